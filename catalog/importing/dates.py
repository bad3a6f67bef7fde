"""Dates as museums and sellers write them: “late 18th century”, “c. 1920s”, “1890–1920”.

A century is counted as catalogues do: the 18th is 1700 to 1799. “Early” is its first thirty years, “mid”
its middle twenty, “late” its last quarter. “c.” widens by five years on either side.
"""

import re
from dataclasses import dataclass

from marketplace.kernel.formatting import western_digits

PARTS = {"": (0, 99), "early": (0, 29), "mid": (40, 59), "late": (75, 99)}
ABOUT = 5
CENTURY = r"(?:(early|mid|late)[\s-]*)?(\d{1,2})(?:st|nd|rd|th)"
ONE_CENTURY = re.compile(rf"{CENTURY}\s+c(?:entury|ent\.?|\.)?")
TWO_CENTURIES = re.compile(
    rf"{CENTURY}(?:\s+century)?\s*(?:-|to|or|and|/)\s*{CENTURY}\s+c(?:entury|enturies|ent\.?|\.)?"
)
YEARS = re.compile(r"(\d{3,4})\s*(?:-|to|/)\s*(\d{2,4})")
DECADE = re.compile(r"(\d{3}0)s")
ONE_YEAR = re.compile(r"\d{3,4}")
CIRCA = re.compile(r"^(?:c\.|ca\.?|circa|about|around|c)\s*")
NOTHING = frozenset({"", "no date", "n.d.", "nd", "undated", "unknown", "-", "?"})


@dataclass(frozen=True)
class Years:
    first: int
    last: int


def _century(part: str | None, number: str) -> tuple[int, int]:
    start = (int(number) - 1) * 100
    low, high = PARTS[part or ""]
    return max(1, start + low), start + high


def _written_in_centuries(text: str) -> Years | None:
    two = TWO_CENTURIES.fullmatch(text)
    if two:
        first, second = _century(two[1], two[2]), _century(two[3], two[4])
        return Years(first[0], second[1])
    one = ONE_CENTURY.fullmatch(text)
    return Years(*_century(one[1], one[2])) if one else None


def _written_in_years(text: str) -> Years | None:
    span = YEARS.fullmatch(text)
    if span:
        first, last = span.groups()
        # “1890-95” means 1895.
        return Years(int(first), int(first[: -len(last)] + last if len(last) < len(first) else last))
    decade = DECADE.fullmatch(text)
    if decade:
        return Years(int(decade[1]), int(decade[1]) + 9)
    return Years(int(text), int(text)) if ONE_YEAR.fullmatch(text) else None


def says_nothing(text: str) -> bool:
    return text.strip().lower() in NOTHING


def parse(text: str) -> Years | None:
    """The years a text means; None when it says nothing or nothing certain."""
    plain = western_digits(text).lower().replace("–", "-").replace("—", "-").strip().rstrip(".")
    bare = CIRCA.sub("", plain)
    years = _written_in_centuries(bare) or _written_in_years(bare)
    if years is None or years.first > years.last or not 0 < years.last < 2101:
        return None
    if bare != plain and not re.search("cent", bare):
        return Years(max(1, years.first - ABOUT), years.last + ABOUT)
    return years


def year_of(text: str) -> int | None:
    """The year of “1775-01-01” or “1775”."""
    found = re.match(r"\s*(\d{3,4})(?:-\d\d-\d\d)?(?:[ T].*)?\s*$", western_digits(text))
    return int(found[1]) if found else None
