"""Stripe's amounts and statuses, each of them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.kernel.money import Money
from marketplace.payments.adapters.stripe import wire
from marketplace.payments.answers import OF_SESSION
from marketplace.payments.types import Outcome


@pytest.mark.parametrize(
    ("money", "amount"),
    [
        (Money.of("19.99", "EUR"), 1999),
        (Money.of("500", "JPY"), 500),
        (Money.of("1.234", "KWD"), 1230),
        (Money.of("0.005", "EUR"), 1),
        (Money.of("1500", "RUB"), 150000),
    ],
)
def test_amounts(money, amount):
    assert wire.to_stripe(money) == amount


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["EUR", "USD", "JPY", "RUB", "AED", "TRY"]))
def test_there_and_back(coins, currency):
    money = Money(Decimal(coins).scaleb(-wire.decimals(currency)), currency)
    assert wire.from_stripe(wire.to_stripe(money), currency.lower()) == money


def test_statuses_of_intents_are_all_known():
    official = {
        "canceled",
        "processing",
        "requires_action",
        "requires_capture",
        "requires_confirmation",
        "requires_payment_method",
        "succeeded",
    }
    assert set(wire.OF_INTENT) == official


def test_every_outcome_of_a_session_has_a_word_of_saleor():
    of_refunds = {Outcome.REFUNDED, Outcome.REFUND_PENDING, Outcome.REFUND_FAILED}
    assert set(OF_SESSION) == set(Outcome) - of_refunds
