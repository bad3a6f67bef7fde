from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import CheckoutRefusal, OrderFacts


class CompleteCheckout(BaseModel):
    checkout_complete: Optional["CompleteCheckoutCheckoutComplete"] = Field(
        alias="checkoutComplete"
    )


class CompleteCheckoutCheckoutComplete(BaseModel):
    order: Optional["CompleteCheckoutCheckoutCompleteOrder"]
    errors: list["CompleteCheckoutCheckoutCompleteErrors"]


CompleteCheckoutCheckoutCompleteOrder = OrderFacts
CompleteCheckoutCheckoutCompleteErrors = CheckoutRefusal
CompleteCheckout.model_rebuild()
CompleteCheckoutCheckoutComplete.model_rebuild()
