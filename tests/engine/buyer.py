"""A buyer who goes through a checkout by the API, and the App that takes the money."""

from __future__ import annotations

from typing import Any

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from tests.engine.app_double import ORIGIN
from tests.engine.shop import app_token, data

ADDRESS = {
    "firstName": "Clara",
    "lastName": "Buyer",
    "streetAddress1": "Weg 1",
    "city": "Berlin",
    "postalCode": "10115",
    "country": "DE",
}
ERRORS = "errors{field code message}"
CREATE = f"mutation($i:CheckoutCreateInput!){{checkoutCreate(input:$i){{checkout{{id}} {ERRORS}}}}}"
OPTIONS = (
    "mutation($id:ID!){deliveryOptionsCalculate(id:$id)"
    "{deliveries{id shippingMethod{id active price{amount}}} errors{code}}}"
)
CHOOSE = (
    "mutation($id:ID!,$d:ID){checkoutDeliveryMethodUpdate(id:$id,deliveryMethodId:$d)"
    "{checkout{totalPrice{gross{amount}}} errors{field code}}}"
)
PAY = (
    "mutation($id:ID!,$k:String,$g:PaymentGatewayToInitialize!){transactionInitialize"
    "(id:$id,idempotencyKey:$k,paymentGateway:$g)"
    "{transaction{id chargedAmount{amount}} transactionEvent{type message} errors{field code}}}"
)
COMPLETE = (
    "mutation($id:ID!){checkoutComplete(id:$id){order{id number status chargeStatus} "
    "errors{field code message variants}}}"
)
SUBSCRIPTIONS = {
    "TRANSACTION_INITIALIZE_SESSION": (
        "subscription{event{...on TransactionInitializeSession{action{amount}}}}"
    ),
    "SHIPPING_LIST_METHODS_FOR_CHECKOUT": (
        "subscription{event{...on ShippingListMethodsForCheckout{checkout{id}}}}"
    ),
    "CHECKOUT_FILTER_SHIPPING_METHODS": (
        "subscription{event{...on CheckoutFilterShippingMethods{checkout{id}}}}"
    ),
    "CHECKOUT_CALCULATE_TAXES": "subscription{event{...on CalculateTaxes{taxBase{lines{quantity}}}}}",
}
PERMISSIONS = ("HANDLE_PAYMENTS", "MANAGE_SHIPPING", "MANAGE_CHECKOUTS", "HANDLE_TAXES", "MANAGE_ORDERS")


def listening_app() -> tuple[models.App, str]:
    """An App that hears every synchronous event of a purchase, at the double's address."""
    app, token = app_token(*PERMISSIONS, identifier="gateway")
    for event, query in SUBSCRIPTIONS.items():
        models.Webhook.objects.create(
            app=app, target_url=f"{ORIGIN}/{event.lower()}", sync_events=[event], subscription_query=query
        )
    return app, token


def variant_id(product: models.Product) -> str:
    return global_id("ProductVariant", product.variants.get().pk)


def checkout_of(product: models.Product, quantity: int = 1, token: str = "", **fields: Any) -> str:
    """A checkout with addresses; returns its id."""
    given = {
        "channel": "world",
        "email": "clara@example.com",
        "lines": [{"variantId": variant_id(product), "quantity": quantity}],
        "shippingAddress": ADDRESS,
        "billingAddress": ADDRESS,
        **fields,
    }
    told = data(CREATE, token, i=given)["checkoutCreate"]
    assert told["errors"] == []
    return told["checkout"]["id"]


def choose_first(checkout: str) -> None:
    """Take the first delivery that is offered."""
    offered = data(OPTIONS, id=checkout)["deliveryOptionsCalculate"]["deliveries"]
    told = data(CHOOSE, id=checkout, d=offered[0]["id"])["checkoutDeliveryMethodUpdate"]
    assert told["errors"] == []


def pay(checkout: str, key: str | None = None) -> dict[str, Any]:
    told: dict[str, Any] = data(PAY, id=checkout, k=key, g={"id": "gateway"})["transactionInitialize"]
    return told


def complete(checkout: str, token: str = "") -> dict[str, Any]:
    told: dict[str, Any] = data(COMPLETE, token, id=checkout)["checkoutComplete"]
    return told


def post_method(price: str = "10") -> models.ShippingMethod:
    """The shop's own way of delivery, to Germany."""
    zone = models.ShippingZone.objects.create(name="Europe", countries=["DE"])
    zone.channels.set(models.Channel.objects.all())
    zone.warehouses.set(models.Warehouse.objects.all())
    method = models.ShippingMethod.objects.create(name="Parcel", type="PRICE", shipping_zone=zone)
    models.ShippingMethodChannelListing.objects.create(
        shipping_method=method, channel=models.Channel.objects.get(), price_amount=price
    )
    return method


CHARGED = {"pspReference": "psp", "result": "CHARGE_SUCCESS"}
