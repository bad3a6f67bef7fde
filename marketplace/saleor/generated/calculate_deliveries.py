from typing import Any, Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import DeliveryOptionsCalculateErrorCode


class CalculateDeliveries(BaseModel):
    delivery_options_calculate: Optional[
        "CalculateDeliveriesDeliveryOptionsCalculate"
    ] = Field(alias="deliveryOptionsCalculate")


class CalculateDeliveriesDeliveryOptionsCalculate(BaseModel):
    deliveries: list["CalculateDeliveriesDeliveryOptionsCalculateDeliveries"]
    errors: list["CalculateDeliveriesDeliveryOptionsCalculateErrors"]


class CalculateDeliveriesDeliveryOptionsCalculateDeliveries(BaseModel):
    id: str
    shipping_method: Optional[
        "CalculateDeliveriesDeliveryOptionsCalculateDeliveriesShippingMethod"
    ] = Field(alias="shippingMethod")


class CalculateDeliveriesDeliveryOptionsCalculateDeliveriesShippingMethod(BaseModel):
    id: str
    name: str
    description: Optional[Any]
    active: bool
    message: Optional[str]
    minimum_delivery_days: Optional[int] = Field(alias="minimumDeliveryDays")
    maximum_delivery_days: Optional[int] = Field(alias="maximumDeliveryDays")
    price: "CalculateDeliveriesDeliveryOptionsCalculateDeliveriesShippingMethodPrice"


class CalculateDeliveriesDeliveryOptionsCalculateDeliveriesShippingMethodPrice(
    BaseModel
):
    amount: float
    currency: str


class CalculateDeliveriesDeliveryOptionsCalculateErrors(BaseModel):
    field: Optional[str]
    code: DeliveryOptionsCalculateErrorCode
    message: Optional[str]


CalculateDeliveries.model_rebuild()
CalculateDeliveriesDeliveryOptionsCalculate.model_rebuild()
CalculateDeliveriesDeliveryOptionsCalculateDeliveries.model_rebuild()
CalculateDeliveriesDeliveryOptionsCalculateDeliveriesShippingMethod.model_rebuild()
