"""Installing an App: manifest, rows, handshake."""

from __future__ import annotations

import json
from typing import Any

import httpx
from django.db import transaction

from embedded_saleor.app.manifest import Manifest, fetched
from embedded_saleor.core.errors import Refused
from embedded_saleor.models.app import App, AppExtension, AppInstallation, AppToken, Webhook
from embedded_saleor.webhook.delivery import trigger_async
from embedded_saleor.webhook.subscriptions import Subscription
from embedded_saleor.webhook.transport import handshake_headers, send

HANDSHAKE_SECONDS = 20
CANNOT_CONNECT = "Failed to connect to app. Try later or contact with app support."


def install(installation_id: int) -> App | None:
    """Carry out one installation; a failure is told in its `message`. An installation done leaves no row."""
    installation = AppInstallation.objects.filter(pk=installation_id).first()
    if installation is None:
        return None
    try:
        manifest = fetched(installation.manifest_url, must_satisfy=True)
    except Refused as refused:
        failed(installation, "; ".join(f"{one.field}: ['{one.message}']" for one in refused.problems))
        return None
    with transaction.atomic():
        app = made(installation, manifest)
        plain = AppToken.issue(app, "Default token")[1]
    if manifest.data.get("tokenTargetUrl") and not hand_over(manifest.data["tokenTargetUrl"], plain):
        app.delete()
        failed(installation, CANNOT_CONNECT)
        return None
    with transaction.atomic():
        app.is_installed = True
        app.save(update_fields=["is_installed"])
        installation.delete()
        trigger_async("APP_INSTALLED", app)
    return app


def failed(installation: AppInstallation, message: str) -> None:
    installation.status, installation.message = "FAILED", message[:255]
    installation.save()


def made(installation: AppInstallation, manifest: Manifest) -> App:
    data = manifest.data
    app: App = App.objects.create(
        name=installation.app_name,
        identifier=data["id"],
        type="THIRDPARTY",
        is_active=installation.activate_after_installation,
        is_installed=False,
        permissions=installation.permissions,
        about_app=data.get("about"),
        data_privacy_url=data.get("dataPrivacyUrl"),
        homepage_url=data.get("homepageUrl"),
        support_url=data.get("supportUrl"),
        app_url=data.get("appUrl"),
        manifest_url=installation.manifest_url,
        version=data.get("version"),
        author=data.get("author"),
    )
    AppExtension.objects.bulk_create(extension_of(app, one) for one in manifest.list_of("extensions"))
    Webhook.objects.bulk_create(webhook_of(app, one) for one in manifest.list_of("webhooks"))
    return app


def extension_of(app: App, data: dict[str, Any]) -> AppExtension:
    return AppExtension(
        app=app,
        identifier=data.get("identifier"),
        label=data["label"],
        url=data["url"],
        mount=str(data["mount"]).upper(),
        target=str(data.get("target") or "POPUP").upper(),
        settings=data.get("options") or {},
        permissions=data.get("permissions") or [],
    )


def webhook_of(app: App, data: dict[str, Any]) -> Webhook:
    """Without filter by channel: Saleor ignores it for webhooks that a manifest brings."""
    named = (data.get("asyncEvents") or []) + (data.get("syncEvents") or [])
    told = Subscription(data["query"])
    return Webhook(
        app=app,
        name=data["name"],
        identifier=data.get("identifier"),
        is_active=data.get("isActive", True),
        target_url=data["targetUrl"],
        subscription_query=data["query"],
        custom_headers=data.get("customHeaders") or {},
        async_events=data.get("asyncEvents") or ([] if named else told.events_of(sync=False)),
        sync_events=data.get("syncEvents") or ([] if named else told.events_of(sync=True)),
    )


def hand_over(url: str, token: str) -> bool:
    body = json.dumps({"auth_token": token}).encode()
    try:
        response = send(url, body=body, headers=handshake_headers(), timeout=HANDSHAKE_SECONDS)
        response.raise_for_status()
    except httpx.HTTPError:
        return False
    return True
