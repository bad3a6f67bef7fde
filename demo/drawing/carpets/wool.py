"""How wool shows a cartoon: dye lots, abrash, single knots, pile seen near and the rows of the back."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops

from demo.drawing.carpets.frames import family
from demo.drawing.chance import Floats, dice, drift
from demo.drawing.dyes import cast, palette_of
from demo.drawing.surface import PAPER, as_light, cloudy, from_packed, pack
from demo.drawing.types import Grid, Subject

Packed = npt.NDArray[np.uint32]
HUES = 8
"""Shades that one dye takes from knot to knot."""


def tones(subject: Subject, rows: int, pale: float = 0.0) -> Packed:
    """Packed tones by row, ink and shade: `rows` × inks × `HUES`.

    Rows drift in lightness and warmth as dye lots do (abrash), more in pieces noted for it.
    """
    turkmen = family(subject.text("style_of", "turkmen-tekke")) == "turkmen"
    base = np.array(cast(palette_of(subject), border_like_field=turkmen), np.float32)
    base += (np.array([196, 184, 166], np.float32) - base) * pale
    rng = dice(subject.seed, "abrash")
    depth = 0.15 if subject.attributes.get("abrash") else 0.055
    lots = np.stack([_dye_lot(rng, rows) for _ in range(len(base))], axis=1) * depth
    shades = np.linspace(-0.075, 0.075, HUES, dtype=np.float32)
    light = 1.045 + lots[:, :, None] + shades[None, None, :]
    warmth = np.array([0.25, 0, -0.35], np.float32) * lots[:, :, None, None]
    return pack(base[None, :, None, :] * (light[..., None] + warmth))


def _dye_lot(rng: np.random.Generator, rows: int) -> Floats:
    """A slow drift with a few sudden changes, where a new skein was tied in."""
    line = drift(rng, rows, 6) * 0.7
    for start in rng.uniform(0, rows, 3):
        line[int(start) :] += float(rng.uniform(-0.45, 0.45))
    return line - float(line.mean())


@lru_cache(maxsize=2)
def _grain(side: int) -> Grid:
    rng = dice(11, "grain")
    rough = (
        rng.normal(HUES / 2, HUES / 5.5, (side, side)) + cloudy(rng, side, side, side // 9, side // 2) * 1.2
    )
    return np.clip(rough, 0, HUES - 1).astype(np.uint8)


def knotted(subject: Subject, grid: Grid, pale: float = 0.0, first_row: int = 0, of_rows: int = 0) -> Packed:
    """Every knot of a grid in its own shade; knots outside the piece have the ground's tone."""
    rows, columns = grid.shape
    table = tones(subject, of_rows or rows, pale)[first_row : first_row + rows]
    table = np.concatenate(
        [table, np.full((rows, 1, HUES), pack(np.array(PAPER, np.float32)), np.uint32)], axis=1
    )
    inks = table.shape[1]
    flat = np.minimum(grid, np.uint8(inks - 1)).astype(np.uint32) * HUES + _grain(1152)[:rows, :columns]
    flat += (np.arange(rows, dtype=np.uint32) * (inks * HUES))[:, None]
    return table.ravel().take(flat)


@lru_cache(maxsize=2)
def _fuzz(knot: int, columns: int, rows: int, fray: float) -> npt.NDArray[np.int32]:
    """For each pixel of a near view the knot whose wool lies there, frayed at the knot's edges."""
    rng = dice(knot, "fuzz")
    width, height = columns * knot, rows * knot
    fine = max(2, round(knot / 5))
    dx = cloudy(rng, width, height, width // fine, height // (fine * 2)) * fray
    dy = cloudy(rng, width, height, width // fine, height // (fine * 2)) * fray * 1.6
    x = np.clip(((np.arange(width) / knot)[None, :] + dx).astype(np.int32), 0, columns - 1)
    y = np.clip(((np.arange(height) / knot)[:, None] + dy).astype(np.int32), 0, rows - 1)
    return y * columns + x


def _within(knot: int, columns: int, rows: int) -> tuple[Floats, Floats]:
    u = np.arange(columns * knot, dtype=np.float32) % knot / np.float32(knot)
    v = np.arange(rows * knot, dtype=np.float32) % knot / np.float32(knot)
    return u[None, :], v[:, None]


@lru_cache(maxsize=2)
def _pile_light(knot: int, columns: int, rows: int) -> Image.Image:
    """Light on cut pile: two soft tufts to a knot, combed towards the lower end."""
    rng = dice(knot, "pile")
    width, height = columns * knot, rows * knot
    u, v = _within(knot, columns, rows)
    sway = cloudy(rng, width, height, columns * 2, rows * 2) * 0.16
    tuft = np.cos((u + sway) * 4 * np.pi) * -0.22 + np.sin((v + sway * 1.3) * np.pi) * 0.75 - 0.35
    hair = cloudy(rng, width, height, width // 2, max(2, height // max(4, knot // 2))) * 0.55
    shade = tuft + hair + cloudy(rng, width, height, 5, 4) * 0.3
    return as_light(np.clip(shade, -1, 1), 92 if knot > 12 else 74, 255)


@lru_cache(maxsize=2)
def _back_light(knot: int, columns: int, rows: int) -> Image.Image:
    """Light on the back: two round nodes to a knot, a thin line of weft between the rows."""
    rng = dice(knot, "back")
    width, height = columns * knot, rows * knot
    u, v = _within(knot, columns, rows)
    wobble = cloudy(rng, width, height, columns, rows) * 0.07
    across = ((u + wobble) * 2 % 1) - 0.5
    along = (v + wobble) % 1 - 0.45
    node = 1 - 2.4 * (across * across * 1.7 + along * along * 2.4)
    weft = np.where(v + wobble > 0.86, 0.35 + 0.3 * np.sin(u * 4 * np.pi), node)
    shade = weft + cloudy(rng, width, height, width // 2, height // 3) * 0.22
    return as_light(np.clip(shade * 1.4 - 0.35, -1, 1).astype(np.float32), 104, 255)


def near(cells: Packed, knot: int, back: bool = False) -> Image.Image:
    """Knots seen near, `knot` pixels each: fuzzy pile, or the nodes of the back."""
    rows, columns = cells.shape
    place = _fuzz(knot, columns, rows, 0.06 if back else 0.34)
    light = (_back_light if back else _pile_light)(knot, columns, rows)
    return ImageChops.multiply(from_packed(cells.ravel().take(place)), light)


@lru_cache(maxsize=2)
def _flat_light(knot: int, columns: int, rows: int, slant: bool) -> Image.Image:
    """Light on a flatweave: ribs of weft, slanting to and fro in soumak."""
    rng = dice(knot, "flat")
    width, height = columns * knot, rows * knot
    u, v = _within(knot, columns, rows)
    row = np.floor(np.arange(height) / knot).astype(int)[:, None]
    lean = np.where(row % 2 == 0, 1.0, -1.0) * (v - 0.5) if slant else 0.5 * (row % 2)
    rib = np.sin(np.pi * v) * 0.9 - 0.4 + 0.42 * np.cos(2 * np.pi * (u + lean))
    shade = rib + cloudy(rng, width, height, width // 3, height // 2) * 0.25
    return as_light(np.clip(shade, -1, 1).astype(np.float32), 84, 255)


def near_flat(cells: Packed, knot: int, slant: bool) -> Image.Image:
    """A flatweave seen near; both faces look alike."""
    rows, columns = cells.shape
    place = _fuzz(knot, columns, rows, 0.1)
    return ImageChops.multiply(
        from_packed(cells.ravel().take(place)), _flat_light(knot, columns, rows, slant)
    )
