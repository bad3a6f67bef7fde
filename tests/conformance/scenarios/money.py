"""Transactions an App writes down by itself: authorized, charged in parts, refunded, mended."""

from __future__ import annotations

from typing import Any

from tests.conformance.recorder import Recorder
from tests.conformance.scenarios.ground import (
    COMPLETE,
    add_piece,
    begin_checkout,
    choose_postage,
    open_market,
)

FACTS = """id name message pspReference actions externalUrl
    authorizedAmount{amount} authorizePendingAmount{amount} chargedAmount{amount} chargePendingAmount{amount}
    refundedAmount{amount} refundPendingAmount{amount} canceledAmount{amount} cancelPendingAmount{amount}
    events{type amount{amount} pspReference message}"""
CREATE = f"""mutation($id:ID!,$t:TransactionCreateInput!,$e:TransactionEventInput){{
    transactionCreate(id:$id,transaction:$t,transactionEvent:$e){{
    transaction{{{FACTS}}} errors{{field code message}}}}}}"""
UPDATE = f"""mutation($id:ID!,$t:TransactionUpdateInput,$e:TransactionEventInput){{
    transactionUpdate(id:$id,transaction:$t,transactionEvent:$e){{
    transaction{{{FACTS}}} errors{{field code message}}}}}}"""
REPORT = f"""mutation($id:ID!,$k:TransactionEventTypeEnum!,$n:PositiveDecimal,$p:String!,$t:DateTime,
    $a:[TransactionActionEnum!]){{transactionEventReport(id:$id,type:$k,amount:$n,pspReference:$p,time:$t,
    availableActions:$a){{alreadyProcessed transaction{{{FACTS}}} errors{{field code message}}}}}}"""
ACTION = """mutation($id:ID!,$k:TransactionActionEnum!,$n:PositiveDecimal){
    transactionRequestAction(id:$id,actionType:$k,amount:$n){
    transaction{chargedAmount{amount} chargePendingAmount{amount} refundedAmount{amount}
        refundPendingAmount{amount} authorizedAmount{amount} cancelPendingAmount{amount}
        events{type amount{amount}}} errors{field code message}}}"""
STATE = """query($id:ID!){checkout(id:$id){chargeStatus authorizeStatus totalBalance{amount}
    transactions{chargedAmount{amount}}}}"""
NO_ORDER = "T3JkZXI6ZGVhZGJlZWYtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAw"
ORDER = """query($id:ID!){order(id:$id){status chargeStatus authorizeStatus totalBalance{amount}
    totalAuthorized{amount} totalCharged{amount} totalRefunded{amount} totalCanceled{amount}
    totalChargePending{amount} totalRefundPending{amount} paymentStatus isPaid}}"""


def scenario(r: Recorder) -> None:
    """Sums follow from what is created, updated and reported, in every order."""
    r.install(permissions=["HANDLE_PAYMENTS", "MANAGE_ORDERS", "MANAGE_CHECKOUTS"], webhooks={})
    market = open_market(r, postage=10)
    piece = add_piece(r, market, "kilim", desk_1=9)
    checkout = begin_checkout(r, market, **{piece: 1})
    choose_postage(r, checkout)
    wrong_beginnings(r, checkout)
    transaction = authorize(r, checkout)
    told = r.ask("complete on an authorization", COMPLETE, id=checkout)
    order = told["checkoutComplete"]["order"]["id"]
    charge_in_parts(r, transaction, order)
    refund_in_parts(r, transaction, order)
    actions_without_a_webhook(r, transaction)
    out_of_order(r, order)


def euros(amount: float) -> dict[str, Any]:
    return {"amount": amount, "currency": "EUR"}


def wrong_beginnings(r: Recorder, checkout: str) -> None:
    r.ask(
        "in another currency",
        CREATE,
        "app",
        id=checkout,
        t={"amountCharged": {"amount": 1, "currency": "USD"}},
    )
    r.ask_wrongly("below zero", CREATE, "app", id=checkout, t={"amountCharged": euros(-1)})
    r.ask("for nothing that is", CREATE, "app", id=NO_ORDER, t={"amountCharged": euros(1)})
    r.ask("with an address that is none", CREATE, "app", id=checkout, t={"externalUrl": "nonsense"})
    r.ask("by a stranger", CREATE, id=checkout, t={"amountCharged": euros(1)})


def authorize(r: Recorder, checkout: str) -> str:
    given = {
        "name": "Card",
        "message": "Authorized",
        "pspReference": f"psp-a-{r.word}",
        "amountAuthorized": euros(110),
        "availableActions": ["CHARGE", "CANCEL"],
    }
    event = {"message": "By card", "pspReference": f"psp-e-{r.word}"}
    told = r.ask("authorize", CREATE, "app", id=checkout, t=given, e=event)
    r.ask("the same reference", CREATE, "app", id=checkout, t=given)
    r.ask("the checkout", STATE, id=checkout)
    made: str = told["transactionCreate"]["transaction"]["id"]
    return made


def charge_in_parts(r: Recorder, transaction: str, order: str) -> None:
    part = {"amountCharged": euros(40), "amountAuthorized": euros(70)}
    r.ask("charge a part", UPDATE, "app", id=transaction, t=part)
    r.ask("the order, partly charged", ORDER, "app", id=order)
    report(r, "charge the rest", transaction, "CHARGE_SUCCESS", 70, "c2")
    r.ask("the order, charged", ORDER, "app", id=order)
    report(r, "the same once more", transaction, "CHARGE_SUCCESS", 70, "c2")
    report(r, "the same, another sum", transaction, "CHARGE_SUCCESS", 71, "c2")


def refund_in_parts(r: Recorder, transaction: str, order: str) -> None:
    report(r, "refund asked", transaction, "REFUND_REQUEST", 30, "r1")
    r.ask("the order, refund pending", ORDER, "app", id=order)
    report(r, "refunded", transaction, "REFUND_SUCCESS", 30, "r1")
    report(r, "refund fails after all", transaction, "REFUND_FAILURE", 30, "r1")
    report(r, "another refund", transaction, "REFUND_SUCCESS", 10, "r2")
    report(r, "reversed", transaction, "REFUND_REVERSE", 10, "r2")
    report(r, "charged back", transaction, "CHARGE_BACK", 20, "b1")
    r.ask("the order at last", ORDER, "app", id=order)


def report(
    r: Recorder, step: str, transaction: str, kind: str, amount: float, name: str, **more: Any
) -> None:
    r.ask(step, REPORT, "app", id=transaction, k=kind, n=amount, p=f"psp-{name}-{r.word}", **more)


def actions_without_a_webhook(r: Recorder, transaction: str) -> None:
    for kind in ("CHARGE", "REFUND", "CANCEL"):
        r.ask(f"staff ask to {kind}", ACTION, "staff", id=transaction, k=kind, n=5)
    r.ask("more than there is", ACTION, "staff", id=transaction, k="REFUND", n=5000)


def out_of_order(r: Recorder, order: str) -> None:
    """Success arrives before its request, failure after; times in the past."""
    told = r.ask("a second one", CREATE, "app", id=order, t={"pspReference": f"psp-2-{r.word}"})
    second = told["transactionCreate"]["transaction"]["id"]
    early, late = "2026-01-01T10:00:00Z", "2026-01-01T11:00:00Z"
    report(r, "success first", second, "CHARGE_SUCCESS", 10, "x1", t=late)
    report(r, "its request late", second, "CHARGE_REQUEST", 10, "x1", t=early)
    report(r, "a failure earlier", second, "CHARGE_FAILURE", 20, "x2", t=early)
    report(r, "its success later", second, "CHARGE_SUCCESS", 20, "x2", t=late)
    report(r, "an adjustment", second, "AUTHORIZATION_ADJUSTMENT", 50, "x3")
    report(r, "an authorization", second, "AUTHORIZATION_SUCCESS", 30, "x4")
    report(r, "a second authorization", second, "AUTHORIZATION_SUCCESS", 20, "x5")
    report(r, "given up", second, "CANCEL_SUCCESS", 15, "x6")
    report(r, "which actions are left", second, "INFO", 0, "x7", a=["REFUND"])
    r.ask("the order with both", ORDER, "app", id=order)
