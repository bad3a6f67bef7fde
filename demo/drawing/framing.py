"""How large a piece lies on its picture, and the small crookedness of handwork."""

import numpy as np
from PIL import Image

from demo.drawing.chance import dice, drift
from demo.drawing.types import LONG_SIDE, Subject

Box = tuple[int, int, int, int]
SHORT_SIDE = 1280
NEAR_SIZE = (LONG_SIDE, 1200)


def full_size(subject: Subject, ends_cm: float = 0, fill: float = 0.88) -> tuple[tuple[int, int], tuple[int, int], int]:
    """Canvas, piece and end in pixels: the canvas is 4:5, lying only for pieces that lie."""
    lying = subject.width_cm > subject.length_cm * 1.15
    canvas = (LONG_SIDE, SHORT_SIDE) if lying else (SHORT_SIDE, LONG_SIDE)
    tall = subject.length_cm + 2 * ends_cm
    per_cm = min(canvas[0] * fill / subject.width_cm, canvas[1] * (fill + 0.03) / tall)
    return canvas, (round(subject.width_cm * per_cm), round(subject.length_cm * per_cm)), round(ends_cm * per_cm)


def centred(canvas: tuple[int, int], size: tuple[int, int]) -> Box:
    """The box of a piece in the middle of its canvas."""
    left, top = (canvas[0] - size[0]) // 2, (canvas[1] - size[1]) // 2
    return left, top, left + size[0], top + size[1]


def crooked(picture: Image.Image, seed: int, reach: float = 4.0) -> Image.Image:
    """Shift rows and columns by a few pixels along slow lines: no loom holds an edge quite straight."""
    rng = dice(seed, "crooked")
    pixels = np.array(picture)
    skew = float(rng.uniform(-1, 1)) * reach
    for axis in (0, 1):
        length = pixels.shape[axis]
        line = drift(rng, length, 5) * reach + np.linspace(-skew, skew, length) * (1 - axis)
        _shift_runs(pixels if axis == 0 else pixels.transpose(1, 0, 2), np.round(line).astype(int))
    return Image.fromarray(pixels)


def _shift_runs(pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], offsets: np.ndarray[tuple[int, ...], np.dtype[np.int64]]) -> None:
    breaks = [0, *(np.flatnonzero(np.diff(offsets)) + 1).tolist(), len(offsets)]
    for start, end in zip(breaks[:-1], breaks[1:], strict=True):
        by = int(offsets[start])
        if by > 0:
            pixels[start:end, by:] = pixels[start:end, :-by].copy()
        elif by < 0:
            pixels[start:end, :by] = pixels[start:end, -by:].copy()
