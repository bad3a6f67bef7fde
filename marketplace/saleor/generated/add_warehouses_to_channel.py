from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ChannelErrorCode


class AddWarehousesToChannel(BaseModel):
    channel_update: Optional["AddWarehousesToChannelChannelUpdate"] = Field(
        alias="channelUpdate"
    )


class AddWarehousesToChannelChannelUpdate(BaseModel):
    errors: list["AddWarehousesToChannelChannelUpdateErrors"]


class AddWarehousesToChannelChannelUpdateErrors(BaseModel):
    field: Optional[str]
    code: ChannelErrorCode
    message: Optional[str]


AddWarehousesToChannel.model_rebuild()
AddWarehousesToChannelChannelUpdate.model_rebuild()
