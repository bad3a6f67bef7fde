"""Categories and collections in the schema."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.permissions import AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER
from embedded_saleor.core.scalars import DateTime, JSONString
from embedded_saleor.core.translations import resolve_language, translation_field
from embedded_saleor.core.types import Image, LanguageDisplay, ModelType, listed
from embedded_saleor.models.base import related
from embedded_saleor.product.filters import chosen_products, product_arguments
from embedded_saleor.product.listing_types import CollectionChannelListing
from embedded_saleor.product.media_types import picture, sized
from embedded_saleor.product.visibility import channel_of, marked, seen_in, visible_products


class CategoryTranslation(ModelType):
    class Meta:
        model = models.CategoryTranslation

    language = graphene.Field(LanguageDisplay, required=True, resolver=resolve_language)
    seo_title = graphene.String()
    seo_description = graphene.String()
    slug = graphene.String()
    name = graphene.String()
    description = JSONString()


class CollectionTranslation(ModelType):
    class Meta:
        model = models.CollectionTranslation

    language = graphene.Field(LanguageDisplay, required=True, resolver=resolve_language)
    seo_title = graphene.String()
    seo_description = graphene.String()
    slug = graphene.String()
    name = graphene.String()
    description = JSONString()


class Category(ModelType):
    class Meta:
        model = models.Category
        metadata = ("MANAGE_PRODUCTS",)

    seo_title = graphene.String()
    seo_description = graphene.String()
    name = graphene.String(required=True)
    description = JSONString()
    slug = graphene.String(required=True)
    parent = graphene.Field(lambda: Category)
    level = graphene.Int(required=True)
    updated_at = DateTime(required=True)
    ancestors = ConnectionField("Category")
    products = ConnectionField("Product", channel=graphene.String(), **product_arguments())
    children = ConnectionField("Category")
    background_image = graphene.Field(Image, **sized())
    translation = translation_field(CategoryTranslation)

    @staticmethod
    def resolve_ancestors(root: models.Category, info: Any) -> list[models.Category]:
        found: list[models.Category] = []
        above = root.parent
        while above is not None:
            found.insert(0, above)
            above = above.parent
        return found

    @staticmethod
    def resolve_products(
        root: models.Category, info: Any, channel: str | None = None, **asked: Any
    ) -> QuerySet[models.Product]:
        slug = seen_in(info.context, channel)
        rows = visible_products(info.context, slug, in_lists=True).filter(category__in=with_below(root))
        return marked(chosen_products(rows, slug, **asked), slug)

    @staticmethod
    def resolve_children(root: models.Category, info: Any) -> list[models.Category]:
        return related(root, "children")

    @staticmethod
    def resolve_background_image(
        root: models.Category, info: Any, size: int | None = None, format: Any = None
    ) -> Image | None:
        return picture(root.background_image, root.background_image_alt)


def with_below(category: models.Category) -> set[int]:
    """Keys of the category and of all categories below it."""
    found, edge = {category.pk}, {category.pk}
    while edge:
        edge = set(models.Category.objects.filter(parent__in=edge).values_list("pk", flat=True)) - found
        found |= edge
    return found


class Collection(ModelType):
    class Meta:
        model = models.Collection
        metadata = ("MANAGE_PRODUCTS",)

    seo_title = graphene.String()
    seo_description = graphene.String()
    name = graphene.String(required=True)
    description = JSONString()
    slug = graphene.String(required=True)
    channel = graphene.String()
    products = ConnectionField("Product", **product_arguments())
    background_image = graphene.Field(Image, **sized())
    translation = translation_field(CollectionTranslation)
    channel_listings = listed(CollectionChannelListing, required=False)

    @staticmethod
    def resolve_channel(root: models.Collection, info: Any) -> str | None:
        return channel_of(root)

    @staticmethod
    def resolve_products(root: models.Collection, info: Any, **asked: Any) -> QuerySet[models.Product]:
        slug = channel_of(root)
        rows = visible_products(info.context, slug, in_lists=True).filter(collections=root)
        return marked(chosen_products(rows, slug, **asked), slug)

    @staticmethod
    def resolve_background_image(
        root: models.Collection, info: Any, size: int | None = None, format: Any = None
    ) -> Image | None:
        return picture(root.background_image, root.background_image_alt)

    @staticmethod
    def resolve_channel_listings(root: models.Collection, info: Any) -> list[Any]:
        info.context.require(AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER)
        return related(root, "channel_listings")
