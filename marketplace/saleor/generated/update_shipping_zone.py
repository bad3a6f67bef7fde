from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ShippingErrorCode


class UpdateShippingZone(BaseModel):
    shipping_zone_update: Optional["UpdateShippingZoneShippingZoneUpdate"] = Field(
        alias="shippingZoneUpdate"
    )


class UpdateShippingZoneShippingZoneUpdate(BaseModel):
    errors: list["UpdateShippingZoneShippingZoneUpdateErrors"]


class UpdateShippingZoneShippingZoneUpdateErrors(BaseModel):
    field: Optional[str]
    code: ShippingErrorCode
    message: Optional[str]


UpdateShippingZone.model_rebuild()
UpdateShippingZoneShippingZoneUpdate.model_rebuild()
