from datetime import datetime
from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .enums import (
    CheckoutErrorCode,
    LanguageCodeEnum,
    OrderChargeStatusEnum,
    OrderStatus,
    TransactionEventTypeEnum,
    WebhookEventTypeAsyncEnum,
    WebhookEventTypeSyncEnum,
)


class AddressLines(BaseModel):
    first_name: str = Field(alias="firstName")
    last_name: str = Field(alias="lastName")
    company_name: str = Field(alias="companyName")
    street_address_1: str = Field(alias="streetAddress1")
    street_address_2: str = Field(alias="streetAddress2")
    city: str
    city_area: str = Field(alias="cityArea")
    country_area: str = Field(alias="countryArea")
    postal_code: str = Field(alias="postalCode")
    phone: Optional[str]
    country: "AddressLinesCountry"


class AddressLinesCountry(BaseModel):
    code: str


class ChannelFacts(BaseModel):
    id: str
    slug: str
    currency_code: str = Field(alias="currencyCode")


class CheckoutRefusal(BaseModel):
    field: Optional[str]
    code: CheckoutErrorCode
    message: Optional[str]


class CheckoutTotals(BaseModel):
    id: str
    subtotal_price: "CheckoutTotalsSubtotalPrice" = Field(alias="subtotalPrice")
    shipping_price: "CheckoutTotalsShippingPrice" = Field(alias="shippingPrice")
    total_price: "CheckoutTotalsTotalPrice" = Field(alias="totalPrice")
    total_balance: "CheckoutTotalsTotalBalance" = Field(alias="totalBalance")


class CheckoutTotalsSubtotalPrice(BaseModel):
    gross: "CheckoutTotalsSubtotalPriceGross"


class CheckoutTotalsSubtotalPriceGross(BaseModel):
    amount: float
    currency: str


class CheckoutTotalsShippingPrice(BaseModel):
    gross: "CheckoutTotalsShippingPriceGross"


class CheckoutTotalsShippingPriceGross(BaseModel):
    amount: float
    currency: str


class CheckoutTotalsTotalPrice(BaseModel):
    gross: "CheckoutTotalsTotalPriceGross"


class CheckoutTotalsTotalPriceGross(BaseModel):
    amount: float
    currency: str


class CheckoutTotalsTotalBalance(BaseModel):
    amount: float
    currency: str


class OrderFacts(BaseModel):
    id: str
    number: str
    status: OrderStatus
    charge_status: OrderChargeStatusEnum = Field(alias="chargeStatus")
    created: datetime
    user_email: Optional[str] = Field(alias="userEmail")
    language_code_enum: LanguageCodeEnum = Field(alias="languageCodeEnum")
    checkout_id: Optional[str] = Field(alias="checkoutId")
    channel: "OrderFactsChannel"
    shipping_method_name: Optional[str] = Field(alias="shippingMethodName")
    subtotal: "OrderFactsSubtotal"
    shipping_price: "OrderFactsShippingPrice" = Field(alias="shippingPrice")
    total: "OrderFactsTotal"
    shipping_address: Optional["OrderFactsShippingAddress"] = Field(
        alias="shippingAddress"
    )
    billing_address: Optional["OrderFactsBillingAddress"] = Field(
        alias="billingAddress"
    )
    lines: list["OrderFactsLines"]
    transactions: list["OrderFactsTransactions"]


class OrderFactsChannel(BaseModel):
    slug: str
    currency_code: str = Field(alias="currencyCode")


class OrderFactsSubtotal(BaseModel):
    gross: "OrderFactsSubtotalGross"


class OrderFactsSubtotalGross(BaseModel):
    amount: float
    currency: str


class OrderFactsShippingPrice(BaseModel):
    gross: "OrderFactsShippingPriceGross"


class OrderFactsShippingPriceGross(BaseModel):
    amount: float
    currency: str


class OrderFactsTotal(BaseModel):
    gross: "OrderFactsTotalGross"


class OrderFactsTotalGross(BaseModel):
    amount: float
    currency: str


class OrderFactsShippingAddress(AddressLines):
    pass


class OrderFactsBillingAddress(AddressLines):
    pass


class OrderFactsLines(BaseModel):
    id: str
    quantity: int
    product_sku: Optional[str] = Field(alias="productSku")
    total_price: "OrderFactsLinesTotalPrice" = Field(alias="totalPrice")
    allocations: Optional[list["OrderFactsLinesAllocations"]]


class OrderFactsLinesTotalPrice(BaseModel):
    gross: "OrderFactsLinesTotalPriceGross"


class OrderFactsLinesTotalPriceGross(BaseModel):
    amount: float
    currency: str


class OrderFactsLinesAllocations(BaseModel):
    quantity: int
    warehouse: "OrderFactsLinesAllocationsWarehouse"


class OrderFactsLinesAllocationsWarehouse(BaseModel):
    id: str
    external_reference: Optional[str] = Field(alias="externalReference")


class OrderFactsTransactions(BaseModel):
    id: str
    psp_reference: str = Field(alias="pspReference")


class TransactionStep(BaseModel):
    type_: Optional[TransactionEventTypeEnum] = Field(alias="type")
    psp_reference: str = Field(alias="pspReference")
    message: str
    external_url: str = Field(alias="externalUrl")
    amount: "TransactionStepAmount"


class TransactionStepAmount(BaseModel):
    amount: float
    currency: str


class WebhookFacts(BaseModel):
    id: str
    name: Optional[str]
    is_active: bool = Field(alias="isActive")
    target_url: str = Field(alias="targetUrl")
    subscription_query: Optional[str] = Field(alias="subscriptionQuery")
    sync_events: list["WebhookFactsSyncEvents"] = Field(alias="syncEvents")
    async_events: list["WebhookFactsAsyncEvents"] = Field(alias="asyncEvents")


class WebhookFactsSyncEvents(BaseModel):
    event_type: WebhookEventTypeSyncEnum = Field(alias="eventType")


class WebhookFactsAsyncEvents(BaseModel):
    event_type: WebhookEventTypeAsyncEnum = Field(alias="eventType")


AddressLines.model_rebuild()
ChannelFacts.model_rebuild()
CheckoutRefusal.model_rebuild()
CheckoutTotals.model_rebuild()
OrderFacts.model_rebuild()
TransactionStep.model_rebuild()
WebhookFacts.model_rebuild()
