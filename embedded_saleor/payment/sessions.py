"""Payment sessions: a buyer's payment begins and goes on in an app (`transactionInitialize`, `…Process`)."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.models import App, Checkout, Order, TransactionEvent, TransactionItem
from embedded_saleor.models.base import related
from embedded_saleor.payment.answers import NOT_DELIVERED, Outcome, UnusableAnswerError, read_session
from embedded_saleor.payment.kinds import MONEY_MOVED, SESSION_ENDED, EventType
from embedded_saleor.payment.old_payments import deactivate
from embedded_saleor.payment.sums import add_failure, carry_on, covered_by, locked_item, snapshot, sum_up
from embedded_saleor.tax.rounding import rounded
from embedded_saleor.webhook.delivery import call_sync, listening

LIMIT = 100
REQUEST_OF = {"CHARGE": EventType.CHARGE_REQUEST, "AUTHORIZATION": EventType.AUTHORIZATION_REQUEST}
FLOW_OF = {request: flow for flow, request in REQUEST_OF.items()}


@dataclass(frozen=True)
class Session:
    """What a payment app is told, beside the transaction itself."""

    source: Checkout | Order
    action: str
    amount: Decimal
    data: Any
    client_ip: str | None
    idempotency_key: str | None = None


@dataclass(frozen=True)
class Result:
    item: TransactionItem
    event: TransactionEvent
    data: Any


def open_amount(source: Checkout | Order, asked: Decimal | None) -> Decimal:
    """The amount asked, or what the transactions known so far leave open of the total."""
    if asked is not None:
        return rounded(asked, source.currency)
    known = related(source, "transactions")
    left = source.total_gross_amount - sum((covered_by(item) for item in known), Decimal(0))
    return rounded(max(left, Decimal(0)), source.currency)


def initialize(*, app: App, session: Session, context: Context) -> Result:
    """Begin a payment. The same key on the same checkout finds the same transaction again.

    An app that fails is no error: the result's event tells of the failure.
    """
    if isinstance(session.source, Checkout):
        deactivate(session.source)
    item, request = _opened(app, session)
    return _ask("TRANSACTION_INITIALIZE_SESSION", item, request, app, session, context)


def process(*, item: TransactionItem, app: App, session: Session, context: Context) -> Result:
    """Go on with a payment that needed something from the buyer."""
    return _ask("TRANSACTION_PROCESS_SESSION", item, pending_request(item), app, session, context)


def ended_event(item: TransactionItem) -> TransactionEvent | None:
    """The event that ended the session; None while it goes on."""
    found: TransactionEvent | None = (
        TransactionEvent.objects.filter(transaction=item, type__in=SESSION_ENDED, counts=True)
        .order_by("created_at", "pk")
        .first()
    )
    return found


def pending_request(item: TransactionItem) -> TransactionEvent:
    """What the session was begun with. Raises `Refused` when none was begun."""
    found: TransactionEvent | None = (
        TransactionEvent.objects.filter(transaction=item, type__in=FLOW_OF, counts=False)
        .order_by("created_at", "pk")
        .first()
    )
    if found is None:
        raise refuse("id", "INVALID", "Missing call of `transactionInitialize` mutation.")
    return found


def _opened(app: App, session: Session) -> tuple[TransactionItem, TransactionEvent]:
    key = session.idempotency_key or str(uuid.uuid4())
    is_checkout = isinstance(session.source, Checkout)
    owner = {
        "checkout": session.source if is_checkout else None,
        "order": None if is_checkout else session.source,
    }
    currency = session.source.currency
    try:
        with transaction.atomic():
            item, _ = TransactionItem.objects.get_or_create(
                idempotency_key=key,
                **owner,
                defaults={"currency": currency, "app": app, "app_identifier": app.identifier},
            )
            request, _ = TransactionEvent.objects.get_or_create(
                transaction=item,
                idempotency_key=key,
                type=REQUEST_OF[session.action],
                amount=session.amount,
                currency=currency,
                defaults={"counts": False},
            )
    except IntegrityError as error:
        raise refuse(
            "idempotency_key",
            "UNIQUE",
            "Different transaction with provided idempotency key already exists.",
        ) from error
    return item, request


def _ask(
    event: str,
    item: TransactionItem,
    request: TransactionEvent,
    app: App,
    session: Session,
    context: Context,
) -> Result:
    answers = call_sync(event, item, app=app, by=context.requestor, session=session)
    body = answers[0].data if answers else None
    data = body.get("data") if isinstance(body, Mapping) else None
    with transaction.atomic():
        fresh = locked_item(item.pk)
        told = _record(fresh, request, app, body, context)
    return Result(item=fresh, event=told, data=data)


def _record(
    item: TransactionItem, request: TransactionEvent, app: App, body: object, context: Context
) -> TransactionEvent:
    try:
        answer = read_session(body, asked=request.amount)
        if answer.outcome is None:
            raise UnusableAnswerError(NOT_DELIVERED)
        event = _event_of(answer.outcome, item, request, app)
    except UnusableAnswerError as error:
        return add_failure(request, str(error))
    before = snapshot(item)
    if event.type in MONEY_MOVED:
        item.psp_reference = event.psp_reference
        if answer.actions is not None:
            item.available_actions = answer.actions
        sum_up(item)
        item.save()
        carry_on(item, before, context)
    elif event.psp_reference and item.psp_reference != event.psp_reference:
        item.psp_reference = event.psp_reference
        item.save(update_fields=["psp_reference", "modified_at"])
    return event


def _event_of(
    outcome: Outcome, item: TransactionItem, request: TransactionEvent, app: App
) -> TransactionEvent:
    """The event an answer makes: a request that is accepted is the request itself, now counting."""
    if outcome.type in FLOW_OF:
        request.type, request.amount, request.counts = outcome.type, outcome.amount, True
        request.app, request.message = app, outcome.message
        request.external_url = outcome.external_url
        event = request
    else:
        event = new_event(outcome, item, app)
    request.psp_reference = outcome.psp_reference
    request.save()
    return event


def new_event(
    outcome: Outcome,
    item: TransactionItem,
    app: App | None,
    granted_refund_id: int | None = None,
) -> TransactionEvent:
    """The outcome as an event, or the same event that is known already.

    Raises `UnusableAnswerError` when it contradicts what is known.
    """
    known = same_event(item, outcome.type, outcome.psp_reference)
    if known is not None:
        if known.amount != outcome.amount:
            raise UnusableAnswerError(OTHER_AMOUNT)
        return known
    if outcome.type == EventType.AUTHORIZATION_SUCCESS and is_authorized(item):
        raise UnusableAnswerError(AUTHORIZED_TWICE)
    event: TransactionEvent = TransactionEvent.objects.create(
        transaction=item,
        type=outcome.type,
        amount=outcome.amount,
        currency=item.currency,
        psp_reference=outcome.psp_reference,
        message=outcome.message,
        external_url=outcome.external_url,
        created_at=outcome.at or timezone.now(),
        app=app,
        granted_refund_id=granted_refund_id,
    )
    return event


OTHER_AMOUNT = "The transaction with provided `pspReference` and `type` already exists with different amount."
AUTHORIZED_TWICE = (
    "Event with `AUTHORIZATION_SUCCESS` already reported for the transaction. Use "
    "`AUTHORIZATION_ADJUSTMENT` to change the authorization amount."
)
REPEATABLE = (EventType.AUTHORIZATION_ACTION_REQUIRED, EventType.CHARGE_ACTION_REQUIRED, EventType.INFO)


def same_event(item: TransactionItem, event_type: str, psp_reference: str) -> TransactionEvent | None:
    """The event of this type and reference; some types may come any number of times."""
    if event_type in REPEATABLE:
        return None
    found: TransactionEvent | None = TransactionEvent.objects.filter(
        transaction=item, type=event_type, psp_reference=psp_reference
    ).first()
    return found


def is_authorized(item: TransactionItem) -> bool:
    return TransactionEvent.objects.filter(transaction=item, type=EventType.AUTHORIZATION_SUCCESS).exists()


def gateway_app(identifier: str, *, event: str) -> App | None:
    """The payment app of a gateway id that hears `event`; None when there is none."""
    app: App | None = App.objects.filter(
        identifier=identifier, is_active=True, removed_at__isnull=True
    ).first()
    return app if app is not None and listening(event, app) else None
