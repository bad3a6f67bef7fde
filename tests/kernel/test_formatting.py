"""Numbers and sums as their readers write them."""

from decimal import Decimal

import pytest

from marketplace.kernel.formatting import format_money, format_number
from marketplace.kernel.money import Money


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("en", "1,234,567.25"),
        ("de", "1.234.567,25"),
        ("tr", "1.234.567,25"),
        ("ru", "1\u00a0234\u00a0567,25"),
        ("fa", "۱٬۲۳۴٬۵۶۷٫۲۵"),
        ("ar", "1,234,567.25"),
    ],
)
def test_numbers_have_their_readers_marks_and_digits(language: str, written: str) -> None:
    assert format_number(Decimal("1234567.25"), language, decimals=2) == written


def test_decimals_are_told_only_where_there_are_some() -> None:
    assert format_number(Decimal("12.50"), "fa", decimals=2) == "۱۲٫۵"
    assert format_number(Decimal("12.00"), "fa", decimals=2) == "۱۲"
    assert format_number(12, "fa") == "۱۲"


def test_equal_amounts_are_written_alike_and_others_are_not() -> None:
    """They are remembered by value and language."""
    assert format_money(Money.of("1.50", "EUR"), "de") == format_money(Money.of("1.5", "EUR"), "de")
    assert format_money(Money.of("1.50", "EUR"), "de") != format_money(Money.of("1.50", "EUR"), "en")
    assert format_money(Money.of("1.50", "EUR"), "de") != format_money(Money.of("1.50", "USD"), "de")
    assert format_money(Money.of("1250", "EUR"), "fa").count("٬") == 1
