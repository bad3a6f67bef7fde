"""Bases of GraphQL types, and the small types every subject uses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, ClassVar

import graphene
from babel import Locale
from django.db import models
from graphql import GraphQLError

from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import LanguageCodeEnum, PermissionEnum, WeightUnitsEnum
from embedded_saleor.core.errors import PermissionDenied
from embedded_saleor.core.ids import KEYED_BY_UUID, global_id, local_id
from embedded_saleor.core.permissions import PERMISSIONS
from embedded_saleor.core.scalars import Metadata

ENGLISH = Locale("en")
CURRENCY_DIGITS = {
    "JPY": 0,
    "KRW": 0,
    "VND": 0,
    "CLP": 0,
    "ISK": 0,
    "KWD": 3,
    "BHD": 3,
    "OMR": 3,
    "JOD": 3,
    "TND": 3,
    "IQD": 3,
    "LYD": 3,
}


def text(**options: Any) -> graphene.String:
    return graphene.String(**options)


def listed(of: Any, required: bool = True, **options: Any) -> graphene.List:
    """`[Type!]!`, or `[Type!]` when not required."""
    return graphene.List(graphene.NonNull(of), required=required, **options)


class Node(graphene.Interface):
    id = graphene.ID(required=True)

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> type[graphene.ObjectType] | None:
        return TYPES_BY_MODEL.get(type(instance))


class MetadataItem(graphene.ObjectType):
    key = graphene.String(required=True)
    value = graphene.String(required=True)


class MetadataInput(graphene.InputObjectType):
    key = graphene.String(required=True)
    value = graphene.String(required=True)


class ObjectWithMetadata(graphene.Interface):
    private_metadata = listed(MetadataItem)
    private_metafield = graphene.String(key=graphene.String(required=True))
    private_metafields = graphene.Field(Metadata, keys=listed(graphene.String, required=False))
    metadata = listed(MetadataItem)
    metafield = graphene.String(key=graphene.String(required=True))
    metafields = graphene.Field(Metadata, keys=listed(graphene.String, required=False))

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> type[graphene.ObjectType] | None:
        return TYPES_BY_MODEL.get(type(instance))

    @staticmethod
    def resolve_metadata(root: Any, info: Any) -> list[dict[str, str]]:
        return items(root.metadata)

    @staticmethod
    def resolve_metafield(root: Any, info: Any, key: str) -> str | None:
        found: str | None = root.metadata.get(key)
        return found

    @staticmethod
    def resolve_metafields(root: Any, info: Any, keys: list[str] | None = None) -> dict[str, str]:
        return some_of(root.metadata, keys)

    @staticmethod
    def resolve_private_metadata(root: Any, info: Any) -> list[dict[str, str]]:
        return items(private_metadata_of(root, info.context))

    @staticmethod
    def resolve_private_metafield(root: Any, info: Any, key: str) -> str | None:
        return private_metadata_of(root, info.context).get(key)

    @staticmethod
    def resolve_private_metafields(root: Any, info: Any, keys: list[str] | None = None) -> dict[str, str]:
        return some_of(private_metadata_of(root, info.context), keys)


def items(pairs: dict[str, str]) -> list[dict[str, str]]:
    return [{"key": key, "value": pairs[key]} for key in sorted(pairs)]


def some_of(pairs: dict[str, str], keys: list[str] | None) -> dict[str, str]:
    return pairs if keys is None else {key: pairs[key] for key in keys if key in pairs}


def private_metadata_of(root: Any, context: Context) -> dict[str, str]:
    if not context.has(*registered(root).metadata_permissions):
        raise PermissionDenied(message="You do not have permission to perform this action")
    found: dict[str, str] = root.private_metadata
    return found


class ModelType(graphene.ObjectType):
    """A GraphQL type of a model.

    `class Meta`: `model`; `metadata=("MANAGE_…",)` when the object has metadata: permissions for private
    metadata; `public_metadata` permissions to change public metadata (default: the same; `()` anyone).
    """

    class Meta:
        abstract = True

    id = graphene.ID(required=True)
    model: ClassVar[type[models.Model]]
    metadata_permissions: ClassVar[tuple[str, ...]]
    public_metadata_permissions: ClassVar[tuple[str, ...]]
    has_metadata: ClassVar[bool]

    @classmethod
    def __init_subclass_with_meta__(
        cls,
        model: type[models.Model] | None = None,
        metadata: Sequence[str] | None = None,
        public_metadata: Sequence[str] | None = None,
        interfaces: Sequence[Any] = (),
        **options: Any,
    ) -> None:
        cls.has_metadata = metadata is not None
        cls.metadata_permissions = tuple(metadata or ())
        cls.public_metadata_permissions = tuple(
            metadata or () if public_metadata is None else public_metadata
        )
        shared = (Node, ObjectWithMetadata) if cls.has_metadata else (Node,)
        super().__init_subclass_with_meta__(interfaces=(*shared, *interfaces), **options)
        if model is not None:
            cls.model = model
            TYPES_BY_MODEL.setdefault(model, cls)
            TYPES_BY_NAME[cls._meta.name] = cls
            if issubclass(model, models.Model):
                KEYED_BY_UUID[cls._meta.name] = isinstance(model._meta.pk, models.UUIDField)

    @classmethod
    def is_type_of(cls, root: Any, info: Any) -> bool:
        return isinstance(root, cls.model | cls)

    @classmethod
    def resolve_id(cls, root: Any, info: Any) -> str:
        return global_id(info.parent_type.name, root.pk or getattr(root, "deleted_pk", None))


TYPES_BY_MODEL: dict[type[models.Model], type[ModelType]] = {}
TYPES_BY_NAME: dict[str, type[ModelType]] = {}


def registered(instance: Any) -> type[ModelType]:
    return TYPES_BY_MODEL[type(instance)]


def id_of(instance: models.Model) -> str:
    """The global id of a model's instance."""
    return global_id(TYPES_BY_MODEL[type(instance)]._meta.name, instance.pk)


def node(text_id: str | None, kind: type[ModelType]) -> Any:
    """The object behind a global id; None for another type's id or when there is none."""
    pk = local_id(text_id, kind._meta.name)
    return kind.model._default_manager.filter(pk=pk).first() if pk else None


def checked_pk(text_id: str, *type_names: str) -> str:
    """The key inside an id of an argument; an error of the field for another type, as Saleor words it."""
    pk = local_id(text_id, *type_names)
    if pk is None:
        raise GraphQLError(f"Invalid ID: {text_id}. Expected: {type_names[0]}.")
    return pk


def only_one(given: Mapping[str, Any]) -> tuple[str, Any]:
    """The one argument of these that says something; an error of the field when none does, or several."""
    named = {name: value for name, value in given.items() if value}
    if not named:
        names = ", ".join(f"'{name}'" for name in given)
        raise GraphQLError(f"At least one of arguments is required: {names}.")
    (name, value), *more = named.items()
    if more:
        others = ", ".join(f"'{other}'" for other, _ in more)
        raise GraphQLError(f"Argument '{name}' cannot be combined with {others}")
    return name, value


class Money(graphene.ObjectType):
    currency = graphene.String(required=True)
    amount = graphene.Float(required=True)
    fractional_amount = graphene.Int(required=True)
    fraction_digits = graphene.Int(required=True)

    def resolve_fractional_amount(self, info: Any) -> int:
        return int(Decimal(self.amount).scaleb(currency_digits(self.currency)).to_integral_value())

    def resolve_fraction_digits(self, info: Any) -> int:
        return currency_digits(self.currency)


class TaxedMoney(graphene.ObjectType):
    currency = graphene.String(required=True)
    gross = graphene.Field(Money, required=True)
    net = graphene.Field(Money, required=True)
    tax = graphene.Field(Money, required=True)


class MoneyRange(graphene.ObjectType):
    start = graphene.Field(Money)
    stop = graphene.Field(Money)


class TaxedMoneyRange(graphene.ObjectType):
    start = graphene.Field(TaxedMoney)
    stop = graphene.Field(TaxedMoney)


def currency_digits(currency: str) -> int:
    return CURRENCY_DIGITS.get(currency, 2)


def money(amount: Decimal | None, currency: str) -> Money | None:
    return None if amount is None else Money(currency=currency, amount=amount)


def taxed(net: Decimal, gross: Decimal, currency: str) -> TaxedMoney:
    return TaxedMoney(
        currency=currency,
        net=money(net, currency),
        gross=money(gross, currency),
        tax=money(gross - net, currency),
    )


class Weight(graphene.ObjectType):
    unit = WeightUnitsEnum(required=True)
    value = graphene.Float(required=True)


def weight(kilograms: float | None) -> Weight | None:
    return None if kilograms is None else Weight(unit="KG", value=kilograms)


class CountryDisplay(graphene.ObjectType):
    code = graphene.String(required=True)
    country = graphene.String(required=True)


def country(code: str) -> CountryDisplay:
    return CountryDisplay(code=code, country=ENGLISH.territories.get(code, code))


class LanguageDisplay(graphene.ObjectType):
    code = LanguageCodeEnum(required=True)
    language = graphene.String(required=True)


def language(code: str) -> LanguageDisplay:
    """From a stored code (`pt-br`)."""
    name = ENGLISH.languages.get(code.split("-")[0], code)
    return LanguageDisplay(code=code.upper().replace("-", "_"), language=name)


class Image(graphene.ObjectType):
    url = graphene.String(required=True)
    alt = graphene.String()


class Permission(graphene.ObjectType):
    code = PermissionEnum(required=True)
    name = graphene.String(required=True)


def permission(code: str) -> Permission:
    return Permission(code=code, name=PERMISSIONS.get(code, code))
