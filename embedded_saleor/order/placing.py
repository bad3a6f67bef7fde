"""What is told when an order is placed, wherever it came from."""

from embedded_saleor.core.context import Context
from embedded_saleor.models import Order
from embedded_saleor.order.diary import note_all
from embedded_saleor.order.money import PAID, confirm_paid
from embedded_saleor.webhook.delivery import trigger_together


def tell_placed(order: Order, context: Context, *, entry: str = "PLACED") -> None:
    """Write the diary and tell Apps, in the order in which it came about."""
    entries, events = [entry], ["ORDER_CREATED"]
    if order.charge_status in PAID:
        confirm_paid(order)
        entries.append("ORDER_FULLY_PAID")
        events += ["ORDER_PAID", "ORDER_FULLY_PAID", "ORDER_UPDATED"]
    if order.channel.automatically_confirm_all_new_orders:
        entries.append("CONFIRMED")
        events.append("ORDER_CONFIRMED")
    note_all(order, entries, context)
    trigger_together(events, order, by=context.requestor)
