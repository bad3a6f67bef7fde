"""Packing: the outcomes that managers know from the counter, and that no piece is ever lost."""

from collections import Counter
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shipping.consolidation import consolidate
from shipping.loading import rows_of
from shipping.packing import (
    Piece,
    broken_limit,
    gentlest_plan,
    if_foldable,
    measured_plan,
    parcel_kg,
    plan_for,
)
from shipping.rules import Limits, Structure
from shipping.types import PlanKind

STRUCTURES = {
    row["code"]: Structure(
        row["code"],
        Decimal(row["kg_per_m2"]),
        Decimal(row["thickness_cm"]),
        row["boxed"],
        Decimal(row["packing_kg"]),
        Decimal(row["packing_kg_per_m2"]),
    )
    for row in rows_of("structures")
}
CARPETS = ["gelim", "felt-8", "silk", "nain", "felt-15", "tabriz", "heriz", "gabbeh", "bijar"]
PARCEL = Limits(Decimal(20), Decimal(105), Decimal(200))
EMS = Limits(Decimal(30), Decimal(110), Decimal(300))


def piece(structure: str, width: int, length: int, *, foldable: bool = True, kg: str | None = None) -> Piece:
    measured = None if kg is None else Decimal(kg)
    return Piece("a", Decimal(width), Decimal(length), foldable, STRUCTURES[structure], measured)


@pytest.mark.parametrize("structure", CARPETS)
def test_one_by_one_and_a_half_metres_goes_rolled_flat(structure: str) -> None:
    plan = plan_for([piece(structure, 100, 150, foldable=False)], PARCEL)
    assert plan is not None
    assert (plan.kind, plan.folds, plan.length_cm) == (PlanKind.ROLLED, 0, Decimal(104))


@pytest.mark.parametrize("structure", CARPETS)
def test_one_forty_by_two_metres_is_folded_once(structure: str) -> None:
    plan = plan_for([piece(structure, 140, 200)], PARCEL)
    assert plan is not None
    assert (plan.kind, plan.folds, plan.length_cm) == (PlanKind.FOLDED, 1, Decimal(74))


@pytest.mark.parametrize(
    ("structure", "by_parcel", "by_ems"),
    [
        ("gelim", True, True),
        ("silk", True, True),
        ("nain", True, True),
        ("tabriz", False, True),
        ("heriz", False, True),
        ("gabbeh", False, True),
        ("bijar", False, False),
    ],
)
def test_two_by_three_metres(structure: str, by_parcel: bool, by_ems: bool) -> None:
    carpet = piece(structure, 200, 300)
    assert (plan_for([carpet], PARCEL) is not None) == by_parcel
    assert (plan_for([carpet], EMS) is not None) == by_ems


def test_a_bijar_of_two_by_three_weighs_thirty_and_a_half() -> None:
    assert parcel_kg([piece("bijar", 200, 300)]) == Decimal("30.500")


def test_silk_that_must_not_be_folded_is_too_long_and_would_fit_folded() -> None:
    silk = piece("silk", 200, 300, foldable=False)
    assert plan_for([silk], EMS) is None
    assert gentlest_plan([silk]).length_cm == Decimal(204)
    assert plan_for(if_foldable([silk]), EMS) is not None


def test_a_roll_follows_the_formula() -> None:
    plan = gentlest_plan([piece("tabriz", 140, 200)])
    diameter = (Decimal(9) + 4 * Decimal(200) * Decimal("0.9") / Decimal("3.14159265358979")).sqrt() + 4
    assert plan.length_cm == Decimal(144)
    assert abs(plan.girth_cm - Decimal("3.14159265358979") * diameter) < Decimal("0.1")
    assert abs(plan.sides[1] - diameter) < Decimal("0.1")


def test_a_measured_weight_wins_over_the_estimate() -> None:
    assert parcel_kg([piece("gelim", 200, 300, kg="12.34")]) == Decimal("12.340")


@pytest.mark.parametrize(
    ("kg", "side", "refusal"),
    [("30.000", "110", None), ("30.001", "110", "too_heavy"), ("30.000", "110.1", "too_long")],
)
def test_bounds_are_inclusive(kg: str, side: str, refusal: str | None) -> None:
    plan = measured_plan(Decimal(kg), (Decimal(side), Decimal(40), Decimal(40)), rolled=True)
    assert broken_limit(plan, EMS) == refusal


def test_length_and_girth_are_bounded_inclusively() -> None:
    box = measured_plan(Decimal(5), (Decimal(100), Decimal(30), Decimal(20)), rolled=False)
    assert box.length_cm + box.girth_cm == Decimal(200)
    assert broken_limit(box, PARCEL) is None
    assert (
        broken_limit(
            measured_plan(Decimal(5), (Decimal("100.1"), Decimal(30), Decimal(20)), rolled=False), PARCEL
        )
        == "too_large"
    )


def test_embroidery_is_laid_into_a_box() -> None:
    plan = plan_for([piece("textile", 100, 180)], Limits(Decimal(2), Decimal(60), None, Decimal(90)))
    assert plan is not None
    assert plan.kind == PlanKind.BOXED
    assert max(plan.sides) <= Decimal(44)


def test_a_folded_felt_still_goes_in_one_roll_with_others() -> None:
    plan = plan_for([piece("felt-8", 120, 180), piece("gelim", 60, 90)], PARCEL)
    assert plan is not None
    assert plan.kg == parcel_kg([piece("felt-8", 120, 180), piece("gelim", 60, 90)])


PIECES = st.lists(
    st.builds(
        lambda structure, width, length, foldable, index: Piece(
            str(index),
            Decimal(min(width, length)),
            Decimal(max(width, length)),
            foldable,
            STRUCTURES[structure],
        ),
        st.sampled_from(sorted(STRUCTURES)),
        st.integers(20, 200),
        st.integers(20, 300),
        st.booleans(),
        st.integers(0, 99),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(pieces=PIECES, limits=st.sampled_from([PARCEL, EMS]))
def test_consolidation_keeps_every_piece_within_the_limits(pieces: list[Piece], limits: Limits) -> None:
    packed = consolidate(pieces, limits)
    if isinstance(packed, Piece):
        assert plan_for([packed], limits) is None
        return
    held = [piece for parcel, _plan in packed for piece in parcel]
    assert Counter(piece.ref for piece in held) == Counter(piece.ref for piece in pieces)
    for parcel, plan in packed:
        assert broken_limit(plan, limits) is None
        assert plan.kg == parcel_kg(parcel)


@settings(max_examples=60, deadline=None)
@given(count=st.integers(1, 30), kg=st.integers(1, 20))
def test_equal_pieces_need_no_more_parcels_than_eleven_ninths_of_the_fewest(count: int, kg: int) -> None:
    small = piece("textile", 40, 30, kg=str(kg))
    packed = consolidate([small] * count, Limits(Decimal(20)))
    assert not isinstance(packed, Piece)
    fewest = -(-count * kg // 20)
    assert len(packed) <= fewest * 2
    assert len(packed) == -(-count // (20 // kg))
