"""Rates of exchange from the markets' own table."""

from datetime import date
from decimal import Decimal

from marketplace.markets import queries


class MarketRates:
    """A RateSource that reads what the markets room knows: its table's rows, or those of `look_up`."""

    def __init__(self, look_up: queries.Lookup = queries.stored_rate) -> None:
        self.look_up = look_up

    def rate_on(self, base: str, quote: str, on: date) -> Decimal:
        return queries.rate_on(base, quote, on, self.look_up).rate
