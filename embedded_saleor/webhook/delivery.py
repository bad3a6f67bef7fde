"""Telling Apps what happened: payloads made now, delivered later (`trigger_async`) or now (`call_sync`)."""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import Any

import httpx
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from graphql import FieldNode
from procrastinate.contrib.django import app as tasks

from embedded_saleor.core.context import Context
from embedded_saleor.core.execution import formatted, operation_of, prepared, run
from embedded_saleor.core.memory import remembered
from embedded_saleor.models.app import App, EventDelivery, Webhook
from embedded_saleor.webhook.events import KINDS, Happening
from embedded_saleor.webhook.transport import send, webhook_headers

log = logging.getLogger(__name__)
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
    webhooks = listening(name)
    if not webhooks:
        return
    subject = as_stored(subject)
    for webhook in webhooks:
        if is_filtered_out(webhook, subject):
            continue
        body = payload(name, webhook, subject, by, extra)
        if body is not None:
            row = EventDelivery.objects.create(webhook=webhook, event=name, payload=body)
            tasks.configure_task("embedded_saleor.deliver", queue="saleor").defer(delivery_id=row.pk)


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
    kind = KINDS[name]
    return [
        webhook
        for webhook in remembered("webhooks", active_webhooks)
        if (name in webhook.sync_events if kind.is_sync else {name, "ANY_EVENTS"} & set(webhook.async_events))
        and (app is None or webhook.app_id == app.pk)
        and (not kind.permission or kind.permission in webhook.app.permissions)
    ]


def active_webhooks() -> list[Webhook]:
    return list(
        Webhook.objects.select_related("app").filter(
            is_active=True, app__is_active=True, app__removed_at__isnull=True
        )
    )


def is_filtered_out(webhook: Webhook, subject: Any) -> bool:
    channels = webhook.filterable_channel_slugs
    return bool(channels) and subject.channel.slug not in channels


def as_stored(subject: Any) -> Any:
    if not isinstance(subject, models.Model):
        return subject
    return type(subject)._default_manager.filter(pk=subject.pk).first() or subject


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
    result = run(ready.document, None, None, Context(app=webhook.app, now=now), happening)
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
    if row is None or row.status != "PENDING" or not row.webhook.is_active or not row.webhook.app.is_active:
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
