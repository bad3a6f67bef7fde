"""What the illustrated cards share: their papers, patterned cloths, arches and woven edges."""

import numpy as np
from PIL import Image

from demo.drawing.dyes import Ink
from demo.drawing.easel import OVER, Easel
from demo.drawing.loom import CLEAR, lay, running
from demo.drawing.motifs.borders import MAIN
from demo.drawing.motifs.figures import FIGURES
from demo.drawing.motifs.guls import gul, minor_gul
from demo.drawing.needlework.counted import MOTIFS
from demo.drawing.types import Craft, Grid, Rgb

PAPERS: tuple[tuple[Rgb, Rgb], ...] = (
    ((234, 220, 196), (150, 52, 42)), ((222, 214, 200), (44, 68, 104)), ((230, 208, 176), (110, 74, 46)),
    ((214, 218, 204), (78, 98, 72)), ((236, 214, 190), (170, 96, 46)),
)  # fmt: skip
CLOTHS: tuple[Rgb, ...] = (
    (156, 47, 38), (36, 60, 100), (78, 98, 72), (196, 142, 54), (110, 44, 70), (62, 50, 46), (64, 122, 122),
    (222, 206, 178), (176, 100, 60),
)  # fmt: skip
INKS: tuple[Rgb, ...] = (
    (150, 46, 38),
    (52, 36, 30),
    (238, 226, 202),
    (36, 58, 96),
    (206, 154, 62),
    (196, 108, 56),
    (104, 122, 76),
    (120, 36, 34),
)


def cloth_pattern(craft: Craft, rng: np.random.Generator) -> Grid:
    """One repeat of a pattern the craft is known for."""
    pick = int(rng.integers(4))
    if craft == "carpet":
        tile = np.full((44, 64), CLEAR, np.uint8)
        lay(tile, gul(("tekke", "salor", "ersari", "dyrnak")[pick], 56, 36), 32, 22)
        for x, y in ((0, 0), (64, 0), (0, 44), (64, 44)):
            lay(tile, minor_gul("chemche", 20, 14), x, y)
        return tile
    if craft == "felt":
        tile = np.full((48, 48), CLEAR, np.uint8)
        lay(tile, FIGURES[("star", "flower", "hooked-diamond", "star")[pick]](38, 38), 24, 24)
        return tile
    tile = np.full((34, 34), CLEAR, np.uint8)
    lay(tile, counted_figure(rng, 29), 17, 17)
    return tile


def counted_figure(rng: np.random.Generator, size: int) -> Grid:
    """One counted figure in the cards' inks."""
    names = {0: int(Ink.FIELD), 1: int(Ink.SECOND), 2: int(Ink.FOURTH), 3: int(Ink.FIFTH)}
    figure = MOTIFS[("moon", "diamond", "tent", "star")[int(rng.integers(4))]](size)
    table = np.full(256, CLEAR, np.uint8)
    for thread, ink in names.items():
        table[thread] = ink
    return table[figure]


def paste_pattern(
    easel: Easel, tile: Grid, tone: Rgb | None, cell: int, box: tuple[int, int, int, int] | None = None
) -> None:
    """Repeat a pattern about the middle of a box, in its own inks or in one tone, `cell` pixels to a knot."""
    x0, y0, x1, y1 = box or (0, 0, *easel.size)
    columns, rows = -(-(x1 - x0) // cell), -(-(y1 - y0) // cell)
    down = np.arange(rows) - rows // 2 + tile.shape[0] // 2
    across = np.arange(columns) - columns // 2 + tile.shape[1] // 2
    wide = tile[down % tile.shape[0]][:, across % tile.shape[1]]
    size = (columns * cell * OVER, rows * cell * OVER)
    table = np.zeros((256, 3), np.uint8)
    table[: len(INKS)] = INKS if tone is None else tone
    colour = Image.fromarray(table[wide]).resize(size, Image.Resampling.NEAREST)
    mask = Image.fromarray((wide != CLEAR).view(np.uint8) * np.uint8(255)).resize(
        size, Image.Resampling.NEAREST
    )
    edges = (0, 0, (x1 - x0) * OVER, (y1 - y0) * OVER)
    easel.image.paste(colour.crop(edges), (x0 * OVER, y0 * OVER), mask.crop(edges))


def arch_window(easel: Easel, edge: Rgb, inside: Rgb) -> None:
    """A pointed arch in the middle of the card, with a light ground within."""
    w, h = easel.size
    easel.arch(w / 2, h + 10, w * 0.86, h * 0.93, edge)
    easel.arch(w / 2, h + 10, w * 0.83, h * 0.912, (238, 222, 188))
    easel.arch(w / 2, h + 10, w * 0.815, h * 0.902, inside)


def woven_edge(easel: Easel, rng: np.random.Generator, high: int = 112) -> None:
    """A woven border along the foot of a card."""
    names = ("octagon-boxes", "stars", "ashik", "rosettes", "vine")
    tile, ratio = MAIN[names[int(rng.integers(len(names)))]]
    rows = high // 4
    strip = running(easel.size[0] // 4, rows, ratio * rows, tile)
    y = easel.size[1] - high
    easel.box(0, y - 10, easel.size[0], y, INKS[Ink.DARK])
    easel.box(0, y - 7, easel.size[0], y - 3, INKS[Ink.LIGHT])
    paste_pattern(easel, strip, None, 4, (0, y, easel.size[0], easel.size[1]))
