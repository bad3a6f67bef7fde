"""What follows from what was measured: knot densities, names of sizes, classes of age.

Sources: knot arithmetic from the definitions of the measures (1 dm² = 15.5 in²; raj counts the knots in
7 cm, kheft in 6.5 cm); names of sizes in the trade's own centimetres.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from catalog import vocabulary

INCHES2_IN_DM2 = Decimal("15.5")
ANTIQUE_YEARS = 100
VINTAGE_YEARS = 20
# Width × length in cm; a piece bears the name whose measures it is nearest to, within the tolerance.
SIZES = {
    "padari": (60, 80), "pushti": (60, 90), "zar-charak": (80, 140), "zar-o-nim": (100, 150),
    "sajjadeh": (130, 180), "dozar": (140, 200), "pardeh": (150, 240), "ghali": (200, 300),
}  # fmt: skip
TOLERANCE = Decimal("0.15")


def _whole(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def knots_per_dm2(across: Decimal, along: Decimal) -> int:
    """From the knots counted in 10 cm across and along; 10 cm is a decimetre."""
    return _whole(Decimal(across) * Decimal(along))


def kpsi(across: Decimal, along: Decimal) -> int:
    """Knots per square inch: knots per dm² ÷ 15.5."""
    return _whole(Decimal(across) * Decimal(along) / INCHES2_IN_DM2)


def raj(across: Decimal) -> int:
    """Knots in 7 cm of the width, from those in 10 cm."""
    return _whole(Decimal(across) * 7 / 10)


def kheft(across: Decimal) -> int:
    """Knots in 6.5 cm of the width, from those in 10 cm."""
    return _whole(Decimal(across) * Decimal("6.5") / 10)


def kpsi_of_raj(count: int) -> int:
    """The check of the trade, for equal counts across and along: (raj ÷ 7 × 2.54)²."""
    return _whole((Decimal(count) / 7 * Decimal("2.54")) ** 2)


def size_name(width_cm: Decimal | None, length_cm: Decimal | None) -> str:
    """The slug of a carpet's size name, "" when no name fits."""
    if not width_cm or not length_cm:
        return ""
    width, length = sorted((Decimal(width_cm), Decimal(length_cm)))
    if 50 <= width <= 120 and length >= 250 and length >= 3 * width:
        return "kenareh"
    if 120 <= width <= 200 and length >= 300 and length >= 2 * width:
        return "kelleh"
    away, name = min((_distance(width, length, size), name) for name, size in SIZES.items())
    return name if away <= TOLERANCE else ""


def _distance(width: Decimal, length: Decimal, size: tuple[int, int]) -> Decimal:
    """The larger of the relative differences of both measures."""
    return max(abs(width - size[0]) / size[0], abs(length - size[1]) / size[1])


def age_years(year_to: int | None, year: int) -> int | None:
    """How old a piece is at least: counted from the latest year it may be from."""
    return None if year_to is None else max(0, year - year_to)


def age_class(year_to: int | None, year: int) -> str:
    """new, vintage (≥ 20 years) or antique (≥ 100 years, as customs have it); "" when not known."""
    age = age_years(year_to, year)
    if age is None:
        return ""
    if age >= ANTIQUE_YEARS:
        return "antique"
    return "vintage" if age >= VINTAGE_YEARS else "new"


def colour_families(palette: Sequence[str]) -> list[str]:
    """Plain colours of a palette of dyes' tones, without repeats, the main one first."""
    known = (slug for slug in palette if vocabulary.exists("colour", slug))
    return list(dict.fromkeys(vocabulary.term("colour", slug).text("family") for slug in known))
