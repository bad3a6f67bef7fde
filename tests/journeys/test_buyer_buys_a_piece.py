"""Clara buys a carpet in Berlin, Layla on her phone in Dubai without scripts; and what may go wrong."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from catalog.holds import availability
from catalog.search.engines import engine
from marketplace.orders.models import Order
from tests.journeys.conftest import PHONE
from tests.journeys.walking import (
    BERLIN,
    DECLINED,
    DUBAI,
    Window,
    into_the_basket,
    nothing_broken,
    open_emirates,
    open_german_shop,
    pay,
    shelf,
    to_payment,
)
from tests.shop import bought, now, open_shop

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]


@pytest.fixture(autouse=True)
def own_index(tmp_path: Path, settings: Any, site: str) -> Iterator[None]:
    settings.SEARCH_URL, settings.SEARCH_DIR = "", tmp_path / "search"
    engine.cache_clear()
    yield
    engine.cache_clear()


def has_its_order(page: Page, piece_id: str) -> Order:
    """The page behind the secret link tells of the piece, which nobody else can buy now."""
    page.wait_for_url("**/o/*/")
    order = Order.objects.get()
    assert page.url.endswith(f"/o/{order.secret}/")
    expect(page.locator(f"main a[href*='{piece_id}']").first).to_be_visible()
    assert order.is_paid
    assert availability(order.lines.get().listing, now()) == "sold"
    return order


def test_clara_buys_a_carpet_from_berlin(window: Window) -> None:
    _, (carpet, *_) = open_german_shop("600")
    page = window(locale="de-DE", viewport={"width": 1280, "height": 900}).new_page()
    with nothing_broken(page):
        page.goto("/")
        page.locator("a[href='/de/de/']").first.click()
        expect(page.locator("html")).to_have_attribute("lang", "de")
        into_the_basket(page, "/de/de/", carpet)
        to_payment(page, BERLIN)
        pay(page, DECLINED)
        expect(page.locator(".message--error")).to_be_visible()
        assert not Order.objects.exists()
        expect(page.locator("[data-hold-clock]")).to_be_visible()
        pay(page)
        order = has_its_order(page, carpet.piece_id)
    stranger = window(locale="de-DE").new_page()
    stranger.goto(f"/o/{order.secret}/")
    expect(stranger.locator(f"main a[href*='{carpet.piece_id}']").first).to_be_visible()
    assert order.email == BERLIN["email"]


def test_layla_buys_on_a_phone_without_scripts(window: Window) -> None:
    cast = open_shop()
    (carpet,) = shelf(cast, open_emirates(), "2500")
    page = window(locale="ar", viewport=PHONE, java_script_enabled=False).new_page()
    page.goto("/ae/ar/")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    into_the_basket(page, "/ae/ar/", carpet)
    to_payment(page, DUBAI)
    pay(page)
    order = has_its_order(page, carpet.piece_id)
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    assert (order.country, order.currency) == ("AE", "AED")


def test_a_piece_sold_meanwhile_is_explained_and_another_is_offered(window: Window) -> None:
    cast, (carpet, other) = open_german_shop("600", "650")
    page = window(locale="de-DE").new_page()
    into_the_basket(page, "/de/de/", carpet)
    to_payment(page, BERLIN)
    bought(cast.germany, carpet)
    pay(page)
    expect(page.get_by_role("alert")).to_be_visible()
    expect(page.locator(f".card a[href*='{other.piece_id}']").first).to_be_visible()
    assert Order.objects.count() == 1
    page.locator(f"form[action$='/basket/remove/{carpet.piece_id}/'] button").click()
    expect(page.locator("article.line")).to_have_count(0)
