"""A schema as a set of facts, one line each, so that one schema can be compared with another."""

from collections.abc import Iterator

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
)


def coordinates(schema: GraphQLSchema) -> set[str]:
    """`Type.field: Type`, `Type.field(argument): Type`, `Enum.VALUE`, `Union | Type`, `Type implements I`."""
    return {
        line
        for name, kind in schema.type_map.items()
        if not name.startswith("__")
        for line in facts(name, kind)
    }


def kind_of(kind: GraphQLNamedType) -> str:
    return type(kind).__name__.removeprefix("GraphQL").removeprefix("Graphene").removesuffix("Type")


def facts(name: str, kind: GraphQLNamedType) -> Iterator[str]:
    yield f"{kind_of(kind)} {name}"
    if isinstance(kind, GraphQLEnumType):
        yield from (f"{name}.{value}" for value in kind.values)
    elif isinstance(kind, GraphQLUnionType):
        yield from (f"{name} | {member.name}" for member in kind.types)
    elif isinstance(kind, GraphQLInputObjectType):
        yield from (f"{name}.{field}: {one.type}" for field, one in kind.fields.items())
    elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        yield from (f"{name} implements {one.name}" for one in kind.interfaces)
        for field, one in kind.fields.items():
            yield f"{name}.{field}: {one.type}"
            yield from (f"{name}.{field}({argument}): {arg.type}" for argument, arg in one.args.items())
