"""The listings of the demo world are written with the rates of one day, read once."""

from collections import Counter
from datetime import UTC, datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from catalog.models import Listing, ListingEvent, MarketPrice
from demo.world import settling, stocking
from demo.world.pieces import PIECES_A_WORKSHOP
from marketplace.consortia.models import Workshop
from marketplace.kernel.errors import Refusal
from marketplace.markets.models import ExchangeRate, Market

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
QUESTIONS_A_WORKSHOP = 2 * (PIECES_A_WORKSHOP + 1) + 10


@pytest.fixture
def settled(db: None) -> None:
    for settle in (
        settling.open_markets,
        settling.settle_places,
        settling.found_consortia,
        settling.settle_workshops,
        settling.welcome_people,
    ):
        settle(NOW)


def test_rates_are_read_once_and_a_workshop_costs_little(settled):
    with CaptureQueriesContext(connection) as captured:
        stocking.stock_workshops(NOW)
    asked = [query["sql"] for query in captured]
    assert sum(f'FROM "{ExchangeRate._meta.db_table}"' in sql for sql in asked) == 1
    assert len(asked) <= Workshop.objects.count() * QUESTIONS_A_WORKSHOP + 20


def test_every_piece_on_sale_has_its_price_in_every_market_and_its_history(settled):
    stocking.stock_workshops(NOW)
    on_sale = Listing.objects.filter(state=Listing.State.PUBLISHED)
    assert on_sale.count() == Workshop.objects.count() * PIECES_A_WORKSHOP
    assert MarketPrice.objects.count() == on_sale.count() * Market.objects.count()
    steps = Counter(ListingEvent.objects.filter(listing__in=on_sale).values_list("verb", flat=True))
    assert steps == dict.fromkeys(("started", "submitted", "approved", "published"), on_sale.count())


def test_a_workshop_is_stocked_whole_or_not_at_all(settled):
    ExchangeRate.objects.filter(quote="RUB").delete()
    with pytest.raises(Refusal):
        stocking.stock_workshops(NOW)
    assert not Listing.objects.exists()
    settling.open_markets(NOW)
    stocking.stock_workshops(NOW)
    assert not Listing.objects.filter(state=Listing.State.PUBLISHED, prices__isnull=True).exists()
