"""Zones and the shop's own methods: opening, changing, pricing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import global_id, local_id
from embedded_saleor.core.mutations import BaseMutation, assign, error_type, found, found_many, fresh, save
from embedded_saleor.core.scalars import JSONString, PositiveDecimal, WeightScalar
from embedded_saleor.core.types import TYPES_BY_NAME, listed
from embedded_saleor.shipping.types import ShippingMethodType, ShippingMethodTypeEnum, ShippingZone
from embedded_saleor.tax.types import TaxClass
from embedded_saleor.warehouse.types import Warehouse
from embedded_saleor.webhook.delivery import trigger_async

ShippingError = error_type(
    "Shipping",
    "ALREADY_EXISTS GRAPHQL_ERROR INVALID MAX_LESS_THAN_MIN NOT_FOUND REQUIRED UNIQUE DUPLICATED_INPUT_ITEM",
    warehouses=listed(graphene.ID, required=False),
    channels=listed(graphene.ID, required=False),
)
PERMISSIONS = ("MANAGE_SHIPPING",)


class ShippingZoneCreateInput(graphene.InputObjectType):
    name = graphene.String()
    description = graphene.String()
    countries = listed(graphene.String, required=False)
    default = graphene.Boolean()
    add_warehouses = listed(graphene.ID, required=False)
    add_channels = listed(graphene.ID, required=False)


class ShippingZoneUpdateInput(ShippingZoneCreateInput):
    remove_warehouses = listed(graphene.ID, required=False)
    remove_channels = listed(graphene.ID, required=False)


class ShippingPriceInput(graphene.InputObjectType):
    name = graphene.String()
    description = JSONString()
    minimum_order_weight = WeightScalar()
    maximum_order_weight = WeightScalar()
    maximum_delivery_days = graphene.Int()
    minimum_delivery_days = graphene.Int()
    type = ShippingMethodTypeEnum()
    shipping_zone = graphene.ID()
    tax_class = graphene.ID()


class ShippingMethodChannelListingAddInput(graphene.InputObjectType):
    channel_id = graphene.ID(required=True)
    price = PositiveDecimal()
    minimum_order_price = PositiveDecimal()
    maximum_order_price = PositiveDecimal()


class ShippingMethodChannelListingInput(graphene.InputObjectType):
    add_channels = listed(ShippingMethodChannelListingAddInput, required=False)
    remove_channels = listed(graphene.ID, required=False)


def fill_zone(zone: models.ShippingZone, input: Mapping[str, Any]) -> None:
    channel = TYPES_BY_NAME["Channel"]
    assign(zone, input, "name", "description", "countries", "default")
    zone.description = zone.description or ""
    save(zone)
    zone.warehouses.add(*found_many(input.get("add_warehouses") or [], Warehouse, "add_warehouses"))
    zone.channels.add(*found_many(input.get("add_channels") or [], channel, "add_channels"))
    zone.warehouses.remove(*found_many(input.get("remove_warehouses") or [], Warehouse, "remove_warehouses"))
    zone.channels.remove(*found_many(input.get("remove_channels") or [], channel, "remove_channels"))


class ShippingZoneCreate(BaseMutation):
    shipping_zone = graphene.Field(ShippingZone)

    class Arguments:
        input = ShippingZoneCreateInput(required=True)

    class Meta:
        error_type = ShippingError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        zone = models.ShippingZone()
        fill_zone(zone, input)
        trigger_async("SHIPPING_ZONE_CREATED", zone, by=context.requestor)
        return {"shipping_zone": fresh(zone)}


class ShippingZoneUpdate(BaseMutation):
    shipping_zone = graphene.Field(ShippingZone)

    class Arguments:
        id = graphene.ID(required=True)
        input = ShippingZoneUpdateInput(required=True)

    class Meta:
        error_type = ShippingError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        zone = found(id, ShippingZone)
        fill_zone(zone, input)
        trigger_async("SHIPPING_ZONE_UPDATED", zone, by=context.requestor)
        return {"shipping_zone": fresh(zone)}


class ShippingZoneDelete(BaseMutation):
    shipping_zone = graphene.Field(ShippingZone)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = ShippingError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        zone = found(id, ShippingZone)
        trigger_async("SHIPPING_ZONE_DELETED", zone, by=context.requestor)
        pk = zone.pk
        zone.delete()
        zone.pk = pk
        return {"shipping_zone": zone}


def fill_method(method: models.ShippingMethod, input: Mapping[str, Any]) -> None:
    assign(method, input, "name", "description", "type", "minimum_delivery_days", "maximum_delivery_days")
    for name in ("minimum_order_weight", "maximum_order_weight"):
        if input.get(name) is not None:
            setattr(method, name, float(input[name]))
    if input.get("tax_class"):
        method.tax_class = found(input["tax_class"], TaxClass, "tax_class")
    shortest, longest = method.minimum_delivery_days, method.maximum_delivery_days
    if shortest is not None and longest is not None and longest < shortest:
        message = "Maximum delivery days should be higher than the minimum delivery days value."
        raise refuse("maximum_delivery_days", "INVALID", message)
    save(method)


class ShippingPriceCreate(BaseMutation):
    shipping_zone = graphene.Field(ShippingZone)
    shipping_method = graphene.Field(ShippingMethodType)

    class Arguments:
        input = ShippingPriceInput(required=True)

    class Meta:
        error_type = ShippingError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        method = models.ShippingMethod(
            shipping_zone=found(input.get("shipping_zone"), ShippingZone, "shipping_zone")
        )
        fill_method(method, input)
        return {"shipping_method": fresh(method), "shipping_zone": method.shipping_zone}


def method_named(text_id: str) -> models.ShippingMethod:
    """Named as the shop's staff know it, or as a checkout does: Saleor takes either."""
    pk = local_id(text_id, "ShippingMethod")
    method: models.ShippingMethod = found(
        global_id("ShippingMethodType", pk) if pk else text_id, ShippingMethodType
    )
    return method


class ShippingPriceUpdate(BaseMutation):
    shipping_zone = graphene.Field(ShippingZone)
    shipping_method = graphene.Field(ShippingMethodType)

    class Arguments:
        id = graphene.ID(required=True)
        input = ShippingPriceInput(required=True)

    class Meta:
        error_type = ShippingError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        method = method_named(id)
        fill_method(method, input)
        return {"shipping_method": fresh(method), "shipping_zone": method.shipping_zone}


class ShippingPriceDelete(BaseMutation):
    shipping_zone = graphene.Field(ShippingZone)
    shipping_method = graphene.Field(ShippingMethodType)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = ShippingError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        method = method_named(id)
        pk = method.pk
        method.delete()
        method.pk = pk
        return {"shipping_method": method, "shipping_zone": method.shipping_zone}


class ShippingMethodChannelListingUpdate(BaseMutation):
    shipping_method = graphene.Field(ShippingMethodType)

    class Arguments:
        id = graphene.ID(required=True)
        input = ShippingMethodChannelListingInput(required=True)

    class Meta:
        error_type = ShippingError
        permissions = PERMISSIONS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        method = method_named(id)
        channel_type = TYPES_BY_NAME["Channel"]
        for row in input.get("add_channels") or []:
            listing = method.channel_listings.filter(
                channel=found(row["channel_id"], channel_type, "add_channels")
            ).first()
            if listing is None:
                if row.get("price") is None:
                    raise refuse("price", "REQUIRED", "This field is required.", channels=[row["channel_id"]])
                listing = models.ShippingMethodChannelListing(
                    shipping_method=method, channel=found(row["channel_id"], channel_type)
                )
            for name in ("price", "minimum_order_price", "maximum_order_price"):
                if name in row:
                    setattr(listing, f"{name}_amount", row[name])
            listing.save()
        gone = found_many(input.get("remove_channels") or [], channel_type, "remove_channels")
        method.channel_listings.filter(channel__in=gone).delete()
        return {"shipping_method": fresh(method)}
