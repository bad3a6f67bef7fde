"""Publishing a piece asks the database a bounded number of questions, however many markets there are."""

from decimal import Decimal

from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalog.models import Listing, MarketPrice
from catalog.publication import publish_to_saleor
from marketplace.markets.models import Market
from tests.people import Cast
from tests.shop import now

MOST = 60


def another(listing: Listing, serial: int, *markets: Market) -> Listing:
    """A piece like this one, priced in these markets and not published yet."""
    copy = Listing.objects.get(pk=listing.pk)
    copy.pk, copy.piece_id = None, f"{listing.piece_id[:3]}{serial:05d}"
    copy.public_id = Listing._meta.get_field("public_id").get_default()
    copy.saleor_product_id = copy.saleor_variant_id = ""
    copy.save()
    for market in markets:
        MarketPrice.objects.create(
            listing=copy, market=market, amount=Decimal(700), currency=market.currency, set_at=now()
        )
    return copy


def questions(listing: Listing) -> int:
    with CaptureQueriesContext(connection) as captured:
        publish_to_saleor(listing.pk, index=False)
    return len([query for query in captured if "SAVEPOINT" not in query["sql"]])


def test_a_first_publication_asks_little_and_no_more_for_more_markets(shop: Cast, carpet: Listing) -> None:
    publish_to_saleor(another(carpet, 960, shop.germany).pk, index=False)
    in_one = questions(another(carpet, 961, shop.germany))
    in_two = questions(another(carpet, 962, shop.germany, shop.russia))
    assert in_two <= in_one <= MOST


def test_a_second_publication_asks_little(shop: Cast, carpet: Listing) -> None:
    again = another(carpet, 963, shop.germany, shop.russia)
    publish_to_saleor(again.pk, index=False)
    assert questions(again) <= MOST


def test_more_values_cost_no_more(shop: Cast, carpet: Listing) -> None:
    plain = another(carpet, 964, shop.germany)
    colourful = another(carpet, 965, shop.germany)
    colourful.attributes = {**colourful.attributes, "palette": ["madder", "indigo", "walnut", "weld"]}
    colourful.save()
    publish_to_saleor(another(colourful, 966, shop.germany).pk, index=False)
    assert questions(colourful) == questions(plain)
