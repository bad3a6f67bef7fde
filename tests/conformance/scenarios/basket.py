"""A checkout's lines, contact and completion, with the shop's own post."""

from __future__ import annotations

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios.ground import (
    ADDRESS,
    CHECKOUT,
    CHOOSE,
    COMPLETE,
    OPTIONS,
    Market,
    add_piece,
    open_market,
)

LINES = "checkout{lines{quantity variant{sku}} totalPrice{gross{amount}}} errors{field code message}"
ADD = f"mutation($id:ID!,$l:[CheckoutLineInput!]!){{checkoutLinesAdd(id:$id,lines:$l){{{LINES}}}}}"
UPDATE = (
    f"mutation($id:ID!,$l:[CheckoutLineUpdateInput!]!){{checkoutLinesUpdate(id:$id,lines:$l){{{LINES}}}}}"
)
DELETE = f"mutation($id:ID!,$l:[ID!]!){{checkoutLinesDelete(id:$id,linesIds:$l){{{LINES}}}}}"
EMAIL = (
    "mutation($id:ID!,$e:String!){checkoutEmailUpdate(id:$id,email:$e){checkout{email}"
    " errors{field code message}}}"
)
SHIP = """mutation($id:ID!,$a:AddressInput!){checkoutShippingAddressUpdate(id:$id,shippingAddress:$a){
    checkout{shippingAddress{city}} errors{field code message addressType}}}"""
BILL = """mutation($id:ID!,$a:AddressInput!){checkoutBillingAddressUpdate(id:$id,billingAddress:$a){
    checkout{billingAddress{city}} errors{field code message addressType}}}"""
PAID = """mutation($id:ID!,$t:TransactionCreateInput!){transactionCreate(id:$id,transaction:$t){
    transaction{chargedAmount{amount}} errors{field code message}}}"""
STATE = """query($id:ID!){checkout(id:$id){chargeStatus authorizeStatus totalBalance{amount}
    problems{__typename} lines{id quantity problems{__typename}}}}"""


def scenario(r: Recorder) -> None:
    """Lines beyond the stock, contacts that are none, and every reason that keeps a checkout open."""
    r.install(permissions=["HANDLE_PAYMENTS", "MANAGE_CHECKOUTS", "HANDLE_CHECKOUTS"], webhooks={})
    market = open_market(r, postage=10)
    piece, bag = add_piece(r, market, "kilim"), add_piece(r, market, "bag", price=20, desk_1=5)
    wrong_beginnings(r, market, piece)
    lines = [{"variantId": piece, "quantity": 1}]
    told = r.ask("a checkout", CHECKOUT, i={"channel": market.slug, "lines": lines})
    checkout = told["checkoutCreate"]["checkout"]["id"]
    change_lines(r, checkout, piece, bag)
    contact(r, checkout)
    finish(r, checkout)


def wrong_beginnings(r: Recorder, market: Market, piece: str) -> None:
    one = {"variantId": piece, "quantity": 1}
    good = {"channel": market.slug, "lines": [one]}
    r.ask("no such channel", CHECKOUT, i={**good, "channel": "no-such"})
    r.ask("too many", CHECKOUT, i={**good, "lines": [{**one, "quantity": 2}]})
    r.ask("none of it", CHECKOUT, i={**good, "lines": [{**one, "quantity": 0}]})
    r.ask("less than none", CHECKOUT, i={**good, "lines": [{**one, "quantity": -1}]})
    r.ask("the same twice", CHECKOUT, i={**good, "lines": [one, one]})
    nothing = {"variantId": "UHJvZHVjdFZhcmlhbnQ6OTk5OTk5OQ==", "quantity": 1}
    r.ask("a variant that is none", CHECKOUT, i={**good, "lines": [nothing]})
    r.ask("a price of one's own", CHECKOUT, i={**good, "lines": [{**one, "price": 1}]})
    r.ask("an e-mail that is none", CHECKOUT, i={**good, "email": "nonsense"})
    r.ask("a wrong postal code", CHECKOUT, i={**good, "shippingAddress": {**ADDRESS, "postalCode": "x"}})
    r.ask("no lines", CHECKOUT, i={**good, "lines": []})


def change_lines(r: Recorder, checkout: str, piece: str, bag: str) -> None:
    r.ask("one more", ADD, id=checkout, l=[{"variantId": piece, "quantity": 1}])
    r.ask("bags", ADD, id=checkout, l=[{"variantId": bag, "quantity": 2}])
    r.ask("too many bags", UPDATE, id=checkout, l=[{"variantId": bag, "quantity": 9}])
    r.ask("three bags", UPDATE, id=checkout, l=[{"variantId": bag, "quantity": 3}])
    told = r.ask("as it stands", STATE, id=checkout)
    last = [line["id"] for line in told["checkout"]["lines"] if line["quantity"] == 3]
    r.ask("no bags", DELETE, id=checkout, l=last)
    r.ask("no bags again", DELETE, id=checkout, l=last)


def contact(r: Recorder, checkout: str) -> None:
    r.ask("complete with nothing", COMPLETE, id=checkout)
    r.ask("e-mail that is none", EMAIL, id=checkout, e="nonsense")
    r.ask("e-mail", EMAIL, id=checkout, e="clara@example.com")
    r.ask("complete without an address", COMPLETE, id=checkout)
    r.ask("options without an address", OPTIONS, id=checkout)
    wrong = {"postal code": {"postalCode": "1"}, "phone": {"phone": "12"}, "city": {"city": ""}}
    for name, part in wrong.items():
        r.ask(f"wrong {name}", SHIP, id=checkout, a={**ADDRESS, **part})
    r.ask("address", SHIP, id=checkout, a=ADDRESS)
    r.ask("complete without a delivery", COMPLETE, id=checkout)
    told = r.ask("options", OPTIONS, id=checkout)
    delivery = told["deliveryOptionsCalculate"]["deliveries"][0]["id"]
    r.ask("delivery", CHOOSE, id=checkout, d=delivery)
    r.ask("complete without a billing address", COMPLETE, id=checkout)
    r.ask("billing address", BILL, id=checkout, a=ADDRESS)


def finish(r: Recorder, checkout: str) -> None:
    r.ask("complete unpaid", COMPLETE, id=checkout)
    money = {"amount": 60, "currency": "EUR"}
    r.ask(
        "pay in another currency", PAID, "app", id=checkout, t={"amountCharged": {**money, "currency": "USD"}}
    )
    r.ask("pay as nobody", PAID, id=checkout, t={"amountCharged": money})
    r.ask("pay a part", PAID, "app", id=checkout, t={"amountCharged": money})
    r.ask("partly paid", STATE, id=checkout)
    r.ask("complete partly paid", COMPLETE, id=checkout)
    r.ask("pay more than the rest", PAID, "app", id=checkout, t={"amountCharged": money})
    r.ask("paid", STATE, id=checkout)
    r.ask("complete", COMPLETE, id=checkout)
    r.ask("complete again", COMPLETE, id=checkout)
    r.ask("the checkout is gone", STATE, id=checkout)
    r.ask("lines of what is gone", DELETE, id=checkout, l=[])
