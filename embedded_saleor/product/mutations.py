"""Writing products."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.attribute.inputs import AttributeValueInput
from embedded_saleor.attribute.values import Values
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.inputs import SeoInput, assign_seo
from embedded_saleor.core.metadata import add_metadata
from embedded_saleor.core.mutations import BaseMutation, assign, found, found_by, found_many, fresh
from embedded_saleor.core.richtext import plain_text
from embedded_saleor.core.scalars import JSONString, WeightScalar
from embedded_saleor.core.slugs import slug_for
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.product.errors import PRODUCTS, ProductError
from embedded_saleor.product.group_types import Category, Collection
from embedded_saleor.product.types import Product, ProductType
from embedded_saleor.tax.types import TaxClass
from embedded_saleor.webhook.delivery import trigger_async


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
