"""Writing stocks, and telling who listens that goods ran out, came back, or changed in number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Problem, Refused, refuse
from embedded_saleor.core.mutations import BaseMutation, found_by, found_many, fresh
from embedded_saleor.core.types import listed
from embedded_saleor.product.errors import PRODUCTS, BulkStockError, StockError
from embedded_saleor.product.variant_types import ProductVariant
from embedded_saleor.warehouse.types import Warehouse
from embedded_saleor.webhook.delivery import trigger_async


class StockInput(graphene.InputObjectType):
    warehouse = graphene.ID(required=True)
    quantity = graphene.Int(required=True)


def warehouses_of(rows: list[Mapping[str, Any]]) -> list[models.Warehouse]:
    """Warehouses of stock inputs, in their order. Raises `Refused` for one unknown or named twice."""
    ids = [row["warehouse"] for row in rows]
    twice = [
        Problem("warehouse", "UNIQUE", "Duplicated warehouse ID.", {"index": number})
        for number, one in enumerate(ids)
        if one in ids[:number]
    ]
    if twice:
        raise Refused(twice)
    return found_many(ids, Warehouse, "warehouse")


def refuse_duplicates(rows: list[Mapping[str, Any]]) -> None:
    """A variant's first stocks are refused all at once."""
    ids = [row["warehouse"] for row in rows]
    twice = ", ".join(dict.fromkeys(one for one in ids if ids.count(one) > 1))
    if twice:
        raise refuse("stocks", "UNIQUE", f"Duplicated warehouse ID: {twice}")


def create_stocks(variant: models.ProductVariant, rows: list[Mapping[str, Any]]) -> None:
    """The stocks of a new variant. Saleor tells nobody of them: who listens hears of the variant."""
    for warehouse, row in zip(warehouses_of(rows), rows, strict=True):
        models.Stock.objects.create(product_variant=variant, warehouse=warehouse, quantity=row["quantity"])


def set_stocks(context: Context, variant: models.ProductVariant, rows: list[Mapping[str, Any]]) -> None:
    """Set how many lie in each warehouse; rows are locked in the order of their keys."""
    wanted = dict(zip(warehouses_of(rows), (row["quantity"] for row in rows), strict=True))
    locked = models.Stock.objects.select_for_update().filter(
        product_variant=variant, warehouse__in=list(wanted)
    )
    stocks = {stock.warehouse_id: stock for stock in locked.order_by("pk")}
    for warehouse, quantity in wanted.items():
        stock = stocks.get(warehouse.pk) or models.Stock(product_variant=variant, warehouse=warehouse)
        before = None if stock.pk is None else stock.quantity - stock.quantity_allocated
        changed = stock.pk is None or stock.quantity != quantity
        stock.quantity = quantity
        stock.save()
        if changed:
            tell_change(stock, before, by=context.requestor)


def tell_change(stock: models.Stock, before: int | None, by: Any = None) -> None:
    """`before`: what was free; None for a stock that was not there."""
    free = stock.quantity - stock.quantity_allocated
    variant, warehouse = stock.product_variant, stock.warehouse
    if before is not None and before > 0 >= free:
        trigger_async("PRODUCT_VARIANT_OUT_OF_STOCK", variant, by=by, warehouse=warehouse)
    if free > 0 and (before is None or before <= 0):
        trigger_async("PRODUCT_VARIANT_BACK_IN_STOCK", variant, by=by, warehouse=warehouse)
    trigger_async("PRODUCT_VARIANT_STOCK_UPDATED", variant, by=by, warehouse=warehouse)


class ProductVariantStocksUpdate(BaseMutation):
    product_variant = graphene.Field(ProductVariant)

    class Arguments:
        variant_id = graphene.ID()
        sku = graphene.String()
        stocks = listed(StockInput)

    class Meta:
        error_type = BulkStockError
        permissions = PRODUCTS

    @classmethod
    def perform(
        cls,
        context: Context,
        stocks: list[Mapping[str, Any]],
        variant_id: str | None = None,
        sku: str | None = None,
    ) -> Mapping[str, Any]:
        variant = found_by(ProductVariant, variant_id, sku=sku)
        set_stocks(context, variant, stocks)
        return {"product_variant": fresh(variant)}


class ProductVariantStocksCreate(BaseMutation):
    product_variant = graphene.Field(ProductVariant)

    class Arguments:
        variant_id = graphene.ID(required=True)
        stocks = listed(StockInput)

    class Meta:
        error_type = BulkStockError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, variant_id: str, stocks: list[Mapping[str, Any]]) -> Mapping[str, Any]:
        variant = found_by(ProductVariant, variant_id)
        there = set(variant.stocks.values_list("warehouse_id", flat=True))
        for number, warehouse in enumerate(warehouses_of(stocks)):
            if warehouse.pk in there:
                message = "Stock for this warehouse already exists for this product variant."
                raise refuse("warehouse", "UNIQUE", message, index=number)
        set_stocks(context, variant, stocks)
        return {"product_variant": fresh(variant)}


class ProductVariantStocksDelete(BaseMutation):
    product_variant = graphene.Field(ProductVariant)

    class Arguments:
        variant_id = graphene.ID()
        sku = graphene.String()
        warehouse_ids = listed(graphene.ID, required=False)

    class Meta:
        error_type = StockError
        permissions = PRODUCTS

    @classmethod
    def perform(
        cls,
        context: Context,
        variant_id: str | None = None,
        sku: str | None = None,
        warehouse_ids: list[str] | None = None,
    ) -> Mapping[str, Any]:
        variant = found_by(ProductVariant, variant_id, sku=sku)
        rows = found_many(warehouse_ids or [], Warehouse, "warehouse_ids")
        for stock in variant.stocks.filter(warehouse__in=rows):
            trigger_async(
                "PRODUCT_VARIANT_OUT_OF_STOCK", variant, by=context.requestor, warehouse=stock.warehouse
            )
            stock.delete()
        return {"product_variant": fresh(variant)}
