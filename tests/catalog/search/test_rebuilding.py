"""An index made anew serves all the while, goes on where it was cut short, and loses nothing."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from catalog.models import Listing, MarketPrice
from catalog.search import hands, rebuilding
from catalog.search.hands import Stretch
from catalog.search.models import ChangedMeanwhile, Rebuild
from catalog.search.operations import differences, index_listings, rebuild
from catalog.search.queries import search
from catalog.search.types import SearchQuery
from tests.people import NOW
from tests.storefront.conftest import Shelf, own_folders, shelf

__all__ = ["own_folders", "shelf"]


def found(market: str = "de") -> dict[str, int]:
    """What the market's index finds: piece ids with their prices."""
    return {hit.piece_id: int(hit.price) for hit in search(SearchQuery(market, "en")).hits}


@pytest.fixture
def stretches_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "STRETCH", 1)


def test_what_was_cut_short_goes_on(
    shelf: Shelf, stretches_of_one: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[str] = []
    write = hands.write

    def breaking(market: str, build: str, stretch: Stretch) -> int:
        if len(written) == 2:
            raise KeyboardInterrupt
        written.append(f"{market} {stretch.name}")
        return write(market, build, stretch)

    monkeypatch.setattr(hands, "write", breaking)
    before = found()
    with pytest.raises(KeyboardInterrupt):
        rebuild()
    assert found() == before
    assert len(Rebuild.objects.get().done) == 2
    written.append("so many were written before")
    rebuild()
    assert len(written) == len(set(written))
    assert not Rebuild.objects.exists()
    assert found() == before
    assert not differences()


def test_documents_of_another_form_are_written_again(
    shelf: Shelf, stretches_of_one: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    Rebuild.objects.create(market=shelf.cast.germany, form=1, done={"1-2": 5}, begun_at=NOW)
    assert rebuild() == 5
    assert not differences()


def test_what_is_published_or_sold_meanwhile_is_found_or_gone_at_once_and_after(
    shelf: Shelf, stretches_of_one: None
) -> None:
    seen: list[dict[str, int]] = []

    def meanwhile(market: str, done: int, total: int) -> None:
        if market == "de" and not seen:
            Listing.objects.filter(pk=shelf.sold.pk).update(state="published", published_at=NOW)
            Listing.objects.filter(pk=shelf.carpet.pk).update(state="sold")
            MarketPrice.objects.filter(listing=shelf.felt, market__code="de").update(amount=7)
            index_listings([shelf.sold.pk, shelf.carpet.pk, shelf.felt.pk])
            seen.append(found())

    rebuild(meanwhile)
    assert seen == [{"GT-00003": 700, "GT-00002": 250, "KF-00001": 7}]
    assert found() == seen[0]
    assert not differences()
    assert not ChangedMeanwhile.objects.exists()


def test_what_changes_while_the_indexes_change_places_is_written_once_more(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = rebuilding._late

    def told_too_early(market: object, begun: Rebuild) -> object:
        answer = late(market, begun)  # type: ignore[arg-type]
        MarketPrice.objects.filter(listing=shelf.felt, market__code="de").update(amount=8)
        rebuilding.note_changed(shelf.cast.germany, [shelf.felt.pk])
        return answer

    monkeypatch.setattr(rebuilding, "_late", told_too_early)
    rebuild()
    assert found()["KF-00001"] == 8


def test_pieces_published_after_the_bounds_were_read_are_not_lost(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    bounds = rebuilding.stretches_of

    def read_before(market: object) -> Sequence[Stretch]:
        answer = bounds(market)  # type: ignore[arg-type]
        last = replace(answer[-1], end=shelf.sold.pk)
        Listing.objects.filter(pk=shelf.sold.pk).update(state="published", published_at=NOW)
        index_listings([shelf.sold.pk])
        return [*answer[:-1], last]

    monkeypatch.setattr(rebuilding, "stretches_of", read_before)
    rebuild()
    assert "GT-00003" in found()


@pytest.mark.django_db(transaction=True)
def test_other_processes_write_what_this_one_has_told(
    shelf: Shelf, stretches_of_one: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuilding, "processors", lambda: 2)
    before = found()
    told: list[tuple[str, int, int]] = []
    assert rebuild(lambda *each: told.append(each)) == 5
    assert ("de", 3, 3) in told
    assert ("ru", 2, 2) in told
    assert found() == before
    assert not differences()
