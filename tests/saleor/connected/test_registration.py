"""Webhooks are brought to what the manifest says by the App itself; the doctor tells what is wrong."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.core.management import CommandError

from marketplace.saleor import connecting, inspection
from marketplace.saleor.generated.input_types import WebhookCreateInput, WebhookUpdateInput
from marketplace.saleor.manifest import manifest
from marketplace.saleor.models import Installation
from marketplace.saleor.registration import plan_webhooks
from marketplace.saleor.types import Verb
from tests.saleor.connected.test_structure import run
from tests.shop import now


def webhooks(engine):
    return {webhook.name: webhook for webhook in engine.app_state().app.webhooks}


def test_nothing_to_migrate(engine):
    assert plan_webhooks(engine) == []
    assert run("migrate-webhooks") == (0, "0 to make, 0 to change, 0 to remove.\n")


def spoil(engine):
    """As an older version of ours might have left them."""
    there = webhooks(engine)
    engine.delete_webhook(there["order_created"].id)
    old = WebhookUpdateInput(query="subscription { event { issuedAt } }", isActive=False)
    engine.update_webhook(there["order_cancelled"].id, old)
    extra = WebhookCreateInput(
        name="page_created",
        targetUrl="http://127.0.0.1:8000/app/webhooks/page_created/",
        asyncEvents=["PAGE_CREATED"],
        query="subscription { event { ... on PageCreated { issuedAt } } }",
    )
    engine.create_webhook(extra)


def test_they_are_migrated(engine):
    spoil(engine)
    steps = {(step.verb, step.key): step.why for step in plan_webhooks(engine)}
    assert steps == {
        (Verb.MAKE, "order_created"): "",
        (Verb.CHANGE, "order_cancelled"): "query, switched off",
        (Verb.REMOVE, "page_created"): "",
    }
    assert run("migrate-webhooks", "--plan")[0] == 2
    assert run("migrate-webhooks")[0] == 0
    assert plan_webhooks(engine) == []
    assert set(webhooks(engine)) == {asked["name"] for asked in manifest()["webhooks"]}


def findings():
    return {finding.what: finding for finding in inspection.examine(datetime.now(tz=UTC))}


def ill():
    return [finding for finding in findings().values() if not finding.is_well]


def test_all_is_well(shop):
    assert ill() == []
    assert run("doctor")[0] == 0


def test_the_doctor_sees_webhooks(engine):
    spoil(engine)
    (finding,) = ill()
    assert "migrate-webhooks" in finding.advice
    assert "order_created" in finding.advice


def test_the_doctor_sees_a_lost_token(shop):
    Installation.objects.update(token="lost")
    (finding,) = ill()
    assert "gereh saleor connect" in finding.advice


def test_the_doctor_sees_that_the_app_was_removed(shop):
    Installation.objects.update(removed_at=now())
    (finding,) = ill()
    assert "removed this App" in finding.advice


def test_the_doctor_sees_missing_permissions(shop):
    rows = apps.get_model("embedded_saleor", "App").objects.filter(removed_at=None)
    rows.update(permissions=["MANAGE_ORDERS", "MANAGE_GIFT_CARD"])
    told = findings()
    assert "MANAGE_PRODUCTS" in told["The App has its permissions"].advice


def test_the_doctor_sees_failed_deliveries(shop):
    webhook = apps.get_model("embedded_saleor", "Webhook").objects.get(
        name="order_created", app__removed_at=None
    )
    webhook.deliveries.create(event="ORDER_CREATED", payload="{}", status="FAILED")
    (finding,) = ill()
    assert "order_created 1×" in finding.advice


def test_connecting_again_changes_nothing(engine):
    before = Installation.objects.get().token
    end, told = run("connect")
    assert end == 0, told
    assert Installation.objects.get().token == before


def test_an_address_that_is_not_set_is_told(shop):
    with pytest.raises(CommandError, match="see above"):
        run("connect", "https://shop.example.test/graphql/")


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("shop.example", "https://shop.example/graphql/"),
        ("https://shop.example/", "https://shop.example/graphql/"),
        ("http://127.0.0.1:8140/graphql", "http://127.0.0.1:8140/graphql/"),
    ],
)
def test_an_address_as_people_type_it(typed, address):
    assert connecting.graphql_address(typed) == address


@pytest.mark.parametrize(
    ("ours", "theirs", "is_well"),
    [
        ("http://127.0.0.1:8000", "http://127.0.0.1:8140/graphql/", True),
        ("http://127.0.0.1:8000", "https://shop.example/graphql/", False),
        ("http://gereh.example", "https://shop.example/graphql/", False),
        ("https://gereh.example", "https://shop.example/graphql/", True),
        ("http://web:8000", "http://api:8000/graphql/", True),
        ("http://gereh.localhost:8080", "http://saleor.localhost:8000/graphql/", True),
    ],
)
def test_an_address_that_saleor_can_reach_safely(settings, ours, theirs, is_well):
    settings.PUBLIC_URL = ours
    assert connecting.public_address(theirs).is_well is is_well


@pytest.mark.parametrize(
    ("version", "is_supported"), [("3.21", False), ("3.22", True), ("3.23", True), ("4.0", False)]
)
def test_versions(version, is_supported):
    assert connecting.is_version_supported(version) is is_supported


def test_the_dashboards_page_for_installing(settings):
    settings.SALEOR_DASHBOARD_URL = "https://shop.example/dashboard/"
    link = connecting.dashboard_link()
    assert link.startswith("https://shop.example/dashboard/extensions/install?manifestUrl=http%3A%2F%2F")
