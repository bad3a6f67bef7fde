"""The basket keeps pieces, promises nothing, and says what became of them."""

import re
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from catalog.holds import take_holds
from catalog.models import Hold, Listing
from tests.storefront.conftest import Shelf


def add(client: Client, piece_id: str, shop: str = "/de/en/") -> None:
    response = client.post(f"{shop}basket/add/{piece_id}/")
    assert response["Location"] == f"{shop}basket/"


def basket(client: Client, shop: str = "/de/en/") -> str:
    return client.get(f"{shop}basket/").content.decode()


def test_pieces_go_in_once_and_come_out(client: Client, shelf: Shelf) -> None:
    for piece_id in ("GT-00001", "KF-00001", "GT-00001"):
        add(client, piece_id)
    assert client.session["basket"] == ["GT-00001", "KF-00001"]
    assert "€690" in basket(client)
    client.post("/de/en/basket/remove/GT-00001/")
    assert client.session["basket"] == ["KF-00001"]


def test_nothing_is_held_by_a_basket(client: Client, shelf: Shelf) -> None:
    add(client, "GT-00001")
    assert not Hold.objects.exists()


def test_a_basket_speaks_the_markets_currency(client: Client, shelf: Shelf) -> None:
    add(client, "GT-00001")
    assert "RUB" in basket(client, "/ru/en/")


def test_sold_and_unknown_pieces_do_not_go_in(client: Client, shelf: Shelf) -> None:
    for piece_id in ("GT-00003", "GT-09999"):
        add(client, piece_id)
    assert "basket" not in client.session
    assert "no longer for sale" in basket(client)


def test_a_piece_sold_meanwhile_is_explained_and_not_summed(client: Client, shelf: Shelf) -> None:
    add(client, "GT-00001")
    add(client, "KF-00001")
    Listing.objects.filter(pk=shelf.carpet.pk).update(state=Listing.State.SOLD)
    html = basket(client)
    assert "Sold meanwhile" in html
    assert "€90" in html
    assert "€690" not in html


def test_a_piece_held_by_another_is_explained(client: Client, shelf: Shelf) -> None:
    add(client, "GT-00001")
    now = timezone.now()
    until = now + timedelta(minutes=20)
    take_holds(listings=[shelf.carpet], owner="checkout", owner_ref="x", expires_at=until, now=now)
    html = basket(client)
    assert "Someone is paying for it now" in html
    assert "Nothing here can be bought just now" in html


def test_a_piece_not_offered_in_the_market_stays_but_is_not_summed(client: Client, shelf: Shelf) -> None:
    add(client, "GT-00002")
    assert "not offered in this market" in basket(client, "/ru/en/")


def test_an_empty_basket_teaches(client: Client, shelf: Shelf) -> None:
    assert "Your basket is empty" in basket(client)


def test_changes_need_a_form(client: Client, shelf: Shelf) -> None:
    assert client.get("/de/en/basket/add/GT-00001/").status_code == 405
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/de/en/basket/remove/GT-00001/").status_code == 403
    there = {"Origin": "https://elsewhere.example"}
    assert strict.post("/de/en/basket/add/GT-00001/", headers=there).status_code == 403
    assert "basket" not in strict.session


def test_going_back_never_leads_to_another_site(client: Client, shelf: Shelf) -> None:
    response = client.post("/de/en/basket/remove/GT-00001/", {"next": "//elsewhere.example/"})
    assert response["Location"] == "/de/en/basket/"


def badge(client: Client, address: str = "/de/en/") -> int:
    """The number beside the basket's sign; 0 where none stands."""
    found = re.findall(r'class="tool__count">(\d+)<', client.get(address).content.decode())
    return int(found[0]) if found else 0


def test_the_badge_says_how_many_pieces_the_basket_holds(client: Client, shelf: Shelf) -> None:
    assert badge(client) == 0
    add(client, "GT-00001")
    add(client, "KF-00001")
    assert [badge(client, page) for page in ("/de/en/", "/de/en/pieces/", "/de/en/basket/")] == [2, 2, 2]
    assert badge(Client()) == 0
    client.post("/de/en/basket/remove/GT-00001/")
    assert badge(client) == 1
    client.post("/de/en/basket/remove/KF-00001/")
    assert badge(client) == 0
    assert badge(client, "/de/en/basket/") == 0


def test_a_piece_sold_meanwhile_is_counted_as_long_as_it_is_shown(client: Client, shelf: Shelf) -> None:
    add(client, "GT-00001")
    Listing.objects.filter(pk=shelf.carpet.pk).update(state=Listing.State.SOLD)
    assert "Sold meanwhile" in basket(client)
    assert badge(client) == 1
    client.post("/de/en/basket/remove/GT-00001/")
    assert badge(client) == 0


def test_taking_out_of_an_empty_basket_leaves_no_basket(client: Client, shelf: Shelf) -> None:
    client.post("/de/en/basket/remove/GT-00001/")
    assert "basket" not in client.session
