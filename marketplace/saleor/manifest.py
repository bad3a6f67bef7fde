"""What Saleor learns about this App before it installs it."""

from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Any

from django.conf import settings

APP_IDENTIFIER = "gereh.marketplace"
# 3.22 brought the extensions that show our pages in the Dashboard; all our documents hold from there on.
REQUIRED_VERSION = ">=3.22 <4"
OLDEST_VERSION = (3, 22)
SUBSCRIPTIONS = Path(__file__).parent / "subscriptions"
ASYNCHRONOUS = frozenset({"order_created", "order_fully_paid", "order_cancelled", "app_deleted"})
# Every permission with what it is for. Whatever is not here we cannot do, and need not.
PERMISSIONS = MappingProxyType(
    {
        "HANDLE_PAYMENTS": "payments run as a payment App: sessions, charges, refunds and reports",
        "MANAGE_CHANNELS": "a market is a channel",
        "MANAGE_CHECKOUTS": "checkouts are read before they are paid, and unlawful deliveries taken out",
        "MANAGE_ORDERS": "orders become consignments, are fulfilled a family at a time, tracked, called off",
        "MANAGE_PAGES": "brands, families and stories are models",
        "MANAGE_PAGE_TYPES_AND_ATTRIBUTES": "the types of these models",
        "MANAGE_PRODUCTS": "pieces are products with prices, stock and pictures; a family has a warehouse",
        "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES": "a craft is a product type, the vocabulary its attributes",
        "MANAGE_SETTINGS": "stock is counted by channel, not by shipping zone",
        "MANAGE_SHIPPING": "deliveries and their prices are ours; a market has a shipping zone",
        "MANAGE_TAXES": "prices are gross, and no tax is added to them",
        "MANAGE_TRANSLATIONS": "pieces, brands, families and stories in six languages",
    }
)


def manifest() -> dict[str, Any]:
    """The App's manifest, with addresses under `PUBLIC_URL`."""
    base = settings.PUBLIC_URL
    return {
        "id": APP_IDENTIFIER,
        "name": "Gereh",
        "about": "Consortia of craft families sell under their shared brands: pieces told by vocabulary, the "
        "whole price before paying, a hold on what exists once, customs papers, parcels, and a ledger for "
        "every family.",
        "author": "Gereh",
        "version": version("gereh"),
        "requiredSaleorVersion": REQUIRED_VERSION,
        "permissions": list(PERMISSIONS),
        "appUrl": f"{base}/app/dashboard/",
        "tokenTargetUrl": f"{base}/app/register/",
        "homepageUrl": f"{base}/",
        "supportUrl": f"{base}/",
        "dataPrivacyUrl": f"{base}/",
        "brand": {"logo": {"default": f"{base}/app/logo.png"}},
        "extensions": extensions(base),
        "webhooks": [webhook(event, query) for event, query in sorted(subscriptions().items())],
    }


def extensions(base: str) -> list[dict[str, Any]]:
    """Our pages in the Dashboard. Widgets are posted a token of the signed-in staff member."""
    posted = {"widgetTarget": {"method": "POST"}}
    return [
        {
            "identifier": "order-consignments",
            "label": "Consignments and parcels",
            "mount": "ORDER_DETAILS_WIDGETS",
            "target": "WIDGET",
            "url": f"{base}/app/dashboard/order/",
            "permissions": ["MANAGE_ORDERS"],
            "options": posted,
        },
        {
            "identifier": "product-piece",
            "label": "The piece and its family",
            "mount": "PRODUCT_DETAILS_WIDGETS",
            "target": "WIDGET",
            "url": f"{base}/app/dashboard/product/",
            "permissions": ["MANAGE_PRODUCTS"],
            "options": posted,
        },
        {
            "identifier": "desk",
            "label": "Gereh: the desk",
            "mount": "NAVIGATION_ORDERS",
            "target": "NEW_TAB",
            "url": f"{base}/desk/",
            "permissions": ["MANAGE_ORDERS"],
            "options": {"newTabTarget": {"method": "GET"}},
        },
    ]


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
