from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import WarehouseErrorCode


class UpdateWarehouse(BaseModel):
    update_warehouse: Optional["UpdateWarehouseUpdateWarehouse"] = Field(
        alias="updateWarehouse"
    )


class UpdateWarehouseUpdateWarehouse(BaseModel):
    errors: list["UpdateWarehouseUpdateWarehouseErrors"]


class UpdateWarehouseUpdateWarehouseErrors(BaseModel):
    field: Optional[str]
    code: WarehouseErrorCode
    message: Optional[str]


UpdateWarehouse.model_rebuild()
UpdateWarehouseUpdateWarehouse.model_rebuild()
