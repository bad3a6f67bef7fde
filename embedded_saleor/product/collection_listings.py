"""Offering collections in channels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.channel.types import Channel
from embedded_saleor.core.context import Context
from embedded_saleor.core.mutations import BaseMutation, found, found_many, fresh
from embedded_saleor.core.scalars import Date, DateTime
from embedded_saleor.core.types import listed
from embedded_saleor.product.errors import PRODUCTS, CollectionChannelListingError
from embedded_saleor.product.group_types import Collection
from embedded_saleor.product.listings import assign_given, in_channels


class PublishableChannelListingInput(graphene.InputObjectType):
    channel_id = graphene.ID(required=True)
    is_published = graphene.Boolean()
    publication_date = Date()
    published_at = DateTime()


class CollectionChannelListingUpdateInput(graphene.InputObjectType):
    add_channels = listed(PublishableChannelListingInput, required=False)
    remove_channels = listed(graphene.ID, required=False)


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
        for row, channel in in_channels(input.get("add_channels") or []):
            listing, _ = models.CollectionChannelListing.objects.get_or_create(
                collection=collection, channel=channel
            )
            assign_given(listing, row, "is_published", "published_at")
            if listing.is_published and listing.published_at is None:
                listing.published_at = context.now
            listing.save()
        gone = found_many(input.get("remove_channels") or [], Channel, "remove_channels")
        collection.channel_listings.filter(channel__in=gone).delete()
        return {"collection": fresh(collection)}
