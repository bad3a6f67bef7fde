"""A change of a dated row that is meant but not made: it can be looked at before it is kept."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from marketplace.markets.dated import DatedRow
from marketplace.markets.models import ExchangeRate, PolicyRule
from shipping.models import (
    AllowanceRule,
    DeliveryTime,
    Disruption,
    DutyRegime,
    Holiday,
    PaperRule,
    SdrRate,
    Service,
    ServiceLimit,
    StructureFigures,
    TariffBand,
    TermRule,
)


@dataclass(frozen=True)
class Table:
    """A table of dated rows that a manager edits, and what may change in a row while it stays that row."""

    model: type[DatedRow]
    changing: tuple[str, ...]

    @property
    def telling(self) -> tuple[str, ...]:
        """What a new row says besides: what it is about."""
        dated = {field.name for field in DatedRow._meta.fields}
        names = [field.name for field in self.model._meta.concrete_fields if not field.primary_key]
        return tuple(name for name in names if name not in dated and name not in self.changing)


TABLES: Mapping[str, Table] = {
    "tariffs": Table(TariffBand, ("price", "per_kg")),
    "delivery_times": Table(DeliveryTime, ("days_min", "days_max")),
    "limits": Table(ServiceLimit, ("max_kg", "max_side_cm", "max_length_girth_cm", "max_sum_cm")),
    "duty": Table(DutyRegime, ("kind", "parameters", "certain")),
    "disruptions": Table(Disruption, ("suspended", "extra_days", "reason")),
    "holidays": Table(Holiday, ("name",)),
    "structures": Table(StructureFigures, ("kg_per_m2", "thickness_cm", "packing_kg", "packing_kg_per_m2")),
    "sdr": Table(SdrRate, ("eur",)),
    "rates": Table(ExchangeRate, ("rate",)),
    "papers": Table(
        PaperRule, ("kinds", "min_raj", "min_age_years", "max_age_years", "min_value_eur", "blocks")
    ),
    "services": Table(Service, ("name", "prefix")),
    "terms": Table(TermRule, ("kinds", "needs_number", "number", "max_value", "fee", "fee_pct")),
    "allowances": Table(AllowanceRule, ("m2",)),
    "policy": Table(PolicyRule, ("decision", "public_reason", "internal_reason", "recheck_by")),
}
STALE_AFTER = timedelta(days=365)


@dataclass(frozen=True)
class MeantChange:
    """From a day on a row says something else: the old row ends the day before, the new one begins.

    Without an old row, a new one begins.
    """

    old: DatedRow | None
    new: DatedRow

    @property
    def from_day(self) -> date:
        return self.new.valid_from

    @property
    def ended(self) -> DatedRow | None:
        """The old row as it will end; None where nothing of it is left."""
        if self.old is None or self.from_day <= self.old.valid_from:
            return None
        ended, day_before = copy(self.old), self.from_day - timedelta(days=1)
        ended.valid_to = min(self.old.valid_to or day_before, day_before)
        return ended


def meant_change(
    old: DatedRow, changes: Mapping[str, Any], *, from_day: date, source: str, checked_on: date
) -> MeantChange:
    """The new row takes over what does not change; the old one's end, too, unless `valid_to` changes."""
    new = copy(old)
    new.pk, new._state = None, copy(old._state)
    new._state.adding = True
    told = {**changes, "valid_from": from_day, "source": source, "checked_on": checked_on}
    for name, value in told.items():
        setattr(new, name, value)
    return MeantChange(old, new)


def meant_row(
    table: str, says: Mapping[str, Any], *, from_day: date, source: str, checked_on: date
) -> MeantChange:
    """A row that is not there yet; `says` is all that it tells, its last day (`valid_to`) among it."""
    return MeantChange(
        None, TABLES[table].model(**says, valid_from=from_day, source=source, checked_on=checked_on)
    )


def is_stale(row: DatedRow, today: date) -> bool:
    """In force, and nobody has compared it with its source for a year."""
    return row.checked_on < today - STALE_AFTER and (row.valid_to is None or row.valid_to >= today)
