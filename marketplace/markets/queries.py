"""Reads of markets and rates of exchange."""

from collections.abc import Callable, Mapping
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


Lookup = Callable[[str, str, date], Rate | None]


@dataclass(frozen=True)
class RateTable:
    """Rates held in memory; each holds from its day on."""

    rates: Mapping[tuple[str, str], Rate]

    def __call__(self, base: str, quote: str, on: date) -> Rate | None:
        rate = self.rates.get((base, quote))
        return rate if rate and rate.valid_from <= on else None


def stored_rate(base: str, quote: str, on: date) -> Rate | None:
    """The newest row of the database for this pair, as it stands."""
    row = (
        ExchangeRate.objects.filter(ExchangeRate.on(on), base=base, quote=quote)
        .order_by("-valid_from")
        .first()
    )
    return Rate(base, quote, row.rate, row.valid_from, row.source) if row else None


def stored_rates(on: date) -> RateTable:
    """Every rate in force on a day, read at once for those who ask for many."""
    rows = ExchangeRate.objects.filter(ExchangeRate.on(on)).order_by("valid_from")
    return RateTable(
        {
            (row.base, row.quote): Rate(row.base, row.quote, row.rate, row.valid_from, row.source)
            for row in rows
        }
    )


def _direct_or_inverse(base: str, quote: str, on: date, look_up: Lookup) -> Rate | None:
    if base == quote:
        return Rate(base, quote, Decimal(1), on, "")
    direct = look_up(base, quote, on)
    if direct:
        return direct
    back = look_up(quote, base, on)
    return back.inverse() if back else None


def rate_on(base: str, quote: str, on: date, look_up: Lookup = stored_rate) -> Rate:
    """The rate in force on a day: direct, inverse, or across the euro. Refuses when there is none."""
    rate = _direct_or_inverse(base, quote, on, look_up)
    if rate:
        return rate
    first = _direct_or_inverse(base, PIVOT, on, look_up)
    second = _direct_or_inverse(PIVOT, quote, on, look_up)
    if first and second:
        return first.then(second)
    raise Refusal(
        "no_rate",
        _("There is no rate of exchange from %(base)s to %(quote)s. Enter one for this day.")
        % {"base": base, "quote": quote},
    )


def converted(money: Money, currency: str, on: date, look_up: Lookup = stored_rate) -> Money:
    """`money` in another currency at the day's rate, rounded to its smallest coin."""
    return money.converted(rate_on(money.currency, currency, on, look_up).rate, currency).rounded()
