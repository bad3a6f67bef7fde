"""The data files of rules into tables: a row stands for many when it lists destinations or bands.

`destinations` may be a list, or a mapping from country to further parameters. `{destination}` in a code is
filled in small letters. `bands` are [up to kg, price, price a kg].
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

from django.db import models

from marketplace.markets.dated import DatedRow
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

DATA = Path(__file__).parent / "data"
FILES: Mapping[str, type[DatedRow]] = {
    "structures": StructureFigures,
    "services": Service,
    "limits": ServiceLimit,
    "tariffs": TariffBand,
    "delivery_times": DeliveryTime,
    "duty": DutyRegime,
    "sdr": SdrRate,
    "papers": PaperRule,
    "disruptions": Disruption,
    "holidays": Holiday,
    "allowances": AllowanceRule,
    "terms": TermRule,
}
Row = dict[str, Any]


@dataclass(frozen=True)
class Loaded:
    """How many rows of a file were new, changed, and left as they were."""

    file: str
    created: int
    updated: int
    unchanged: int


def rows_of(file: str, folder: Path = DATA) -> Iterator[Row]:
    """The file's rows, expanded, as field values."""
    content = json.loads((folder / f"{file}.json").read_text(encoding="utf-8"))
    for row in content["rows"]:
        for spread in _by_destination({**content["defaults"], **row}):
            yield from _by_band(spread)


def _by_destination(row: Row) -> Iterator[Row]:
    destinations = row.pop("destinations", None)
    if destinations is None:
        yield row
        return
    further = destinations if isinstance(destinations, dict) else {country: {} for country in destinations}
    for country, parameters in further.items():
        filled = {key: _filled(value, country) for key, value in row.items()}
        if parameters:
            filled["parameters"] = {**row["parameters"], **parameters}
        # Tariffs and delivery times know their destination by the service's code alone.
        yield filled if "service_code" in row else {**filled, "destination": country}


def _filled(value: Any, country: str) -> Any:
    return value.replace("{destination}", country.lower()) if isinstance(value, str) else value


def _by_band(row: Row) -> Iterator[Row]:
    bands = row.pop("bands", None)
    if bands is None:
        yield row
        return
    for up_to_kg, price, per_kg in bands:
        yield {**row, "up_to_kg": up_to_kg, "price": price, "per_kg": per_kg}


def load_file(file: str, folder: Path = DATA) -> Loaded:
    """Make the table hold the file's rows. A row checked later than the file's was edited here and stays."""
    model = FILES[file]
    identity = partial(_identity, model)
    present = {identity(row): row for row in model._default_manager.all()}
    new, changed, unchanged = [], [], 0
    for values in rows_of(file, folder):
        wanted = model(**typed(model, values))
        wanted.clean()
        old = present.get(identity(wanted))
        if old is None:
            new.append(wanted)
        elif old.checked_on > wanted.checked_on or _values(old) == _values(wanted):
            unchanged += 1
        else:
            wanted.pk = old.pk
            changed.append(wanted)
    for row in changed:
        row.save()
    model._default_manager.bulk_create(new, batch_size=1000)
    return Loaded(file, len(new), len(changed), unchanged)


def _identity(model: type[DatedRow], row: DatedRow) -> tuple[Any, ...]:
    return (*(getattr(row, name) for name in model.KEY), row.valid_from)  # type: ignore[attr-defined]


def _values(row: DatedRow) -> Row:
    return {
        field.attname: getattr(row, field.attname)
        for field in row._meta.concrete_fields
        if field.attname != "id"
    }


def typed(model: type[DatedRow], values: Row) -> Row:
    """Texts of the file as the fields' own types, so that rows compare."""
    return {name: _as_field(model._meta.get_field(name), value) for name, value in values.items()}


def _as_field(field: Any, value: Any) -> Any:
    if value is None:
        return None
    if isinstance(field, models.DateField):
        return date.fromisoformat(value)
    if isinstance(field, models.DecimalField):
        return Decimal(value).quantize(Decimal(1).scaleb(-field.decimal_places))
    return value
