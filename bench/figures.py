"""What was measured, beside what is aimed at."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Better(StrEnum):
    """On which side of its aim a figure does well."""

    AT_MOST = "≤"
    AT_LEAST = "≥"
    EXACTLY = "="


@dataclass(frozen=True)
class Figure:
    """One number with its unit. `aim` is in the same unit; None where nothing is aimed at."""

    name: str
    value: float
    unit: str = ""
    aim: float | None = None
    better: Better = Better.AT_MOST

    @property
    def ratio(self) -> float | None:
        """The figure divided by its aim; None where there is nothing to divide by."""
        return self.value / self.aim if self.aim else None

    @property
    def does_well(self) -> bool | None:
        if self.aim is None:
            return None
        if self.better is Better.EXACTLY:
            return self.value == self.aim
        return self.value <= self.aim if self.better is Better.AT_MOST else self.value >= self.aim


def median(seconds: Sequence[float]) -> float:
    return statistics.median(seconds)


def p95(seconds: Sequence[float]) -> float:
    """The 95th percentile of two measurements or more."""
    return statistics.quantiles(seconds, n=20, method="inclusive")[-1]
