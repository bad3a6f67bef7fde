"""The whole schema, gathered from the subjects."""

from importlib import import_module
from typing import Any

import graphene
from graphql import GraphQLDeprecatedDirective, GraphQLDirective, specified_directives

from embedded_saleor.webhook.events import TYPES_BY_EVENT, Event

SUBJECTS = [
    "shop",
    "account",
    "app",
    "channel",
    "warehouse",
    "shipping",
    "tax",
    "attribute",
    "page",
    "product",
    "checkout",
    "payment",
    "order",
    "invoice",
    "absent",
    "translation",
    "metadata",
]


NEWER_PLACE = "DIRECTIVE_DEFINITION"


def parts(name: str) -> tuple[Any, ...]:
    modules = [import_module(f"embedded_saleor.{subject}.schema") for subject in SUBJECTS]
    return tuple(getattr(module, name) for module in modules if hasattr(module, name))


def told_directives() -> tuple[GraphQLDirective, ...]:
    """GraphQL's own directives, in the places that Saleor's clients can read: some know no newer ones."""
    newer = GraphQLDirective(
        name=GraphQLDeprecatedDirective.name,
        locations=[place for place in GraphQLDeprecatedDirective.locations if place.name != NEWER_PLACE],
        args=GraphQLDeprecatedDirective.args,
        description=GraphQLDeprecatedDirective.description,
    )
    others = [one for one in specified_directives if one is not GraphQLDeprecatedDirective]
    return (*others, newer)


Query = type("Query", (*parts("Queries"), graphene.ObjectType), {})
Mutation = type("Mutation", (*parts("Mutations"), graphene.ObjectType), {})
Subscription = type(
    "Subscription",
    (*parts("Subscriptions"), graphene.ObjectType),
    {"event": graphene.Field(Event), "resolve_event": staticmethod(lambda root, info: root)},
)
unreferenced = [kind for kinds in parts("TYPES") for kind in kinds]
schema = graphene.Schema(
    query=Query, mutation=Mutation, subscription=Subscription, types=[*TYPES_BY_EVENT.values(), *unreferenced]
)
schema.graphql_schema.directives = told_directives()
