"""Sending an order: one fulfilment a warehouse, stock going down, and all of it taken back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Problem, Refused, refuse
from embedded_saleor.core.ids import global_id
from embedded_saleor.models import (
    Allocation,
    Fulfillment,
    FulfillmentLine,
    Order,
    OrderLine,
    Stock,
    Warehouse,
    shop_settings,
)
from embedded_saleor.order.diary import note
from embedded_saleor.order.statuses import refresh_status
from embedded_saleor.order.stock import locked
from embedded_saleor.webhook.delivery import trigger_async


@dataclass(frozen=True)
class Take:
    """So many pieces of an order line from a warehouse."""

    line_id: str
    warehouse_id: str
    quantity: int


def fulfill(
    *,
    order: Order,
    takes: Sequence[Take],
    tracking_number: str = "",
    notify: bool = True,
    beyond_stock: bool = False,
    context: Context,
) -> list[Fulfillment]:
    """Send what is taken: a fulfilment for each warehouse, in the order they are named."""
    settings = shop_settings()
    with transaction.atomic():
        order = locked_order(order)
        if settings.fulfillment_auto_approve and not settings.fulfillment_allow_unpaid and not is_paid(order):
            raise refuse("order", "CANNOT_FULFILL_UNPAID_ORDER", "Cannot fulfill unpaid order.")
        lines = _checked_lines(order, takes)
        approved = settings.fulfillment_auto_approve
        made = []
        for warehouse_id in dict.fromkeys(take.warehouse_id for take in takes if take.quantity > 0):
            fulfillment = _fulfill_from(order, warehouse_id, lines, takes, tracking_number, approved)
            made.append(fulfillment)
            if approved:
                _take_from_stock(fulfillment, warehouse_id, beyond_stock=beyond_stock)
        refresh_status(order)
        _tell_of_fulfilment(order, made, context, approved=approved, notify=notify)
    return made


def approve(*, fulfillment: Fulfillment, notify: bool, beyond_stock: bool, context: Context) -> Fulfillment:
    """Send what was waiting for approval."""
    if fulfillment.status != "WAITING_FOR_APPROVAL":
        wording = "Invalid fulfillment status, only WAITING_FOR_APPROVAL fulfillments can be accepted."
        raise refuse("status", "INVALID", wording)
    with transaction.atomic():
        order = locked_order(fulfillment.order)
        settings = shop_settings()
        if not settings.fulfillment_allow_unpaid and not is_paid(order):
            raise refuse("status", "CANNOT_FULFILL_UNPAID_ORDER", "Cannot fulfill unpaid order.")
        fulfillment.status = "FULFILLED"
        fulfillment.save(update_fields=["status"])
        _take_from_stock(fulfillment, None, beyond_stock=beyond_stock)
        refresh_status(order)
        trigger_async("FULFILLMENT_APPROVED", fulfillment, by=context.requestor, notify_customer=notify)
        _tell_of_order(order, [fulfillment], context)
    return fulfillment


def cancel_fulfillment(
    *, fulfillment: Fulfillment, warehouse: Warehouse | None, context: Context
) -> Fulfillment:
    """Take a fulfilment back; the goods go to `warehouse` and are set aside for the order again."""
    with transaction.atomic():
        order = locked_order(fulfillment.order)
        fulfillment = Fulfillment.objects.get(pk=fulfillment.pk)
        if fulfillment.status == "CANCELED":
            wording = "This fulfillment can't be canceled"
            raise refuse("fulfillment", "CANNOT_CANCEL_FULFILLMENT", wording)
        waiting = fulfillment.status == "WAITING_FOR_APPROVAL"
        if not waiting and warehouse is None:
            raise refuse(
                "warehouse_id",
                "REQUIRED",
                "This parameter is required for fulfillments which are not in WAITING_FOR_APPROVAL state.",
            )
        note(order, "FULFILLMENT_CANCELED", context, composed_id=composed_id(fulfillment))
        _bring_back(fulfillment, None if waiting else warehouse)
        if not waiting and warehouse is not None:
            count = sum(line.quantity for line in fulfillment.lines.all())
            note(order, "FULFILLMENT_RESTOCKED_ITEMS", context, quantity=count, warehouse=str(warehouse.pk))
        fulfillment.status = "CANCELED"
        fulfillment.save(update_fields=["status"])
        refresh_status(order)
        trigger_async("FULFILLMENT_CANCELED", fulfillment, by=context.requestor)
        trigger_async("ORDER_UPDATED", order, by=context.requestor)
    return fulfillment


def change_tracking(
    *, fulfillment: Fulfillment, tracking_number: str, notify: bool, context: Context
) -> Fulfillment:
    with transaction.atomic():
        fulfillment.tracking_number = tracking_number
        fulfillment.save(update_fields=["tracking_number"])
        note(
            fulfillment.order,
            "TRACKING_UPDATED",
            context,
            message=tracking_number,
            composed_id=composed_id(fulfillment),
        )
        trigger_async("FULFILLMENT_TRACKING_NUMBER_UPDATED", fulfillment, by=context.requestor)
        trigger_async("ORDER_UPDATED", fulfillment.order, by=context.requestor)
    return fulfillment


def is_paid(order: Order) -> bool:
    return order.charge_status in ("FULL", "OVERCHARGED")


def composed_id(fulfillment: Fulfillment) -> str:
    return f"{fulfillment.order.number}-{fulfillment.fulfillment_order}"


def locked_order(order: Order) -> Order:
    found: Order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
    return found


def _checked_lines(order: Order, takes: Sequence[Take]) -> Mapping[str, OrderLine]:
    known = {str(line.pk): line for line in OrderLine.objects.filter(order=order)}
    wanted: dict[str, int] = {}
    for take in takes:
        wanted[take.line_id] = wanted.get(take.line_id, 0) + take.quantity
    for line_id, quantity in wanted.items():
        if line_id not in known:
            wording = f"Couldn't resolve to a node: {global_id('OrderLine', line_id)}"
            raise refuse("lines", "NOT_FOUND", wording)
        left = known[line_id].quantity_unfulfilled
        if quantity > left:
            raise refuse(
                "order_line_id",
                "FULFILL_ORDER_LINE",
                f"Only {left} item{'' if left == 1 else 's'} remaining to fulfill.",
                order_lines=[global_id("OrderLine", line_id)],
            )
    if sum(wanted.values()) <= 0:
        raise refuse("lines", "ZERO_QUANTITY", "Total quantity must be larger than 0.")
    return known


def _fulfill_from(
    order: Order,
    warehouse_id: str,
    lines: Mapping[str, OrderLine],
    takes: Sequence[Take],
    tracking_number: str,
    approved: bool,
) -> Fulfillment:
    last = order.fulfillments.aggregate(last=Max("fulfillment_order"))["last"] or 0
    fulfillment: Fulfillment = Fulfillment.objects.create(
        order=order,
        fulfillment_order=last + 1,
        status="FULFILLED" if approved else "WAITING_FOR_APPROVAL",
        tracking_number=tracking_number,
    )
    here = [take for take in takes if take.warehouse_id == warehouse_id and take.quantity > 0]
    stocks = {
        stock.product_variant_id: stock
        for stock in Stock.objects.filter(
            warehouse_id=warehouse_id,
            product_variant_id__in=[lines[take.line_id].variant_id for take in here],
        )
    }
    for take in here:
        line = lines[take.line_id]
        line.quantity_fulfilled += take.quantity
        line.save(update_fields=["quantity_fulfilled"])
        FulfillmentLine.objects.create(
            fulfillment=fulfillment,
            order_line=line,
            stock=stocks.get(line.variant_id or 0),
            quantity=take.quantity,
        )
    return fulfillment


def _take_from_stock(fulfillment: Fulfillment, warehouse_id: str | None, *, beyond_stock: bool) -> None:
    """Lower the stock and what was set aside; short stock refuses the whole of it."""
    lines = list(FulfillmentLine.objects.filter(fulfillment=fulfillment))
    allocations = list(
        Allocation.objects.filter(order_line__in=[line.order_line_id for line in lines], quantity__gt=0)
    )
    wanted = {line.stock_id for line in lines if line.stock_id} | {one.stock_id for one in allocations}
    stocks = {stock.pk: stock for stock in locked(Stock.objects.filter(pk__in=list(wanted)))}
    problems = []
    for line in lines:
        variant = line.order_line.variant
        if line.stock_id is None:
            if not beyond_stock:
                problems.append(_shortage(line, warehouse_id))
            continue
        _unallocate(line, allocations, stocks)
        if variant is not None and not variant.track_inventory:
            continue
        stock = stocks[line.stock_id]
        if stock.quantity - stock.quantity_allocated < line.quantity and not beyond_stock:
            problems.append(_shortage(line, warehouse_id))
        stock.quantity -= line.quantity
    if problems:
        raise Refused(problems)
    Stock.objects.bulk_update(stocks.values(), ["quantity", "quantity_allocated"])
    Allocation.objects.bulk_update(allocations, ["quantity"])


def _unallocate(
    line: FulfillmentLine, allocations: Sequence[Allocation], stocks: Mapping[int, Stock]
) -> None:
    """What is sent need not be set aside any more: first here, then wherever the line had pieces."""
    left = line.quantity
    own = [one for one in allocations if one.order_line_id == line.order_line_id]
    for allocation in sorted(own, key=lambda one: one.stock_id != line.stock_id):
        freed = min(left, allocation.quantity)
        allocation.quantity -= freed
        stocks[allocation.stock_id].quantity_allocated -= freed
        left -= freed


def _shortage(line: FulfillmentLine, warehouse_id: str | None) -> Problem:
    place = warehouse_id or (line.stock.warehouse_id if line.stock else None)
    return Problem(
        "stocks",
        "INSUFFICIENT_STOCK",
        "Insufficient product stock.",
        {
            "order_lines": [global_id("OrderLine", line.order_line_id)],
            "warehouse": global_id("Warehouse", place) if place else None,
        },
    )


def _bring_back(fulfillment: Fulfillment, warehouse: Warehouse | None) -> None:
    for line in FulfillmentLine.objects.filter(fulfillment=fulfillment):
        order_line = line.order_line
        order_line.quantity_fulfilled -= line.quantity
        order_line.save(update_fields=["quantity_fulfilled"])
        variant = order_line.variant
        if warehouse is None or variant is None or not variant.track_inventory:
            continue
        key, _ = Stock.objects.get_or_create(warehouse=warehouse, product_variant=variant)
        (stock,) = locked(Stock.objects.filter(pk=key.pk))
        stock.quantity += line.quantity
        stock.quantity_allocated += line.quantity
        stock.save(update_fields=["quantity", "quantity_allocated"])
        allocation, _ = Allocation.objects.get_or_create(order_line=order_line, stock=stock)
        allocation.quantity += line.quantity
        allocation.save(update_fields=["quantity"])


def _tell_of_fulfilment(
    order: Order, made: Sequence[Fulfillment], context: Context, *, approved: bool, notify: bool
) -> None:
    for fulfillment in made:
        trigger_async("FULFILLMENT_CREATED", fulfillment, by=context.requestor, notify_customer=notify)
        if fulfillment.tracking_number:
            trigger_async("FULFILLMENT_TRACKING_NUMBER_UPDATED", fulfillment, by=context.requestor)
    lines = [line.pk for one in made for line in one.lines.all()]
    if not approved:
        note(order, "FULFILLMENT_AWAITS_APPROVAL", context, fulfilled_items=lines)
        trigger_async("ORDER_UPDATED", order, by=context.requestor)
        return
    note(order, "FULFILLMENT_FULFILLED_ITEMS", context, fulfilled_items=lines)
    _tell_of_order(order, made, context)


def _tell_of_order(order: Order, made: Sequence[Fulfillment], context: Context) -> None:
    trigger_async("ORDER_UPDATED", order, by=context.requestor)
    if order.status == "FULFILLED":
        trigger_async("ORDER_FULFILLED", order, by=context.requestor)
