"""Relay connections with Saleor's names, limits and messages; cursors mark a place in the order."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import graphene
from django.core.serializers.json import DjangoJSONEncoder
from django.db.models import Q, QuerySet
from graphene.relay import PageInfo
from graphql import GraphQLError

from embedded_saleor.core.types import TYPES_BY_NAME

LIMIT = 100


class Connection:
    """What a connection's resolvers read: edges, page info, and the count when somebody asks for it."""

    def __init__(self, edges: list[Edge], page_info: PageInfo, count: Callable[[], int]) -> None:
        self.edges, self.page_info, self.count = edges, page_info, count


class Edge:
    def __init__(self, node: Any, cursor: str) -> None:
        self.node, self.cursor = node, cursor


@cache
def connection_of(name: str, of: Any) -> tuple[type[graphene.ObjectType], type[graphene.ObjectType]]:
    edge = type(
        f"{name}CountableEdge",
        (graphene.ObjectType,),
        {"node": graphene.Field(of, required=True), "cursor": graphene.String(required=True)},
    )
    connection = type(
        f"{name}CountableConnection",
        (graphene.ObjectType,),
        {
            "page_info": graphene.Field(PageInfo, required=True),
            "edges": graphene.List(graphene.NonNull(edge), required=True),
            "total_count": graphene.Int(),
            "resolve_total_count": staticmethod(lambda root, info: root.count()),
        },
    )
    return connection, edge


class ConnectionField(graphene.Field):
    """A field `name(…, before, after, first, last): <Type>CountableConnection`.

    `of` is the type's name; the type itself is looked up when the schema is built. The resolver returns a
    queryset (ordered by plain field names), a list, or None.
    """

    def __init__(self, of: str, required: bool = False, **arguments: Any) -> None:
        for name, kind in (("before", graphene.String), ("after", graphene.String)):
            arguments.setdefault(name, kind())
        for name in ("first", "last"):
            arguments.setdefault(name, graphene.Int())
        super().__init__(lambda: connection_type(of), required=required, **arguments)

    def wrap_resolve(self, parent_resolver: Any) -> Any:
        resolver = super().wrap_resolve(parent_resolver)

        def resolve(root: Any, info: Any, **arguments: Any) -> Connection | None:
            page = {name: arguments.pop(name, None) for name in ("before", "after", "first", "last")}
            rows = resolver(root, info, **arguments)
            return None if rows is None else paged(rows, info.field_name, **page)

        return resolve


def connection_type(of: str) -> type[graphene.ObjectType]:
    kind: Any = TYPES_BY_NAME[of]
    return connection_of(of, kind)[0]


def paged(
    rows: QuerySet[Any] | Sequence[Any],
    field: str,
    first: int | None = None,
    last: int | None = None,
    after: str | None = None,
    before: str | None = None,
) -> Connection:
    check_limits(field, first, last)
    page: Callable[..., Any] = page_of_queryset if isinstance(rows, QuerySet) else page_of_list
    nodes, cursor, more = page(rows, first, last, after, before)
    edges = [Edge(one, cursor(one)) for one in nodes]
    info = PageInfo(
        has_next_page=more if first else bool(before),
        has_previous_page=bool(after) if first else more,
        start_cursor=edges[0].cursor if edges else None,
        end_cursor=edges[-1].cursor if edges else None,
    )
    return Connection(edges, info, rows.count if isinstance(rows, QuerySet) else lambda: len(rows))


def check_limits(field: str, first: int | None, last: int | None) -> None:
    if not first and not last:
        raise GraphQLError(
            f"You must provide a `first` or `last` value to properly paginate the `{field}` connection."
        )
    for name, asked in (("first", first), ("last", last)):
        if asked and asked > LIMIT:
            raise GraphQLError(
                f"Requesting {asked} records on the `{field}` connection exceeds the `{name}` limit of"
                f" {LIMIT} records."
            )
        if asked and asked < 0:
            raise GraphQLError(f"Argument `{name}` must be a non-negative integer.")
    if first and last:
        raise GraphQLError("Argument `last` cannot be combined with `first`.")


def encode(place: Any) -> str:
    return b64encode(json.dumps(place, cls=DjangoJSONEncoder).encode()).decode()


def decode(cursor: str) -> Any:
    try:
        return json.loads(b64decode(cursor, validate=True))
    except ValueError:
        raise GraphQLError("Received cursor is invalid.")


def page_of_list(
    rows: Sequence[Any], first: int | None, last: int | None, after: str | None, before: str | None
) -> tuple[list[Any], Callable[[Any], str], bool]:
    places = {str(getattr(row, "pk", number)): number for number, row in enumerate(rows)}
    start = places.get(str(decode(after)), -1) + 1 if after else 0
    stop = places.get(str(decode(before)), len(rows)) if before else len(rows)
    chosen = list(rows[start:stop])
    cut = chosen[:first] if first else chosen[-(last or 0) :]
    keys = {id(row): getattr(row, "pk", number) for number, row in enumerate(rows)}
    return cut, lambda row: encode(str(keys[id(row)])), len(cut) < len(chosen)


def page_of_queryset(
    rows: QuerySet[Any], first: int | None, last: int | None, after: str | None, before: str | None
) -> tuple[list[Any], Callable[[Any], str], bool]:
    order = order_of(rows)
    if after:
        rows = rows.filter(beyond(order, decode(after)))
    if before:
        rows = rows.filter(beyond(reversed_order(order), decode(before)))
    limit = (first or last or 0) + 1
    chosen = list(rows.order_by(*(order if first else reversed_order(order)))[:limit])
    cut = chosen[: limit - 1]
    more = len(chosen) == limit
    return cut if first else cut[::-1], lambda row: encode([value_of(row, name) for name in order]), more


def order_of(rows: QuerySet[Any]) -> list[str]:
    names = [str(name) for name in (rows.query.order_by or rows.model._meta.ordering or ())]
    return names if names and names[-1].lstrip("-") == "pk" else [*names, "pk"]


def reversed_order(order: Sequence[str]) -> list[str]:
    return [name[1:] if name.startswith("-") else f"-{name}" for name in order]


def value_of(row: Any, name: str) -> Any:
    for part in name.lstrip("-").split("__"):
        row = getattr(row, part, None)
    return row


def beyond(order: Sequence[str], place: Any) -> Q:
    """What comes after a place; nothing sorts above NULL, as in PostgreSQL."""
    if not isinstance(place, list) or len(place) != len(order):
        raise GraphQLError("Received cursor is invalid.")
    found, same = Q(pk__in=[]), Q()
    for name, value in zip(order, place, strict=True):
        field = name.lstrip("-")
        if name.startswith("-"):
            further = Q(**{f"{field}__isnull": False}) if value is None else Q(**{f"{field}__lt": value})
        elif value is None:
            further = Q(pk__in=[])
        else:
            further = Q(**{f"{field}__gt": value}) | Q(**{f"{field}__isnull": True})
        found |= same & further
        same &= Q(**{f"{field}__isnull": True}) if value is None else Q(**{field: value})
    return found
