"""What apps are asked and told about checkouts."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.types import Address
from embedded_saleor.checkout.delivery_types import ShippingMethod
from embedded_saleor.checkout.prices import lines_of, rules_for, shipping_price, unit_price
from embedded_saleor.checkout.types import CHANNEL, Checkout, CheckoutLine
from embedded_saleor.core.enums import enum
from embedded_saleor.core.types import Money, listed, money
from embedded_saleor.order.line_types import OrderLine
from embedded_saleor.order.types import Order
from embedded_saleor.webhook.events import channel_event, event

TaxableObjectDiscountTypeEnum = enum("TaxableObjectDiscountTypeEnum", "SUBTOTAL SHIPPING")


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
    """A line of a checkout, priced as entered in the channel."""

    source_line = graphene.Field(TaxSourceLine, required=True)
    quantity = graphene.Int(required=True)
    charge_taxes = graphene.Boolean(required=True)
    product_name = graphene.String(required=True)
    variant_name = graphene.String(required=True)
    product_sku = graphene.String()
    unit_price = graphene.Field(Money, required=True)
    total_price = graphene.Field(Money, required=True)

    @staticmethod
    def resolve_source_line(root: models.CheckoutLine, info: Any) -> models.CheckoutLine:
        return root

    @staticmethod
    def resolve_charge_taxes(root: models.CheckoutLine, info: Any) -> bool:
        return rules_for(root.checkout).is_charged(exempt=root.checkout.tax_exemption)

    @staticmethod
    def resolve_product_name(root: models.CheckoutLine, info: Any) -> str:
        return root.variant.product.name

    @staticmethod
    def resolve_variant_name(root: models.CheckoutLine, info: Any) -> str:
        return root.variant.name

    @staticmethod
    def resolve_product_sku(root: models.CheckoutLine, info: Any) -> str | None:
        return root.variant.sku

    @staticmethod
    def resolve_unit_price(root: models.CheckoutLine, info: Any) -> Money | None:
        return money(unit_price(root), root.checkout.currency)

    @staticmethod
    def resolve_total_price(root: models.CheckoutLine, info: Any) -> Money | None:
        return money(unit_price(root) * root.quantity, root.checkout.currency)


class TaxableObject(graphene.ObjectType):
    """A checkout as a tax app sees it."""

    source_object = graphene.Field(TaxSourceObject, required=True)
    prices_entered_with_tax = graphene.Boolean(required=True)
    currency = graphene.String(required=True)
    shipping_price = graphene.Field(Money, required=True)
    address = graphene.Field(Address)
    discounts = listed(TaxableObjectDiscount)
    lines = listed(TaxableObjectLine)
    channel = graphene.Field(CHANNEL, required=True)

    @staticmethod
    def resolve_source_object(root: models.Checkout, info: Any) -> models.Checkout:
        return root

    @staticmethod
    def resolve_prices_entered_with_tax(root: models.Checkout, info: Any) -> bool:
        return root.channel.tax_configuration.prices_entered_with_tax

    @staticmethod
    def resolve_shipping_price(root: models.Checkout, info: Any) -> Money | None:
        return money(shipping_price(root), root.currency)

    @staticmethod
    def resolve_address(root: models.Checkout, info: Any) -> models.Address | None:
        return root.shipping_address or root.billing_address

    @staticmethod
    def resolve_discounts(root: models.Checkout, info: Any) -> list[Any]:
        return []

    @staticmethod
    def resolve_lines(root: models.Checkout, info: Any) -> list[models.CheckoutLine]:
        return lines_of(root)


def methods_event(name: str, permission: str) -> type[graphene.ObjectType]:
    return event(
        name,
        permission,
        sync=True,
        checkout=graphene.Field(Checkout),
        shipping_methods=listed(ShippingMethod, required=False),
    )


ShippingListMethodsForCheckout = methods_event("SHIPPING_LIST_METHODS_FOR_CHECKOUT", "MANAGE_SHIPPING")
CheckoutFilterShippingMethods = methods_event("CHECKOUT_FILTER_SHIPPING_METHODS", "MANAGE_CHECKOUTS")
CalculateTaxes = event(
    "CHECKOUT_CALCULATE_TAXES",
    "HANDLE_TAXES",
    sync=True,
    type_name="CalculateTaxes",
    tax_base=graphene.Field(TaxableObject, required=True),
)


def told(name: str) -> type[graphene.ObjectType]:
    return event(name, "MANAGE_CHECKOUTS", checkout=graphene.Field(Checkout))


CheckoutCreated = told("CHECKOUT_CREATED")
CheckoutUpdated = told("CHECKOUT_UPDATED")
CheckoutFullyPaid = told("CHECKOUT_FULLY_PAID")
CheckoutFullyAuthorized = told("CHECKOUT_FULLY_AUTHORIZED")
CheckoutMetadataUpdated = told("CHECKOUT_METADATA_UPDATED")


class Subscriptions:
    checkout_created = channel_event(CheckoutCreated)
    checkout_updated = channel_event(CheckoutUpdated)
    checkout_fully_paid = channel_event(CheckoutFullyPaid)
    checkout_fully_authorized = channel_event(CheckoutFullyAuthorized)
    checkout_metadata_updated = channel_event(CheckoutMetadataUpdated)
