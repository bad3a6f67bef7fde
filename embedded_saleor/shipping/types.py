"""Shipping zones and the shop's own shipping methods."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import enum
from embedded_saleor.core.scalars import JSONString
from embedded_saleor.core.types import (
    CountryDisplay,
    ModelType,
    Money,
    Node,
    Weight,
    country,
    listed,
    money,
    weight,
)
from embedded_saleor.models.base import related
from embedded_saleor.warehouse.types import Warehouse

PostalCodeRuleInclusionTypeEnum = enum("PostalCodeRuleInclusionTypeEnum", "INCLUDE EXCLUDE")
ShippingMethodTypeEnum = enum("ShippingMethodTypeEnum", "PRICE WEIGHT")


class ShippingMethodChannelListing(ModelType):
    class Meta:
        model = models.ShippingMethodChannelListing

    channel = graphene.Field("embedded_saleor.channel.types.Channel", required=True)
    maximum_order_price = graphene.Field(Money)
    minimum_order_price = graphene.Field(Money)
    price = graphene.Field(Money)

    @staticmethod
    def resolve_maximum_order_price(root: models.ShippingMethodChannelListing, info: Any) -> Money | None:
        return money(root.maximum_order_price_amount, root.channel.currency_code)

    @staticmethod
    def resolve_minimum_order_price(root: models.ShippingMethodChannelListing, info: Any) -> Money | None:
        return money(root.minimum_order_price_amount, root.channel.currency_code)

    @staticmethod
    def resolve_price(root: models.ShippingMethodChannelListing, info: Any) -> Money | None:
        return money(root.price_amount, root.channel.currency_code)


class ShippingMethodPostalCodeRule(graphene.ObjectType):
    class Meta:
        interfaces = (Node,)

    start = graphene.String()
    end = graphene.String()
    inclusion_type = PostalCodeRuleInclusionTypeEnum()


class ShippingMethodType(ModelType):
    class Meta:
        model = models.ShippingMethod
        metadata = ("MANAGE_SHIPPING",)

    name = graphene.String(required=True)
    description = JSONString()
    type = ShippingMethodTypeEnum()
    channel_listings = listed(ShippingMethodChannelListing, required=False)
    minimum_order_weight = graphene.Field(Weight)
    maximum_order_weight = graphene.Field(Weight)
    maximum_delivery_days = graphene.Int()
    minimum_delivery_days = graphene.Int()
    excluded_products = ConnectionField("Product")
    postal_code_rules = listed(ShippingMethodPostalCodeRule, required=False)
    tax_class = graphene.Field("embedded_saleor.tax.types.TaxClass")

    @staticmethod
    def resolve_channel_listings(
        root: models.ShippingMethod, info: Any
    ) -> list[models.ShippingMethodChannelListing]:
        info.context.require("MANAGE_SHIPPING")
        return related(root, "channel_listings")

    @staticmethod
    def resolve_excluded_products(root: models.ShippingMethod, info: Any) -> QuerySet[models.Product]:
        info.context.require("MANAGE_SHIPPING")
        found: QuerySet[models.Product] = root.excluded_products.all()
        return found

    @staticmethod
    def resolve_postal_code_rules(root: models.ShippingMethod, info: Any) -> list[Any]:
        """A method of ours goes wherever its zone does."""
        return []

    @staticmethod
    def resolve_minimum_order_weight(root: models.ShippingMethod, info: Any) -> Weight | None:
        return weight(root.minimum_order_weight)

    @staticmethod
    def resolve_maximum_order_weight(root: models.ShippingMethod, info: Any) -> Weight | None:
        return weight(root.maximum_order_weight)


class ShippingZone(ModelType):
    class Meta:
        model = models.ShippingZone
        metadata = ("MANAGE_SHIPPING",)

    name = graphene.String(required=True)
    default = graphene.Boolean(required=True)
    countries = listed(CountryDisplay)
    shipping_methods = listed(ShippingMethodType, required=False)
    warehouses = listed(Warehouse)
    channels = listed("embedded_saleor.channel.types.Channel")
    description = graphene.String()

    @staticmethod
    def resolve_countries(root: models.ShippingZone, info: Any) -> list[CountryDisplay]:
        return [country(code) for code in sorted(root.countries)]

    @staticmethod
    def resolve_shipping_methods(root: models.ShippingZone, info: Any) -> list[models.ShippingMethod]:
        return related(root, "shipping_methods")

    @staticmethod
    def resolve_warehouses(root: models.ShippingZone, info: Any) -> list[models.Warehouse]:
        return related(root, "warehouses")

    @staticmethod
    def resolve_channels(root: models.ShippingZone, info: Any) -> list[models.Channel]:
        return related(root, "channels")
