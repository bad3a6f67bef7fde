"""From what a family wishes to the price in a market."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog import pricing
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from tests.people import Cast, make_cast

DAY = date(2026, 11, 1)
EURO = Market(code="de", currency="EUR", price_step=Decimal(5))


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def test_the_family_gets_its_wish_after_commission(cast: Cast) -> None:
    found = pricing.suggest(
        wish=Money.of(900, "EUR"), commission=Decimal("0.12"), postage=None, market=cast.germany, on=DAY
    )
    assert found.amount == Money.of("1025.00", "EUR")
    assert [line["code"] for line in found.working] == ["wish", "commission", "rounding", "price"]
    assert [line["amount"] for line in found.working] == ["900.00", "122.73", "2.27", "1025.00"]


def test_postage_and_rates_are_reckoned_in_and_shown(cast: Cast) -> None:
    found = pricing.suggest(
        wish=Money.of(900, "EUR"),
        commission=Decimal("0.12"),
        postage=Money.of(60, "EUR"),
        market=cast.russia,
        on=DAY,
    )
    # (900 + 60) × 95 ÷ 0.88 = 103 636.36, up to the next 100
    assert found.amount == Money.of("103700.00", "RUB")
    words = [pricing.describe(line, "en") for line in found.working]
    assert words[1] == "1 EUR = 95 RUB on 2026-01-01"
    assert "Commission of the consortium, 12 %" in words
    assert words[-1] == "Price in this market"


def test_no_rate_no_price(cast: Cast) -> None:
    with pytest.raises(Refusal) as caught:
        pricing.suggest(
            wish=Money.of(1, "JPY"), commission=Decimal(0), postage=None, market=cast.russia, on=DAY
        )
    assert caught.value.code == "no_rate"


@given(
    cents=st.integers(min_value=1, max_value=10**9),
    commission=st.decimals(min_value=0, max_value=Decimal("0.9"), places=4),
    step=st.sampled_from([Decimal("0.01"), Decimal("0.5"), Decimal(5), Decimal(100)]),
)
def test_the_family_is_never_paid_less_than_it_wishes(cents: int, commission: Decimal, step: Decimal) -> None:
    market = Market(code="x", currency="EUR", price_step=step)
    wish = Money.from_minor(cents, "EUR")
    price = pricing.suggest(wish=wish, commission=commission, postage=None, market=market, on=DAY).amount
    assert price.amount * (1 - commission) >= wish.amount
    assert price.amount % step == 0
    assert (price.amount - step) * (1 - commission) < wish.amount
