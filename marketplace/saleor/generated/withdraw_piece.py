from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ProductErrorCode


class WithdrawPiece(BaseModel):
    product_channel_listing_update: Optional[
        "WithdrawPieceProductChannelListingUpdate"
    ] = Field(alias="productChannelListingUpdate")


class WithdrawPieceProductChannelListingUpdate(BaseModel):
    errors: list["WithdrawPieceProductChannelListingUpdateErrors"]


class WithdrawPieceProductChannelListingUpdateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


WithdrawPiece.model_rebuild()
WithdrawPieceProductChannelListingUpdate.model_rebuild()
