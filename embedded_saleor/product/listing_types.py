"""Listings of products, variants and collections in channels."""

from __future__ import annotations

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.inputs import AddressInput
from embedded_saleor.core.scalars import Date, DateTime
from embedded_saleor.core.types import ModelType, Money, money
from embedded_saleor.product.pricing import ProductPricingInfo, product_pricing


class ProductChannelListing(ModelType):
    class Meta:
        model = models.ProductChannelListing

    publication_date = Date()
    published_at = DateTime()
    is_published = graphene.Boolean(required=True)
    channel = graphene.Field("embedded_saleor.channel.types.Channel", required=True)
    visible_in_listings = graphene.Boolean(required=True)
    available_for_purchase = Date()
    available_for_purchase_at = DateTime()
    is_available_for_purchase = graphene.Boolean()
    pricing = graphene.Field(ProductPricingInfo, address=AddressInput())

    @staticmethod
    def resolve_publication_date(root: models.ProductChannelListing, info: Any) -> Any:
        return root.published_at.date() if root.published_at else None

    @staticmethod
    def resolve_available_for_purchase(root: models.ProductChannelListing, info: Any) -> Any:
        return root.available_for_purchase_at.date() if root.available_for_purchase_at else None

    @staticmethod
    def resolve_is_available_for_purchase(root: models.ProductChannelListing, info: Any) -> bool:
        since = root.available_for_purchase_at
        return since is not None and since <= info.context.now

    @staticmethod
    def resolve_pricing(
        root: models.ProductChannelListing, info: Any, address: Any = None
    ) -> ProductPricingInfo | None:
        country = (address or {}).get("country")
        return product_pricing(info.context, root.product, root.channel.slug, country)


class ProductVariantChannelListing(ModelType):
    class Meta:
        model = models.ProductVariantChannelListing

    channel = graphene.Field("embedded_saleor.channel.types.Channel", required=True)
    price = graphene.Field(Money)
    cost_price = graphene.Field(Money)
    prior_price = graphene.Field(Money)

    @staticmethod
    def resolve_price(root: models.ProductVariantChannelListing, info: Any) -> Money | None:
        return money(root.price_amount, root.channel.currency_code)

    @staticmethod
    def resolve_cost_price(root: models.ProductVariantChannelListing, info: Any) -> Money | None:
        info.context.require("MANAGE_PRODUCTS")
        return money(root.cost_price_amount, root.channel.currency_code)

    @staticmethod
    def resolve_prior_price(root: models.ProductVariantChannelListing, info: Any) -> Money | None:
        return money(root.prior_price_amount, root.channel.currency_code)


class CollectionChannelListing(ModelType):
    class Meta:
        model = models.CollectionChannelListing

    published_at = DateTime()
    is_published = graphene.Boolean(required=True)
    channel = graphene.Field("embedded_saleor.channel.types.Channel", required=True)
