"""Money from one currency into another at the rates of one day."""

from datetime import date
from decimal import Decimal

from marketplace.kernel.money import Money
from shipping.ports import RateSource


class Exchange:
    """Remembers the rates it has asked for, so that one quote asks each only once."""

    def __init__(self, rates: RateSource, on: date) -> None:
        self.rates = rates
        self.on = on
        self.known: dict[tuple[str, str], Decimal] = {}

    def rate(self, base: str, quote: str) -> Decimal:
        if base == quote:
            return Decimal(1)
        if (base, quote) not in self.known:
            self.known[base, quote] = self.rates.rate_on(base, quote, self.on)
        return self.known[base, quote]

    def convert(self, money: Money, currency: str) -> Money:
        """Not rounded; the same money when the currency already is the one wanted."""
        if money.currency == currency:
            return money
        return money.converted(self.rate(money.currency, currency), currency)
