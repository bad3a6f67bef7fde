"""Writing variants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.attribute.inputs import AttributeValueInput
from embedded_saleor.attribute.values import Values
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.metadata import add_metadata
from embedded_saleor.core.mutations import BaseMutation, assign, found, found_by, fresh
from embedded_saleor.core.scalars import WeightScalar
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.product.errors import PRODUCTS, ProductError
from embedded_saleor.product.stocks import StockInput, create_stocks, refuse_duplicates
from embedded_saleor.product.types import Product
from embedded_saleor.product.variant_types import ProductVariant
from embedded_saleor.webhook.delivery import trigger_async

FIELDS = ("name", "track_inventory", "external_reference", "quantity_limit_per_customer")


class ProductVariantInput(graphene.InputObjectType):
    attributes = listed(AttributeValueInput, required=False)
    sku = graphene.String()
    name = graphene.String()
    track_inventory = graphene.Boolean()
    weight = WeightScalar()
    quantity_limit_per_customer = graphene.Int()
    metadata = listed(MetadataInput, required=False)
    private_metadata = listed(MetadataInput, required=False)
    external_reference = graphene.String()


class ProductVariantCreateInput(ProductVariantInput):
    attributes = listed(AttributeValueInput)
    product = graphene.ID(required=True)
    stocks = listed(StockInput, required=False)


def fill(variant: models.ProductVariant, input: Mapping[str, Any]) -> None:
    creating = variant.pk is None
    assign(variant, input, *FIELDS)
    add_metadata(variant, input)
    variant.name = variant.name or ""
    limit = input.get("quantity_limit_per_customer")
    if limit is not None and limit < 1:
        message = "Product variant can't have quantity_limit_per_customer lower than 1."
        raise refuse("quantity_limit_per_customer", "INVALID", message)
    if input.get("weight") is not None and float(input["weight"]) < 0:
        raise refuse("weight", "INVALID", "Product variant can't have negative weight.")
    if "sku" in input:
        variant.sku = (input["sku"] or "").strip() or None
    if "weight" in input:
        variant.weight = None if input["weight"] is None else float(input["weight"])
    variant.full_clean(exclude=["product"])
    values = Values(variant, input.get("attributes") or [], creating=creating)
    variant.save()
    values.store()


class ProductVariantCreate(BaseMutation):
    product_variant = graphene.Field(ProductVariant)

    class Arguments:
        input = ProductVariantCreateInput(required=True)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        product = found(input["product"], Product, "product")
        variant = models.ProductVariant(product=product)
        refuse_duplicates(input.get("stocks") or [])
        fill(variant, input)
        if product.default_variant_id is None:
            product.default_variant = variant
            product.save(update_fields=["default_variant", "updated_at"])
        trigger_async("PRODUCT_VARIANT_CREATED", variant, by=context.requestor)
        create_stocks(variant, input.get("stocks") or [])
        return {"product_variant": fresh(variant)}


class ProductVariantUpdate(BaseMutation):
    product_variant = graphene.Field(ProductVariant)

    class Arguments:
        id = graphene.ID()
        sku = graphene.String()
        external_reference = graphene.String()
        input = ProductVariantInput(required=True)

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any], **named: str | None) -> Mapping[str, Any]:
        variant = variant_named(**named)
        fill(variant, input)
        trigger_async("PRODUCT_VARIANT_UPDATED", variant, by=context.requestor)
        return {"product_variant": fresh(variant)}


def variant_named(
    id: str | None = None, external_reference: str | None = None, sku: str | None = None
) -> models.ProductVariant:
    variant: models.ProductVariant = found_by(ProductVariant, id, external_reference, sku=sku)
    return variant


class ProductVariantDelete(BaseMutation):
    product_variant = graphene.Field(ProductVariant)

    class Arguments:
        id = graphene.ID()
        sku = graphene.String()
        external_reference = graphene.String()

    class Meta:
        error_type = ProductError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, **named: str | None) -> Mapping[str, Any]:
        variant = variant_named(**named)
        trigger_async("PRODUCT_VARIANT_DELETED", variant, by=context.requestor)
        pk, product = variant.pk, variant.product
        variant.delete()
        if product.default_variant_id == pk:
            product.default_variant = product.variants.first()
            product.save(update_fields=["default_variant", "updated_at"])
        variant.pk = pk
        return {"product_variant": variant}
