from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ChannelErrorCode
from .fragments import ChannelFacts


class CreateChannel(BaseModel):
    channel_create: Optional["CreateChannelChannelCreate"] = Field(
        alias="channelCreate"
    )


class CreateChannelChannelCreate(BaseModel):
    channel: Optional["CreateChannelChannelCreateChannel"]
    errors: list["CreateChannelChannelCreateErrors"]


CreateChannelChannelCreateChannel = ChannelFacts


class CreateChannelChannelCreateErrors(BaseModel):
    field: Optional[str]
    code: ChannelErrorCode
    message: Optional[str]


CreateChannel.model_rebuild()
CreateChannelChannelCreate.model_rebuild()
