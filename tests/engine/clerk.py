"""A clerk who writes orders by hand, through the API."""

from __future__ import annotations

from typing import Any

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from tests.engine.buyer import ADDRESS, variant_id
from tests.engine.shop import data, staff_token

ERRORS = "errors{field code message orderLines variants}"
PRICE = "{net{amount} gross{amount}}"
ORDER = (
    f"order{{id number status origin userEmail isPaid paymentStatus total{PRICE} subtotal{PRICE}"
    f" undiscountedTotal{PRICE} shippingPrice{PRICE} deliveryMethod{{...on ShippingMethod{{id}}}}"
    " isShippingRequired canFinalize chargeStatus weight{value}"
    f" lines{{id quantity productName taxRate isPriceOverridden unitPrice{PRICE} totalPrice{PRICE}"
    f" undiscountedUnitPrice{PRICE}}}}}"
)
CREATE = f"mutation($i:DraftOrderCreateInput!){{told:draftOrderCreate(input:$i){{{ORDER} {ERRORS}}}}}"
UPDATE = (
    f"mutation($id:ID!,$i:DraftOrderInput!){{told:draftOrderUpdate(id:$id,input:$i){{{ORDER} {ERRORS}}}}}"
)
COMPLETE = f"mutation($id:ID!){{told:draftOrderComplete(id:$id){{{ORDER} {ERRORS}}}}}"
DELETE = f"mutation($id:ID!){{told:draftOrderDelete(id:$id){{order{{id status}} {ERRORS}}}}}"
ADD = (
    "mutation($id:ID!,$i:[OrderLineCreateInput!]!)"
    f"{{told:orderLinesCreate(id:$id,input:$i){{{ORDER} orderLines{{id quantity}} {ERRORS}}}}}"
)
CHANGE = (
    "mutation($id:ID!,$n:Int!){told:orderLineUpdate(id:$id,input:{quantity:$n})"
    f"{{{ORDER} orderLine{{id quantity}} {ERRORS}}}}}"
)
REMOVE = f"mutation($id:ID!){{told:orderLineDelete(id:$id){{{ORDER} orderLine{{id}} {ERRORS}}}}}"
SHIP = (
    "mutation($id:ID!,$m:ID){told:orderUpdateShipping(order:$id,input:{shippingMethod:$m})"
    f"{{{ORDER} {ERRORS}}}}}"
)


class Clerk:
    """Holds a bearer who may manage orders; each method is one request and answers its payload."""

    def __init__(self) -> None:
        self.token = staff_token("MANAGE_ORDERS")

    def ask(self, query: str, **variables: Any) -> dict[str, Any]:
        told: dict[str, Any] = data(query, self.token, **variables)["told"]
        return told

    def draft(self, **input: Any) -> dict[str, Any]:
        channel = global_id("Channel", models.Channel.objects.get().pk)
        return self.ask(CREATE, i={"channelId": channel, **input})

    def ready(self, *products: models.Product, **input: Any) -> dict[str, Any]:
        """A draft that lacks nothing: one piece of each, by the shop's own way of delivery, to Berlin."""
        told = self.draft(
            userEmail="clara@example.com",
            shippingAddress=ADDRESS,
            billingAddress=ADDRESS,
            shippingMethod=method_id(),
            **{"lines": [line_of(product) for product in products], **input},
        )
        assert told["errors"] == []
        order: dict[str, Any] = told["order"]
        return order

    def update(self, order: str, **input: Any) -> dict[str, Any]:
        return self.ask(UPDATE, id=order, i=input)

    def add(self, order: str, *lines: dict[str, Any]) -> dict[str, Any]:
        return self.ask(ADD, id=order, i=list(lines))

    def complete(self, order: str) -> dict[str, Any]:
        return self.ask(COMPLETE, id=order)


def line_of(product: models.Product, quantity: int = 1, **more: Any) -> dict[str, Any]:
    return {"variantId": variant_id(product), "quantity": quantity, **more}


def method_id() -> str:
    return global_id("ShippingMethod", models.ShippingMethod.objects.get().pk)


def codes(told: dict[str, Any]) -> list[tuple[str | None, str]]:
    return [(one["field"], one["code"]) for one in told["errors"]]


def gross(price: dict[str, Any]) -> float:
    amount: float = price["gross"]["amount"]
    return amount
