"""Reads of markets and rates of exchange."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.markets.models import ExchangeRate, Market

PIVOT = "EUR"


@dataclass(frozen=True)
class Rate:
    """One unit of `base` buys `rate` of `quote`; from the named source, valid since `valid_from`."""

    base: str
    quote: str
    rate: Decimal
    valid_from: date
    source: str

    def inverse(self) -> "Rate":
        return Rate(self.quote, self.base, 1 / self.rate, self.valid_from, self.source)

    def then(self, other: "Rate") -> "Rate":
        """The rate across a middle currency; as old as its older half."""
        return Rate(
            self.base,
            other.quote,
            self.rate * other.rate,
            min(self.valid_from, other.valid_from),
            self.source if self.source == other.source else f"{self.source}; {other.source}",
        )


def open_markets() -> list[Market]:
    """Markets whose doors are open, in their order."""
    return list(Market.objects.filter(rollout=Market.Rollout.OPEN))


def market_by_code(code: str) -> Market | None:
    """An open market, or nothing."""
    return Market.objects.filter(code=code, rollout=Market.Rollout.OPEN).first()


def _row(base: str, quote: str, on: date) -> Rate | None:
    row = (
        ExchangeRate.objects.filter(ExchangeRate.on(on), base=base, quote=quote)
        .order_by("-valid_from")
        .first()
    )
    return Rate(base, quote, row.rate, row.valid_from, row.source) if row else None


def _direct_or_inverse(base: str, quote: str, on: date) -> Rate | None:
    if base == quote:
        return Rate(base, quote, Decimal(1), on, "")
    direct = _row(base, quote, on)
    if direct:
        return direct
    back = _row(quote, base, on)
    return back.inverse() if back else None


def rate_on(base: str, quote: str, on: date) -> Rate:
    """The rate in force on a day: direct, inverse, or across the euro. Refuses when there is none."""
    rate = _direct_or_inverse(base, quote, on)
    if rate:
        return rate
    first, second = _direct_or_inverse(base, PIVOT, on), _direct_or_inverse(PIVOT, quote, on)
    if first and second:
        return first.then(second)
    raise Refusal(
        "no_rate",
        _("There is no rate of exchange from %(base)s to %(quote)s. Enter one for this day.")
        % {"base": base, "quote": quote},
    )


def converted(money: Money, currency: str, on: date) -> Money:
    """`money` in another currency at the day's rate, rounded to its smallest coin."""
    return money.converted(rate_on(money.currency, currency, on).rate, currency).rounded()
