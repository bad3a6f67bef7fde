"""Several pieces into few parcels: first-fit decreasing by weight, every limit checked on every step."""

from collections.abc import Sequence

from shipping.packing import Piece, plan_for
from shipping.rules import Limits
from shipping.types import PackingPlan


def consolidate(pieces: Sequence[Piece], limits: Limits) -> list[tuple[list[Piece], PackingPlan]] | Piece:
    """Parcels that hold every piece once, each within the limits; or the first piece that fits none.

    First-fit decreasing opens at most 11/9 of the fewest parcels by weight, plus one.
    """
    parcels: list[tuple[list[Piece], PackingPlan]] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.bare_kg - piece.base_kg, piece.ref)):
        if not _put(piece, parcels, limits):
            plan = plan_for([piece], limits)
            if plan is None:
                return piece
            parcels.append(([piece], plan))
    return parcels


def _put(piece: Piece, parcels: list[tuple[list[Piece], PackingPlan]], limits: Limits) -> bool:
    """Into the first parcel that still keeps its limits with it."""
    for index, (held, _) in enumerate(parcels):
        plan = plan_for([*held, piece], limits)
        if plan is not None:
            parcels[index] = ([*held, piece], plan)
            return True
    return False
