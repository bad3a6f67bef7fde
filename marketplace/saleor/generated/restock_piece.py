from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ProductErrorCode


class RestockPiece(BaseModel):
    product_variant_stocks_update: Optional[
        "RestockPieceProductVariantStocksUpdate"
    ] = Field(alias="productVariantStocksUpdate")


class RestockPieceProductVariantStocksUpdate(BaseModel):
    errors: list["RestockPieceProductVariantStocksUpdateErrors"]


class RestockPieceProductVariantStocksUpdateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


RestockPiece.model_rebuild()
RestockPieceProductVariantStocksUpdate.model_rebuild()
