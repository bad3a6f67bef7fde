"""Warehouses and stocks in the schema."""

from typing import Any

import graphene
from django.db.models import Q, QuerySet

from embedded_saleor import models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import OrderDirection, enum
from embedded_saleor.core.filters import among
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.types import listed, node
from embedded_saleor.warehouse import mutations
from embedded_saleor.warehouse.types import Stock, Warehouse, WarehouseClickAndCollectOptionEnum
from embedded_saleor.webhook.events import event

WarehouseSortField = enum("WarehouseSortField", "NAME")
SEES_WAREHOUSES = ("MANAGE_PRODUCTS", "MANAGE_ORDERS", "MANAGE_SHIPPING")

WarehouseCreated = event("WAREHOUSE_CREATED", "MANAGE_PRODUCTS", warehouse=graphene.Field(Warehouse))
WarehouseUpdated = event("WAREHOUSE_UPDATED", "MANAGE_PRODUCTS", warehouse=graphene.Field(Warehouse))
WarehouseDeleted = event("WAREHOUSE_DELETED", "MANAGE_PRODUCTS", warehouse=graphene.Field(Warehouse))
WarehouseMetadataUpdated = event(
    "WAREHOUSE_METADATA_UPDATED", "MANAGE_PRODUCTS", warehouse=graphene.Field(Warehouse)
)


class WarehouseFilterInput(graphene.InputObjectType):
    click_and_collect_option = WarehouseClickAndCollectOptionEnum()
    search = graphene.String()
    ids = listed(graphene.ID, required=False)
    is_private = graphene.Boolean()
    channels = listed(graphene.ID, required=False)
    slugs = listed(graphene.String, required=False)


class WarehouseSortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = WarehouseSortField(required=True)


class StockFilterInput(graphene.InputObjectType):
    quantity = graphene.Float()
    search = graphene.String()


def filtered(rows: QuerySet[models.Warehouse], asked: dict[str, Any]) -> QuerySet[models.Warehouse]:
    for name in ("click_and_collect_option", "is_private"):
        if asked.get(name) is not None:
            rows = rows.filter(**{name: asked[name]})
    if asked.get("search"):
        rows = rows.filter(Q(name__icontains=asked["search"]) | Q(email__icontains=asked["search"]))
    if asked.get("ids"):
        rows = rows.filter(pk__in=[local_id(one, "Warehouse") for one in asked["ids"]])
    if asked.get("slugs"):
        rows = rows.filter(slug__in=asked["slugs"])
    if asked.get("channels"):
        rows = rows.filter(among("channels", "Channel", asked["channels"])).distinct()
    return rows


class Queries:
    warehouse = graphene.Field(Warehouse, id=graphene.ID(), external_reference=graphene.String())
    warehouses = ConnectionField("Warehouse", filter=WarehouseFilterInput(), sort_by=WarehouseSortingInput())
    stock = graphene.Field(Stock, id=graphene.ID(required=True))
    stocks = ConnectionField("Stock", filter=StockFilterInput())

    @staticmethod
    def resolve_warehouse(
        root: Any, info: Any, id: str | None = None, external_reference: str | None = None
    ) -> models.Warehouse | None:
        info.context.require(*SEES_WAREHOUSES)
        if id:
            return node(id, Warehouse)  # type: ignore[no-any-return]
        return models.Warehouse.objects.filter(external_reference=external_reference).first()

    @staticmethod
    def resolve_warehouses(
        root: Any, info: Any, filter: dict[str, Any] | None = None, sort_by: dict[str, Any] | None = None
    ) -> QuerySet[models.Warehouse]:
        info.context.require(*SEES_WAREHOUSES)
        order = "-name" if sort_by and sort_by["direction"] == "DESC" else "name"
        return filtered(models.Warehouse.objects.order_by(order, "pk"), filter or {})

    @staticmethod
    def resolve_stock(root: Any, info: Any, id: str) -> models.Stock | None:
        info.context.require("MANAGE_PRODUCTS")
        return node(id, Stock)  # type: ignore[no-any-return]

    @staticmethod
    def resolve_stocks(root: Any, info: Any, filter: dict[str, Any] | None = None) -> QuerySet[models.Stock]:
        info.context.require("MANAGE_PRODUCTS")
        asked = filter or {}
        rows = models.Stock.objects.all()
        if asked.get("quantity") is not None:
            rows = rows.filter(quantity=asked["quantity"])
        if asked.get("search"):
            found = Q(product_variant__sku__icontains=asked["search"])
            rows = rows.filter(found | Q(warehouse__name__icontains=asked["search"]))
        return rows


class Mutations:
    create_warehouse = mutations.WarehouseCreate.Field()
    update_warehouse = mutations.WarehouseUpdate.Field()
    delete_warehouse = mutations.WarehouseDelete.Field()
