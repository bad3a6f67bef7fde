"""What happens to channels."""

import graphene

from embedded_saleor.channel.types import Channel
from embedded_saleor.webhook.events import event

ChannelCreated = event("CHANNEL_CREATED", "MANAGE_CHANNELS", channel=graphene.Field(Channel))
ChannelUpdated = event("CHANNEL_UPDATED", "MANAGE_CHANNELS", channel=graphene.Field(Channel))
ChannelDeleted = event("CHANNEL_DELETED", "MANAGE_CHANNELS", channel=graphene.Field(Channel))
ChannelStatusChanged = event("CHANNEL_STATUS_CHANGED", "MANAGE_CHANNELS", channel=graphene.Field(Channel))
