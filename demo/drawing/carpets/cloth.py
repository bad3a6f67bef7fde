"""The ground that fields and frames are drawn on, in centimetres."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from demo.drawing.chance import choose, dice
from demo.drawing.loom import Paint, Pen, lay
from demo.drawing.motifs.figures import named_figures
from demo.drawing.types import Grid, Subject


@dataclass(frozen=True)
class Cloth:
    """A part of a carpet's cartoon: a writable view with its knots per centimetre."""

    grid: Grid
    sx: float
    sy: float
    subject: Subject

    @property
    def width(self) -> float:
        """Width in centimetres."""
        return float(self.grid.shape[1] / self.sx)

    @property
    def length(self) -> float:
        """Length in centimetres."""
        return float(self.grid.shape[0] / self.sy)

    @property
    def style(self) -> str:
        """The tradition the piece follows, as a slug."""
        return self.subject.text("style_of", "turkmen-tekke")

    def dice(self, purpose: str) -> np.random.Generator:
        """Repeatable chance for one purpose."""
        return dice(self.subject.seed, purpose)

    def choose(self, purpose: str, options: Sequence[str]) -> str:
        """One of the options; one that the piece's motifs name wins."""
        slugs = self.subject.slugs("motifs")
        told = {*slugs, *(slug.removesuffix("-gul") for slug in slugs), *self.figures}
        named = [option for option in options if option in told]
        return named[0] if named else choose(self.subject.seed, purpose, options)

    @property
    def figures(self) -> list[str]:
        """The figures that the piece's motifs name."""
        return named_figures(self.subject.slugs("motifs"))

    def cells(self, width: float, length: float) -> tuple[int, int]:
        """Centimetres as whole knots, at least three each way."""
        return max(3, round(width * self.sx)), max(3, round(length * self.sy))

    def part(self, x0: float, y0: float, x1: float, y1: float) -> "Cloth":
        """The rectangle between two points, still a view of the same cartoon."""
        rows = slice(round(y0 * self.sy), round(y1 * self.sy))
        columns = slice(round(x0 * self.sx), round(x1 * self.sx))
        return Cloth(self.grid[rows, columns], self.sx, self.sy, self.subject)

    def lay(self, figure: Grid, x: float, y: float) -> None:
        """Lay a figure with its centre at a point."""
        lay(self.grid, figure, x * self.sx, y * self.sy)

    def mirror_quarter(self, paint: Paint, ground: int) -> None:
        """Fill the part from its lower right quarter, painted in centimetres from the centre."""
        rows, columns = self.grid.shape
        pen = Pen((columns + 1) // 2, (rows + 1) // 2, self.sx, self.sy, ground)
        paint(pen)
        quarter = pen.grid()
        half = np.hstack([quarter[:, ::-1], quarter[:, columns % 2 :]])
        self.grid[:] = np.vstack([half[::-1], half[rows % 2 :]])

    def mirror_half(self, paint: Paint, ground: int) -> None:
        """Fill the part from its right half, painted in centimetres from the top of the middle line."""
        rows, columns = self.grid.shape
        pen = Pen((columns + 1) // 2, rows, self.sx, self.sy, ground)
        paint(pen)
        half = pen.grid()
        self.grid[:] = np.hstack([half[:, ::-1], half[:, columns % 2 :]])


def lattice(
    cloth: Cloth,
    pitch: tuple[float, float],
    put: Callable[[int, int, float, float], None],
    drop: bool = False,
) -> None:
    """Call `put(column, row, x, y)` for whole repeats; with `drop` odd rows move by half a repeat."""
    columns = max(1, round(cloth.width / pitch[0]))
    rows = max(1, round(cloth.length / pitch[1]))
    px, py = cloth.width / columns, cloth.length / rows
    for row in range(rows):
        late = drop and row % 2 == 1
        for column in range(columns + (1 if late else 0)):
            put(column, row, (column + (0 if late else 0.5)) * px, (row + 0.5) * py)
