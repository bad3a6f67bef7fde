"""Writing product types and the attributes that their products and variants carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.attribute.types import Attribute
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import enum
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import global_id, local_id
from embedded_saleor.core.mutations import BaseMutation, assign, found, found_many, fresh, save
from embedded_saleor.core.scalars import WeightScalar
from embedded_saleor.core.slugs import slug_for
from embedded_saleor.core.types import listed
from embedded_saleor.product.errors import ProductError
from embedded_saleor.product.types import ProductType, ProductTypeKindEnum
from embedded_saleor.tax.types import TaxClass

ProductAttributeType = enum("ProductAttributeType", "PRODUCT VARIANT")
SELECTING = ("DROPDOWN", "BOOLEAN", "SWATCH", "NUMERIC")
SHAPES = ("MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",)


class ProductTypeInput(graphene.InputObjectType):
    name = graphene.String()
    slug = graphene.String()
    kind = ProductTypeKindEnum()
    has_variants = graphene.Boolean()
    product_attributes = listed(graphene.ID, required=False)
    variant_attributes = listed(graphene.ID, required=False)
    is_shipping_required = graphene.Boolean()
    is_digital = graphene.Boolean()
    weight = WeightScalar()
    tax_class = graphene.ID()


class ProductAttributeAssignInput(graphene.InputObjectType):
    id = graphene.ID(required=True)
    type = ProductAttributeType(required=True)
    variant_selection = graphene.Boolean()


def fill_type(product_type: models.ProductType, input: Mapping[str, Any]) -> None:
    creating = product_type.pk is None
    assign(product_type, input, "name", "has_variants", "is_shipping_required", "is_digital", "kind")
    if input.get("weight") is not None:
        product_type.weight = float(input["weight"])
    if input.get("tax_class"):
        product_type.tax_class = found(input["tax_class"], TaxClass, "tax_class")
    if creating or "slug" in input:
        product_type.slug = slug_for(models.ProductType, input.get("slug"), product_type.name, product_type)
    save(product_type)
    for field, of_variants in (("product_attributes", False), ("variant_attributes", True)):
        if input.get(field) is not None:
            set_attributes(product_type, input[field], field, of_variants=of_variants)


def set_attributes(
    product_type: models.ProductType, ids: list[str], field: str, *, of_variants: bool
) -> None:
    rows = found_many(ids, Attribute, field)
    kept = product_type.type_attributes.filter(of_variants=of_variants)
    kept.exclude(attribute__in=rows).delete()
    assign_attributes(product_type, rows, field, of_variants=of_variants)


def assign_attributes(
    product_type: models.ProductType,
    attributes: list[models.Attribute],
    field: str,
    *,
    of_variants: bool,
    selection: bool = False,
) -> None:
    """By one statement; an attribute that the type has already stays as it is."""
    if any(attribute.type != "PRODUCT_TYPE" for attribute in attributes):
        message = "Only product attributes can be assigned."
        raise refuse(field, "INVALID", message)
    if not of_variants and any(attribute.is_variant_only for attribute in attributes):
        message = "Cannot assign variant only attributes."
        raise refuse(field, "ATTRIBUTE_CANNOT_BE_ASSIGNED", message)
    models.ProductTypeAttribute.objects.bulk_create(
        [
            models.ProductTypeAttribute(
                product_type=product_type,
                attribute=attribute,
                of_variants=of_variants,
                variant_selection=selection,
            )
            for attribute in attributes
        ],
        ignore_conflicts=True,
    )


class ProductTypeCreate(BaseMutation):
    product_type = graphene.Field(ProductType)

    class Arguments:
        input = ProductTypeInput(required=True)

    class Meta:
        error_type = ProductError
        permissions = SHAPES

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        product_type = models.ProductType()
        fill_type(product_type, input)
        return {"product_type": fresh(product_type)}


class ProductTypeUpdate(BaseMutation):
    product_type = graphene.Field(ProductType)

    class Arguments:
        id = graphene.ID(required=True)
        input = ProductTypeInput(required=True)

    class Meta:
        error_type = ProductError
        permissions = SHAPES

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        product_type = found(id, ProductType)
        fill_type(product_type, input)
        return {"product_type": fresh(product_type)}


class ProductTypeDelete(BaseMutation):
    product_type = graphene.Field(ProductType)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = ProductError
        permissions = SHAPES

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        product_type = found(id, ProductType)
        pk = product_type.pk
        product_type.delete()
        product_type.pk = pk
        return {"product_type": product_type}


class ProductAttributeAssign(BaseMutation):
    product_type = graphene.Field(ProductType)

    class Arguments:
        product_type_id = graphene.ID(required=True)
        operations = listed(ProductAttributeAssignInput)

    class Meta:
        error_type = ProductError
        permissions = SHAPES

    @classmethod
    def perform(
        cls, context: Context, product_type_id: str, operations: list[Mapping[str, Any]]
    ) -> Mapping[str, Any]:
        product_type = found(product_type_id, ProductType, "product_type_id")
        for row in operations:
            attribute = found(row["id"], Attribute, "operations")
            if product_type.type_attributes.filter(attribute=attribute).exists():
                message = "This attribute is already assigned to the product type."
                code = "ATTRIBUTE_ALREADY_ASSIGNED"
                raise refuse("operations", code, message, attributes=[row["id"]])
            assign_attributes(
                product_type,
                [attribute],
                "operations",
                of_variants=row["type"] == "VARIANT",
                selection=bool(row.get("variant_selection")),
            )
        return {"product_type": fresh(product_type)}


class ProductAttributeAssignmentUpdateInput(graphene.InputObjectType):
    id = graphene.ID(required=True)
    variant_selection = graphene.Boolean(required=True)


class ProductAttributeAssignmentUpdate(BaseMutation):
    """Whether buyers choose among variants by an attribute."""

    product_type = graphene.Field(ProductType)

    class Arguments:
        product_type_id = graphene.ID(required=True)
        operations = listed(ProductAttributeAssignmentUpdateInput)

    class Meta:
        error_type = ProductError
        permissions = SHAPES

    @classmethod
    def perform(
        cls, context: Context, product_type_id: str, operations: Sequence[Mapping[str, Any]]
    ) -> Mapping[str, Any]:
        product_type = found(product_type_id, ProductType, "product_type_id")
        if not product_type.has_variants:
            wording = "Variants are disabled in this product type."
            raise refuse("operations", "ATTRIBUTE_VARIANTS_DISABLED", wording)
        chosen = {local_id(row["id"], "Attribute"): row["variant_selection"] for row in operations}
        rows = [
            row
            for row in product_type.type_attributes.filter(of_variants=True).select_related("attribute")
            if str(row.attribute_id) in chosen
        ]
        check_assigned(operations, {str(row.attribute_id) for row in rows})
        check_selecting([row for row in rows if chosen[str(row.attribute_id)]])
        for row in rows:
            row.variant_selection = chosen[str(row.attribute_id)]
        models.ProductTypeAttribute.objects.bulk_update(rows, ["variant_selection"])
        return {"product_type": fresh(product_type)}


def check_assigned(operations: Sequence[Mapping[str, Any]], known: set[str]) -> None:
    strange = [row["id"] for row in operations if local_id(row["id"], "Attribute") not in known]
    if strange:
        wording = "Given attributes are not assigned to product type."
        raise refuse("operations", "ATTRIBUTE_CANNOT_BE_ASSIGNED", wording, attributes=strange)


def check_selecting(rows: Sequence[models.ProductTypeAttribute]) -> None:
    unfit = [row.attribute_id for row in rows if row.attribute.input_type not in SELECTING]
    if unfit:
        wording = "Given attributes are not supported as variant attributes used for selection."
        ids = [global_id("Attribute", pk) for pk in unfit]
        raise refuse("operations", "ATTRIBUTE_CANNOT_BE_ASSIGNED", wording, attributes=ids)
