"""Flatweaves: stepped dazzlers, banded kilims and rows of lozenges."""

import numpy as np

from demo.drawing.carpets.cloth import Cloth, lattice
from demo.drawing.dyes import Ink
from demo.drawing.loom import running, swapped
from demo.drawing.motifs.borders import GUARDS, MAIN
from demo.drawing.motifs.figures import FIGURES
from demo.drawing.types import Grid

F, D, L, S, T, W, V, B = Ink
STEPPED = ("hooked-diamond", "star", "ram-horn")


def bands(cloth: Cloth) -> None:
    """Bands of ornament between plain stripes, mirrored about the middle of the length."""
    roll = cloth.dice("bands")
    rows = cloth.grid.shape[0] // 2 + 1
    half = np.full((rows, cloth.grid.shape[1]), F, np.uint8)
    at, number = 0, 0
    names = _band_names(cloth)
    grounds = (F, S, F, T, F, B)
    while at < rows:
        high = max(4, round(cloth.sy * cloth.width * float(roll.uniform(0.05, 0.1))))
        strip = _band(cloth, names[int(roll.integers(4))], high) if number % 2 else None
        part = half[at : at + high]
        part[:] = grounds[number % 6] if strip is None else strip[: part.shape[0]]
        at, number = at + high, number + 1
        for ink in (D, L, W, D):
            line = max(1, round(0.5 * cloth.sy))
            half[at : at + line] = ink
            at += line
    full = np.vstack([half[::-1], half])
    start = (full.shape[0] - cloth.grid.shape[0]) // 2
    cloth.grid[:] = full[start : start + cloth.grid.shape[0]]


def _band_names(cloth: Cloth) -> list[str]:
    """Borders to make bands of: those of the figures that the piece's motifs name, then the usual ones."""
    told = {"star": "stars", "hooked-diamond": "hooks", "boteh": "boteh"}
    named = [told[name] for name in cloth.figures if name in told]
    return [*named, *(name for name in ("hooks", "stars", "running-dog", "ashik") if name not in named)][:4]


def _band(cloth: Cloth, name: str, high: int) -> Grid:
    tile, ratio = MAIN[name] if name in MAIN else GUARDS[name]
    return running(cloth.grid.shape[1], high, ratio * high * cloth.sx / cloth.sy, tile)


def dazzler(cloth: Cloth) -> None:
    """Concentric stepped lozenges in bright stripes."""
    rows, columns = cloth.grid.shape
    roll = cloth.dice("dazzler")
    count = int(np.clip(round(cloth.length / cloth.width * 1.2), 1, 4))
    step = max(2, round(1.1 * cloth.sx))
    x = np.abs(np.arange(columns) - (columns - 1) / 2) // step * step / (columns / 2)
    y = np.arange(rows) * count / rows % 1
    y = np.abs(np.floor(np.abs(y - 0.5) * 2 * rows / count / 2 / step) * step / (rows / count / 2))
    rings = (x[None, :] + y[:, None]) * float(roll.uniform(7, 11))
    inks = np.array([L, D, T, S, D, F, F, W, D, F, S, L, D, T], np.uint8)
    cloth.grid[:] = inks[rings.astype(int) % len(inks)]


def lozenges(cloth: Cloth) -> None:
    """Rows of stepped figures on a plain ground."""
    cloth.grid[:] = F
    name = cloth.choose("lozenges", STEPPED)
    columns = int(np.clip(round(cloth.width / 26), 2, 5))
    pitch = cloth.width / columns
    made = FIGURES[name](*cloth.cells(pitch * 0.94, pitch * 0.94))
    small = FIGURES["star"](*cloth.cells(pitch * 0.24, pitch * 0.24))
    looks = [made, swapped(made, {T: S, S: T}), swapped(made, {T: W, W: T}), swapped(made, {S: F, F: S})]

    def put(column: int, row: int, x: float, y: float) -> None:
        cloth.lay(looks[(column + row) % 4], x, y)

    lattice(cloth, (pitch, pitch), put)
    lattice(cloth, (pitch, pitch), lambda _c, _r, x, y: cloth.lay(small, x - pitch / 2, y - pitch / 2))


def fill_flatweave(cloth: Cloth, layout: str) -> None:
    """The flatweave field for a layout."""
    if layout.startswith("medallion") or layout == "mihrab":
        dazzler(cloth)
    elif layout in ("gul-repeat", "compartment"):
        lozenges(cloth)
    else:
        (bands if cloth.dice("flat").random() < 0.75 else dazzler)(cloth)
