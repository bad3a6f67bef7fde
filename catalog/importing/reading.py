"""Reading a spreadsheet: CSV as people have it, or XLSX. Only values, never formulas."""

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path

from django.utils.translation import gettext as _

from catalog.importing.types import Row, Table
from marketplace.kernel.errors import Refusal

MAX_BYTES = 25 * 1024 * 1024
MAX_UNPACKED = 400 * 1024 * 1024
MAX_ROWS = 50_000
MAX_COLUMNS = 200
MAX_CELL = 10_000
ENCODINGS = ("utf-8-sig", "utf-16", "cp1251", "cp1256")
# What a spreadsheet would take for a formula if this text were ever exported into one.
FORMULA_STARTS = "=+@\t\r"
# Unprintable, yet part of words: line ends, and the joiners of Persian.
KEPT = "\n\u200c\u200d"


def plain(value: object) -> str:
    """A cell as harmless text: no control characters, no start that a spreadsheet would run."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    text = "".join(letter for letter in str(value) if letter.isprintable() or letter in KEPT).strip()
    return text[:MAX_CELL].lstrip(FORMULA_STARTS).strip()


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    for encoding in (code for code in ENCODINGS if code != "utf-16"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", errors="replace")


def _separator(text: str) -> str:
    """The commonest separator of the first line."""
    first = text.split("\n", 1)[0]
    return max(",;\t|", key=first.count)


def _csv_lines(data: bytes) -> Iterator[tuple[int, Sequence[object]]]:
    text = _decoded(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    start = 1
    for cells in reader:
        yield start, cells
        start = reader.line_num + 1


def _xlsx_lines(data: bytes) -> Iterator[tuple[int, Sequence[object]]]:
    # A heavy library that few starts of the store need.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        unpacked = sum(entry.file_size for entry in zipfile.ZipFile(io.BytesIO(data)).infolist())
        if unpacked > MAX_UNPACKED:
            raise Refusal("too_large", _("This workbook unpacks to too much. Save it as CSV."), "file")
        # data_only: the values that were last computed, never a formula.
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise Refusal("not_a_table", _("This file is no workbook we can read."), "file") from error
    sheet = book.worksheets[0]
    yield from enumerate(sheet.iter_rows(values_only=True), start=1)
    book.close()


def _headers(cells: Sequence[object]) -> tuple[str, ...]:
    names = [plain(cell) for cell in cells[:MAX_COLUMNS]]
    seen: dict[str, int] = {}
    headers = []
    for position, name in enumerate(names, start=1):
        name = name or f"column {position}"
        seen[name] = seen.get(name, 0) + 1
        headers.append(name if seen[name] == 1 else f"{name} {seen[name]}")
    return tuple(headers)


def _table(lines: Iterable[tuple[int, Sequence[object]]]) -> Table:
    headers: tuple[str, ...] = ()
    rows: list[Row] = []
    for line, cells in lines:
        texts = [plain(cell) for cell in cells]
        if not any(texts):
            continue
        if not headers:
            headers = _headers(cells)
            continue
        if len(rows) >= MAX_ROWS:
            raise Refusal("too_large", _("This table has too many rows. Divide it."), "file")
        rows.append(Row(line, dict(zip(headers, texts, strict=False))))
    if not rows:
        raise Refusal("empty", _("This table has no rows below its headings."), "file")
    return Table(headers, tuple(rows))


def read_bytes(data: bytes) -> Table:
    """The first sheet of a workbook, or a CSV, told apart by content; headings come first."""
    if len(data) > MAX_BYTES:
        raise Refusal("too_large", _("This file is larger than 25 MB. Divide it."), "file")
    if data[:4] == b"PK\x03\x04":
        return _table(_xlsx_lines(data))
    if b"\x00" in data[:4000] and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        raise Refusal("not_a_table", _("Send the table as CSV or XLSX."), "file")
    try:
        return _table(_csv_lines(data))
    except csv.Error as error:
        raise Refusal("not_a_table", _("This file is no table we can read."), "file") from error


def read(path: Path) -> Table:
    return read_bytes(path.read_bytes())
