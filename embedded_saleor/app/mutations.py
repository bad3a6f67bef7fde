"""Staff install, change and remove Apps."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene
from procrastinate.contrib.django import app as tasks

from embedded_saleor import models
from embedded_saleor.app.manifest import fetched, is_url
from embedded_saleor.app.manifest_types import AppManifestRequiredSaleorVersion, Manifest
from embedded_saleor.app.types import App, AppInstallation
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import PermissionEnum
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.mutations import BaseMutation, assign, error_type, found, save
from embedded_saleor.core.types import listed, permission
from embedded_saleor.webhook.delivery import trigger_async

AppError = error_type(
    "App",
    "FORBIDDEN GRAPHQL_ERROR INVALID INVALID_STATUS INVALID_PERMISSION INVALID_URL_FORMAT"
    " INVALID_MANIFEST_FORMAT INVALID_CUSTOM_HEADERS DUPLICATED_EXTENSION_IDENTIFIER"
    " DUPLICATED_WEBHOOK_IDENTIFIER MANIFEST_URL_CANT_CONNECT NOT_FOUND REQUIRED UNIQUE OUT_OF_SCOPE_APP"
    " OUT_OF_SCOPE_PERMISSION UNSUPPORTED_SALEOR_VERSION",
    permissions=listed(PermissionEnum, required=False),
)
MANAGE_APPS = ("MANAGE_APPS",)


class AppInput(graphene.InputObjectType):
    name = graphene.String()
    identifier = graphene.String()
    permissions = listed(PermissionEnum, required=False)


class AppInstallInput(graphene.InputObjectType):
    app_name = graphene.String(required=True)
    manifest_url = graphene.String(required=True)
    activate_after_installation = graphene.Boolean(default_value=True)
    permissions = listed(PermissionEnum, required=False)


def allowed(context: Context, asked: list[str]) -> list[str]:
    """The asked permissions; nobody hands out what he does not hold."""
    beyond = [one for one in asked if one not in context.permissions]
    if beyond:
        message = "You can't add permission that you don't have."
        raise refuse("permissions", "OUT_OF_SCOPE_PERMISSION", message, permissions=beyond)
    return [str(one) for one in asked]


def installed(text_id: str) -> models.App:
    app: models.App = found(text_id, App, removed_at=None)
    return app


class AppFetchManifest(BaseMutation):
    manifest = graphene.Field(Manifest)

    class Arguments:
        manifest_url = graphene.String(required=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS
        atomic = False

    @classmethod
    def perform(cls, context: Context, manifest_url: str) -> Mapping[str, Any]:
        manifest = fetched(manifest_url, must_satisfy=False)
        data = manifest.data
        wanted = data.get("requiredSaleorVersion")
        return {
            "manifest": Manifest(
                identifier=data["id"],
                version=data["version"],
                name=data["name"],
                about=data.get("about"),
                permissions=[permission(code) for code in sorted(manifest.permissions)],
                app_url=data.get("appUrl"),
                token_target_url=data.get("tokenTargetUrl"),
                data_privacy_url=data.get("dataPrivacyUrl"),
                homepage_url=data.get("homepageUrl"),
                support_url=data.get("supportUrl"),
                extensions=manifest.list_of("extensions"),
                webhooks=manifest.list_of("webhooks"),
                author=data.get("author"),
                required_saleor_version=wanted
                and AppManifestRequiredSaleorVersion(constraint=wanted, satisfied=manifest.satisfied),
            )
        }


class AppInstall(BaseMutation):
    app_installation = graphene.Field(AppInstallation)

    class Arguments:
        input = AppInstallInput(required=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        if not is_url(input["manifest_url"]):
            raise refuse("manifest_url", "INVALID_URL_FORMAT", "Enter a valid URL.")
        row = models.AppInstallation.objects.create(
            app_name=input["app_name"],
            manifest_url=input["manifest_url"],
            activate_after_installation=input.get("activate_after_installation", True),
            permissions=allowed(context, input.get("permissions") or []),
        )
        tasks.configure_task("embedded_saleor.install", queue="saleor").defer(installation_id=row.pk)
        return {"app_installation": row}


class AppRetryInstall(BaseMutation):
    app_installation = graphene.Field(AppInstallation)

    class Arguments:
        id = graphene.ID(required=True)
        activate_after_installation = graphene.Boolean(default_value=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS

    @classmethod
    def perform(cls, context: Context, id: str, activate_after_installation: bool) -> Mapping[str, Any]:
        row = found(id, AppInstallation)
        if row.status != "FAILED":
            raise refuse(
                "id", "INVALID_STATUS", "Cannot retry installation with different status than failed."
            )
        row.status, row.message = "PENDING", None
        row.activate_after_installation = activate_after_installation
        row.save()
        tasks.configure_task("embedded_saleor.install", queue="saleor").defer(installation_id=row.pk)
        return {"app_installation": row}


class AppDeleteFailedInstallation(BaseMutation):
    app_installation = graphene.Field(AppInstallation)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        row = found(id, AppInstallation)
        if row.status != "FAILED":
            raise refuse(
                "id", "INVALID_STATUS", "Cannot delete installation with different status than failed."
            )
        pk = row.pk
        row.delete()
        row.pk = pk
        return {"app_installation": row}


class AppCreate(BaseMutation):
    auth_token = graphene.String()
    app = graphene.Field(App)

    class Arguments:
        input = AppInput(required=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        app = models.App(
            name=input.get("name") or "",
            identifier=input.get("identifier") or "",
            permissions=allowed(context, input.get("permissions") or []),
        )
        save(app)
        trigger_async("APP_INSTALLED", app, by=context.requestor)
        return {"app": app, "auth_token": models.AppToken.issue(app, "Default")[1]}


class AppUpdate(BaseMutation):
    app = graphene.Field(App)

    class Arguments:
        id = graphene.ID(required=True)
        input = AppInput(required=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        app = installed(id)
        assign(app, input, "name", "identifier")
        if "permissions" in input:
            app.permissions = allowed(context, input["permissions"] or [])
        save(app)
        trigger_async("APP_UPDATED", app, by=context.requestor)
        return {"app": app}


class AppDelete(BaseMutation):
    app = graphene.Field(App)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        app = installed(id)
        trigger_async("APP_DELETED", app, by=context.requestor)
        app.is_active, app.removed_at = False, context.now
        app.save(update_fields=["is_active", "removed_at"])
        return {"app": app}


class SetAppActive(BaseMutation):
    class Meta:
        abstract = True

    active: bool

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        app = installed(id)
        app.is_active = cls.active
        app.save(update_fields=["is_active"])
        trigger_async("APP_STATUS_CHANGED", app, by=context.requestor)
        return {"app": app}


class AppActivate(SetAppActive):
    active = True
    app = graphene.Field(App)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS


class AppDeactivate(SetAppActive):
    active = False
    app = graphene.Field(App)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS
