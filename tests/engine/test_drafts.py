"""Drafts: written by staff, changed, deleted, and placed with their pieces set aside."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.tokens import access_token
from tests.engine import buyer, clerk
from tests.engine.app_double import ORIGIN
from tests.engine.asking import settle
from tests.engine.buyer import ADDRESS
from tests.engine.clerk import Clerk, codes, gross, line_of, method_id
from tests.engine.shop import app_token, data, error_code, piece, shop, staff_token

pytestmark = pytest.mark.django_db
FRANCE = {**ADDRESS, "country": "FR", "city": "Paris", "postalCode": "75001"}


@pytest.fixture
def staff(engine):
    shop()
    buyer.post_method()
    return Clerk()


def only_order():
    return models.Order.objects.get()


def test_a_draft_holds_what_it_was_made_with(staff):
    carpet = piece("carpet", quantity=5)
    order = staff.ready(carpet, customerNote="by phone", metadata=[{"key": "fair", "value": "Moscow"}])
    assert (order["status"], order["origin"], order["userEmail"]) == ("DRAFT", "DRAFT", "clara@example.com")
    assert (gross(order["subtotal"]), gross(order["shippingPrice"]), gross(order["total"])) == (100, 10, 110)
    assert order["deliveryMethod"] == {"id": method_id()}
    assert order["canFinalize"] is True
    stored = only_order()
    assert (stored.customer_note, stored.metadata) == ("by phone", {"fair": "Moscow"})
    assert models.Allocation.objects.count() == 0
    assert list(stored.events.values_list("type", flat=True)) == ["ADDED_PRODUCTS", "DRAFT_CREATED"]


def test_what_is_placed_is_an_order_with_its_pieces_set_aside(staff):
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


def test_an_empty_draft_tells_everything_that_it_lacks(staff):
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


def test_a_draft_needs_a_channel_and_keeps_it(staff):
    assert codes(staff.ask(clerk.CREATE, i={})) == [("channel", "REQUIRED")]
    order = staff.draft()["order"]
    channel = global_id("Channel", models.Channel.objects.get().pk)
    assert codes(staff.update(order["id"], channelId=channel)) == [("channelId", "NOT_EDITABLE")]


def test_what_costs_nothing_and_is_not_sent_is_paid_when_it_is_placed(staff):
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


def test_the_account_of_the_email_is_the_customer(staff):
    clara = models.User.objects.create(email="clara@example.com")
    order = staff.draft(userEmail="clara@example.com")["order"]
    assert only_order().user == clara
    staff.update(order["id"], userEmail="nobody@example.com")
    assert only_order().user is None
    staff.update(order["id"], user=global_id("User", clara.pk))
    assert only_order().user == clara


def test_a_customers_own_drafts_are_hidden_from_her(staff):
    clara = models.User.objects.create(email="clara@example.com")
    staff.draft(user=global_id("User", clara.pk))
    token = access_token(clara, timezone.now())
    assert data("{me{orders(first:5){edges{node{id}}}}}", token)["me"]["orders"]["edges"] == []


def test_drafts_have_a_list_of_their_own(staff):
    staff.draft(userEmail="clara@example.com")
    staff.complete(staff.ready(piece("carpet"))["id"])
    lists = "{%s(first:9){edges{node{status}}}}"
    told = data(lists % "draftOrders", staff.token)["draftOrders"]["edges"]
    assert [one["node"]["status"] for one in told] == ["DRAFT"]
    told = data(lists % "orders", staff.token)["orders"]["edges"]
    assert [one["node"]["status"] for one in told] == ["UNFULFILLED"]


def test_whether_an_address_is_kept_is_decided_by_the_draft(staff):
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


def test_wishes_about_an_address_need_one(staff):
    told = staff.draft(saveShippingAddress=True)
    assert codes(told) == [("saveShippingAddress", "MISSING_ADDRESS_DATA")]
    assert models.Order.objects.count() == 0


def test_an_order_is_not_changed_as_a_draft_nor_a_draft_as_an_order(staff):
    order = staff.ready(piece("carpet", quantity=2))
    query = (
        "mutation($id:ID!){told:orderUpdate(id:$id,input:{}){errors{field code message orderLines variants}}}"
    )
    assert codes(staff.ask(query, id=order["id"])) == [("id", "INVALID")]
    staff.complete(order["id"])
    assert codes(staff.update(order["id"], shippingAddress=ADDRESS)) == [("id", "INVALID")]


def test_a_draft_is_deleted_unless_money_came(staff):
    order = staff.ready(piece("carpet"))
    item = models.TransactionItem.objects.create(order=only_order(), currency="EUR")
    assert codes(staff.ask(clerk.DELETE, id=order["id"])) == [("id", "INVALID")]
    item.delete()
    told = staff.ask(clerk.DELETE, id=order["id"])
    assert told["order"] == {"id": order["id"], "status": "DRAFT"}
    assert models.Order.objects.count() == 0


def test_many_drafts_are_deleted_and_orders_stay(staff):
    placed = staff.ready(piece("carpet"))["id"]
    staff.complete(placed)
    drafts = [staff.draft()["order"]["id"] for _ in range(2)]
    query = "mutation($ids:[ID!]!){told:draftOrderBulkDelete(ids:$ids){count errors{field message}}}"
    told = staff.ask(query, ids=[*drafts, placed])
    assert told["count"] == 2
    assert [one["message"] for one in told["errors"]] == ["Cannot delete non-draft orders."]
    assert models.Order.objects.count() == 1


def test_the_listed_price_holds_in_a_draft_until_it_expires(staff):
    order = staff.ready(piece("carpet"))
    models.ProductVariantChannelListing.objects.update(price_amount=80)
    told = staff.update(order["id"], customerNote="x", shippingAddress=ADDRESS)
    assert gross(told["order"]["subtotal"]) == 100
    models.OrderLine.objects.update(draft_price_expires_at=timezone.now() - timedelta(minutes=1))
    asked = data("query($id:ID!){order(id:$id){subtotal{gross{amount}}}}", id=order["id"])["order"]
    assert gross(asked["subtotal"]) == 80
    assert only_order().lines.get().draft_price_expires_at > timezone.now() + timedelta(hours=23)


def test_a_piece_taken_out_and_put_in_again_costs_what_it_costs_now(staff):
    order = staff.ready(piece("carpet"))
    models.ProductVariantChannelListing.objects.update(price_amount=80)
    staff.ask(clerk.REMOVE, id=order["lines"][0]["id"])
    told = staff.add(order["id"], line_of(models.Product.objects.get()))
    assert gross(told["order"]["subtotal"]) == 80


def test_a_channel_may_hold_prices_for_good(staff):
    models.Channel.objects.update(draft_order_line_price_freeze_period=None)
    staff.ready(piece("carpet"))
    assert only_order().lines.get().draft_price_expires_at is None


def test_money_may_come_before_the_draft_is_placed(staff):
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


def test_apps_hear_of_a_drafts_life(staff, engine):
    app, _ = app_token("MANAGE_ORDERS", identifier="listener")
    events = ["DRAFT_ORDER_CREATED", "DRAFT_ORDER_UPDATED", "DRAFT_ORDER_DELETED", "ORDER_CREATED"]
    models.Webhook.objects.create(
        app=app,
        target_url=f"{ORIGIN}/heard",
        async_events=events,
        subscription_query=(
            "subscription{event{__typename ...on DraftOrderCreated{order{total{gross{amount}}}}}}"
        ),
    )
    order = staff.ready(piece("carpet", quantity=3))
    staff.update(order["id"], customerNote="x")
    staff.complete(order["id"])
    staff.ask(clerk.DELETE, id=staff.draft()["order"]["id"])
    heard = list(models.EventDelivery.objects.order_by("pk").values_list("event", flat=True))
    assert heard == [
        "DRAFT_ORDER_CREATED",
        "DRAFT_ORDER_UPDATED",
        "ORDER_CREATED",
        "DRAFT_ORDER_CREATED",
        "DRAFT_ORDER_DELETED",
    ]
    assert '"amount": 110' in models.EventDelivery.objects.order_by("pk").first().payload
    settle()


@pytest.mark.parametrize("token", [lambda: "", lambda: staff_token("MANAGE_PRODUCTS")])
def test_only_managers_of_orders_write_drafts(staff, token):
    order = staff.ready(piece("carpet"))
    bearer = token()
    channel = global_id("Channel", models.Channel.objects.get().pk)
    asked = [
        (clerk.CREATE, {"i": {"channelId": channel}}),
        (clerk.UPDATE, {"id": order["id"], "i": {}}),
        (clerk.COMPLETE, {"id": order["id"]}),
        (clerk.DELETE, {"id": order["id"]}),
        (clerk.ADD, {"id": order["id"], "i": []}),
        (clerk.CHANGE, {"id": order["lines"][0]["id"], "n": 2}),
        (clerk.REMOVE, {"id": order["lines"][0]["id"]}),
        (clerk.SHIP, {"id": order["id"], "m": None}),
        ("{draftOrders(first:1){edges{node{id}}}}", {}),
    ]
    for query, variables in asked:
        assert error_code(query, bearer, **variables) == "PermissionDenied", query
    assert only_order().lines.get().quantity == 1
