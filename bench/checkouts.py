"""A guest's checkout of seven calls, from nothing to an order: in the store, and in the engine alone.

In the store its App is asked for the post's services on the way, and hears of each order afterwards.
"""

from collections.abc import Iterator
from itertools import count

import httpx

from bench.engine import ERRORS, ask, staff_token
from bench.figures import Better, Figure, median
from bench.load import Load, Work, client_of, put_load
from bench.offer import ADDRESS, CHANNEL, CURRENCY, make_channel, make_offer

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
AT_ONCE, COUNTS = (1, 8), (30, 80)
AIM_IN_STORE = 100 / 60  # a second
# A tenth of the time, and ten times the orders, that a Saleor on a like machine took and made.
AIM_MS, AIM_TOGETHER = 83.3, 21


def store_figures(address: str) -> Iterator[Figure]:
    """Seven calls in a running store, as fast as its buyers need it."""
    with client_of(address) as client:
        work = ready(client, staff_token(client))
    for at_once, load in loads(address, work):
        name = f"Orders in the store, {at_once} at once"
        yield Figure(name, load.per_second, "/s", AIM_IN_STORE, Better.AT_LEAST)


def engine_figures(address: str) -> Iterator[Figure]:
    """Seven calls on an engine that nobody listens to, as Saleor's were measured."""
    with client_of(address) as client:
        token = staff_token(client)
        make_channel(client, token)
        work = ready(client, token)
    alone, together = (load for _, load in loads(address, work))
    yield Figure("Checkout of 7 calls, engine alone: p50", 1000 * median(alone.each), "ms", AIM_MS)
    name = f"Orders of the engine alone, {AT_ONCE[-1]} at once"
    yield Figure(name, together.per_second, "/s", AIM_TOGETHER, Better.AT_LEAST)


def ready(client: httpx.Client, token: str) -> Work:
    work = buying(make_offer(client, token), token)
    work(client, 0)
    return work


def loads(address: str, work: Work) -> Iterator[tuple[int, Load]]:
    for at_once, count_ in zip(AT_ONCE, COUNTS, strict=True):
        yield at_once, put_load(address, work, count=count_, at_once=at_once)


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
