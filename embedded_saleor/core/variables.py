"""Variables as Saleor reads them: where text is asked for, a number is taken as its text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graphql import (
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLSchema,
    GraphQLString,
    OperationDefinitionNode,
    type_from_ast,
)


def as_saleor_reads(
    variables: Mapping[str, Any], operation: OperationDefinitionNode, schema: GraphQLSchema
) -> dict[str, Any]:
    """The variables of an operation with numbers made text wherever its types ask for text."""
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
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return str(value) if kind is GraphQLString and is_number else value
