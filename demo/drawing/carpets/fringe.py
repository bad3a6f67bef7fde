"""The ends of a carpet: woven kilim ends and fringe."""

import numpy as np
from PIL import Image, ImageDraw

from demo.drawing.chance import dice
from demo.drawing.types import Rgb

WARP: Rgb = (232, 222, 200)


def fringe(width: int, height: int, strand: float, seed: int) -> Image.Image:
    """Bunches of warp ends hanging down, as RGBA; `strand` is the width of a bunch in pixels."""
    scale = 2
    big = Image.new("RGBA", (width * scale, height * scale), (*WARP, 0))
    draw = ImageDraw.Draw(big)
    rng = dice(seed, "fringe")
    count = max(6, int(width / strand))
    tones = rng.normal(0, 13, count).tolist()
    sway, reach = (
        rng.normal(0, strand * 0.55, count).tolist(),
        (rng.uniform(0.7, 0.98, count) * height).tolist(),
    )
    for number in range(count):
        x = (number + 0.5) * width / count
        points = [
            (x, -2.0),
            (x + sway[number] * 0.35, reach[number] * 0.5),
            (x + sway[number], reach[number]),
        ]
        _bunch(draw, points, strand, tones[number] - 8, scale)
    return big.reduce(scale)


def _bunch(
    draw: ImageDraw.ImageDraw, points: list[tuple[float, float]], strand: float, tone: float, scale: int
) -> None:
    for offset, dark, wide in ((0.16, -86, 0.95), (0, -22, 0.72), (-0.14, 12, 0.3)):
        colour = tuple(max(0, min(255, round(c + tone + dark))) for c in WARP)
        line = [((x + offset * strand) * scale, y * scale) for x, y in points]
        draw.line(
            line,
            fill=(*colour, 255 if dark > -80 else 110),
            width=max(1, round(strand * wide * scale)),
            joint="curve",
        )


def kilim_end(width: int, height: int, tones: tuple[Rgb, ...]) -> Image.Image:
    """A strip of plain weave with two or three stripes."""
    rows = np.full((height, 3), WARP, np.float32)
    for number, tone in enumerate(tones[:3]):
        start = height * (2 * number + 1) // 8
        rows[start : start + max(1, height // 8)] = tone
    x = np.arange(width)
    rib = 0.93 + 0.07 * np.sin(x * 1.7)[None, :, None] + 0.05 * np.sin(np.arange(height) * 1.9)[:, None, None]
    return Image.fromarray(np.clip(rows[:, None, :] * rib, 0, 255).astype(np.uint8))
