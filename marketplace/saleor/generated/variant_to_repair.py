from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class VariantToRepair(BaseModel):
    product_variant: Optional["VariantToRepairProductVariant"] = Field(
        alias="productVariant"
    )


class VariantToRepairProductVariant(BaseModel):
    stocks: Optional[list["VariantToRepairProductVariantStocks"]]


class VariantToRepairProductVariantStocks(BaseModel):
    quantity_allocated: int = Field(alias="quantityAllocated")
    warehouse: "VariantToRepairProductVariantStocksWarehouse"


class VariantToRepairProductVariantStocksWarehouse(BaseModel):
    id: str


VariantToRepair.model_rebuild()
VariantToRepairProductVariant.model_rebuild()
VariantToRepairProductVariantStocks.model_rebuild()
