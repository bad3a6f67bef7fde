"""Chance that can be repeated: every choice is drawn from the seed and the name of the choice."""

from collections.abc import Sequence
from typing import TypeVar
from zlib import crc32

import numpy as np
import numpy.typing as npt

T = TypeVar("T")
Floats = npt.NDArray[np.float32]


def dice(seed: int, purpose: str) -> np.random.Generator:
    """A generator of its own for each purpose, so that one more choice never disturbs the others."""
    return np.random.default_rng([seed & 0xFFFFFFFF, crc32(purpose.encode())])


def choose(seed: int, purpose: str, options: Sequence[T]) -> T:
    """One of the options, the same one whenever seed and purpose are the same."""
    return options[int(dice(seed, purpose).integers(len(options)))]


def drift(rng: np.random.Generator, length: int, waves: int) -> Floats:
    """A smooth line of `length` values between about -1 and 1, turning about `waves` times."""
    knots = rng.uniform(-1, 1, waves + 3)
    at = np.linspace(1, waves + 1, length)
    whole = np.clip(at.astype(int), 1, waves)
    part = at - whole
    ease = part * part * (3 - 2 * part)
    line: Floats = (knots[whole] * (1 - ease) + knots[whole + 1] * ease).astype(np.float32)
    return line
