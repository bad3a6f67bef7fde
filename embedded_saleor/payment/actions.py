"""Asking the owner of a transaction to charge, refund or cancel it."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.models import App, OrderGrantedRefund, TransactionEvent, TransactionItem
from embedded_saleor.order.diary import note
from embedded_saleor.order.money import refresh_grant
from embedded_saleor.payment.answers import Answer, UnusableAnswerError, read_action
from embedded_saleor.payment.kinds import Action, EventType
from embedded_saleor.payment.sessions import new_event
from embedded_saleor.payment.sums import add_failure, carry_on, locked_item, snapshot, sum_up
from embedded_saleor.tax.rounding import rounded
from embedded_saleor.webhook.delivery import call_sync, listening

NOBODY = "No app or plugin is configured to handle payment action requests."


@dataclass(frozen=True)
class Kind:
    """The events around one action, and the sum that bounds it."""

    event: str
    request: EventType
    success: EventType
    failure: EventType
    diary: str
    bound: Callable[[TransactionItem], Decimal]


KINDS = {
    Action.CHARGE: Kind(
        "TRANSACTION_CHARGE_REQUESTED",
        EventType.CHARGE_REQUEST,
        EventType.CHARGE_SUCCESS,
        EventType.CHARGE_FAILURE,
        "TRANSACTION_CHARGE_REQUESTED",
        lambda item: item.authorized,
    ),
    Action.REFUND: Kind(
        "TRANSACTION_REFUND_REQUESTED",
        EventType.REFUND_REQUEST,
        EventType.REFUND_SUCCESS,
        EventType.REFUND_FAILURE,
        "TRANSACTION_REFUND_REQUESTED",
        lambda item: item.charged,
    ),
    Action.CANCEL: Kind(
        "TRANSACTION_CANCELATION_REQUESTED",
        EventType.CANCEL_REQUEST,
        EventType.CANCEL_SUCCESS,
        EventType.CANCEL_FAILURE,
        "TRANSACTION_CANCEL_REQUESTED",
        lambda item: item.authorized,
    ),
}


@dataclass(frozen=True)
class ActionAsked:
    """What the app is told."""

    item: TransactionItem
    action: str
    amount: Decimal
    grant: OrderGrantedRefund | None = None


def request_action(
    *,
    item: TransactionItem,
    action: str,
    amount: Decimal | None,
    context: Context,
    reason: str = "",
    grant: OrderGrantedRefund | None = None,
) -> None:
    """Ask the app for the action: for `amount`, or as much as there is. The app's answer changes the sums.

    `item` stays as it was before. Raises `Refused` when no app would hear it; a failing app is no error.
    """
    kind = KINDS[Action(action)]
    bound = kind.bound(item)
    asked = min(rounded(amount, item.currency) if amount else bound, bound)
    request = _request(item, kind, asked, context, reason, grant)
    owner = _owner(item)
    if owner is None or not listening(kind.event, owner):
        add_failure(request, NOBODY)
        refresh_grant(grant)
        raise refuse(None, "MISSING_TRANSACTION_ACTION_REQUEST_WEBHOOK", NOBODY)
    told = ActionAsked(item, action, asked, grant)
    answers = call_sync(kind.event, item, app=owner, by=context.requestor, asked=told)
    _record(request, kind, owner, answers[0].data if answers else None, context)
    refresh_grant(grant)
    if item.order is not None:
        note(item.order, kind.diary, context, reference=item.psp_reference, message="", amount=str(asked))


def _request(
    item: TransactionItem,
    kind: Kind,
    amount: Decimal,
    context: Context,
    reason: str,
    grant: OrderGrantedRefund | None,
) -> TransactionEvent:
    request: TransactionEvent = TransactionEvent.objects.create(
        transaction=item,
        type=kind.request,
        amount=amount,
        currency=item.currency,
        message=reason,
        idempotency_key=str(uuid.uuid4()),
        app=context.app,
        user=context.user,
        granted_refund=grant,
        counts=False,
    )
    return request


def _owner(item: TransactionItem) -> App | None:
    own = item.app
    if own is not None and own.is_active and own.removed_at is None:
        return own
    if not item.app_identifier:
        return None
    found: App | None = App.objects.filter(
        identifier=item.app_identifier, is_active=True, removed_at__isnull=True
    ).first()
    return found


def _record(request: TransactionEvent, kind: Kind, owner: App, body: object, context: Context) -> None:
    with transaction.atomic():
        item = locked_item(request.transaction_id)
        before = snapshot(item)
        try:
            answer = read_action(body, asked=request.amount, success=kind.success, failure=kind.failure)
            _take_in(item, request, answer, owner)
        except UnusableAnswerError as error:
            add_failure(request, str(error))
            return
        if answer.actions is not None:
            item.available_actions = answer.actions
        sum_up(item)
        item.save()
        carry_on(item, before, context)


def _take_in(item: TransactionItem, request: TransactionEvent, answer: Answer, owner: App) -> None:
    if answer.psp_reference is not None:
        request.psp_reference, request.counts = answer.psp_reference, True
        request.save(update_fields=["psp_reference", "counts"])
    if answer.outcome is not None:
        new_event(answer.outcome, item, owner, request.granted_refund_id)


def refund_grant(*, item: TransactionItem, grant: OrderGrantedRefund, context: Context) -> None:
    """Ask the app to pay back what was granted. Raises `Refused` when that was done or cannot be."""
    problems = {
        "PENDING": ("REFUND_IS_PENDING", "The refund request is already in progress."),
        "SUCCESS": ("REFUND_ALREADY_PROCESSED", "The granted refund is already processed."),
    }
    if grant.status in problems:
        code, wording = problems[grant.status]
        raise refuse("granted_refund_id", code, wording)
    if item.charged < grant.amount:
        raise refuse(
            "granted_refund_id",
            "AMOUNT_GREATER_THAN_AVAILABLE",
            f"The granted refund amount {grant.amount} is greater than available charged amount on"
            f" transactionItem ({item.charged})."
            "Update the order granted refund amount to process the grant refund.",
        )
    request_action(item=item, action=Action.REFUND, amount=grant.amount, context=context, grant=grant)
