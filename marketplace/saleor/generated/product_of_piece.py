from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class ProductOfPiece(BaseModel):
    product: Optional["ProductOfPieceProduct"]
    product_variant: Optional["ProductOfPieceProductVariant"] = Field(
        alias="productVariant"
    )


class ProductOfPieceProduct(BaseModel):
    id: str
    media: Optional[list["ProductOfPieceProductMedia"]]


class ProductOfPieceProductMedia(BaseModel):
    id: str
    alt: str


class ProductOfPieceProductVariant(BaseModel):
    id: str
    stocks: Optional[list["ProductOfPieceProductVariantStocks"]]


class ProductOfPieceProductVariantStocks(BaseModel):
    quantity_allocated: int = Field(alias="quantityAllocated")
    warehouse: "ProductOfPieceProductVariantStocksWarehouse"


class ProductOfPieceProductVariantStocksWarehouse(BaseModel):
    id: str


ProductOfPiece.model_rebuild()
ProductOfPieceProduct.model_rebuild()
ProductOfPieceProductVariant.model_rebuild()
ProductOfPieceProductVariantStocks.model_rebuild()
