"""Filter inputs that subjects share, and turning them into conditions."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import graphene
from django.db.models import Q
from graphene.utils.str_converters import to_camel_case
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


def the_way(asked: Mapping[str, Any], name: str) -> tuple[str, Any]:
    """The option of a `…FilterInput` that is told, else an empty `one_of`. GraphQLError for several."""
    told = [(option, value) for option, value in asked.items() if value is not None]
    if len(told) > 1:
        problem = {"message": "Only one option can be specified.", "code": "invalid"}
        raise GraphQLError(json.dumps({to_camel_case(name): [problem]}, separators=(",", ":")))
    return told[0] if told else ("one_of", [])


def matches(field: str, asked: Mapping[str, Any] | None, *, name: str = "") -> Q:
    """A `…FilterInput` (eq, oneOf, range) as a condition; nothing matches an empty one, or an empty `oneOf`.

    `name` is the input's field, where it is not called as the model's.
    """
    if asked is None:
        return Q()
    option, value = the_way(asked, name or field)
    if option == "eq":
        return Q(**{field: value})
    if option == "one_of":
        return Q(**{f"{field}__in": list(value)})
    return between(field, value)


def between(field: str, asked: Mapping[str, Any] | None) -> Q:
    found = Q()
    for bound in ("gte", "lte"):
        if (asked or {}).get(bound) is not None:
            found &= Q(**{f"{field}__{bound}": (asked or {})[bound]})
    return found


def matches_id(field: str, type_name: str, asked: Mapping[str, Any] | None) -> Q:
    if asked is None:
        return Q()
    option, value = the_way(asked, field)
    return among(field, type_name, [value] if option == "eq" else value)


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
