"""Our pages in Saleor's Dashboard: for its staff, by its token, in its frame, and for nobody else."""

import time

import jwt
import pytest
from django.test import Client

from embedded_saleor.core.keys import signed_token
from marketplace.saleor.models import Installation
from shipping.models import Parcel
from tests.saleor.double import new_key
from tests.shop import now, piece_on_sale
from tests.stories import tell_a_story

ORDER, PRODUCT = "/app/dashboard/order/", "/app/dashboard/product/"


@pytest.fixture
def installed(shop):
    return Installation.objects.get()


def claims(installed, **changes):
    """As Saleor makes them for an extension of an App."""
    return {
        "iat": int(time.time()),
        "exp": int(time.time()) + 300,
        "iss": installed.api_url,
        "owner": "saleor",
        "type": "thirdparty",
        "app": installed.app_id,
        "is_staff": True,
        "email": "admin@example.com",
        "permissions": ["MANAGE_ORDERS"],
        "user_permissions": ["MANAGE_ORDERS", "MANAGE_PRODUCTS"],
        **changes,
    }


def post(installed, path=ORDER, token=None, **fields):
    """As the Dashboard's frame does: no cookie, no CSRF token, another site."""
    told = {
        "saleorApiUrl": installed.api_url,
        "appId": installed.app_id,
        "accessToken": signed_token(claims(installed)) if token is None else token,
        **fields,
    }
    return Client(enforce_csrf_checks=True).post(path, told)


def test_an_orders_consignments(installed, consignment):
    answer = post(installed, orderId=consignment.order.saleor_id)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert consignment.workshop.name_in("en") in text
    assert consignment.lines.get().listing.piece_id in text
    assert "To send" in text
    assert answer.cookies == {}


def test_an_orders_parcels(installed, consignment, desk):
    parcel = Parcel(
        consignment_ref=consignment.public_id,
        consortium_ref=consignment.consortium.slug,
        service_code="ems",
        kind="ems",
        carrier="post",
        origin="IR",
        destination="DE",
        contents=[],
        value=1,
        currency="EUR",
        estimated_kg=1,
        opened_at=now(),
        waybill="W-778899",
    )
    parcel.save()
    assert str(parcel) in post(installed, orderId=consignment.order.saleor_id).content.decode()


def test_in_the_dashboards_language(installed, consignment):
    text = post(installed, orderId=consignment.order.saleor_id, locale="FA").content.decode()
    assert 'lang="fa"' in text
    assert 'dir="rtl"' in text


def test_an_order_without_a_piece_of_ours(installed):
    answer = post(installed, orderId="T3JkZXI6bm9uZQ==")
    assert answer.status_code == 200
    assert "No piece of a family" in answer.content.decode()


def test_a_products_piece(installed, shop):
    piece = piece_on_sale(shop.weavers, 931, shop.germany)
    tell_a_story()
    text = post(installed, PRODUCT, productId=piece.saleor_product_id).content.decode()
    assert piece.piece_id in text
    assert "Free to be sold" in text
    assert shop.weavers.name_in("en") in text


def test_a_sold_piece(installed, carpet):
    assert "Sold" in post(installed, PRODUCT, productId=carpet.saleor_product_id).content.decode()


@pytest.mark.parametrize("product", ["", "UHJvZHVjdDo5OTk5OQ=="])
def test_a_product_that_is_not_ours(installed, product):
    text = post(installed, PRODUCT, productId=product).content.decode()
    assert "not a family’s piece" in text


@pytest.mark.parametrize(
    "changes",
    [
        {"exp": 1},
        {"iss": "https://elsewhere.example/graphql/"},
        {"app": "QXBwOjk5OTk="},
        {"type": "access"},
        {"is_staff": False},
        {"user_permissions": ["MANAGE_PRODUCTS"]},
        {"user_permissions": []},
    ],
    ids=lambda changes: "-".join(changes),
)
def test_whoever_may_not_sees_nothing(installed, consignment, changes):
    token = signed_token(claims(installed, **changes))
    answer = post(installed, token=token, orderId=consignment.order.saleor_id)
    assert answer.status_code == 403
    assert consignment.workshop.name_in("en") not in answer.content.decode()


@pytest.mark.parametrize("token", ["", "nonsense", "a.b.c"])
def test_without_a_token(installed, consignment, token):
    assert post(installed, token=token, orderId=consignment.order.saleor_id).status_code == 403


def test_a_token_that_saleor_did_not_sign(installed, consignment):
    forged = jwt.encode(claims(installed), new_key(), algorithm="RS256")
    assert post(installed, token=forged, orderId=consignment.order.saleor_id).status_code == 403
    unsigned = jwt.encode(claims(installed), None, algorithm="none")
    assert post(installed, token=unsigned, orderId=consignment.order.saleor_id).status_code in (403, 503)


def test_a_saleor_that_is_not_connected(installed, consignment):
    answer = post(installed, saleorApiUrl="https://elsewhere.example/graphql/")
    assert answer.status_code == 403
    Installation.objects.update(removed_at=now())
    assert post(installed, orderId=consignment.order.saleor_id).status_code == 403


@pytest.mark.parametrize("path", [ORDER, PRODUCT])
def test_by_post_only(installed, path):
    assert Client().get(path).status_code == 405


def test_only_the_dashboard_frames_them(settings, installed, consignment):
    settings.SALEOR_DASHBOARD_URL = "https://shop.example/dashboard/"
    for answer in (post(installed), post(installed, token=""), Client().get("/app/dashboard/")):
        policy = answer["Content-Security-Policy"]
        assert "frame-ancestors https://shop.example;" in f"{policy};"
        assert "frame-ancestors 'none'" not in policy
        assert "X-Frame-Options" not in answer
        assert "script-src 'self'" in policy
    elsewhere = Client().get("/accounts/login/")
    assert "frame-ancestors 'none'" in elsewhere["Content-Security-Policy"]
    assert elsewhere["X-Frame-Options"] == "DENY"


def test_the_apps_own_page_says_where_the_desk_is(settings, shop):
    text = Client().get("/app/dashboard/").content.decode()
    assert f"{settings.PUBLIC_URL}/desk/" in text
