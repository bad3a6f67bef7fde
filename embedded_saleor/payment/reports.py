"""Reports of payment apps about transactions, and transactions that are recorded by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Refused, refuse
from embedded_saleor.models import (
    Checkout,
    Order,
    OrderGrantedRefund,
    TransactionEvent,
    TransactionItem,
)
from embedded_saleor.order.diary import note
from embedded_saleor.order.money import refresh_grant
from embedded_saleor.payment.answers import shortened
from embedded_saleor.payment.kinds import MONEY_MOVED, EventType
from embedded_saleor.payment.sessions import AUTHORIZED_TWICE, OTHER_AMOUNT, is_authorized, same_event
from embedded_saleor.payment.sums import (
    add_failure,
    carry_on,
    carry_on_checkout,
    locked_checkout,
    locked_item,
    snapshot,
    sum_up,
)
from embedded_saleor.tax.rounding import rounded
from embedded_saleor.webhook.delivery import trigger_async

ZERO = Decimal(0)
# Where the amount of a report that names none comes from: events of the same pspReference, best first.
AMOUNT_FROM: dict[str, tuple[str, ...]] = {
    "CHARGE_FAILURE": ("CHARGE_SUCCESS", "CHARGE_REQUEST", "AUTHORIZATION_SUCCESS", "AUTHORIZATION_REQUEST"),
    "REFUND_FAILURE": ("REFUND_SUCCESS", "REFUND_REQUEST", "CHARGE_SUCCESS", "CHARGE_REQUEST"),
    "CANCEL_FAILURE": ("CANCEL_SUCCESS", "CANCEL_REQUEST", "AUTHORIZATION_SUCCESS", "AUTHORIZATION_REQUEST"),
    "AUTHORIZATION_FAILURE": ("AUTHORIZATION_SUCCESS", "AUTHORIZATION_REQUEST"),
    "CHARGE_BACK": ("CHARGE_SUCCESS",),
    "REFUND_REVERSE": ("REFUND_SUCCESS",),
}
REFUND_EVENTS = ("REFUND_REQUEST", "REFUND_SUCCESS", "REFUND_FAILURE", "REFUND_REVERSE")
BY_HAND = {
    "charged": EventType.CHARGE_SUCCESS,
    "refunded": EventType.REFUND_SUCCESS,
    "canceled": EventType.CANCEL_SUCCESS,
}


@dataclass(frozen=True)
class News:
    """What is reported; an amount of None is deduced."""

    type: str
    psp_reference: str
    amount: Decimal | None = None
    time: datetime | None = None
    external_url: str = ""
    message: str = ""
    actions: list[str] | None = None
    metadata: Mapping[str, str] = field(default_factory=dict)
    private_metadata: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Reported:
    item: TransactionItem
    event: TransactionEvent
    already_processed: bool


def report(*, item: TransactionItem, news: News, context: Context) -> Reported:
    """Record an event once. The same report again changes nothing; a contradicting one is refused."""
    amount = _amount(item, news)
    grant = _grant_of(item, news)
    with transaction.atomic():
        fresh = locked_item(item.pk)
        known = same_event(fresh, news.type, news.psp_reference)
        fault = _fault(fresh, news, known, amount)
        if fault is None:
            event = known or _new_event(fresh, news, amount, grant, context)
            _take_in(fresh, news, event, context, is_new=known is None)
            refresh_grant(grant)
            return Reported(fresh, event, already_processed=known is not None)
        add_failure(_event(fresh, news, amount, grant, context), fault.problems[0].message)
        refresh_grant(grant)
    raise fault


def _fault(
    item: TransactionItem, news: News, known: TransactionEvent | None, amount: Decimal
) -> Refused | None:
    if known is not None:
        return None if known.amount == amount else refuse("psp_reference", "INCORRECT_DETAILS", OTHER_AMOUNT)
    if news.type == EventType.AUTHORIZATION_SUCCESS and is_authorized(item):
        return refuse("type", "ALREADY_EXISTS", AUTHORIZED_TWICE)
    return None


def _amount(item: TransactionItem, news: News) -> Decimal:
    if news.amount is not None:
        return rounded(news.amount, item.currency)
    if news.type == EventType.INFO:
        return ZERO
    if news.type not in AMOUNT_FROM:
        wording = f"The `amount` field is required for {news.type.lower()} event."
        raise refuse("amount", "REQUIRED", wording)
    known = dict(
        TransactionEvent.objects.filter(transaction=item, psp_reference=news.psp_reference).values_list(
            "type", "amount"
        )
    )
    for event_type in AMOUNT_FROM[news.type]:
        if event_type in known:
            return known[event_type]
    raise refuse("amount", "REQUIRED", f"Unable to deduce `amount` for {news.type.lower()} event.")


def _grant_of(item: TransactionItem, news: News) -> OrderGrantedRefund | None:
    """The granted refund whose request bore the same reference."""
    if news.type not in REFUND_EVENTS:
        return None
    request = TransactionEvent.objects.filter(
        transaction=item, psp_reference=news.psp_reference, type=EventType.REFUND_REQUEST
    ).last()
    return request.granted_refund if request else None


def _event(
    item: TransactionItem, news: News, amount: Decimal, grant: OrderGrantedRefund | None, context: Context
) -> TransactionEvent:
    return TransactionEvent(
        transaction=item,
        type=news.type,
        psp_reference=news.psp_reference,
        amount=amount,
        currency=item.currency,
        created_at=news.time or timezone.now(),
        external_url=news.external_url,
        message=shortened(news.message),
        app=context.app,
        user=context.user,
        granted_refund=grant,
    )


def _new_event(
    item: TransactionItem, news: News, amount: Decimal, grant: OrderGrantedRefund | None, context: Context
) -> TransactionEvent:
    event = _event(item, news, amount, grant, context)
    event.save()
    return event


def _take_in(
    item: TransactionItem, news: News, event: TransactionEvent, context: Context, *, is_new: bool
) -> None:
    before = snapshot(item)
    if news.actions is not None:
        item.available_actions = sorted(set(news.actions))
    if not is_new:
        item.save(update_fields=["available_actions", "modified_at"])
        return
    if event.type in MONEY_MOVED and not item.psp_reference:
        item.psp_reference = event.psp_reference
    if context.app and not (item.user_id or item.app_id or item.app_identifier):
        item.app, item.app_identifier = context.app, context.app.identifier
    item.metadata = {**item.metadata, **news.metadata}
    item.private_metadata = {**item.private_metadata, **news.private_metadata}
    sum_up(item)
    item.save()
    if news.metadata or news.private_metadata:
        trigger_async("TRANSACTION_ITEM_METADATA_UPDATED", item, by=context.requestor)
    carry_on(item, before, context)


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
