"""Looking up product types, categories and collections."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import Q, QuerySet

from embedded_saleor import models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import LanguageCodeEnum, OrderDirection, enum
from embedded_saleor.core.filters import DateTimeRangeInput, MetadataFilter, among, between, has_metadata
from embedded_saleor.core.types import listed, node
from embedded_saleor.product.group_types import Category, Collection
from embedded_saleor.product.queries import one_of
from embedded_saleor.product.types import ProductType, ProductTypeKindEnum
from embedded_saleor.product.visibility import marked, seen_in

ProductTypeSortField = enum("ProductTypeSortField", "NAME DIGITAL SHIPPING_REQUIRED")
CategorySortField = enum("CategorySortField", "NAME")
CollectionSortField = enum("CollectionSortField", "NAME")
CollectionPublished = enum("CollectionPublished", "PUBLISHED HIDDEN")
SORTS = {"NAME": "name", "DIGITAL": "is_digital", "SHIPPING_REQUIRED": "is_shipping_required"}


class ProductTypeFilterInput(graphene.InputObjectType):
    search = graphene.String()
    metadata = listed(MetadataFilter, required=False)
    kind = ProductTypeKindEnum()
    ids = listed(graphene.ID, required=False)
    slugs = listed(graphene.String, required=False)


class ProductTypeSortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = ProductTypeSortField(required=True)


class CategoryFilterInput(graphene.InputObjectType):
    search = graphene.String()
    metadata = listed(MetadataFilter, required=False)
    ids = listed(graphene.ID, required=False)
    slugs = listed(graphene.String, required=False)
    updated_at = DateTimeRangeInput()


class CategorySortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = CategorySortField(required=True)


class CollectionFilterInput(graphene.InputObjectType):
    published = CollectionPublished()
    search = graphene.String()
    metadata = listed(MetadataFilter, required=False)
    ids = listed(graphene.ID, required=False)
    slugs = listed(graphene.String, required=False)


class CollectionSortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = CollectionSortField(required=True)


def filtered(rows: QuerySet[Any], type_name: str, asked: dict[str, Any]) -> QuerySet[Any]:
    """What the filters of named things have in common."""
    rows = rows.filter(has_metadata(asked.get("metadata")))
    if asked.get("search"):
        rows = rows.filter(Q(name__icontains=asked["search"]) | Q(slug__icontains=asked["search"]))
    if asked.get("ids"):
        rows = rows.filter(among("pk", type_name, asked["ids"]))
    if asked.get("slugs"):
        rows = rows.filter(slug__in=asked["slugs"])
    return rows


def ordered(rows: QuerySet[Any], asked: dict[str, Any] | None) -> QuerySet[Any]:
    if not asked:
        return rows.order_by("slug", "pk")
    field = SORTS[asked["field"]]
    return rows.order_by(f"-{field}" if asked["direction"] == "DESC" else field, "pk")


def visible_collections(context: Any, slug: str | None) -> QuerySet[Any]:
    rows: QuerySet[Any] = models.Collection.objects.all()
    if context.has("MANAGE_PRODUCTS", "MANAGE_DISCOUNTS"):
        return rows.filter(channel_listings__channel__slug=slug) if slug else rows
    published = Q(channel_listings__published_at__isnull=True) | Q(
        channel_listings__published_at__lte=context.now
    )
    return rows.filter(
        published,
        channel_listings__is_published=True,
        channel_listings__channel__slug=slug,
        channel_listings__channel__is_active=True,
    )


class GroupQueries:
    product_type = graphene.Field(ProductType, id=graphene.ID(required=True))
    product_types = ConnectionField(
        "ProductType", filter=ProductTypeFilterInput(), sort_by=ProductTypeSortingInput()
    )
    category = graphene.Field(
        Category, id=graphene.ID(), slug=graphene.String(), slug_language_code=LanguageCodeEnum()
    )
    categories = ConnectionField(
        "Category", filter=CategoryFilterInput(), sort_by=CategorySortingInput(), level=graphene.Int()
    )
    collection = graphene.Field(
        Collection,
        id=graphene.ID(),
        slug=graphene.String(),
        slug_language_code=LanguageCodeEnum(),
        channel=graphene.String(),
    )
    collections = ConnectionField(
        "Collection",
        filter=CollectionFilterInput(),
        sort_by=CollectionSortingInput(),
        channel=graphene.String(),
    )

    @staticmethod
    def resolve_product_type(root: Any, info: Any, id: str) -> models.ProductType | None:
        found: models.ProductType | None = node(id, ProductType)
        return found

    @staticmethod
    def resolve_product_types(
        root: Any, info: Any, filter: dict[str, Any] | None = None, sort_by: dict[str, Any] | None = None
    ) -> QuerySet[Any]:
        rows = filtered(models.ProductType.objects.all(), "ProductType", filter or {})
        if (filter or {}).get("kind"):
            rows = rows.filter(kind=(filter or {})["kind"])
        return ordered(rows, sort_by)

    @staticmethod
    def resolve_category(root: Any, info: Any, slug_language_code: Any = None, **named: Any) -> Any:
        return one_of(models.Category.objects.all(), None, "Category", named, slug_language_code)

    @staticmethod
    def resolve_categories(
        root: Any,
        info: Any,
        filter: dict[str, Any] | None = None,
        sort_by: dict[str, Any] | None = None,
        level: int | None = None,
    ) -> QuerySet[Any]:
        rows = filtered(models.Category.objects.all(), "Category", filter or {})
        rows = rows.filter(between("updated_at", (filter or {}).get("updated_at")))
        return ordered(rows if level is None else rows.filter(level=level), sort_by)

    @staticmethod
    def resolve_collection(
        root: Any, info: Any, channel: str | None = None, slug_language_code: Any = None, **named: Any
    ) -> Any:
        slug = seen_in(info.context, channel)
        return one_of(visible_collections(info.context, slug), slug, "Collection", named, slug_language_code)

    @staticmethod
    def resolve_collections(
        root: Any,
        info: Any,
        channel: str | None = None,
        filter: dict[str, Any] | None = None,
        sort_by: dict[str, Any] | None = None,
    ) -> QuerySet[Any]:
        slug = seen_in(info.context, channel)
        rows = filtered(visible_collections(info.context, slug), "Collection", filter or {})
        state = (filter or {}).get("published")
        if state:
            shown = {"channel_listings__is_published": True, "channel_listings__channel__slug": slug}
            rows = rows.filter(**shown) if state == "PUBLISHED" else rows.exclude(**shown)
        return marked(ordered(rows, sort_by), slug)
