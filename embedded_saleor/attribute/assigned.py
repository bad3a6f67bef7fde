"""Attributes that an object carries: one GraphQL type a kind of value."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.attribute.types import REFERENCES, SEES_HIDDEN, Assigned, Attribute, File, file_of
from embedded_saleor.core.enums import LanguageCodeEnum
from embedded_saleor.core.scalars import JSON, Date, DateTime, PositiveInt
from embedded_saleor.core.translations import resolve_translation
from embedded_saleor.core.types import TYPES_BY_MODEL, listed
from embedded_saleor.models.base import related

LANGUAGE = {"language_code": LanguageCodeEnum(required=True)}


def assigned_to(owner: Any, context: Any) -> list[Assigned]:
    """Every attribute of the owner's type, in the type's order, with the owner's values."""
    kept = defaultdict(list)
    for row in related(owner, "assigned_values"):
        kept[row.value.attribute_id].append(row.value)
    seen = [one for one in attributes_of(owner) if one.visible_in_storefront or context.has(*SEES_HIDDEN)]
    return [Assigned(owner, attribute, kept[attribute.pk]) for attribute in seen]


def attributes_of(owner: Any) -> list[models.Attribute]:
    if isinstance(owner, models.Page):
        return [row.attribute for row in related(owner.page_type, "type_attributes")]
    of_variants = isinstance(owner, models.ProductVariant)
    product = owner.product if of_variants else owner
    rows = related(product.product_type, "type_attributes")
    return [row.attribute for row in rows if row.of_variants == of_variants]


class AssignedAttribute(graphene.Interface):
    attribute = graphene.Field(Attribute, required=True)

    @classmethod
    def resolve_type(cls, instance: Assigned, info: Any) -> type[graphene.ObjectType]:
        return BY_NAME[type_of(instance.attribute)]


def type_of(attribute: models.Attribute) -> str:
    if attribute.input_type in ("REFERENCE", "SINGLE_REFERENCE"):
        many = "Multi" if attribute.input_type == "REFERENCE" else "Single"
        return f"Assigned{many}{REFERENCES[attribute.entity_type or 'PAGE'][1]}ReferenceAttribute"
    return BY_INPUT[attribute.input_type]


BY_INPUT = {
    "NUMERIC": "AssignedNumericAttribute",
    "RICH_TEXT": "AssignedTextAttribute",
    "PLAIN_TEXT": "AssignedPlainTextAttribute",
    "FILE": "AssignedFileAttribute",
    "DROPDOWN": "AssignedSingleChoiceAttribute",
    "MULTISELECT": "AssignedMultiChoiceAttribute",
    "SWATCH": "AssignedSwatchAttribute",
    "BOOLEAN": "AssignedBooleanAttribute",
    "DATE": "AssignedDateAttribute",
    "DATE_TIME": "AssignedDateTimeAttribute",
}


def translated(field: str) -> Any:
    def resolve(root: Any, info: Any, language_code: Any) -> Any:
        value = root if isinstance(root, models.AttributeValue) else first(root)
        found = value and resolve_translation(value, info, language_code)
        return getattr(found, field) if found else None

    return resolve


def first(root: Assigned) -> models.AttributeValue | None:
    return root.values[0] if root.values else None


class AssignedChoiceAttributeValue(graphene.ObjectType):
    name = graphene.String()
    slug = graphene.String()
    translation = graphene.String(**LANGUAGE, resolver=translated("name"))


class AssignedSwatchAttributeValue(graphene.ObjectType):
    name = graphene.String()
    slug = graphene.String()
    hex_color = graphene.String()
    file = graphene.Field(File)
    translation = graphene.String(**LANGUAGE, resolver=translated("name"))

    @staticmethod
    def resolve_hex_color(root: models.AttributeValue, info: Any) -> str | None:
        return root.value or None

    @staticmethod
    def resolve_file(root: models.AttributeValue, info: Any) -> File | None:
        return file_of(root)


def assigned_type(name: str, value: graphene.Field, read: Any, **more: Any) -> type[graphene.ObjectType]:
    """`Assigned…Attribute {attribute value …}`; `read` takes the first value of the owner, or all."""
    meta = type("Meta", (), {"interfaces": (AssignedAttribute,)})
    fields = {"value": value, "resolve_value": staticmethod(read), **more, "Meta": meta}
    return type(name, (graphene.ObjectType,), fields)


def one(read: Any) -> Any:
    """A resolver that reads something of the only value."""

    def resolve(root: Assigned, info: Any) -> Any:
        value = first(root)
        return None if value is None else read(value)

    return resolve


def several(read: Any) -> Any:
    def resolve(root: Assigned, info: Any, limit: int) -> list[Any]:
        return [found for found in (read(value) for value in root.values[:limit]) if found is not None]

    return resolve


def reference_types() -> list[type[graphene.ObjectType]]:
    made = []
    for field, name in REFERENCES.values():
        modules = {"Page": "page.types", "ProductVariant": "product.variant_types"}
        path = f"embedded_saleor.{modules.get(name, 'product.types')}.{name}"
        if name in ("Category", "Collection"):
            path = f"embedded_saleor.product.group_types.{name}"

        def read(value: models.AttributeValue, field: str = field) -> Any:
            return getattr(value, field)

        made.append(assigned_type(f"AssignedSingle{name}ReferenceAttribute", graphene.Field(path), one(read)))
        many = listed(path, limit=PositiveInt(default_value=100))
        made.append(assigned_type(f"AssignedMulti{name}ReferenceAttribute", many, several(read)))
    return made


def plain_types() -> list[type[graphene.ObjectType]]:
    text = graphene.String(**LANGUAGE, resolver=translated("plain_text"))
    rich = graphene.Field(JSON, **LANGUAGE, resolver=translated("rich_text"))
    choices = listed(AssignedChoiceAttributeValue, limit=PositiveInt(default_value=100))
    return [
        assigned_type("AssignedNumericAttribute", graphene.Float(), one(lambda value: value.numeric)),
        assigned_type(
            "AssignedTextAttribute",
            graphene.Field(JSON),
            one(lambda value: value.rich_text),
            translation=rich,
        ),
        assigned_type(
            "AssignedPlainTextAttribute",
            graphene.String(),
            one(lambda value: value.plain_text),
            translation=text,
        ),
        assigned_type("AssignedFileAttribute", graphene.Field(File), one(file_of)),
        assigned_type(
            "AssignedSingleChoiceAttribute",
            graphene.Field(AssignedChoiceAttributeValue),
            one(lambda value: value),
        ),
        assigned_type("AssignedMultiChoiceAttribute", choices, several(lambda value: value)),
        assigned_type(
            "AssignedSwatchAttribute", graphene.Field(AssignedSwatchAttributeValue), one(lambda value: value)
        ),
        assigned_type("AssignedBooleanAttribute", graphene.Boolean(), one(lambda value: value.boolean)),
        assigned_type(
            "AssignedDateAttribute", Date(), one(lambda value: value.date_time and value.date_time.date())
        ),
        assigned_type("AssignedDateTimeAttribute", DateTime(), one(lambda value: value.date_time)),
    ]


ASSIGNED_TYPES = plain_types() + reference_types()
BY_NAME = {kind._meta.name: kind for kind in ASSIGNED_TYPES}


class ObjectWithAttributes(graphene.Interface):
    assigned_attribute = graphene.Field(AssignedAttribute, slug=graphene.String(required=True))
    assigned_attributes = listed(AssignedAttribute, limit=PositiveInt(default_value=100))

    @classmethod
    def resolve_type(cls, instance: Any, info: Any) -> type[graphene.ObjectType]:
        return TYPES_BY_MODEL[type(instance)]

    @staticmethod
    def resolve_assigned_attribute(root: Any, info: Any, slug: str) -> Assigned | None:
        return selected(root, info, slug)

    @staticmethod
    def resolve_assigned_attributes(root: Any, info: Any, limit: int) -> list[Assigned]:
        return assigned_to(root, info.context)[:limit]


def selected(root: Any, info: Any, slug: str) -> Assigned | None:
    return next((found for found in assigned_to(root, info.context) if found.attribute.slug == slug), None)


def selected_attributes(root: Any, info: Any, **_scope: Any) -> list[Assigned]:
    return assigned_to(root, info.context)
