"""Placing a draft: what it lacks, what is set aside, what is kept of it."""

from decimal import Decimal

import pytest

from embedded_saleor import models
from tests.engine import clerk
from tests.engine.app_double import ORIGIN
from tests.engine.buyer import ADDRESS
from tests.engine.clerk import codes, gross, line_of, method_id
from tests.engine.shop import app_token, data, piece

pytestmark = pytest.mark.django_db
FRANCE = {**ADDRESS, "country": "FR", "city": "Paris", "postalCode": "75001"}


def test_what_is_placed_is_an_order_with_its_pieces_set_aside(staff, only_order):
    order = staff.ready(piece("carpet", quantity=2))
    told = staff.complete(order["id"])
    assert told["errors"] == []
    assert (told["order"]["status"], told["order"]["paymentStatus"]) == ("UNFULFILLED", "NOT_CHARGED")
    assert models.Stock.objects.get().quantity_allocated == 1
    assert only_order().lines.get().draft_price_expires_at is None
    assert list(only_order().events.values_list("type", flat=True))[-2:] == ["PLACED_FROM_DRAFT", "CONFIRMED"]


def test_placing_twice_is_refused(staff):
    order = staff.ready(piece("carpet", quantity=2))
    staff.complete(order["id"])
    assert codes(staff.complete(order["id"])) == [("id", "INVALID")]
    assert models.Stock.objects.get().quantity_allocated == 1


def test_a_channel_that_confirms_nothing_by_itself_waits(staff):
    models.Channel.objects.update(automatically_confirm_all_new_orders=False)
    told = staff.complete(staff.ready(piece("carpet"))["id"])
    assert told["order"]["status"] == "UNCONFIRMED"


def test_an_empty_draft_tells_everything_that_it_lacks(staff, only_order):
    told = staff.complete(staff.draft()["order"]["id"])
    assert codes(told) == [("order", "BILLING_ADDRESS_NOT_SET"), ("lines", "REQUIRED")]
    assert only_order().status == "DRAFT"


def test_a_draft_of_goods_tells_where_and_how_it_cannot_go(staff):
    order = staff.draft(lines=[line_of(piece("carpet"))], billingAddress=ADDRESS)["order"]
    assert codes(staff.complete(order["id"])) == [
        ("order", "ORDER_NO_SHIPPING_ADDRESS"),
        ("shipping", "SHIPPING_METHOD_REQUIRED"),
    ]
    asked = data("query($id:ID!){order(id:$id){canFinalize errors{code}}}", staff.token, id=order["id"])
    assert asked["order"]["canFinalize"] is False
    assert len(asked["order"]["errors"]) == 2


def test_a_method_of_another_country_carries_nothing_there(staff):
    order = staff.ready(piece("carpet"))
    kept = staff.update(order["id"], shippingAddress=FRANCE)
    assert kept["order"]["deliveryMethod"] == {"id": method_id()}
    told = staff.complete(order["id"])
    assert codes(told) == [("shipping", "SHIPPING_METHOD_NOT_APPLICABLE")]
    assert told["errors"][0]["message"] == "Shipping method is not valid for chosen shipping address"


def test_more_than_there_is_cannot_be_placed(staff):
    order = staff.ready(piece("carpet", quantity=1))
    staff.add(order["id"], line_of(models.Product.objects.get()))
    told = staff.complete(order["id"])
    assert codes(told) == [("lines", "INSUFFICIENT_STOCK")]
    assert told["errors"][0]["orderLines"] == [order["lines"][0]["id"]]
    assert models.Stock.objects.get().quantity_allocated == 0


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"is_published": False}, "PRODUCT_NOT_PUBLISHED"),
        ({"available_for_purchase_at": None}, "PRODUCT_UNAVAILABLE_FOR_PURCHASE"),
    ],
)
def test_what_is_not_sold_any_more_cannot_be_placed(staff, change, code):
    order = staff.ready(piece("carpet"))
    models.ProductChannelListing.objects.update(**change)
    assert codes(staff.complete(order["id"])) == [("lines", code)]


def test_a_closed_channel_places_nothing(staff):
    order = staff.ready(piece("carpet"))
    models.Channel.objects.update(is_active=False)
    assert ("channel", "CHANNEL_INACTIVE") in codes(staff.complete(order["id"]))


def test_what_costs_nothing_and_is_not_sent_is_paid_when_it_is_placed(staff, only_order):
    models.ProductType.objects.update(is_shipping_required=False)
    order = staff.draft(
        userEmail="clara@example.com",
        shippingAddress=ADDRESS,
        billingAddress=ADDRESS,
        lines=[line_of(piece("brochure", price="0"))],
    )["order"]
    assert (order["isShippingRequired"], gross(order["total"])) == (False, 0)
    told = staff.complete(order["id"])
    assert told["errors"] == []
    assert (told["order"]["status"], told["order"]["isPaid"]) == ("UNFULFILLED", True)
    assert only_order().shipping_address is None


def test_money_may_come_before_the_draft_is_placed(staff, only_order):
    order = staff.ready(piece("carpet"))
    _, token = app_token("HANDLE_PAYMENTS", "MANAGE_ORDERS")
    pay = (
        "mutation($id:ID!,$t:TransactionCreateInput!){transactionCreate(id:$id,transaction:$t)"
        "{transaction{id} errors{field code}}}"
    )
    data(pay, token, id=order["id"], t={"name": "Card", "amountCharged": {"currency": "EUR", "amount": 110}})
    assert only_order().status == "DRAFT"
    told = staff.complete(order["id"])["order"]
    assert (told["status"], told["paymentStatus"], told["chargeStatus"]) == (
        "UNFULFILLED",
        "FULLY_CHARGED",
        "FULL",
    )
    assert only_order().total_charged_amount == Decimal(110)


def test_whether_an_address_is_kept_is_decided_by_the_draft(staff, only_order):
    clara = models.User.objects.create(email="clara@example.com")
    order = staff.ready(piece("carpet"))
    wishes = {"saveShippingAddress": True, "saveBillingAddress": False}
    staff.update(order["id"], shippingAddress=ADDRESS, billingAddress=ADDRESS, **wishes)
    assert clara.addresses.count() == 0
    staff.complete(order["id"])
    clara.refresh_from_db()
    kept = clara.addresses.get()
    assert clara.default_shipping_address == kept
    assert clara.default_billing_address is None
    assert kept.pk != only_order().shipping_address_id
    kept.delete()
    assert only_order().shipping_address.postal_code == "10115"


def test_what_is_not_sent_after_all_is_not_paid_for(staff):
    order = staff.ready(piece("carpet"), piece("brochure", price="5"))
    models.OrderLine.objects.filter(product_name="Brochure").update(is_shipping_required=False)
    carpet = next(line["id"] for line in order["lines"] if line["productName"] == "Carpet")
    staff.ask(clerk.REMOVE, id=carpet)
    told = staff.complete(order["id"])
    assert (told["errors"], gross(told["order"]["total"]), gross(told["order"]["shippingPrice"])) == (
        [],
        5,
        0,
    )


def test_an_app_may_exclude_a_way_of_delivery(staff, engine):
    app, _ = app_token("MANAGE_ORDERS", identifier="filter")
    models.Webhook.objects.create(
        app=app,
        target_url=f"{ORIGIN}/order_filter_shipping_methods",
        sync_events=["ORDER_FILTER_SHIPPING_METHODS"],
        subscription_query=(
            "subscription{event{...on OrderFilterShippingMethods{order{id} shippingMethods{id}}}}"
        ),
    )
    order = staff.ready(piece("carpet"))
    query = "query($id:ID!){order(id:$id){shippingMethods{id active message} availableShippingMethods{id}}}"
    told = data(query, staff.token, id=order["id"])["order"]
    assert told["availableShippingMethods"] == [{"id": method_id()}]
    excluded = {"excluded_methods": [{"id": method_id(), "reason": "no carpets by post"}]}
    engine.answers["ORDER_FILTER_SHIPPING_METHODS"] = (200, excluded)
    told = data(query, staff.token, id=order["id"])["order"]
    assert told["availableShippingMethods"] == []
    assert told["shippingMethods"][0]["message"] == "no carpets by post"
    assert codes(staff.complete(order["id"])) == [("shipping", "SHIPPING_METHOD_NOT_APPLICABLE")]
