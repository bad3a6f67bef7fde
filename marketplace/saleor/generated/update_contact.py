from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import CheckoutRefusal, CheckoutTotals


class UpdateContact(BaseModel):
    checkout_email_update: Optional["UpdateContactCheckoutEmailUpdate"] = Field(
        alias="checkoutEmailUpdate"
    )
    checkout_billing_address_update: Optional[
        "UpdateContactCheckoutBillingAddressUpdate"
    ] = Field(alias="checkoutBillingAddressUpdate")
    checkout_shipping_address_update: Optional[
        "UpdateContactCheckoutShippingAddressUpdate"
    ] = Field(alias="checkoutShippingAddressUpdate")


class UpdateContactCheckoutEmailUpdate(BaseModel):
    errors: list["UpdateContactCheckoutEmailUpdateErrors"]


UpdateContactCheckoutEmailUpdateErrors = CheckoutRefusal


class UpdateContactCheckoutBillingAddressUpdate(BaseModel):
    errors: list["UpdateContactCheckoutBillingAddressUpdateErrors"]


UpdateContactCheckoutBillingAddressUpdateErrors = CheckoutRefusal


class UpdateContactCheckoutShippingAddressUpdate(BaseModel):
    checkout: Optional["UpdateContactCheckoutShippingAddressUpdateCheckout"]
    errors: list["UpdateContactCheckoutShippingAddressUpdateErrors"]


UpdateContactCheckoutShippingAddressUpdateCheckout = CheckoutTotals
UpdateContactCheckoutShippingAddressUpdateErrors = CheckoutRefusal
UpdateContact.model_rebuild()
UpdateContactCheckoutEmailUpdate.model_rebuild()
UpdateContactCheckoutBillingAddressUpdate.model_rebuild()
UpdateContactCheckoutShippingAddressUpdate.model_rebuild()
