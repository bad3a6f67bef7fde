"""How many pieces of a lot are inspected: ISO 2859-1, single sampling, normal inspection, level II.

Unique pieces are all inspected. The standard's table is regular: at each AQL one letter takes no defect, the
next uses its plan, the one after that the plan below; from there it grows 1, 2, 3, 5, 7, 10, 14, 21.
"""

from bisect import bisect_left
from dataclasses import dataclass

LETTERS = "ABCDEFGHJKLMNPQR"
SIZES = (2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000)
# The largest lot of each letter from A on, level II.
LARGEST_LOTS = (8, 15, 25, 50, 90, 150, 280, 500, 1200, 3200, 10_000, 35_000, 150_000, 500_000)
ACCEPTED = (1, 2, 3, 5, 7, 10, 14, 21)
# The letter whose sample may hold no defect.
ZERO_LETTER = {"0.65": "F", "1.0": "E", "1.5": "D", "2.5": "C", "4.0": "B", "6.5": "A"}
USUAL_AQL = "2.5"


@dataclass(frozen=True)
class Plan:
    """Inspect `sample` pieces; the lot passes with `accept` defects at most."""

    letter: str
    sample: int
    accept: int
    is_whole: bool

    @property
    def reject(self) -> int:
        return self.accept + 1


def plan_for(lot: int, *, aql: str = USUAL_AQL, unique: bool = False) -> Plan:
    """The plan of a lot of so many pieces. Raises ValueError for an empty lot, KeyError for another AQL."""
    if lot < 1:
        raise ValueError("a lot has one piece or more")
    zero = LETTERS.index(ZERO_LETTER[aql])
    if unique or lot == 1:
        return Plan("", lot, 0, is_whole=True)
    index = _plan_index(bisect_left(LARGEST_LOTS, lot), zero)
    accept = 0 if index <= zero else ACCEPTED[index - zero - 3]
    if SIZES[index] >= lot:
        return Plan(LETTERS[index], lot, accept, is_whole=True)
    return Plan(LETTERS[index], SIZES[index], accept, is_whole=False)


def _plan_index(letter: int, zero: int) -> int:
    """Follow the table's arrows: down before the first plan and before acceptance 1, up elsewhere."""
    if letter <= zero + 1:
        return zero
    return min(max(letter, zero + 3), zero + 2 + len(ACCEPTED), len(SIZES) - 1)
