"""Filter inputs that subjects share, and turning them into conditions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import graphene
from django.db.models import Q
from graphql import GraphQLError

from embedded_saleor.core.ids import local_id
from embedded_saleor.core.scalars import Date, DateTime, Decimal
from embedded_saleor.core.types import listed


class StringFilterInput(graphene.InputObjectType):
    eq = graphene.String()
    one_of = listed(graphene.String, required=False)


class GlobalIDFilterInput(graphene.InputObjectType):
    eq = graphene.ID()
    one_of = listed(graphene.ID, required=False)


class DateTimeRangeInput(graphene.InputObjectType):
    gte = DateTime()
    lte = DateTime()


class DateRangeInput(graphene.InputObjectType):
    gte = Date()
    lte = Date()


class DateTimeFilterInput(graphene.InputObjectType):
    eq = DateTime()
    one_of = listed(DateTime, required=False)
    range = DateTimeRangeInput()


class DecimalRangeInput(graphene.InputObjectType):
    gte = Decimal()
    lte = Decimal()


class DecimalFilterInput(graphene.InputObjectType):
    eq = Decimal()
    one_of = listed(Decimal, required=False)
    range = DecimalRangeInput()


class IntRangeInput(graphene.InputObjectType):
    gte = graphene.Int()
    lte = graphene.Int()


class PriceRangeInput(graphene.InputObjectType):
    gte = graphene.Float()
    lte = graphene.Float()


class MetadataFilter(graphene.InputObjectType):
    key = graphene.String(required=True)
    value = graphene.String()


def matches(field: str, asked: Mapping[str, Any] | None) -> Q:
    """A `…FilterInput` (eq, oneOf, range) as a condition; nothing matches an empty `oneOf`."""
    asked = asked or {}
    if asked.get("eq") is not None:
        return Q(**{field: asked["eq"]})
    if asked.get("one_of") is not None:
        return Q(**{f"{field}__in": list(asked["one_of"])})
    return between(field, asked.get("range") or asked)


def between(field: str, asked: Mapping[str, Any] | None) -> Q:
    found = Q()
    for bound in ("gte", "lte"):
        if (asked or {}).get(bound) is not None:
            found &= Q(**{f"{field}__{bound}": (asked or {})[bound]})
    return found


def matches_id(field: str, type_name: str, asked: Mapping[str, Any] | None) -> Q:
    asked = asked or {}
    ids = [asked["eq"]] if asked.get("eq") else asked.get("one_of")
    return Q() if ids is None else among(field, type_name, ids)


def among(field: str, type_name: str, ids: list[str]) -> Q:
    return Q(**{f"{field}__in": [pk for pk in (local_id(one, type_name) for one in ids) if pk]})


def has_metadata(asked: list[Mapping[str, Any]] | None) -> Q:
    found = Q()
    for row in asked or []:
        if row.get("value") is None:
            found &= Q(metadata__has_key=row["key"])
        else:
            found &= Q(metadata__contains={row["key"]: row["value"]})
    return found


def where(asked: Mapping[str, Any], condition: Callable[[Mapping[str, Any]], Q]) -> Q:
    """AND or OR of a `…WhereInput`, or its plain fields, which `condition` reads; never both."""
    operators = {"AND", "OR"} & asked.keys()
    if operators and len(asked) > 1:
        raise GraphQLError("Cannot mix operators with other filter inputs.")
    if not operators:
        return condition(asked)
    (operator,) = operators
    found = Q()
    for one in asked[operator] or []:
        inside = where(one, condition)
        found = found & inside if operator == "AND" else found | inside
    return found
