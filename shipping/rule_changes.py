"""A change of a dated row that is meant but not made: it can be looked at before it is kept."""

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Any

from marketplace.markets.models import DatedRow
from shipping.exchange import Exchange
from shipping.models import (
    DeliveryTime,
    Disruption,
    DutyRegime,
    PaperRule,
    SdrRate,
    Service,
    ServiceLimit,
    StructureFigures,
    TariffBand,
    TermRule,
)
from shipping.ports import RateSource
from shipping.quoting import Quoting
from shipping.rulebook import RouteRows, rules_on, stored_rows
from shipping.types import Item, Quote

# The tables that a manager edits, with what may change in a row.
TABLES: Mapping[str, tuple[type[DatedRow], tuple[str, ...]]] = {
    "tariffs": (TariffBand, ("price", "per_kg")),
    "delivery_times": (DeliveryTime, ("days_min", "days_max")),
    "limits": (ServiceLimit, ("max_kg", "max_side_cm", "max_length_girth_cm", "max_sum_cm")),
    "duty": (DutyRegime, ("kind", "parameters", "certain")),
    "disruptions": (Disruption, ("suspended", "extra_days")),
    "structures": (StructureFigures, ("kg_per_m2", "thickness_cm", "packing_kg", "packing_kg_per_m2")),
    "sdr": (SdrRate, ("eur",)),
    "papers": (PaperRule, ("min_raj", "min_age_years", "max_age_years", "min_value_eur", "blocks")),
    "services": (Service, ("prefix",)),
    "terms": (TermRule, ("number", "max_value", "fee", "fee_pct")),
}
STALE_AFTER = timedelta(days=365)


@dataclass(frozen=True)
class MeantChange:
    """From a day on a row says something else: the old row ends the day before, the new one begins."""

    old: DatedRow
    new: DatedRow

    @property
    def from_day(self) -> date:
        return self.new.valid_from

    @property
    def ended(self) -> DatedRow:
        """The old row as it will end."""
        ended = copy(self.old)
        ended.valid_to = self.from_day - timedelta(days=1)
        return ended


def meant_change(
    old: DatedRow, changes: Mapping[str, Any], *, from_day: date, source: str, checked_on: date
) -> MeantChange:
    """The new row takes over what does not change, and the old one's end."""
    new = copy(old)
    new.pk, new._state = None, copy(old._state)
    new._state.adding = True
    for name, value in {
        **changes,
        "valid_from": from_day,
        "source": source,
        "checked_on": checked_on,
    }.items():
        setattr(new, name, value)
    return MeantChange(old, new)


def is_stale(row: DatedRow, today: date) -> bool:
    """In force, and nobody has compared it with its source for a year."""
    return row.checked_on < today - STALE_AFTER and (row.valid_to is None or row.valid_to >= today)


def rows_with(rows: RouteRows, change: MeantChange) -> RouteRows:
    """A route's rows as they would be; the row is looked for in every table."""
    return replace(rows, **{each.name: _with(getattr(rows, each.name), change) for each in fields(rows)})


def _with(rows: Sequence[Any], change: MeantChange) -> list[Any]:
    is_here = any(type(row) is type(change.old) and row.pk == change.old.pk for row in rows)
    if not is_here:
        return list(rows)
    kept = [row for row in rows if row.pk != change.old.pk]
    # A change from the row's own first day replaces it altogether.
    ended = [] if change.from_day <= change.old.valid_from else [change.ended]
    return [*kept, *ended, change.new]


@dataclass(frozen=True)
class Effect:
    """What a change does to one piece on its way: the quotes without it and with it."""

    item: Item
    destination: str
    before: Quote
    after: Quote

    @property
    def is_changed(self) -> bool:
        return _said(self.before) != _said(self.after)


def _said(quote: Quote) -> list[Any]:
    options = [(o.service, o.price, o.days_min, o.days_max, o.duty.low, o.duty.high) for o in quote.options]
    return [options, [(refusal.service, refusal.code) for refusal in quote.refusals]]


def effects_of(
    change: MeantChange,
    items: Iterable[Item],
    destinations: Iterable[str],
    *,
    currency: str,
    rates: RateSource,
) -> list[Effect]:
    """Each item to each destination on the first day of the change, without it and with it."""
    found = []
    exchange = Exchange(rates, change.from_day)
    items = list(items)
    for destination in destinations:
        for origin in sorted({item.origin for item in items}):
            rows = stored_rows(origin, destination)
            sides = [
                rules_on(each, origin, destination, change.from_day)
                for each in (rows, rows_with(rows, change))
            ]
            for item in items:
                if item.origin == origin and item.structure in sides[0].structures:
                    before, after = (Quoting([item], rules, currency, exchange).answer() for rules in sides)
                    found.append(Effect(item, destination, before, after))
    return found
