"""The SDN list of the Office of Foreign Assets Control: `sdn.xml`, or `sdn.csv`, which has no head."""

import csv
from collections.abc import Iterator
from io import StringIO
from xml.etree.ElementTree import Element

from marketplace.markets.adapters import xml
from marketplace.markets.denied.types import Alias, DeniedParty

NOTHING = "-0-"
CSV_COLUMNS = 12


def read(content: bytes) -> Iterator[DeniedParty]:
    if content.lstrip()[:1] == b"<":
        return (_party(entry) for entry in xml.each(content, "sdnList", "sdnEntry"))
    return _rows(content.decode("utf-8-sig", errors="replace"))


def _party(entry: Element) -> DeniedParty:
    return DeniedParty(
        ref=xml.text(entry, "uid"),
        kind=xml.text(entry, "sdnType").lower(),
        name=xml.joined(entry, "firstName", "lastName"),
        aliases=tuple(
            Alias(xml.joined(aka, "firstName", "lastName"), xml.text(aka, "category") == "weak")
            for aka in xml.children(entry, "akaList", "aka")
        ),
        programme=", ".join(
            (programme.text or "").strip() for programme in xml.children(entry, "programList", "program")
        ),
    )


def _rows(text: str) -> Iterator[DeniedParty]:
    for row in csv.reader(StringIO(text)):
        if len(row) < CSV_COLUMNS:
            # The file ends with a lone control character.
            if any(cell.strip("\x1a ") for cell in row):
                raise ValueError("a row of the SDN list has twelve columns")
            continue
        number, name, kind, programme = (cell.strip() for cell in row[:4])
        last, comma, first = name.partition(", ")
        whole = f"{first} {last}" if comma else name
        yield DeniedParty(number, "entity" if kind == NOTHING else kind, whole, (), programme)
