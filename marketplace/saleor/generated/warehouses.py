from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class Warehouses(BaseModel):
    warehouses: Optional["WarehousesWarehouses"]


class WarehousesWarehouses(BaseModel):
    edges: list["WarehousesWarehousesEdges"]
    page_info: "WarehousesWarehousesPageInfo" = Field(alias="pageInfo")


class WarehousesWarehousesEdges(BaseModel):
    node: "WarehousesWarehousesEdgesNode"


class WarehousesWarehousesEdgesNode(BaseModel):
    id: str
    name: str
    external_reference: Optional[str] = Field(alias="externalReference")


class WarehousesWarehousesPageInfo(BaseModel):
    end_cursor: Optional[str] = Field(alias="endCursor")
    has_next_page: bool = Field(alias="hasNextPage")


Warehouses.model_rebuild()
WarehousesWarehouses.model_rebuild()
WarehousesWarehousesEdges.model_rebuild()
