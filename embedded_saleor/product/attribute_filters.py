"""Choosing products by what their attributes, and those of their variants, say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene
from django.db.models import Q, QuerySet
from graphql import GraphQLError

from embedded_saleor import models
from embedded_saleor.attribute.types import REFERENCES
from embedded_saleor.core.filters import (
    DateRangeInput,
    DateTimeRangeInput,
    DecimalFilterInput,
    StringFilterInput,
    among,
    between,
    matches,
)
from embedded_saleor.core.types import listed

FEW = 100


class ContainsFilterInput(graphene.InputObjectType):
    contains_any = listed(graphene.String, required=False)
    contains_all = listed(graphene.String, required=False)


class AssignedAttributeReferenceInput(graphene.InputObjectType):
    referenced_ids = ContainsFilterInput()
    page_slugs = ContainsFilterInput()
    product_slugs = ContainsFilterInput()
    product_variant_skus = ContainsFilterInput()
    category_slugs = ContainsFilterInput()
    collection_slugs = ContainsFilterInput()


REFERENCED = {
    "page_slugs": "reference_page__slug",
    "product_slugs": "reference_product__slug",
    "product_variant_skus": "reference_variant__sku",
    "category_slugs": "reference_category__slug",
    "collection_slugs": "reference_collection__slug",
}


class AssignedAttributeValueInput(graphene.InputObjectType):
    slug = StringFilterInput()
    name = StringFilterInput()
    numeric = DecimalFilterInput()
    date = DateRangeInput()
    date_time = DateTimeRangeInput()
    boolean = graphene.Boolean()
    reference = AssignedAttributeReferenceInput()


class AttributeInput(graphene.InputObjectType):
    slug = graphene.String()
    value = AssignedAttributeValueInput()
    values = listed(graphene.String, required=False)
    boolean = graphene.Boolean()


def carries(row: Mapping[str, Any], position: int) -> Q:
    """Products whose own or whose variants' attribute has the value asked for."""
    value = row.get("value") or {}
    if len([kind for kind in value.values() if kind is not None]) > 1:
        wording = f"Incorrect input for attributes on position: {position}. "
        raise GraphQLError(f"{wording}Provided 'value' must have only one input key.")
    found = Q(attribute__slug=row["slug"]) if row.get("slug") else Q()
    if row.get("values"):
        found &= Q(slug__in=row["values"])
    flag = value.get("boolean") if value.get("boolean") is not None else row.get("boolean")
    if flag is not None:
        found &= Q(boolean=flag)
    for name in ("slug", "name", "numeric"):
        found &= matches(name, value.get(name))
    found &= between("date_time__date", value.get("date"))
    found &= between("date_time", value.get("date_time"))
    return points_at(found, value["reference"]) if value.get("reference") else carried(found)


def points_at(found: Q, asked: Mapping[str, Any]) -> Q:
    """Products one or all of whose references are those asked for."""
    condition = Q()
    for name, contained in asked.items():
        ways = contained or {}
        if ways.get("contains_any") is not None:
            condition &= carried(found & refers(name, ways["contains_any"]))
        for text in ways.get("contains_all") or []:
            condition &= carried(found & refers(name, [text]))
    return condition


def refers(name: str, texts: Sequence[str]) -> Q:
    """Values whose reference is one of these."""
    if name != "referenced_ids":
        return Q(**{f"{REFERENCED[name]}__in": list(texts)})
    condition = Q(pk__in=[])
    for field, type_name in REFERENCES.values():
        condition |= among(field, type_name, list(texts))
    return condition


def carried(values: Q) -> Q:
    """Products with one of the values, or with a variant that has one."""
    named = few_or_all(models.AttributeValue.objects.filter(values).order_by())
    assigned = models.AssignedValue.objects.filter(value__in=named).order_by()
    of_products = Q(pk__in=assigned.filter(product__isnull=False).values("product_id"))
    of_variants = assigned.filter(variant__isnull=False)
    if not of_variants.exists():  # then one index tells, and the database may stop once a page is full
        return of_products
    return of_products | Q(pk__in=of_variants.values("variant__product_id"))


def few_or_all(values: QuerySet[Any]) -> Sequence[int] | QuerySet[Any]:
    """Keys of the values. A few are named to the database, which then knows how many carry them."""
    few = list(values.values_list("pk", flat=True)[: FEW + 1])
    return few if len(few) <= FEW else values.values("pk")
