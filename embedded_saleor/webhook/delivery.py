"""Telling Apps what happened: payloads made now, delivered later (`trigger_async`) or now (`call_sync`)."""

from __future__ import annotations

import json
import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import httpx
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from graphql import FieldNode
from procrastinate.contrib.django import app as tasks
from procrastinate.types import JSONDict

from embedded_saleor.core.context import Context
from embedded_saleor.core.execution import formatted, operation_of, prepared, run
from embedded_saleor.core.standing import Kept, standing
from embedded_saleor.models.app import App, EventDelivery, Webhook
from embedded_saleor.webhook.events import KINDS, EventKind, Happening
from embedded_saleor.webhook.transport import send, webhook_headers

log = logging.getLogger(__name__)
# What happens to an App is told to that App alone, whatever it may and even when it is gone.
LIFECYCLE = frozenset({"APP_INSTALLED", "APP_UPDATED", "APP_DELETED", "APP_STATUS_CHANGED"})
SYNC_SECONDS = 18
ASYNC_SECONDS = 18
RETRIES = 5


@dataclass(frozen=True)
class SyncAnswer:
    """What one App answered to a synchronous event; `data` is None when it failed or sent no JSON."""

    app: App
    status: int | None
    data: Any


def trigger_async(name: str, subject: Any, by: Any = None, **extra: Any) -> None:
    """Make the payloads of an event now, from the database as it is, and queue them in this transaction.

    `subject` is the object the event is about (call before deleting it), `by` the User or App who did it.
    """
    webhooks = own_webhooks(name, subject) if name in LIFECYCLE else listening(name)
    if webhooks:
        subject = as_stored(subject)
        _queue([(name, webhook) for webhook in webhooks], subject, by, extra)


def trigger_together(names: Sequence[str], subject: Any, by: Any = None) -> None:
    """Several events about one subject, which was stored as it is, queued in this order."""
    _queue([(name, webhook) for name in names for webhook in listening(name)], subject, by, {})


def _queue(heard: Sequence[tuple[str, Webhook]], subject: Any, by: Any, extra: dict[str, Any]) -> None:
    rows = []
    for name, webhook in heard:
        body = None if is_filtered_out(webhook, subject) else payload(name, webhook, subject, by, extra)
        if body is not None:
            rows.append(EventDelivery(webhook=webhook, event=name, payload=body))
    if rows:
        EventDelivery.objects.bulk_create(rows)
        deferrer = tasks.configure_task("embedded_saleor.deliver", queue="saleor")
        jobs: list[JSONDict] = [{"delivery_id": row.pk} for row in rows]
        deferrer.batch_defer(*jobs)


def call_sync(
    name: str, subject: Any, app: App | None = None, by: Any = None, **extra: Any
) -> list[SyncAnswer]:
    """Ask every App (or one) that listens, in the order of installation. Not within a transaction."""
    answers = []
    for webhook in listening(name, app):
        body = payload(name, webhook, subject, by, extra)
        if body is not None:
            answers.append(asked(webhook, name, body.encode()))
    return answers


def asked(webhook: Webhook, name: str, body: bytes) -> SyncAnswer:
    headers = webhook_headers(name, body, webhook.custom_headers)
    try:
        response = send(webhook.target_url, body=body, headers=headers, timeout=SYNC_SECONDS)
        data = response.json() if response.is_success else None
    except httpx.HTTPError as error:
        log.warning("%s was not answered by %s: %r", name, webhook.target_url, error)
        return SyncAnswer(webhook.app, None, None)
    except ValueError:
        data = None
    return SyncAnswer(webhook.app, response.status_code, data)


def listening(name: str, app: App | None = None) -> list[Webhook]:
    """Active webhooks of active Apps that hear an event and may."""
    heard = standing("webhooks", heard_by_event).get(name, ())
    return [one.webhook() for one in heard if app is None or one.app_id == app.pk]


@dataclass(frozen=True)
class Heard:
    """A webhook that hears an event, with its App."""

    row: Kept[Webhook]
    app: Kept[App]
    app_id: int

    def webhook(self) -> Webhook:
        found = self.row.instance()
        found.app = self.app.instance()
        return found


def heard_by_event() -> dict[str, list[Heard]]:
    """Who hears which event, in the order of installation."""
    rows = Webhook.objects.select_related("app").filter(
        is_active=True, app__is_active=True, app__removed_at__isnull=True
    )
    found: dict[str, list[Heard]] = defaultdict(list)
    for webhook in rows:
        heard = Heard(Kept.of(webhook), Kept.of(webhook.app), webhook.app_id)
        for kind in KINDS.values():
            if hears(webhook, kind):
                found[kind.name].append(heard)
    return dict(found)


def hears(webhook: Webhook, kind: EventKind) -> bool:
    if kind.permission and kind.permission not in webhook.app.permissions:
        return False
    if kind.is_sync:
        return kind.name in webhook.sync_events
    return kind.name in webhook.async_events or "ANY_EVENTS" in webhook.async_events


def own_webhooks(name: str, app: App) -> list[Webhook]:
    rows = app.webhooks.select_related("app").filter(is_active=True)
    return [webhook for webhook in rows if {name, "ANY_EVENTS"} & set(webhook.async_events)]


def is_filtered_out(webhook: Webhook, subject: Any) -> bool:
    channels = webhook.filterable_channel_slugs
    return bool(channels) and subject.channel.slug not in channels


def as_stored(subject: Any) -> Any:
    if not isinstance(subject, models.Model):
        return subject
    rows = type(subject)._default_manager.filter(pk=subject.pk).order_by()
    return next(iter(rows[:1]), subject)


def payload(name: str, webhook: Webhook, subject: Any, by: Any, extra: dict[str, Any]) -> str | None:
    """The body for one webhook; None when its query does not tell anything about the event.

    The root field `event` is sent bare, every other root field as `{"data": {…}}`.
    """
    ready = prepared(webhook.subscription_query or "")
    operation = operation_of(ready.document, None) if ready.document and not ready.errors else None
    if ready.document is None or operation is None:
        log.warning("the subscription of webhook %s cannot be executed", webhook.pk)
        return None
    now = timezone.now()
    happening = Happening(name, subject, webhook.app, by, now, extra)
    context = Context(app=webhook.app, now=now, may_ask_apps=False)
    result = run(ready.document, None, None, context, happening)
    if result.errors:
        log.warning("the payload of %s for webhook %s: %s", name, webhook.pk, result.errors)
    (first, *_) = operation.selection_set.selections
    is_bare = isinstance(first, FieldNode) and first.name.value == "event"
    told = (result.data or {}).get("event") if is_bare else {"data": result.data}
    if told and is_bare and result.errors:
        told["errors"] = [formatted(error) for error in result.errors]
    return json.dumps(told, cls=DjangoJSONEncoder) if told and (is_bare or result.data) else None


def deliver_once(delivery_id: int) -> float | None:
    """Send one queued payload. Returns after how many seconds to try again; None when it is settled."""
    row = EventDelivery.objects.select_related("webhook__app").filter(pk=delivery_id).first()
    if row is None or row.status != "PENDING" or not row.webhook.is_active:
        return None
    if not row.webhook.app.is_active and row.event not in LIFECYCLE:
        return None
    body = row.payload.encode()
    headers = webhook_headers(row.event, body, row.webhook.custom_headers)
    try:
        response = send(row.webhook.target_url, body=body, headers=headers, timeout=ASYNC_SECONDS)
        status: int | None = response.status_code
        row.last_answer = response.text[:1000]
    except httpx.HTTPError as error:
        status, row.last_answer = None, repr(error)[:1000]
    if status is not None and 200 <= status < 300:
        row.delete()
        return None
    row.attempts += 1
    may_retry = (status is None or status >= 500) and row.attempts <= RETRIES
    row.status = "PENDING" if may_retry else "FAILED"
    row.save(update_fields=["attempts", "status", "last_answer"])
    return 10.0 * 2 ** (row.attempts - 1) if may_retry else None
