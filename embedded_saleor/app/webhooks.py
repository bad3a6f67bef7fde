"""An App, or staff for it, sets up webhooks."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from embedded_saleor import models
from embedded_saleor.app.types import App, Webhook
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Problem, Refused, refuse
from embedded_saleor.core.mutations import BaseMutation, assign, error_type, found
from embedded_saleor.core.permissions import AUTHENTICATED_APP
from embedded_saleor.core.scalars import JSONString
from embedded_saleor.core.types import listed, node
from embedded_saleor.webhook.enums import WebhookEventTypeAsyncEnum, WebhookEventTypeSyncEnum
from embedded_saleor.webhook.subscriptions import Subscription

WebhookError = error_type(
    "Webhook",
    "GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE DELETE_FAILED SYNTAX MISSING_SUBSCRIPTION"
    " UNABLE_TO_PARSE MISSING_EVENT INVALID_CUSTOM_HEADERS INVALID_NOTIFY_WITH_SUBSCRIPTION",
)
PERMISSIONS = ("MANAGE_APPS", AUTHENTICATED_APP)


class WebhookCreateInput(graphene.InputObjectType):
    name = graphene.String()
    identifier = graphene.String()
    target_url = graphene.String()
    async_events = listed(WebhookEventTypeAsyncEnum, required=False)
    sync_events = listed(WebhookEventTypeSyncEnum, required=False)
    app = graphene.ID()
    is_active = graphene.Boolean()
    query = graphene.String()
    custom_headers = JSONString()


class WebhookUpdateInput(graphene.InputObjectType):
    name = graphene.String()
    identifier = graphene.String()
    target_url = graphene.String()
    async_events = listed(WebhookEventTypeAsyncEnum, required=False)
    sync_events = listed(WebhookEventTypeSyncEnum, required=False)
    app = graphene.ID()
    is_active = graphene.Boolean()
    query = graphene.String()
    custom_headers = JSONString()


def fill(webhook: models.Webhook, input: Mapping[str, Any]) -> None:
    """Put the input into the webhook. Raises `Refused` with every problem there is."""
    assign(webhook, input, "name", "identifier", "target_url", "is_active", "custom_headers")
    told = Subscription(input["query"]) if input.get("query") else None
    problems = [problem for problem in (told.problem if told else None, url_problem(webhook)) if problem]
    if problems:
        raise Refused(problems)
    for kind in ("async_events", "sync_events"):
        if input.get(kind) is not None:
            setattr(webhook, kind, list(dict.fromkeys(str(one) for one in input[kind])))
    if told:
        webhook.subscription_query = input["query"]
        webhook.filterable_channel_slugs = told.channels
        if not webhook.async_events and not webhook.sync_events:
            webhook.async_events, webhook.sync_events = told.events_of(sync=False), told.events_of(sync=True)
    if not webhook.subscription_query:
        raise refuse("query", "REQUIRED", "A subscription query is required.")
    if not webhook.async_events and not webhook.sync_events:
        raise refuse("query", "MISSING_EVENT", "Can't find any events.")
    webhook.save()


def url_problem(webhook: models.Webhook) -> Problem | None:
    if not webhook.target_url:
        return Problem("target_url", "REQUIRED", "This field is required.")
    try:
        URLValidator(["http", "https"])(webhook.target_url)
    except ValidationError:
        # Django's validator knows no host without a dot but localhost; an App may live at such a one.
        host = webhook.target_url.partition("://")[2]
        if not host or host.startswith("/"):
            return Problem("target_url", "INVALID", "Enter a valid URL.")
    return None


def own_webhook(context: Context, text_id: str) -> models.Webhook:
    if context.app:
        return found(text_id, Webhook, app=context.app)  # type: ignore[no-any-return]
    return found(text_id, Webhook)  # type: ignore[no-any-return]


class WebhookCreate(BaseMutation):
    webhook = graphene.Field(Webhook)

    class Arguments:
        input = WebhookCreateInput(required=True)

    class Meta:
        error_type = WebhookError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        app = context.app or node(input.get("app"), App)
        if app is None:
            raise refuse("app", "NOT_FOUND", "App doesn't exist or is disabled")
        webhook = models.Webhook(app=app)
        fill(webhook, input)
        return {"webhook": webhook}


class WebhookUpdate(BaseMutation):
    webhook = graphene.Field(Webhook)

    class Arguments:
        id = graphene.ID()
        input = WebhookUpdateInput(required=True)

    class Meta:
        error_type = WebhookError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any], id: str | None = None) -> Mapping[str, Any]:
        webhook = own_webhook(context, id or "")
        fill(webhook, input)
        return {"webhook": webhook}


class WebhookDelete(BaseMutation):
    webhook = graphene.Field(Webhook)

    class Arguments:
        id = graphene.ID()

    class Meta:
        error_type = WebhookError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, id: str | None = None) -> Mapping[str, Any]:
        webhook = own_webhook(context, id or "")
        pk = webhook.pk
        webhook.delete()
        webhook.pk = pk
        return {"webhook": webhook}
