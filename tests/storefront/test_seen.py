"""What a reader has seen: in her own browser only, and her pages stay those of everybody."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from marketplace.storefront.seen import MOST, SEEN_COOKIE
from tests.storefront.conftest import Shelf, own_folders, shelf
from tests.storefront.test_pages import page

__all__ = ["own_folders", "shelf"]
REFERER = {"Referer": "http://testserver/de/en/"}


def look_at(client: Client, *piece_ids: str) -> None:
    for piece_id in piece_ids:
        address = client.get(f"/de/en/pieces/{piece_id}/")["Location"]
        assert client.get(address, headers=REFERER).status_code == 200


def test_the_latest_first_each_once_without_a_session(client: Client, shelf: Shelf) -> None:
    look_at(client, "GT-00001", "KF-00001", "GT-00001")
    assert client.cookies[SEEN_COOKIE].value == "GT-00001.KF-00001"
    assert client.cookies[SEEN_COOKIE]["httponly"]
    assert not Session.objects.exists()
    html = page(client, "/de/en/saved/")
    assert "Seen lately" in html
    assert html.index("GT-00001") < html.index("KF-00001")


def test_the_first_page_of_a_visit_leaves_none(client: Client, shelf: Shelf) -> None:
    address = client.get("/de/en/pieces/GT-00001/")["Location"]
    answer = client.get(address)
    assert SEEN_COOKIE not in answer.cookies
    assert answer["Cache-Control"].startswith("public")


def test_the_page_stays_everybodys_and_its_cookie_is_hers(client: Client, shelf: Shelf) -> None:
    look_at(client, "GT-00001", "KF-00001")
    address = client.get("/de/en/pieces/GT-00001/")["Location"]
    hers, first = client.get(address, headers=REFERER), Client().get(address)
    assert hers.content == first.content
    assert hers["ETag"] == first["ETag"]
    assert hers["Cache-Control"].startswith("private")
    again = client.get(address, headers={"If-None-Match": hers["ETag"]})
    assert again.status_code == 304
    assert SEEN_COOKIE not in again.cookies, "it is the first already"


def test_saved_ones_are_not_told_twice(client: Client, shelf: Shelf) -> None:
    look_at(client, "GT-00001")
    client.post("/de/en/saved/add/GT-00001/")
    assert "Seen lately" not in page(client, "/de/en/saved/")


@pytest.mark.parametrize("cookie", ["<script>.GT-00001", "....", "GT-00001;x", "a" * 3000])
def test_a_forged_cookie_shows_pieces_or_nothing(client: Client, shelf: Shelf, cookie: str) -> None:
    client.cookies[SEEN_COOKIE] = cookie
    assert "<script>" not in page(client, "/de/en/saved/").partition("Seen lately")[2]


def test_there_is_an_end(client: Client, shelf: Shelf) -> None:
    client.cookies[SEEN_COOKIE] = ".".join(f"X-{number:05d}" for number in range(MOST))
    look_at(client, "GT-00001")
    assert client.cookies[SEEN_COOKIE].value.split(".") == ["GT-00001", *(f"X-{n:05d}" for n in range(11))]


def test_it_can_be_forgotten(client: Client, shelf: Shelf) -> None:
    look_at(client, "GT-00001")
    assert client.get("/de/en/saved/seen/forget/").status_code == 405
    client.post("/de/en/saved/seen/forget/")
    assert "Seen lately" not in page(client, "/de/en/saved/")


def test_what_is_not_there_is_not_seen(client: Client, shelf: Shelf) -> None:
    assert SEEN_COOKIE not in client.get("/de/en/pieces/GT-99999/", headers=REFERER).cookies
