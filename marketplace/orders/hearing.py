"""What orders do about things they hear of from outside."""

import logging
from datetime import datetime

from catalog.models import Listing
from marketplace.kernel.errors import Outage, Refusal
from marketplace.markets.models import Market
from marketplace.orders.models import Order, Purchase
from marketplace.orders.purchases.completing import send_money_back
from marketplace.orders.purchases.paying import continue_payment
from marketplace.orders.recording import mark_paid, record_order
from marketplace.orders.telling import tell_cancelled
from marketplace.payments.queries import payment_of_transaction
from marketplace.saleor.generated.fragments import OrderFacts
from marketplace.saleor.session import client

log = logging.getLogger(__name__)


def take_in_order(*, saleor_id: str, now: datetime) -> Order | None:
    """Write an order of Saleor's down; one whose pieces are not free is cancelled and refunded."""
    known = Order.objects.filter(saleor_id=saleor_id).first()
    if known is not None:
        return known
    facts = client().order_by_id(saleor_id).order
    if facts is None:
        raise Outage(f"Saleor does not know the order {saleor_id}.", permanent=True)
    if not is_ours(facts):
        log.info("order %s of %s is none of ours", facts.number, facts.channel.slug)
        return None
    purchase = Purchase.objects.filter(saleor_checkout_id=facts.checkout_id or "-").first()
    try:
        return record_order(facts, purchase=purchase, now=now)
    except Refusal as refusal:
        log.warning("order %s cannot be kept: %s", facts.number, refusal)
        refuse_order(facts)
        return None


def is_ours(facts: OrderFacts) -> bool:
    """A Saleor may sell more than we do: in channels that are no market, goods that are no listing."""
    skus = [line.product_sku for line in facts.lines if line.product_sku]
    return (
        Market.objects.filter(channel_slug=facts.channel.slug).exists()
        and Listing.objects.filter(piece_id__in=skus).exists()
    )


def refuse_order(facts: OrderFacts) -> None:
    """Its pieces belong to somebody else: every payment of ours goes back, and the order is called off."""
    for row in facts.transactions:
        payment = payment_of_transaction(row.id)
        if payment is not None:
            send_money_back(payment)
    tell_cancelled(Order(saleor_id=facts.id))


def order_was_paid(*, saleor_id: str, now: datetime) -> None:
    """Saleor says fully paid. It says so too when a payment of ours is only promised: then we wait."""
    order = Order.objects.filter(saleor_id=saleor_id).first()
    if order is None:
        return
    payment = payment_of_transaction(order.saleor_transaction_id)
    if payment is None or payment.is_charged:
        mark_paid(order=order, now=now)


def follow_payment(*, saleor_transaction_id: str, now: datetime) -> None:
    """Go on with the purchase of a payment as its buyer would by coming back."""
    purchase = Purchase.objects.filter(saleor_transaction_id=saleor_transaction_id).first()
    if purchase is not None and purchase.is_open:
        continue_payment(purchase=purchase, data={}, now=now)
        return
    payment = payment_of_transaction(saleor_transaction_id)
    order = Order.objects.filter(saleor_transaction_id=saleor_transaction_id).first()
    if payment is not None and payment.is_charged and order is not None:
        mark_paid(order=order, now=now)
