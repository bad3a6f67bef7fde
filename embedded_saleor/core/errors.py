"""How the engine refuses: problems inside a mutation's answer, and errors of the whole field.

Exception
├── Refused            anticipated; a mutation answers it as `errors: [{field, message, code, …}]`
└── GraphQLError
    └── PermissionDenied   errors[] of the answer, `extensions.exception.code`
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from graphql import GraphQLError

CODES = {"unique": "UNIQUE", "blank": "REQUIRED", "null": "REQUIRED", "required": "REQUIRED"}


@dataclasses.dataclass(frozen=True)
class Problem:
    """`field` in snake_case (None: of no field), `code` a value of the mutation's error enum."""

    field: str | None
    code: str
    message: str
    extra: dict[str, Any] = dataclasses.field(default_factory=dict)


class Refused(Exception):
    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("; ".join(problem.message for problem in self.problems))


def refuse(field: str | None, code: str, message: str, **extra: Any) -> Refused:
    """`raise refuse("slug", "UNIQUE", "…")`."""
    return Refused([Problem(field, code, message, extra)])


def refused_by_model(error: ValidationError) -> Refused:
    """Django's validation of a model as problems of its fields."""
    if not hasattr(error, "error_dict"):
        return Refused(Problem(None, "INVALID", message) for message in error.messages)
    return Refused(
        Problem(None if name == "__all__" else name, CODES.get(one.code or "", "INVALID"), one.messages[0])
        for name, errors in error.error_dict.items()
        for one in errors
    )


class PermissionDenied(GraphQLError):
    def __init__(self, *permissions: str, message: str = "") -> None:
        super().__init__(
            message
            or "To access this path, you need one of the following permissions: " + ", ".join(permissions)
            if permissions or message
            else "You need permission to access this path"
        )


class InvalidTokenError(GraphQLError):
    """A token that is none."""
