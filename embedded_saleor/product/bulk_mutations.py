"""Making many variants of a product at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.attribute.inputs import AttributeValueInput
from embedded_saleor.core.bulk import ErrorPolicyEnum, make_each, row_errors
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.mutations import BaseMutation, bulk_error_type, error_type, found, fresh
from embedded_saleor.core.scalars import WeightScalar
from embedded_saleor.core.types import MetadataInput, listed
from embedded_saleor.product.errors import PRODUCTS, ProductErrorCode, ids
from embedded_saleor.product.listings import (
    ProductVariantChannelListingAddInput,
    check_prices,
    in_channels,
    set_prices,
)
from embedded_saleor.product.stocks import StockInput, create_stocks, refuse_duplicates
from embedded_saleor.product.types import Product
from embedded_saleor.product.variant_mutations import fill
from embedded_saleor.product.variant_types import ProductVariant
from embedded_saleor.webhook.delivery import trigger_async

BulkProductError = error_type(
    "BulkProduct",
    ProductErrorCode,
    attributes=ids(),
    values=ids(),
    index=graphene.Int(),
    warehouses=ids(),
    channels=ids(),
)
ProductVariantBulkError = bulk_error_type(
    "ProductVariantBulk",
    "ATTRIBUTE_ALREADY_ASSIGNED ATTRIBUTE_CANNOT_BE_ASSIGNED ATTRIBUTE_VARIANTS_DISABLED"
    " DUPLICATED_INPUT_ITEM GRAPHQL_ERROR INVALID INVALID_PRICE NOT_PRODUCTS_VARIANT NOT_FOUND REQUIRED"
    " UNIQUE PRODUCT_NOT_ASSIGNED_TO_CHANNEL STOCK_ALREADY_EXISTS",
    field=graphene.String(),
    attributes=ids(),
    values=ids(),
    warehouses=ids(),
    stocks=ids(),
    channels=ids(),
    channel_listings=ids(),
)
Row = Mapping[str, Any]

BulkAttributeValueInput = type(
    "BulkAttributeValueInput", (graphene.InputObjectType,), dict(AttributeValueInput._meta.fields)
)


class ProductVariantBulkCreateInput(graphene.InputObjectType):
    attributes = listed(BulkAttributeValueInput)
    sku = graphene.String()
    name = graphene.String()
    track_inventory = graphene.Boolean()
    weight = WeightScalar()
    quantity_limit_per_customer = graphene.Int()
    metadata = listed(MetadataInput, required=False)
    private_metadata = listed(MetadataInput, required=False)
    external_reference = graphene.String()
    stocks = listed(StockInput, required=False)
    channel_listings = listed(ProductVariantChannelListingAddInput, required=False)


class ProductVariantBulkResult(graphene.ObjectType):
    product_variant = graphene.Field(ProductVariant)
    errors = listed(ProductVariantBulkError, required=False)


class ProductVariantBulkCreate(BaseMutation):
    count = graphene.Int(required=True)
    product_variants = listed(ProductVariant)
    results = listed(ProductVariantBulkResult)

    class Arguments:
        product = graphene.ID(required=True)
        variants = listed(ProductVariantBulkCreateInput)
        error_policy = ErrorPolicyEnum()

    class Meta:
        error_type = BulkProductError
        permissions = PRODUCTS

    @classmethod
    def perform(
        cls, context: Context, product: str, variants: Sequence[Row], error_policy: str | None = None
    ) -> Mapping[str, Any]:
        owner = found(product, Product, "product_id")
        outcomes = make_each(variants, lambda row: new_variant(owner, row), error_policy)
        made = [outcome.made for outcome in outcomes if outcome.made]
        if made and owner.default_variant_id is None:
            owner.default_variant = made[0]
            owner.save(update_fields=["default_variant", "updated_at"])
        for variant in made:
            trigger_async("PRODUCT_VARIANT_CREATED", variant, by=context.requestor)
        return {
            "count": len(made),
            "product_variants": made,
            "results": [
                ProductVariantBulkResult(
                    product_variant=outcome.made, errors=row_errors(ProductVariantBulkError, outcome)
                )
                for outcome in outcomes
            ],
        }

    @classmethod
    def mutate(cls, root: Any, info: Any, **arguments: Any) -> Any:
        told = super().mutate(root, info, **arguments)
        told.errors = told.errors or [
            one for number, row in enumerate(told.results or ()) for one in at_row(number, row)
        ]
        return told

    @classmethod
    def refused(cls, problems: Any, **fields: Any) -> Any:
        return super().refused(problems, count=0, product_variants=[], results=[], **fields)


def at_row(number: int, row: ProductVariantBulkResult) -> list[Any]:
    """The problems of a row as clients read them before there were results."""
    return [
        BulkProductError(
            field=one.path, message=one.message, code=one.code, index=number, channels=one.channels
        )
        for one in row.errors
    ]


def new_variant(product: models.Product, row: Row) -> models.ProductVariant:
    """A variant with its stocks and prices. Raises `Refused`."""
    variant = models.ProductVariant(product=product)
    refuse_duplicates(row.get("stocks") or [])
    fill(variant, row)
    create_stocks(variant, row.get("stocks") or [])
    rows = row.get("channel_listings") or []
    named = [one["channel_id"] for one in rows]
    if len(set(named)) != len(named):
        raise refuse("channel_listings", "DUPLICATED_INPUT_ITEM", "Duplicated channel ID.")
    priced = in_channels(rows)
    check_prices(variant, priced)
    set_prices(variant, priced)
    return fresh(variant)  # type: ignore[no-any-return]
