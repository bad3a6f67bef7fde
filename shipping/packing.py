"""How pieces are packed: an estimate from structure and measures; a measured weight always wins.

One piece weighs area·ρ + 0.8 + 0.15·area kg packed. Rolled in n layers around a core of 3 cm it has the
diameter √(3² + 4·L·n·t/π), plus 2 cm of padding a side. Several pieces share a roll: sections add up.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property, lru_cache
from itertools import product

from shipping.rules import Limits, Structure
from shipping.types import Item, PackingPlan, PlanKind

PI = Decimal("3.14159265358979")
CORE_CM = Decimal(3)
PADDING_CM = Decimal(4)  # 2 cm a side
MOST_LAYERS = 3
BOX_CM = (Decimal(40), Decimal(30))
GRAM = Decimal("0.001")
MILLIMETRE = Decimal("0.1")


@dataclass(frozen=True)
class Piece:
    """One thing to pack, with the figures of its structure."""

    ref: str
    short_cm: Decimal
    long_cm: Decimal
    foldable: bool
    structure: Structure
    measured_kg: Decimal | None = None

    @cached_property
    def bare_kg(self) -> Decimal:
        """Without the parcel's own base weight; a measured weight is taken whole."""
        if self.measured_kg is not None:
            return self.measured_kg
        area = self.short_cm * self.long_cm / Decimal(10000)
        return area * (self.structure.kg_per_m2 + self.structure.packing_kg_per_m2)

    @cached_property
    def base_kg(self) -> Decimal:
        return Decimal(0) if self.measured_kg is not None else self.structure.packing_kg


def pieces_of(item: Item, structure: Structure) -> list[Piece]:
    """The `quantity` pieces of an item."""
    short, long = sorted((item.width_cm, item.length_cm))
    piece = Piece(item.ref, short, long, item.foldable, structure, item.weight_kg)
    return [piece] * item.quantity


def parcel_kg(pieces: Sequence[Piece]) -> Decimal:
    """Packed weight of pieces that share a parcel, to the gram."""
    bare, base = Decimal(0), Decimal(0)
    for piece in pieces:
        bare += piece.bare_kg
        base = max(base, piece.base_kg)
    return (bare + base).quantize(GRAM, ROUND_HALF_UP)


def plan_for(pieces: Sequence[Piece], limits: Limits) -> PackingPlan | None:
    """The plan with the fewest folds that keeps every limit, or None."""
    if limits.max_kg is not None and parcel_kg(pieces) > limits.max_kg:
        return None
    return _plan_within(tuple(pieces), limits)


@lru_cache(maxsize=4096)
def _plan_within(pieces: tuple[Piece, ...], limits: Limits) -> PackingPlan | None:
    return next(
        (plan for plan in candidate_plans(pieces, limits) if broken_limit(plan, limits) is None), None
    )


def candidate_plans(pieces: Sequence[Piece], limits: Limits) -> Iterator[PackingPlan]:
    """Plans worth trying, the gentlest first: box for textiles, then rolls with more and more folds."""
    if all(piece.structure.boxed and piece.foldable for piece in pieces):
        yield _boxed(pieces)
    room = None if limits.max_side_cm is None else limits.max_side_cm - PADDING_CM
    for extra, along_short in product(range(MOST_LAYERS), (True, False)):
        plan = _rolled(pieces, room, extra, along_short)
        if plan is not None:
            yield plan


def gentlest_plan(pieces: Sequence[Piece]) -> PackingPlan:
    """How the pieces would be packed if nothing limited them."""
    plan = plan_for(pieces, Limits())
    assert plan is not None, "without limits everything fits"
    return plan


def nearest_plan(pieces: Sequence[Piece], limits: Limits) -> PackingPlan:
    """For pieces that fit no plan: the one that comes nearest, short enough if any is, then small."""
    most = limits.max_side_cm

    def distance(plan: PackingPlan) -> tuple[bool, Decimal]:
        return most is not None and max(plan.sides) > most, plan.length_cm + plan.girth_cm

    return min(candidate_plans(pieces, Limits()), key=distance)


def if_foldable(pieces: Sequence[Piece]) -> list[Piece]:
    """The same pieces, were folding them allowed: to tell whether folding is the only obstacle."""
    return [replace(piece, foldable=True) for piece in pieces]


def broken_limit(plan: PackingPlan, limits: Limits) -> str | None:
    """The code of the first limit that a plan breaks, or None; bounds are inclusive."""
    checks = (
        ("too_heavy", plan.kg, limits.max_kg),
        ("too_long", max(plan.sides), limits.max_side_cm),
        ("too_large", plan.length_cm + plan.girth_cm, limits.max_length_girth_cm),
        ("too_large", sum(plan.sides, Decimal(0)), limits.max_sum_cm),
    )
    return next((code for code, actual, most in checks if most is not None and actual > most), None)


def measured_plan(kg: Decimal, sides: tuple[Decimal, Decimal, Decimal], *, rolled: bool) -> PackingPlan:
    """A parcel as it was weighed and measured: a roll's two equal sides are its diameter."""
    length, *others = sorted(sides, reverse=True)
    girth = PI * others[0] if rolled else 2 * sum(others, Decimal(0))
    kind = PlanKind.ROLLED if rolled else PlanKind.BOXED
    return PackingPlan(kind, 0, kg, length, _mm(girth), (length, others[0], others[1]))


def _rolled(
    pieces: Sequence[Piece], room: Decimal | None, extra: int, along_short: bool
) -> PackingPlan | None:
    """A shared roll whose axis lies along each piece's short (or long) side; None if that asks too much."""
    axis, section, most_layers = Decimal(0), Decimal(0), 1
    for piece in pieces:
        side, wound = (piece.short_cm, piece.long_cm) if along_short else (piece.long_cm, piece.short_cm)
        layers = _layers(side, room) + extra
        if layers > MOST_LAYERS or (layers > 1 and not piece.foldable):
            return None
        axis = max(axis, side / layers)
        section += wound * layers * piece.structure.thickness_cm
        most_layers = max(most_layers, layers)
    diameter = (CORE_CM**2 + 4 * section / PI).sqrt() + PADDING_CM
    length, across = _mm(axis + PADDING_CM), _mm(diameter)
    kind = PlanKind.ROLLED if most_layers == 1 else PlanKind.FOLDED
    sides = (length, across, across)
    return PackingPlan(kind, most_layers - 1, parcel_kg(pieces), length, _mm(PI * diameter), sides)


def _layers(side: Decimal, room: Decimal | None) -> int:
    """The fewest layers that bring a side within the room; one more than allowed when none does."""
    fitting = (n for n in range(1, MOST_LAYERS + 1) if room is None or side / n <= room)
    return next(fitting, MOST_LAYERS + 1)


def _boxed(pieces: Sequence[Piece]) -> PackingPlan:
    """Textiles halved until they fit the box's floor, one upon the other."""
    floor_long, floor_short, height = Decimal(0), Decimal(0), Decimal(0)
    most_folds = 0
    for piece in pieces:
        long, short, folds = _halved(piece)
        floor_long, floor_short = max(floor_long, long), max(floor_short, short)
        height += piece.structure.thickness_cm * 2**folds
        most_folds = max(most_folds, folds)
    inner = sorted((floor_long, floor_short, height), reverse=True)
    sides = (_mm(inner[0] + PADDING_CM), _mm(inner[1] + PADDING_CM), _mm(inner[2] + PADDING_CM))
    girth = 2 * (sides[1] + sides[2])
    return PackingPlan(PlanKind.BOXED, most_folds, parcel_kg(pieces), sides[0], girth, sides)


def _halved(piece: Piece) -> tuple[Decimal, Decimal, int]:
    long, short, folds = piece.long_cm, piece.short_cm, 0
    while long > BOX_CM[0] or short > BOX_CM[1]:
        long, short = sorted((long / 2, short), reverse=True)
        folds += 1
    return long, short, folds


def _mm(value: Decimal) -> Decimal:
    return value.quantize(MILLIMETRE, ROUND_HALF_UP)
