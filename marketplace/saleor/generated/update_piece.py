from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ProductErrorCode


class UpdatePiece(BaseModel):
    product_update: Optional["UpdatePieceProductUpdate"] = Field(alias="productUpdate")
    product_channel_listing_update: Optional[
        "UpdatePieceProductChannelListingUpdate"
    ] = Field(alias="productChannelListingUpdate")
    product_variant_channel_listing_update: Optional[
        "UpdatePieceProductVariantChannelListingUpdate"
    ] = Field(alias="productVariantChannelListingUpdate")
    product_variant_stocks_update: Optional["UpdatePieceProductVariantStocksUpdate"] = (
        Field(alias="productVariantStocksUpdate")
    )


class UpdatePieceProductUpdate(BaseModel):
    errors: list["UpdatePieceProductUpdateErrors"]


class UpdatePieceProductUpdateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


class UpdatePieceProductChannelListingUpdate(BaseModel):
    errors: list["UpdatePieceProductChannelListingUpdateErrors"]


class UpdatePieceProductChannelListingUpdateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


class UpdatePieceProductVariantChannelListingUpdate(BaseModel):
    errors: list["UpdatePieceProductVariantChannelListingUpdateErrors"]


class UpdatePieceProductVariantChannelListingUpdateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


class UpdatePieceProductVariantStocksUpdate(BaseModel):
    errors: list["UpdatePieceProductVariantStocksUpdateErrors"]


class UpdatePieceProductVariantStocksUpdateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


UpdatePiece.model_rebuild()
UpdatePieceProductUpdate.model_rebuild()
UpdatePieceProductChannelListingUpdate.model_rebuild()
UpdatePieceProductVariantChannelListingUpdate.model_rebuild()
UpdatePieceProductVariantStocksUpdate.model_rebuild()
