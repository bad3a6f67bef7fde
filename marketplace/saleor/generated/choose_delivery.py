from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import CheckoutRefusal, CheckoutTotals


class ChooseDelivery(BaseModel):
    checkout_delivery_method_update: Optional[
        "ChooseDeliveryCheckoutDeliveryMethodUpdate"
    ] = Field(alias="checkoutDeliveryMethodUpdate")


class ChooseDeliveryCheckoutDeliveryMethodUpdate(BaseModel):
    checkout: Optional["ChooseDeliveryCheckoutDeliveryMethodUpdateCheckout"]
    errors: list["ChooseDeliveryCheckoutDeliveryMethodUpdateErrors"]


ChooseDeliveryCheckoutDeliveryMethodUpdateCheckout = CheckoutTotals
ChooseDeliveryCheckoutDeliveryMethodUpdateErrors = CheckoutRefusal
ChooseDelivery.model_rebuild()
ChooseDeliveryCheckoutDeliveryMethodUpdate.model_rebuild()
