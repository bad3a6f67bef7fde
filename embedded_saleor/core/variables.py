"""Variables as Saleor reads them: a number where text is asked for, and the text of a number for a number."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from graphql import (
    GraphQLFloat,
    GraphQLInputObjectType,
    GraphQLInt,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    GraphQLString,
    OperationDefinitionNode,
    type_from_ast,
)

NUMBERS = (GraphQLFloat, GraphQLInt)


def as_saleor_reads(
    variables: Mapping[str, Any], operation: OperationDefinitionNode, schema: GraphQLSchema
) -> dict[str, Any]:
    """The variables of an operation, each number or its text as its type asks for it."""
    kinds = {
        one.variable.name.value: type_from_ast(schema, one.type) for one in operation.variable_definitions
    }
    return {name: _read(value, kinds.get(name)) for name, value in variables.items()}


def _read(value: Any, kind: Any) -> Any:
    if isinstance(kind, GraphQLNonNull):
        return _read(value, kind.of_type)
    if isinstance(kind, GraphQLList):
        return [_read(one, kind.of_type) for one in value] if isinstance(value, list) else value
    if isinstance(kind, GraphQLInputObjectType) and isinstance(value, Mapping):
        fields = kind.fields
        return {
            name: _read(one, fields[name].type if name in fields else None) for name, one in value.items()
        }
    if kind is GraphQLString and isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return _number(value, kind) if isinstance(value, str) and kind in NUMBERS else value


def _number(text: str, kind: Any) -> Any:
    """The number that the text is; what is none stays as it was, to be refused as such."""
    try:
        number = float(text)
    except ValueError:
        return text
    return int(number) if kind is GraphQLInt and math.isfinite(number) else number
