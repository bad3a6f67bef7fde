"""Writing products and their types."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.attribute.inputs import AttributeValueInput
from embedded_saleor.attribute.types import Attribute
from embedded_saleor.attribute.values import Values
from embedded_saleor.core.context import Context
from embedded_saleor.core.enums import enum
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.inputs import SeoInput, assign_seo
from embedded_saleor.core.metadata import add_metadata
from embedded_saleor.core.mutations import BaseMutation, assign, found, found_by, found_many, fresh, save
from embedded_saleor.core.richtext import plain_text
from embedded_saleor.core.scalars import JSONString, WeightScalar
from embedded_saleor.core.slugs import slug_for
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.product.errors import PRODUCTS, ProductError
from embedded_saleor.product.group_types import Category, Collection
from embedded_saleor.product.types import Product, ProductType, ProductTypeKindEnum
from embedded_saleor.tax.types import TaxClass
from embedded_saleor.webhook.delivery import trigger_async

ProductAttributeType = enum("ProductAttributeType", "PRODUCT VARIANT")
SHAPES = ("MANAGE_PRODUCT_TYPES_AND_ATTRIBUTES",)


class ProductInput(graphene.InputObjectType):
    attributes = listed(AttributeValueInput, required=False)
    category = graphene.ID()
    collections = listed(graphene.ID, required=False)
    description = JSONString()
    name = graphene.String()
    slug = graphene.String()
    tax_class = graphene.ID()
    seo = SeoInput()
    weight = WeightScalar()
    rating = graphene.Float()
    metadata = listed(MetadataInput, required=False)
    private_metadata = listed(MetadataInput, required=False)
    external_reference = graphene.String()


class ProductCreateInput(ProductInput):
    product_type = graphene.ID(required=True)


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


def fill(product: models.Product, input: Mapping[str, Any]) -> None:
    creating = product.pk is None
    assign(product, input, "name", "description", "rating", "external_reference")
    assign_seo(product, input)
    add_metadata(product, input)
    if "weight" in input:
        product.weight = None if input["weight"] is None else float(input["weight"])
        if product.weight is not None and product.weight < 0:
            raise refuse("weight", "INVALID", "Product can't have negative weight.")
    if input.get("category"):
        product.category = found(input["category"], Category, "category")
    if input.get("tax_class"):
        product.tax_class = found(input["tax_class"], TaxClass, "tax_class")
    if creating or "slug" in input:
        product.slug = slug_for(models.Product, input.get("slug"), product.name, product)
    product.description_plaintext = plain_text(product.description)
    # What was found by its id just now needs no second look.
    product.full_clean(exclude=["product_type", "category", "tax_class"])
    values = Values(product, input.get("attributes") or [], creating=creating)
    product.save()
    values.store()
    if input.get("collections") is not None:
        product.collections.set(found_many(input["collections"], Collection, "collections"))


class ProductCreate(BaseMutation):
    product = graphene.Field(Product)

    class Arguments:
        input = ProductCreateInput(required=True)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        product = models.Product(product_type=found(input["product_type"], ProductType, "product_type"))
        fill(product, input)
        trigger_async("PRODUCT_CREATED", product, by=context.requestor)
        return {"product": fresh(product)}


class ProductUpdate(BaseMutation):
    product = graphene.Field(Product)

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = ProductInput(required=True)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(
        cls,
        context: Context,
        input: Mapping[str, Any],
        id: str | None = None,
        external_reference: str | None = None,
    ) -> Mapping[str, Any]:
        product = found_by(Product, id, external_reference)
        fill(product, input)
        trigger_async("PRODUCT_UPDATED", product, by=context.requestor)
        return {"product": fresh(product)}


class ProductDelete(BaseMutation):
    product = graphene.Field(Product)

    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(
        cls, context: Context, id: str | None = None, external_reference: str | None = None
    ) -> Mapping[str, Any]:
        product = found_by(Product, id, external_reference)
        trigger_async("PRODUCT_DELETED", product, by=context.requestor)
        pk = product.pk
        product.delete()
        product.pk = pk
        return {"product": product}


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
