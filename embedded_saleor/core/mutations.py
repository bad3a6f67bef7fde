"""The base of mutations: permission, transaction, and the answer's `errors`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from typing import Any, ClassVar

import graphene
from django.core.exceptions import ValidationError
from django.db import models, transaction
from graphene.utils.str_converters import to_camel_case

from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import enum
from embedded_saleor.core.errors import Problem, Refused, refuse, refused_by_model
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.memory import forget_everything
from embedded_saleor.core.types import ModelType, listed


def error_type(name: str, codes: str | type[graphene.Enum], **extra: Any) -> type[graphene.ObjectType]:
    """`<name>Error {field message code …extra}`; `codes` are those of `<name>ErrorCode`, or a ready enum."""
    code = enum(f"{name}ErrorCode", codes) if isinstance(codes, str) else codes
    fields = {"field": graphene.String(), "message": graphene.String(), "code": code(required=True), **extra}
    return type(f"{name}Error", (graphene.ObjectType,), {**fields, "code_enum": code})


def bulk_error_type(name: str, codes: str, **extra: Any) -> type[graphene.ObjectType]:
    """`<name>Error {path message code …extra}` of a mutation of many rows."""
    code = enum(f"{name}ErrorCode", codes)
    fields = {"path": graphene.String(), "message": graphene.String(), "code": code(required=True), **extra}
    return type(f"{name}Error", (graphene.ObjectType,), {**fields, "code_enum": code})


class BaseMutation(graphene.Mutation):
    """`perform(context, **arguments) -> {field: value}` does the work and raises `Refused`.

    `class Meta`: `error_type`; `permissions` (one of them is enough; none: open to everybody); `atomic`
    (default True: the whole of `perform` is one transaction. False where an App is asked on the way).
    """

    class Meta:
        abstract = True

    error_kind: ClassVar[type[graphene.ObjectType]]
    permissions: ClassVar[tuple[str, ...]]
    atomic: ClassVar[bool]
    # A class method whose arguments are those of the mutation.
    perform: ClassVar[Any]

    @classmethod
    def __init_subclass_with_meta__(
        cls,
        error_type: type[graphene.ObjectType] | None = None,
        permissions: Sequence[str] = (),
        atomic: bool = True,
        **options: Any,
    ) -> None:
        cls.permissions, cls.atomic = tuple(permissions), atomic
        if error_type is not None:
            cls.error_kind = error_type
            cls.errors = listed(error_type)
        super().__init_subclass_with_meta__(**options)

    @classmethod
    def mutate(cls, root: Any, info: Any, **arguments: Any) -> Any:
        context: Context = info.context
        if cls.permissions:
            context.require(*cls.permissions)
        # What an earlier mutation of the same request looked up may have changed since.
        context.cache.clear()
        forget_everything()
        try:
            with transaction.atomic() if cls.atomic else nullcontext():
                return cls(**{"errors": [], **cls.perform(context, **arguments)})
        except ValidationError as error:
            return cls.refused(refused_by_model(error).problems)
        except Refused as error:
            return cls.refused(error.problems)

    @classmethod
    def refused(cls, problems: Sequence[Problem], **fields: Any) -> Any:
        return cls(errors=[cls.error(problem) for problem in problems], **fields)

    @classmethod
    def error(cls, problem: Problem) -> Any:
        return as_error(cls.error_kind, problem)


def as_error(kind: Any, problem: Problem) -> Any:
    """A problem as an error of a kind that `error_type` made."""
    known = kind.code_enum._meta.enum.__members__
    code = problem.code if problem.code in known else "INVALID"
    extra = {name: value for name, value in problem.extra.items() if name in kind._meta.fields}
    field = to_camel_case(problem.field) if problem.field else None
    return kind(field=field, message=problem.message, code=code, **extra)


def found(text_id: str | None, kind: type[ModelType], field: str = "id", **queryset: Any) -> Any:
    """The object an argument names, or a `Refused` in Saleor's words."""
    name = kind._meta.name
    pk = local_id(text_id, name)
    if pk is None:
        raise refuse(field, "GRAPHQL_ERROR", f"Invalid ID: {text_id}. Expected: {name}.")
    row = kind.model._default_manager.filter(pk=pk, **queryset).first()
    if row is None:
        raise refuse(field, "NOT_FOUND", f"Couldn't resolve to a node: {text_id}")
    return row


def found_by(
    kind: type[ModelType], text_id: str | None = None, external_reference: str | None = None, **others: Any
) -> Any:
    """The object named by exactly one of id, externalReference and other unique fields (slug, sku, …)."""
    given = {"id": text_id, "external_reference": external_reference, **others}
    named = {name: value for name, value in given.items() if value}
    if len(named) != 1:
        names = ", ".join(f"'{to_camel_case(name)}'" for name in given)
        wording = (
            f"At least one of arguments is required: {names}."
            if not named
            else (f"Argument{names} cannot be combined.")
        )
        raise refuse(None, "GRAPHQL_ERROR", wording)
    ((name, value),) = named.items()
    if name == "id":
        return found(value, kind)
    row = kind.model._default_manager.filter(**{name: value}).first()
    if row is None:
        raise refuse(name, "NOT_FOUND", f"Couldn't resolve to a node: {value}")
    return row


def found_many(ids: Sequence[str], kind: type[ModelType], field: str) -> list[Any]:
    """The objects of a list of ids, in its order."""
    pks = [local_id(one, kind._meta.name) for one in ids]
    for one, pk in zip(ids, pks, strict=True):
        if pk is None:
            raise refuse(field, "GRAPHQL_ERROR", f"Invalid ID: {one}. Expected: {kind._meta.name}.")
    rows = {str(row.pk): row for row in kind.model._default_manager.filter(pk__in=pks)}
    missing = [one for one, pk in zip(ids, pks, strict=True) if pk not in rows]
    if missing:
        wording = f"Could not resolve to a node with the global id list of '{missing}'."
        raise refuse(field, "GRAPHQL_ERROR", wording)
    return [rows[str(pk)] for pk in dict.fromkeys(pks)]


def assign(instance: models.Model, data: Mapping[str, Any], *names: str) -> None:
    """Copy the given fields, where the input holds them and they are not null."""
    for name in names:
        if name in data:
            setattr(instance, name, data[name])


def save(instance: models.Model, exclude: Sequence[str] = ()) -> None:
    """Validate as Django's models do, then store."""
    instance.full_clean(exclude=exclude)
    instance.save()


def fresh(instance: models.Model) -> Any:
    """The same row read anew, so that nothing stale is answered."""
    return type(instance)._default_manager.get(pk=instance.pk)
