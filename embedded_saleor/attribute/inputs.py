"""Inputs of attributes and of the values objects carry."""

import graphene

from embedded_saleor.attribute.types import (
    AttributeEntityTypeEnum,
    AttributeInputTypeEnum,
    AttributeTypeEnum,
    MeasurementUnitsEnum,
)
from embedded_saleor.core.scalars import Date, DateTime, JSONString
from embedded_saleor.core.types import listed


class AttributeValueSelectableTypeInput(graphene.InputObjectType):
    id = graphene.ID()
    external_reference = graphene.String()
    value = graphene.String()


class AttributeValueInput(graphene.InputObjectType):
    id = graphene.ID()
    external_reference = graphene.String()
    values = listed(graphene.String, required=False)
    dropdown = AttributeValueSelectableTypeInput()
    swatch = AttributeValueSelectableTypeInput()
    multiselect = listed(AttributeValueSelectableTypeInput, required=False)
    numeric = graphene.String()
    file = graphene.String()
    content_type = graphene.String()
    reference = graphene.ID()
    references = listed(graphene.ID, required=False)
    rich_text = JSONString()
    plain_text = graphene.String()
    boolean = graphene.Boolean()
    date = Date()
    date_time = DateTime()


class AttributeValueCreateInput(graphene.InputObjectType):
    value = graphene.String()
    file_url = graphene.String()
    content_type = graphene.String()
    external_reference = graphene.String()
    name = graphene.String(required=True)


class AttributeValueUpdateInput(graphene.InputObjectType):
    value = graphene.String()
    file_url = graphene.String()
    content_type = graphene.String()
    external_reference = graphene.String()
    name = graphene.String()


class AttributeCreateInput(graphene.InputObjectType):
    input_type = AttributeInputTypeEnum()
    entity_type = AttributeEntityTypeEnum()
    name = graphene.String(required=True)
    slug = graphene.String()
    type = AttributeTypeEnum(required=True)
    unit = MeasurementUnitsEnum()
    values = listed(AttributeValueCreateInput, required=False)
    value_required = graphene.Boolean()
    is_variant_only = graphene.Boolean()
    visible_in_storefront = graphene.Boolean()
    external_reference = graphene.String()
    reference_types = listed(graphene.ID, required=False)


class AttributeUpdateInput(graphene.InputObjectType):
    name = graphene.String()
    slug = graphene.String()
    unit = MeasurementUnitsEnum()
    remove_values = listed(graphene.ID, required=False)
    add_values = listed(AttributeValueUpdateInput, required=False)
    value_required = graphene.Boolean()
    is_variant_only = graphene.Boolean()
    visible_in_storefront = graphene.Boolean()
    external_reference = graphene.String()
    reference_types = listed(graphene.ID, required=False)
