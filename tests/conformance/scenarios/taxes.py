"""Taxes from an App: right answers, and every wrong one."""

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
    set_taxes,
)

EVENT = "CHECKOUT_CALCULATE_TAXES"
ASKED = """subscription{event{...on CalculateTaxes{taxBase{currency pricesEnteredWithTax
    channel{slug} shippingPrice{amount} address{country{code}}
    lines{quantity chargeTaxes productName productSku unitPrice{amount} totalPrice{amount}}}}}}"""
PRICES = """query($id:ID!){checkout(id:$id){
    totalPrice{gross{amount} net{amount} tax{amount}} shippingPrice{gross{amount} net{amount}}
    lines{totalPrice{gross{amount} net{amount}} unitPrice{gross{amount}}}}}"""
PAID = """mutation($id:ID!,$t:TransactionCreateInput!){transactionCreate(id:$id,transaction:$t){
    transaction{chargedAmount{amount}} errors{field code message}}}"""


def answer(*lines: tuple[float, float], rate: float = 19) -> dict[str, Any]:
    """Net and gross of each line, beside postage of 10."""
    return {
        "shipping_tax_rate": rate,
        "shipping_price_gross_amount": 11.9,
        "shipping_price_net_amount": 10,
        "lines": [
            {"tax_rate": rate, "total_net_amount": net, "total_gross_amount": gross} for net, gross in lines
        ],
    }


def scenario(r: Recorder) -> None:
    """What a tax App is asked, and what becomes of each answer it gives."""
    r.install(
        permissions=["HANDLE_TAXES", "HANDLE_PAYMENTS", "MANAGE_CHECKOUTS", "HANDLE_CHECKOUTS"],
        webhooks={EVENT: ASKED},
    )
    market = open_market(r, postage=10, taxed=True)
    app = {"chargeTaxes": True, "pricesEnteredWithTax": False, "taxCalculationStrategy": "TAX_APP"}
    set_taxes(r, market.slug, app)
    piece = add_piece(r, market, "kilim", desk_1=50)
    r.app_answers(EVENT, answer((100, 119)))
    wrong_answers(r, market, piece)
    right_answer(r, market, piece)


def wrong_answers(r: Recorder, market: Market, piece: str) -> None:
    good = answer((100, 119))
    wrong: dict[str, tuple[Any, int]] = {
        "status 500": (good, 500),
        "not JSON": ("nonsense", 200),
        "nothing": ({}, 200),
        "a list": ([], 200),
        "no lines": ({**good, "lines": []}, 200),
        "too many lines": (answer((100, 119), (100, 119)), 200),
        "a text for a number": ({**good, "shipping_price_gross_amount": "much"}, 200),
        "no postage": ({key: value for key, value in good.items() if "shipping" not in key}, 200),
        "a negative sum": (answer((-100, -119)), 200),
        "a rate below zero": (answer((100, 119), rate=-1), 200),
    }
    for name, (value, status) in wrong.items():
        r.app_answers(EVENT, good)
        checkout = begin_checkout(r, market, **{piece: 1})
        choose_postage(r, checkout)
        r.prepare(PAID, "app", id=checkout, t={"amountCharged": {"amount": 130.9, "currency": "EUR"}})
        r.app_answers(EVENT, value, status)
        renewed(r, checkout)
        r.ask(f"prices when the answer is {name}", PRICES, id=checkout)
        r.ask(f"complete when the answer is {name}", COMPLETE, id=checkout)


def renewed(r: Recorder, checkout: str) -> None:
    """Another language makes Saleor forget the prices it knows."""
    r.prepare(
        "mutation($id:ID!){checkoutLanguageCodeUpdate(id:$id,languageCode:DE){errors{field code message}}}",
        "anonymous",
        id=checkout,
    )


def right_answer(r: Recorder, market: Market, piece: str) -> None:
    r.app_answers(EVENT, answer((200, 238)))
    checkout = begin_checkout(r, market, **{piece: 2})
    choose_postage(r, checkout)
    r.ask("prices with taxes", PRICES, id=checkout)
    r.received("what the App was asked", EVENT)
    r.prepare(PAID, "app", id=checkout, t={"amountCharged": {"amount": 249.9, "currency": "EUR"}})
    r.ask("complete with taxes", COMPLETE, id=checkout)
