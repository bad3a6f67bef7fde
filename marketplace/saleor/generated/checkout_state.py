from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import CheckoutAuthorizeStatusEnum, CheckoutChargeStatusEnum
from .fragments import (  # noqa: F401
    CheckoutTotals,
    CheckoutTotalsShippingPrice,
    CheckoutTotalsSubtotalPrice,
    CheckoutTotalsTotalBalance,
    CheckoutTotalsTotalPrice,
)


class CheckoutState(BaseModel):
    checkout: Optional["CheckoutStateCheckout"]


class CheckoutStateCheckout(CheckoutTotals):
    charge_status: CheckoutChargeStatusEnum = Field(alias="chargeStatus")
    authorize_status: CheckoutAuthorizeStatusEnum = Field(alias="authorizeStatus")


CheckoutState.model_rebuild()
