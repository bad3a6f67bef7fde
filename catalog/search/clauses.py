"""What a buyer's words ask of the index, said so that any engine can answer.

A clause is met by a piece that meets any of its choices, and counts with the best of them and a little of the
others; all clauses of a query must be met. Weights are points, not boosts of a statistic: engines give
exactly these.
"""

from dataclasses import dataclass
from typing import TypeAlias

# A token in the title is worth so much more than one that is only true of the piece.
TITLE = 2.0
# What the choices after the best one add of their points.
ALSO = 0.1


@dataclass(frozen=True)
class Token:
    """The piece has this token; in its title that is worth TITLE times the weight."""

    text: str
    weight: float = 1.0


@dataclass(frozen=True)
class Beginning:
    """The piece has a token that begins so."""

    text: str
    weight: float = 1.0


@dataclass(frozen=True)
class Near:
    """The piece has a token that is at most `distance` edits away (1 or 2); a swap of neighbours is one."""

    text: str
    distance: int
    weight: float = 1.0


@dataclass(frozen=True)
class Within:
    """All of these numbers of the piece lie within their bounds, inclusive: (name in NUMBERS, low, high)."""

    bounds: tuple[tuple[str, float, float], ...]
    weight: float = 1.0


Choice: TypeAlias = Token | Beginning | Near | Within
Clause: TypeAlias = tuple[Choice, ...]
