"""Apps, their tokens, extensions and webhooks."""

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.types import User
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import JobStatusEnum, OrderDirection, enum
from embedded_saleor.core.permissions import AUTHENTICATED_STAFF_USER
from embedded_saleor.core.scalars import JSON, DateTime, JSONString
from embedded_saleor.core.types import TYPES_BY_MODEL, ModelType, Permission, listed, permission
from embedded_saleor.models.base import related
from embedded_saleor.webhook.enums import WebhookEventTypeAsyncEnum, WebhookEventTypeSyncEnum

AppTypeEnum = enum("AppTypeEnum", "LOCAL THIRDPARTY")
CircuitBreakerStateEnum = enum("CircuitBreakerStateEnum", "CLOSED HALF_OPEN OPEN")
EventDeliveryStatusEnum = enum("EventDeliveryStatusEnum", "PENDING SUCCESS FAILED")
EventDeliverySortField = enum("EventDeliverySortField", "CREATED_AT")


class AppToken(ModelType):
    class Meta:
        model = models.AppToken

    name = graphene.String()
    auth_token = graphene.String()

    @staticmethod
    def resolve_auth_token(root: models.AppToken, info: Any) -> str:
        return getattr(root, "plain", None) or root.token_last_4


class WebhookEventAsync(graphene.ObjectType):
    name = graphene.String(required=True)
    event_type = WebhookEventTypeAsyncEnum(required=True)


class WebhookEventSync(graphene.ObjectType):
    name = graphene.String(required=True)
    event_type = WebhookEventTypeSyncEnum(required=True)


class EventDelivery(ModelType):
    """A message that is waiting or could not be delivered; rows of delivered ones are removed."""

    class Meta:
        model = models.EventDelivery

    created_at = DateTime(required=True)
    status = EventDeliveryStatusEnum(required=True)
    payload = graphene.String()


class EventDeliveryFilterInput(graphene.InputObjectType):
    status = EventDeliveryStatusEnum()


class EventDeliverySortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = EventDeliverySortField(required=True)


class Webhook(ModelType):
    class Meta:
        model = models.Webhook

    name = graphene.String()
    identifier = graphene.String()
    sync_events = listed(WebhookEventSync)
    async_events = listed(WebhookEventAsync)
    app = graphene.Field(lambda: App, required=True)
    target_url = graphene.String(required=True)
    is_active = graphene.Boolean(required=True)
    subscription_query = graphene.String()
    custom_headers = JSONString()
    event_deliveries = ConnectionField(
        "EventDelivery", sort_by=EventDeliverySortingInput(), filter=EventDeliveryFilterInput()
    )

    @staticmethod
    def resolve_event_deliveries(
        root: models.Webhook, info: Any, sort_by: Any = None, filter: Any = None
    ) -> Any:
        rows = root.deliveries.all()
        if (filter or {}).get("status"):
            rows = rows.filter(status=filter["status"])
        minus = "-" if sort_by and sort_by["direction"] == "DESC" else ""
        return rows.order_by(f"{minus}created_at", f"{minus}pk")

    @staticmethod
    def resolve_sync_events(root: models.Webhook, info: Any) -> list[WebhookEventSync]:
        return [WebhookEventSync(name=readable(one), event_type=one) for one in root.sync_events]

    @staticmethod
    def resolve_async_events(root: models.Webhook, info: Any) -> list[WebhookEventAsync]:
        return [WebhookEventAsync(name=readable(one), event_type=one) for one in root.async_events]


def readable(event: str) -> str:
    return event.replace("_", " ").capitalize()


class AppExtension(ModelType):
    class Meta:
        model = models.AppExtension

    permissions = listed(Permission)
    label = graphene.String(required=True)
    url = graphene.String(required=True)
    mount_name = graphene.String(required=True)
    target_name = graphene.String(required=True)
    settings = JSON(required=True)
    identifier = graphene.String()
    app = graphene.Field(lambda: App, required=True)

    @staticmethod
    def resolve_permissions(root: models.AppExtension, info: Any) -> list[Permission]:
        return [permission(code) for code in root.permissions]

    @staticmethod
    def resolve_mount_name(root: models.AppExtension, info: Any) -> str:
        return root.mount

    @staticmethod
    def resolve_target_name(root: models.AppExtension, info: Any) -> str:
        return root.target


class App(ModelType):
    class Meta:
        model = models.App
        metadata = ("MANAGE_APPS",)

    identifier = graphene.String()
    permissions = listed(Permission, required=False)
    created = DateTime()
    is_active = graphene.Boolean()
    name = graphene.String()
    type = AppTypeEnum()
    tokens = listed(AppToken, required=False)
    webhooks = listed(Webhook, required=False)
    about_app = graphene.String()
    data_privacy_url = graphene.String()
    homepage_url = graphene.String()
    support_url = graphene.String()
    app_url = graphene.String()
    manifest_url = graphene.String()
    version = graphene.String()
    author = graphene.String()
    extensions = listed(AppExtension)
    breaker_state = CircuitBreakerStateEnum(required=True)
    breaker_last_state_change = DateTime()

    @staticmethod
    def resolve_breaker_state(root: models.App, info: Any) -> str:
        """The engine asks every time: a breaker protects many shops from one App."""
        return "CLOSED"

    @staticmethod
    def resolve_breaker_last_state_change(root: models.App, info: Any) -> None:
        return None

    @staticmethod
    def resolve_permissions(root: models.App, info: Any) -> list[Permission]:
        may_see(root, info)
        return [permission(code) for code in sorted(root.permissions)]

    @staticmethod
    def resolve_created(root: models.App, info: Any) -> Any:
        return root.created_at

    @staticmethod
    def resolve_tokens(root: models.App, info: Any) -> list[models.AppToken]:
        may_see(root, info)
        return related(root, "tokens")

    @staticmethod
    def resolve_webhooks(root: models.App, info: Any) -> list[models.Webhook]:
        may_see(root, info)
        return related(root, "webhooks")

    @staticmethod
    def resolve_extensions(root: models.App, info: Any) -> list[models.AppExtension]:
        info.context.require(AUTHENTICATED_STAFF_USER, "MANAGE_APPS") if info.context.app != root else None
        return related(root, "extensions")


def may_see(app: models.App, info: Any) -> None:
    """Staff who manage Apps see them; an App sees itself."""
    if info.context.app is None or info.context.app.pk != app.pk:
        info.context.require("MANAGE_APPS")


class AppInstallation(ModelType):
    class Meta:
        model = models.AppInstallation

    status = JobStatusEnum(required=True)
    created_at = DateTime(required=True)
    updated_at = DateTime(required=True)
    message = graphene.String()
    app_name = graphene.String(required=True)
    manifest_url = graphene.String(required=True)


class IssuingPrincipal(graphene.Union):
    class Meta:
        types = (App, User)

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> type[graphene.ObjectType]:
        return TYPES_BY_MODEL[type(instance)]
