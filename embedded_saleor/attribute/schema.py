"""Attributes in the schema."""

from typing import Any

import graphene
from django.db.models import Q, QuerySet

from embedded_saleor import models
from embedded_saleor.attribute import bulk_mutations, mutations
from embedded_saleor.attribute.assigned import ASSIGNED_TYPES
from embedded_saleor.attribute.types import (
    SEES_HIDDEN,
    Attribute,
    AttributeEntityTypeEnum,
    AttributeInputTypeEnum,
    AttributeTypeEnum,
)
from embedded_saleor.core.connections import ConnectionField
from embedded_saleor.core.enums import OrderDirection, enum
from embedded_saleor.core.filters import (
    MetadataFilter,
    StringFilterInput,
    among,
    has_metadata,
    matches,
    where,
)
from embedded_saleor.core.types import listed, node
from embedded_saleor.webhook.events import event

TYPES = ASSIGNED_TYPES
AttributeSortField = enum("AttributeSortField", "NAME SLUG VALUE_REQUIRED VISIBLE_IN_STOREFRONT")
AttributeCreated = event("ATTRIBUTE_CREATED", "", attribute=graphene.Field(Attribute))
AttributeUpdated = event("ATTRIBUTE_UPDATED", "", attribute=graphene.Field(Attribute))
AttributeDeleted = event("ATTRIBUTE_DELETED", "", attribute=graphene.Field(Attribute))


class AttributeInputTypeEnumFilterInput(graphene.InputObjectType):
    eq = AttributeInputTypeEnum()
    one_of = listed(AttributeInputTypeEnum, required=False)


class AttributeEntityTypeEnumFilterInput(graphene.InputObjectType):
    eq = AttributeEntityTypeEnum()
    one_of = listed(AttributeEntityTypeEnum, required=False)


class AttributeTypeEnumFilterInput(graphene.InputObjectType):
    eq = AttributeTypeEnum()
    one_of = listed(AttributeTypeEnum, required=False)


class AttributeFilterInput(graphene.InputObjectType):
    value_required = graphene.Boolean()
    visible_in_storefront = graphene.Boolean()
    metadata = listed(MetadataFilter, required=False)
    search = graphene.String()
    ids = listed(graphene.ID, required=False)
    type = AttributeTypeEnum()
    slugs = listed(graphene.String, required=False)


class AttributeWhereInput(graphene.InputObjectType):
    metadata = listed(MetadataFilter, required=False)
    ids = listed(graphene.ID, required=False)
    name = StringFilterInput()
    slug = StringFilterInput()
    input_type = AttributeInputTypeEnumFilterInput()
    entity_type = AttributeEntityTypeEnumFilterInput()
    type = AttributeTypeEnumFilterInput()
    value_required = graphene.Boolean()
    visible_in_storefront = graphene.Boolean()
    AND = listed(lambda: AttributeWhereInput, required=False, name="AND")
    OR = listed(lambda: AttributeWhereInput, required=False, name="OR")


class AttributeSortingInput(graphene.InputObjectType):
    direction = OrderDirection(required=True)
    field = AttributeSortField(required=True)


def filtered(asked: Any) -> Q:
    """Of `filter`."""
    found = has_metadata(asked.get("metadata"))
    for name in ("value_required", "visible_in_storefront", "type"):
        if asked.get(name) is not None:
            found &= Q(**{name: asked[name]})
    if asked.get("ids"):
        found &= among("pk", "Attribute", asked["ids"])
    if asked.get("slugs"):
        found &= Q(slug__in=asked["slugs"])
    return found


def condition(asked: Any) -> Q:
    """Of `where`, without AND and OR."""
    found = has_metadata(asked.get("metadata"))
    for name in ("name", "slug", "input_type", "entity_type", "type"):
        found &= matches(name, asked.get(name))
    for name in ("value_required", "visible_in_storefront"):
        if asked.get(name) is not None:
            found &= Q(**{name: asked[name]})
    return found & among("pk", "Attribute", asked["ids"]) if asked.get("ids") is not None else found


def visible(info: Any) -> QuerySet[models.Attribute]:
    rows: QuerySet[models.Attribute] = models.Attribute.objects.all()
    return rows if info.context.has(*SEES_HIDDEN) else rows.filter(visible_in_storefront=True)


class Queries:
    attribute = graphene.Field(
        Attribute, id=graphene.ID(), slug=graphene.String(), external_reference=graphene.String()
    )
    attributes = ConnectionField(
        "Attribute",
        filter=AttributeFilterInput(),
        where=AttributeWhereInput(),
        search=graphene.String(),
        sort_by=AttributeSortingInput(),
        channel=graphene.String(),
    )

    @staticmethod
    def resolve_attribute(
        root: Any,
        info: Any,
        id: str | None = None,
        slug: str | None = None,
        external_reference: str | None = None,
    ) -> models.Attribute | None:
        if id:
            found: models.Attribute | None = node(id, Attribute)
            return found
        if slug:
            return visible(info).filter(slug=slug).first()
        return visible(info).filter(external_reference=external_reference).first()

    @staticmethod
    def resolve_attributes(
        root: Any,
        info: Any,
        filter: dict[str, Any] | None = None,
        where: dict[str, Any] | None = None,
        search: str | None = None,
        sort_by: dict[str, Any] | None = None,
        channel: str | None = None,
    ) -> QuerySet[models.Attribute]:
        rows = visible(info).filter(filtered(filter or {})).filter(wanted(where))
        text = search or (filter or {}).get("search")
        if text:
            rows = rows.filter(Q(name__icontains=text) | Q(slug__icontains=text))
        field = str(sort_by["field"]).lower() if sort_by else "slug"
        return rows.order_by(f"-{field}" if sort_by and sort_by["direction"] == "DESC" else field, "pk")


def wanted(asked: dict[str, Any] | None) -> Q:
    return where(asked or {}, condition)


class Mutations:
    attribute_create = mutations.AttributeCreate.Field()
    attribute_bulk_create = bulk_mutations.AttributeBulkCreate.Field()
    attribute_update = mutations.AttributeUpdate.Field()
    attribute_delete = mutations.AttributeDelete.Field()
    attribute_value_create = mutations.AttributeValueCreate.Field()
    attribute_value_update = mutations.AttributeValueUpdate.Field()
    attribute_value_delete = mutations.AttributeValueDelete.Field()
