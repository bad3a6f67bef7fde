"""Orders that Apps make of checkouts; those that nobody confirms expire and are deleted."""

from datetime import timedelta

import pytest
from django.utils import timezone

from embedded_saleor import models, tasks
from embedded_saleor.order.expiry import delete_expired_orders, expire_orders
from tests.engine import buyer
from tests.engine.clerk import codes
from tests.engine.shop import app_token, data, error_code, piece, shop, staff_token

pytestmark = pytest.mark.django_db
MAKE = (
    "mutation($id:ID!,$r:Boolean,$m:[MetadataInput!]){told:orderCreateFromCheckout"
    "(id:$id,removeCheckout:$r,metadata:$m){order{id status paymentStatus}"
    " errors{field code message variants}}}"
)


@pytest.fixture
def carpet(engine):
    shop()
    buyer.post_method()
    return piece("carpet", quantity=3)


@pytest.fixture
def token():
    return app_token("HANDLE_CHECKOUTS")[1]


def ready(carpet):
    checkout = buyer.checkout_of(carpet)
    buyer.choose_first(checkout)
    return checkout


def made(token, checkout, **more):
    return data(MAKE, token, id=checkout, **more)["told"]


def allocated():
    return models.Stock.objects.get().quantity_allocated


def in_minutes(minutes):
    return timezone.now() + timedelta(minutes=minutes)


def test_an_app_makes_an_order_that_nobody_paid(carpet, token):
    told = made(token, ready(carpet), m=[{"key": "fair", "value": "Moscow"}])
    assert told["errors"] == []
    assert (told["order"]["status"], told["order"]["paymentStatus"]) == ("UNCONFIRMED", "NOT_CHARGED")
    assert (allocated(), models.Checkout.objects.count()) == (1, 0)
    assert models.Order.objects.get().metadata == {"fair": "Moscow"}


def test_made_again_it_is_the_same_order_and_the_checkout_may_stay(carpet, token):
    checkout = ready(carpet)
    first = made(token, checkout, r=False)
    order, kept = models.Order.objects.get(), models.Checkout.objects.get()
    assert order.shipping_address_id != kept.shipping_address_id
    assert made(token, checkout)["order"] == first["order"]
    assert allocated() == 1


def test_only_apps_that_handle_checkouts(carpet, token):
    checkout = ready(carpet)
    for other in ("", staff_token(), app_token("MANAGE_ORDERS")[1]):
        assert error_code(MAKE, other, id=checkout) == "PermissionDenied"
    assert models.Order.objects.count() == 0


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"email": None}, "EMAIL_NOT_SET"),
        ({"billing_address": None}, "BILLING_ADDRESS_NOT_SET"),
        ({"delivery": None}, "SHIPPING_METHOD_NOT_SET"),
        ({"shipping_address": None}, "SHIPPING_ADDRESS_NOT_SET"),
    ],
)
def test_what_a_checkout_lacks_is_told(carpet, token, fields, code):
    checkout = ready(carpet)
    models.Checkout.objects.update(**fields)
    assert [one["code"] for one in made(token, checkout)["errors"]] == [code]


def test_an_unknown_checkout_an_empty_one_and_too_few_pieces(carpet, token):
    checkout = ready(carpet)
    assert codes(made(token, "Q2hlY2tvdXQ6eA==")) == [("id", "CHECKOUT_NOT_FOUND")]
    models.Stock.objects.update(quantity=0)
    assert codes(made(token, checkout)) == [(None, "INSUFFICIENT_STOCK")]
    models.CheckoutLine.objects.all().delete()
    assert codes(made(token, checkout)) == [("lines", "NO_LINES")]


def test_an_order_nobody_confirms_expires_and_frees_its_pieces(carpet, token):
    models.Channel.objects.update(expire_orders_after=5)
    made(token, ready(carpet))
    assert expire_orders(in_minutes(4)) == 0
    assert expire_orders(in_minutes(6)) == 1
    order = models.Order.objects.get()
    assert (order.status, order.expired_at is not None, allocated()) == ("EXPIRED", True, 0)
    assert order.events.last().type == "EXPIRED"
    assert expire_orders(in_minutes(7)) == 0


@pytest.mark.parametrize("minutes", [None, 0])
def test_where_nothing_expires(carpet, token, minutes):
    models.Channel.objects.update(expire_orders_after=minutes)
    made(token, ready(carpet))
    assert expire_orders(in_minutes(99_999)) == 0


def test_what_money_came_for_does_not_expire(carpet, token):
    models.Channel.objects.update(expire_orders_after=5)
    made(token, ready(carpet))
    models.TransactionItem.objects.create(order=models.Order.objects.get(), currency="EUR")
    assert expire_orders(in_minutes(6)) == 0
    assert allocated() == 1


def test_what_expired_is_deleted_days_later(carpet, token):
    models.Channel.objects.update(expire_orders_after=5, delete_expired_orders_after=2)
    made(token, ready(carpet))
    expire_orders(in_minutes(6))
    assert delete_expired_orders(in_minutes(24 * 60)) == 0
    assert delete_expired_orders(in_minutes(3 * 24 * 60)) == 1
    assert models.Order.objects.count() == 0


def test_a_channel_may_keep_what_expired(carpet, token):
    models.Channel.objects.update(expire_orders_after=5, delete_expired_orders_after=0)
    made(token, ready(carpet))
    expire_orders(in_minutes(6))
    assert delete_expired_orders(in_minutes(999_999)) == 0


def test_the_worker_sees_to_both_by_itself(carpet, token):
    models.Channel.objects.update(expire_orders_after=5, delete_expired_orders_after=1)
    made(token, ready(carpet))
    models.Order.objects.update(created_at=in_minutes(-6))
    tasks.expire_orders(timestamp=0)
    assert models.Order.objects.get().status == "EXPIRED"
    models.Order.objects.update(expired_at=in_minutes(-25 * 60))
    tasks.delete_expired_orders(timestamp=0)
    assert models.Order.objects.count() == 0
