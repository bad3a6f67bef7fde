"""A small shop for tests: made in the database, asked through the API."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from embedded_saleor import models
from embedded_saleor.core.tokens import access_token
from tests.engine.asking import ask


def staff_token(*permissions: str) -> str:
    """A bearer of a member of staff; without permissions named, one who holds all."""
    name = "-".join(permissions).lower() or "all"
    user = models.User.objects.create(
        email=f"{name}@example.com",
        is_staff=True,
        is_superuser=not permissions,
        permissions=list(permissions),
    )
    return access_token(user, timezone.now())


def app_token(*permissions: str, **fields: Any) -> tuple[models.App, str]:
    app = models.App.objects.create(name="An App", permissions=list(permissions), **fields)
    return app, models.AppToken.issue(app)[1]


def shop(*, legacy: bool = False) -> tuple[models.Channel, models.Warehouse, models.ProductType]:
    settings = models.shop_settings()
    settings.use_legacy_shipping_zone_stock_availability = legacy
    settings.save()
    channel = models.Channel.objects.create(
        name="World", slug="world", currency_code="EUR", default_country="DE", is_active=True
    )
    models.TaxConfiguration.objects.create(channel=channel, charge_taxes=False)
    address = models.Address.objects.create(country="IR", city="Gorgan")
    warehouse = models.Warehouse.objects.create(name="Anahita", slug="anahita", address=address)
    models.ChannelWarehouse.objects.create(channel=channel, warehouse=warehouse)
    kind = models.ProductType.objects.create(name="Carpet", slug="carpet")
    return channel, warehouse, kind


def piece(slug: str, *, price: str = "100", quantity: int = 1, **fields: Any) -> models.Product:
    """A published product with one variant, in the only channel and warehouse."""
    channel, warehouse = models.Channel.objects.get(), models.Warehouse.objects.get()
    product = models.Product.objects.create(
        name=slug.title(), slug=slug, product_type=models.ProductType.objects.get(), **fields
    )
    now = timezone.now()
    models.ProductChannelListing.objects.create(
        product=product,
        channel=channel,
        is_published=True,
        published_at=now,
        visible_in_listings=True,
        available_for_purchase_at=now,
    )
    variant = models.ProductVariant.objects.create(product=product, sku=slug.upper())
    models.ProductVariantChannelListing.objects.create(variant=variant, channel=channel, price_amount=price)
    models.Stock.objects.create(product_variant=variant, warehouse=warehouse, quantity=quantity)
    return product


def data(query: str, token: str = "", **variables: Any) -> Any:
    """The answer's `data`; top-level errors fail the test."""
    body = ask(query, variables, token).json()
    assert "errors" not in body, body["errors"]
    return body["data"]


def error_code(query: str, token: str = "", **variables: Any) -> str:
    return ask(query, variables, token).json()["errors"][0]["extensions"]["exception"]["code"]
