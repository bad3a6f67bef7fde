"""One copy of a page for everybody, that is never older than the truth."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from catalog.holds import release_holds, take_holds, turn_holds_into_sale
from catalog.models import Listing, MarketPrice
from catalog.search import events
from catalog.search.engines import engine
from catalog.search.operations import index_listings, rebuild
from marketplace.consortia.models import Workshop
from marketplace.markets.models import PolicyRule
from shipping.models import DeliveryTime
from storytelling.operations import write_text
from tests.storefront.conftest import Shelf
from tests.stories import tell_a_story

HOME, LIST = "/de/en/", "/de/en/pieces/"
READ_PAGES = (
    HOME, LIST, "/de/en/pieces/?colour=red", "/de/en/brands/", "/de/en/brands/turkmen-carpets-brand/",
    "/de/en/makers/anahita-family/", "/de/en/places/gonbad/", "/de/en/stories/",
)  # fmt: skip
Count = Callable[[int], Any]


def piece(client: Client, listing: Listing) -> str:
    """The address of its page."""
    return client.get(f"{LIST}{listing.piece_id}/")["Location"]


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def with_basket() -> Client:
    """Somebody whose pages are her own."""
    buyer = Client()
    buyer.post("/de/en/basket/add/KF-00001/")
    buyer.get("/de/en/basket/")
    return buyer


def tag(client: Client, address: str) -> str:
    return client.get(address)["ETag"]


@pytest.mark.parametrize("address", READ_PAGES)
def test_a_page_that_has_not_changed_costs_one_query(
    client: Client, shelf: Shelf, address: str, django_assert_num_queries: Count
) -> None:
    known = tag(client, address)
    with django_assert_num_queries(1):
        response = client.get(address, headers={"If-None-Match": known})
    assert (response.status_code, response.content) == (304, b"")
    with django_assert_num_queries(1):
        assert client.get(address).status_code == 200


def test_a_piece_that_has_not_changed_costs_one_query(
    client: Client, shelf: Shelf, django_assert_num_queries: Count
) -> None:
    address = piece(client, shelf.carpet)
    known = tag(client, address)
    with django_assert_num_queries(1):
        assert client.get(address, headers={"If-None-Match": known}).status_code == 304


def test_strangers_get_a_copy_that_others_may_keep_a_second(client: Client, shelf: Shelf) -> None:
    response = client.get(LIST)
    assert response["Cache-Control"] == "public, max-age=0, s-maxage=1, must-revalidate"
    assert {"Cookie", "Accept-Encoding"} <= set(response["Vary"].split(", "))
    assert response["Content-Language"] == "en"
    assert not response.cookies


def test_a_page_comes_compressed_to_those_who_can_read_it(client: Client, shelf: Shelf) -> None:
    plain = text(client, LIST)
    compressed = client.get(LIST, headers={"Accept-Encoding": "br, gzip"})
    assert compressed["Content-Encoding"] == "gzip"
    assert len(compressed.content) < len(plain) / 3


@pytest.mark.parametrize("first", ["light", "dark"])
def test_everybody_keeps_their_own_light(client: Client, shelf: Shelf, first: str) -> None:
    second = "dark" if first == "light" else "light"
    for theme in (first, second, first):
        client.cookies["theme"] = theme
        html = text(client, HOME)
        assert f'data-theme="{theme}"' in html
        assert f'value="{theme}" selected' in html


def test_everybody_keeps_their_own_country(client: Client, shelf: Shelf) -> None:
    address = piece(client, shelf.carpet)
    assert "all in to Germany" in text(client, address)
    assert "all in to Austria" in text(client, f"{address}?to=AT")
    assert "all in to Austria" in text(client, address)
    assert "all in to Germany" in text(Client(), address)


def test_a_host_keeps_its_own_addresses(client: Client, shelf: Shelf, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    assert "http://testserver/de/en/" in text(client, HOME)
    other = client.get(HOME, headers={"Host": "other.example"}).content.decode()
    assert "http://other.example/de/en/" in other


def test_a_page_carries_no_token_and_its_forms_work_from_it(client: Client, shelf: Shelf) -> None:
    strict = Client(enforce_csrf_checks=True)
    html = text(strict, piece(strict, shelf.carpet))
    assert "csrfmiddlewaretoken" not in html
    own = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}
    response = strict.post("/de/en/basket/add/GT-00001/", headers=own)
    assert response["Location"] == "/de/en/basket/"
    assert strict.session["basket"] == ["GT-00001"]


@pytest.mark.parametrize(
    "told",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_forms_of_other_sites_change_nothing(client: Client, shelf: Shelf, told: dict[str, str]) -> None:
    assert client.post("/de/en/basket/add/GT-00001/", headers=told).status_code == 403
    assert client.post("/preferences/", {"theme": "dark"}, headers=told).status_code == 403
    assert "basket" not in client.session
    assert "theme" not in client.cookies


def test_whoever_has_a_basket_gets_a_page_of_her_own(client: Client, shelf: Shelf) -> None:
    address = piece(client, shelf.carpet)
    known = tag(client, address)
    client.post("/de/en/basket/add/GT-00001/")
    response = client.get(address, headers={"If-None-Match": known})
    assert response.status_code == 200
    assert response["Cache-Control"] == "private, no-cache"
    assert "It is in your basket: go there" in response.content.decode()
    assert "It is in your basket" not in text(Client(), address)


def test_a_message_is_for_one_reader(client: Client, shelf: Shelf) -> None:
    client.post("/de/en/basket/add/GT-00003/", follow=False)
    assert "no longer for sale" in text(client, HOME)
    assert "no longer for sale" not in text(Client(), HOME)


# What is seen at once. Each changes something after the page was kept.


def rename_workshop(shelf: Shelf) -> None:
    Workshop.objects.filter(pk=shelf.cast.weavers.pk).update(name={"en": "Renamed"})


def change_rule(shelf: Shelf) -> None:
    shelf.cast.carpets.brand.rules.update(text={"en": "Renamed"})


def change_price(shelf: Shelf) -> None:
    MarketPrice.objects.filter(listing=shelf.carpet).update(amount=Decimal(12345))


def change_delivery_time(shelf: Shelf) -> None:
    DeliveryTime.objects.update(days_min=77, days_max=99)


def forbid(shelf: Shelf) -> None:
    PolicyRule.objects.filter(destination="DE").update(decision="refuse", public_reason={"en": "Renamed"})


def tell_of_the_maker(shelf: Shelf) -> None:
    texts = {"en": {"title": "Renamed", "intro": "Renamed", "body": "", "image_alt": ""}}
    write_text(kind="maker", subject=shelf.cast.weavers.slug, texts=texts, image=None)


@pytest.mark.parametrize(
    ("change", "seen"),
    [
        (rename_workshop, "Renamed"),
        (change_rule, "Renamed"),
        (change_price, "€12,345"),
        (change_delivery_time, "77–99 days"),
        (forbid, "Renamed"),
        (tell_of_the_maker, "Renamed"),
    ],
)
def test_what_changes_is_seen_by_the_next_reader(
    client: Client, shelf: Shelf, change: Callable[[Shelf], None], seen: str
) -> None:
    address = piece(client, shelf.carpet)
    buyer = with_basket()
    known = tag(client, address)
    assert seen not in text(client, address)
    assert seen not in text(buyer, address)
    change(shelf)
    response = client.get(address, headers={"If-None-Match": known})
    assert response.status_code == 200
    assert seen in response.content.decode()
    assert seen in text(buyer, address)


def test_a_hold_is_seen_at_once_and_so_is_its_end(client: Client, shelf: Shelf) -> None:
    address, now = piece(client, shelf.carpet), timezone.now()
    held = "Someone is paying for this piece now"
    assert held not in text(client, address)
    until = now + timedelta(minutes=20)
    take_holds(listings=[shelf.carpet], owner="checkout", owner_ref="x", expires_at=until, now=now)
    assert held in text(client, address)
    release_holds(owner="checkout", owner_ref="x", reason="left", now=now)
    assert held not in text(client, address)


def test_a_hold_whose_time_runs_out_is_gone_though_nobody_writes(client: Client, shelf: Shelf) -> None:
    address, now = piece(client, shelf.carpet), timezone.now()
    until = now + timedelta(seconds=1)
    take_holds(listings=[shelf.carpet], owner="checkout", owner_ref="x", expires_at=until, now=now)
    readers = (client, with_basket())
    assert all("Someone is paying" in text(reader, address) for reader in readers)
    shelf.carpet.holds.update(expires_at=now)
    assert not any("Someone is paying" in text(reader, address) for reader in readers)


def test_a_sale_is_seen_at_once(client: Client, shelf: Shelf) -> None:
    address, now = piece(client, shelf.carpet), timezone.now()
    until = now + timedelta(minutes=20)
    take_holds(listings=[shelf.carpet], owner="checkout", owner_ref="x", expires_at=until, now=now)
    text(client, address)
    turn_holds_into_sale(owner="checkout", owner_ref="x", order_ref="o", now=now)
    assert "found its home" in text(client, address)


def test_lists_follow_the_index(client: Client, shelf: Shelf) -> None:
    known = tag(client, LIST)
    assert "GT-00001" in text(client, LIST)
    Listing.objects.filter(pk=shelf.carpet.pk).update(state=Listing.State.SOLD)
    index_listings([shelf.carpet.pk])
    response = client.get(LIST, headers={"If-None-Match": known})
    assert response.status_code == 200
    assert "GT-00001" not in response.content.decode()


def test_a_market_hears_of_its_own_index_only(client: Client, shelf: Shelf) -> None:
    known = tag(client, "/ru/en/pieces/")
    for listen in events._on_changed:
        listen("de")
    assert tag(client, "/ru/en/pieces/") == known
    assert tag(client, "/de/en/pieces/") != known


def test_stories_are_seen_when_told(client: Client, shelf: Shelf) -> None:
    assert "No story is told yet" in text(client, "/de/en/stories/")
    tell_a_story()
    assert "No story is told yet" not in text(client, "/de/en/stories/")


def test_a_page_made_without_the_engine_is_not_kept(client: Client, shelf: Shelf, settings: Any) -> None:
    whole = text(client, LIST)
    rebuild()
    settings.SEARCH_URL = "http://127.0.0.1:1"
    engine.cache_clear()
    makeshift = client.get(LIST)
    assert makeshift["Cache-Control"] == "private, no-cache"
    assert not makeshift.has_header("ETag")
    assert 'name="colour"' not in makeshift.content.decode()
    settings.SEARCH_URL = ""
    engine.cache_clear()
    assert text(client, LIST) == whole
