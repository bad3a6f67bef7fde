"""A multitude streams into the database, is found, and goes on where it was cut short."""

from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from catalog.models import Listing, MarketPrice
from catalog.search.engines import engine
from catalog.search.queries import search
from catalog.search.types import SearchQuery
from demo.models import LoadedStep
from demo.operations import STEPS
from demo.world.surnames import family_names
from marketplace.consortia.models import Consortium, Workshop
from tests.storefront.conftest import own_folders

__all__ = ["own_folders"]


@pytest.fixture
def ground(db: None, own_folders: None, settings: Any) -> None:
    """The demo's markets, places, consortia and families, without pieces."""
    for step in STEPS[:6]:
        step.work(timezone.now())
    for step in STEPS:
        LoadedStep.objects.create(name=step.name, done_at=timezone.now())


def load(*words: str) -> str:
    out = StringIO()
    call_command("demo", *words, stdout=out)
    return out.getvalue()


def test_pieces_are_sold_in_turn_and_found(ground: None) -> None:
    said = load("--workshops", "8", "--pieces", "40")
    assert "Writing pieces 40/40" in said
    assert Workshop.objects.filter(slug__startswith="multitude-").count() == 8
    assert Listing.objects.filter(state="published").count() == 40
    assert {engine().count(code) for code in ("ru", "de", "ae", "tr", "world")} == {8}
    found = search(SearchQuery("world", "en", "embroidery"))
    assert found.total > 0
    assert all(hit.price > 0 and hit.maker.startswith("The ") for hit in found.hits)


def test_a_load_goes_on_where_it_stopped(ground: None) -> None:
    load("--workshops", "4", "--pieces", "10", "--markets", "de")
    load("--workshops", "8", "--pieces", "25", "--markets", "de")
    load("--workshops", "8", "--pieces", "25", "--markets", "de")
    assert Workshop.objects.filter(slug__startswith="multitude-").count() == 8
    pieces = Listing.objects.filter(workshop__slug__startswith="multitude-")
    assert pieces.count() == MarketPrice.objects.filter(market__code="de").count() == 25
    for consortium in Consortium.objects.all():
        assert pieces.filter(consortium=consortium).count() == consortium.last_serial
    # What is made by hand afterwards gets a number of its own.
    assert Listing.objects.create(
        piece_id="X-1", consortium=consortium, workshop=Workshop.objects.first(), craft="felt"
    )


def test_prices_follow_the_step_of_their_market(ground: None) -> None:
    load("--workshops", "4", "--pieces", "8", "--markets", "tr")
    for price in MarketPrice.objects.all():
        assert price.amount % 100 == 0
        assert price.currency == "TRY"


def test_an_unknown_market_is_refused(ground: None) -> None:
    with pytest.raises(CommandError, match="No open market is mars"):
        load("--pieces", "1", "--markets", "mars")


def test_families_are_called_differently_in_every_language() -> None:
    names = [family_names(number) for number in range(12_000)]
    assert len({name["en"] for name in names}) == 12_000
    assert set(names[0]) == {"en", "ru", "fa", "ar", "de", "tr"}
