"""How large a piece lies on its picture, and the small crookedness of handwork."""

from itertools import pairwise

import numpy as np
from PIL import Image

from demo.drawing.chance import Floats, dice, drift
from demo.drawing.types import LONG_SIDE, Subject

Box = tuple[int, int, int, int]
SHORT_SIDE = 1280
NEAR_SIZE = (LONG_SIDE, 1200)


def full_size(
    subject: Subject, ends_cm: float = 0, fill: float = 0.88
) -> tuple[tuple[int, int], tuple[int, int], int]:
    """Canvas, piece and end in pixels: the canvas is 4:5, lying only for pieces that lie."""
    lying = subject.width_cm > subject.length_cm * 1.15
    canvas = (LONG_SIDE, SHORT_SIDE) if lying else (SHORT_SIDE, LONG_SIDE)
    tall = subject.length_cm + 2 * ends_cm
    per_cm = min(canvas[0] * fill / subject.width_cm, canvas[1] * (fill + 0.03) / tall)
    return (
        canvas,
        (round(subject.width_cm * per_cm), round(subject.length_cm * per_cm)),
        round(ends_cm * per_cm),
    )


def centred(canvas: tuple[int, int], size: tuple[int, int]) -> Box:
    """The box of a piece in the middle of its canvas."""
    left, top = (canvas[0] - size[0]) // 2, (canvas[1] - size[1]) // 2
    return left, top, left + size[0], top + size[1]


def crooked(picture: Image.Image, seed: int, reach: float = 4.0) -> Image.Image:
    """Shift rows by a few pixels along a slow line: no loom holds an edge quite straight."""
    rng = dice(seed, "crooked")
    skew = float(rng.uniform(-1, 1)) * reach
    line = drift(rng, picture.height, 5) * reach + np.linspace(-skew, skew, picture.height, dtype=np.float32)
    for start, end, by in runs(line):
        picture.paste(picture.crop((0, start, picture.width, end)), (by, start))
    return picture


def runs(line: Floats) -> list[tuple[int, int, int]]:
    """Where a rounded line keeps one value other than 0: start, end and the value."""
    whole = np.round(line).astype(int)
    breaks = [0, *(np.flatnonzero(np.diff(whole)) + 1).tolist(), len(whole)]
    return [(start, end, int(whole[start])) for start, end in pairwise(breaks) if whole[start]]
