"""What a purchase costs, with what the customs will ask for."""

from django.utils import timezone

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money, total
from marketplace.orders.models import Purchase
from marketplace.orders.postage import parts_of, prices_in
from marketplace.orders.purchases.beginning import listings_of
from marketplace.orders.terms import agreed_in
from marketplace.orders.types import PurchaseSummary, SummaryLine
from shipping.types import DeliveryTerm


def summary(purchase: Purchase) -> PurchaseSummary:
    """Lines, postage and sum as Saleor said last, and the estimated duty."""
    listings = listings_of(purchase)
    prices = prices_in(purchase.market, listings)
    currency = purchase.currency
    lines = tuple(SummaryLine(listing, prices[listing.pk]) for listing in listings if listing.pk in prices)
    subtotal = total((line.price for line in lines), currency)
    if purchase.subtotal_amount is not None:
        subtotal = Money(purchase.subtotal_amount, currency)
    agreed = agreed_in(purchase)
    prepaid = Money(agreed.prepaid, currency) if agreed.term is not DeliveryTerm.DAP else None
    low, high = duty_of(purchase) if prepaid is None else (None, None)
    return PurchaseSummary(
        lines=lines,
        subtotal=subtotal,
        shipping=purchase.shipping,
        total=subtotal + (purchase.shipping or Money.zero(currency)),
        duty_low=low,
        duty_high=high,
        currency=currency,
        delivery_name=purchase.delivery_name,
        prepaid=prepaid,
    )


def duty_of(purchase: Purchase) -> tuple[Money | None, Money | None]:
    """What the destination's customs may ask of the buyer; nothing is known without an address."""
    if not purchase.country:
        return None, None
    try:
        parts = parts_of(
            listings_of(purchase),
            market=purchase.market,
            destination=purchase.country,
            on=timezone.now().date(),
        )
    except Refusal:
        return None, None
    duties = [part.quote.duty for part in parts if part.quote.duty]
    if len(duties) < len(parts):
        return None, None
    currency = purchase.currency
    return total((d.low for d in duties), currency), total((d.high for d in duties), currency)
