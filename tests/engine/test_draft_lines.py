"""The lines of an order that may still change, and what is set aside for them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from tests.engine import buyer, clerk
from tests.engine.buyer import ADDRESS
from tests.engine.clerk import codes, gross, line_of, method_id
from tests.engine.shop import piece

pytestmark = pytest.mark.django_db


def waiting(staff, product, quantity=1):
    """An order that waits to be confirmed, its pieces set aside."""
    models.Channel.objects.update(automatically_confirm_all_new_orders=False)
    order = staff.ready(product)
    if quantity > 1:
        staff.ask(clerk.CHANGE, id=order["lines"][0]["id"], n=quantity)
    assert staff.complete(order["id"])["errors"] == []
    return order


def allocated():
    return models.Stock.objects.get().quantity_allocated


def test_the_same_variant_joins_its_line_and_the_last_price_holds(staff):
    carpet = piece("carpet", quantity=9)
    told = staff.draft(lines=[line_of(carpet, 2, price=70), line_of(carpet, 1, price=60)])
    (line,) = told["order"]["lines"]
    assert (line["quantity"], gross(line["unitPrice"]), line["isPriceOverridden"]) == (3, 60, True)
    told = staff.add(told["order"]["id"], line_of(carpet, 2))
    assert [one["quantity"] for one in told["order"]["lines"]] == [5]
    assert gross(told["order"]["subtotal"]) == 300
    assert told["orderLines"] == [{"id": line["id"], "quantity": 5}]


def test_a_line_of_its_own_comes_first_at_the_listed_price(staff):
    carpet = piece("carpet", quantity=9)
    order = staff.draft()["order"]
    told = staff.add(order["id"], line_of(carpet, price=60), line_of(carpet, forceNewLine=True))
    assert [gross(one["unitPrice"]) for one in told["order"]["lines"]] == [100, 60]
    told = staff.add(order["id"], line_of(carpet))
    assert len(told["order"]["lines"]) == 3


def test_a_price_given_by_hand_does_not_expire(staff):
    carpet = piece("carpet", quantity=9)
    staff.draft(lines=[line_of(carpet, price="59.99")])
    assert models.OrderLine.objects.get().draft_price_expires_at is None


def test_quantities_change_and_lines_go(staff):
    carpet, felt = piece("carpet", quantity=9), piece("felt", price="30", quantity=9)
    order = staff.draft(lines=[line_of(carpet, 2), line_of(felt, 5)])["order"]
    first, second = order["lines"]
    told = staff.ask(clerk.CHANGE, id=second["id"], n=2)
    assert (told["orderLine"]["quantity"], gross(told["order"]["subtotal"])) == (2, 260)
    told = staff.ask(clerk.REMOVE, id=first["id"])
    assert told["orderLine"] == {"id": first["id"]}
    assert [one["id"] for one in told["order"]["lines"]] == [second["id"]]
    assert gross(told["order"]["subtotal"]) == 60


def test_the_diary_tells_how_many_came_and_went(staff):
    order = staff.draft(lines=[line_of(piece("carpet", quantity=9), 2)])["order"]
    staff.ask(clerk.CHANGE, id=order["lines"][0]["id"], n=5)
    staff.ask(clerk.CHANGE, id=order["lines"][0]["id"], n=1)
    told = models.OrderEvent.objects.order_by("pk").exclude(type="DRAFT_CREATED")
    assert [(one.type, one.parameters["lines"][0]["quantity"]) for one in told] == [
        ("ADDED_PRODUCTS", 2),
        ("ADDED_PRODUCTS", 3),
        ("REMOVED_PRODUCTS", 4),
    ]


def test_none_is_no_quantity(staff):
    carpet = piece("carpet", quantity=9)
    order = staff.draft(lines=[line_of(carpet)])["order"]
    assert codes(staff.draft(lines=[line_of(carpet, 0)])) == [("quantity", "ZERO_QUANTITY")]
    told = staff.add(order["id"], line_of(carpet, 0))
    assert codes(told) == [("quantity", "ZERO_QUANTITY")]
    assert told["errors"][0]["variants"] == [buyer.variant_id(carpet)]
    assert codes(staff.ask(clerk.CHANGE, id=order["lines"][0]["id"], n=0)) == [("quantity", "ZERO_QUANTITY")]


@pytest.mark.parametrize("make_field", [True, False], ids=["new draft", "draft there is"])
def test_what_the_channel_does_not_show_or_price_is_refused(staff, make_field):
    carpet = piece("carpet", quantity=9)
    order = staff.draft()["order"]

    def tried():
        told = staff.draft(lines=[line_of(carpet)]) if make_field else staff.add(order["id"], line_of(carpet))
        return codes(told)

    field = "lines" if make_field else "input"
    models.ProductVariantChannelListing.objects.update(price_amount=None)
    assert tried() == [(field, "NOT_AVAILABLE_IN_CHANNEL")]
    for listing in ({"published_at": timezone.now() + timedelta(days=1)}, {"is_published": False}):
        models.ProductChannelListing.objects.update(**listing)
        assert tried() == [(field, "PRODUCT_NOT_PUBLISHED")]


def test_an_order_that_waits_sets_aside_what_it_has(staff):
    carpet = piece("carpet", quantity=5)
    order = waiting(staff, carpet, 2)
    line = order["lines"][0]["id"]
    assert allocated() == 2
    staff.add(order["id"], line_of(carpet, 2))
    assert allocated() == 4
    staff.ask(clerk.CHANGE, id=line, n=1)
    assert allocated() == 1
    assert sum(models.Allocation.objects.values_list("quantity", flat=True)) == 1
    assert codes(staff.ask(clerk.CHANGE, id=line, n=6)) == [(None, "INSUFFICIENT_STOCK")]
    assert (allocated(), models.OrderLine.objects.get().quantity) == (1, 1)
    staff.ask(clerk.REMOVE, id=line)
    assert allocated() == 0


def test_an_order_that_is_under_way_is_not_changed(staff):
    carpet = piece("carpet", quantity=5)
    order = staff.ready(carpet)
    staff.complete(order["id"])
    line = order["lines"][0]["id"]
    refused = [
        staff.add(order["id"], line_of(carpet)),
        staff.ask(clerk.CHANGE, id=line, n=2),
        staff.ask(clerk.REMOVE, id=line),
        staff.ask(clerk.SHIP, id=order["id"], m=method_id()),
    ]
    assert [codes(told) for told in refused] == [[("id", "NOT_EDITABLE")]] * 4
    assert allocated() == 1


def test_shipping_is_chosen_and_taken_away(staff):
    order = staff.draft(lines=[line_of(piece("carpet"))], shippingAddress=ADDRESS)["order"]
    assert gross(order["shippingPrice"]) == 0
    told = staff.ask(clerk.SHIP, id=order["id"], m=method_id())["order"]
    assert (told["deliveryMethod"], gross(told["total"])) == ({"id": method_id()}, 110)
    told = staff.ask(clerk.SHIP, id=order["id"], m=None)["order"]
    assert (told["deliveryMethod"], gross(told["total"])) == (None, 100)


def test_what_is_no_method_is_told_as_such(staff):
    order = staff.draft()["order"]["id"]
    other, gone = global_id("Product", 1), global_id("ShippingMethod", 0)
    told = [staff.update(order, shippingMethod=one) for one in (other, gone)]
    assert [codes(one) for one in told] == [
        [("shippingMethod", "INVALID")],
        [("shippingMethod", "NOT_FOUND")],
    ]
    told = [staff.ask(clerk.SHIP, id=order, m=one) for one in (other, gone, "")]
    assert [one["errors"][0]["code"] for one in told] == [
        "GRAPHQL_ERROR",
        "NOT_FOUND",
        "SHIPPING_METHOD_REQUIRED",
    ]
    models.ShippingMethodChannelListing.objects.all().delete()
    refused = [("shippingMethod", "SHIPPING_METHOD_NOT_APPLICABLE")]
    assert codes(staff.ask(clerk.SHIP, id=order, m=method_id())) == refused


def test_an_order_that_waits_keeps_a_method_that_can_carry_it(staff):
    order = waiting(staff, piece("carpet", quantity=5))
    assert codes(staff.ask(clerk.SHIP, id=order["id"], m=None)) == [
        ("shippingMethod", "SHIPPING_METHOD_REQUIRED")
    ]
    models.ShippingZone.objects.update(countries=["FR"])
    assert codes(staff.ask(clerk.SHIP, id=order["id"], m=method_id())) == [
        ("shippingMethod", "SHIPPING_METHOD_NOT_APPLICABLE")
    ]


def test_goods_that_are_not_sent_need_no_method(staff):
    order = staff.ready(piece("carpet"))
    staff.ask(clerk.REMOVE, id=order["lines"][0]["id"])
    assert models.Order.objects.get().shipping_method is None


def test_the_weight_follows_the_lines(staff):
    models.ProductType.objects.update(weight=4)
    order = staff.draft(lines=[line_of(piece("carpet", quantity=9), 2)])["order"]
    assert order["weight"]["value"] == 8
    assert staff.ask(clerk.CHANGE, id=order["lines"][0]["id"], n=3)["order"]["weight"]["value"] == 12


def test_lines_are_called_as_in_the_orders_language(staff):
    carpet = piece("carpet")
    models.ProductTranslation.objects.create(product=carpet, language_code="fa", name="قالی")
    staff.draft(lines=[line_of(carpet)], languageCode="FA")
    line = models.OrderLine.objects.get()
    assert (line.product_name, line.translated_product_name) == ("Carpet", "قالی")
