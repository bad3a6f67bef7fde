"""Lengths as spreadsheets have them: in which unit, and in centimetres."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _

from catalog.importing.types import Unit
from catalog.validation import parse_number

CM: dict[Unit, Decimal] = {"cm": Decimal(1), "in": Decimal("2.54"), "mm": Decimal("0.1"), "m": Decimal(100)}
NAMES: tuple[tuple[Unit, str], ...] = (
    ("in", r"\b(in|inch|inches|inç|zoll|дюйм\w*)\b|اینچ|بوصة|[\"″]"),
    ("cm", r"\b(cm|centimet\w+|см|сантиметр\w*|santim\w*)\b|سانتی|سم\b"),
    ("mm", r"\b(mm|millimet\w+|мм)\b|میلی"),
    ("m", r"\b(m|met(er|re)s?|м|метр\w*)\b|متر"),
)
MIXED_FRACTION = re.compile(r"(?:(\d+)\s+)?(\d+)/(\d+)")


def unit_named(text: str) -> Unit | None:
    """The unit a heading or a cell names."""
    spaced = text.lower().replace("_", " ")
    return next((unit for unit, pattern in NAMES if re.search(pattern, spaced)), None)


def unit_by_values(values: Iterable[str]) -> tuple[Unit, str, bool]:
    """A guess from how the numbers divide: rulers in inches go by quarters and eighths, in cm by tenths."""
    numbers = [number for number in (_number_or_none(value) for value in values) if number]
    broken = [number for number in numbers if number % 1]
    eighths = [number for number in broken if number * 8 % 1 == 0]
    fine = [number for number in eighths if number * 2 % 1]
    if broken and len(eighths) >= Decimal("0.9") * len(broken) and len(fine) >= Decimal("0.3") * len(broken):
        return "in", _("the numbers go by quarters and eighths, as inches do"), False
    return "cm", _("the numbers go by whole and tenths, as centimetres do"), not numbers


def _number_or_none(value: str) -> Decimal | None:
    try:
        return number(value)
    except ValueError:
        return None


def number(text: str) -> Decimal:
    """“12.5”, “12,5”, “۱۲٫۵”, “5 1/4”, “12 cm”. ValueError when it is none."""
    bare = re.sub(r"[^\d۰-۹٠-٩.,٫/ \-]", " ", text).strip()
    fraction = MIXED_FRACTION.fullmatch(bare)
    if fraction:
        whole, over, under = (Decimal(part or 0) for part in fraction.groups())
        if not under:
            raise ValueError(f"“{text}” is no number")
        return whole + over / under
    try:
        return parse_number(bare)
    except ValueError as error:
        raise ValueError(f"“{text}” is no number") from error


def centimetres(text: str, unit: Unit) -> Decimal | None:
    """In cm to the millimetre; a unit in the cell wins. None for empty and for 0, which mean “unknown”."""
    if not text.strip():
        return None
    told = number(text)
    if told == 0:
        return None
    return (told * CM[unit_named(text) or unit]).quantize(Decimal("0.1"), ROUND_HALF_UP)
