"""What a buyer sees, page by page."""

import json
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from catalog.holds import take_holds
from catalog.models import Listing
from marketplace.storefront import known
from tests.storefront.conftest import Shelf

EVERY_PAGE = (
    "", "pieces/", "pieces/?colour=red&q=carpet", "pieces/GT-00001/", "brands/", "account/", "basket/",
    "brands/turkmen-carpets-brand/", "makers/anahita-family/", "places/gonbad/", "stories/",
)  # fmt: skip


def page(client: Client, address: str, **extra: str) -> str:
    response = client.get(address, follow=True, headers=extra)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.mark.parametrize("shop", ["/de/de/", "/ru/ru/"])
def test_every_page_opens_and_says_its_language(client: Client, shelf: Shelf, shop: str) -> None:
    for address in EVERY_PAGE:
        html = page(client, shop + address)
        assert f'<html lang="{shop.split("/")[2]}" dir="ltr"' in html
        assert "style=" not in html
        assert html.count("<h1") == 1, address


def test_what_does_not_exist_is_not_found(client: Client, shelf: Shelf) -> None:
    for address in ("/xx/en/", "/de/en/pieces/GT-99999/", "/de/en/brands/none/", "/de/en/stories/none/"):
        response = client.get(address)
        assert response.status_code == 404
        assert b"There is nothing at this address" in response.content


def test_a_language_the_market_does_not_speak_leads_to_its_first(client: Client, shelf: Shelf) -> None:
    response = client.get("/de/ru/pieces/?colour=red")
    assert response.status_code == 302
    assert response["Location"] == "/de/de/pieces/?colour=red"


def test_a_closed_market_has_no_pages(client: Client, shelf: Shelf) -> None:
    shelf.cast.germany.rollout = "closed"
    shelf.cast.germany.save()
    assert client.get("/de/de/").status_code == 404


def test_the_front_door_offers_the_nearest_market_first_and_forces_none(client: Client, shelf: Shelf) -> None:
    html = page(client, "/", Accept_Language="ru-RU,ru;q=0.9,en;q=0.5")
    assert html.index('href="/ru/ru/"') < html.index('href="/de/de/"')
    html = page(client, "/", Accept_Language="de-AT,de;q=0.9")
    assert html.index('href="/de/de/"') < html.index('href="/ru/ru/"')


def test_the_front_door_remembers_the_last_market(client: Client, shelf: Shelf) -> None:
    client.get("/ru/en/", headers={"Referer": "http://testserver/"})
    html = page(client, "/", Accept_Language="de-DE")
    assert html.index('href="/ru/ru/"') < html.index('href="/de/de/"')


def test_the_list_narrows_by_facet_and_shows_how_to_let_go(client: Client, shelf: Shelf) -> None:
    html = page(client, "/de/en/pieces/?craft=carpet&colour=red")
    assert "GT-00001" in html
    assert "KF-00001" not in html
    assert 'class="chip" href="?colour=red"' in html


def test_several_crafts_widen(client: Client, shelf: Shelf) -> None:
    html = page(client, "/de/en/pieces/?craft=carpet&craft=felt")
    assert {"GT-00001", "GT-00002", "KF-00001"} <= set(re.findall(r"[GK][TF]-0000\d", html))


def test_a_market_lists_only_what_has_a_price_there(client: Client, shelf: Shelf) -> None:
    html = page(client, "/ru/en/pieces/")
    assert "GT-00001" in html
    assert "GT-00002" not in html
    assert "RUB" in html


def test_sold_pieces_leave_the_list_but_keep_their_page(client: Client, shelf: Shelf) -> None:
    assert "GT-00003" not in page(client, "/de/en/pieces/")
    html = page(client, "/de/en/pieces/GT-00003/")
    assert "found its home" in html
    assert "Put in the basket" not in html
    assert "GT-00001" in html


def test_nothing_found_suggests_a_spelling(client: Client, shelf: Shelf) -> None:
    html = page(client, "/de/en/pieces/?q=zzzzqqqq")
    assert "Nothing matches all of that" in html


def test_a_piece_is_found_though_misspelt(client: Client, shelf: Shelf) -> None:
    assert "GT-00001" in page(client, "/de/en/pieces/?q=turkmeen+carpt")


def test_a_piece_has_one_address_a_language(client: Client, shelf: Shelf) -> None:
    response = client.get("/de/en/pieces/some-old-words-GT-00001/?to=AT")
    assert response.status_code == 302
    assert re.fullmatch(r"/de/en/pieces/[\w%-]+-GT-00001/\?to=AT", response["Location"])
    assert client.get(response["Location"]).status_code == 200


def test_the_piece_page_tells_the_whole_price(client: Client, shelf: Shelf) -> None:
    html = page(client, "/de/en/pieces/GT-00001/")
    assert "€600" in html
    assert re.search(r"≈ €[\d,]+ all in to Germany", html)
    assert "How we reckon this" in html


def test_another_country_can_be_chosen_and_is_remembered(client: Client, shelf: Shelf) -> None:
    assert "all in to Austria" in page(client, "/de/en/pieces/GT-00001/?to=AT")
    assert "all in to Austria" in page(client, "/de/en/pieces/GT-00001/")


def test_a_country_the_market_does_not_serve_is_ignored(client: Client, shelf: Shelf) -> None:
    assert "all in to Germany" in page(client, "/de/en/pieces/GT-00001/?to=US")


def test_what_the_law_forbids_is_said_and_cannot_be_bought(client: Client, shelf: Shelf) -> None:
    shelf.cast.germany.countries = ["DE", "US"]
    shelf.cast.germany.save()
    html = page(client, "/de/en/pieces/GT-00001/?to=US")
    assert "We cannot send goods from Iran to the United States." in html
    assert "Put in the basket" not in html


def test_a_piece_without_a_price_here_is_shown_and_cannot_be_bought(client: Client, shelf: Shelf) -> None:
    html = page(client, "/ru/en/pieces/GT-00002/")
    assert "not offered in the market" in html
    assert "Put in the basket" not in html


def test_a_held_piece_says_so(client: Client, shelf: Shelf) -> None:
    now = timezone.now()
    until = now + timedelta(minutes=20)
    take_holds(listings=[shelf.carpet], owner="checkout", owner_ref="x", expires_at=until, now=now)
    assert "Someone is paying for this piece now" in page(client, "/de/en/pieces/GT-00001/")


def test_search_machines_get_data_that_cannot_leave_its_element(client: Client, shelf: Shelf) -> None:
    shelf.cast.weavers.name = {"en": "</script><b>Anahita & sons"}
    shelf.cast.weavers.save()
    html = page(client, "/de/en/pieces/GT-00001/")
    every = map(json.loads, re.findall(r'<script type="application/ld\+json">(.*?)</script>', html))
    told = next(data for data in every if data["@type"] == "Product")
    assert told["manufacturer"]["name"] == "</script><b>Anahita & sons"
    assert told["offers"]["price"] == "600.00"
    assert told["offers"]["priceCurrency"] == "EUR"


def test_pages_name_themselves_in_each_language(client: Client, shelf: Shelf) -> None:
    html = page(client, "/de/en/pieces/")
    assert '<link rel="canonical" href="http://testserver/de/en/pieces/">' in html
    assert '<link rel="alternate" hreflang="de" href="http://testserver/de/de/pieces/">' in html


def test_switching_market_keeps_the_place(client: Client, shelf: Shelf) -> None:
    assert 'href="/ru/en/pieces/"' in page(client, "/de/en/pieces/?colour=red")
    assert 'href="/ru/ru/pieces/"' in page(client, "/de/de/pieces/")


def test_brand_pages_show_rules_papers_and_families(client: Client, shelf: Shelf) -> None:
    html = page(client, "/de/en/brands/turkmen-carpets-brand/")
    assert "Every piece is made by hand." in html
    assert "GI-17" in html
    assert "Anahita-Family" in html
    assert "KF-00001" not in html


def test_brand_colours_are_colours_only(client: Client, shelf: Shelf) -> None:
    brand = shelf.cast.felt.brand
    brand.accent = "red;}x"
    brand.save()
    css = page(client, "/brands.css")
    assert ".brand-turkmen-carpets-brand { --accent: #8a2b2b; }" in css
    assert "kerman-felt-brand" not in css


def test_robots_are_told_where_the_site_maps_are(client: Client, shelf: Shelf) -> None:
    told = page(client, "/robots.txt")
    assert "Sitemap: http://testserver/sitemap-ru.xml" in told
    assert "Disallow: /*/pieces/suggest/" in told


def test_drafts_are_nobodys_page(client: Client, shelf: Shelf) -> None:
    Listing.objects.filter(pk=shelf.carpet.pk).update(state=Listing.State.SUBMITTED)
    assert client.get("/de/en/pieces/GT-00001/").status_code == 404


def test_the_light_is_kept_and_other_sites_are_not_led_to(client: Client, shelf: Shelf) -> None:
    response = client.post("/preferences/", {"theme": "dark", "next": "https://elsewhere.example/"})
    assert response["Location"] == "/"
    assert 'data-theme="dark"' in page(client, "/de/en/")


def test_the_first_page_of_a_visit_leaves_no_cookie(client: Client, shelf: Shelf) -> None:
    assert not client.get("/ru/en/").cookies
    assert not client.get("/ru/en/", headers={"Referer": "https://elsewhere.example/"}).cookies
    client.get("/ru/en/", headers={"Referer": "http://testserver/ru/en/pieces/"})
    assert client.cookies["shop"].value == "ru/en"
    client.get("/de/en/")
    assert client.cookies["shop"].value == "de/en"


@pytest.mark.parametrize(
    "address",
    ["/de/en/", "/de/en/pieces/?colour=red&q=carpet", "/de/en/pieces/GT-00001/"],
)
def test_a_page_of_ones_own_asks_the_database_little(
    client: Client,
    shelf: Shelf,
    address: str,
    django_assert_num_queries: Any,
    django_assert_max_num_queries: Any,
) -> None:
    """For the reader's session, and whether anything has changed; the second time."""
    client.post("/de/en/basket/add/KF-00001/")
    client.get("/de/en/basket/")
    whole = client.get(address, follow=True).request["PATH_INFO"]
    query = f"?{address.partition('?')[2]}" if "?" in address else ""
    known.THINGS.clear()
    known.PAGES.clear()
    with django_assert_max_num_queries(24):
        client.get(whole + query)
    with django_assert_num_queries(2):
        client.get(whole + query)


def test_pages_of_the_union_say_who_answers_for_safety(client: Client, shelf: Shelf) -> None:
    html = page(client, "/de/en/pieces/GT-00001/")
    assert "Responsible person in the EU" in html
    assert "not named yet" in html
    shelf.cast.carpets.eu_responsible = {"name": "Handwerk Import", "street": "Beispielstraße 7"}
    shelf.cast.carpets.save()
    assert "Handwerk Import, Beispielstraße 7" in page(client, "/de/en/pieces/GT-00001/")
    assert "Responsible person in the EU" not in page(client, "/ru/en/pieces/GT-00001/")
