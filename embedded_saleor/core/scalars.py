"""Saleor's scalars beyond those of GraphQL."""

import decimal
import json
from typing import Any

import graphene
from graphene.types.generic import GenericScalar
from graphql import GraphQLError
from graphql.language import ast

__all__ = [
    "JSON",
    "UUID",
    "Date",
    "DateTime",
    "Day",
    "Decimal",
    "GenericScalar",
    "Hour",
    "JSONString",
    "Metadata",
    "Minute",
    "PositiveDecimal",
    "PositiveInt",
    "Upload",
    "WeightScalar",
]  # fmt: skip

DateTime = graphene.DateTime
Date = graphene.Date
UUID = graphene.UUID


class Decimal(graphene.Float):
    """A decimal number, written as a number or as text."""

    @staticmethod
    def parse_value(value: Any) -> decimal.Decimal:
        try:
            number = decimal.Decimal(str(value))
        except decimal.DecimalException:
            raise GraphQLError(f"Invalid decimal: {value}")
        if not number.is_finite():
            raise GraphQLError(f"Invalid decimal: {value}")
        return number

    @classmethod
    def parse_literal(cls, node: Any, _variables: Any = None) -> decimal.Decimal:
        return cls.parse_value(getattr(node, "value", None))


class PositiveDecimal(Decimal):
    """A decimal number that is not negative."""

    @staticmethod
    def parse_value(value: Any) -> decimal.Decimal:
        number = Decimal.parse_value(value)
        if number < 0:
            raise GraphQLError(f"Value cannot be lower than 0. Unsupported value: {value}")
        return number


class WeightScalar(Decimal):
    """A weight in the shop's unit, or `{value, unit}`; kept in kilograms."""

    @staticmethod
    def parse_value(value: Any) -> decimal.Decimal:
        if isinstance(value, dict):
            kilograms = {"KG": 1, "G": 0.001, "LB": 0.45359237, "OZ": 0.028349523125, "TONNE": 1000}
            unit = kilograms.get(str(value.get("unit", "KG")).upper())
            if unit is None:
                raise GraphQLError(f"Unsupported value: {value}")
            return Decimal.parse_value(value.get("value")) * decimal.Decimal(str(unit))
        return Decimal.parse_value(value)

    @classmethod
    def parse_literal(cls, node: Any, _variables: Any = None) -> decimal.Decimal:
        if isinstance(node, ast.ObjectValueNode):
            return cls.parse_value({one.name.value: getattr(one.value, "value", None) for one in node.fields})
        return cls.parse_value(getattr(node, "value", None))


class JSON(GenericScalar):
    """Any JSON value."""


class Metadata(GenericScalar):
    """An object of text keys and text values."""


class JSONString(graphene.JSONString):
    """A JSON value written as text."""

    @staticmethod
    def serialize(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    @staticmethod
    def parse_value(value: Any) -> Any:
        try:
            return json.loads(value) if isinstance(value, str) else value
        except ValueError:
            raise GraphQLError(f"Badly formed JSONString: {value}")

    @classmethod
    def parse_literal(cls, node: Any, _variables: Any = None) -> Any:
        return cls.parse_value(getattr(node, "value", None))


class Upload(graphene.Scalar):
    """A file of a multipart request."""

    @staticmethod
    def serialize(value: Any) -> Any:
        return value

    @staticmethod
    def parse_value(value: Any) -> Any:
        return value

    @staticmethod
    def parse_literal(node: Any, _variables: Any = None) -> Any:
        raise GraphQLError("An upload is a variable, never a literal.")


class PositiveInt(graphene.Int):
    """A whole number above zero."""

    @staticmethod
    def coerce_int(value: Any) -> Any:
        number = graphene.Int.coerce_int(value)
        if number is not None and number < 0:
            raise GraphQLError(f"Value cannot be lower than 0. Unsupported value: {value}")
        return number

    serialize = coerce_int
    parse_value = coerce_int


class Minute(graphene.Int):
    """A number of minutes."""


class Hour(graphene.Int):
    """A number of hours."""


class Day(graphene.Int):
    """A number of days."""
