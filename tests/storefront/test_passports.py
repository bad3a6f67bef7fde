"""A piece's passport: open to anyone, silent about buyers, and not to be forged for another piece."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.test import Client

from catalog.access import record
from catalog.models import Listing
from catalog.seals import is_seal_of, seal_of
from marketplace.orders.journeys import Stop, journey_of
from marketplace.storefront.passports import STOPS, lasting_address
from tests.people import NOW
from tests.storefront.conftest import Shelf
from tests.storefront.test_pages import page

HERE = "/de/en/pieces/GT-00001/passport/"


def test_the_page_tells_maker_measures_dyes_and_papers(client: Client, shelf: Shelf) -> None:
    html = page(client, HERE)
    for told in (
        "GT-00001",
        "Anahita-Family",
        "Gonbad",
        "140 × 200",
        "wool",
        "No. GI-17",
        "Where it has been",
    ):
        assert told in html, told
    assert "style=" not in html
    assert html.count("<h1") == 1


@pytest.mark.parametrize("shop", ["/de/de/", "/ru/ru/", "/ru/en/"])
def test_in_every_shop(client: Client, shelf: Shelf, shop: str) -> None:
    assert f'lang="{shop.split("/")[2]}"' in page(client, f"{shop}pieces/gt-00001/passport/")


@pytest.mark.parametrize("piece_id", ["GT-99999", "GT-00004"])
def test_what_buyers_may_not_see_has_none(client: Client, shelf: Shelf, piece_id: str) -> None:
    Listing.objects.filter(pk=shelf.felt.pk).update(piece_id="GT-00004", state=Listing.State.APPROVED)
    for address in (f"/de/en/pieces/{piece_id}/passport/", f"/p/{piece_id}/", f"/p/{piece_id}.svg"):
        assert client.get(address).status_code == 404


def test_a_sold_piece_keeps_its_passport(client: Client, shelf: Shelf) -> None:
    record(shelf.sold, "sold", by=shelf.cast.esmat, now=NOW, reason="4711")
    html = page(client, "/de/en/pieces/GT-00003/passport/")
    assert "Sold" in html
    assert "4711" not in html
    assert "Esmat" not in html


def test_the_qr_leads_to_the_nearest_shop(client: Client, shelf: Shelf) -> None:
    answer = client.get("/p/GT-00001/?seal=X", headers={"Accept-Language": "ru,en;q=0.5"})
    assert answer["Location"] == "/ru/ru/pieces/GT-00001/passport/?seal=X"
    answer = client.get("/p/GT-00001/", headers={"Accept-Language": "en-DE"})
    assert answer["Location"] == "/de/en/pieces/GT-00001/passport/"


def test_the_qr_is_a_picture_of_the_lasting_address(client: Client, shelf: Shelf) -> None:
    answer = client.get("/p/GT-00001.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    drawn = ElementTree.fromstring(answer.content)
    assert drawn.tag.endswith("svg")
    assert drawn.get("viewBox")
    assert b"style" not in answer.content
    address = lasting_address(shelf.carpet)
    assert address.endswith(f"/p/GT-00001/?seal={seal_of(shelf.carpet)}")


class TestSeal:
    def typed(self, client: Client, seal: str) -> str:
        return page(client, f"{HERE}?seal={seal}")

    def test_ours_however_it_was_typed(self, client: Client, shelf: Shelf) -> None:
        seal = seal_of(shelf.carpet)
        for typed in (
            seal,
            seal.lower(),
            seal.replace("-", ""),
            seal.replace("-", " "),
            seal.replace("O", "0"),
        ):
            assert "The seal is ours" in self.typed(client, typed)

    @pytest.mark.parametrize("typed", ["AAAA-BBBB-CCCC-DDDD", "x", "<script>", "ا" * 60])
    def test_not_ours(self, client: Client, shelf: Shelf, typed: str) -> None:
        html = self.typed(client, typed)
        assert "This seal does not belong to this piece" in html
        assert "<script>" not in html

    def test_nothing_typed_is_no_failure(self, client: Client, shelf: Shelf) -> None:
        html = self.typed(client, "")
        assert "The seal is ours" not in html
        assert "does not belong" not in html

    def test_of_one_piece_only_and_of_what_it_is(self, shelf: Shelf) -> None:
        seal = seal_of(shelf.carpet)
        assert not is_seal_of(shelf.kilim, seal)
        shelf.carpet.width_cm = 141
        assert not is_seal_of(shelf.carpet, seal)

    def test_it_does_not_change_with_price_or_state(self, shelf: Shelf) -> None:
        seal = seal_of(shelf.carpet)
        shelf.carpet.state, shelf.carpet.note, shelf.carpet.weight_kg = "sold", "gone", 5
        assert is_seal_of(shelf.carpet, seal)

    def test_every_stop_has_words(self) -> None:
        assert all(str(words) for words in STOPS.values())


def test_an_editions_journey_ends_on_the_shelf(client: Client, shelf: Shelf) -> None:
    Listing.objects.filter(pk=shelf.carpet.pk).update(uniqueness="limited", units=3)
    shelf.carpet.refresh_from_db()
    record(shelf.carpet, "published", by=None, now=NOW)
    record(shelf.carpet, "sold", by=None, now=NOW + timedelta(days=1))
    assert [stop.kind for stop in journey_of(shelf.carpet)] == ["published", "sold"]
    assert journey_of(shelf.carpet)[0] == Stop("published", NOW)
    assert "An edition of 3 like pieces, 0 of them sold." in page(client, HERE)


def test_the_piece_page_tells_how_to_keep_it_and_leads_to_the_passport(client: Client, shelf: Shelf) -> None:
    html = page(client, "/de/en/pieces/GT-00001/")
    assert "How to care for it" in html
    assert "Keep it out of direct sun" in html
    assert HERE in html
    assert "Halten Sie es aus der direkten Sonne" in page(client, "/de/de/pieces/GT-00001/")
