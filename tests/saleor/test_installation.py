"""A Saleor installs this App: only one on the list, only with our own token, as often as it likes."""

import pytest

from marketplace.kernel.errors import Outage
from marketplace.saleor.manifest import manifest
from marketplace.saleor.models import Installation
from marketplace.saleor.operations import remember_version
from marketplace.saleor.session import client
from tests.saleor.double import API_URL, TOKEN

pytestmark = pytest.mark.django_db


def register(client, api_url=API_URL, body=None):
    return client.post(
        "/app/register/",
        {"auth_token": TOKEN} if body is None else body,
        content_type="application/json",
        headers={"Saleor-Api-Url": api_url},
    )


def test_the_handshake(client, saleor):
    assert register(client).status_code == 200
    installed = Installation.objects.get()
    assert (installed.token, installed.schema_version) == (TOKEN, "3.23")
    assert installed.jwks == saleor.jwks()


def test_installing_again_changes_the_token_of_the_one_row(client, saleor, installed):
    Installation.objects.update(token="old")
    assert register(client).status_code == 200
    assert Installation.objects.get().token == TOKEN


def test_installing_after_a_removal(client, saleor, installed):
    Installation.objects.update(token="", removed_at=installed.installed_at)
    assert register(client).status_code == 200
    again = Installation.objects.get()
    assert (again.token, again.is_removed) == (TOKEN, False)


def test_a_saleor_that_is_not_on_the_list(client, saleor):
    assert register(client, "https://elsewhere.example/graphql/").status_code == 403
    assert not Installation.objects.exists()
    assert saleor.asked == []


def test_somebody_elses_token(client, saleor):
    assert register(client, body={"auth_token": "stolen"}).status_code == 403
    assert not Installation.objects.exists()


def test_another_apps_token(client, saleor):
    saleor.identifier = "example.other"
    assert register(client).status_code == 403
    assert not Installation.objects.exists()


@pytest.mark.parametrize("body", ["", "[]", '"text"', "{}"])
def test_no_token(client, saleor, body):
    assert register(client, body=body).status_code == 400


def test_a_saleor_that_does_not_answer_may_try_again(client, saleor):
    saleor.status = 500
    assert register(client).status_code == 503


def test_the_manifest_tells_every_webhook(client):
    told = client.get("/app/manifest.json").json()
    assert told == manifest()
    assert "MANAGE_APPS" not in told["permissions"]
    events = {webhook["identifier"] for webhook in told["webhooks"]}
    assert {"order_created", "transaction_initialize_session"} <= events
    assert all(webhook["query"].startswith("subscription") for webhook in told["webhooks"])


def test_an_update_of_saleor_is_noticed(saleor, installed):
    Installation.objects.update(schema_version="3.22")
    remember_version()
    assert Installation.objects.get().schema_version == "3.23"


def test_without_an_installation_nobody_is_spoken_with(saleor):
    with pytest.raises(Outage) as trouble:
        client()
    assert trouble.value.permanent
