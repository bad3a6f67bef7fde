"""UPU S10 item identifiers: two letters, eight digits, a check digit, a country."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

WEIGHTS = (8, 6, 4, 2, 3, 5, 9, 7)
LARGEST_SERIAL = 99_999_999
PATTERN = re.compile(r"^([A-Z]{2})(\d{8})(\d)([A-Z]{2})$")


class NumberKind(StrEnum):
    """What a tracking number looks like."""

    S10 = "s10"
    RUSSIAN_DOMESTIC = "russian-domestic"
    IRANIAN_DOMESTIC = "iranian-domestic"
    UNKNOWN = "unknown"


# Blanks, dashes, and marks of direction that come along when a number is copied.
IGNORED = frozenset({"Zs", "Pd", "Cf", "Cc"})
# First letters that fit what a service sends.
LETTERS_OF_KIND = {"parcel": "CH", "ems": "E", "letter": "RLVUMQ"}
# The first letter of an S10 number says what is sent.
SERVICE_LETTERS = {
    "C": "parcel",
    "E": "ems",
    "R": "registered letter",
    "L": "tracked letter",
    "H": "e-commerce parcel",
    "V": "insured letter",
    "U": "untracked letter",
    "M": "untracked letter",
    "Q": "untracked letter",
}


@dataclass(frozen=True)
class S10:
    """A well-formed identifier whose check digit holds."""

    prefix: str
    serial: int
    country: str

    def __str__(self) -> str:
        return f"{self.prefix}{self.serial:08d}{check_digit(self.serial)}{self.country}"

    @property
    def service(self) -> str:
        """In words; empty for letters without a common meaning."""
        return SERVICE_LETTERS.get(self.prefix[0], "")

    def fits(self, kind: str) -> bool:
        """Whether the first letter stands for what a service of this kind sends."""
        return self.prefix[0] in LETTERS_OF_KIND.get(kind, "")

    @property
    def is_tracked(self) -> bool:
        return self.prefix[0] not in "UMQ"


def check_digit(serial: int) -> int:
    """11 − (Σ digit × weight mod 11), where 10 becomes 0 and 11 becomes 5."""
    if not 0 <= serial <= LARGEST_SERIAL:
        raise ValueError("a serial has eight digits")
    digits = (int(digit) for digit in f"{serial:08d}")
    rest = 11 - sum(digit * weight for digit, weight in zip(digits, WEIGHTS, strict=True)) % 11
    return {10: 0, 11: 5}.get(rest, rest)


def compact(text: str) -> str:
    """As a machine would have printed it: no blanks, hyphens or invisible marks, capitals, Latin digits."""
    plain = unicodedata.normalize("NFKC", text)
    kept = (sign for sign in plain if unicodedata.category(sign) not in IGNORED)
    return "".join(_latin_digit(sign) for sign in kept).upper()


def _latin_digit(sign: str) -> str:
    """Persian, Arabic and other decimal digits as 0–9."""
    digit = unicodedata.decimal(sign, None)
    return sign if digit is None else str(digit)


def parse(text: str) -> S10 | None:
    """The identifier, or None when the form or the check digit is wrong.

    Some 2 % of single wrong digits pass: also check prefix, country and range.
    """
    match = PATTERN.match(compact(text))
    if not match:
        return None
    prefix, serial, digit, country = match.groups()
    return S10(prefix, int(serial), country) if check_digit(int(serial)) == int(digit) else None


def detect(text: str) -> NumberKind:
    """What kind of number this is: Russian inland ones have 14 digits, Iranian ones 20 or more."""
    number = compact(text)
    if parse(number):
        return NumberKind.S10
    if not (number.isascii() and number.isdigit()):
        return NumberKind.UNKNOWN
    if len(number) == 14:
        return NumberKind.RUSSIAN_DOMESTIC
    return NumberKind.IRANIAN_DOMESTIC if len(number) >= 20 else NumberKind.UNKNOWN
