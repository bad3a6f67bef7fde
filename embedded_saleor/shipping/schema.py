"""Shipping zones in the schema."""

from typing import Any

import graphene
from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.filters import among
from embedded_saleor.core.types import listed, node
from embedded_saleor.shipping import mutations
from embedded_saleor.shipping.types import ShippingZone
from embedded_saleor.webhook.events import event

CHANNEL = {"channel": graphene.String()}
ShippingZoneCreated = event(
    "SHIPPING_ZONE_CREATED", "MANAGE_SHIPPING", shipping_zone=graphene.Field(ShippingZone, **CHANNEL)
)
ShippingZoneUpdated = event(
    "SHIPPING_ZONE_UPDATED", "MANAGE_SHIPPING", shipping_zone=graphene.Field(ShippingZone, **CHANNEL)
)
ShippingZoneDeleted = event(
    "SHIPPING_ZONE_DELETED", "MANAGE_SHIPPING", shipping_zone=graphene.Field(ShippingZone, **CHANNEL)
)


class ShippingZoneFilterInput(graphene.InputObjectType):
    search = graphene.String()
    channels = listed(graphene.ID, required=False)


class Queries:
    shipping_zone = graphene.Field(ShippingZone, id=graphene.ID(required=True), channel=graphene.String())
    shipping_zones = ConnectionField(
        "ShippingZone", filter=ShippingZoneFilterInput(), channel=graphene.String()
    )

    @staticmethod
    def resolve_shipping_zone(
        root: Any, info: Any, id: str, channel: str | None = None
    ) -> models.ShippingZone | None:
        info.context.require("MANAGE_SHIPPING")
        return node(id, ShippingZone)  # type: ignore[no-any-return]

    @staticmethod
    def resolve_shipping_zones(
        root: Any, info: Any, filter: dict[str, Any] | None = None, channel: str | None = None
    ) -> QuerySet[models.ShippingZone]:
        info.context.require("MANAGE_SHIPPING")
        rows = models.ShippingZone.objects.all()
        asked = filter or {}
        if asked.get("search"):
            rows = rows.filter(name__icontains=asked["search"])
        if asked.get("channels"):
            rows = rows.filter(among("channels", "Channel", asked["channels"])).distinct()
        return rows.filter(channels__slug=channel).distinct() if channel else rows


class Mutations:
    shipping_zone_create = mutations.ShippingZoneCreate.Field()
    shipping_zone_update = mutations.ShippingZoneUpdate.Field()
    shipping_zone_delete = mutations.ShippingZoneDelete.Field()
    shipping_price_create = mutations.ShippingPriceCreate.Field()
    shipping_price_update = mutations.ShippingPriceUpdate.Field()
    shipping_price_delete = mutations.ShippingPriceDelete.Field()
    shipping_method_channel_listing_update = mutations.ShippingMethodChannelListingUpdate.Field()
