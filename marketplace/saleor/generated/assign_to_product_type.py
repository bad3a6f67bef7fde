from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ProductErrorCode


class AssignToProductType(BaseModel):
    product_attribute_assign: Optional["AssignToProductTypeProductAttributeAssign"] = (
        Field(alias="productAttributeAssign")
    )


class AssignToProductTypeProductAttributeAssign(BaseModel):
    errors: list["AssignToProductTypeProductAttributeAssignErrors"]


class AssignToProductTypeProductAttributeAssignErrors(BaseModel):
    field: Optional[str]
    code: ProductErrorCode
    message: Optional[str]


AssignToProductType.model_rebuild()
AssignToProductTypeProductAttributeAssign.model_rebuild()
