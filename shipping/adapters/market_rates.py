"""Rates of exchange from the markets' own table."""

from datetime import date
from decimal import Decimal

from marketplace.markets import queries


class MarketRates:
    """A RateSource that reads what the markets room knows."""

    def rate_on(self, base: str, quote: str, on: date) -> Decimal:
        return queries.rate_on(base, quote, on).rate
