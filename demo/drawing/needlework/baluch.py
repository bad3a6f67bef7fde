"""Baluch needlework: dense bands in satin stitch, figures with mirrors."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np

from demo.drawing.carpets.cloth import Cloth, lattice
from demo.drawing.carpets.frames import lay_strips
from demo.drawing.chance import choose, dice
from demo.drawing.loom import CLEAR, Pen, halved, quartered
from demo.drawing.motifs.florals import polar
from demo.drawing.motifs.guls import latch_hooks
from demo.drawing.outlines import STRAP_SHARE, outline_of
from demo.drawing.types import Grid, Subject

MIRROR = 6
"""The ink of a sewn-on mirror; inks below it are threads."""


def baluch(subject: Subject, per_cm: float) -> Grid:
    """Dense bands about a field of lozenges, with mirrors, `per_cm` pixels to the centimetre."""
    columns, rows = round(subject.width_cm * per_cm), round(subject.length_cm * per_cm)
    grid = np.full((rows, columns), CLEAR, np.uint8)
    cloth = Cloth(grid, per_cm, per_cm, subject)
    if outline_of(subject):
        _strap(cloth.part(0, 0, cloth.width, cloth.length * STRAP_SHARE))
        cloth = cloth.part(0, cloth.length * STRAP_SHARE, cloth.width, cloth.length)
    short = min(cloth.width, cloth.length)
    tiles = (_triangles, _jalk, _chain, _mosam, _steps)
    inner = cloth.part(short * 0.03, short * 0.03, cloth.width - short * 0.03, cloth.length - short * 0.03)
    order = dice(subject.seed, "bands").permutation(len(tiles))
    for number, share in enumerate((0.022, 0.075, 0.03, 0.1, 0.03)[: 3 + int(order[0] % 3)]):
        tile = tiles[int(order[number])] if share > 0.05 else _triangles if number % 2 else _chain
        inner = _band(inner, partial(tile, turn=number), short * share)
    _field(inner, subject)
    return grid


def _strap(cloth: Cloth) -> None:
    """Bands of teeth for whatever the strap's outline will leave."""
    size = cloth.cells(cloth.width * 0.06, cloth.width * 0.06)
    rows, columns = cloth.grid.shape
    times = (rows // size[1] + 1, columns // size[0] + 1)
    cloth.grid[:] = np.tile(_triangles(*size, turn=1), times)[:rows, :columns]


def _band(cloth: Cloth, tile: Callable[[int, int], Grid], wide: float) -> Cloth:
    cells = max(3, round(wide * cloth.sx))
    lay_strips(cloth, tile, wide * 1.15, cells, cells)
    for y in (slice(0, cells), slice(cloth.grid.shape[0] - cells, None)):
        for x in (slice(0, cells), slice(cloth.grid.shape[1] - cells, None)):
            cloth.grid[y, x] = _mirror_square(cells, cells)
    gap = cells + max(2, cells // 8)
    return Cloth(cloth.grid[gap:-gap, gap:-gap], cloth.sx, cloth.sy, cloth.subject)


def _rings(width: int, height: int, rings: Sequence[tuple[float, int]], ground: int) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, ground)
        for reach, ink in rings:
            pen.poly([(0, 0), (0, reach), (reach, 0)], ink)

    return quartered(width, height, paint)


def _mirror_square(width: int, height: int) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, 0)
        for reach, ink in ((0.9, 5), (0.84, 2), (0.66, 5), (0.6, 4), (0.46, MIRROR)):
            pen.disc(0, 0, reach, ink)

    return quartered(width, height, paint)


def _triangles(width: int, height: int, turn: int = 0) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1, (0, 1, 2)[turn % 3])
        pen.poly([(0, 0.04), (0.96, 1), (0, 1)], 5)
        pen.poly([(0, 0.14), (0.84, 1), (0, 1)], (4, 2, 1)[turn % 3])
        pen.poly([(0, 0.46), (0.5, 1), (0, 1)], (1, 0, 4)[turn % 3])
        pen.poly([(0, 0.74), (0.24, 1), (0, 1)], 5)

    half = np.full((height, (width + 1) // 2), CLEAR, np.uint8)
    pen = Pen(half.shape[1], height, half.shape[1], height)
    paint(pen)
    half = pen.grid()
    return np.hstack([half[:, ::-1], half[:, width % 2 :]])


def _jalk(width: int, height: int, turn: int = 0) -> Grid:
    rings = [
        (1.05, 5),
        (0.98, (1, 4, 2)[turn % 3]),
        (0.74, 5),
        (0.68, 0),
        (0.46, 4),
        (0.28, 5),
        (0.22, MIRROR if height > 22 else 2),
    ]
    return _rings(width, height, rings, (0, 2, 1)[turn % 3])


def _mosam(width: int, height: int, turn: int = 0) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, (2, 0, 1)[turn % 3])
        for reach, ink in ((0.94, 5), (0.86, 4), (0.66, 0)):
            pen.poly(
                [
                    (0, 0),
                    (0, reach),
                    (reach * 0.24, reach),
                    (reach * 0.3, reach * 0.3),
                    (reach, reach * 0.24),
                    (reach, 0),
                ],
                ink,
            )
        pen.poly([(0.5, 0.5), (0.9, 0.6), (0.94, 0.94), (0.6, 0.9)], 1)
        pen.disc(0, 0, 0.3, 5)
        pen.disc(0, 0, 0.25, MIRROR)

    return quartered(width, height, paint)


def _chain(width: int, height: int, turn: int = 0) -> Grid:
    return _rings(width, height, [(1.3, 5), (1.16, (4, 1, 0)[turn % 3]), (0.6, 5), (0.46, 2)], 0)


def _steps(width: int, height: int, turn: int = 0) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, (1, 2, 0)[turn % 3])
        for number, ink in enumerate((5, 4, 0, 5, 2)):
            reach = 1 - number * 0.18
            pen.poly(
                [
                    (0, 0),
                    (0, reach),
                    (reach * 0.33, reach),
                    (reach * 0.33, reach * 0.66),
                    (reach * 0.66, reach * 0.66),
                    (reach * 0.66, reach * 0.33),
                    (reach, reach * 0.33),
                    (reach, 0),
                ],
                ink,
            )

    return quartered(width, height, paint)


def _star(width: int, height: int, turn: int = 0) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, (0, 2, 1)[turn % 3])
        for reach, ink in ((1.0, 5), (0.9, 4), (0.62, 5), (0.54, 1), (0.24, MIRROR)):
            pen.poly([(0, 0), (0, reach), (reach * 0.24, reach * 0.5), (reach * 0.66, reach * 0.66),
                      (reach * 0.5, reach * 0.24), (reach, 0)], ink)  # fmt: skip

    return quartered(width, height, paint)


def _flower(width: int, height: int, turn: int = 0) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, (2, 0, 1)[turn % 3])
        for x, y in ((0.6, 0), (0, 0.6), (0.45, 0.45)):
            pen.disc(x, y, 0.32, 5)
            pen.disc(x, y, 0.26, 4 if x and y else 1)
        pen.disc(0, 0, 0.34, 5)
        pen.disc(0, 0, 0.26, MIRROR)

    return quartered(width, height, paint)


def _sun(width: int, height: int, turn: int = 0) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, (0, 1, 2)[turn % 3])
        pen.poly(polar(0, 0, [1.0, 0.66] * 10, 0.98, 0.98), 5)
        pen.poly(polar(0, 0, [1.0, 0.62] * 10, 0.9, 0.9), 1)
        for reach, ink in ((0.54, 5), (0.48, 4), (0.34, 2), (0.22, MIRROR)):
            pen.disc(0, 0, reach, ink)

    return quartered(width, height, paint)


def _eye(width: int, height: int, turn: int = 0) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, (1, 0, 2)[turn % 3])
        for reach, ink in ((1.0, 5), (0.9, 4), (0.7, 2)):
            pen.poly([(0, 0), (0, reach * 0.72), (reach * 0.4, reach * 0.58), (reach, 0)], ink)
        for reach, ink in ((0.46, 5), (0.4, 0), (0.26, MIRROR)):
            pen.disc(0, 0, reach, ink)

    return quartered(width, height, paint)


def _arrow(width: int, height: int, turn: int = 0) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, (0, 2, 1)[turn % 3])
        for drop in (0.0, 0.34, 0.68):
            pen.poly([(0, drop), (1, drop + 0.42), (1, drop + 0.62), (0, drop + 0.2)], 5)
            pen.poly(
                [(0, drop + 0.05), (1, drop + 0.47), (1, drop + 0.58), (0, drop + 0.16)], 4 if drop else 1
            )

    return halved(width, height, paint)


def _hooked(width: int, height: int, turn: int = 0) -> Grid:
    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, (2, 1, 0)[turn % 3])
        latch_hooks(pen, (0.04, 0.72), (0.72, 0.04), 4, 0.17, 5)
        for reach, ink in ((0.76, 5), (0.68, 4), (0.46, 5), (0.4, 1), (0.16, MIRROR)):
            pen.poly([(0, 0), (0, reach), (reach, 0)], ink)

    return quartered(width, height, paint)


Tile = Callable[[int, int], Grid]
FIGURES: Mapping[str, Tile] = {
    "lozenge": _jalk, "hooked-diamond": _hooked, "star": _star, "flower": _flower, "sun": _sun, "eye": _eye,
    "arrow": _arrow, "mosam": _mosam, "jalk": _jalk, "steps": _steps,
}  # fmt: skip


def _figures(subject: Subject) -> list[Tile]:
    """Three figures: those the motifs and stitches name, then others by chance."""
    named = [name for name in (*subject.slugs("motifs"), *subject.slugs("stitches")) if name in FIGURES]
    names = list(FIGURES)
    rest = [names[int(i)] for i in dice(subject.seed, "figures").permutation(len(names))]
    return [FIGURES[name] for name in dict.fromkeys([*named, *rest])][:3]


def _field(cloth: Cloth, subject: Subject) -> None:
    """Figures in a lattice or in rows, or a great one with small ones about it."""
    layout = subject.text("layout") or choose(
        subject.seed, "baluch field", ("all-over", "medallion", "medallion")
    )
    pitch = min(cloth.width, cloth.length) / float(dice(subject.seed, "pitch").uniform(3.2, 5.2))
    figures = _figures(subject)
    small = [tile(*cloth.cells(pitch * 0.84, pitch * 0.84)) for tile in figures]
    if layout != "compartment":
        for figure in small:
            _cut_to_lozenge(figure)
    drop = layout == "all-over"
    step = 0 if layout == "one-sided" else 1
    lattice(cloth, (pitch, pitch), lambda c, r, x, y: cloth.lay(small[(c * step + r) % 3], x, y), drop=drop)
    if layout.startswith("medallion"):
        side = min(cloth.width, cloth.length)
        for share, tile in ((1.0, _steps), (0.66, figures[1]), (0.4, figures[0])):
            great = tile(*cloth.cells(side * share, side * share))
            _cut_to_lozenge(great)
            cloth.lay(great, cloth.width / 2, cloth.length / 2)


def _cut_to_lozenge(figure: Grid) -> None:
    rows, columns = figure.shape
    x = np.abs((np.arange(columns) + 0.5) / columns * 2 - 1)[None, :]
    y = np.abs((np.arange(rows) + 0.5) / rows * 2 - 1)[:, None]
    figure[x + y > 1] = CLEAR
