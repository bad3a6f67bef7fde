from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import WarehouseErrorCode


class CreateWarehouse(BaseModel):
    create_warehouse: Optional["CreateWarehouseCreateWarehouse"] = Field(
        alias="createWarehouse"
    )


class CreateWarehouseCreateWarehouse(BaseModel):
    warehouse: Optional["CreateWarehouseCreateWarehouseWarehouse"]
    errors: list["CreateWarehouseCreateWarehouseErrors"]


class CreateWarehouseCreateWarehouseWarehouse(BaseModel):
    id: str
    external_reference: Optional[str] = Field(alias="externalReference")


class CreateWarehouseCreateWarehouseErrors(BaseModel):
    field: Optional[str]
    code: WarehouseErrorCode
    message: Optional[str]


CreateWarehouse.model_rebuild()
CreateWarehouseCreateWarehouse.model_rebuild()
