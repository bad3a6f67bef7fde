"""Variants in the schema."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.attribute.assigned import ObjectWithAttributes, assigned_to
from embedded_saleor.attribute.types import Assigned, SelectedAttribute
from embedded_saleor.core.enums import CountryCode, enum
from embedded_saleor.core.permissions import AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER
from embedded_saleor.core.scalars import DateTime
from embedded_saleor.core.translations import resolve_language, translation_field
from embedded_saleor.core.types import LanguageDisplay, ModelType, Weight, listed, weight
from embedded_saleor.models.base import related
from embedded_saleor.product.listing_types import ProductVariantChannelListing
from embedded_saleor.product.media_types import ProductMedia
from embedded_saleor.product.pricing import VariantPricingInfo, variant_pricing
from embedded_saleor.product.visibility import channel_of, in_channel, quantity_available
from embedded_saleor.warehouse.types import Stock

VariantAttributeScope = enum("VariantAttributeScope", "ALL VARIANT_SELECTION NOT_VARIANT_SELECTION")


class ProductVariantTranslation(ModelType):
    class Meta:
        model = models.ProductVariantTranslation

    language = graphene.Field(LanguageDisplay, required=True, resolver=resolve_language)
    name = graphene.String(required=True)


class ProductVariant(ModelType):
    class Meta:
        model = models.ProductVariant
        metadata = ("MANAGE_PRODUCTS",)
        interfaces = (ObjectWithAttributes,)

    name = graphene.String(required=True)
    sku = graphene.String()
    product = graphene.Field("embedded_saleor.product.types.Product", required=True)
    track_inventory = graphene.Boolean(required=True)
    quantity_limit_per_customer = graphene.Int()
    weight = graphene.Field(Weight)
    channel = graphene.String()
    channel_listings = listed(ProductVariantChannelListing, required=False)
    pricing = graphene.Field(VariantPricingInfo, address=AddressInput())
    attributes = listed(SelectedAttribute, variant_selection=VariantAttributeScope())
    media = listed(ProductMedia, required=False)
    translation = translation_field(ProductVariantTranslation)
    stocks = listed(Stock, required=False, address=AddressInput(), country_code=CountryCode())
    quantity_available = graphene.Int(address=AddressInput(), country_code=CountryCode())
    created = DateTime(required=True)
    updated_at = DateTime(required=True)
    external_reference = graphene.String()

    @staticmethod
    def resolve_name(root: models.ProductVariant, info: Any) -> str:
        return root.name or root.sku or str(root.pk)

    @staticmethod
    def resolve_product(root: models.ProductVariant, info: Any) -> models.Product:
        product: models.Product = in_channel([root.product], channel_of(root))[0]
        return product

    @staticmethod
    def resolve_weight(root: models.ProductVariant, info: Any) -> Weight | None:
        return weight(root.weight)

    @staticmethod
    def resolve_channel(root: models.ProductVariant, info: Any) -> str | None:
        return channel_of(root)

    @staticmethod
    def resolve_channel_listings(root: models.ProductVariant, info: Any) -> list[Any]:
        info.context.require(AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER)
        return related(root, "channel_listings")

    @staticmethod
    def resolve_pricing(root: models.ProductVariant, info: Any, address: Any = None) -> Any:
        return variant_pricing(info.context, root, channel_of(root), (address or {}).get("country"))

    @staticmethod
    def resolve_attributes(
        root: models.ProductVariant, info: Any, variant_selection: Any = None
    ) -> list[Assigned]:
        found = assigned_to(root, info.context)
        if variant_selection in (None, "ALL"):
            return found
        rows = related(root.product.product_type, "type_attributes")
        choosing = {row.attribute_id for row in rows if row.of_variants and row.variant_selection}
        wanted = variant_selection == "VARIANT_SELECTION"
        return [one for one in found if (one.attribute.pk in choosing) == wanted]

    @staticmethod
    def resolve_media(root: models.ProductVariant, info: Any) -> list[models.ProductMedia]:
        return related(root, "media")

    @staticmethod
    def resolve_stocks(
        root: models.ProductVariant, info: Any, address: Any = None, country_code: Any = None
    ) -> list[models.Stock]:
        info.context.require("MANAGE_PRODUCTS", "MANAGE_ORDERS")
        stocks = related(root, "stocks")
        slug = channel_of(root)
        if slug is None:
            return stocks
        known = info.context.cache.setdefault("warehouses of channels", {})
        if slug not in known:
            rows = models.ChannelWarehouse.objects.filter(channel__slug=slug)
            known[slug] = set(rows.values_list("warehouse_id", flat=True))
        return [stock for stock in stocks if stock.warehouse_id in known[slug]]

    @staticmethod
    def resolve_quantity_available(
        root: models.ProductVariant, info: Any, address: Any = None, country_code: Any = None
    ) -> int:
        country = country_code or (address or {}).get("country")
        return quantity_available(info.context, root, channel_of(root), str(country) if country else None)

    @staticmethod
    def resolve_created(root: models.ProductVariant, info: Any) -> Any:
        return root.created_at
