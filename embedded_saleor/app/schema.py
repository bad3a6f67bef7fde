"""Apps in the schema."""

from typing import Any

import graphene
from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.app import events, mutations, token_mutations, webhooks
from embedded_saleor.app.types import App, AppInstallation, AppTypeEnum, Webhook
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import OrderDirection, enum
from embedded_saleor.core.permissions import AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER
from embedded_saleor.core.types import listed, node

AppSortField = enum("AppSortField", "NAME CREATION_DATE")
EVENTS = events


class AppFilterInput(graphene.InputObjectType):
    search = graphene.String()
    is_active = graphene.Boolean()
    type = AppTypeEnum()


class AppSortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = AppSortField(required=True)


class Queries:
    app = graphene.Field(App, id=graphene.ID())
    apps = ConnectionField("App", filter=AppFilterInput(), sort_by=AppSortingInput())
    apps_installations = listed(AppInstallation)
    webhook = graphene.Field(Webhook, id=graphene.ID(required=True))

    @staticmethod
    def resolve_app(root: Any, info: Any, id: str | None = None) -> models.App | None:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        found: models.App | None = node(id, App) if id else info.context.app
        if found is None or found.removed_at is not None:
            return None
        # An App asks who it is while it is being installed, with the token of the handshake.
        return found if found.is_installed or found == info.context.app else None

    @staticmethod
    def resolve_apps(
        root: Any, info: Any, filter: dict[str, Any] | None = None, sort_by: dict[str, Any] | None = None
    ) -> QuerySet[models.App]:
        info.context.require(AUTHENTICATED_STAFF_USER, "MANAGE_APPS")
        rows = models.App.objects.filter(removed_at=None, is_installed=True)
        asked = filter or {}
        if asked.get("search"):
            rows = rows.filter(name__icontains=asked["search"])
        for name in ("is_active", "type"):
            if asked.get(name) is not None:
                rows = rows.filter(**{name: asked[name]})
        if sort_by:
            field = {"NAME": "name", "CREATION_DATE": "created_at"}[sort_by["field"]]
            rows = rows.order_by(f"-{field}" if sort_by["direction"] == "DESC" else field, "pk")
        return rows

    @staticmethod
    def resolve_apps_installations(root: Any, info: Any) -> QuerySet[models.AppInstallation]:
        info.context.require("MANAGE_APPS")
        return models.AppInstallation.objects.all()

    @staticmethod
    def resolve_webhook(root: Any, info: Any, id: str) -> models.Webhook | None:
        info.context.require("MANAGE_APPS", AUTHENTICATED_APP)
        found: models.Webhook | None = node(id, Webhook)
        return found if found and info.context.app in (None, found.app) else None


class Mutations:
    app_fetch_manifest = mutations.AppFetchManifest.Field()
    app_install = mutations.AppInstall.Field()
    app_retry_install = mutations.AppRetryInstall.Field()
    app_delete_failed_installation = mutations.AppDeleteFailedInstallation.Field()
    app_create = mutations.AppCreate.Field()
    app_update = mutations.AppUpdate.Field()
    app_delete = mutations.AppDelete.Field()
    app_activate = mutations.AppActivate.Field()
    app_deactivate = mutations.AppDeactivate.Field()
    app_token_create = token_mutations.AppTokenCreate.Field()
    app_token_delete = token_mutations.AppTokenDelete.Field()
    webhook_create = webhooks.WebhookCreate.Field()
    webhook_update = webhooks.WebhookUpdate.Field()
    webhook_delete = webhooks.WebhookDelete.Field()
