"""Anahita signs in on her phone, lists a rug with one thumb, stops, goes on, and sends it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from catalog.models import Listing
from tests.catalog.pieces import picture
from tests.journeys.conftest import PHONE
from tests.people import Cast, make_cast

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
Window = Callable[..., BrowserContext]


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast()


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "rug.jpg"
    path.write_bytes(picture().read())
    return path


def nothing_found(page: Page) -> None:
    """axe finds nothing to complain of, and nothing is wider than the phone."""
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def sign_in(page: Page, number: str) -> None:
    page.goto("/studio/")
    nothing_found(page)
    page.get_by_label("Your phone number").fill(number)
    page.get_by_role("button", name="Send me a code").click()
    nothing_found(page)
    code = page.locator(".message strong").inner_text()
    page.get_by_label("The code you were sent").fill(code)
    page.get_by_role("button", name="Go in").click()
    expect(page.get_by_role("heading", name="My pieces")).to_be_visible()


def tap(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def on(page: Page, name: str = "Next") -> None:
    """The button under the thumb that leads on."""
    page.locator(".foot").get_by_text(name, exact=True).click()


def asked(page: Page, question: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(question)


def photograph(page: Page, photo: Path) -> None:
    """With scripts a chosen photo sends itself."""
    page.locator("#camera").set_input_files(photo)
    expect(page.locator(".shot img")).to_be_visible()
    on(page)


def tell_the_making(page: Page) -> None:
    asked(page, "How was it woven?")
    tap(page, "hand-knotted pile")
    tap(page, "asymmetrical (Persian, Senneh)")
    page.get_by_label("Knots across, per 10 cm").fill("40")
    page.get_by_label("Knots along, per 10 cm").fill("40")
    on(page)
    page.get_by_label("wool", exact=True).check()
    on(page)
    tap(page, "natural dyes")


def tell_the_look(page: Page) -> None:
    asked(page, "Which design comes nearest?")
    tap(page, "rows of guls")
    tap(page, "madder red")
    page.get_by_label("indigo blue", exact=True).check()
    on(page)
    on(page)
    on(page, "Skip")
    tap(page, "new")
    on(page, "Leave it so")


def test_a_family_lists_a_piece(window: Window, cast: Cast, photo: Path) -> None:
    page = window(locale="en", viewport=PHONE, has_touch=True).new_page()
    sign_in(page, "0911 000 0001")
    expect(page.get_by_text("How a piece finds its buyer")).to_be_visible()
    nothing_found(page)
    page.get_by_role("link", name="Add a piece").click()
    tap(page, "carpets and kilims")
    asked(page, "What is it?")
    nothing_found(page)
    tap(page, "rug")
    photograph(page, photo)
    asked(page, "Turn it over")
    nothing_found(page)
    page.get_by_role("link", name="Stop here and go on later").click()
    page.get_by_role("link", name="Go on").click()
    asked(page, "How wide and how long is it?")
    page.get_by_label("Width").fill("wide")
    page.get_by_label("Length").fill("۱۲۰")
    on(page)
    expect(page.get_by_text("“Width” needs a number.")).to_be_visible()
    expect(page.get_by_label("Length")).to_have_value("۱۲۰")
    nothing_found(page)
    page.get_by_label("Width").fill("۷۰")
    on(page)
    tell_the_making(page)
    tell_the_look(page)
    page.get_by_label("Your price").fill("1,200")
    on(page)
    asked(page, "Look once more")
    nothing_found(page)
    on(page, "Send it")
    expect(page.get_by_text("Being looked at")).to_be_visible()
    nothing_found(page)
    listing = Listing.objects.get()
    assert (listing.state, listing.wish_amount, listing.length_cm) == ("submitted", 1200, 120)
    assert listing.attributes["palette"] == ["madder", "indigo"]


def test_the_same_phone_without_scripts_in_persian(window: Window, cast: Cast, photo: Path) -> None:
    page = window(locale="fa", viewport=PHONE, java_script_enabled=False).new_page()
    page.goto("/studio/")
    page.locator("[name=phone]").fill("۰۹۱۱۰۰۰۰۰۰۱")
    page.locator(".form button").click()
    page.locator("[name=code]").fill(page.locator(".message strong").inner_text())
    page.locator(".form button").click()
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    page.goto(f"/studio/family/{cast.weavers.public_id}/new/")
    page.locator("[value=carpet]").click()
    page.locator("[value=rug]").click()
    send = page.locator(".shoot__send").first
    expect(send).to_be_hidden()
    page.locator("#camera").set_input_files(photo)
    expect(send).to_be_visible()
    send.click()
    expect(page.locator(".shot img")).to_be_visible()
    assert Listing.objects.get().photos.get().role == "full"
