"""A shop that is open: the cast, the rules of the post, Saleor with its structure, pieces on sale."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from catalog.models import Listing, MarketPrice
from catalog.publication import bootstrap, publish_to_saleor
from marketplace.consortia.models import Workshop
from marketplace.markets.models import Market
from marketplace.orders import purchases
from marketplace.orders.models import Order, Purchase
from marketplace.orders.types import PaymentStep
from marketplace.payments.adapters.demo_card import SUCCEEDS
from marketplace.payments.models import BankAccount
from marketplace.saleor.operations import install
from shipping.operations import issue_range, load_rules
from tests.people import Cast, make_cast

BERLIN = {
    "firstName": "Clara",
    "lastName": "Beispiel",
    "streetAddress1": "Musterweg 1",
    "city": "Berlin",
    "postalCode": "10115",
    "country": "DE",
}
RETURN_URL = "http://127.0.0.1:8000/back/"


def now() -> datetime:
    return datetime.now(tz=UTC)


def open_shop() -> Cast:
    """Everybody in their places, rules loaded, this App installed and its structure made."""
    cast = make_cast()
    load_rules()
    install()
    bootstrap()
    BankAccount.objects.create(
        currency="EUR", holder="Example Consortia", iban="DE89370400440532013000", bic="COBADEFF", bank="Bank"
    )
    for prefix in ("CP", "EE"):
        for number, consortium in enumerate((cast.carpets, cast.felt)):
            issue_range(
                consortium_ref=consortium.slug,
                prefix=prefix,
                country="IR",
                first=1000 + number * 1000,
                last=1999 + number * 1000,
                issued_by="Post",
                issued_on=date(2026, 1, 1),
            )
    return cast


def piece_on_sale(
    workshop: Workshop, serial: int, market: Market, amount: str = "600", **fields: Any
) -> Listing:
    """A published carpet or felt with a price, in Saleor too."""
    listing = Listing.objects.create(
        piece_id=f"{workshop.consortium.serial_prefix}-{serial:05d}",
        consortium=workshop.consortium,
        workshop=workshop,
        state=Listing.State.PUBLISHED,
        published_at=now(),
        craft="carpet",
        object_kind="carpet",
        width_cm=Decimal(100),
        length_cm=Decimal(150),
        hs_code="570110",
        packing_structure="gelim",
        country_of_origin="IR",
        made_in=workshop.place,
        attributes={
            "construction": "knotted-pile",
            "materials": ["wool"],
            "layout": "gul-repeat",
            "condition": "new",
            "palette": ["madder"],
        },
        **fields,
    )
    MarketPrice.objects.create(
        listing=listing, market=market, amount=Decimal(amount), currency=market.currency, set_at=now()
    )
    publish_to_saleor(listing.pk, index=False)
    listing.refresh_from_db()
    return listing


def ready_to_pay(market: Market, listings: Sequence[Listing], **contact: Any) -> Purchase:
    """A purchase with an address in Berlin and the cheapest delivery chosen."""
    purchase = purchases.begin_purchase(market=market, language="de", listings=listings, now=now())
    purchases.set_contact(
        purchase=purchase,
        email=contact.get("email", "clara@example.com"),
        phone="+4930123456",
        shipping_address=contact.get("address", BERLIN),
        now=now(),
    )
    option = purchases.delivery_options(purchase)[0]
    return purchases.choose_delivery(purchase=purchase, option_id=option.id, now=now())


def pay(purchase: Purchase, number: str = SUCCEEDS, method: str = "demo_card") -> PaymentStep:
    return purchases.start_payment(
        purchase=purchase, method=method, data={"number": number}, return_url=RETURN_URL, now=now()
    )


def order_of(purchase: Purchase) -> Order:
    return Order.objects.get(purchase=purchase)


def bought(market: Market, *listings: Listing) -> Order:
    """An order that is paid by card."""
    purchase = ready_to_pay(market, listings)
    pay(purchase)
    return order_of(purchase)
