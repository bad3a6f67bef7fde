"""What Saleor learns about this App before it installs it."""

from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.conf import settings

APP_IDENTIFIER = "gereh.marketplace"
SUBSCRIPTIONS = Path(__file__).parent / "subscriptions"
ASYNCHRONOUS = frozenset({"order_created", "order_fully_paid", "order_cancelled"})
PERMISSIONS = (
    "HANDLE_CHECKOUTS",
    "HANDLE_PAYMENTS",
    "MANAGE_CHANNELS",
    "MANAGE_CHECKOUTS",
    "MANAGE_ORDERS",
    "MANAGE_PAGES",
    "MANAGE_PAGE_TYPES_AND_ATTRIBUTES",
    "MANAGE_PRODUCTS",
    "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",
    "MANAGE_SETTINGS",
    "MANAGE_SHIPPING",
    "MANAGE_TAXES",
    "MANAGE_TRANSLATIONS",
)


def manifest() -> dict[str, Any]:
    """The App's manifest, with addresses under `PUBLIC_URL`."""
    base = settings.PUBLIC_URL
    return {
        "id": APP_IDENTIFIER,
        "name": "Gereh",
        "about": "Consortia of craft families: their pieces, post, papers, payments and ledger.",
        "author": "Gereh",
        "version": version("gereh"),
        "requiredSaleorVersion": ">=3.22 <4",
        "permissions": list(PERMISSIONS),
        "appUrl": f"{base}/desk/",
        "tokenTargetUrl": f"{base}/app/register/",
        "homepageUrl": f"{base}/",
        "supportUrl": f"{base}/",
        "dataPrivacyUrl": f"{base}/",
        "extensions": [],
        "webhooks": [webhook(event, query) for event, query in sorted(subscriptions().items())],
    }


def webhook(event: str, query: str) -> dict[str, Any]:
    """One entry of the manifest's `webhooks`; an event's file is named after it."""
    kind = "asyncEvents" if event in ASYNCHRONOUS else "syncEvents"
    return {
        "name": event,
        "identifier": event,
        "isActive": True,
        kind: [event.upper()],
        "query": query,
        "targetUrl": f"{settings.PUBLIC_URL}/app/webhooks/{event}/",
    }


@cache
def subscriptions() -> dict[str, str]:
    """Event → its subscription, from the files."""
    return {path.stem: path.read_text() for path in SUBSCRIPTIONS.glob("*.graphql")}
