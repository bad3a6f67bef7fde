from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import CheckoutRefusal, CheckoutTotals


class CreateCheckout(BaseModel):
    checkout_create: Optional["CreateCheckoutCheckoutCreate"] = Field(
        alias="checkoutCreate"
    )


class CreateCheckoutCheckoutCreate(BaseModel):
    checkout: Optional["CreateCheckoutCheckoutCreateCheckout"]
    errors: list["CreateCheckoutCheckoutCreateErrors"]


CreateCheckoutCheckoutCreateCheckout = CheckoutTotals
CreateCheckoutCheckoutCreateErrors = CheckoutRefusal
CreateCheckout.model_rebuild()
CreateCheckoutCheckoutCreate.model_rebuild()
