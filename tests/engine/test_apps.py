"""Apps: installation, webhooks, their delivery."""

import json
from base64 import b64encode

import jwt
import pytest
from django.db import connection
from django.utils import translation
from procrastinate.contrib.django import app as tasks
from procrastinate.contrib.django.models import ProcrastinateJob

from embedded_saleor import conf, models
from embedded_saleor.app.install import install
from embedded_saleor.app.manifest import accepts
from embedded_saleor.webhook.delivery import deliver_once, trigger_async
from embedded_saleor.webhook.transport import send
from tests.conformance.answers import checked_signature
from tests.engine.app_double import ORIGIN
from tests.engine.asking import ask, settle, signing_key
from tests.engine.shop import app_token, data, error_code, piece, shop, staff_token

pytestmark = pytest.mark.django_db
INSTALL = """mutation($i:AppInstallInput!){appInstall(input:$i)
    {appInstallation{id} errors{field code permissions}}}"""
STOCK = """subscription{event{... on ProductVariantStockUpdated{
    productVariant{sku stocks{quantity}} warehouse{slug}}}}"""


@pytest.fixture
def manifest(engine):
    engine.manifest = {
        "id": "example.stock",
        "name": "Stock watcher",
        "version": "1",
        "tokenTargetUrl": f"{ORIGIN}/register",
        "permissions": ["MANAGE_PRODUCTS"],
        "webhooks": [
            {
                "name": "stock",
                "targetUrl": f"{ORIGIN}/hooks/stock",
                "query": STOCK,
                "asyncEvents": ["PRODUCT_VARIANT_STOCK_UPDATED"],
            }
        ],
    }
    return engine.manifest


def start(token=None, permissions=("MANAGE_PRODUCTS",)):
    given = {"appName": "Watcher", "manifestUrl": f"{ORIGIN}/manifest", "permissions": list(permissions)}
    return data(INSTALL, token or staff_token(), i=given)["appInstall"]


def test_nobody_hands_out_what_he_does_not_hold(manifest):
    answer = start(staff_token("MANAGE_APPS"))
    assert answer["errors"] == [
        {"field": "permissions", "code": "OUT_OF_SCOPE_PERMISSION", "permissions": ["MANAGE_PRODUCTS"]}
    ]
    assert not models.AppInstallation.objects.exists()


def test_an_app_that_refuses_its_token_is_not_installed(manifest, engine):
    engine.status = 500
    start()
    settle()
    installation = models.AppInstallation.objects.get()
    assert installation.status == "FAILED"
    assert "Failed to connect" in installation.message
    assert not models.App.objects.exists()


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"id": ""}, "id: ['Field required.']"),
        ({"requiredSaleorVersion": "<3.20"}, "is not supported by the app"),
        ({"permissions": ["MANAGE_APPS"]}, "cannot be granted to an app"),
        ({"permissions": ["MANAGE_MAGIC"]}, "Given permissions don't exist."),
        ({"tokenTargetUrl": "nowhere"}, "Incorrect format."),
        ({"webhooks": [{"name": "x", "targetUrl": ORIGIN, "query": "{shop{name}}"}]}, "not valid"),
    ],
)
def test_a_manifest_that_does_not_hold(manifest, change, told):
    manifest.update(change)
    start()
    settle()
    assert told in models.AppInstallation.objects.get().message


@pytest.mark.parametrize(
    ("constraint", "accepted"),
    [
        (">=3.23 <4", True), ("^3.20", True), ("3.22 || 3.23", True), ("3.22.x", False), ("~3.23.1", True),
        ("<3.23", False), (">= 3.23", True), ("", True), ("nonsense", False), (">3.23", False), ("*", True),
    ],
)  # fmt: skip
def test_versions_an_app_accepts(constraint, accepted):
    assert accepts(constraint, "3.23.28") is accepted


def test_a_stock_that_changes_is_told_with_a_signature(manifest, engine):
    shop()
    product = piece("kilim", quantity=1)
    start()
    settle()
    engine.arrived.clear()
    update = 'mutation($s:[StockInput!]!){productVariantStocksUpdate(sku:"KILIM",stocks:$s){errors{code}}}'
    stocks = [{"warehouse": gid("Warehouse", models.Warehouse.objects.get().pk), "quantity": 4}]
    assert data(update, engine.token, s=stocks)["productVariantStocksUpdate"]["errors"] == []
    models.Stock.objects.update(quantity=9)
    settle()
    (told,) = engine.arrived
    assert told.data == {
        "productVariant": {"sku": "KILIM", "stocks": [{"quantity": 4}]},
        "warehouse": {"slug": "anahita"},
    }, "the payload tells what was when it happened"
    assert checked_signature(told, signing_key()).startswith("valid RS256")
    assert product.variants.get().stocks.get().quantity == 9


def gid(name, pk):
    return b64encode(f"{name}:{pk}".encode()).decode()


def test_a_changed_body_breaks_the_signature(manifest, engine):
    shop()
    piece("kilim")
    start()
    settle()
    variant = models.ProductVariant.objects.get()
    trigger_async("PRODUCT_VARIANT_STOCK_UPDATED", variant, warehouse=models.Warehouse.objects.get())
    settle()
    told = engine.arrived[-1]
    forged = type(told)(told.hook, told.headers, told.body.replace(b"KILIM", b"OTHER"))
    with pytest.raises(jwt.InvalidSignatureError):
        checked_signature(forged, signing_key())


@pytest.fixture
def delivery(manifest):
    shop()
    piece("kilim")
    app, _token = app_token("MANAGE_PRODUCTS")
    models.Webhook.objects.create(
        app=app,
        target_url=f"{ORIGIN}/hooks/stock",
        subscription_query=STOCK,
        async_events=["PRODUCT_VARIANT_STOCK_UPDATED"],
    )
    variant = models.ProductVariant.objects.get()
    trigger_async("PRODUCT_VARIANT_STOCK_UPDATED", variant, warehouse=models.Warehouse.objects.get())
    return models.EventDelivery.objects.get()


def test_a_failing_app_is_asked_again_five_times(delivery, engine):
    engine.status = 503
    waits = [deliver_once(delivery.pk) for _ in range(6)]
    assert waits == [10, 20, 40, 80, 160, None]
    assert len(engine.arrived) == 6
    assert deliver_once(delivery.pk) is None
    assert len(engine.arrived) == 6, "a settled delivery is not sent again"


@pytest.mark.parametrize("status", [301, 400, 404])
def test_a_refusing_app_is_not_asked_again(delivery, engine, status):
    engine.status = status
    assert deliver_once(delivery.pk) is None
    delivery.refresh_from_db()
    assert delivery.status == "FAILED"


def test_a_delivered_message_leaves_nothing(delivery, engine):
    assert deliver_once(delivery.pk) is None
    assert not models.EventDelivery.objects.exists()


def test_a_delivery_is_queued_within_the_transaction(delivery):
    job = ProcrastinateJob.objects.get(task_name="embedded_saleor.deliver")
    assert job.args == {"delivery_id": delivery.pk}
    assert {"embedded_saleor.deliver", "embedded_saleor.install"} <= set(tasks.tasks)


def test_without_the_permission_an_app_hears_nothing(delivery):
    models.App.objects.update(permissions=["MANAGE_PAGES"])
    models.EventDelivery.objects.all().delete()
    variant = models.ProductVariant.objects.get()
    trigger_async("PRODUCT_VARIANT_STOCK_UPDATED", variant, warehouse=models.Warehouse.objects.get())
    assert not models.EventDelivery.objects.exists()


def test_nobody_answers(settings, delivery):
    models.Webhook.objects.update(target_url="http://127.0.0.1:9/hooks/stock")
    assert deliver_once(delivery.pk) == 10
    delivery.refresh_from_db()
    assert "ConnectError" in delivery.last_answer


def test_an_app_sees_and_changes_its_own_webhooks_only():
    mine, token = app_token(identifier="mine")
    other, _ = app_token(identifier="other")
    webhook = models.Webhook.objects.create(app=other, target_url=ORIGIN)
    query = "query($id:ID!){webhook(id:$id){id}}"
    assert data(query, token, id=gid("Webhook", webhook.pk)) == {"webhook": None}
    delete = "mutation($id:ID){webhookDelete(id:$id){errors{code}}}"
    answer = data(delete, token, id=gid("Webhook", webhook.pk))
    assert answer["webhookDelete"]["errors"] == [{"code": "NOT_FOUND"}]
    assert models.Webhook.objects.filter(pk=webhook.pk).exists()
    reading = "query($id:ID){app(id:$id){name permissions{code}}}"
    assert error_code(reading, token, id=gid("App", other.pk)) == "PermissionDenied"
    assert data(reading, token, id=gid("App", mine.pk))["app"]["name"] == "An App"


def test_the_plain_token_is_kept_nowhere():
    app, token = app_token()
    row = models.AppToken.objects.get(app=app)
    assert token not in json.dumps([row.token_hash, row.token_last_4])
    assert token.endswith(row.token_last_4)


def test_a_sites_own_request_leaves_nothing_behind(settings, client):
    """A page of the site, answered in this process, closes no connection and changes no language."""
    settings.EMBEDDED_SALEOR["WEBHOOK_WSGI"] = {"http://site.test": settings.WSGI_APPLICATION}
    settings.ALLOWED_HOSTS = ["site.test"]
    with translation.override("en"):
        held = connection.connection
        answer = send(
            "http://site.test/saleor/.well-known/jwks.json",
            body=None,
            headers={"Accept-Language": "fa"},
            timeout=5,
        )
        assert answer.status_code == 200
        assert translation.get_language() == "en"
        assert connection.connection is held
        assert not held.closed


def test_install_of_nothing_does_nothing():
    assert install(0) is None


def test_the_address_of_the_api_is_told(manifest, engine):
    start()
    settle()
    register = next(one for one in engine.arrived if one.hook == "register")
    assert register.headers["saleor-api-url"] == conf.api_url()
    assert ask("{app{identifier}}", token=engine.token).json()["data"] == {
        "app": {"identifier": "example.stock"}
    }
