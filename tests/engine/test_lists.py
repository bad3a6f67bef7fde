"""Lists are read along indexes, and their prices are those of the variants."""

from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from embedded_saleor import models
from tests.engine.shop import data, piece, shop

pytestmark = pytest.mark.django_db
QUERY = """query($s:ProductOrder){products(first:24,channel:"world",sortBy:$s){edges{node{slug}}}}"""


def lowest(product):
    return models.ProductChannelListing.objects.get(product=product).lowest_price_amount


def test_the_lowest_price_is_that_of_the_cheapest_variant():
    channel, _warehouse, _kind = shop()
    product = piece("kilim", price="100")
    assert lowest(product) == 100
    small = models.ProductVariant.objects.create(product=product, sku="small")
    prices = models.ProductVariantChannelListing.objects
    price = prices.create(variant=small, channel=channel, price_amount=60)
    assert lowest(product) == 60
    prices.filter(pk=price.pk).update(price_amount=Decimal("70.5"))
    assert lowest(product) == Decimal("70.5")
    price.delete()
    assert lowest(product) == 100


def test_a_listing_that_comes_after_its_prices_knows_them():
    shop()
    product = piece("kilim", price="100")
    listing = models.ProductChannelListing.objects.get()
    listing.delete()
    models.ProductChannelListing.objects.create(product=product, channel=listing.channel)
    assert lowest(product) == 100


def test_a_listing_stored_from_an_old_copy_keeps_the_price():
    shop()
    product = piece("kilim", price="100")
    old = models.ProductChannelListing.objects.get()
    models.ProductVariantChannelListing.objects.update(price_amount=80)
    old.is_published = False
    old.save()
    assert lowest(product) == 80


def test_a_piece_without_a_price_is_not_shown():
    shop()
    piece("kilim")
    models.ProductVariantChannelListing.objects.update(price_amount=None)
    assert data(QUERY)["products"]["edges"] == []


@pytest.mark.parametrize(
    ("order", "index"),
    [
        ({"field": "NAME", "direction": "ASC"}, "engine_product_by_name"),
        ({"field": "CREATED_AT", "direction": "DESC"}, "engine_product_by_creation"),
        ({"field": "LAST_MODIFIED_AT", "direction": "DESC"}, "engine_product_by_change"),
        ({"field": "PRICE", "direction": "ASC"}, "engine_listing_by_price"),
        ({"field": "PUBLISHED_AT", "direction": "DESC"}, "engine_listing_by_date"),
    ],
)
def test_a_list_follows_its_index(order, index):
    """Of few rows a database reads all; told that this is dear, it shows which way it has."""
    shop()
    piece("kilim")
    with CaptureQueriesContext(connection) as captured:
        data(QUERY, s=order)
    (listed,) = [one["sql"] for one in captured if "LIMIT 25" in one["sql"]]
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off")
        cursor.execute("SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off")
        cursor.execute(f"EXPLAIN {listed}")
        plan = "\n".join(row[0] for row in cursor.fetchall())
    assert index in plan, plan
