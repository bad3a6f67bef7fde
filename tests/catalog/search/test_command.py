"""`gereh search` answers for people and for programs."""

import json
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from catalog.models import Listing, MarketPrice
from catalog.search import operations, rebuilding
from tests.people import NOW
from tests.storefront.conftest import Shelf, own_folders, shelf

__all__ = ["own_folders", "shelf"]
ASK = ("search", "query")


def asked(*words: str) -> dict[str, Any]:
    out = StringIO()
    call_command(*ASK, *words, "--json", stdout=out)
    return dict(json.loads(out.getvalue()))


def test_a_query_tells_what_the_page_would_show(shelf: Shelf) -> None:
    found = asked("ковёр", "--market", "ru", "--language", "ru")
    assert set(found) == {"hits", "facets", "suggestion", "took_ms"}
    assert found["hits"][0]["id"] == "GT-00001"
    assert set(found["hits"][0]) == {"id", "title", "price"}
    assert found["hits"][0]["price"] == "57000.00"
    assert "ковёр" in found["hits"][0]["title"]
    assert found["took_ms"] > 0


def test_facets_narrow_and_are_counted(shelf: Shelf) -> None:
    found = asked("", "--market", "de", "--language", "de", "--facet", "craft=carpet")
    assert {hit["id"] for hit in found["hits"]} == {"GT-00001", "GT-00002"}
    crafts = {value["slug"]: value["count"] for value in found["facets"]["craft"]}
    assert crafts == {"carpet": 2, "felt": 1}


def test_ranges_narrow_and_are_counted_by_country(shelf: Shelf) -> None:
    operations.index_listings([shelf.carpet.pk, shelf.kilim.pk, shelf.felt.pk])
    every = asked("", "--market", "de", "--country", "AT")["facets"]
    assert sum(step["count"] for step in every["landed"]) == 3
    assert {value["slug"]: value["count"] for value in every["post"]} == {"DE": 3, "AT": 3}
    assert {value["slug"] for value in every["colour"]} == {"red", "blue", "brown"}
    some = asked("", "--market", "de", "--facet", "price=200..300", "--facet", "post=DE")
    assert [hit["id"] for hit in some["hits"]] == ["GT-00002"]
    assert asked("", "--market", "de", "--facet", "landed=..91")["hits"] == []


def test_a_slip_is_put_right(shelf: Shelf) -> None:
    found = asked("tukmen carpet", "--market", "de", "--language", "en")
    assert found["suggestion"] == "turkmen carpet"
    assert found["hits"]
    assert asked("turkmen carpet", "--market", "de", "--language", "en")["suggestion"] == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("x", "--market", "mars"), "There is no open market “mars”. There are: "),
        (("x", "--market", "de", "--language", "xx"), "Words are not read in “xx”"),
        (("x", "--market", "de", "--facet", "shoe=1"), "“shoe=1” is no facet"),
        (("x", "--market", "de", "--facet", "price=9"), "“price=9” is no range. Write price=LOW..HIGH"),
        (("x", "--market", "de", "--facet", "landed=a..b"), "“landed=a..b” is no range"),
        (("x", "--market", "de", "--country", "US"), "does not send to “US”, but to: DE, AT"),
    ],
)
def test_what_is_unknown_is_told(shelf: Shelf, words: tuple[str, ...], says: str) -> None:
    with pytest.raises(CommandError, match=says):
        call_command(*ASK, *words)


def test_verify_tells_what_differs_and_a_rebuild_mends_it(shelf: Shelf) -> None:
    out, err = StringIO(), StringIO()
    call_command("search", "verify", stdout=out)
    assert "The index holds what is on sale." in out.getvalue()
    MarketPrice.objects.filter(listing=shelf.felt, market__code="de").update(amount=1)
    Listing.objects.filter(pk=shelf.kilim.pk).update(state="retired")
    Listing.objects.filter(pk=shelf.sold.pk).update(state="published", published_at=NOW)
    with pytest.raises(CommandError, match="gereh search rebuild"):
        call_command("search", "verify", stderr=err)
    told = err.getvalue()
    assert "de: 1 not in the index: GT-00003" in told
    assert "de: 1 told otherwise: KF-00001" in told
    assert "de: 1 no longer on sale: GT-00002" in told
    call_command("search", "rebuild", stdout=out)
    assert "de: 3 of 3 pieces" in out.getvalue()
    call_command("search", "verify", stdout=out)


def test_progress_is_told_on_the_way(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rebuilding, "STRETCH", 1)
    told: list[tuple[str, int, int]] = []
    operations.rebuild(lambda *each: told.append(each))
    assert ("de", 2, 3) in told
    assert ("de", 3, 3) in told
