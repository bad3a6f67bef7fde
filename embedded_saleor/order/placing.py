"""What is told when an order is placed, wherever it came from."""

from collections.abc import Sequence

from embedded_saleor.core.context import Context
from embedded_saleor.models import Order, Payment
from embedded_saleor.order.diary import note_all
from embedded_saleor.order.money import PAID, confirm_paid
from embedded_saleor.payment.old_payments import authorized_amount
from embedded_saleor.webhook.delivery import trigger_together


def tell_placed(
    order: Order, context: Context, *, entry: str = "PLACED", payments: Sequence[Payment] = ()
) -> None:
    """Write the diary and tell Apps, in the order in which it came about."""
    entries, events = [entry], ["ORDER_CREATED"]
    if any(map(authorized_amount, payments)):
        entries.append("PAYMENT_AUTHORIZED")
    if any(payment.captured_amount for payment in payments):
        entries.append("PAYMENT_CAPTURED")
    if order.charge_status in PAID:
        confirm_paid(order)
        entries.append("ORDER_FULLY_PAID")
        events += ["ORDER_PAID", "ORDER_FULLY_PAID", "ORDER_UPDATED"]
    if order.channel.automatically_confirm_all_new_orders:
        entries.append("CONFIRMED")
        events.append("ORDER_CONFIRMED")
    note_all(order, entries, context)
    trigger_together(events, order, by=context.requestor)
