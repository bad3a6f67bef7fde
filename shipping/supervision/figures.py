"""Shares with their uncertainty: no verdict on few parcels."""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FEWEST = 20
Z95 = 1.959963984540054


@dataclass(frozen=True)
class Share:
    """`hits` of `n`, with Wilson's interval of 95 %; shares from 0 to 1."""

    hits: int
    n: int

    @property
    def value(self) -> float | None:
        return self.hits / self.n if self.n else None

    @property
    def has_verdict(self) -> bool:
        return self.n >= FEWEST

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's score interval; everything is possible while nothing is known."""
        if not self.n:
            return 0.0, 1.0
        share, z2 = self.hits / self.n, Z95**2
        middle = (share + z2 / (2 * self.n)) / (1 + z2 / self.n)
        half = Z95 * math.sqrt(share * (1 - share) / self.n + z2 / (4 * self.n**2)) / (1 + z2 / self.n)
        return max(0.0, middle - half), min(1.0, middle + half)

    def verdict(self, most: float) -> str:
        """`unknown` under twenty parcels; `bad` only when even the interval's low end is above `most`,
        `good` only when its high end is below, else `open`."""
        low, high = self.interval
        if not self.has_verdict:
            return "unknown"
        return "bad" if low > most else "good" if high <= most else "open"


def share(outcomes: Iterable[bool | None]) -> Share:
    """Of the outcomes that are known."""
    known = [outcome for outcome in outcomes if outcome is not None]
    return Share(sum(known), len(known))


@dataclass(frozen=True)
class Spread:
    """Middle and ninth tenth of some days, and of how many parcels."""

    n: int
    median: float | None
    p90: float | None


def spread(values: Sequence[float]) -> Spread:
    if not values:
        return Spread(0, None, None)
    p90 = statistics.quantiles(values, n=10, method="inclusive")[-1] if len(values) > 1 else values[0]
    return Spread(len(values), statistics.median(values), p90)
