from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import OrderErrorCode


class FulfilOrder(BaseModel):
    order_fulfill: Optional["FulfilOrderOrderFulfill"] = Field(alias="orderFulfill")


class FulfilOrderOrderFulfill(BaseModel):
    fulfillments: Optional[list["FulfilOrderOrderFulfillFulfillments"]]
    errors: list["FulfilOrderOrderFulfillErrors"]


class FulfilOrderOrderFulfillFulfillments(BaseModel):
    id: str
    tracking_number: str = Field(alias="trackingNumber")


class FulfilOrderOrderFulfillErrors(BaseModel):
    field: Optional[str]
    code: OrderErrorCode
    message: Optional[str]


FulfilOrder.model_rebuild()
FulfilOrderOrderFulfill.model_rebuild()
