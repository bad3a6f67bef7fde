"""A checkout of what was ordered before."""

import pytest

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from tests.engine import buyer
from tests.engine.shop import data, piece, shop

pytestmark = pytest.mark.django_db
AGAIN = (
    "mutation($id:ID!){checkoutCreateFromOrder(id:$id){checkout{email user{id}"
    " lines{quantity variant{sku} totalPrice{gross{amount}}}}"
    " unavailableVariants{code variantId lineId} errors{field code}}}"
)


@pytest.fixture
def ordered():
    """An order of two of each piece, nobody else's address on it."""
    shop()
    models.TaxConfiguration.objects.update(prices_entered_with_tax=False)
    models.Channel.objects.update(allow_unpaid_orders=True)
    buyer.post_method()
    products = [piece("mat", quantity=9), piece("rug", quantity=9)]
    lines = [{"variantId": buyer.variant_id(one), "quantity": 2} for one in products]
    checkout = buyer.checkout_of(products[0], lines=lines)
    buyer.choose_first(checkout)
    return buyer.complete(checkout)["order"]["id"]


def again(order):
    told = data(AGAIN, id=order)["checkoutCreateFromOrder"]
    assert told["errors"] == []
    skus = [line["variant"]["sku"] for line in told["checkout"]["lines"]]
    return skus, [one["code"] for one in told["unavailableVariants"]]


def test_all_of_it_at_todays_price(ordered):
    models.ProductVariantChannelListing.objects.update(price_amount=70)
    told = data(AGAIN, id=ordered)["checkoutCreateFromOrder"]
    assert told["unavailableVariants"] == []
    assert (told["checkout"]["email"], told["checkout"]["user"]) == (None, None)
    lines = told["checkout"]["lines"]
    assert [(line["quantity"], line["totalPrice"]["gross"]["amount"]) for line in lines] == [(2, 140)] * 2


def test_what_is_not_sold_any_more_is_told_and_left_out(ordered):
    mats = models.ProductVariantChannelListing.objects.filter(variant__sku="MAT")
    mats.update(price_amount=None)
    assert again(ordered) == (["RUG"], ["UNAVAILABLE_VARIANT_IN_CHANNEL"])
    mats.update(price_amount=100)
    shown = models.ProductChannelListing.objects.filter(product__slug="mat")
    shown.update(is_published=False)
    assert again(ordered) == (["RUG"], ["PRODUCT_NOT_PUBLISHED"])
    shown.update(is_published=True, available_for_purchase_at=None)
    assert again(ordered) == (["RUG"], ["PRODUCT_UNAVAILABLE_FOR_PURCHASE"])


def test_too_many_and_too_few_are_told(ordered):
    models.ProductVariant.objects.filter(sku="MAT").update(quantity_limit_per_customer=1)
    models.Stock.objects.filter(product_variant__sku="RUG").update(quantity=3)
    skus, reasons = again(ordered)
    assert skus == []
    assert sorted(reasons) == ["INSUFFICIENT_STOCK", "QUANTITY_GREATER_THAN_LIMIT"]


def test_what_was_deleted_is_not_found(ordered):
    line = models.OrderLine.objects.get(product_sku="MAT")
    models.OrderLine.objects.filter(pk=line.pk).update(variant=None)
    told = data(AGAIN, id=ordered)["checkoutCreateFromOrder"]
    assert told["unavailableVariants"] == [
        {
            "code": "NOT_FOUND",
            "variantId": line.product_variant_id,
            "lineId": global_id("OrderLine", line.pk),
        }
    ]


def test_an_order_that_is_none(ordered):
    unknown = global_id("Order", "00000000-0000-4000-8000-000000000000")
    told = data(AGAIN, id=unknown)["checkoutCreateFromOrder"]
    assert told["errors"] == [{"field": "id", "code": "ORDER_NOT_FOUND"}]
    assert not models.Checkout.objects.exists()
