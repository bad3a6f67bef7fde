"""Channels in the schema."""

from typing import Any

import graphene
from django.db.models import QuerySet

from embedded_saleor import models
from embedded_saleor.channel import events, mutations
from embedded_saleor.channel.types import Channel
from embedded_saleor.core.permissions import AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER
from embedded_saleor.core.types import listed, node

EVENTS = events


class Queries:
    channel = graphene.Field(Channel, id=graphene.ID(), slug=graphene.String())
    channels = listed(Channel, required=False)

    @staticmethod
    def resolve_channel(
        root: Any, info: Any, id: str | None = None, slug: str | None = None
    ) -> models.Channel | None:
        found: models.Channel | None = (
            node(id, Channel) if id else models.Channel.objects.filter(slug=slug).first()
        )
        return found

    @staticmethod
    def resolve_channels(root: Any, info: Any) -> QuerySet[models.Channel]:
        info.context.require(AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER)
        return models.Channel.objects.all()


class Mutations:
    channel_create = mutations.ChannelCreate.Field()
    channel_update = mutations.ChannelUpdate.Field()
    channel_activate = mutations.ChannelActivate.Field()
    channel_deactivate = mutations.ChannelDeactivate.Field()
    channel_reorder_warehouses = mutations.ChannelReorderWarehouses.Field()
