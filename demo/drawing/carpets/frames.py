"""Frames: selvedge, guard stripes, main border and the skirts at the ends of Turkmen pieces."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image

from demo.drawing.carpets.cloth import Cloth, lattice
from demo.drawing.dyes import Ink
from demo.drawing.loom import running
from demo.drawing.motifs.borders import GUARDS, MAIN, corner_square
from demo.drawing.motifs.figures import FIGURES
from demo.drawing.types import Grid

TRIBAL_MAINS = ("hooks", "stars", "ashik", "running-dog", "octagon-boxes")
SKIRTS = ("tree", "ram-horn", "flower", "hooked-diamond", "star", "bird", "goat")
TURKMEN_MAINS = ("octagon-boxes", "ashik", "stars", "octagon-boxes")
CITY_MAINS = ("vine", "rosettes", "vine", "boteh")


@dataclass(frozen=True)
class Band:
    """One stripe of the frame: a main border, a guard, or a plain line of one ink."""

    width: float
    name: str = ""
    ink: int = Ink.DARK


def family(style: str) -> str:
    """Which way of framing and filling a tradition follows: turkmen, tribal or city."""
    if style.startswith("turkmen"):
        return "turkmen"
    tribal = ("baluch", "qashqai", "lori", "gabbeh", "bakhtiari", "kurd", "shahsavan", "afshar")
    return "tribal" if style.startswith(tribal) else "city"


def frame_plan(cloth: Cloth) -> list[Band]:
    """The stripes from the outside in."""
    kind = family(cloth.style)
    short = min(cloth.width, cloth.length)
    mains = {"turkmen": TURKMEN_MAINS, "tribal": TRIBAL_MAINS, "city": CITY_MAINS}[kind]
    main = cloth.choose("main border", mains)
    guards = ("arrows", "beads") if kind == "city" else ("barber", "crenel", "s-chain", "beads")
    outer, inner = cloth.choose("outer guard", guards), cloth.choose("inner guard", guards)
    wide = short * (0.075 + 0.03 * float(cloth.dice("frame").random())) * (1.15 if kind == "city" else 1)
    wide *= 0.6 if main == "running-dog" else 1
    thin, hair = max(short * 0.017, 2.2 / cloth.sx), max(short * 0.0035, 1 / cloth.sx)
    plan = [
        Band(short * 0.014, ink=Ink.DARK),
        Band(hair, ink=Ink.LIGHT),
        Band(thin, outer),
        Band(hair, ink=Ink.DARK),
    ]
    if kind == "city" or cloth.dice("double").random() < 0.4:
        plan += [Band(thin * 1.3, "beads"), Band(hair, ink=Ink.LIGHT)]
    plan += [Band(wide, main), Band(hair, ink=Ink.DARK), Band(thin, inner), Band(hair, ink=Ink.LIGHT)]
    return [*plan, Band(hair, ink=Ink.DARK)]


def lay_frame(cloth: Cloth, plan: list[Band]) -> Cloth:
    """Draw the stripes and return the field they leave."""
    inner = cloth
    for band in plan:
        if min(inner.width, inner.length) > band.width * 6 and min(inner.grid.shape) > 20:
            inner = _lay_band(inner, band)
    return inner


def _lay_band(cloth: Cloth, band: Band) -> Cloth:
    across = max(1, round(band.width * cloth.sx))
    along = max(1, round(band.width * cloth.sy))
    grid = cloth.grid
    if not band.name:
        grid[:along], grid[-along:], grid[:, :across], grid[:, -across:] = (band.ink,) * 4
    else:
        tile, ratio = MAIN.get(band.name) or GUARDS[band.name]
        lay_strips(cloth, tile, ratio * band.width, across, along)
        if band.name in MAIN:
            _lay_corners(grid, band.name, across, along)
    view = grid[along : grid.shape[0] - along, across : grid.shape[1] - across]
    return Cloth(view, cloth.sx, cloth.sy, cloth.subject)


def lay_strips(cloth: Cloth, tile: Callable[[int, int], Grid], pitch: float, across: int, along: int) -> None:
    """Run a border's repeat (`pitch` in centimetres) around the cloth, with squares where it turns."""
    grid = cloth.grid
    top = running(grid.shape[1] - 2 * across, along, pitch * cloth.sx, tile)
    side = running(grid.shape[0] - 2 * along, across, pitch * cloth.sy, tile).T
    grid[:along, across:-across], grid[-along:, across:-across] = top, top[::-1]
    grid[along:-along, :across], grid[along:-along, -across:] = side, side[:, ::-1]
    square = np.full((along, across), Ink.LIGHT, np.uint8)
    square[along // 4 : -(along // 4) or None, across // 4 : -(across // 4) or None] = Ink.DARK
    _four_corners(grid, square)


def _lay_corners(grid: Grid, main: str, across: int, along: int) -> None:
    square = corner_square(main, max(across, along))
    _four_corners(grid, np.array(Image.fromarray(square).resize((across, along), Image.Resampling.NEAREST)))


def _four_corners(grid: Grid, square: Grid) -> None:
    along, across = square.shape
    grid[:along, :across], grid[:along, -across:] = square, square[:, ::-1]
    grid[-along:, :across], grid[-along:, -across:] = square[::-1], square[::-1, ::-1]


def lay_skirts(cloth: Cloth) -> Cloth:
    """Turkmen elem panels at both ends: rows of small sprigs; returns the part between them."""
    high = cloth.length * 0.055
    skirt = cloth.part(0, 0, cloth.width, high)
    skirt.grid[:] = Ink.FIELD
    figure = FIGURES[cloth.choose("skirt", SKIRTS)]
    size = high * 0.7

    def put(_column: int, row: int, x: float, y: float) -> None:
        skirt.lay(figure(*skirt.cells(size * 0.9, size)), x, y)

    lattice(skirt, (size * 1.25, high), put)
    skirt.grid[: max(1, skirt.grid.shape[0] // 14)] = Ink.DARK
    rows = skirt.grid.shape[0]
    cloth.grid[-rows:] = skirt.grid[::-1]
    return Cloth(cloth.grid[rows:-rows], cloth.sx, cloth.sy, cloth.subject)
