"""Events: what happened, as the root value of subscription documents, and their GraphQL types."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import graphene

from embedded_saleor import conf
from embedded_saleor.core.scalars import DateTime
from embedded_saleor.core.types import listed


@dataclass(frozen=True)
class Happening:
    """One event for one recipient. `extra` holds what the event's fields tell beside its subject."""

    name: str
    subject: Any
    recipient: Any
    principal: Any
    issued_at: datetime
    extra: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class EventKind:
    name: str
    type_name: str
    permission: str
    is_sync: bool


KINDS: dict[str, EventKind] = {}
TYPES_BY_EVENT: dict[str, type[graphene.ObjectType]] = {}


class Event(graphene.Interface):
    issued_at = DateTime()
    version = graphene.String()
    issuing_principal = graphene.Field("embedded_saleor.app.types.IssuingPrincipal")
    recipient = graphene.Field("embedded_saleor.app.types.App")

    @classmethod
    def resolve_type(cls, instance: Happening, info: Any) -> type[graphene.ObjectType]:
        return TYPES_BY_EVENT[instance.name]

    @staticmethod
    def resolve_version(root: Happening, info: Any) -> str:
        return conf.VERSION

    @staticmethod
    def resolve_issuing_principal(root: Happening, info: Any) -> Any:
        return root.principal


def event(
    name: str, permission: str, *, sync: bool = False, type_name: str | None = None, **fields: Any
) -> type[graphene.ObjectType]:
    """Define an event. The first of `fields` is its subject; others are read from `extra` by their name.

    A field that brings its own `resolver` keeps it. The type's name is the event's in PascalCase.
    """
    type_name = type_name or "".join(part.capitalize() for part in name.split("_"))
    KINDS[name] = EventKind(name, type_name, permission, sync)
    resolvers = {
        f"resolve_{field}": staticmethod(reader(field if number else None))
        for number, (field, kind) in enumerate(fields.items())
        if getattr(kind, "resolver", None) is None
    }
    made = type(
        type_name,
        (graphene.ObjectType,),
        {**fields, **resolvers, "Meta": type("Meta", (), {"interfaces": (Event,)})},
    )
    TYPES_BY_EVENT[name] = made
    return made


def same_kind(name: str, as_name: str) -> None:
    """Define an event that is told by the type of another."""
    KINDS[name] = replace(KINDS[as_name], name=name)
    TYPES_BY_EVENT[name] = TYPES_BY_EVENT[as_name]


def reader(name: str | None) -> Callable[..., Any]:
    def read(root: Happening, info: Any, **arguments: Any) -> Any:
        found = root.subject if name is None else root.extra.get(name)
        if arguments.get("channel") and found is not None:
            found.channel_slug = arguments["channel"]
        return found

    return read


def channel_event(kind: type[graphene.ObjectType]) -> graphene.Field:
    """A root field of `Subscription` that hears one event, narrowed by channels.

    Which channels is looked at when the event is triggered (`Webhook.filterable_channel_slugs`).
    """

    def resolve(root: Happening, info: Any, channels: Any = None) -> Happening | None:
        return root if KINDS[root.name].type_name == kind._meta.name else None

    return graphene.Field(kind, channels=listed(graphene.String, required=False), resolver=resolve)
