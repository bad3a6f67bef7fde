"""A fetched manifest in the schema."""

from typing import Any

import graphene

from embedded_saleor.core.scalars import JSON
from embedded_saleor.core.types import Permission, listed, permission
from embedded_saleor.webhook.enums import WebhookEventTypeAsyncEnum, WebhookEventTypeSyncEnum


class AppManifestExtension(graphene.ObjectType):
    permissions = listed(Permission)
    label = graphene.String(required=True)
    url = graphene.String(required=True)
    mount_name = graphene.String(required=True)
    target_name = graphene.String(required=True)
    settings = JSON(required=True)
    identifier = graphene.String()

    @staticmethod
    def resolve_permissions(root: dict[str, Any], info: Any) -> list[Permission]:
        return [permission(code) for code in root.get("permissions") or []]

    @staticmethod
    def resolve_mount_name(root: dict[str, Any], info: Any) -> str:
        return str(root["mount"]).upper()

    @staticmethod
    def resolve_target_name(root: dict[str, Any], info: Any) -> str:
        return str(root.get("target") or "POPUP").upper()

    @staticmethod
    def resolve_settings(root: dict[str, Any], info: Any) -> dict[str, Any]:
        return root.get("options") or {}


class AppManifestWebhook(graphene.ObjectType):
    name = graphene.String(required=True)
    async_events = listed(WebhookEventTypeAsyncEnum, required=False)
    sync_events = listed(WebhookEventTypeSyncEnum, required=False)
    query = graphene.String(required=True)
    target_url = graphene.String(required=True)

    @staticmethod
    def resolve_async_events(root: dict[str, Any], info: Any) -> list[str]:
        return sorted(root.get("asyncEvents") or [])

    @staticmethod
    def resolve_sync_events(root: dict[str, Any], info: Any) -> list[str]:
        return sorted(root.get("syncEvents") or [])

    @staticmethod
    def resolve_target_url(root: dict[str, Any], info: Any) -> str:
        return str(root["targetUrl"])


class AppManifestRequiredSaleorVersion(graphene.ObjectType):
    constraint = graphene.String(required=True)
    satisfied = graphene.Boolean(required=True)


class Manifest(graphene.ObjectType):
    identifier = graphene.String(required=True)
    version = graphene.String(required=True)
    name = graphene.String(required=True)
    about = graphene.String()
    permissions = listed(Permission, required=False)
    app_url = graphene.String()
    token_target_url = graphene.String()
    data_privacy_url = graphene.String()
    homepage_url = graphene.String()
    support_url = graphene.String()
    extensions = listed(AppManifestExtension)
    webhooks = listed(AppManifestWebhook)
    required_saleor_version = graphene.Field(AppManifestRequiredSaleorVersion)
    author = graphene.String()
