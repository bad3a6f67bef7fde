"""Amounts rounded to what a currency can pay."""

from decimal import ROUND_HALF_UP, Decimal

from embedded_saleor.core.types import currency_digits


def rounded(amount: Decimal, currency: str) -> Decimal:
    """Half up, to the digits of the currency."""
    return Decimal(amount).quantize(Decimal(1).scaleb(-currency_digits(currency)), rounding=ROUND_HALF_UP)
