from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ShopErrorCode


class StockByChannel(BaseModel):
    shop_settings_update: Optional["StockByChannelShopSettingsUpdate"] = Field(
        alias="shopSettingsUpdate"
    )


class StockByChannelShopSettingsUpdate(BaseModel):
    errors: list["StockByChannelShopSettingsUpdateErrors"]


class StockByChannelShopSettingsUpdateErrors(BaseModel):
    field: Optional[str]
    code: ShopErrorCode
    message: Optional[str]


StockByChannel.model_rebuild()
StockByChannelShopSettingsUpdate.model_rebuild()
