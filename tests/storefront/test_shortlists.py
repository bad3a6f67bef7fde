"""Saving and comparing: without an account, without JavaScript, and kept through signing in."""

import pytest
from django.test import Client
from django.urls import reverse

from catalog.models import Listing
from marketplace.storefront.shortlists import Compared, Saved
from tests.storefront.conftest import Shelf
from tests.storefront.test_pages import page

SHOP = "/de/en/"


def touch(client: Client, action: str, piece_id: str, **headers: str) -> str:
    answer = client.post(f"{SHOP}{action}/{piece_id}/", headers=headers)
    assert answer.status_code == 302
    return str(answer["Location"])


class TestSaving:
    def test_saved_shown_and_let_go(self, client: Client, shelf: Shelf) -> None:
        for piece_id in ("GT-00001", "KF-00001", "GT-00001"):
            touch(client, "saved/add", piece_id)
        assert client.session["saved"] == ["GT-00001", "KF-00001"]
        html = page(client, f"{SHOP}saved/")
        assert html.index("KF-00001") < html.index("GT-00001")
        touch(client, "saved/remove", "GT-00001")
        assert client.session["saved"] == ["KF-00001"]

    def test_back_to_where_the_button_stood(self, client: Client, shelf: Shelf) -> None:
        here = "http://testserver/de/en/pieces/?colour=red"
        assert touch(client, "saved/add", "GT-00001", Referer=here) == here
        assert "Saved. You find it" in page(client, here)
        assert touch(client, "saved/add", "GT-00001", Referer="https://evil.example/") == f"{SHOP}saved/"

    def test_nothing_yet_is_explained(self, client: Client, shelf: Shelf) -> None:
        assert "Nothing is saved yet" in page(client, f"{SHOP}saved/")

    def test_what_nobody_sells_is_not_saved(self, client: Client, shelf: Shelf) -> None:
        Listing.objects.filter(pk=shelf.felt.pk).update(state=Listing.State.APPROVED)
        for piece_id in ("GT-99999", "KF-00001"):
            touch(client, "saved/add", piece_id)
        assert "saved" not in client.session

    def test_a_sold_piece_stays_and_says_so(self, client: Client, shelf: Shelf) -> None:
        touch(client, "saved/add", "GT-00003")
        assert "Sold meanwhile." in page(client, f"{SHOP}saved/")

    def test_a_list_has_an_end(self, client: Client, shelf: Shelf) -> None:
        session = client.session
        session["saved"] = [f"X-{number:05d}" for number in range(Saved.most)]
        session.save()
        touch(client, "saved/add", "GT-00001")
        assert len(client.session["saved"]) == Saved.most
        assert "Only 100 pieces can be saved." in page(client, f"{SHOP}saved/")

    def test_it_survives_signing_in(self, client: Client, shelf: Shelf) -> None:
        touch(client, "saved/add", "GT-00001")
        touch(client, "compare/add", "GT-00002")
        typed = {"login": "clara@example.com", "password": "berlin-carpet-7"}
        assert client.post(reverse("account_login"), typed).status_code == 302
        assert client.session["_auth_user_id"]
        assert client.session["saved"] == ["GT-00001"]
        assert client.session["compared"] == ["GT-00002"]


class TestComparing:
    def test_the_second_opens_the_page(self, client: Client, shelf: Shelf) -> None:
        first = touch(client, "compare/add", "GT-00001", Referer="http://testserver/de/en/pieces/")
        assert first == "http://testserver/de/en/pieces/"
        assert touch(client, "compare/add", "KF-00001") == f"{SHOP}compare/"

    def test_side_by_side_what_each_tells(self, client: Client, shelf: Shelf) -> None:
        for piece_id in ("GT-00001", "KF-00001"):
            touch(client, "compare/add", piece_id)
        html = page(client, f"{SHOP}compare/")
        for told in ("\u20ac600", "\u20ac90", "Technique", "Construction", "not told", "140 × 200"):
            assert told in html, told
        assert html.count('scope="col"') == 2
        assert "style=" not in html

    def test_four_and_no_fifth(self, client: Client, shelf: Shelf) -> None:
        session = client.session
        session["compared"] = ["GT-00001", "GT-00002", "GT-00003", "X-00001"]
        session.save()
        assert touch(client, "compare/add", "KF-00001") == f"{SHOP}compare/"
        assert len(client.session["compared"]) == Compared.most
        assert "Only 4 pieces stand side by side." in page(client, f"{SHOP}compare/")

    def test_taken_away_and_empty(self, client: Client, shelf: Shelf) -> None:
        touch(client, "compare/add", "GT-00001")
        touch(client, "compare/remove", "GT-00001")
        html = page(client, f"{SHOP}compare/")
        assert "No pieces stand side by side yet" in html
        assert "<table" not in html

    @pytest.mark.parametrize("shop", ["/de/de/", "/ru/ru/", "/ru/en/"])
    def test_in_the_readers_language_and_currency(self, client: Client, shelf: Shelf, shop: str) -> None:
        for piece_id in ("GT-00001", "GT-00002"):
            touch(client, "compare/add", piece_id)
        html = page(client, f"{shop}compare/")
        assert "140 × 200" in html
        assert ("\u20ac" in html) == shop.startswith("/de/")


@pytest.mark.parametrize("action", ["saved/add", "saved/remove", "compare/add", "compare/remove"])
def test_another_sites_form_changes_nothing(client: Client, shelf: Shelf, action: str) -> None:
    answer = client.post(f"{SHOP}{action}/GT-00001/", headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert client.get(f"{SHOP}{action}/GT-00001/").status_code == 405


def test_buttons_stand_on_lists_and_on_the_piece(client: Client, shelf: Shelf) -> None:
    for address in (f"{SHOP}pieces/", f"{SHOP}pieces/GT-00001/"):
        html = page(client, address)
        assert 'form id="shortlist"' in html
        assert f'formaction="{SHOP}saved/add/GT-00001/"' in html
        assert f'formaction="{SHOP}compare/add/GT-00001/"' in html
