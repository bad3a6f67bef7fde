"""The drawing frame: a pen that paints inks on a grid, mirroring, stamps and running borders."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from PIL import Image, ImageDraw

from demo.drawing.types import Grid

CLEAR = 255
Point: TypeAlias = tuple[float, float]
Paint: TypeAlias = Callable[["Pen"], None]


class Pen:
    """Paints inks on a grid; coordinates are units of `sx` by `sy` cells from the pen's origin."""

    def __init__(self, width: int, height: int, sx: float, sy: float, ground: int = CLEAR) -> None:
        self.image = Image.new("L", (max(width, 1), max(height, 1)), ground)
        self.draw = ImageDraw.Draw(self.image)
        self.sx, self.sy = sx, sy

    @property
    def width(self) -> float:
        """Width in units."""
        return self.image.width / self.sx

    @property
    def height(self) -> float:
        """Height in units."""
        return self.image.height / self.sy

    def _at(self, points: Sequence[Point]) -> list[Point]:
        return [(x * self.sx - 0.5, y * self.sy - 0.5) for x, y in points]

    def poly(self, points: Sequence[Point], ink: int) -> None:
        """Fill a polygon."""
        self.draw.polygon(self._at(points), fill=ink)

    def rim(self, points: Sequence[Point], ink: int, edge: int, thick: float = 0.0) -> None:
        """Fill a polygon and outline it by at least one cell."""
        width = max(1, round(thick * (self.sx + self.sy) / 2))
        self.draw.polygon(self._at(points), fill=ink, outline=edge, width=width)

    def line(self, points: Sequence[Point], ink: int, thick: float = 0.0) -> None:
        """Draw a line, at least one cell thick."""
        width = max(1, round(thick * (self.sx + self.sy) / 2))
        self.draw.line(self._at(points), fill=ink, width=width, joint="curve" if width > 2 else None)

    def box(self, x0: float, y0: float, x1: float, y1: float, ink: int) -> None:
        """Fill an upright rectangle."""
        left, top, right, bottom = (
            round(x0 * self.sx), round(y0 * self.sy), round(x1 * self.sx) - 1, round(y1 * self.sy) - 1,
        )  # fmt: skip
        self.draw.rectangle((left, top, max(left, right), max(top, bottom)), fill=ink)

    def disc(self, x: float, y: float, rx: float, ink: int, ry: float | None = None) -> None:
        """Fill an ellipse around a centre."""
        ry = rx if ry is None else ry
        self.poly(oval(x, y, rx, ry), ink)

    def stamp(self, figure: Grid, x: float, y: float) -> None:
        """Lay a figure with its centre at a point."""
        left = round(x * self.sx - figure.shape[1] / 2)
        top = round(y * self.sy - figure.shape[0] / 2)
        mask = Image.fromarray((figure != CLEAR).view(np.uint8) * np.uint8(255))
        self.image.paste(Image.fromarray(figure), (left, top), mask)

    def grid(self) -> Grid:
        """What has been painted, as an array."""
        return np.array(self.image)


def oval(x: float, y: float, rx: float, ry: float, corners: int = 20) -> list[Point]:
    """The corners of an ellipse."""
    turn = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    return list(zip((x + rx * np.cos(turn)).tolist(), (y + ry * np.sin(turn)).tolist(), strict=True))


def swapped(figure: Grid, swap: Mapping[int, int]) -> Grid:
    """The figure with inks exchanged."""
    table = np.arange(256, dtype=np.uint8)
    for old, new in swap.items():
        table[old] = new
    return table[figure]


def quartered(width: int, height: int, paint: Paint, swap: Mapping[int, int] | None = None) -> Grid:
    """A figure from its lower right quarter, painted from the centre (0, 0) out to (1, 1).

    With `swap` the two quarters beside it exchange inks, as the halves of a gul do.
    """
    columns, rows = (width + 1) // 2, (height + 1) // 2
    pen = Pen(columns, rows, columns, rows)
    paint(pen)
    quarter = pen.grid()
    beside = swapped(quarter, swap) if swap else quarter
    lower = np.hstack([beside[:, ::-1], quarter[:, width % 2 :]])
    upper = np.hstack([quarter[:, ::-1], beside[:, width % 2 :]])[::-1]
    return np.vstack([upper, lower[height % 2 :]])


def halved(width: int, height: int, paint: Paint) -> Grid:
    """A figure from its right half: x runs from the axis (0) to the edge (1), y from top to foot."""
    columns = (width + 1) // 2
    pen = Pen(columns, height, columns, height)
    paint(pen)
    half = pen.grid()
    return np.hstack([half[:, ::-1], half[:, width % 2 :]])


def whole(width: int, height: int, paint: Paint) -> Grid:
    """A figure without symmetry, painted in a unit square."""
    pen = Pen(width, height, width, height)
    paint(pen)
    return pen.grid()


def lay(ground: Grid, figure: Grid, x: float, y: float) -> None:
    """Lay a figure on the ground, centred at a cell; what falls outside is cut off."""
    left, top = round(x - figure.shape[1] / 2), round(y - figure.shape[0] / 2)
    x0, y0 = max(left, 0), max(top, 0)
    x1, y1 = min(left + figure.shape[1], ground.shape[1]), min(top + figure.shape[0], ground.shape[0])
    if x0 >= x1 or y0 >= y1:
        return
    part = figure[y0 - top : y1 - top, x0 - left : x1 - left]
    target = ground[y0:y1, x0:x1]
    np.copyto(target, part, where=part != CLEAR)


def running(
    length: int, height: int, pitch: float, tile: Callable[[int, int], Grid], centred: bool = True
) -> Grid:
    """A strip of whole repeats: the pitch is stretched so that no repeat is cut.

    The two halves mirror each other about the middle when `centred`.
    """
    count = max(1, round(length / max(pitch, 1)))
    edges = np.round(np.linspace(0, length, count + 1)).astype(int)
    made: dict[int, Grid] = {}
    strip = np.empty((height, length), np.uint8)
    for number, (start, end) in enumerate(pairwise(edges.tolist())):
        size = end - start
        if size not in made:
            made[size] = tile(size, height)
        flip = centred and number >= (count + 1) // 2
        strip[:, start:end] = made[size][:, ::-1] if flip else made[size]
    return strip
