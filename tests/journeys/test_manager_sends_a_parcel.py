"""Esmat approves a carpet and puts it on sale; then she sends another to Berlin, by keyboard alone."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from catalog.models import Listing
from marketplace.orders.models import Consignment
from marketplace.orders.operations import CHECKLIST
from shipping.queries import parcels_of
from tests.catalog.pieces import submitted
from tests.people import Cast
from tests.shop import bought, open_shop, piece_on_sale

pytestmark = [pytest.mark.journey, pytest.mark.django_db(transaction=True)]
Window = Callable[..., BrowserContext]


@pytest.fixture
def cast(transactional_db: None, site: str) -> Cast:
    return open_shop()


def nothing_found(page: Page) -> None:
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def at_her_desk(page: Page) -> None:
    page.goto("/desk/")
    page.locator("[name=login]").fill("esmat@example.com")
    page.locator("[name=password]").fill("golestan-desk-7")
    page.locator("[name=password]").press("Enter")
    expect(page.get_by_role("heading", name="To send today")).to_be_visible()
    nothing_found(page)


def press(page: Page, name: str) -> None:
    """Without a mouse: go to the button and press Enter."""
    button = page.get_by_role("button", name=name, exact=True)
    button.focus()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")


def said(page: Page, sentence: str) -> None:
    expect(page.get_by_role("status")).to_contain_text(sentence)
    nothing_found(page)


def test_approve_and_send(cast: Cast, window: Window) -> None:
    piece = submitted(cast)
    consignment = bought(cast.germany, piece_on_sale(cast.weavers, 901, cast.germany)).consignments.get()
    page = window(locale="en").new_page()
    at_her_desk(page)
    approve_and_publish(page, piece)
    send(page, consignment)


def approve_and_publish(page: Page, piece: Listing) -> None:
    page.get_by_role("link", name=piece.piece_id).press("Enter")
    nothing_found(page)
    press(page, "Approve the piece")
    said(page, "The piece is approved. Set its prices now.")
    page.get_by_label("Price in EUR").fill("1250")
    press(page, "Set these prices")
    said(page, "The prices are set.")
    press(page, "Put it on sale")
    said(page, "The piece is on sale in a moment.")
    piece.refresh_from_db()
    assert piece.state == Listing.State.PUBLISHED


def send(page: Page, consignment: Consignment) -> None:
    page.goto(f"/desk/orders/{consignment.public_id}/")
    for point in CHECKLIST:
        page.locator(f"[name={point}][value=yes]").press("Space")
    press(page, "Keep the inspection")
    said(page, "The inspection is kept.")
    for label, value in (("Weight", "3.9"), ("Length", "104"), ("Width", "14"), ("Height", "14")):
        page.get_by_label(label).fill(value)
    press(page, "Keep the measures")
    said(page, "Weighed. The parcel has its number.")
    press(page, "Print the papers")
    said(page, "The papers are ready to print.")
    page.locator("summary", has_text="Print the papers").press("Enter")
    expect(page.get_by_role("link", name="Customs declaration CN23")).to_be_visible()
    press(page, "The post has it")
    said(page, "Handed over.")
    consignment.refresh_from_db()
    assert consignment.state == Consignment.State.SENT
    assert parcels_of(consignment.public_id).get().tracking_number in page.content()


def test_a_phone_from_right_to_left(cast: Cast, window: Window) -> None:
    piece = submitted(cast)
    consignment = bought(cast.germany, piece_on_sale(cast.weavers, 901, cast.germany)).consignments.get()
    page = window(locale="fa", viewport={"width": 360, "height": 740}).new_page()
    page.goto("/desk/")
    page.locator("[name=login]").fill("esmat@example.com")
    page.locator("[name=password]").fill("golestan-desk-7")
    page.locator("[name=password]").press("Enter")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    for address in (
        "",
        "submissions/",
        "pieces/",
        f"pieces/{piece.public_id}/",
        "orders/",
        f"orders/{consignment.public_id}/",
        "families/",
        f"families/{cast.weavers.slug}/",
        "import/",
    ):
        page.goto(f"/desk/{address}")
        nothing_found(page)
