"""Many rows by one mutation: what becomes of the good ones when some are refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from graphene.utils.str_converters import to_camel_case

from embedded_saleor.core.enums import enum
from embedded_saleor.core.errors import Problem, Refused, refused_by_model

ErrorPolicyEnum = enum("ErrorPolicyEnum", "IGNORE_FAILED REJECT_EVERYTHING REJECT_FAILED_ROWS")


@dataclass(frozen=True)
class Outcome:
    """What came of one row: the object, or the problems for which there is none."""

    made: Any = None
    problems: Sequence[Problem] = ()


class _Undone(Exception):
    """Takes back what was stored."""


def make_each(
    rows: Sequence[Mapping[str, Any]], make: Callable[[Mapping[str, Any]], Any], policy: str | None
) -> list[Outcome]:
    """Each row by itself; with REJECT_EVERYTHING (the default) none is kept unless all are good.

    IGNORE_FAILED and REJECT_FAILED_ROWS keep the good rows: a row is made whole or not at all.
    """
    outcomes: list[Outcome] = []
    try:
        with transaction.atomic():
            outcomes += [_made(row, make) for row in rows]
            if policy in (None, "REJECT_EVERYTHING") and any(one.problems for one in outcomes):
                raise _Undone
    except _Undone:
        return [Outcome(problems=one.problems) for one in outcomes]
    return outcomes


def _made(row: Mapping[str, Any], make: Callable[[Mapping[str, Any]], Any]) -> Outcome:
    try:
        with transaction.atomic():
            return Outcome(made=make(row))
    except Refused as refused:
        return Outcome(problems=refused.problems)
    except ValidationError as error:
        return Outcome(problems=refused_by_model(error).problems)


def row_errors(kind: Any, outcome: Outcome) -> list[Any]:
    """The problems of a row as `<kind>` with their `path`."""
    known = kind.code_enum._meta.enum.__members__
    return [
        kind(
            path=to_camel_case(one.field) if one.field else None,
            message=one.message,
            code=one.code if one.code in known else "INVALID",
            **{name: value for name, value in one.extra.items() if name in kind._meta.fields},
        )
        for one in outcome.problems
    ]
