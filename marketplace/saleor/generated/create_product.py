from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ProductErrorCode


class CreateProduct(BaseModel):
    product_create: Optional["CreateProductProductCreate"] = Field(
        alias="productCreate"
    )


class CreateProductProductCreate(BaseModel):
    product: Optional["CreateProductProductCreateProduct"]
    errors: list["CreateProductProductCreateErrors"]


class CreateProductProductCreateProduct(BaseModel):
    id: str


class CreateProductProductCreateErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


CreateProduct.model_rebuild()
CreateProductProductCreate.model_rebuild()
