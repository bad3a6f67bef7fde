from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ShippingErrorCode


class AddWarehousesToZone(BaseModel):
    shipping_zone_update: Optional["AddWarehousesToZoneShippingZoneUpdate"] = Field(
        alias="shippingZoneUpdate"
    )


class AddWarehousesToZoneShippingZoneUpdate(BaseModel):
    errors: list["AddWarehousesToZoneShippingZoneUpdateErrors"]


class AddWarehousesToZoneShippingZoneUpdateErrors(BaseModel):
    field: Optional[str]
    code: ShippingErrorCode
    message: Optional[str]


AddWarehousesToZone.model_rebuild()
AddWarehousesToZoneShippingZoneUpdate.model_rebuild()
