"""Looking up products, variants, types, categories and collections."""

from __future__ import annotations

from typing import Any

import graphene
from django.db.models import Q, QuerySet
from graphql import GraphQLError

from embedded_saleor import models
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import LanguageCodeEnum, OrderDirection, enum
from embedded_saleor.core.filters import (
    DateTimeRangeInput,
    MetadataFilter,
    StringFilterInput,
    among,
    between,
    has_metadata,
    matches,
    where,
)
from embedded_saleor.core.ids import is_id, local_id
from embedded_saleor.core.translations import stored_code
from embedded_saleor.core.types import listed, only_one
from embedded_saleor.product.filters import chosen_products, product_arguments
from embedded_saleor.product.types import Product
from embedded_saleor.product.variant_types import ProductVariant
from embedded_saleor.product.visibility import in_channel, marked, seen_in, visible_products, visible_variants

ProductVariantSortField = enum("ProductVariantSortField", "LAST_MODIFIED_AT")


class ProductVariantFilterInput(graphene.InputObjectType):
    search = graphene.String()
    sku = listed(graphene.String, required=False)
    metadata = listed(MetadataFilter, required=False)
    updated_at = DateTimeRangeInput()


class ProductVariantWhereInput(graphene.InputObjectType):
    metadata = listed(MetadataFilter, required=False)
    ids = listed(graphene.ID, required=False)
    sku = StringFilterInput()
    updated_at = DateTimeRangeInput()
    AND = listed(lambda: ProductVariantWhereInput, required=False, name="AND")
    OR = listed(lambda: ProductVariantWhereInput, required=False, name="OR")


class ProductVariantSortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = ProductVariantSortField(required=True)


UNIQUE_FIELDS = {
    "Product": ("id", "slug", "external_reference"),
    "ProductVariant": ("id", "sku", "external_reference"),
    "Category": ("id", "slug"),
    "Collection": ("id", "slug"),
}


def one_of(
    rows: QuerySet[Any], slug: str | None, type_name: str, named: dict[str, Any], language: Any = None
) -> Any:
    """The row that exactly one of its unique fields names, marked with the channel; None for a foreign id."""
    name, value = only_one({field: named.get(field) for field in UNIQUE_FIELDS[type_name]})
    if name == "id":
        if not is_id(value):
            raise GraphQLError(f"Invalid ID: {value}. Expected: {type_name}.")
        name, value = "pk", local_id(value, type_name)
    if language and name == "slug":
        rows = rows.filter(translations__slug=value, translations__language_code=stored_code(language))
    else:
        rows = rows.filter(**{name: value}) if value else rows.none()
    found = rows.first()
    return in_channel([found], slug)[0] if found else None


def variant_condition(asked: Any) -> Q:
    found = has_metadata(asked.get("metadata")) & matches("sku", asked.get("sku"))
    found &= between("updated_at", asked.get("updated_at"))
    return found & among("pk", "ProductVariant", asked["ids"]) if asked.get("ids") is not None else found


def filtered_variants(rows: QuerySet[Any], asked: dict[str, Any], search: str | None) -> QuerySet[Any]:
    rows = rows.filter(has_metadata(asked.get("metadata")), between("updated_at", asked.get("updated_at")))
    if asked.get("sku"):
        rows = rows.filter(sku__in=asked["sku"])
    for text in (search, asked.get("search")):
        if text:
            hit = Q(name__icontains=text) | Q(sku__icontains=text) | Q(product__name__icontains=text)
            rows = rows.filter(hit)
    return rows


class ProductQueries:
    product = graphene.Field(
        Product,
        id=graphene.ID(),
        slug=graphene.String(),
        slug_language_code=LanguageCodeEnum(),
        external_reference=graphene.String(),
        channel=graphene.String(),
    )
    products = ConnectionField("Product", channel=graphene.String(), **product_arguments())
    product_variant = graphene.Field(
        ProductVariant,
        id=graphene.ID(),
        sku=graphene.String(),
        external_reference=graphene.String(),
        channel=graphene.String(),
    )
    product_variants = ConnectionField(
        "ProductVariant",
        ids=listed(graphene.ID, required=False),
        channel=graphene.String(),
        filter=ProductVariantFilterInput(),
        where=ProductVariantWhereInput(),
        search=graphene.String(),
        sort_by=ProductVariantSortingInput(),
    )

    @staticmethod
    def resolve_product(
        root: Any, info: Any, channel: str | None = None, slug_language_code: Any = None, **named: Any
    ) -> models.Product | None:
        slug = seen_in(info.context, channel)
        rows = visible_products(info.context, slug)
        found: models.Product | None = one_of(rows, slug, "Product", named, slug_language_code)
        return found

    @staticmethod
    def resolve_products(root: Any, info: Any, channel: str | None = None, **asked: Any) -> QuerySet[Any]:
        slug = seen_in(info.context, channel)
        rows = visible_products(info.context, slug, in_lists=True)
        return marked(chosen_products(rows, slug, **asked), slug)

    @staticmethod
    def resolve_product_variant(
        root: Any, info: Any, channel: str | None = None, **named: Any
    ) -> models.ProductVariant | None:
        slug = seen_in(info.context, channel)
        rows = visible_variants(info.context, slug)
        found: models.ProductVariant | None = one_of(rows, slug, "ProductVariant", named)
        return found

    @staticmethod
    def resolve_product_variants(
        root: Any,
        info: Any,
        ids: list[str] | None = None,
        channel: str | None = None,
        filter: dict[str, Any] | None = None,
        where: dict[str, Any] | None = None,
        search: str | None = None,
        sort_by: dict[str, Any] | None = None,
    ) -> QuerySet[Any]:
        slug = seen_in(info.context, channel)
        rows = filtered_variants(visible_variants(info.context, slug), filter or {}, search).filter(
            wanted(where)
        )
        if ids:
            rows = rows.filter(among("pk", "ProductVariant", ids))
        field = "updated_at" if sort_by else "sku"
        descending = sort_by and sort_by["direction"] == "DESC"
        return marked(rows.order_by(f"-{field}" if descending else field, "pk"), slug)


def wanted(asked: dict[str, Any] | None) -> Q:
    return where(asked or {}, variant_condition)
