"""Lines of orders, what is set aside for them, and fulfilments, in the schema."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.absent.types import DiscountValueTypeEnum, OrderLineDiscount
from embedded_saleor.checkout.types import VARIANT
from embedded_saleor.core.enums import enum
from embedded_saleor.core.permissions import AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER
from embedded_saleor.core.scalars import DateTime, PositiveDecimal
from embedded_saleor.core.types import (
    Image,
    MetadataItem,
    ModelType,
    Money,
    TaxedMoney,
    items,
    listed,
    money,
    taxed,
)
from embedded_saleor.models.base import related
from embedded_saleor.order.prices import priced
from embedded_saleor.product.media_types import first_picture, sized
from embedded_saleor.product.visibility import in_channel
from embedded_saleor.tax.types import TaxClass
from embedded_saleor.warehouse.types import Warehouse

FulfillmentStatus = enum(
    "FulfillmentStatus",
    "FULFILLED REFUNDED RETURNED REPLACED REFUNDED_AND_RETURNED CANCELED WAITING_FOR_APPROVAL",
)


def readable(status: str) -> str:
    return status.replace("_", " ").capitalize()


def taxed_field(name: str) -> tuple[graphene.Field, Any]:
    """A required price `<name>_net_amount`, `<name>_gross_amount` of an order or its line."""

    def resolve(root: Any, info: Any) -> TaxedMoney:
        root = priced(root, info.context)
        net, gross = getattr(root, f"{name}_net_amount"), getattr(root, f"{name}_gross_amount")
        return taxed(net, gross, currency_of(root))

    return graphene.Field(TaxedMoney, required=True), staticmethod(resolve)


def currency_of(root: Any) -> str:
    return str(root.order.currency if isinstance(root, models.OrderLine) else root.currency)


class Allocation(ModelType):
    class Meta:
        model = models.Allocation

    quantity = graphene.Int(required=True)
    warehouse = graphene.Field(Warehouse, required=True)

    @staticmethod
    def resolve_warehouse(root: models.Allocation, info: Any) -> models.Warehouse:
        return root.stock.warehouse


class OrderLine(ModelType):
    class Meta:
        model = models.OrderLine
        metadata = ("MANAGE_ORDERS",)

    product_name = graphene.String(required=True)
    variant_name = graphene.String(required=True)
    product_sku = graphene.String()
    product_variant_id = graphene.String()
    is_shipping_required = graphene.Boolean(required=True)
    quantity = graphene.Int(required=True)
    quantity_fulfilled = graphene.Int(required=True)
    quantity_to_fulfill = graphene.Int(required=True)
    tax_rate = graphene.Float(required=True)
    unit_price, resolve_unit_price = taxed_field("unit")
    undiscounted_unit_price, resolve_undiscounted_unit_price = taxed_field("undiscounted_unit")
    unit_discount = graphene.Field(Money, required=True)
    unit_discount_value = PositiveDecimal(required=True)
    unit_discount_type = DiscountValueTypeEnum()
    unit_discount_reason = graphene.String()
    discounts = listed(OrderLineDiscount, required=False)
    total_price, resolve_total_price = taxed_field("total")
    undiscounted_total_price, resolve_undiscounted_total_price = taxed_field("undiscounted_total")
    is_price_overridden = graphene.Boolean()
    price_override_reason = graphene.String()
    variant = graphene.Field(VARIANT)
    translated_product_name = graphene.String(required=True)
    translated_variant_name = graphene.String(required=True)
    allocations = listed(Allocation, required=False)
    tax_class = graphene.Field(TaxClass)
    tax_class_name = graphene.String()
    tax_class_metadata = listed(MetadataItem)
    tax_class_private_metadata = listed(MetadataItem)
    is_gift = graphene.Boolean()
    thumbnail = graphene.Field(Image, **sized())

    @staticmethod
    def resolve_quantity_to_fulfill(root: models.OrderLine, info: Any) -> int:
        return root.quantity_unfulfilled

    @staticmethod
    def resolve_tax_rate(root: models.OrderLine, info: Any) -> Decimal:
        rate: Decimal = priced(root, info.context).tax_rate
        return rate

    @staticmethod
    def resolve_unit_discount(root: models.OrderLine, info: Any) -> Money | None:
        return money(root.undiscounted_unit_gross_amount - root.unit_gross_amount, root.order.currency)

    @staticmethod
    def resolve_unit_discount_value(root: models.OrderLine, info: Any) -> Decimal:
        return root.undiscounted_unit_gross_amount - root.unit_gross_amount

    @staticmethod
    def resolve_unit_discount_type(root: models.OrderLine, info: Any) -> None:
        """No discount was given."""

    @staticmethod
    def resolve_unit_discount_reason(root: models.OrderLine, info: Any) -> None:
        """No discount was given."""

    @staticmethod
    def resolve_discounts(root: models.OrderLine, info: Any) -> list[OrderLineDiscount]:
        return []

    @staticmethod
    def resolve_tax_class(root: models.OrderLine, info: Any) -> models.TaxClass | None:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return root.tax_class

    @staticmethod
    def resolve_tax_class_metadata(root: models.OrderLine, info: Any) -> list[dict[str, str]]:
        return items(root.tax_class_metadata)

    @staticmethod
    def resolve_tax_class_private_metadata(root: models.OrderLine, info: Any) -> list[dict[str, str]]:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        return items(root.tax_class_private_metadata)

    @staticmethod
    def resolve_price_override_reason(root: models.OrderLine, info: Any) -> str | None:
        info.context.require("MANAGE_ORDERS")
        return root.price_override_reason

    @staticmethod
    def resolve_variant(root: models.OrderLine, info: Any) -> models.ProductVariant | None:
        if root.variant is not None:
            in_channel([root.variant], root.order.channel.slug)
        return root.variant

    @staticmethod
    def resolve_allocations(root: models.OrderLine, info: Any) -> list[models.Allocation]:
        info.context.require("MANAGE_PRODUCTS", "MANAGE_ORDERS")
        return related(root, "allocations")

    @staticmethod
    def resolve_thumbnail(
        root: models.OrderLine, info: Any, size: int | None = None, format: Any = None
    ) -> Image | None:
        return first_picture(root.variant) if root.variant else None

    @staticmethod
    def resolve_is_gift(root: models.OrderLine, info: Any) -> bool:
        return False


class FulfillmentLine(ModelType):
    class Meta:
        model = models.FulfillmentLine

    quantity = graphene.Int(required=True)
    order_line = graphene.Field(OrderLine)


class Fulfillment(ModelType):
    class Meta:
        model = models.Fulfillment
        metadata = ("MANAGE_ORDERS",)

    fulfillment_order = graphene.Int(required=True)
    status = FulfillmentStatus(required=True)
    status_display = graphene.String()
    tracking_number = graphene.String(required=True)
    created = DateTime(required=True)
    lines = listed(FulfillmentLine, required=False)
    warehouse = graphene.Field(Warehouse)
    shipping_refunded_amount = graphene.Field(Money)
    total_refunded_amount = graphene.Field(Money)

    @staticmethod
    def resolve_status_display(root: models.Fulfillment, info: Any) -> str:
        return readable(root.status)

    @staticmethod
    def resolve_created(root: models.Fulfillment, info: Any) -> Any:
        return root.created_at

    @staticmethod
    def resolve_lines(root: models.Fulfillment, info: Any) -> list[models.FulfillmentLine]:
        return related(root, "lines")

    @staticmethod
    def resolve_warehouse(root: models.Fulfillment, info: Any) -> models.Warehouse | None:
        stocks = [line.stock for line in related(root, "lines") if line.stock]
        return stocks[0].warehouse if stocks else None

    @staticmethod
    def resolve_shipping_refunded_amount(root: models.Fulfillment, info: Any) -> Money | None:
        return money(root.shipping_refunded_amount, root.order.currency)

    @staticmethod
    def resolve_total_refunded_amount(root: models.Fulfillment, info: Any) -> Money | None:
        return money(root.total_refunded_amount, root.order.currency)
