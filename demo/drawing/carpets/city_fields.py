"""Fields of the city workshops: medallions with corners, arches with vases, repeats of flowers."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from demo.drawing.carpets.cloth import Cloth, lattice
from demo.drawing.dyes import Ink
from demo.drawing.loom import Paint, Pen, Point, quartered, swapped
from demo.drawing.motifs.figures import boteh
from demo.drawing.motifs.florals import leaf, lobes, palmette, polar, rosette, scroll, vine

F, D, L, S, T, W, V, B = Ink
FAMILIES = ("lobed", "star", "lozenge")


def flowers(cloth: Cloth, pen: Pen, pitch: float, inks: Sequence[int] = (D, T, L, S)) -> None:
    """Fill a quarter with scrolling vines, palmettes and rosettes on a loose grid."""
    roll = cloth.dice("flowers")
    columns, rows = int(pen.width / pitch) + 2, int(pen.height / pitch) + 2
    for row in range(rows):
        for column in range(columns):
            x = (column + 0.5 * (row % 2)) * pitch + float(roll.uniform(-0.1, 0.1)) * pitch
            y = row * pitch + float(roll.uniform(-0.1, 0.1)) * pitch
            hand = 1 if (row + column) % 2 else -1
            scroll(pen, x, y, pitch * 0.62, float(roll.uniform(0, 6.28)), hand, V, inks)
            if (row + 2 * column) % 3 == 0:
                palmette(
                    pen, x + pitch * 0.5, y, pitch * 0.38, float(roll.choice([-1.57, 1.57, 0])), (D, W, L, T)
                )
            else:
                rosette(pen, x + pitch * 0.5, y + pitch * 0.06, pitch * 0.22, (D, L, T, S), 8)


def outline(family: str, rx: float, ry: float, x: float = 0, y: float = 0, scale: float = 1) -> list[Point]:
    """The edge of a medallion of one of the three families, about a centre."""
    if family == "lozenge":
        steps = np.linspace(0, 1, 9)
        side = [(1 - s, s) for s in steps]
        stair = [p for a, b in pairwise(side) for p in (a, (a[0], b[1]))] + [(0.0, 1.0)]
        ring = stair + [(-a, b) for a, b in reversed(stair)]
        ring += [(a, -b) for a, b in reversed(ring)]
        return [(x + a * rx * scale, y + b * ry * scale) for a, b in ring]
    reach = lobes(8, 0.24, 96, pointed=True) if family == "star" else lobes(16, 0.1, 160)
    return polar(x, y, reach, rx * scale, ry * scale)


def paint_medallion(pen: Pen, family: str, rx: float, ry: float, x: float = 0, y: float = 0) -> None:
    """Rings of a medallion with flowers in them, from the rim to the heart."""
    for scale, ink in ((1.0, D), (0.97, L), (0.945, D), (0.93, S)):
        pen.poly(outline(family, rx, ry, x, y, scale), ink)
    turns = np.linspace(0, 2 * np.pi, 17)[:-1]
    for number, turn in enumerate(turns):
        px, py = x + rx * 0.76 * np.cos(turn), y + ry * 0.76 * np.sin(turn)
        along = float(np.arctan2(py - y, px - x))
        if number % 2 == 0:
            palmette(pen, px, py, min(rx, ry) * 0.15, along, (D, T, L, F))
        else:
            leaf(pen, px, py, min(rx, ry) * 0.22, along + 1.3, V)
            leaf(pen, px, py, min(rx, ry) * 0.22, along - 1.3, V, True)
            rosette(pen, px, py, min(rx, ry) * 0.07, (D, W, L, F), 6)
    for scale, ink in ((0.6, L), (0.575, D), (0.56, F)):
        pen.poly(outline(family, rx, ry, x, y, scale), ink)
    for turn in turns:
        px, py = x + rx * 0.42 * np.cos(turn), y + ry * 0.42 * np.sin(turn)
        leaf(pen, px, py, min(rx, ry) * 0.16, float(turn) + 0.9, V)
        rosette(pen, px, py, min(rx, ry) * 0.055, (D, T, L, S), 6)
    for scale, ink in ((0.3, D), (0.28, L), (0.24, T)):
        pen.poly(outline("lobed", rx, ry, x, y, scale), ink)
    rosette(pen, x, y, min(rx, ry) * 0.19, (D, S, L, T), 10)


def _pendant(pen: Pen, rx: float, ry: float) -> None:
    size = rx * 0.24
    pen.line([(0, ry), (0, ry + size)], D, size * 0.1)
    for scale, ink in ((1.0, D), (0.88, L), (0.8, S)):
        pen.poly(polar(0, ry + size * 1.3, lobes(8, 0.22, 64, True), size * scale, size * 1.25 * scale), ink)
    palmette(pen, 0, ry + size * 1.3, size * 0.5, 1.57, (D, T, L, F))


def _corner(pen: Pen, family: str, rx: float, ry: float) -> None:
    x, y = pen.width, pen.height
    for scale, ink in ((1.0, D), (0.975, L), (0.95, D), (0.935, B)):
        pen.poly(outline("star" if family == "lobed" else family, rx, ry, x, y, scale), ink)
    for turn in np.linspace(np.pi, 1.5 * np.pi, 5):
        px, py = x + rx * 0.62 * np.cos(turn), y + ry * 0.62 * np.sin(turn)
        leaf(pen, px, py, rx * 0.26, float(turn) + 1.2, V)
        leaf(pen, px, py, rx * 0.26, float(turn) - 1.2, V, True)
        palmette(pen, px, py, rx * 0.13, float(turn), (D, T, L, F))
    for scale, ink in ((0.36, D), (0.33, L), (0.3, T)):
        pen.poly(outline("lobed", rx, ry, x, y, scale), ink)
    rosette(pen, x, y, rx * 0.2, (D, S, L, T), 10)


def medallion(cloth: Cloth, corners: bool = False) -> None:
    """A medallion on a field of scrolling flowers, with or without its quarters in the corners."""
    family = cloth.choose("medallion", FAMILIES)
    roll = cloth.dice("medallion size")
    rx = cloth.width * float(roll.uniform(0.27, 0.36))
    ry = min(rx * float(roll.uniform(1.15, 1.5)), cloth.length * 0.34)
    pitch = float(np.clip(cloth.width / roll.uniform(6.5, 9.5), 8, 24))
    plain = roll.random() < 0.22

    def paint(pen: Pen) -> None:
        if not plain:
            flowers(cloth, pen, pitch)
        if corners:
            _corner(pen, family, cloth.width * 0.34, cloth.width * 0.42)
        _pendant(pen, rx, ry)
        paint_medallion(pen, family, rx, ry)

    cloth.mirror_quarter(paint, F)


def medallion_corners(cloth: Cloth) -> None:
    """A medallion and its quarters in the corners."""
    medallion(cloth, corners=True)


def arch(cloth: Cloth) -> None:
    """A pointed arch on columns over a vase whose stems fill the niche."""

    def paint(pen: Pen) -> None:
        half, high = pen.width, pen.height
        flowers(cloth, pen, float(np.clip(half / 2.6, 7, 18)), (D, T, L, S))
        _spandrel(pen, half, high)
        pen.box(half * 0.8, high * 0.33, half * 0.92, high, D)
        pen.box(half * 0.815, high * 0.33, half * 0.905, high, W)
        for y in np.arange(high * 0.35, high, half * 0.13):
            pen.poly(
                [
                    (half * 0.86, y),
                    (half * 0.9, y + half * 0.05),
                    (half * 0.86, y + half * 0.1),
                    (half * 0.82, y + half * 0.05),
                ],
                S,
            )
        _vase(pen, half, high)

    cloth.mirror_half(paint, F)


def _spandrel(pen: Pen, half: float, high: float) -> None:
    turn = np.linspace(0, 1, 30)
    curve = [
        (
            float(half * (0.03 + 0.82 * t**0.72)),
            float(high * (0.06 + 0.28 * t**1.7) + high * 0.008 * np.cos(t * 40)),
        )
        for t in turn
    ]
    for grow, ink in ((0.0, D), (-0.014, L), (-0.024, D), (-0.03, S)):
        edge = [(x, y + grow * high) for x, y in curve]
        pen.poly(
            [(half * 1.02, -1), (-0.5, -1), (-0.5, edge[0][1] - 0.01), *edge, (half * 1.02, edge[-1][1])], ink
        )
    for x, y, r in ((0.72, 0.07, 0.16), (0.36, 0.05, 0.1), (0.9, 0.17, 0.12)):
        for tilt in (0.4, 2.4, 3.9, 5.6):
            leaf(pen, half * x, high * y, half * r * 1.7, tilt, V)
        rosette(pen, half * x, high * y, half * r, (D, T, L, F), 10)


def _vase(pen: Pen, half: float, high: float) -> None:
    foot = high * 0.97
    tall = half * 0.62
    for x, y, bend in ((0.5, 0.52, 0.5), (0.28, 0.36, 0.2), (0.62, 0.72, 0.7), (0.05, 0.24, 0.0)):
        path = [
            (
                half * x * (t**0.7) + bend * half * 0.1 * np.sin(t * 3.1),
                foot - tall - (foot - tall - high * y) * t,
            )
            for t in np.linspace(0, 1, 18)
        ]
        vine(pen, path, V, half * 0.02, half * 0.2, 2)
        palmette(pen, *path[-1], half * 0.2, -1.57, (D, T, L, S))
    shape = [(0, 0), (0.2, 0), (0.12, 0.16), (0.4, 0.44), (0.36, 0.7), (0.14, 0.88), (0.3, 1), (0, 1)]
    pen.poly([(x * half * 0.7, foot - tall + y * tall) for x, y in shape], D)
    pen.poly([(x * half * 0.58, foot - tall * 0.94 + y * tall * 0.88) for x, y in shape], S)
    rosette(pen, 0, foot - tall * 0.46, half * 0.15, (D, L, T, F), 8)


def _herati_unit(pen: Pen) -> None:
    pen.line([(0, 0.62), (0.62, 0)], L, 0.035)
    rosette(pen, 0, 0, 0.24, (D, T, L, S), 8)
    for x, y in ((0.68, 0), (0, 0.68)):
        palmette(pen, x, y, 0.16, 0 if x else 1.57, (D, W, L, T))
    leaf(pen, 0.26, 0.84, 0.62, -0.62, V, True)
    leaf(pen, 0.3, 0.9, 0.52, -0.75, S)
    rosette(pen, 1, 1, 0.22, (D, S, L, T), 8)
    rosette(pen, 0.4, 0.4, 0.08, (D, L, T, T), 6)


def _mina_unit(pen: Pen) -> None:
    pen.line([(0, 1), (0.36, 0.62), (0.64, 0.38), (1, 0)], V, 0.05)
    rosette(pen, 0, 0, 0.36, (D, L, T, W), 10)
    rosette(pen, 1, 1, 0.36, (D, T, L, S), 10)
    rosette(pen, 1, 0, 0.22, (D, W, L, T), 8)
    rosette(pen, 0, 1, 0.22, (D, S, L, T), 8)
    leaf(pen, 0.5, 0.5, 0.36, 0.78, V)
    leaf(pen, 0.5, 0.5, 0.36, 3.92, V)


def _unit_repeat(cloth: Cloth, unit: Paint, pitch: float) -> None:
    tile = quartered(*cloth.cells(pitch, pitch), unit)
    lattice(cloth, (pitch, pitch), lambda _c, _r, x, y: cloth.lay(tile, x, y))


def all_over(cloth: Cloth) -> None:
    """A repeat without a centre: herati, flower trellis, rows of botehs, or scrolling vines."""
    cloth.grid[:] = F
    kind = cloth.choose("all-over", ("herati", "mina-khani", "boteh", "arabesque"))
    pitch = float(np.clip(cloth.width / cloth.dice("pitch").uniform(5, 8), 9, 26))
    if kind == "arabesque":
        cloth.mirror_quarter(lambda pen: flowers(cloth, pen, pitch), F)
    elif kind == "boteh":
        made = boteh(*cloth.cells(pitch * 0.5, pitch * 0.72))
        looks = [made, swapped(made, {S: T, T: S})[:, ::-1]]
        lattice(
            cloth, (pitch * 0.62, pitch * 0.62), lambda _c, r, x, y: cloth.lay(looks[r % 2], x, y), drop=True
        )
    else:
        _unit_repeat(cloth, _herati_unit if kind == "herati" else _mina_unit, pitch * 1.15)
