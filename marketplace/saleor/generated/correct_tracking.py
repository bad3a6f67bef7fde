from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import OrderErrorCode


class CorrectTracking(BaseModel):
    order_fulfillment_update_tracking: Optional[
        "CorrectTrackingOrderFulfillmentUpdateTracking"
    ] = Field(alias="orderFulfillmentUpdateTracking")


class CorrectTrackingOrderFulfillmentUpdateTracking(BaseModel):
    errors: list["CorrectTrackingOrderFulfillmentUpdateTrackingErrors"]


class CorrectTrackingOrderFulfillmentUpdateTrackingErrors(BaseModel):
    field: Optional[str]
    code: OrderErrorCode
    message: Optional[str]


CorrectTracking.model_rebuild()
CorrectTrackingOrderFulfillmentUpdateTracking.model_rebuild()
