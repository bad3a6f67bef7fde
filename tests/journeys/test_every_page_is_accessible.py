"""Every page a buyer meets, in two directions and two lights: axe finds nothing, nothing is too wide."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from catalog.models import Listing
from catalog.search.engines import engine
from marketplace.orders.models import Order
from tests.journeys.conftest import PHONE
from tests.journeys.walking import (
    BERLIN,
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
from tests.shop import open_shop
from tests.stories import tell_a_story

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
LIGHTS = ("light", "dark")


@pytest.fixture(autouse=True)
def own_index(tmp_path: Path, settings: Any, site: str) -> Iterator[None]:
    settings.SEARCH_URL, settings.SEARCH_DIR = "", tmp_path / "search"
    engine.cache_clear()
    yield
    engine.cache_clear()


def faults(page: Page, language: str) -> list[str]:
    """What is wrong with the page as it stands, in both lights; its window must not fade colours."""
    found = []
    direction = "rtl" if language == "ar" else "ltr"
    root = page.locator("html")
    if (root.get_attribute("lang"), root.get_attribute("dir")) != (language, direction):
        found.append("language or direction")
    width = page.evaluate("document.documentElement.scrollWidth")
    if width > PHONE["width"]:
        found.append(f"{width} px wide")
    for light in LIGHTS:
        page.emulate_media(color_scheme=light)  # type: ignore[arg-type]
        result = Axe().run(page)
        if result.violations_count:
            found.append(f"{light}: {result.generate_report()}")
    return [f"{page.url}: {fault}" for fault in found]


def faults_of_the_shop(page: Page, shop: str, language: str, listing: Listing) -> list[str]:
    """The pages one reads before buying, and the basket."""
    found = []
    stories = ("stories/", "stories/madder/")
    piece = f"pieces/{listing.piece_id}/"
    for path in ("", "pieces/", piece, f"{piece}passport/", *stories):
        page.goto(f"{shop}{path}")
        found += faults(page, language)
    for kept in ("saved", "compare"):
        page.goto(f"{shop}{piece}")
        page.locator(f".piece__buy [formaction*='/{kept}/add/']").click()
        page.goto(f"{shop}{kept}/")
        found += faults(page, language)
    page.goto("/accounts/login/")
    found += faults(page, language)
    into_the_basket(page, shop, listing)
    return found + faults(page, language)


def faults_of_the_checkout(page: Page, shop: str, language: str, address: dict[str, str]) -> list[str]:
    """The address with its mistakes pointed out, the payment, the order."""
    page.locator("form[action$='/checkout/'] button").click()
    page.locator("form.form .button--main").click()
    found = faults(page, language)
    page.goto(f"{shop}basket/")
    to_payment(page, address)
    found += faults(page, language)
    pay(page)
    page.wait_for_url("**/o/*/")
    return found + faults(page, language)


def walk(page: Page, shop: str, language: str, listing: Listing, address: dict[str, str]) -> list[str]:
    tell_a_story()
    with nothing_broken(page):
        found = faults_of_the_shop(page, shop, language, listing)
        found += faults_of_the_checkout(page, shop, language, address)
    assert Order.objects.get().lines.get().listing == listing
    return found


def test_every_page_in_german(window: Window) -> None:
    _, (carpet, _other) = open_german_shop("600", "700")
    page = window(locale="de-DE", viewport=PHONE, reduced_motion="reduce").new_page()
    found = walk(page, "/de/de/", "de", carpet, BERLIN)
    assert not found, "\n".join(found)


def test_every_page_in_arabic(window: Window) -> None:
    cast, _ = open_german_shop()
    carpet, _other = shelf(cast, open_emirates(), "2500", "2600")
    page = window(locale="ar", viewport=PHONE, reduced_motion="reduce").new_page()
    found = walk(page, "/ae/ar/", "ar", carpet, DUBAI)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(("shop", "language"), [("/de/de/", "de"), ("/ae/ar/", "ar")])
def test_four_pieces_side_by_side_stay_within_a_phone(window: Window, shop: str, language: str) -> None:
    cast = open_shop()
    market = cast.germany if language == "de" else open_emirates()
    pieces = shelf(cast, market, "600", "650", "700", "750")
    page = window(viewport=PHONE, reduced_motion="reduce").new_page()
    for piece in pieces:
        page.goto(f"{shop}pieces/{piece.piece_id}/")
        page.locator(".piece__buy [formaction*='/compare/add/']").click()
    page.goto(f"{shop}compare/")
    expect(page.locator(".compare thead th")).to_have_count(4)
    found = faults(page, language)
    assert not found, "\n".join(found)
