"""Where our orders and Saleor's say different things, and how to bring the two together."""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from typing import Any

from catalog.models import Listing
from marketplace.orders import hearing
from marketplace.orders.models import Consignment, Order
from marketplace.orders.telling import tell_sent, tracking_number
from marketplace.saleor.session import Session, accepted
from marketplace.saleor.types import Drift

Progress = Callable[[int], None]
GONE = ("CANCELED", "EXPIRED", "DRAFT", "UNCONFIRMED")
PAID = ("FULL", "OVERCHARGED")
SENT = (Consignment.State.SENT, Consignment.State.DELIVERED)


def compare_orders(
    saleor: Session, *, since: datetime, now: datetime, progress: Progress = lambda done: None
) -> Iterator[Drift]:
    """Orders placed since then, newest first, a hundred at a time; then ours that Saleor does not have."""
    seen: set[str] = set()
    after = None
    while True:
        found = saleor.orders_to_compare(after).orders
        rows = [edge.node for edge in found.edges] if found else []
        recent = [row for row in rows if row.created >= since]
        yield from compare_page(saleor, recent, now)
        seen |= {row.id for row in recent}
        progress(len(seen))
        if found is None or len(recent) < len(rows) or not found.page_info.has_next_page:
            break
        after = found.page_info.end_cursor
    for order in Order.objects.filter(placed_at__gte=since).exclude(saleor_id__in=seen):
        advice = "Ask whoever keeps Saleor: orders are not removed there."
        yield Drift("order_missing", order.number, order.state, "no such order", advice=advice)


def compare_page(saleor: Session, rows: list[Any], now: datetime) -> Iterator[Drift]:
    ours = Order.objects.prefetch_related("consignments").in_bulk(
        [row.id for row in rows], field_name="saleor_id"
    )
    skus = {line.product_sku for row in rows for line in row.lines}
    pieces = set(Listing.objects.filter(piece_id__in=skus).values_list("piece_id", flat=True))
    for row in rows:
        order = ours.get(row.id)
        if order is not None:
            yield from compare_order(saleor, order, row, now)
        elif row.status.value not in GONE and pieces & {line.product_sku for line in row.lines}:
            told = f"{row.status.value.lower()}, {row.charge_status.value.lower()}"
            take_in = partial(hearing.take_in_order, saleor_id=row.id, now=now)
            yield Drift("order_unknown", row.number, "no such order", told, take_in)


def compare_order(saleor: Session, order: Order, row: Any, now: datetime) -> Iterator[Drift]:
    if row.status.value == "CANCELED":
        if order.state in (Order.State.AWAITING_PAYMENT, Order.State.PAID):
            advice = "Call it off here too, or refund it, at the desk."
            yield Drift("order_cancelled", order.number, order.state, "cancelled", advice=advice)
        return
    if order.state == Order.State.AWAITING_PAYMENT and row.charge_status.value in PAID:
        heard = partial(hearing.order_was_paid, saleor_id=row.id, now=now)
        yield Drift("payment", order.number, "not paid", row.charge_status.value.lower(), heard)
    if order.state == Order.State.PAID and row.charge_status.value == "NONE":
        yield Drift("payment", order.number, "paid", "not paid", advice="Look at its payments in Saleor.")
    fulfilments = {each.id: each for each in row.fulfillments if each is not None}
    for consignment in order.consignments.all():
        if consignment.state in SENT:
            yield from compare_consignment(saleor, consignment, fulfilments)


def compare_consignment(
    saleor: Session, consignment: Consignment, fulfilments: dict[str, Any]
) -> Iterator[Drift]:
    """One fulfilment for each family's consignment, with its tracking number."""
    subject = f"{consignment.order.number} {consignment.workshop.slug}"
    found = fulfilments.get(consignment.saleor_fulfilment_id)
    if found is None:
        fulfil = partial(tell_sent, consignment) if not consignment.saleor_fulfilment_id else None
        advice = "" if fulfil else "Its fulfilment was removed in Saleor: fulfil it there."
        yield Drift("fulfilment", subject, consignment.state, "not fulfilled", fulfil, advice)
        return
    wanted = tracking_number(consignment)
    if found.tracking_number != wanted:
        correct = partial(correct_tracking, saleor, found.id, wanted)
        yield Drift("tracking", subject, wanted or "—", found.tracking_number or "—", correct)


def correct_tracking(saleor: Session, fulfilment: str, number: str) -> None:
    answer = saleor.correct_tracking(fulfilment, number).order_fulfillment_update_tracking
    accepted(answer.errors if answer else [])
