"""While words are typed, what is there is offered: words to go on with, makers, places, pieces."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from catalog.search.suggestions import suggest
from tests.storefront.conftest import Shelf


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("turk", "en", {"turkmen"}),
        ("red car", "en", {"red carpet", "red carpets and kilims"}),
        ("фет", "ru", {"войлок"}),
        ("Filz", "de", {"Filz", "Filzteppich"}),
        ("قال", "fa", {"قالی", "قالی و گلیم"}),
    ],
)
def test_words_go_on_as_pieces_are_described(shelf: Shelf, text: str, language: str, words: set[str]) -> None:
    found = {word.text for word in suggest(text, market="de", language=language).words}
    assert words <= found


def test_what_is_not_on_sale_is_not_suggested(shelf: Shelf) -> None:
    """The vocabulary knows tablecloths and thobes; the shelf has none."""
    assert not suggest("tablec", market="de", language="en")
    assert not suggest("x", market="de", language="en")
    assert not suggest("", market="de", language="en")


def test_counts_are_those_of_the_list_they_lead_to(shelf: Shelf) -> None:
    counts = {word.text: word.count for word in suggest("turk", market="de", language="en").words}
    assert counts["turkmen"] == 2


def test_makers_places_and_pieces_are_named(shelf: Shelf) -> None:
    workshop = shelf.carpet.workshop
    typed = workshop.name_in("en").split()[-1][:4]
    found = suggest(typed, market="de", language="en")
    assert [maker.slug for maker in found.makers] == [workshop.slug]
    assert {hit.piece_id for hit in found.pieces} == {"GT-00001", "GT-00002"}
    town = workshop.place.name_in("en")[:4]
    assert workshop.place.slug in {place.slug for place in suggest(town, market="de", language="en").places}


def test_the_page_part_leads_on(client: Client, shelf: Shelf) -> None:
    answer = client.get("/de/en/pieces/suggest/", {"q": "turk"})
    assert answer.status_code == 200
    assert 'href="/de/en/pieces/?q=turkmen"' in answer.content.decode()
    assert "<script" not in answer.content.decode()


def test_a_plain_form_searches_without_the_script(client: Client, shelf: Shelf) -> None:
    page = client.get("/de/en/").content.decode()
    assert 'action="/de/en/pieces/" data-suggest="/de/en/pieces/suggest/"' in page
    assert "GT-00001" in client.get("/de/en/pieces/", {"q": "turkmen"}).content.decode()


def test_an_outage_suggests_nothing_and_is_told_in_the_log(
    client: Client, shelf: Shelf, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    for path in Path(settings.SEARCH_DIR).glob("*-de/*"):
        path.write_text("broken")
    shown = client.get("/de/en/pieces/suggest/", {"q": "turk"})
    assert (shown.status_code, shown.content.strip()) == (200, b"")
    assert "Nothing is suggested" in caplog.text
