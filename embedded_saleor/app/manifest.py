"""Reading an App's manifest: what it must hold, in Saleor's words where it does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from embedded_saleor import conf
from embedded_saleor.core.errors import Problem, Refused, refuse
from embedded_saleor.core.permissions import PERMISSIONS
from embedded_saleor.models.app import App
from embedded_saleor.webhook.enums import WebhookEventTypeAsyncEnum, WebhookEventTypeSyncEnum
from embedded_saleor.webhook.subscriptions import Subscription
from embedded_saleor.webhook.transport import send

MANIFEST_SECONDS = 10
REQUIRED = {
    "": ("id", "version", "name"),
    "extensions": ("label", "url", "mount"),
    "webhooks": ("name", "targetUrl", "query"),
}
ASYNC_EVENTS = frozenset(WebhookEventTypeAsyncEnum._meta.enum.__members__)
SYNC_EVENTS = frozenset(WebhookEventTypeSyncEnum._meta.enum.__members__)


@dataclass(frozen=True)
class Manifest:
    """A manifest that holds; `satisfied` tells whether it accepts this version."""

    data: dict[str, Any]
    satisfied: bool

    def list_of(self, name: str) -> list[dict[str, Any]]:
        return list(self.data.get(name) or [])

    @property
    def permissions(self) -> list[str]:
        return list(self.data.get("permissions") or [])


def fetched(url: str, *, must_satisfy: bool) -> Manifest:
    """The manifest at an address. Raises `Refused`."""
    if not is_url(url):
        raise refuse("manifest_url", "INVALID_URL_FORMAT", "Enter a valid URL.")
    try:
        response = send(
            url, body=None, headers={"Saleor-Schema-Version": conf.SCHEMA_VERSION}, timeout=MANIFEST_SECONDS
        )
        response.raise_for_status()
        data = response.json()
    except httpx.HTTPError:
        raise refuse("manifest_url", "MANIFEST_URL_CANT_CONNECT", "Unable to fetch manifest data.")
    except ValueError:
        raise refuse("manifest_url", "INVALID_MANIFEST_FORMAT", "Incorrect structure of manifest.")
    if not isinstance(data, dict):
        raise refuse("manifest_url", "INVALID_MANIFEST_FORMAT", "Incorrect structure of manifest.")
    return checked(data, must_satisfy=must_satisfy)


def checked(data: dict[str, Any], *, must_satisfy: bool) -> Manifest:
    problems = list(missing_fields(data))
    if problems:
        raise Refused(problems)
    wanted = (data.get("requiredSaleorVersion") or "").strip()
    satisfied = accepts(wanted, conf.VERSION)
    for check in CHECKS:
        problems.extend(check(data))
    if must_satisfy and not satisfied:
        problems.append(
            Problem(
                "required_saleor_version",
                "UNSUPPORTED_SALEOR_VERSION",
                f"Saleor version {conf.VERSION} is not supported by the app.",
            )
        )
    if problems:
        raise Refused(problems)
    return Manifest(data, satisfied)


def missing_fields(data: dict[str, Any]) -> Iterator[Problem]:
    for group, names in REQUIRED.items():
        for row in data.get(group) or [] if group else [data]:
            for name in names:
                if not row.get(name):
                    yield Problem(group or name, "REQUIRED", "Field required.")


def wrong_addresses(data: dict[str, Any]) -> Iterator[Problem]:
    for name in ("tokenTargetUrl", "appUrl", "dataPrivacyUrl", "homepageUrl", "supportUrl"):
        if data.get(name) and not is_url(data[name]):
            yield Problem(name, "INVALID_URL_FORMAT", "Incorrect format.")


def wrong_permissions(data: dict[str, Any]) -> Iterator[Problem]:
    asked = data.get("permissions") or []
    unknown = [one for one in asked if one not in PERMISSIONS]
    if unknown:
        yield Problem(
            "permissions", "INVALID_PERMISSION", "Given permissions don't exist.", {"permissions": []}
        )
    if "MANAGE_APPS" in asked:
        message = "MANAGE_APPS permission cannot be granted to an app."
        yield Problem("permissions", "INVALID_PERMISSION", message, {"permissions": ["MANAGE_APPS"]})


def taken_identifier(data: dict[str, Any]) -> Iterator[Problem]:
    installed = App.objects.filter(identifier=data["id"], removed_at__isnull=True).first()
    if installed:
        message = f"App with the same identifier is already installed: {installed.name}"
        yield Problem("identifier", "UNIQUE", message)


def wrong_extensions(data: dict[str, Any]) -> Iterator[Problem]:
    for extension in data.get("extensions") or []:
        url = str(extension["url"])
        if url.startswith("/") and not data.get("appUrl"):
            message = "Incorrect value for field: url."
            yield Problem("extensions", "INVALID_URL_FORMAT", message)
        if set(extension.get("permissions") or []) - set(data.get("permissions") or []):
            message = "Extension permission must be listed in App's permissions."
            yield Problem("extensions", "OUT_OF_SCOPE_PERMISSION", message)


def wrong_webhooks(data: dict[str, Any]) -> Iterator[Problem]:
    for webhook in data.get("webhooks") or []:
        if set(webhook.get("asyncEvents") or []) - ASYNC_EVENTS:
            yield Problem("webhooks", "INVALID", "Invalid asynchronous event.")
        if set(webhook.get("syncEvents") or []) - SYNC_EVENTS:
            yield Problem("webhooks", "INVALID", "Invalid synchronous event.")
        if not is_url(webhook["targetUrl"]):
            yield Problem("webhooks", "INVALID_URL_FORMAT", "Invalid target url.")
        problem = Subscription(webhook["query"]).problem
        if problem:
            yield Problem("webhooks", "INVALID", f"Subscription query is not valid: {problem.message}")


CHECKS: tuple[Callable[[dict[str, Any]], Iterator[Problem]], ...] = (
    wrong_addresses,
    wrong_permissions,
    taken_identifier,
    wrong_extensions,
    wrong_webhooks,
)


def is_url(text: object) -> bool:
    parts = urlsplit(str(text))
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def accepts(constraint: str, version: str) -> bool:
    """Whether a constraint of npm's form (`>=3.20 <4`, `^3.23`, `3.22 || 3.23`) accepts a version."""
    if not constraint:
        return True
    return any(
        all(holds(one, version) for one in re.sub(r"([<>=^~]+)\s+", r"\1", part).split())
        for part in constraint.split("||")
    )


def holds(bound: str, version: str) -> bool:
    match = re.fullmatch(r"(\^|~|>=|<=|>|<|=|)v?([\dxX*]+(?:\.[\dxX*]+)*)(?:[-+].*)?", bound)
    if not match:
        return False
    sign, text = match.groups()
    wanted = [int(part) for part in text.split(".") if part.isdecimal()]
    actual = [int(part) for part in version.split(".")]
    short = actual[: len(wanted)]
    if sign in ("", "="):
        return short == wanted
    if sign == "^":
        return actual >= wanted and actual[0] == wanted[0]
    if sign == "~":
        return actual >= wanted and actual[: min(2, len(wanted))] == wanted[:2]
    padded = wanted + [0] * (3 - len(wanted))
    return {">=": actual >= padded, "<": actual < padded, ">": short > wanted, "<=": short <= wanted}[sign]
