from datetime import date
from decimal import Decimal

import pytest

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.markets.models import ExchangeRate
from marketplace.markets.queries import converted, rate_on
from tests.people import ALWAYS

pytestmark = pytest.mark.django_db
DAY = date(2026, 6, 1)


@pytest.fixture(autouse=True)
def rates() -> None:
    for quote, rate in (("RUB", "100"), ("TRY", "50")):
        ExchangeRate.objects.create(base="EUR", quote=quote, rate=Decimal(rate), **ALWAYS)


def test_a_rate_is_found_directly_backwards_and_across_the_euro() -> None:
    assert rate_on("EUR", "RUB", DAY).rate == 100
    assert rate_on("RUB", "EUR", DAY).rate == Decimal("0.01")
    assert rate_on("TRY", "RUB", DAY).rate == 2
    assert rate_on("AED", "AED", DAY).rate == 1


def test_the_newest_rate_in_force_wins() -> None:
    ExchangeRate.objects.create(
        base="EUR", quote="RUB", rate=90, **{**ALWAYS, "valid_from": date(2026, 5, 1)}
    )
    ExchangeRate.objects.create(
        base="EUR", quote="RUB", rate=80, **{**ALWAYS, "valid_from": date(2026, 7, 1)}
    )
    assert rate_on("EUR", "RUB", DAY).rate == 90


def test_a_missing_rate_is_refused_by_name() -> None:
    with pytest.raises(Refusal) as refusal:
        rate_on("EUR", "CNY", DAY)
    assert refusal.value.code == "no_rate"
    assert "CNY" in str(refusal.value)


def test_conversion_rounds_to_the_smallest_coin() -> None:
    assert converted(Money.of("10.01", "RUB"), "EUR", DAY) == Money.of("0.10", "EUR")
