"""The roles of a felt's pictures."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageFilter

from demo.drawing.carpets.cloth import Cloth
from demo.drawing.chance import dice
from demo.drawing.dyes import cast, palette_of
from demo.drawing.felts.pattern import border, fill, round_pattern, shape
from demo.drawing.felts.worn import WORN, fill_worn
from demo.drawing.framing import NEAR_SIZE, centred, full_size
from demo.drawing.loom import CLEAR
from demo.drawing.remembered import remembered
from demo.drawing.surface import PAPER, cloudy, from_packed, ground, lay_cut, pack, texture, toned
from demo.drawing.types import Grid, Subject

CELLS = 720
PAD = 14
HUES = 8
CUT = ("mosaic", "applique", "felt-applique")
"""Techniques whose pattern is cut out and sewn, so that its edges stay sharp."""
MAP = 900
CORNER_CELL, DETAIL_CELL, BACK_CELL = 6, 14, 5


@lru_cache(maxsize=1)
def _wander() -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32], Grid]:
    """How the wool shifted while it was rolled (two maps, in cells) and how the dye took."""
    rng = dice(23, "rolling")
    dx = cloudy(rng, MAP, MAP, 26, 26) * 3.4 + cloudy(rng, MAP, MAP, 330, 330) * 1.5
    dy = cloudy(rng, MAP, MAP, 26, 26) * 3.4 + cloudy(rng, MAP, MAP, 330, 330) * 1.5
    mottle = cloudy(rng, MAP, MAP, 60, 60) * 2.2 + cloudy(rng, MAP, MAP, 450, 450) * 2 + HUES / 2
    return dx, dy, np.clip(mottle, 0, HUES - 1).astype(np.uint8)


@remembered
def pattern(subject: Subject) -> Grid:
    """The inks of the piece, rolled: edges wander with the wool, and cut ones keep sharp."""
    scale = CELLS / max(subject.width_cm, subject.length_cm)
    size = (round(subject.length_cm * scale), round(subject.width_cm * scale))
    cloth = Cloth(np.zeros(size, np.uint8), scale, scale, subject)
    if subject.text("object_kind") in WORN:
        fill_worn(cloth, subject.text("object_kind"))
    elif subject.text("shape") == "round":
        round_pattern(cloth)
    else:
        fill(border(cloth))
    shape(cloth)
    padded = np.pad(cloth.grid, PAD, constant_values=CLEAR)
    rolled = subject.text("technique", "rolled-inlay") not in CUT
    return _rolled(padded, subject.seed, 1.0 if rolled else 0.4)


def _rolled(grid: Grid, seed: int, reach: float) -> Grid:
    dx, dy, _ = _wander()
    rows, columns = grid.shape
    sx, sy = seed * 13 % (MAP - columns), seed * 29 % (MAP - rows)
    window = np.s_[sy : sy + rows, sx : sx + columns]
    x = np.arange(columns)[None, :] + dx[window] * reach
    y = np.arange(rows)[:, None] + dy[window] * reach
    x, y = np.clip(x, 0, columns - 1).astype(np.int32), np.clip(y, 0, rows - 1).astype(np.int32)
    moved: Grid = grid.ravel().take(y * columns + x)
    return moved


def coloured(subject: Subject, grid: Grid, pale: float = 0.0) -> Image.Image:
    """The inks in dyed wool, mottled, one pixel to a cell."""
    base = np.array(cast(palette_of(subject)), np.float32)
    base += (base[0] - base) * pale
    light = 1.12 + np.linspace(-0.09, 0.09, HUES, dtype=np.float32)
    table = np.concatenate(
        [pack(base[:, None, :] * light[None, :, None]).ravel(), pack(np.array([PAPER] * HUES, np.float32))]
    )
    rows, columns = grid.shape
    mottle = _wander()[2][:rows, :columns]
    picture = from_packed(table.take(np.minimum(grid, len(base)).astype(np.uint16) * HUES + mottle))
    if subject.text("technique") in CUT:
        _cord(picture, grid, base)
    return picture


def _cord(picture: Image.Image, grid: Grid, base: npt.NDArray[np.float32]) -> None:
    """The couched cord that covers the seams of cut felt."""
    seam = np.zeros(grid.shape, np.uint8)
    seam[:, 1:] |= grid[:, 1:] != grid[:, :-1]
    seam[1:] |= grid[1:] != grid[:-1]
    mask = Image.fromarray(seam * np.uint8(255)).filter(ImageFilter.MaxFilter(3))
    pale = tuple(int(v) for v in base[2] * 0.96 + 6)
    picture.paste(pale, (0, 0), mask.point(lambda value: value * 0.8))


def _mask(grid: Grid, size: tuple[int, int]) -> Image.Image:
    return Image.fromarray((grid != CLEAR).view(np.uint8) * np.uint8(255)).resize(
        size, Image.Resampling.BILINEAR
    )


def flat(subject: Subject, width: int, height: int) -> Image.Image:
    """The felt from above, without its ground."""
    grid = pattern(subject)[PAD:-PAD, PAD:-PAD]
    return toned(
        coloured(subject, grid).resize((width, height), Image.Resampling.BILINEAR), "felt", subject.seed
    )


def outline_mask(subject: Subject, width: int, height: int) -> Image.Image | None:
    """Where the piece is."""
    return _mask(pattern(subject)[PAD:-PAD, PAD:-PAD], (width, height))


def full(subject: Subject) -> Image.Image:
    """The whole felt on paper."""
    canvas, (width, _height), _ = full_size(subject)
    grid = pattern(subject)
    cell = width / (grid.shape[1] - 2 * PAD)
    size = (round(grid.shape[1] * cell), round(grid.shape[0] * cell))
    piece = toned(coloured(subject, grid).resize(size, Image.Resampling.BILINEAR), "felt", subject.seed)
    picture = ground(*canvas)
    lay_cut(picture, piece, _mask(grid, size), centred(canvas, size)[:2])
    return picture


@lru_cache(maxsize=1)
def _near_texture() -> Image.Image:
    """Hairs seen near over the felt's own surface."""
    fine = texture("felt").crop((0, 0, *NEAR_SIZE))
    hairs = fine.crop((0, 0, NEAR_SIZE[0] // 2, NEAR_SIZE[1] // 2))
    return ImageChops.multiply(fine, hairs.resize(NEAR_SIZE, Image.Resampling.BILINEAR))


def _near(subject: Subject, left: int, top: int, cell: int, pale: float = 0.0) -> Image.Image:
    """A part of the felt, `cell` pixels to a cell, its hairs to be seen."""
    grid = pattern(subject)
    columns, rows = -(-NEAR_SIZE[0] // cell), -(-NEAR_SIZE[1] // cell)
    window = np.pad(grid, ((0, rows), (0, columns)), constant_values=CLEAR)[
        top : top + rows, left : left + columns
    ]
    small = coloured(subject, window, pale)
    picture = (
        _frayed(small, cell)
        if cell > 8
        else small.resize((columns * cell, rows * cell), Image.Resampling.BILINEAR)
    )
    picture = picture.crop((0, 0, *NEAR_SIZE))
    woolly = ImageChops.multiply(picture, _near_texture())
    base = ground(*NEAR_SIZE)
    if not (window == CLEAR).any():
        return woolly
    mask = _mask(window, (columns * cell, rows * cell)).crop((0, 0, *NEAR_SIZE))
    lay_cut(base, woolly, mask, (0, 0))
    return base


@lru_cache(maxsize=2)
def _strands(cell: int, columns: int, rows: int) -> npt.NDArray[np.int32]:
    rng = dice(cell, "strands")
    width, height = columns * cell, rows * cell
    dx = (
        cloudy(rng, width, height, width // 7, height // 7) * 0.8
        + cloudy(rng, width, height, columns // 2, rows // 2) * 0.6
    )
    dy = cloudy(rng, width, height, width // 7, height // 7) * 0.8
    x = np.clip(((np.arange(width) / cell)[None, :] + dx).astype(np.int32), 0, columns - 1)
    y = np.clip(((np.arange(height) / cell)[:, None] + dy).astype(np.int32), 0, rows - 1)
    return y * columns + x


def _frayed(small: Image.Image, cell: int) -> Image.Image:
    cells = np.asarray(small.convert("RGBX")).view(np.uint32)[..., 0]
    picture = from_packed(cells.ravel().take(_strands(cell, small.width, small.height)))
    return picture.reduce(2).resize(picture.size, Image.Resampling.BILINEAR)


def back(subject: Subject) -> Image.Image:
    """The reverse: the pattern shows through the ground wool, paler."""
    grid = pattern(subject)
    return _near(subject, grid.shape[1] // 5, grid.shape[0] // 6, BACK_CELL, pale=0.55)


def corner(subject: Subject) -> Image.Image:
    """The lower left corner."""
    grid = pattern(subject)
    rows = NEAR_SIZE[1] // CORNER_CELL
    padded = max(0, grid.shape[0] + 8 - rows)
    return _near(subject, 0, padded, CORNER_CELL)


def detail(subject: Subject) -> Image.Image:
    """Hairs of wool where two colours meet."""
    grid = pattern(subject)
    columns, rows = NEAR_SIZE[0] // DETAIL_CELL, NEAR_SIZE[1] // DETAIL_CELL
    shares = dice(subject.seed, "detail").uniform(0.2, 0.7, (8, 2))
    spots = [(int(x * (grid.shape[1] - columns)), int(y * (grid.shape[0] - rows))) for x, y in shares]
    left, top = max(
        spots, key=lambda spot: _edges(grid[spot[1] : spot[1] + rows, spot[0] : spot[0] + columns])
    )
    return _near(subject, max(0, left), max(0, top), DETAIL_CELL)


def _edges(grid: Grid) -> float:
    return float((grid[:, 1:] != grid[:, :-1]).mean()) if grid.size else 0.0
