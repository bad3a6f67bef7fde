"""The United Kingdom's lists: the consolidated list as CSV, the sanctions list as XML.

In both a party's rows or names stand one by one; the sixth name is the family's or the whole name.
"""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import groupby
from xml.etree.ElementTree import Element

from marketplace.markets.adapters import xml
from marketplace.markets.denied.types import Alias, DeniedParty

PARTS = ("1", "2", "3", "4", "5", "6")


def read(content: bytes) -> Iterator[DeniedParty]:
    if content.lstrip()[:1] == b"<":
        return (_designation(entry) for entry in xml.each(content, "Designations", "Designation"))
    return _rows(content.decode("utf-8-sig", errors="replace"))


def _designation(entry: Element) -> DeniedParty:
    names = [
        Alias(joined)
        for name in xml.children(entry, "Names", "Name")
        if (joined := xml.joined(name, *(f"Name{part}" for part in PARTS)))
    ]
    names += [
        Alias((name.text or "").strip())
        for name in xml.children(entry, "NonLatinNames", "NonLatinName", "NameNonLatinScript")
    ]
    return DeniedParty(
        ref=xml.text(entry, "UniqueID"),
        kind=xml.text(entry, "IndividualEntityShip").lower(),
        name=names[0].name if names else "",
        aliases=tuple(names[1:]),
        programme=xml.text(entry, "RegimeName"),
    )


def _rows(text: str) -> Iterator[DeniedParty]:
    lines = text.splitlines(keepends=True)
    # The first line only says when the list was updated.
    reader = csv.DictReader(StringIO("".join(lines[1:])))
    if "Name 6" not in (reader.fieldnames or ()):
        raise ValueError("the list has a column “Name 6”")
    for ref, rows in groupby(reader, key=lambda row: row["Group ID"]):
        group = list(rows)
        names = [alias for row in group for alias in _names(row)]
        if names:
            yield DeniedParty(
                ref, group[0]["Group Type"].lower(), names[0].name, tuple(names[1:]), group[0]["Regime"]
            )


def _names(row: dict[str, str]) -> Iterator[Alias]:
    latin = " ".join(part for number in PARTS if (part := (row.get(f"Name {number}") or "").strip()))
    is_weak = (row.get("Alias Quality") or "").lower() == "low quality a.k.a"
    for name in (latin, (row.get("Name Non-Latin Script") or "").strip()):
        if name:
            yield Alias(name, is_weak)
