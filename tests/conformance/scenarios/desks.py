"""An order from two desks: allocated, paid, fulfilled by each, sent back."""

from __future__ import annotations

from typing import Any

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios.ground import (
    COMPLETE,
    Market,
    add_piece,
    begin_checkout,
    choose_postage,
    open_market,
)

PAID = """mutation($id:ID!,$t:TransactionCreateInput!){transactionCreate(id:$id,transaction:$t){
    transaction{id chargedAmount{amount}} errors{field code message}}}"""
ORDER = """query($id:ID!){order(id:$id){status chargeStatus authorizeStatus totalBalance{amount}
    totalCharged{amount} totalRefunded{amount} paymentStatus isPaid
    lines{id quantity quantityFulfilled quantityToFulfill productSku
        allocations{quantity warehouse{slug}}}
    fulfillments{id status trackingNumber warehouse{slug} lines{quantity}}
    events{type}}}"""
STOCK = "query($id:ID!){productVariant(id:$id){stocks{quantity quantityAllocated warehouse{slug}}}}"
FULFIL = """mutation($o:ID!,$i:OrderFulfillInput!){orderFulfill(order:$o,input:$i){
    fulfillments{id status trackingNumber warehouse{slug}} order{status}
    errors{field code message warehouse orderLines}}}"""
SEND_BACK = """mutation($id:ID!,$w:ID){orderFulfillmentCancel(id:$id,input:{warehouseId:$w}){
    order{status} errors{field code message}}}"""
CANCEL = "mutation($id:ID!){orderCancel(id:$id){order{status} errors{field code message}}}"
REFUND = """mutation($id:ID!,$n:PositiveDecimal!){transactionUpdate(id:$id,transaction:{
    amountRefunded:{amount:$n,currency:"EUR"}}){transaction{chargedAmount{amount} refundedAmount{amount}}
    errors{field code message}}}"""
EVENTS = ("ORDER_CREATED", "ORDER_FULLY_PAID", "ORDER_FULFILLED", "ORDER_CANCELLED", "ORDER_REFUNDED")
HEARD = {
    event: f"subscription{{event{{__typename ...on {name}{{order{{status chargeStatus}}}}}}}}"
    for event, name in zip(
        EVENTS,
        ("OrderCreated", "OrderFullyPaid", "OrderFulfilled", "OrderCancelled", "OrderRefunded"),
        strict=True,
    )
}


def scenario(r: Recorder) -> None:
    """Two families in one order: who sends what, when money comes and goes."""
    r.install(
        permissions=["HANDLE_PAYMENTS", "MANAGE_ORDERS", "MANAGE_CHECKOUTS", "HANDLE_CHECKOUTS"],
        webhooks=HEARD,
    )
    market = open_market(r, desks=2, postage=10)
    rug, bag = add_piece(r, market, "rug"), add_piece(r, market, "bag", price=20, desk_2=3)
    order, lines = buy(r, market, {rug: 1, bag: 2}, 150)
    r.received("events of a paid order", *EVENTS)
    send(r, order, market, lines)
    r.received("events of sending", *EVENTS)
    bring_back(r, market, order, bag)
    give_up(r, market, bag)


def buy(r: Recorder, market: Market, pieces: dict[str, int], total: float) -> tuple[str, dict[str, str]]:
    checkout = begin_checkout(r, market, **pieces)
    choose_postage(r, checkout)
    given = {"amountCharged": {"amount": total, "currency": "EUR"}, "pspReference": f"psp-{total}-{r.word}"}
    r.prepare(PAID, "app", id=checkout, t=given)
    told = r.ask("complete", COMPLETE, id=checkout)
    order: str = told["checkoutComplete"]["order"]["id"]
    seen = r.ask("the order", ORDER, "app", id=order)
    return order, {line["productSku"].split("-")[0]: line["id"] for line in seen["order"]["lines"]}


def send(r: Recorder, order: str, market: Market, lines: dict[str, str]) -> None:
    def fulfil(step: str, line: str, desk: int, quantity: int, **more: Any) -> None:
        stocks = [{"warehouse": market.desks[desk - 1], "quantity": quantity}]
        asked = {"lines": [{"orderLineId": lines[line], "stocks": stocks}], **more}
        r.ask(step, FULFIL, "app", o=order, i=asked)

    fulfil("from the other's desk", "RUG", 2, 1)
    fulfil("more than ordered", "BAG", 2, 3)
    fulfil("a number below zero", "BAG", 2, -1)
    fulfil("the rug", "RUG", 1, 1, trackingNumber="CP000000001IR")
    r.ask("half sent", ORDER, "app", id=order)
    fulfil("the rug again", "RUG", 1, 1)
    fulfil("one bag", "BAG", 2, 1, trackingNumber="CP000000002TM")
    fulfil("the other bag", "BAG", 2, 1, notifyCustomer=False)
    r.ask("all sent", ORDER, "app", id=order)
    r.ask("cancel what is sent", CANCEL, "app", id=order)


def bring_back(r: Recorder, market: Market, order: str, bag: str) -> None:
    seen = r.look(ORDER, "app", id=order)["order"]["fulfillments"]
    first = next(row["id"] for row in seen if row["trackingNumber"] == "CP000000002TM")
    r.ask("goods come back to nowhere", SEND_BACK, "app", id=first, w="V2FyZWhvdXNlOng=")
    r.ask("goods come back", SEND_BACK, "app", id=first, w=market.desks[1])
    r.ask("stock after goods came back", STOCK, "staff", id=bag)
    told = r.look("query($id:ID!){order(id:$id){transactions{id}}}", "app", id=order)
    transaction = told["order"]["transactions"][0]["id"]
    r.ask("a part goes back", REFUND, "app", id=transaction, n=20)
    r.ask("after a part", ORDER, "app", id=order)
    r.received("events of a partial refund", *EVENTS)


def give_up(r: Recorder, market: Market, bag: str) -> None:
    order, _lines = buy(r, market, {bag: 1}, 30)
    r.ask("cancel a paid order", CANCEL, "app", id=order)
    r.ask("cancel it again", CANCEL, "app", id=order)
    r.ask("cancelled", ORDER, "app", id=order)
    r.ask("stock after cancelling", STOCK, "staff", id=bag)
    r.received("events of cancelling", *EVENTS)
