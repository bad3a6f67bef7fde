"""Choosing products: filter, where, search, order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import graphene
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.utils import timezone

from embedded_saleor import models
from embedded_saleor.core.enums import OrderDirection, enum
from embedded_saleor.core.filters import (
    DateTimeFilterInput,
    DateTimeRangeInput,
    DecimalFilterInput,
    GlobalIDFilterInput,
    MetadataFilter,
    PriceRangeInput,
    StringFilterInput,
    among,
    between,
    has_metadata,
    matches,
    matches_id,
    where,
)
from embedded_saleor.core.scalars import DateTime
from embedded_saleor.core.standing import kept_channel_called
from embedded_saleor.core.types import listed
from embedded_saleor.product.attribute_filters import AttributeInput, carries
from embedded_saleor.product.searching import speaks_of
from embedded_saleor.product.visibility import of_channel

ProductOrderField = enum(
    "ProductOrderField",
    "NAME RANK PRICE MINIMAL_PRICE LAST_MODIFIED DATE TYPE PUBLICATION_DATE PUBLISHED_AT LAST_MODIFIED_AT"
    " COLLECTION RATING CREATED_AT",
)
StockAvailability = enum("StockAvailability", "IN_STOCK OUT_OF_STOCK")


class ProductFilterInput(graphene.InputObjectType):
    is_published = graphene.Boolean()
    collections = listed(graphene.ID, required=False)
    categories = listed(graphene.ID, required=False)
    has_category = graphene.Boolean()
    attributes = listed(AttributeInput, required=False)
    stock_availability = StockAvailability()
    search = graphene.String()
    metadata = listed(MetadataFilter, required=False)
    is_available = graphene.Boolean()
    is_visible_in_listing = graphene.Boolean()
    price = PriceRangeInput()
    minimal_price = PriceRangeInput()
    updated_at = DateTimeRangeInput()
    product_types = listed(graphene.ID, required=False)
    ids = listed(graphene.ID, required=False)
    slugs = listed(graphene.String, required=False)


class ProductWhereInput(graphene.InputObjectType):
    metadata = listed(MetadataFilter, required=False)
    ids = listed(graphene.ID, required=False)
    name = StringFilterInput()
    slug = StringFilterInput()
    product_type = GlobalIDFilterInput()
    category = GlobalIDFilterInput()
    collection = GlobalIDFilterInput()
    is_available = graphene.Boolean()
    is_published = graphene.Boolean()
    is_visible_in_listing = graphene.Boolean()
    published_from = DateTime()
    available_from = DateTime()
    has_category = graphene.Boolean()
    price = DecimalFilterInput()
    minimal_price = DecimalFilterInput()
    attributes = listed(AttributeInput, required=False)
    stock_availability = StockAvailability()
    updated_at = DateTimeFilterInput()
    AND = listed(lambda: ProductWhereInput, required=False, name="AND")
    OR = listed(lambda: ProductWhereInput, required=False, name="OR")


class ProductOrder(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    attribute_id = graphene.ID()
    field = ProductOrderField()


def product_arguments() -> dict[str, Any]:
    return {
        "filter": ProductFilterInput(),
        "where": ProductWhereInput(),
        "sort_by": ProductOrder(),
        "search": graphene.String(),
    }


def chosen_products(
    rows: QuerySet[Any],
    slug: str | None,
    filter: Mapping[str, Any] | None = None,
    where: Mapping[str, Any] | None = None,
    sort_by: Mapping[str, Any] | None = None,
    search: str | None = None,
) -> QuerySet[Any]:
    """Rows that the arguments of a product list ask for, in their order."""
    rows = rows.filter(filtered(filter or {}, slug)).filter(wanted(where or {}, slug))
    for text in (search, (filter or {}).get("search")):
        if text:
            rows = rows.filter(speaks_of(text))
    return ordered(rows, sort_by or {}, slug)


def wanted(asked: Mapping[str, Any], slug: str | None) -> Q:
    return where(asked, lambda one: condition(one, slug))


def condition(asked: Mapping[str, Any], slug: str | None) -> Q:
    """Plain fields of `where`."""
    found = matches("name", asked.get("name")) & matches("slug", asked.get("slug"))
    found &= matches_id("product_type", "ProductType", asked.get("product_type"))
    found &= matches_id("category", "Category", asked.get("category"))
    found &= matches("updated_at", asked.get("updated_at"))
    if asked.get("collection"):
        found &= Q(
            pk__in=models.Product.objects.filter(matches_id("collections", "Collection", asked["collection"]))
        )
    for name in ("price", "minimal_price"):
        if asked.get(name):
            found &= Q(Exists(priced(slug).filter(matches("price_amount", asked[name], name=name))))
    if asked.get("ids") is not None:
        found &= among("pk", "Product", asked["ids"])
    return found & common(asked, slug)


def filtered(asked: Mapping[str, Any], slug: str | None) -> Q:
    """Plain fields of `filter`."""
    found = between("updated_at", asked.get("updated_at"))
    for name, field, kind in (
        ("categories", "category", "Category"),
        ("product_types", "product_type", "ProductType"),
    ):
        if asked.get(name):
            found &= among(field, kind, asked[name])
    if asked.get("collections"):
        found &= Q(
            pk__in=models.Product.objects.filter(among("collections", "Collection", asked["collections"]))
        )
    if asked.get("ids"):
        found &= among("pk", "Product", asked["ids"])
    if asked.get("slugs"):
        found &= Q(slug__in=asked["slugs"])
    for name in ("price", "minimal_price"):
        if asked.get(name):
            found &= Q(Exists(priced(slug).filter(between("price_amount", asked[name]))))
    return found & common(asked, slug)


def common(asked: Mapping[str, Any], slug: str | None) -> Q:
    """Fields that `filter` and `where` both have."""
    found = has_metadata(asked.get("metadata"))
    if asked.get("has_category") is not None:
        found &= Q(category__isnull=not asked["has_category"])
    for position, row in enumerate(asked.get("attributes") or []):
        found &= carries(row, position)
    if asked.get("stock_availability"):
        stocked = Q(Exists(in_stock(slug)))
        found &= stocked if asked["stock_availability"] == "IN_STOCK" else ~stocked
    return found & listed_as(asked, slug)


def listed_as(asked: Mapping[str, Any], slug: str | None) -> Q:
    found = Q()
    for_sale = Q(available_for_purchase_at__lte=timezone.now())
    conditions: dict[str, Callable[[bool], Q]] = {
        "is_published": lambda wanted: Q(is_published=wanted),
        "is_visible_in_listing": lambda wanted: Q(visible_in_listings=wanted),
        "is_available": lambda wanted: for_sale if wanted else ~for_sale,
    }
    listings = models.ProductChannelListing.objects.filter(of_channel(slug), product=OuterRef("pk"))
    for name, holds in conditions.items():
        if asked.get(name) is not None:
            found &= Q(Exists(listings.filter(holds(asked[name]))))
    if asked.get("is_published") is not None:
        found &= Q(Exists(priced(slug)))
    for name, field in (("published_from", "published_at"), ("available_from", "available_for_purchase_at")):
        if asked.get(name) is not None:
            found &= Q(Exists(listings.filter(**{f"{field}__lte": asked[name]})))
    return found


def priced(slug: str | None) -> QuerySet[Any]:
    return models.ProductVariantChannelListing.objects.filter(
        of_channel(slug), variant__product=OuterRef("pk"), price_amount__isnull=False
    )


def in_stock(slug: str | None) -> QuerySet[Any]:
    rows = models.Stock.objects.filter(
        product_variant__product=OuterRef("pk"), quantity__gt=F("quantity_allocated")
    )
    return rows.filter(warehouse__channel_warehouses__channel__slug=slug) if slug else rows


FIELDS = {
    "NAME": "name",
    **dict.fromkeys(("LAST_MODIFIED_AT", "LAST_MODIFIED", "DATE"), "updated_at"),
    "TYPE": "product_type__name",
    "RATING": "rating",
    "CREATED_AT": "created_at",
    "RANK": "name",
    "COLLECTION": "name",
}
# What the product's listing in the channel tells: one row of an index of the channel.
BY_LISTING = {
    **dict.fromkeys(("PRICE", "MINIMAL_PRICE"), "lowest_price_amount"),
    **dict.fromkeys(("PUBLISHED_AT", "PUBLICATION_DATE"), "published_at"),
}


def ordered(rows: QuerySet[Any], asked: Mapping[str, Any], slug: str | None) -> QuerySet[Any]:
    field = str(asked.get("field") or "")
    name = FIELDS.get(field, "slug")
    channel = kept_channel_called(slug) if slug else None
    if field in BY_LISTING and channel is not None:
        rows = rows.filter(channel_listings__channel=channel.pk)
        rows, name = rows.annotate(told=F(f"channel_listings__{BY_LISTING[field]}")), "told"
    return rows.order_by(f"-{name}" if asked.get("direction") == "DESC" else name, "pk")
