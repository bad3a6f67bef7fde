"""Flat rates: percentages of a tax class in a country."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from embedded_saleor.core.standing import Kept, standing
from embedded_saleor.models import TaxClass, TaxClassCountryRate
from embedded_saleor.tax.rounding import rounded

ZERO = Decimal(0)


@dataclass(frozen=True)
class Taxed:
    """A price without and with tax, and the rate between them as a fraction."""

    net: Decimal
    gross: Decimal
    rate: Decimal = ZERO


def with_flat_rate(amount: Decimal, *, percent: Decimal, entered_with_tax: bool, currency: str) -> Taxed:
    """The amount is gross or net, as prices are entered in the channel."""
    factor = 1 + percent / 100
    net, gross = (amount / factor, amount) if entered_with_tax else (amount, amount * factor)
    return Taxed(net=rounded(net, currency), gross=rounded(gross, currency), rate=percent / 100)


class CountryRates:
    """Percentages in one country: of each tax class, and the country's own for everything else."""

    def __init__(self, country: str) -> None:
        self._percents = standing("rates", percents_by_country).get(country, {})

    def percent(self, tax_class_id: int | None) -> Decimal:
        return self._percents.get(tax_class_id, self._percents.get(None, ZERO))


def percents_by_country() -> dict[str, dict[int | None, Decimal]]:
    found: dict[str, dict[int | None, Decimal]] = defaultdict(dict)
    for country, tax_class_id, rate in TaxClassCountryRate.objects.values_list(
        "country", "tax_class_id", "rate"
    ):
        found[country][tax_class_id] = rate
    return dict(found)


def kept_tax_class(pk: int | None) -> TaxClass | None:
    """A tax class that is there, for reading only."""
    kept = standing("tax classes", _tax_classes).get(pk) if pk else None
    return kept.instance() if kept else None


def _tax_classes() -> dict[int, Kept[TaxClass]]:
    return {row.pk: Kept.of(row) for row in TaxClass.objects.order_by()}


def weighted_percent(lines: Iterable[Taxed], *, otherwise: Decimal) -> Decimal:
    """The percentage of shipping that follows the goods: the mean of their rates, weighted by net prices."""
    weights: dict[Decimal, Decimal] = defaultdict(Decimal)
    for line in lines:
        weights[line.rate * 100] += line.net
    together = sum(weights.values(), ZERO)
    if not together:
        return otherwise
    mean = sum((percent * weight for percent, weight in weights.items()), ZERO) / together
    return mean.quantize(Decimal("0.0001"))
