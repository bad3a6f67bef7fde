from typing import Any, Optional

from pydantic import Field

from .base_model import BaseModel


class ShippingMethods(BaseModel):
    checkout: Optional["ShippingMethodsCheckout"]


class ShippingMethodsCheckout(BaseModel):
    shipping_methods: list["ShippingMethodsCheckoutShippingMethods"] = Field(
        alias="shippingMethods"
    )


class ShippingMethodsCheckoutShippingMethods(BaseModel):
    id: str
    name: str
    description: Optional[Any]
    active: bool
    message: Optional[str]
    minimum_delivery_days: Optional[int] = Field(alias="minimumDeliveryDays")
    maximum_delivery_days: Optional[int] = Field(alias="maximumDeliveryDays")
    price: "ShippingMethodsCheckoutShippingMethodsPrice"


class ShippingMethodsCheckoutShippingMethodsPrice(BaseModel):
    amount: float
    currency: str


ShippingMethods.model_rebuild()
ShippingMethodsCheckout.model_rebuild()
ShippingMethodsCheckoutShippingMethods.model_rebuild()
