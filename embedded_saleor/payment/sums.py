"""A transaction's sums kept in step with its events, and what follows from a change."""

import copy
from collections.abc import Iterable
from decimal import Decimal
from uuid import UUID

from embedded_saleor.checkout.prices import update_statuses
from embedded_saleor.core.context import Context
from embedded_saleor.models import Checkout, TransactionEvent, TransactionItem
from embedded_saleor.order.money import money_moved
from embedded_saleor.payment.answers import shortened
from embedded_saleor.payment.arithmetic import Report, amounts_of
from embedded_saleor.payment.kinds import FAILURE_OF
from embedded_saleor.webhook.delivery import trigger_async

PAID = ("FULL", "OVERCHARGED")


def snapshot(item: TransactionItem) -> TransactionItem:
    """The transaction as it is now, to compare with later."""
    return copy.copy(item)


def sum_up(item: TransactionItem, events: Iterable[TransactionEvent] | None = None) -> None:
    """Set the sums from the events, those stored unless others are given; does not save."""
    if events is None:
        events = TransactionEvent.objects.filter(transaction=item, counts=True).order_by("created_at", "pk")
    reports = [
        Report(type=event.type, psp_reference=event.psp_reference, amount=event.amount, at=event.created_at)
        for event in events
    ]
    for name, amount in amounts_of(reports).as_dict().items():
        setattr(item, name, amount)


def locked_item(pk: UUID) -> TransactionItem:
    """The transaction, locked until the end of the database transaction."""
    found: TransactionItem = TransactionItem.objects.select_for_update(of=("self",)).get(pk=pk)
    return found


def add_failure(event: TransactionEvent, cause: str) -> TransactionEvent:
    """Record that what `event` is about did not come to pass; its amount does not count."""
    failure: TransactionEvent = TransactionEvent.objects.create(
        transaction_id=event.transaction_id,
        type=FAILURE_OF.get(event.type, event.type),
        amount=event.amount,
        currency=event.currency,
        message=shortened(cause),
        counts=False,
        psp_reference=event.psp_reference,
        granted_refund_id=event.granted_refund_id,
    )
    return failure


def carry_on(item: TransactionItem, before: TransactionItem, context: Context) -> None:
    """Bring the checkout or order of a changed transaction up to date, and tell who listens.

    Runs in a transaction of the database.
    """
    # A checkout may have become an order since the transaction was read: its row tells.
    item.checkout_id, item.order_id = (
        TransactionItem.objects.filter(pk=item.pk).values_list("checkout_id", "order_id").get()
    )
    checkout = locked_checkout(item.checkout_id)
    if checkout is not None:
        carry_on_checkout(checkout, context)
        return
    item.order_id = TransactionItem.objects.values_list("order_id", flat=True).get(pk=item.pk)
    if item.order_id is not None:
        money_moved(item.order_id, item, before, context)


def locked_checkout(pk: UUID | None) -> Checkout | None:
    """The checkout, locked until the end of the database transaction; None when it became an order."""
    if pk is None:
        return None
    return next(iter(Checkout.objects.select_for_update().filter(pk=pk).order_by()), None)


def carry_on_checkout(checkout: Checkout, context: Context) -> None:
    """How far a locked checkout is paid now."""
    was_paid, was_authorized = checkout.charge_status in PAID, checkout.authorize_status == "FULL"
    update_statuses(checkout)
    Checkout.objects.filter(pk=checkout.pk).update(
        charge_status=checkout.charge_status, authorize_status=checkout.authorize_status
    )
    if not was_paid and checkout.charge_status in PAID:
        trigger_async("CHECKOUT_FULLY_PAID", checkout, by=context.requestor)
    if not was_authorized and checkout.authorize_status == "FULL":
        trigger_async("CHECKOUT_FULLY_AUTHORIZED", checkout, by=context.requestor)


def covered_by(item: TransactionItem) -> Decimal:
    """How much of a total the transaction already accounts for."""
    return max(item.authorized, item.charged) + item.authorize_pending + item.charge_pending
