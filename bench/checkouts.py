"""A guest's checkout of seven calls, from nothing to an order."""

from collections.abc import Iterator
from itertools import count

import httpx

from bench.engine import ERRORS, ask, staff_token
from bench.figures import Better, Figure, median
from bench.load import Work, client_of, put_load
from bench.offer import ADDRESS, CHANNEL, CURRENCY, make_offer

CREATE = f"mutation($i:CheckoutCreateInput!){{checkoutCreate(input:$i){{checkout{{id}} {ERRORS}}}}}"
TELL_EMAIL = (
    f"mutation($id:ID!,$e:String!){{checkoutEmailUpdate(id:$id,email:$e){{checkout{{id}} {ERRORS}}}}}"
)
TELL_ADDRESS = (
    "mutation($id:ID!,$a:AddressInput!){checkoutShippingAddressUpdate(id:$id,shippingAddress:$a)"
    f"{{checkout{{id}} {ERRORS}}}}}"
)
ASK_DELIVERIES = (
    "mutation($id:ID!){deliveryOptionsCalculate(id:$id)"
    f"{{deliveries{{id shippingMethod{{id name price{{amount currency}}}}}} {ERRORS}}}}}"
)
CHOOSE = (
    "mutation($id:ID!,$d:ID){checkoutDeliveryMethodUpdate(id:$id,deliveryMethodId:$d)"
    f"{{checkout{{totalPrice{{gross{{amount}}}}}} {ERRORS}}}}}"
)
PAY = (
    "mutation($id:ID!,$t:TransactionCreateInput!){transactionCreate(id:$id,transaction:$t)"
    f"{{transaction{{id}} {ERRORS}}}}}"
)
COMPLETE = f"mutation($id:ID!){{checkoutComplete(id:$id){{order{{id number}} {ERRORS}}}}}"
ALONE, TOGETHER = 30, 80
# A tenth of the time, and ten times the orders, that a Saleor on a like machine took and made.
AIM_MS = 83.3
AIM_PER_SECOND = {1: 100 / 60, 8: 21}


def checkout_figures(address: str) -> Iterator[Figure]:
    with client_of(address) as client:
        token = staff_token(client)
        work = buying(make_offer(client, token), token)
        work(client, 0)
    alone = put_load(address, work, count=ALONE, at_once=1)
    yield Figure("Checkout of 7 calls, alone: p50", 1000 * median(alone.each), "ms", AIM_MS)
    for at_once, load in ((1, alone), (8, put_load(address, work, count=TOGETHER, at_once=8))):
        name = f"Orders by checkouts, {at_once} at once"
        yield Figure(name, load.per_second, "/s", AIM_PER_SECOND[at_once], Better.AT_LEAST)


def buying(variant: str, token: str) -> Work:
    """One whole checkout; the payment is reported by staff, as a payment app would."""
    references = count()

    def buy(client: httpx.Client, number: int) -> None:
        line = {"variantId": variant, "quantity": 1}
        given = {"channel": CHANNEL, "lines": [line], "billingAddress": ADDRESS}
        checkout = ask(client, CREATE, i=given)["checkout"]["id"]
        ask(client, TELL_EMAIL, id=checkout, e=f"buyer{number}@example.com")
        ask(client, TELL_ADDRESS, id=checkout, a=ADDRESS)
        delivery = ask(client, ASK_DELIVERIES, id=checkout)["deliveries"][0]["id"]
        chosen = ask(client, CHOOSE, id=checkout, d=delivery)["checkout"]
        paid = {
            "name": "Card",
            "pspReference": f"measured-{next(references)}",
            "amountCharged": {"amount": chosen["totalPrice"]["gross"]["amount"], "currency": CURRENCY},
        }
        ask(client, PAY, token, id=checkout, t=paid)
        ask(client, COMPLETE, id=checkout)

    return buy
