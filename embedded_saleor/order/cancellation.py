"""Cancelling an order."""

from __future__ import annotations

from django.db import transaction

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.models import Order
from embedded_saleor.order.diary import note
from embedded_saleor.order.fulfilment import locked_order
from embedded_saleor.order.stock import release
from embedded_saleor.webhook.delivery import trigger_async


def cancel_order(*, order: Order, context: Context) -> Order:
    """Cancel an order of which nothing is under way; what was set aside is free again."""
    with transaction.atomic():
        order = locked_order(order)
        under_way = order.fulfillments.exclude(status__in=("CANCELED", "REFUNDED", "REPLACED"))
        under_way = under_way.exclude(status__in=("RETURNED", "REFUNDED_AND_RETURNED"))
        if order.status in ("CANCELED", "DRAFT", "EXPIRED") or under_way.exists():
            raise refuse("order", "CANNOT_CANCEL_ORDER", "This order can't be canceled.")
        note(order, "CANCELED", context)
        release(order.lines.all())
        order.status = "CANCELED"
        order.save(update_fields=["status", "updated_at"])
        trigger_async("ORDER_CANCELLED", order, by=context.requestor)
        trigger_async("ORDER_UPDATED", order, by=context.requestor)
    return order
