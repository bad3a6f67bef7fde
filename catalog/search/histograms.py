"""How pieces spread over price, area and knots: counts between fixed edges, the same for every engine.

Edges of prices follow the series 1, 2, 5, so that one table serves every currency.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from catalog.search.types import LANDED, Bucket

SERIES = tuple(float(step * 10**power) for power in range(1, 8) for step in (1, 2, 5))
M2 = 10_000
EDGES: Mapping[str, tuple[float, ...]] = {
    "price": (0.0, *SERIES),
    LANDED: (0.0, *SERIES),
    "area": tuple(m2 * M2 for m2 in (0.0, 0.25, 0.5, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 9.0, 12.0, 100.0)),
    "knots": (0.0, 50.0, 100.0, 150.0, 200.0, 250.0, 300.0, 400.0, 600.0, 2000.0),
}


def steps(name: str) -> Iterator[tuple[float, float]]:
    """Each step's lower edge, which belongs to it, and upper edge, which does not."""
    edges = EDGES[name]
    return pairwise(edges)


def buckets_of(counts: Mapping[str, Mapping[float, int]]) -> dict[str, tuple[Bucket, ...]]:
    """Counts by lower edge as steps without gaps, from the first to the last that is not empty."""
    return {name: tuple(_trimmed(name, found)) for name, found in counts.items()}


def _trimmed(name: str, counts: Mapping[float, int]) -> list[Bucket]:
    every = [Bucket(low, high, counts.get(low, 0)) for low, high in steps(name)]
    filled = [place for place, bucket in enumerate(every) if bucket.count]
    return every[filled[0] : filled[-1] + 1] if filled else []
