"""Products and their types in the schema."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.attribute.assigned import ObjectWithAttributes, assigned_to, selected
from embedded_saleor.attribute.types import Assigned, Attribute, SelectedAttribute
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import enum
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.permissions import AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER
from embedded_saleor.core.scalars import DateTime, JSONString
from embedded_saleor.core.translations import resolve_language, translation_field
from embedded_saleor.core.types import (
    TYPES_BY_MODEL,
    Image,
    LanguageDisplay,
    ModelType,
    Weight,
    listed,
    weight,
)
from embedded_saleor.models.base import related
from embedded_saleor.page.types import PageType
from embedded_saleor.product.listing_types import ProductChannelListing
from embedded_saleor.product.media_types import ProductMedia, media_address, sized
from embedded_saleor.product.pricing import ProductPricingInfo, product_pricing
from embedded_saleor.product.variant_types import ProductVariant, VariantAttributeScope
from embedded_saleor.product.visibility import (
    channel_of,
    free_quantity,
    in_channel,
    is_for_sale,
    product_listing,
    seen_variants,
    sold_variants,
)

ProductTypeKindEnum = enum("ProductTypeKindEnum", "NORMAL GIFT_CARD")


class AssignedVariantAttribute(graphene.ObjectType):
    attribute = graphene.Field(Attribute, required=True)
    variant_selection = graphene.Boolean(required=True)


class ProductType(ModelType):
    class Meta:
        model = models.ProductType
        metadata = ("MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",)

    name = graphene.String(required=True)
    slug = graphene.String(required=True)
    has_variants = graphene.Boolean(required=True)
    is_shipping_required = graphene.Boolean(required=True)
    is_digital = graphene.Boolean(required=True)
    weight = graphene.Field(Weight)
    kind = ProductTypeKindEnum(required=True)
    tax_class = graphene.Field("embedded_saleor.tax.types.TaxClass")
    assigned_variant_attributes = listed(
        AssignedVariantAttribute, required=False, variant_selection=VariantAttributeScope()
    )
    product_attributes = listed(Attribute, required=False)

    @staticmethod
    def resolve_weight(root: models.ProductType, info: Any) -> Weight | None:
        return weight(root.weight)

    @staticmethod
    def resolve_product_attributes(root: models.ProductType, info: Any) -> list[models.Attribute]:
        return [row.attribute for row in related(root, "type_attributes") if not row.of_variants]

    @staticmethod
    def resolve_assigned_variant_attributes(
        root: models.ProductType, info: Any, variant_selection: Any = None
    ) -> list[models.ProductTypeAttribute]:
        rows = [row for row in related(root, "type_attributes") if row.of_variants]
        if variant_selection in (None, "ALL"):
            return rows
        return [row for row in rows if row.variant_selection == (variant_selection == "VARIANT_SELECTION")]


class ReferenceType(graphene.Union):
    class Meta:
        types = (ProductType, PageType)

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> type[graphene.ObjectType]:
        return TYPES_BY_MODEL[type(instance)]


class ProductTranslation(ModelType):
    class Meta:
        model = models.ProductTranslation

    language = graphene.Field(LanguageDisplay, required=True, resolver=resolve_language)
    seo_title = graphene.String()
    seo_description = graphene.String()
    slug = graphene.String()
    name = graphene.String()
    description = JSONString()


class Product(ModelType):
    class Meta:
        model = models.Product
        metadata = ("MANAGE_PRODUCTS",)
        interfaces = (ObjectWithAttributes,)

    seo_title = graphene.String()
    seo_description = graphene.String()
    name = graphene.String(required=True)
    description = JSONString()
    product_type = graphene.Field(ProductType, required=True)
    slug = graphene.String(required=True)
    category = graphene.Field("embedded_saleor.product.group_types.Category")
    created = DateTime(required=True)
    updated_at = DateTime(required=True)
    weight = graphene.Field(Weight)
    default_variant = graphene.Field(ProductVariant)
    rating = graphene.Float()
    channel = graphene.String()
    thumbnail = graphene.Field(Image, **sized())
    pricing = graphene.Field(ProductPricingInfo, address=AddressInput())
    is_available = graphene.Boolean(address=AddressInput())
    attribute = graphene.Field(SelectedAttribute, slug=graphene.String(required=True))
    attributes = listed(SelectedAttribute)
    channel_listings = listed(ProductChannelListing, required=False)
    media_by_id = graphene.Field(ProductMedia, id=graphene.ID(required=True))
    variant = graphene.Field(ProductVariant, id=graphene.ID(), sku=graphene.String())
    variants = listed(ProductVariant, required=False)
    product_variants = ConnectionField("ProductVariant")
    media = listed(ProductMedia, required=False)
    collections = listed("embedded_saleor.product.group_types.Collection", required=False)
    translation = translation_field(ProductTranslation)
    available_for_purchase_at = DateTime()
    is_available_for_purchase = graphene.Boolean()
    tax_class = graphene.Field("embedded_saleor.tax.types.TaxClass")
    external_reference = graphene.String()

    @staticmethod
    def resolve_created(root: models.Product, info: Any) -> Any:
        return root.created_at

    @staticmethod
    def resolve_weight(root: models.Product, info: Any) -> Weight | None:
        return weight(root.weight)

    @staticmethod
    def resolve_default_variant(root: models.Product, info: Any) -> Any:
        return in_channel([root.default_variant], channel_of(root))[0] if root.default_variant_id else None

    @staticmethod
    def resolve_channel(root: models.Product, info: Any) -> str | None:
        return channel_of(root)

    @staticmethod
    def resolve_thumbnail(
        root: models.Product, info: Any, size: int | None = None, format: Any = None
    ) -> Image | None:
        pictures = [one for one in related(root, "media") if one.type == "IMAGE"]
        return Image(url=media_address(pictures[0]), alt=pictures[0].alt) if pictures else None

    @staticmethod
    def resolve_pricing(root: models.Product, info: Any, address: Any = None) -> Any:
        return product_pricing(info.context, root, channel_of(root), (address or {}).get("country"))

    @staticmethod
    def resolve_is_available(root: models.Product, info: Any, address: Any = None) -> bool | None:
        slug, context = channel_of(root), info.context
        if slug is None:
            return None
        if not is_for_sale(context, root, slug):
            return False
        country = (address or {}).get("country")
        code = str(country) if country else None
        variants = sold_variants(context, root, slug)
        return any(free_quantity(context, one, slug, code) > 0 for one in variants)

    @staticmethod
    def resolve_attribute(root: models.Product, info: Any, slug: str) -> Assigned | None:
        return selected(root, info, slug)

    @staticmethod
    def resolve_attributes(root: models.Product, info: Any) -> list[Assigned]:
        return assigned_to(root, info.context)

    @staticmethod
    def resolve_channel_listings(root: models.Product, info: Any) -> list[Any]:
        info.context.require(AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER)
        return related(root, "channel_listings")

    @staticmethod
    def resolve_media_by_id(root: models.Product, info: Any, id: str) -> Any:
        pk = local_id(id, "ProductMedia")
        return next((one for one in related(root, "media") if str(one.pk) == pk), None)

    @staticmethod
    def resolve_variant(
        root: models.Product, info: Any, id: str | None = None, sku: str | None = None
    ) -> Any:
        pk = local_id(id, "ProductVariant")
        variants = seen_variants(info.context, root, channel_of(root))
        return next((one for one in variants if (str(one.pk) == pk if id else one.sku == sku)), None)

    @staticmethod
    def resolve_variants(root: models.Product, info: Any) -> list[Any]:
        return seen_variants(info.context, root, channel_of(root))

    @staticmethod
    def resolve_product_variants(root: models.Product, info: Any) -> list[Any]:
        return seen_variants(info.context, root, channel_of(root))

    @staticmethod
    def resolve_media(root: models.Product, info: Any) -> list[models.ProductMedia]:
        return related(root, "media")

    @staticmethod
    def resolve_collections(root: models.Product, info: Any) -> list[models.Collection]:
        found = related(root, "collections")
        if not info.context.has("MANAGE_PRODUCTS"):
            slug, now = channel_of(root), info.context.now
            found = [one for one in found if is_published(one, slug, now)]
        return in_channel(found, channel_of(root))

    @staticmethod
    def resolve_available_for_purchase_at(root: models.Product, info: Any) -> Any:
        listing = product_listing(info.context, root, channel_of(root))
        return listing.available_for_purchase_at if listing else None

    @staticmethod
    def resolve_is_available_for_purchase(root: models.Product, info: Any) -> bool | None:
        return is_for_sale(info.context, root, channel_of(root)) if channel_of(root) else None


def is_published(collection: models.Collection, slug: str | None, now: Any) -> bool:
    return any(
        listing.channel.slug == slug
        and listing.is_published
        and (listing.published_at is None or listing.published_at <= now)
        for listing in related(collection, "channel_listings")
    )
