"""Offering products, variants and collections in channels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.channel.types import Channel
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Problem, Refused, refuse
from embedded_saleor.core.mutations import BaseMutation, found, found_by, found_many, fresh
from embedded_saleor.core.scalars import DateTime, PositiveDecimal
from embedded_saleor.core.types import currency_digits, id_of, listed
from embedded_saleor.product.errors import (
    PRODUCTS,
    CollectionChannelListingError,
    ProductChannelListingError,
)
from embedded_saleor.product.group_types import Collection
from embedded_saleor.product.types import Product
from embedded_saleor.product.variant_types import ProductVariant
from embedded_saleor.webhook.delivery import trigger_async


class ProductChannelListingAddInput(graphene.InputObjectType):
    channel_id = graphene.ID(required=True)
    is_published = graphene.Boolean()
    published_at = DateTime()
    visible_in_listings = graphene.Boolean()
    is_available_for_purchase = graphene.Boolean()
    available_for_purchase_at = DateTime()
    add_variants = listed(graphene.ID, required=False)
    remove_variants = listed(graphene.ID, required=False)


class ProductChannelListingUpdateInput(graphene.InputObjectType):
    update_channels = listed(ProductChannelListingAddInput, required=False)
    remove_channels = listed(graphene.ID, required=False)


class ProductVariantChannelListingAddInput(graphene.InputObjectType):
    channel_id = graphene.ID(required=True)
    price = PositiveDecimal(required=True)
    cost_price = PositiveDecimal()
    prior_price = PositiveDecimal()


class PublishableChannelListingInput(graphene.InputObjectType):
    channel_id = graphene.ID(required=True)
    is_published = graphene.Boolean()
    published_at = DateTime()


class CollectionChannelListingUpdateInput(graphene.InputObjectType):
    add_channels = listed(PublishableChannelListingInput, required=False)
    remove_channels = listed(graphene.ID, required=False)


def set_listing(context: Context, product: models.Product, row: Mapping[str, Any]) -> None:
    channel = found(row["channel_id"], Channel, "update_channels")
    listing, made = models.ProductChannelListing.objects.get_or_create(product=product, channel=channel)
    for name in ("is_published", "published_at", "visible_in_listings"):
        if row.get(name) is not None:
            setattr(listing, name, row[name])
    if made and row.get("visible_in_listings") is None:
        listing.visible_in_listings = bool(row.get("is_published"))
    if listing.is_published and listing.published_at is None:
        listing.published_at = context.now
    for_sale, since = row.get("is_available_for_purchase"), row.get("available_for_purchase_at")
    if for_sale is False:
        listing.available_for_purchase_at = None
    elif for_sale or since:
        listing.available_for_purchase_at = since or context.now
    listing.save()
    added = found_many(row.get("add_variants") or [], ProductVariant, "add_variants")
    for variant in added:
        models.ProductVariantChannelListing.objects.get_or_create(variant=variant, channel=channel)
    gone = found_many(row.get("remove_variants") or [], ProductVariant, "remove_variants")
    models.ProductVariantChannelListing.objects.filter(variant__in=gone, channel=channel).delete()


class ProductChannelListingUpdate(BaseMutation):
    product = graphene.Field(Product)

    class Arguments:
        id = graphene.ID(required=True)
        input = ProductChannelListingUpdateInput(required=True)

    class Meta:
        error_type = ProductChannelListingError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        product = found(id, Product)
        named = [row["channel_id"] for row in input.get("update_channels") or []]
        named += input.get("remove_channels") or []
        if len(set(named)) != len(named):
            twice = sorted({one for one in named if named.count(one) > 1})
            message = "The same object cannot be in both lists."
            raise refuse("input", "DUPLICATED_INPUT_ITEM", message, channels=twice)
        for row in input.get("update_channels") or []:
            set_listing(context, product, row)
        gone = found_many(input.get("remove_channels") or [], Channel, "remove_channels")
        product.channel_listings.filter(channel__in=gone).delete()
        models.ProductVariantChannelListing.objects.filter(
            variant__product=product, channel__in=gone
        ).delete()
        trigger_async("PRODUCT_UPDATED", product, by=context.requestor)
        return {"product": fresh(product)}


class ProductVariantChannelListingUpdate(BaseMutation):
    variant = graphene.Field(ProductVariant)

    class Arguments:
        id = graphene.ID()
        sku = graphene.String()
        input = listed(ProductVariantChannelListingAddInput)

    class Meta:
        error_type = ProductChannelListingError
        permissions = PRODUCTS

    @classmethod
    def perform(
        cls,
        context: Context,
        input: list[Mapping[str, Any]],
        id: str | None = None,
        sku: str | None = None,
    ) -> Mapping[str, Any]:
        variant = found_by(ProductVariant, id, sku=sku)
        channels = [found(row["channel_id"], Channel, "input") for row in input]
        check_prices(variant, input, channels)
        for row, channel in zip(input, channels, strict=True):
            listing, _ = models.ProductVariantChannelListing.objects.get_or_create(
                variant=variant, channel=channel
            )
            for name in ("price", "cost_price", "prior_price"):
                if name in row:
                    setattr(listing, f"{name}_amount", row[name])
            listing.save()
        trigger_async("PRODUCT_VARIANT_UPDATED", variant, by=context.requestor)
        return {"variant": fresh(variant)}


def check_prices(
    variant: models.ProductVariant, rows: Sequence[Mapping[str, Any]], channels: Sequence[models.Channel]
) -> None:
    listed_in = set(variant.product.channel_listings.values_list("channel_id", flat=True))
    left_out = [id_of(channel) for channel in channels if channel.pk not in listed_in]
    if left_out:
        message = "Product not available in channels."
        raise refuse("input", "PRODUCT_NOT_ASSIGNED_TO_CHANNEL", message, channels=left_out)
    problems = []
    for row, channel in zip(rows, channels, strict=True):
        digits = currency_digits(channel.currency_code)
        for name in ("price", "cost_price", "prior_price"):
            if row.get(name) is not None and decimals(row[name]) > digits:
                message = f"Value cannot have more than {digits} decimal places."
                problems.append(Problem(name, "INVALID", message, {"channels": [id_of(channel)]}))
    if problems:
        raise Refused(problems)


def decimals(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


class CollectionChannelListingUpdate(BaseMutation):
    collection = graphene.Field(Collection)

    class Arguments:
        id = graphene.ID(required=True)
        input = CollectionChannelListingUpdateInput(required=True)

    class Meta:
        error_type = CollectionChannelListingError
        permissions = PRODUCTS

    @classmethod
    def perform(cls, context: Context, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        collection = found(id, Collection)
        for row in input.get("add_channels") or []:
            channel = found(row["channel_id"], Channel, "add_channels")
            listing, _ = models.CollectionChannelListing.objects.get_or_create(
                collection=collection, channel=channel
            )
            for name in ("is_published", "published_at"):
                if row.get(name) is not None:
                    setattr(listing, name, row[name])
            if listing.is_published and listing.published_at is None:
                listing.published_at = context.now
            listing.save()
        gone = found_many(input.get("remove_channels") or [], Channel, "remove_channels")
        collection.channel_listings.filter(channel__in=gone).delete()
        return {"collection": fresh(collection)}
