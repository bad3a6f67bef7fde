"""Granting refunds: deciding what is to be paid back, before a payment app does it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Sum

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.models import (
    Order,
    OrderGrantedRefund,
    OrderGrantedRefundLine,
    OrderLine,
    TransactionItem,
)
from embedded_saleor.order.money import sum_up_and_store

ONE_OF = "You must provide at least one of `amount`, `lines`, `grantRefundForShipping`."


@dataclass(frozen=True)
class GrantLine:
    """So many pieces of an order line, named by its key; `given` is the id as it was asked for."""

    key: str
    given: str
    quantity: int
    reason: str | None = None


@dataclass(frozen=True)
class LineFault:
    code: str
    field: str
    message: str
    line_id: str


def grant_refund(
    *,
    order: Order,
    item: TransactionItem,
    amount: Decimal | None,
    lines: Sequence[GrantLine],
    with_shipping: bool,
    reason: str,
    context: Context,
) -> OrderGrantedRefund:
    """Grant an amount, or the price of lines and shipping, of what one transaction was charged."""
    if amount is None and not lines and not with_shipping:
        raise refuse("amount", "REQUIRED", ONE_OF)
    with transaction.atomic():
        order = Order.objects.select_for_update(of=("self",)).get(pk=order.pk)
        chosen = checked_lines(order, lines)
        check_shipping(order, with_shipping)
        granted = bounded(amount, worth(order, chosen, with_shipping), item)
        grant: OrderGrantedRefund = OrderGrantedRefund.objects.create(
            order=order,
            transaction=item,
            amount=granted,
            currency=order.currency,
            reason=reason,
            shipping_costs_included=with_shipping,
            user=context.user,
            app=context.app,
        )
        add_lines(grant, chosen)
        sum_up_and_store(order)
    return grant


def change_grant(
    *,
    grant: OrderGrantedRefund,
    changes: Mapping[str, Any],
    add: Sequence[GrantLine],
    remove: Sequence[str],
    amount: Decimal | None,
) -> OrderGrantedRefund:
    """Change a grant that was not yet paid; without an amount it is computed anew when lines change."""
    with transaction.atomic():
        order = Order.objects.select_for_update(of=("self",)).get(pk=grant.order_id)
        grant = OrderGrantedRefund.objects.select_for_update(of=("self",)).get(pk=grant.pk)
        if grant.status in ("PENDING", "SUCCESS"):
            raise refuse("id", "INVALID", f"Granted refund has status {grant.status} and cannot be changed.")
        if changes.get("shipping_costs_included") and not grant.shipping_costs_included:
            check_shipping(order, True)
        for name, value in changes.items():
            setattr(grant, name, value)
        OrderGrantedRefundLine.objects.filter(granted_refund=grant, pk__in=remove).delete()
        add_lines(grant, checked_lines(order, add))
        if amount is not None or add or remove or "shipping_costs_included" in changes:
            kept = [
                (line.order_line, line)
                for line in OrderGrantedRefundLine.objects.filter(granted_refund=grant)
            ]
            price = worth(
                order,
                [(line, GrantLine("", "", row.quantity)) for line, row in kept],
                grant.shipping_costs_included,
            )
            grant.amount = bounded(amount, price, grant.transaction)
        grant.save()
        sum_up_and_store(order)
    return grant


def checked_lines(order: Order, lines: Sequence[GrantLine]) -> list[tuple[OrderLine, GrantLine]]:
    """The order's lines that are meant. Raises `Refused` with a fault for each that does not fit."""
    known = {str(line.pk): line for line in OrderLine.objects.filter(order=order)}
    taken = dict(
        OrderGrantedRefundLine.objects.filter(order_line__order=order)
        .values_list("order_line_id")
        .annotate(Sum("quantity"))
    )
    faults = []
    for line in lines:
        if line.key not in known:
            faults.append(LineFault("NOT_FOUND", "id", "Could not resolve to an order line.", line.given))
        elif line.quantity > known[line.key].quantity - taken.get(known[line.key].pk, 0):
            wording = "Cannot grant refund for more than the available quantity of the line."
            faults.append(LineFault("QUANTITY_GREATER_THAN_AVAILABLE", "quantity", wording, line.given))
    if faults:
        raise refuse("lines", "INVALID", "Provided input for lines is invalid.", lines=faults)
    return [(known[line.key], line) for line in lines]


def check_shipping(order: Order, with_shipping: bool) -> None:
    given = OrderGrantedRefund.objects.filter(order=order, shipping_costs_included=True)
    if with_shipping and given.exists():
        wording = "Shipping costs have already been granted."
        raise refuse("grant_refund_for_shipping", "SHIPPING_COSTS_ALREADY_GRANTED", wording)


def worth(order: Order, lines: Sequence[tuple[OrderLine, GrantLine]], with_shipping: bool) -> Decimal:
    pieces = sum((line.unit_gross_amount * asked.quantity for line, asked in lines), Decimal(0))
    return pieces + (order.shipping_gross_amount if with_shipping else Decimal(0))


def bounded(amount: Decimal | None, price: Decimal, item: TransactionItem | None) -> Decimal:
    """A computed price is cut to what was charged; an amount that was named must fit."""
    if amount is None:
        return price if item is None else min(price, item.charged)
    if item is not None and amount > item.charged:
        wording = "Amount cannot be greater than the charged amount of provided transaction."
        raise refuse("amount", "AMOUNT_GREATER_THAN_AVAILABLE", wording)
    return amount


def add_lines(grant: OrderGrantedRefund, lines: Sequence[tuple[OrderLine, GrantLine]]) -> None:
    OrderGrantedRefundLine.objects.bulk_create(
        OrderGrantedRefundLine(
            granted_refund=grant, order_line=line, quantity=asked.quantity, reason=asked.reason
        )
        for line, asked in lines
    )
