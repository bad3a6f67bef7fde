"""Writing into an order's diary."""

from typing import Any

from embedded_saleor.core.context import Context
from embedded_saleor.models import Order, OrderEvent


def note(order: Order, event_type: str, context: Context, **parameters: Any) -> OrderEvent:
    """One line in the order's diary, in the name of whoever asks."""
    entry: OrderEvent = OrderEvent.objects.create(
        order=order,
        type=event_type,
        user=context.user,
        app=context.app,
        parameters=parameters,
        date=context.now,
    )
    return entry
