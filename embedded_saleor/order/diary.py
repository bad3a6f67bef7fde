"""Writing into an order's diary."""

from collections.abc import Sequence
from typing import Any

from embedded_saleor.core.context import Context
from embedded_saleor.models import Order, OrderEvent


def note(order: Order, event_type: str, context: Context, **parameters: Any) -> OrderEvent:
    """One line in the order's diary, in the name of whoever asks."""
    entry = _entry(order, event_type, context, parameters)
    entry.save(force_insert=True)
    return entry


def note_all(order: Order, event_types: Sequence[str], context: Context) -> None:
    """Several lines at once, in this order."""
    OrderEvent.objects.bulk_create(_entry(order, event_type, context, {}) for event_type in event_types)


def _entry(order: Order, event_type: str, context: Context, parameters: dict[str, Any]) -> OrderEvent:
    return OrderEvent(
        order=order,
        type=event_type,
        user=context.user,
        app=context.app,
        parameters=parameters,
        date=context.now,
    )
