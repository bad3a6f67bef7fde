"""Reports of payment apps about transactions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Refused, refuse
from embedded_saleor.models import (
    OrderGrantedRefund,
    TransactionEvent,
    TransactionItem,
)
from embedded_saleor.order.money import refresh_grant
from embedded_saleor.payment.answers import shortened
from embedded_saleor.payment.kinds import MONEY_MOVED, EventType
from embedded_saleor.payment.sessions import AUTHORIZED_TWICE, OTHER_AMOUNT, is_authorized, same_event
from embedded_saleor.payment.sums import (
    add_failure,
    carry_on,
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
