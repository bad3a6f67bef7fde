"""Woven ground cloth and the light on threads: crosses, satin and couching."""

from functools import lru_cache

import numpy as np
from PIL import Image

from demo.drawing.chance import Floats, dice
from demo.drawing.surface import as_grey, cloudy
from demo.drawing.types import Grid, Rgb

SHEET = 1664
"""Side of a sheet of cloth or thread, large enough for most pictures."""

LEVELS = 12
"""Steps of light on a thread."""


@lru_cache(maxsize=4)
def _weave_light(thread: float) -> Image.Image:
    """Light on a square of plain weave, `thread` pixels to a thread, in one band."""
    rng, side = dice(31, "weave"), SHEET
    x = np.arange(side, dtype=np.float32)[None, :] / thread
    y = np.arange(side, dtype=np.float32)[:, None] / thread
    slubs = max(2, int(side / thread / 1.2))
    over = np.sin(np.pi * x) * np.sin(np.pi * y)
    shade = 0.5 * (np.abs(np.sin(np.pi * x)) + np.abs(np.sin(np.pi * y))) - 0.5 + 0.2 * over
    shade += 0.22 * cloudy(rng, side, side, slubs, 9) + 0.22 * cloudy(rng, side, side, 9, slubs)
    if thread > 8:
        shade += cloudy(rng, side, side, side // 2, side // 2) * 0.14
    return as_grey(np.clip(shade, -1, 1), 46 if thread < 6 else 84, 255)


def covering(sheet: Grid, width: int, height: int) -> Grid:
    """The sheet, laid side by side until it covers a width and a height, and cut to them."""
    times = (-(-height // sheet.shape[0]), -(-width // sheet.shape[1]))
    return (np.tile(sheet, times) if max(times) > 1 else sheet)[:height, :width]


def woven(width: int, height: int, tone: Rgb, thread: float) -> Image.Image:
    """Plain cloth of one tone."""
    light = _weave_light(thread)
    if max(width, height) > SHEET:
        light = Image.fromarray(covering(np.asarray(light), width, height))
    light = light.crop((0, 0, width, height))
    bands = [light.point([min(255, round(step * band * 1.06 / 255)) for step in range(256)]) for band in tone]
    return Image.merge("RGB", bands)


@lru_cache(maxsize=2)
def cross_tiles(columns: int, rows: int, size: int) -> tuple[Image.Image, Grid]:
    """Light on crosses of `size` pixels and where their thread lies (0 to 255), for a whole grid."""
    v, u = (np.mgrid[0:size, 0:size].astype(np.float32) + 0.5) / size
    wide = 0.52 if size < 10 else 0.38
    under, over = np.abs(u - v) / wide, np.abs(u + v - 1) / wide
    cover = np.clip((1.1 - np.minimum(under, over)) * size / 2.5, 0, 1)
    twist = 0.12 * np.sin((u * 3 - v * 3) * 4 * np.pi) if size > 14 else 0.0
    light_over = np.sqrt(np.clip(1 - over**2, 0, 1)) * 0.5 + 0.58 + twist
    light_under = np.sqrt(np.clip(1 - under**2, 0, 1)) * 0.42 + 0.42
    light = np.where(over < 1, light_over, light_under)
    grey = Image.fromarray(np.clip(np.tile(light, (rows, columns)) * 232, 0, 255).astype(np.uint8))
    return Image.merge("RGB", (grey, grey, grey)), np.tile((cover * 255).astype(np.uint8), (rows, columns))


@lru_cache(maxsize=3)
def thread_levels(thread: float) -> tuple[Grid, Grid, Grid]:
    """Steps of light on a square of satin threads laid upright, across and aslant, `thread` pixels each."""
    rng, side = dice(37, "satin"), SHEET
    x = np.arange(side, dtype=np.float32)[None, :] / thread
    y = np.arange(side, dtype=np.float32)[:, None] / thread
    bends = max(3, round(side / thread / 8))
    sway = cloudy(rng, side, side, bends, bends) * 0.3
    glow = cloudy(rng, side, side, 14, 14) * 0.22
    couch = 0.16 * (np.abs(((x * 0.5 + y * 0.5) / 2.6) % 1 - 0.5) < 0.1)

    def level(phase: Floats) -> Grid:
        ridge = np.abs(np.sin(np.pi * (phase + sway)))
        light = 0.18 + 0.72 * ridge + glow - couch
        steps: Grid = np.clip(light * LEVELS, 0, LEVELS - 1).astype(np.uint8)
        return steps

    return level(x + 0 * y), level(y + 0 * x), level((x + y) * np.float32(0.72))
