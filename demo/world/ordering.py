"""Accounts for transfers, and a few sales, so that the desk has something to do."""

from datetime import datetime
from typing import Any

from django.conf import settings

from catalog.models import Listing
from demo.world.tables import tables
from marketplace.consortia.models import Person
from marketplace.markets.models import Market
from marketplace.orders import purchases
from marketplace.orders.models import Order, Purchase
from marketplace.payments.models import BankAccount

CARD_THAT_PAYS = "4242424242424242"


def open_accounts(now: datetime) -> None:
    del now
    for row in tables("orders")["account"]:
        BankAccount.objects.update_or_create(currency=row["currency"], defaults=row)


def sell_some(now: datetime) -> None:
    """The orders of the table; each buys a small piece nobody has bought yet. Once only."""
    for row in tables("orders")["order"][Order.objects.count() :]:
        purchase = _purchase(row, now)
        purchases.start_payment(
            purchase=purchase,
            method=row["method"],
            data={"number": CARD_THAT_PAYS},
            return_url=f"{settings.PUBLIC_URL}/",
            now=now,
        )


def _purchase(row: dict[str, Any], now: datetime) -> Purchase:
    market = Market.objects.get(code=row["market"])
    on_sale = Listing.objects.filter(
        state=Listing.State.PUBLISHED, craft=row["craft"], uniqueness="one_off", holds__isnull=True
    )
    # The family that signs in for the demo sells first, so that it sees a sale.
    listing = on_sale.order_by("workshop", "width_cm", "pk")[0]
    purchase = purchases.begin_purchase(
        market=market,
        language=row["language"],
        listings=[listing],
        person=Person.objects.filter(email=row["email"]).first(),
        now=now,
    )
    purchases.set_contact(
        purchase=purchase, email=row["email"], phone=row["phone"], shipping_address=row["address"], now=now
    )
    cheapest = purchases.delivery_options(purchase)[0]
    return purchases.choose_delivery(purchase=purchase, option_id=cheapest.id, now=now)
