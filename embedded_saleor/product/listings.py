"""Offering products and variants in channels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, time
from decimal import Decimal
from functools import reduce
from operator import or_
from typing import Any

import graphene
from django.db.models import Q

from embedded_saleor import models
from embedded_saleor.channel.types import Channel
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Problem, Refused, refuse
from embedded_saleor.core.ids import local_id
from embedded_saleor.core.mutations import BaseMutation, found, found_by, found_many, fresh
from embedded_saleor.core.scalars import Date, DateTime, PositiveDecimal
from embedded_saleor.core.types import currency_digits, id_of, listed
from embedded_saleor.product.errors import (
    PRODUCTS,
    ProductChannelListingError,
)
from embedded_saleor.product.types import Product
from embedded_saleor.product.variant_types import ProductVariant
from embedded_saleor.webhook.delivery import trigger_async

DAYS = {
    "publication_date": "published_at",
    "available_for_purchase_date": "available_for_purchase_at",
}
PRICES = ("price", "cost_price", "prior_price")


class ProductChannelListingAddInput(graphene.InputObjectType):
    channel_id = graphene.ID(required=True)
    is_published = graphene.Boolean()
    publication_date = Date()
    published_at = DateTime()
    visible_in_listings = graphene.Boolean()
    is_available_for_purchase = graphene.Boolean()
    available_for_purchase_date = Date()
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


Row = Mapping[str, Any]


def in_channels(rows: Sequence[Row]) -> list[tuple[Row, models.Channel]]:
    """Each row with the channel it names."""
    known = {
        str(one.pk): one for one in found_many([row["channel_id"] for row in rows], Channel, "channel_id")
    }
    return [(with_moments(row), known[str(local_id(row["channel_id"], "Channel"))]) for row in rows]


def with_moments(row: Row) -> Row:
    """The row with a day that older clients tell as the moment at which it begins."""
    told = dict(row)
    for day, moment in DAYS.items():
        if told.get(day) and told.get(moment):
            raise refuse(day, "INVALID", f"Only one of arguments: {day} or {moment} must be provided.")
        if told.get(day):
            told[moment] = datetime.combine(told[day], time(), tzinfo=UTC)
    return told


def set_listings(context: Context, product: models.Product, rows: Sequence[Row]) -> None:
    """As few statements for many channels as for one: publishing a catalogue stands on this."""
    placed = in_channels(rows)
    kept = {one.channel_id: one for one in product.channel_listings.all()} if placed else {}
    for row, channel in placed:
        listing = kept.get(channel.pk) or models.ProductChannelListing(product=product, channel=channel)
        kept[channel.pk] = fill_listing(context, listing, row)
    models.ProductChannelListing.objects.bulk_create(
        [kept[channel.pk] for _, channel in placed],
        update_conflicts=True,
        unique_fields=["product", "channel"],
        update_fields=["is_published", "published_at", "visible_in_listings", "available_for_purchase_at"],
    )
    list_variants(placed)


def fill_listing(
    context: Context, listing: models.ProductChannelListing, row: Row
) -> models.ProductChannelListing:
    is_new = listing.pk is None
    assign_given(listing, row, "is_published", "published_at", "visible_in_listings")
    if is_new and row.get("visible_in_listings") is None:
        listing.visible_in_listings = bool(row.get("is_published"))
    if listing.is_published and listing.published_at is None:
        listing.published_at = context.now
    for_sale, since = row.get("is_available_for_purchase"), row.get("available_for_purchase_at")
    if for_sale is False:
        listing.available_for_purchase_at = None
    elif for_sale or since:
        listing.available_for_purchase_at = since or context.now
    return listing


def assign_given(instance: Any, row: Row, *names: str) -> None:
    for name in names:
        if row.get(name) is not None:
            setattr(instance, name, row[name])


def list_variants(placed: Sequence[tuple[Row, models.Channel]]) -> None:
    """Variants put into a channel without a price yet, and variants taken out of it."""
    added = variants_of(placed, "add_variants")
    models.ProductVariantChannelListing.objects.bulk_create(
        [models.ProductVariantChannelListing(variant_id=pk, channel=channel) for pk, channel in added],
        ignore_conflicts=True,
    )
    gone = [Q(variant=pk, channel=channel) for pk, channel in variants_of(placed, "remove_variants")]
    if gone:
        models.ProductVariantChannelListing.objects.filter(reduce(or_, gone)).delete()


def variants_of(placed: Sequence[tuple[Row, models.Channel]], field: str) -> list[tuple[str, models.Channel]]:
    named = [(one, channel) for row, channel in placed for one in row.get(field) or []]
    if named:
        found_many([one for one, _ in named], ProductVariant, field)
    return [(str(local_id(one, "ProductVariant")), channel) for one, channel in named]


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
            both = set(twice) & set(input.get("remove_channels") or [])
            message = (
                "The same object cannot be in both lists for adding and removing items."
                if both
                else "Duplicated channel ID."
            )
            field = "input" if both else "update_channels"
            raise refuse(field, "DUPLICATED_INPUT_ITEM", message, channels=twice)
        check_listings(product, input.get("update_channels") or [])
        set_listings(context, product, input.get("update_channels") or [])
        if input.get("remove_channels"):
            gone = found_many(input["remove_channels"], Channel, "remove_channels")
            product.channel_listings.filter(channel__in=gone).delete()
            models.ProductVariantChannelListing.objects.filter(
                variant__product=product, channel__in=gone
            ).delete()
        trigger_async("PRODUCT_UPDATED", product, by=context.requestor)
        return {"product": fresh(product)}


def check_listings(product: models.Product, rows: Sequence[Row]) -> None:
    """What Saleor refuses: a day of sale for what is not for sale, and shelves without a category."""
    problems = []
    undecided = [
        row["channel_id"]
        for row in rows
        if (row.get("available_for_purchase_at") or row.get("available_for_purchase_date"))
        and not row.get("is_available_for_purchase")
    ]
    if undecided:
        message = "Cannot set available for purchase date when isAvailableForPurchase is false."
        problems.append(Problem("available_for_purchase_date", "INVALID", message, {"channels": undecided}))
    shown = [
        row["channel_id"] for row in rows if row.get("is_published") or row.get("is_available_for_purchase")
    ]
    if shown and product.category_id is None:
        message = "You must select a category to be able to publish."
        problems.append(Problem("is_published", "PRODUCT_WITHOUT_CATEGORY", message, {"channels": shown}))
    if problems:
        raise Refused(problems)


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
        named = [row["channel_id"] for row in input]
        if len(set(named)) != len(named):
            raise refuse("channel_id", "DUPLICATED_INPUT_ITEM", "Duplicated channel ID.")
        priced = in_channels(input)
        check_prices(variant, priced)
        set_prices(variant, priced)
        trigger_async("PRODUCT_VARIANT_UPDATED", variant, by=context.requestor)
        return {"variant": fresh(variant)}


def check_prices(variant: models.ProductVariant, priced: Sequence[tuple[Row, models.Channel]]) -> None:
    listed_in = set(variant.product.channel_listings.values_list("channel_id", flat=True))
    left_out = [id_of(channel) for _, channel in priced if channel.pk not in listed_in]
    if left_out:
        message = "Product not available in channels."
        raise refuse("input", "PRODUCT_NOT_ASSIGNED_TO_CHANNEL", message, channels=left_out)
    problems = []
    for row, channel in priced:
        digits = currency_digits(channel.currency_code)
        for name in PRICES:
            if row.get(name) is not None and decimals(row[name]) > digits:
                message = f"Value cannot have more than {digits} decimal places."
                problems.append(Problem(name, "INVALID", message, {"channels": [id_of(channel)]}))
    if problems:
        raise Refused(problems)


def set_prices(variant: models.ProductVariant, priced: Sequence[tuple[Row, models.Channel]]) -> None:
    """Like `set_listings`, whatever the number of channels."""
    kept = {one.channel_id: one for one in variant.channel_listings.all()}
    for row, channel in priced:
        new = models.ProductVariantChannelListing(variant=variant, channel=channel)
        listing = kept.setdefault(channel.pk, new)
        for name in PRICES:
            if name in row:
                setattr(listing, f"{name}_amount", row[name])
    models.ProductVariantChannelListing.objects.bulk_create(
        [kept[pk] for pk in dict.fromkeys(channel.pk for _, channel in priced)],
        update_conflicts=True,
        unique_fields=["variant", "channel"],
        update_fields=[f"{name}_amount" for name in PRICES],
    )


def decimals(amount: Decimal) -> int:
    exponent = amount.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
