"""Drafts: written by staff, changed, deleted, and placed with their pieces set aside."""

from datetime import timedelta

import pytest
from django.utils import timezone

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.tokens import access_token
from tests.engine import clerk
from tests.engine.app_double import ORIGIN
from tests.engine.asking import settle
from tests.engine.buyer import ADDRESS
from tests.engine.clerk import codes, gross, line_of, method_id
from tests.engine.shop import app_token, data, error_code, piece, staff_token

pytestmark = pytest.mark.django_db
FRANCE = {**ADDRESS, "country": "FR", "city": "Paris", "postalCode": "75001"}


def test_a_draft_holds_what_it_was_made_with(staff, only_order):
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


def test_a_draft_needs_a_channel_and_keeps_it(staff):
    assert codes(staff.ask(clerk.CREATE, i={})) == [("channel", "REQUIRED")]
    order = staff.draft()["order"]
    channel = global_id("Channel", models.Channel.objects.get().pk)
    assert codes(staff.update(order["id"], channelId=channel)) == [("channelId", "NOT_EDITABLE")]


def test_the_account_of_the_email_is_the_customer(staff, only_order):
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


def test_a_draft_is_deleted_unless_money_came(staff, only_order):
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


def test_the_listed_price_holds_in_a_draft_until_it_expires(staff, only_order):
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


def test_a_channel_may_hold_prices_for_good(staff, only_order):
    models.Channel.objects.update(draft_order_line_price_freeze_period=None)
    staff.ready(piece("carpet"))
    assert only_order().lines.get().draft_price_expires_at is None


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
def test_only_managers_of_orders_write_drafts(staff, token, only_order):
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
