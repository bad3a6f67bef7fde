"""Click and collect: where pieces can be fetched, and what becomes of such a checkout."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from tests.engine import buyer
from tests.engine.buyer import ADDRESS, ERRORS
from tests.engine.shop import data, piece, shop, staff_token

pytestmark = pytest.mark.django_db
POINTS = "query($id:ID!){checkout(id:$id){availableCollectionPoints{slug}}}"
CHOOSE = (
    "mutation($id:ID!,$d:ID){checkoutDeliveryMethodUpdate(id:$id,deliveryMethodId:$d)"
    "{checkout{shippingAddress{city} shippingPrice{gross{amount}}"
    f" deliveryMethod{{__typename ...on Warehouse{{slug}}}}}} {ERRORS}}}}}"
)
ADDRESS_UPDATE = (
    "mutation($id:ID!,$a:AddressInput!){checkoutShippingAddressUpdate(id:$id,shippingAddress:$a)"
    f"{{checkout{{id}} {ERRORS}}}}}"
)


@pytest.fixture
def workshop():
    _channel, warehouse, _kind = shop()
    models.TaxConfiguration.objects.update(prices_entered_with_tax=False)
    return collected(warehouse, "LOCAL")


def collected(warehouse, option):
    warehouse.click_and_collect_option = option
    warehouse.save()
    return warehouse


def another(slug, option="DISABLED"):
    address = models.Address.objects.create(country="IR", city="Rasht", street_address_1="Bazaar 2")
    made = models.Warehouse.objects.create(
        name=slug.title(), slug=slug, address=address, click_and_collect_option=option
    )
    models.ChannelWarehouse.objects.create(channel=models.Channel.objects.get(), warehouse=made)
    return made


def points(checkout):
    return [one["slug"] for one in data(POINTS, id=checkout)["checkout"]["availableCollectionPoints"]]


def choose(checkout, warehouse):
    chosen = warehouse and global_id("Warehouse", warehouse.pk)
    return data(CHOOSE, id=checkout, d=chosen)["checkoutDeliveryMethodUpdate"]


def test_pieces_are_fetched_where_they_lie(workshop):
    checkout = buyer.checkout_of(piece("mat"))
    another("rasht", "LOCAL")
    assert points(checkout) == ["anahita"]


def test_some_places_have_pieces_brought_to_them(workshop):
    checkout = buyer.checkout_of(piece("mat"))
    collected(workshop, "DISABLED")
    another("rasht", "ALL")
    assert points(checkout) == ["rasht"]


def test_nowhere_without_the_pieces_or_without_the_wish(workshop):
    checkout = buyer.checkout_of(piece("mat"))
    models.Stock.objects.update(quantity_allocated=1)
    assert points(checkout) == []
    models.Stock.objects.update(quantity_allocated=0)
    collected(workshop, "DISABLED")
    assert points(checkout) == []


def test_the_checkout_takes_the_address_of_the_place(workshop):
    checkout = buyer.checkout_of(piece("mat"))
    told = choose(checkout, workshop)
    assert told["errors"] == []
    assert told["checkout"] == {
        "shippingAddress": {"city": "Gorgan"},
        "shippingPrice": {"gross": {"amount": 0}},
        "deliveryMethod": {"__typename": "Warehouse", "slug": "anahita"},
    }
    refused = data(ADDRESS_UPDATE, id=checkout, a=ADDRESS)["checkoutShippingAddressUpdate"]["errors"]
    assert [(one["field"], one["code"]) for one in refused] == [
        ("shippingAddress", "SHIPPING_CHANGE_FORBIDDEN")
    ]
    assert models.Address.objects.get(pk=workshop.address_id).city == "Gorgan"


def test_a_place_that_is_none_is_refused(workshop):
    checkout = buyer.checkout_of(piece("mat"))
    closed = another("rasht")
    refused = choose(checkout, closed)["errors"]
    assert [one["code"] for one in refused] == ["DELIVERY_METHOD_NOT_APPLICABLE"]
    assert models.Checkout.objects.get().collection_point is None


def test_changing_ones_mind_gives_the_address_up(workshop):
    checkout = buyer.checkout_of(piece("mat"))
    choose(checkout, workshop)
    told = choose(checkout, None)["checkout"]
    assert (told["deliveryMethod"], told["shippingAddress"]) == (None, None)
    again = data(ADDRESS_UPDATE, id=checkout, a=ADDRESS)["checkoutShippingAddressUpdate"]
    assert again["errors"] == []


def test_the_order_is_taken_from_that_place_alone(workshop):
    product = piece("mat", quantity=1)
    far = another("rasht")
    models.Stock.objects.create(product_variant=product.variants.get(), warehouse=far, quantity=5)
    models.Channel.objects.update(allow_unpaid_orders=True)
    checkout = buyer.checkout_of(product)
    choose(checkout, workshop)
    told = buyer.complete(checkout)
    assert told["errors"] == []
    assert models.Allocation.objects.get().stock.warehouse == workshop
    query = (
        "query($id:ID!){order(id:$id){collectionPointName shippingAddress{city}"
        " deliveryMethod{...on Warehouse{slug}}}}"
    )
    order = data(query, staff_token("MANAGE_ORDERS"), id=told["order"]["id"])["order"]
    assert order == {
        "collectionPointName": "Anahita",
        "shippingAddress": {"city": "Gorgan"},
        "deliveryMethod": {"slug": "anahita"},
    }


def test_nothing_is_collected_that_went_meanwhile(workshop):
    product = piece("mat", quantity=1)
    models.Stock.objects.create(
        product_variant=product.variants.get(), warehouse=another("rasht"), quantity=5
    )
    models.Channel.objects.update(allow_unpaid_orders=True)
    checkout = buyer.checkout_of(product)
    choose(checkout, workshop)
    models.Stock.objects.filter(warehouse=workshop).update(quantity=0)
    refused = buyer.complete(checkout)["errors"]
    assert [one["code"] for one in refused] == ["INVALID_SHIPPING_METHOD"]
    assert not models.Order.objects.exists()


def test_who_may_collect_may_buy_from_where_nothing_is_sent(workshop):
    models.ShopSettings.objects.update(use_legacy_shipping_zone_stock_availability=True)
    product = piece("mat")
    assert points(buyer.checkout_of(product)) == ["anahita"]
    collected(workshop, "DISABLED")
    lines = [{"variantId": buyer.variant_id(product), "quantity": 1}]
    given = {"channel": "world", "lines": lines, "shippingAddress": ADDRESS}
    refused = data(buyer.CREATE, i=given)["checkoutCreate"]["errors"]
    assert [one["code"] for one in refused] == ["INSUFFICIENT_STOCK"]


def test_many_checkouts_ask_no_more_than_one(workshop):
    product = piece("mat", quantity=9)
    token = staff_token("MANAGE_CHECKOUTS")
    query = "{checkouts(first:9){edges{node{availableCollectionPoints{slug address{city}}}}}}"
    counts = []
    for many in (1, 3):
        for _ in range(many):
            buyer.checkout_of(product)
        with CaptureQueriesContext(connection) as captured:
            shown = data(query, token)["checkouts"]["edges"]
        counts.append(len(captured))
    assert [one["node"]["availableCollectionPoints"][0]["slug"] for one in shown] == ["anahita"] * 4
    assert counts[0] >= counts[1]
