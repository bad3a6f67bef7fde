"""Fifty buyers pay for one piece at the same moment, through the shop's own operations."""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Barrier

from django.db import connection
from django.utils import timezone

from bench.offer import ADDRESS, CHANNEL
from catalog.models import Listing, MarketPrice
from marketplace.kernel.errors import Refusal
from marketplace.markets.models import Market
from marketplace.orders import purchases
from marketplace.orders.models import Order, Purchase
from marketplace.payments.adapters.demo_card import SUCCEEDS
from marketplace.payments.models import Payment

BUYERS = 50
RETURN_URL = "http://127.0.0.1/"


@dataclass(frozen=True)
class Race:
    """How it ended: orders made, payments kept from buyers without an order, seconds for all."""

    orders: int
    kept_for_nothing: int
    seconds: float


def run_race() -> Race:
    """Everybody is ready to pay, then all pay at once."""
    market = Market.objects.get(channel_slug=CHANNEL)
    piece = piece_to_send(market)
    ready = [ready_purchase(market, piece, number) for number in range(BUYERS)]
    together = Barrier(BUYERS + 1, timeout=60)
    with ThreadPoolExecutor(BUYERS) as pool:
        payments = [pool.submit(pay, purchase, together) for purchase in ready]
        together.wait()
        begun = time.perf_counter()
        for payment in payments:
            payment.result()
        seconds = time.perf_counter() - begun
    return Race(Order.objects.filter(purchase__in=ready).count(), len(kept_for_nothing(ready)), seconds)


def piece_to_send(market: Market) -> Listing:
    """A piece on sale, the only one of its kind, that can be sent to the buyers' address."""
    on_sale = MarketPrice.objects.filter(
        market=market, listing__state=Listing.State.PUBLISHED, listing__holds=None
    ).exclude(listing__saleor_variant_id="")
    for price in on_sale.select_related("listing"):
        purchase = told_purchase(market, price.listing, "first@example.com")
        if not price.listing.can_be_made_again and purchases.delivery_options(purchase):
            return price.listing
    raise RuntimeError("No piece can be sent.")


def told_purchase(market: Market, piece: Listing, email: str) -> Purchase:
    now = timezone.now()
    purchase = purchases.begin_purchase(market=market, language="de", listings=[piece], now=now)
    return purchases.set_contact(
        purchase=purchase, email=email, phone="+4930123456", shipping_address=dict(ADDRESS), now=now
    )


def ready_purchase(market: Market, piece: Listing, number: int) -> Purchase:
    purchase = told_purchase(market, piece, f"buyer{number}@example.com")
    option = purchases.delivery_options(purchase)[0]
    return purchases.choose_delivery(purchase=purchase, option_id=option.id, now=timezone.now())


def pay(purchase: Purchase, together: Barrier) -> None:
    """One buyer's payment; being refused is what happens to all but one."""
    try:
        connection.ensure_connection()
        together.wait()
        purchases.start_payment(
            purchase=purchase,
            method="demo_card",
            data={"number": SUCCEEDS},
            return_url=RETURN_URL,
            now=timezone.now(),
        )
    except Refusal as refusal:
        if refusal.code not in {"held", "sold", "piece_lost"}:
            raise
    finally:
        connection.close()


def kept_for_nothing(ready: Sequence[Purchase]) -> list[Payment]:
    """Payments that came in, did not go back, and bought nothing."""
    ordered = set(
        Order.objects.filter(purchase__in=ready).values_list("purchase__saleor_checkout_id", flat=True)
    )
    checkouts = {purchase.saleor_checkout_id for purchase in ready} - ordered
    paid = Payment.objects.filter(source_id__in=checkouts, charged_at__isnull=False)
    return [payment for payment in paid if payment.refundable.amount > 0]
