"""Knot arithmetic, names of sizes, ages and colours."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog import measures


@pytest.mark.parametrize(("raj", "kpsi"), [(30, 118), (35, 161), (50, 329), (60, 474)])
def test_raj_agrees_with_the_trades_table(raj: int, kpsi: int) -> None:
    assert measures.kpsi_of_raj(raj) == kpsi


@given(st.integers(min_value=10, max_value=200))
def test_the_two_ways_to_kpsi_agree(knots: int) -> None:
    by_dm2 = measures.kpsi(Decimal(knots), Decimal(knots))
    by_inch = (Decimal(knots) / 10 * Decimal("2.54")) ** 2
    assert abs(by_dm2 - by_inch) <= 1 + by_inch / 500


def test_counts_in_seven_and_six_and_a_half_centimetres() -> None:
    assert measures.raj(Decimal(50)) == 35
    assert measures.kheft(Decimal(50)) == 33
    assert measures.knots_per_dm2(Decimal(50), Decimal(60)) == 3000


@pytest.mark.parametrize(
    ("width", "length", "name"),
    [
        (60, 80, "padari"), (62, 91, "pushti"), (80, 140, "zar-charak"), (103, 155, "zar-o-nim"),
        (128, 185, "sajjadeh"), (140, 200, "dozar"), (200, 140, "dozar"), (155, 238, "pardeh"),
        (205, 310, "ghali"), (140, 330, "kelleh"), (80, 300, "kenareh"), (120, 249, ""), (400, 600, ""),
    ],
)  # fmt: skip
def test_size_names(width: int, length: int, name: str) -> None:
    assert measures.size_name(Decimal(width), Decimal(length)) == name


def test_no_size_name_without_measures() -> None:
    assert measures.size_name(None, Decimal(200)) == ""


@pytest.mark.parametrize(
    ("year_to", "name"),
    [(2026, "new"), (2007, "new"), (2006, "vintage"), (1926, "antique")],
)
def test_age_counts_from_the_latest_possible_year(year_to: int, name: str) -> None:
    assert measures.age_class(year_to, 2026) == name


def test_age_is_unknown_without_a_year() -> None:
    assert measures.age_class(None, 2026) == ""


def test_plain_colours_of_a_palette() -> None:
    palette = ["madder", "madder-deep", "indigo", "undyed-ivory", "no-such"]
    assert measures.colour_families(palette) == ["red", "blue", "beige"]
