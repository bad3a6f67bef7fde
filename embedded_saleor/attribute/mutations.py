"""Making, changing and removing attributes and their choices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.attribute.inputs import (
    AttributeCreateInput,
    AttributeUpdateInput,
    AttributeValueCreateInput,
    AttributeValueUpdateInput,
)
from embedded_saleor.attribute.stores import new_choice
from embedded_saleor.attribute.types import WITH_CHOICES, Attribute, AttributeValue
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.mutations import (
    BaseMutation,
    assign,
    error_type,
    found,
    found_by,
    found_many,
    fresh,
    save,
)
from embedded_saleor.core.slugs import slug_for
from embedded_saleor.core.types import TYPES_BY_NAME
from embedded_saleor.webhook.delivery import trigger_async

AttributeRefusal = error_type("Attribute", "ALREADY_EXISTS GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED UNIQUE")
MAKES = {
    "PRODUCT_TYPE": "MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",
    "PAGE_TYPE": "MANAGE_PAGE_TYPES_AND_ATTRIBUTES",
}
MAKES_VALUES = (*MAKES.values(), "MANAGE_PRODUCTS", "MANAGE_PAGES")
FIELDS = ("name", "unit", "value_required", "visible_in_storefront", "external_reference")


def add_choices(attribute: models.Attribute, rows: list[Mapping[str, Any]], field: str) -> None:
    if rows and attribute.input_type not in WITH_CHOICES:
        message = f"Values cannot be used with input type {attribute.input_type.lower().replace('_', '-')}."
        raise refuse(field, "INVALID", message)
    names = [row["name"] for row in rows]
    if len(set(names)) != len(names):
        raise refuse(field, "UNIQUE", "Provided values are not unique.")
    for row in rows:
        extra = {name: row[name] for name in ("value", "external_reference", "file_url") if row.get(name)}
        new_choice(attribute, row["name"], **extra)


def set_reference_types(attribute: models.Attribute, ids: list[str]) -> None:
    entity = {"PAGE": "PageType", "PRODUCT": "ProductType", "PRODUCT_VARIANT": "ProductType"}.get(
        attribute.entity_type or ""
    )
    if entity is None:
        raise refuse(
            "reference_types", "INVALID", "Reference types are allowed for reference attributes only."
        )
    rows = found_many(ids, TYPES_BY_NAME[entity], "reference_types")
    kept = attribute.reference_page_types if entity == "PageType" else attribute.reference_product_types
    kept.set(rows)


class AttributeCreate(BaseMutation):
    attribute = graphene.Field(Attribute)

    class Arguments:
        input = AttributeCreateInput(required=True)

    class Meta:
        error_type = AttributeRefusal

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        context.require(MAKES[input["type"]])
        return {"attribute": fresh(new_attribute(context, input))}


def new_attribute(context: Context, input: Mapping[str, Any]) -> models.Attribute:
    """An attribute with its choices, stored and told of. Raises `Refused`."""
    attribute = models.Attribute(
        type=input["type"],
        input_type=input.get("input_type") or "DROPDOWN",
        entity_type=input.get("entity_type"),
    )
    if attribute.input_type in ("REFERENCE", "SINGLE_REFERENCE") and not attribute.entity_type:
        message = "Entity type is required for reference input type."
        raise refuse("entity_type", "REQUIRED", message)
    assign(attribute, input, *FIELDS)
    attribute.is_variant_only = bool(input.get("is_variant_only"))
    attribute.slug = slug_for(models.Attribute, input.get("slug"), input["name"])
    save(attribute)
    add_choices(attribute, input.get("values") or [], "values")
    if input.get("reference_types"):
        set_reference_types(attribute, input["reference_types"])
    trigger_async("ATTRIBUTE_CREATED", attribute, by=context.requestor)
    return attribute


class AttributeUpdate(BaseMutation):
    attribute = graphene.Field(Attribute)

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = AttributeUpdateInput(required=True)

    class Meta:
        error_type = AttributeRefusal

    @classmethod
    def perform(
        cls,
        context: Context,
        input: Mapping[str, Any],
        id: str | None = None,
        external_reference: str | None = None,
    ) -> Mapping[str, Any]:
        attribute = found_by(Attribute, id, external_reference)
        context.require(MAKES[attribute.type])
        assign(attribute, input, *FIELDS, "slug")
        if input.get("is_variant_only") is not None:
            attribute.is_variant_only = input["is_variant_only"]
        save(attribute)
        gone = found_many(input.get("remove_values") or [], AttributeValue, "remove_values")
        attribute.values.filter(pk__in=[value.pk for value in gone]).delete()
        add_choices(attribute, input.get("add_values") or [], "add_values")
        if input.get("reference_types") is not None:
            set_reference_types(attribute, input["reference_types"])
        trigger_async("ATTRIBUTE_UPDATED", attribute, by=context.requestor)
        return {"attribute": fresh(attribute)}


class AttributeDelete(BaseMutation):
    attribute = graphene.Field(Attribute)

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()

    class Meta:
        error_type = AttributeRefusal

    @classmethod
    def perform(
        cls, context: Context, id: str | None = None, external_reference: str | None = None
    ) -> Mapping[str, Any]:
        attribute = found_by(Attribute, id, external_reference)
        context.require(MAKES[attribute.type])
        trigger_async("ATTRIBUTE_DELETED", attribute, by=context.requestor)
        pk = attribute.pk
        attribute.delete()
        attribute.pk = pk
        return {"attribute": attribute}


class AttributeValueCreate(BaseMutation):
    attribute = graphene.Field(Attribute)
    attribute_value = graphene.Field(AttributeValue)

    class Arguments:
        attribute = graphene.ID(required=True)
        input = AttributeValueCreateInput(required=True)

    class Meta:
        error_type = AttributeRefusal
        permissions = MAKES_VALUES

    @classmethod
    def perform(cls, context: Context, attribute: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        row = found(attribute, Attribute, "attribute")
        if row.values.filter(name=input["name"]).exists():
            raise refuse("name", "ALREADY_EXISTS", "Attribute value with this name already exists.")
        add_choices(row, [input], "input")
        return {"attribute": fresh(row), "attribute_value": row.values.get(name=input["name"])}


class AttributeValueUpdate(BaseMutation):
    attribute = graphene.Field(Attribute)
    attribute_value = graphene.Field(AttributeValue)

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = AttributeValueUpdateInput(required=True)

    class Meta:
        error_type = AttributeRefusal
        permissions = MAKES_VALUES[:2]

    @classmethod
    def perform(
        cls,
        context: Context,
        input: Mapping[str, Any],
        id: str | None = None,
        external_reference: str | None = None,
    ) -> Mapping[str, Any]:
        value = found_by(AttributeValue, id, external_reference)
        assign(value, input, "name", "value", "external_reference", "file_url", "content_type")
        save(value)
        return {"attribute_value": fresh(value), "attribute": value.attribute}


class AttributeValueDelete(BaseMutation):
    attribute = graphene.Field(Attribute)
    attribute_value = graphene.Field(AttributeValue)

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()

    class Meta:
        error_type = AttributeRefusal
        permissions = MAKES_VALUES[:2]

    @classmethod
    def perform(
        cls, context: Context, id: str | None = None, external_reference: str | None = None
    ) -> Mapping[str, Any]:
        value = found_by(AttributeValue, id, external_reference)
        pk = value.pk
        value.delete()
        value.pk = pk
        return {"attribute_value": value, "attribute": value.attribute}
