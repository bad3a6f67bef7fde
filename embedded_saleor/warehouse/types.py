"""Warehouses and stocks in the schema."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.account.types import Address
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import enum
from embedded_saleor.core.types import ModelType

WarehouseClickAndCollectOptionEnum = enum("WarehouseClickAndCollectOptionEnum", "DISABLED LOCAL ALL")


class Warehouse(ModelType):
    class Meta:
        model = models.Warehouse
        metadata = ("MANAGE_PRODUCTS",)

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    email = graphene.String(required=True)
    is_private = graphene.Boolean(required=True)
    address = graphene.Field(Address, required=True)
    click_and_collect_option = WarehouseClickAndCollectOptionEnum(required=True)
    shipping_zones = ConnectionField("ShippingZone", required=True)
    stocks = ConnectionField("Stock")
    external_reference = graphene.String()

    @staticmethod
    def resolve_shipping_zones(root: models.Warehouse, info: Any) -> QuerySet[models.ShippingZone]:
        return root.shipping_zones.all()

    @staticmethod
    def resolve_stocks(root: models.Warehouse, info: Any) -> QuerySet[models.Stock]:
        info.context.require("MANAGE_PRODUCTS", "MANAGE_ORDERS")
        return root.stocks.all()


class Stock(ModelType):
    class Meta:
        model = models.Stock

    warehouse = graphene.Field(Warehouse, required=True)
    product_variant = graphene.Field("embedded_saleor.product.variant_types.ProductVariant", required=True)
    quantity = graphene.Int(required=True)
    quantity_allocated = graphene.Int(required=True)
    quantity_reserved = graphene.Int(required=True)

    @staticmethod
    def resolve_quantity(root: models.Stock, info: Any) -> int:
        info.context.require("MANAGE_PRODUCTS", "MANAGE_ORDERS")
        return root.quantity

    @staticmethod
    def resolve_quantity_allocated(root: models.Stock, info: Any) -> int:
        info.context.require("MANAGE_PRODUCTS", "MANAGE_ORDERS")
        return root.quantity_allocated

    @staticmethod
    def resolve_quantity_reserved(root: models.Stock, info: Any) -> int:
        """Reservations are off: nothing is held for a checkout."""
        info.context.require("MANAGE_PRODUCTS", "MANAGE_ORDERS")
        return 0
