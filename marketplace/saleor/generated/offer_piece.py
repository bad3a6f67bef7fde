from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ProductErrorCode


class OfferPiece(BaseModel):
    product_channel_listing_update: Optional[
        "OfferPieceProductChannelListingUpdate"
    ] = Field(alias="productChannelListingUpdate")
    product_variant_create: Optional["OfferPieceProductVariantCreate"] = Field(
        alias="productVariantCreate"
    )
    product_variant_channel_listing_update: Optional[
        "OfferPieceProductVariantChannelListingUpdate"
    ] = Field(alias="productVariantChannelListingUpdate")


class OfferPieceProductChannelListingUpdate(BaseModel):
    errors: list["OfferPieceProductChannelListingUpdateErrors"]


class OfferPieceProductChannelListingUpdateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


class OfferPieceProductVariantCreate(BaseModel):
    product_variant: Optional["OfferPieceProductVariantCreateProductVariant"] = Field(
        alias="productVariant"
    )
    errors: list["OfferPieceProductVariantCreateErrors"]


class OfferPieceProductVariantCreateProductVariant(BaseModel):
    id: str


class OfferPieceProductVariantCreateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


class OfferPieceProductVariantChannelListingUpdate(BaseModel):
    errors: list["OfferPieceProductVariantChannelListingUpdateErrors"]


class OfferPieceProductVariantChannelListingUpdateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


OfferPiece.model_rebuild()
OfferPieceProductChannelListingUpdate.model_rebuild()
OfferPieceProductVariantCreate.model_rebuild()
OfferPieceProductVariantChannelListingUpdate.model_rebuild()
