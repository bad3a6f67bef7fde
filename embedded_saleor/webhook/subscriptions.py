"""A webhook's subscription query: whether it holds, and which events it hears."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from graphql import (
    FieldNode,
    InlineFragmentNode,
    ListValueNode,
    OperationDefinitionNode,
    OperationType,
    StringValueNode,
)

from embedded_saleor.core.errors import Problem
from embedded_saleor.core.execution import prepared
from embedded_saleor.webhook.events import KINDS


class Subscription:
    """A query as a webhook stores it. `problem` is None when it can be executed."""

    def __init__(self, query: str) -> None:
        self.ready = prepared(query)

    @property
    def operation(self) -> OperationDefinitionNode | None:
        document = self.ready.document
        for one in document.definitions if document else ():
            if isinstance(one, OperationDefinitionNode) and one.operation == OperationType.SUBSCRIPTION:
                return one
        return None

    @property
    def problem(self) -> Problem | None:
        if self.ready.errors:
            code = "GRAPHQL_ERROR" if self.ready.document else "SYNTAX"
            return Problem("query", code, self.ready.errors[0].message)
        if self.operation is None:
            return Problem("query", "MISSING_SUBSCRIPTION", "Subscription operation can't be found.")
        return None

    def events_of(self, *, sync: bool) -> list[str]:
        """Events that the fragments and root fields name."""
        told = set(self._told_types())
        return sorted(one.name for one in KINDS.values() if one.type_name in told and one.is_sync == sync)

    @property
    def channels(self) -> list[str]:
        """Slugs given to a filterable root field."""
        for one in self._roots():
            for argument in one.arguments:
                if argument.name.value == "channels" and isinstance(argument.value, ListValueNode):
                    return [
                        value.value for value in argument.value.values if isinstance(value, StringValueNode)
                    ]
        return []

    def _roots(self) -> list[FieldNode]:
        selections: Any = self.operation.selection_set.selections if self.operation else ()
        return [one for one in selections if isinstance(one, FieldNode)]

    def _told_types(self) -> Iterator[str]:
        for root in self._roots():
            if root.name.value != "event":
                yield root.name.value[:1].upper() + root.name.value[1:]
            for one in root.selection_set.selections if root.selection_set else ():
                if isinstance(one, InlineFragmentNode) and one.type_condition:
                    yield one.type_condition.name.value
