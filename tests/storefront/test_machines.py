"""What search engines and other shops read: versions of a page, structured data, site maps, feeds."""

import json
import re
from datetime import date
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree as Tree

import pytest
from defusedxml.ElementTree import fromstring
from django.test import Client

from catalog.models import Listing
from marketplace.markets.models import Market
from marketplace.storefront.machines.elsewhere import hreflangs
from tests.storefront.conftest import Shelf

SITE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGE = "{http://www.google.com/schemas/sitemap-image/1.1}"
GOOGLE = "{http://base.google.com/ns/1.0}"
HREFLANG = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')


def page(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def xml(client: Client, address: str) -> Tree.Element:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("application/xml")
    root: Tree.Element = fromstring(answer.getvalue())
    return root


def data_of(html: str) -> dict[str, Any]:
    """Structured data by type."""
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return {told["@type"]: told for told in map(json.loads, found)}


def test_a_list_names_every_language_and_market(client: Client, shelf: Shelf) -> None:
    versions = dict(HREFLANG.findall(page(client, "/de/en/pieces/")))
    assert versions["de-DE"] == versions["de-AT"] == "http://testserver/de/de/pieces/"
    assert versions["ru-RU"] == versions["ru"] == "http://testserver/ru/ru/pieces/"
    assert versions["en"] == versions["x-default"] == "http://testserver/de/en/pieces/"


def test_a_piece_is_named_where_it_is_sold_under_its_words_there(client: Client, shelf: Shelf) -> None:
    versions = dict(HREFLANG.findall(page(client, "/de/en/pieces/GT-00001/")))
    assert "x-default" in versions
    for address in versions.values():
        path = address.removeprefix("http://testserver")
        assert client.get(path).status_code == 200, path
    only_here = dict(HREFLANG.findall(page(client, "/de/en/pieces/GT-00002/")))
    assert not any("/ru/" in address for address in only_here.values())


def test_versions_name_each_other(client: Client, shelf: Shelf) -> None:
    here = HREFLANG.findall(page(client, "/de/en/pieces/GT-00001/"))
    there = dict(here)["ru-RU"].removeprefix("http://testserver")
    assert sorted(HREFLANG.findall(page(client, there))) == sorted(here)


def test_a_page_that_stands_alone_names_nothing() -> None:
    market = Market(code="de", countries=["DE"], languages=["de"])
    assert list(hreflangs([market], {("de", "de"): "/de/de/"})) == []


def test_an_old_slug_leads_to_the_new(client: Client, shelf: Shelf) -> None:
    old = client.get("/de/en/pieces/GT-00001/")["Location"]
    Listing.objects.filter(pk=shelf.carpet.pk).update(object_kind="runner")
    answer = client.get(old)
    assert answer.status_code == 302
    assert "runner" in answer["Location"]
    assert client.get(answer["Location"]).status_code == 200


def test_a_piece_is_a_product_with_an_offer(client: Client, shelf: Shelf) -> None:
    shelf.cast.germany.return_days = 14
    shelf.cast.germany.save()
    told = data_of(page(client, "/de/en/pieces/GT-00001/"))
    product = told["Product"]
    assert product["brand"]["@type"] == "Brand"
    assert product["countryOfOrigin"] == "IR"
    assert product["url"].startswith("http://testserver/de/en/pieces/")
    assert product["image"][0].startswith("http://testserver/")
    offer = product["offers"]
    assert (offer["price"], offer["priceCurrency"]) == ("600.00", "EUR")
    assert offer["availability"] == "https://schema.org/InStock"
    assert offer["hasMerchantReturnPolicy"]["merchantReturnDays"] == 14
    sent = offer["shippingDetails"]
    assert Decimal(sent["shippingRate"]["value"]) > 0
    assert sent["shippingDestination"]["addressCountry"] == "DE"
    times = sent["deliveryTime"]
    for stretch in ("handlingTime", "transitTime"):
        assert 0 <= times[stretch]["minValue"] <= times[stretch]["maxValue"]
    crumbs = told["BreadcrumbList"]["itemListElement"]
    assert [crumb["position"] for crumb in crumbs] == [1, 2]
    assert all(crumb["item"].startswith("http://testserver/de/en/pieces/") for crumb in crumbs)


def test_no_return_is_promised_where_the_market_promises_none(client: Client, shelf: Shelf) -> None:
    offer = data_of(page(client, "/de/en/pieces/GT-00001/"))["Product"]["offers"]
    assert "hasMerchantReturnPolicy" not in offer


def test_what_is_made_to_order_is_said_so_and_not_taken_back(client: Client, shelf: Shelf) -> None:
    shelf.cast.germany.return_days = 14
    shelf.cast.germany.save()
    Listing.objects.filter(pk=shelf.felt.pk).update(uniqueness="made_to_order", making_days=30)
    offer = data_of(page(client, "/de/en/pieces/KF-00001/"))["Product"]["offers"]
    assert offer["availability"] == "https://schema.org/MadeToOrder"
    category = offer["hasMerchantReturnPolicy"]["returnPolicyCategory"]
    assert category == "https://schema.org/MerchantReturnNotPermitted"


def test_sold_pieces_are_sold_out(client: Client, shelf: Shelf) -> None:
    offer = data_of(page(client, "/de/en/pieces/GT-00003/"))["Product"]["offers"]
    assert offer["availability"] == "https://schema.org/SoldOut"


def test_makers_and_brands_are_told(client: Client, shelf: Shelf) -> None:
    maker = data_of(page(client, f"/de/en/makers/{shelf.carpet.workshop.slug}/"))["Person"]
    assert maker["homeLocation"]["address"]["addressCountry"] == "IR"
    brand = data_of(page(client, f"/de/en/brands/{shelf.cast.carpets.brand.slug}/"))["Brand"]
    assert brand["name"] == shelf.cast.carpets.brand.name_in("en")


def test_shared_pages_have_a_picture_and_a_price(client: Client, shelf: Shelf) -> None:
    html = page(client, "/de/de/pieces/GT-00001/")
    told = dict(re.findall(r'<meta property="([^"]+)" content="([^"]+)">', html))
    assert told["og:image"].startswith("http://testserver/")
    assert told["og:locale"] == "de_DE"
    assert told["product:price:amount"] == "600.00"
    assert int(told["og:image:width"]) > 0


def test_a_market_has_an_index_of_maps(client: Client, shelf: Shelf) -> None:
    index = xml(client, "/sitemap-de.xml")
    paths = [each.text.removeprefix("http://testserver") for each in index.iter(f"{SITE}loc") if each.text]
    assert paths[0] == "/sitemap-de.pages.xml"
    assert len(paths) >= 2
    for path in paths:
        assert xml(client, path).tag == f"{SITE}urlset"


def test_maps_hold_final_addresses_with_pictures(client: Client, shelf: Shelf) -> None:
    index = xml(client, "/sitemap-ru.xml")
    last = [each.text for each in index.iter(f"{SITE}loc")][-1] or ""
    urls = list(xml(client, last.removeprefix("http://testserver")).iter(f"{SITE}url"))
    assert len(urls) == 2 * len(shelf.cast.russia.languages)
    for url in urls:
        address = (url.findtext(f"{SITE}loc") or "").removeprefix("http://testserver")
        assert client.get(address).status_code == 200
        assert url.findtext(f"{SITE}lastmod")
        assert (url.findtext(f"{IMAGE}image/{IMAGE}loc") or "").endswith(".jpg")


def test_maps_of_pages_hold_makers_and_places(client: Client, shelf: Shelf) -> None:
    text = client.get("/sitemap-ru.pages.xml").getvalue().decode()
    assert f"/ru/ru/makers/{shelf.carpet.workshop.slug}/" in text
    assert f"/ru/ru/places/{shelf.carpet.workshop.place.slug}/" in text
    assert "<loc>http://testserver/ru/ru/</loc>" in text


@pytest.mark.parametrize(
    "address", ["/sitemap-mars.xml", "/feeds/de/ru/google.xml", "/feeds/mars/en/yandex.xml"]
)
def test_what_is_not_there_is_not_found(client: Client, shelf: Shelf, address: str) -> None:
    assert client.get(address).status_code == 404


REQUIRED = ("id", "title", "description", "link", "image_link", "price", "availability", "condition", "brand")


@pytest.mark.parametrize("kind", ["google", "facebook"])
def test_feeds_have_what_their_shops_require(client: Client, shelf: Shelf, kind: str) -> None:
    Listing.objects.filter(pk=shelf.felt.pk).update(uniqueness="made_to_order", making_days=30)
    items = list(xml(client, f"/feeds/de/de/{kind}.xml").iter("item"))
    assert {item.findtext(f"{GOOGLE}id") for item in items} == {"GT-00001", "GT-00002", "KF-00001"}
    ready, later = {
        "google": ("in_stock", "backorder"),
        "facebook": ("in stock", "available for order"),
    }[kind]
    for item in items:
        told = {name: item.findtext(f"{GOOGLE}{name}") or "" for name in REQUIRED}
        assert all(told.values()), told
        assert len(told["title"]) <= 150
        assert len(told["description"]) <= 5000
        assert re.fullmatch(r"\d+\.\d\d EUR", told["price"])
        assert told["condition"] in ("new", "used", "refurbished")
        assert told["availability"] == (later if told["id"] == "KF-00001" else ready)
        assert client.get(told["link"].removeprefix("http://testserver")).status_code == 200
        if kind == "google":
            assert item.findtext(f"{GOOGLE}identifier_exists") == "no"
        if told["availability"] == "backorder":
            assert date.fromisoformat(item.findtext(f"{GOOGLE}availability_date") or "") > date(2026, 1, 1)


def test_the_feed_for_yandex_is_a_catalogue_in_yml(client: Client, shelf: Shelf) -> None:
    root = xml(client, "/feeds/ru/ru/yandex.xml")
    assert root.tag == "yml_catalog"
    assert root.get("date")
    shop = root.find("shop")
    assert shop is not None
    order = [child.tag for child in shop]
    assert order == ["name", "company", "url", "currencies", "categories", "offers"]
    categories = {each.get("id") for each in shop.iter("category")}
    offers = list(shop.iter("offer"))
    assert {offer.get("id") for offer in offers} == {"GT-00001", "KF-00001"}
    for offer in offers:
        assert offer.findtext("categoryId") in categories
        assert offer.findtext("currencyId") == "RUB"
        assert Decimal(offer.findtext("price") or "0") > 0
        for name in ("url", "picture", "name", "vendor", "description"):
            assert offer.findtext(name), name
        assert offer.get("available") in ("true", "false")


def test_feeds_write_what_is_odd_safely(client: Client, shelf: Shelf) -> None:
    shelf.cast.weavers.consortium.brand.name = {"en": "Knots & <Ties>"}
    shelf.cast.weavers.consortium.brand.save()
    brands = {item.findtext(f"{GOOGLE}brand") for item in xml(client, "/feeds/de/en/google.xml").iter("item")}
    assert "Knots & <Ties>" in brands


def test_a_list_and_a_piece_stay_light(client: Client, shelf: Shelf) -> None:
    for address in ("/de/en/", "/de/en/pieces/", "/de/en/pieces/GT-00001/"):
        assert len(page(client, address).encode()) <= 60_000, address
