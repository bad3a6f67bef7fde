"""Free and dense needlework: suzani gardens in couched silk, Baluch bands with mirrors in satin stitch."""

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np

from demo.drawing.carpets.cloth import Cloth, lattice
from demo.drawing.carpets.frames import lay_strips
from demo.drawing.chance import choose, dice
from demo.drawing.loom import CLEAR, Pen, quartered
from demo.drawing.motifs.florals import leaf, lobes, polar, rosette, vine
from demo.drawing.types import Grid, Subject

MIRROR = 6
"""The ink of a sewn-on mirror; inks below it are threads."""


def suzani(subject: Subject, per_cm: float) -> Grid:
    """A garden of great rosettes with vines and a leafy border, `per_cm` pixels to the centimetre."""
    columns, rows = round(subject.width_cm * per_cm), round(subject.length_cm * per_cm)
    grid = np.full((rows, columns), CLEAR, np.uint8)
    cloth = Cloth(grid, per_cm, per_cm, subject)
    short = min(cloth.width, cloth.length)
    wide = short * float(cloth.dice("suzani border").uniform(0.11, 0.16))
    cloth.mirror_quarter(lambda pen: _garden(cloth, pen, wide), CLEAR)
    return grid


def _great_rosette(pen: Pen, x: float, y: float, r: float, turn: int) -> None:
    """Rings of petals in changing threads within a wreath."""
    inks = [(0, 1, 4, 2), (2, 0, 4, 1), (0, 2, 1, 4)][turn % 3]
    for angle in np.linspace(0, 2 * np.pi, 15)[:-1]:
        leaf(pen, x + r * 0.86 * np.cos(angle), y + r * 0.86 * np.sin(angle), r * 0.34, float(angle) + 0.8, 3)
    pen.poly(polar(x, y, lobes(12, 0.09, 144), r * 0.9, r * 0.9), 5)
    pen.poly(polar(x, y, lobes(12, 0.09, 144), r * 0.86, r * 0.86), inks[0])
    pen.disc(x, y, r * 0.62, 5)
    pen.poly(polar(x, y, lobes(8, 0.22, 96), r * 0.59, r * 0.59), inks[1])
    pen.disc(x, y, r * 0.33, inks[2])
    pen.poly(polar(x, y, lobes(6, 0.3, 72), r * 0.25, r * 0.25), inks[3])
    pen.disc(x, y, r * 0.09, 5)


def _garden(cloth: Cloth, pen: Pen, wide: float) -> None:
    w, h = pen.width, pen.height
    roll = cloth.dice("garden")
    inner_w, inner_h = w - wide, h - wide
    r = min(inner_w, inner_h) * float(roll.uniform(0.34, 0.46))
    small = r * float(roll.uniform(0.48, 0.62))
    spots = _spots(inner_w, inner_h, r, small)
    for number, (x, y, _size) in enumerate(spots):
        for other in spots[number + 1 : number + 3]:
            _branch(pen, (x, y), other[:2], small * 0.5)
    for number, (x, y, size) in enumerate(spots):
        _great_rosette(pen, x, y, size, number)
    for x, y in (
        (inner_w * 0.52, inner_h * 0.96),
        (inner_w * 0.97, inner_h * 0.52),
        (inner_w * 0.5, inner_h * 0.5),
    ):
        if all((x - sx) ** 2 + (y - sy) ** 2 > (size * 1.2) ** 2 for sx, sy, size in spots):
            _sprig(pen, x, y, small * 0.6)
    _leafy_border(pen, w, h, wide)


def _spots(w: float, h: float, r: float, small: float) -> list[tuple[float, float, float]]:
    spots = [(0.0, 0.0, r)]
    pitch = r + small * 1.35
    for row in range(int(h / pitch) + 1):
        for column in range(int(w / pitch) + 1):
            x, y = column * pitch, row * pitch
            if (row or column) and x < w + small * 0.3 and y < h + small * 0.3:
                both = bool(row and column)
                fits = x + small < w * 1.02 and y + small < h * 1.02
                if fits:
                    spots.append((x, y, small * (1.2 if both else 0.9)))
    if len(spots) < 3:
        spots.append((w - small * 0.9, h - small * 0.9, small * 0.8))
    return spots


def _branch(pen: Pen, start: tuple[float, float], end: tuple[float, float], bend: float) -> None:
    t = np.linspace(0, 1, 22)
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = max(1e-6, float(np.hypot(dx, dy)))
    side = np.sin(t * 2 * np.pi) * bend
    xs, ys = start[0] + dx * t - dy / length * side, start[1] + dy * t + dx / length * side
    vine(pen, list(zip(xs.tolist(), ys.tolist(), strict=True)), 3, bend * 0.1, bend * 0.9, 3)


def _sprig(pen: Pen, x: float, y: float, size: float) -> None:
    for angle in (0.5, 2.6, 4.2, 5.4):
        leaf(pen, x, y, size * 1.1, angle, 3)
    rosette(pen, x, y, size * 0.5, (5, 0, 4, 2), 8)


def _leafy_border(pen: Pen, w: float, h: float, wide: float) -> None:
    for inset, ink in ((wide, 5), (wide * 0.955, 1), (wide * 0.1, 5), (wide * 0.055, 1)):
        pen.line([(-1, h - inset), (w - inset, h - inset), (w - inset, -1)], ink, wide * 0.045)
    for length, place in (
        (w - wide, lambda a: (a, h - wide * 0.52)),
        (h - wide, lambda a: (w - wide * 0.52, a)),
    ):
        count = max(2, round(length / (wide * 1.25)))
        for number in range(count + 1):
            x, y = place(length * number / count)
            for angle in (0.7, 2.4, 3.9, 5.5):
                leaf(pen, x, y, wide * 0.56, angle, 3)
            rosette(pen, x, y, wide * 0.33, (5, number % 3, 4, (number + 1) % 3), 8)
    x, y = w - wide * 0.52, h - wide * 0.52
    rosette(pen, x, y, wide * 0.4, (5, 2, 4, 0), 12)


def baluch(subject: Subject, per_cm: float) -> Grid:
    """Dense bands about a field of lozenges, with mirrors, `per_cm` pixels to the centimetre."""
    columns, rows = round(subject.width_cm * per_cm), round(subject.length_cm * per_cm)
    grid = np.full((rows, columns), CLEAR, np.uint8)
    cloth = Cloth(grid, per_cm, per_cm, subject)
    short = min(cloth.width, cloth.length)
    tiles = (_triangles, _jalk, _chain, _mosam, _steps)
    inner = cloth.part(short * 0.03, short * 0.03, cloth.width - short * 0.03, cloth.length - short * 0.03)
    order = dice(subject.seed, "bands").permutation(len(tiles))
    for number, share in enumerate((0.022, 0.075, 0.03, 0.1, 0.03)[: 3 + int(order[0] % 3)]):
        tile = tiles[int(order[number])] if share > 0.05 else _triangles if number % 2 else _chain
        inner = _band(inner, partial(tile, turn=number), short * share)
    _field(inner, subject)
    return grid


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


def _field(cloth: Cloth, subject: Subject) -> None:
    """Lozenges in a lattice, or one great figure with small ones about it."""
    kind = choose(subject.seed, "baluch field", ("lattice", "great", "great"))
    pitch = min(cloth.width, cloth.length) / float(dice(subject.seed, "pitch").uniform(3.2, 5.2))
    small = [tile(*cloth.cells(pitch * 0.8, pitch * 0.8)) for tile in (_jalk, _mosam, _steps)]
    for figure in small:
        _cut_to_lozenge(figure)
    lattice(
        cloth, (pitch, pitch), lambda c, r, x, y: cloth.lay(small[(c + r) % 3], x, y), drop=kind == "lattice"
    )
    if kind == "great":
        side = min(cloth.width, cloth.length)
        for share, tile in ((1.0, _steps), (0.66, _jalk), (0.4, _mosam)):
            great = tile(*cloth.cells(side * share, side * share))
            _cut_to_lozenge(great)
            cloth.lay(great, cloth.width / 2, cloth.length / 2)


def _cut_to_lozenge(figure: Grid) -> None:
    rows, columns = figure.shape
    x = np.abs((np.arange(columns) + 0.5) / columns * 2 - 1)[None, :]
    y = np.abs((np.arange(rows) + 0.5) / rows * 2 - 1)[:, None]
    figure[x + y > 1] = CLEAR
