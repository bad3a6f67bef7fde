"""What tax apps are asked about: a checkout, or an order that may still change."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.types import Address
from embedded_saleor.checkout import prices as checkouts
from embedded_saleor.checkout.types import CHANNEL, Checkout, CheckoutLine
from embedded_saleor.core.enums import enum
from embedded_saleor.core.types import Money, listed, money
from embedded_saleor.order import prices as orders
from embedded_saleor.order.line_types import OrderLine
from embedded_saleor.order.types import Order
from embedded_saleor.webhook.events import event, same_kind

Source = models.Checkout | models.Order
SourceLine = models.CheckoutLine | models.OrderLine
TaxableObjectDiscountTypeEnum = enum("TaxableObjectDiscountTypeEnum", "SUBTOTAL SHIPPING")


def source_of(line: SourceLine) -> Source:
    return line.checkout if isinstance(line, models.CheckoutLine) else line.order


def entered_price(line: SourceLine) -> Decimal:
    """One piece, as prices are entered in the channel."""
    return checkouts.unit_price(line) if isinstance(line, models.CheckoutLine) else line.base_unit_amount


class TaxSourceObject(graphene.Union):
    class Meta:
        types = (Checkout, Order)

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> Any:
        return Checkout if isinstance(instance, models.Checkout) else Order


class TaxSourceLine(graphene.Union):
    class Meta:
        types = (CheckoutLine, OrderLine)

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> Any:
        return CheckoutLine if isinstance(instance, models.CheckoutLine) else OrderLine


class TaxableObjectDiscount(graphene.ObjectType):
    name = graphene.String()
    amount = graphene.Field(Money, required=True)
    type = TaxableObjectDiscountTypeEnum(required=True)


class TaxableObjectLine(graphene.ObjectType):
    """A line, priced as entered in the channel."""

    source_line = graphene.Field(TaxSourceLine, required=True)
    quantity = graphene.Int(required=True)
    charge_taxes = graphene.Boolean(required=True)
    product_name = graphene.String(required=True)
    variant_name = graphene.String(required=True)
    product_sku = graphene.String()
    unit_price = graphene.Field(Money, required=True)
    total_price = graphene.Field(Money, required=True)

    @staticmethod
    def resolve_source_line(root: SourceLine, info: Any) -> SourceLine:
        return root

    @staticmethod
    def resolve_charge_taxes(root: SourceLine, info: Any) -> bool:
        source = source_of(root)
        rules = (
            checkouts.rules_for(source) if isinstance(source, models.Checkout) else orders.rules_for(source)
        )
        return rules.is_charged(exempt=source.tax_exemption)

    @staticmethod
    def resolve_product_name(root: SourceLine, info: Any) -> str:
        return root.product_name if isinstance(root, models.OrderLine) else root.variant.product.name

    @staticmethod
    def resolve_variant_name(root: SourceLine, info: Any) -> str:
        return root.variant_name if isinstance(root, models.OrderLine) else root.variant.name

    @staticmethod
    def resolve_product_sku(root: SourceLine, info: Any) -> str | None:
        return root.product_sku if isinstance(root, models.OrderLine) else root.variant.sku

    @staticmethod
    def resolve_unit_price(root: SourceLine, info: Any) -> Money | None:
        return money(entered_price(root), source_of(root).currency)

    @staticmethod
    def resolve_total_price(root: SourceLine, info: Any) -> Money | None:
        return money(entered_price(root) * root.quantity, source_of(root).currency)


class TaxableObject(graphene.ObjectType):
    """A checkout or an order as a tax app sees it."""

    source_object = graphene.Field(TaxSourceObject, required=True)
    prices_entered_with_tax = graphene.Boolean(required=True)
    currency = graphene.String(required=True)
    shipping_price = graphene.Field(Money, required=True)
    address = graphene.Field(Address)
    discounts = listed(TaxableObjectDiscount)
    lines = listed(TaxableObjectLine)
    channel = graphene.Field(CHANNEL, required=True)

    @staticmethod
    def resolve_source_object(root: Source, info: Any) -> Source:
        return root

    @staticmethod
    def resolve_prices_entered_with_tax(root: Source, info: Any) -> bool:
        return root.channel.tax_configuration.prices_entered_with_tax

    @staticmethod
    def resolve_shipping_price(root: Source, info: Any) -> Money | None:
        price = (
            root.base_shipping_amount if isinstance(root, models.Order) else checkouts.shipping_price(root)
        )
        return money(price, root.currency)

    @staticmethod
    def resolve_address(root: Source, info: Any) -> models.Address | None:
        return root.shipping_address or root.billing_address

    @staticmethod
    def resolve_discounts(root: Source, info: Any) -> list[Any]:
        return []

    @staticmethod
    def resolve_lines(root: Source, info: Any) -> list[Any]:
        if isinstance(root, models.Order):
            return list(orders.lines_of(root))
        return list(checkouts.lines_of(root))


CalculateTaxes = event(
    "CHECKOUT_CALCULATE_TAXES",
    "HANDLE_TAXES",
    sync=True,
    type_name="CalculateTaxes",
    tax_base=graphene.Field(TaxableObject, required=True),
)
same_kind("ORDER_CALCULATE_TAXES", "CHECKOUT_CALCULATE_TAXES")
