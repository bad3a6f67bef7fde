from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import ShippingErrorCode


class DeleteShippingZone(BaseModel):
    shipping_zone_delete: Optional["DeleteShippingZoneShippingZoneDelete"] = Field(
        alias="shippingZoneDelete"
    )


class DeleteShippingZoneShippingZoneDelete(BaseModel):
    errors: list["DeleteShippingZoneShippingZoneDeleteErrors"]


class DeleteShippingZoneShippingZoneDeleteErrors(BaseModel):
    field: Optional[str]
    code: ShippingErrorCode
    message: Optional[str]


DeleteShippingZone.model_rebuild()
DeleteShippingZoneShippingZoneDelete.model_rebuild()
