"""The status of an order, from what was sent and what came back."""

from collections.abc import Iterable

from embedded_saleor.models import Fulfillment, FulfillmentLine, Order, OrderLine

CAME_BACK = ("RETURNED", "REFUNDED_AND_RETURNED")


def status_by_quantities(*, ordered: int, sent: int, returned: int, waiting: int) -> str:
    """`sent` includes what waits for approval."""
    gone = sent - waiting
    if gone <= 0:
        return "UNFULFILLED"
    if returned == ordered:
        return "RETURNED"
    if returned > 0:
        return "PARTIALLY_RETURNED"
    return "PARTIALLY_FULFILLED" if gone < ordered else "FULFILLED"


def refresh_status(order: Order) -> None:
    """Compute and store the status anew; the caller holds the order's lock."""
    lines = list(OrderLine.objects.filter(order=order))
    replaced = _pieces(order, ["REPLACED"])
    ordered = sum(line.quantity for line in lines) - replaced
    if ordered == 0:
        return
    order.status = status_by_quantities(
        ordered=ordered,
        sent=sum(line.quantity_fulfilled for line in lines) - replaced,
        returned=_pieces(order, CAME_BACK),
        waiting=_pieces(order, ["WAITING_FOR_APPROVAL"]),
    )
    order.save(update_fields=["status", "updated_at"])


def _pieces(order: Order, statuses: Iterable[str]) -> int:
    fulfillments = Fulfillment.objects.filter(order=order, status__in=list(statuses))
    return sum(
        FulfillmentLine.objects.filter(fulfillment__in=fulfillments).values_list("quantity", flat=True)
    )
