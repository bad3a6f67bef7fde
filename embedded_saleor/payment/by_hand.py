"""Transactions that are recorded, or set right, by hand."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db import transaction

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.models import Checkout, Order, TransactionEvent, TransactionItem
from embedded_saleor.order.diary import note
from embedded_saleor.payment.answers import shortened
from embedded_saleor.payment.kinds import EventType
from embedded_saleor.payment.sessions import is_authorized
from embedded_saleor.payment.sums import (
    carry_on,
    carry_on_checkout,
    locked_checkout,
    locked_item,
    snapshot,
    sum_up,
)

ZERO = Decimal(0)
BY_HAND = {
    "charged": EventType.CHARGE_SUCCESS,
    "refunded": EventType.REFUND_SUCCESS,
    "canceled": EventType.CANCEL_SUCCESS,
}


def create_transaction(
    *,
    source: Checkout | Order,
    fields: Mapping[str, Any],
    amounts: Mapping[str, Decimal],
    event: Mapping[str, Any] | None,
    context: Context,
) -> TransactionItem:
    """Record a payment that was made elsewhere, with its amounts set by hand."""
    identifier = context.app.identifier if context.app else ""
    with transaction.atomic():
        checkout = locked_checkout(source.pk) if isinstance(source, Checkout) else None
        item = TransactionItem(
            checkout=checkout,
            order=None if checkout else order_paid_for(source),
            **fields,
            currency=source.currency,
            user=context.user,
            app=context.app,
            app_identifier=identifier,
        )
        before = snapshot(item)
        events = _by_hand(item, amounts, context, is_first=True)
        sum_up(item, events)
        item.save(force_insert=True)
        TransactionEvent.objects.bulk_create(events)
        add_info(item, event, context)
        if checkout is not None:
            carry_on_checkout(checkout, context)
        else:
            carry_on(item, before, context)
    return item


def order_paid_for(source: Checkout | Order) -> Order:
    """The order itself, or the one that a checkout became while it was being paid."""
    if isinstance(source, Order):
        return source
    placed = Order.objects.filter(checkout_id=source.pk).first()
    if placed is None:
        raise refuse("id", "NOT_FOUND", "`Order` or `Checkout` not found.")
    return placed


def update_transaction(
    *,
    item: TransactionItem,
    fields: Mapping[str, Any],
    amounts: Mapping[str, Decimal],
    event: Mapping[str, Any] | None,
    context: Context,
) -> TransactionItem:
    """Change a payment's details and set its amounts by hand."""
    with transaction.atomic():
        fresh = locked_item(item.pk)
        before = snapshot(fresh)
        reference = fields.get("psp_reference")
        others = TransactionItem.objects.exclude(pk=fresh.pk)
        if reference and others.filter(psp_reference=reference).exists():
            wording = "Transaction with provided `pspReference` already exists."
            raise refuse("transaction", "UNIQUE", wording)
        for name, value in fields.items():
            setattr(fresh, name, value)
        events = _by_hand(fresh, amounts, context, is_first=not is_authorized(fresh))
        TransactionEvent.objects.bulk_create(events)
        sum_up(fresh)
        fresh.save()
        add_info(fresh, event, context)
        carry_on(fresh, before, context)
    return fresh


def _by_hand(
    item: TransactionItem, amounts: Mapping[str, Decimal], context: Context, *, is_first: bool
) -> list[TransactionEvent]:
    """Events of the differences, so that the sums come out as they were set.

    `is_first`: nothing was authorized yet.
    """
    events = []
    if "authorized" in amounts and amounts["authorized"] != item.authorized:
        kind = EventType.AUTHORIZATION_SUCCESS if is_first else EventType.AUTHORIZATION_ADJUSTMENT
        change = amounts["authorized"] - (item.authorized if is_first else ZERO)
        events.append(_event_by_hand(item, kind, change, context))
    for name, kind in BY_HAND.items():
        if name in amounts and amounts[name] != getattr(item, name):
            events.append(_event_by_hand(item, kind, amounts[name] - getattr(item, name), context))
    return events


def _event_by_hand(
    item: TransactionItem, kind: EventType, amount: Decimal, context: Context
) -> TransactionEvent:
    return TransactionEvent(
        transaction=item,
        type=kind,
        amount=amount,
        currency=item.currency,
        app=context.app,
        user=context.user,
        message="Manual adjustment of the transaction.",
    )


def add_info(item: TransactionItem, event: Mapping[str, Any] | None, context: Context) -> None:
    """A note on the transaction, and on its order."""
    if not event:
        return
    reference, message = event.get("psp_reference") or "", event.get("message") or ""
    TransactionEvent.objects.create(
        transaction=item,
        type=EventType.INFO,
        psp_reference=reference,
        message=shortened(message),
        currency=item.currency,
        app=context.app,
        user=context.user,
    )
    if item.order is not None:
        note(item.order, "TRANSACTION_EVENT", context, message=message, reference=reference)
