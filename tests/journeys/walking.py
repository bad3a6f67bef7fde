"""An open shop for the browser, and a buyer's steps through it in any language."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date

from django.core.files.base import ContentFile
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from catalog.models import Listing, Photo
from catalog.publication import bootstrap
from catalog.search.operations import rebuild
from marketplace.markets.models import Market, PolicyRule
from tests.catalog.pieces import picture
from tests.people import ALWAYS, Cast, make_market
from tests.shop import open_shop, piece_on_sale

Window = Callable[..., BrowserContext]
PAYS, DECLINED = "4242424242424242", "4000000000000002"
BERLIN = {
    "firstName": "Clara",
    "lastName": "Beispiel",
    "streetAddress1": "Musterweg 1",
    "postalCode": "10115",
    "city": "Berlin",
    "email": "clara@example.com",
    "phone": "+49 30 901820",
}
DUBAI = {
    "firstName": "Layla",
    "lastName": "Mithal",
    "streetAddress1": "1 Creek Road",
    "email": "layla@example.com",
    "phone": "+971 4 390 0000",
}


def open_emirates() -> Market:
    """A market that reads from right to left, reached by post."""
    market = make_market("ae", "AED", "AE", ["ar", "en"])
    PolicyRule.objects.create(
        origin="IR", destination="AE", decision="allow", recheck_by=date(2030, 1, 1), **ALWAYS
    )
    bootstrap()
    return market


def shelf(cast: Cast, market: Market, *amounts: str) -> list[Listing]:
    """Carpets on sale, each with a picture, found by the search."""
    listings = [
        piece_on_sale(cast.weavers, 700 + number, market, amount) for number, amount in enumerate(amounts)
    ]
    for listing in listings:
        file = ContentFile(picture(300, 400).read(), f"{listing.piece_id}.jpg")
        Photo.objects.create(
            listing=listing, role="full", file=file, sha256=listing.piece_id, is_drawing=True
        )
    rebuild()
    return listings


def open_german_shop(*amounts: str) -> tuple[Cast, list[Listing]]:
    cast = open_shop()
    return cast, shelf(cast, cast.germany, *amounts)


@contextmanager
def nothing_broken(page: Page) -> Iterator[None]:
    """No script fails and no rule against foreign code is broken while the page is read."""
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        # Fonts are cut when the shop is prepared, and tests prepare none.
        if message.type == "error" and "/fonts/" not in str(message.location):
            said.append(f"{page.url}: {message.text}")

    page.on("console", hear)
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    yield
    assert said == []


def into_the_basket(page: Page, shop: str, listing: Listing) -> None:
    """From the list to the piece to the basket."""
    page.goto(f"{shop}pieces/")
    page.locator(f".card a[href*='{listing.piece_id}']").first.click()
    page.locator(f"form[action$='/basket/add/{listing.piece_id}/'] button").first.click()
    page.goto(f"{shop}basket/")
    expect(page.locator("article.line")).to_have_count(1)


def to_payment(page: Page, address: dict[str, str]) -> None:
    """From the basket by address and delivery to the payment."""
    page.locator("form[action$='/checkout/'] button").click()
    form = page.locator("form.form")
    for name, text in address.items():
        form.locator(f"[name={name}]").fill(text)
    emirate = form.locator("select[name=countryArea]")
    if emirate.count():
        emirate.select_option(index=1)
    form.locator("[name=email]").press("Enter")
    expect(page.locator("[name=delivery]").first).to_be_checked()
    page.locator("form.form .button--main").click()
    expect(page.locator("[name=method]").first).to_be_visible()


def pay(page: Page, number: str = PAYS) -> None:
    page.locator("[name=method][value=demo_card]").check()
    page.locator(f"[name=number][value='{number}']").check()
    page.locator("form.form button[type=submit]").click()
