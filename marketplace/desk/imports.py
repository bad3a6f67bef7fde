"""A spreadsheet between its upload and its import: kept for the manager alone, mapped column by column."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from catalog import vocabulary
from catalog.importing import Mapping, Table, mapping, reading
from marketplace.consortia.models import Person
from marketplace.desk.language import language
from marketplace.kernel.errors import Refusal
from marketplace.kernel.ids import new_id

# More are imported on the machine itself, by `gereh import`, where nobody waits for a page.
MAX_ROWS_HERE = 2000
KEPT_SECONDS = 24 * 60 * 60
SAMPLES = 3
UNITS = ("cm", "mm", "m", "in")
OTHER_TARGETS: dict[str, Promise] = {
    "": gettext_lazy("— leave out —"),
    "key": gettext_lazy("Number that knows the piece again"),
    "title": gettext_lazy("Title"),
    "medium": gettext_lazy("Material and technique in words"),
    "date": gettext_lazy("Date in words"),
    "diameter": gettext_lazy("Diameter"),
    "craft": gettext_lazy("Craft"),
    "workshop": gettext_lazy("Family"),
    "wish_currency": gettext_lazy("Currency of the wish"),
    "note": gettext_lazy("Note, kept in words"),
}


@dataclass(frozen=True)
class Column:
    """One column: its name on the form, its heading, what it becomes, and what its cells look like."""

    name: str
    heading: str
    target: str
    samples: tuple[str, ...]


def folder_of(person: Person) -> Path:
    return Path(settings.VAR_DIR) / "imports" / person.public_id


def keep(upload: UploadedFile[Any], person: Person) -> str:
    """Keep a table for its manager until tomorrow; the id under which it is found. Refusal as `reading`."""
    if (upload.size or 0) > reading.MAX_BYTES:
        raise Refusal("too_large", _("This file is larger than 25 MB. Divide it."), "file")
    data = upload.read()
    _not_too_long(reading.read_bytes(data))
    folder = folder_of(person)
    folder.mkdir(parents=True, exist_ok=True)
    forget_old(folder)
    kept_id = new_id()
    (folder / kept_id).write_bytes(data)
    return kept_id


def _not_too_long(table: Table) -> None:
    if len(table.rows) > MAX_ROWS_HERE:
        sentence = _("This table has more than %(count)d rows. Divide it, or ask for “gereh import”.")
        raise Refusal("too_large", sentence % {"count": MAX_ROWS_HERE}, "file")


def forget_old(folder: Path) -> None:
    oldest = time.time() - KEPT_SECONDS
    for path in folder.iterdir():
        if path.stat().st_mtime < oldest:
            path.unlink(missing_ok=True)


def kept_table(kept_id: str, person: Person) -> Table | None:
    """A person's own table; another's does not exist."""
    path = folder_of(person) / kept_id
    return reading.read(path) if path.is_file() else None


def forget(kept_id: str, person: Person) -> None:
    (folder_of(person) / kept_id).unlink(missing_ok=True)


def mapped(table: Table, typed: Any) -> Mapping:
    """The guess, with the manager's word over it where she gave one."""
    guessed = mapping.guess(table)
    known = mapping.targets()
    chosen = {
        heading: typed[f"column-{position}"]
        for position, heading in enumerate(guessed.columns)
        if typed.get(f"column-{position}") in known
    }
    unit = typed.get("unit")
    return mapping.corrected(guessed, {"columns": chosen, "unit": unit if unit in UNITS else None})


def columns_of(table: Table, found: Mapping) -> Iterator[Column]:
    for position, (heading, target) in enumerate(found.columns.items()):
        texts = dict.fromkeys(row.cells.get(heading, "") for row in table.rows[:200])
        samples = tuple(text[:60] for text in texts if text)[:SAMPLES]
        yield Column(f"column-{position}", heading, target, samples)


def target_choices() -> list[tuple[str, str]]:
    """Everything a column can become, in words, sorted; leaving it out stands first."""
    labels = {
        target: str(OTHER_TARGETS[target])
        if target in OTHER_TARGETS
        else vocabulary.label("field", target, language())
        for target in mapping.targets()
    }
    return sorted(labels.items(), key=lambda pair: (bool(pair[0]), pair[1].lower()))
