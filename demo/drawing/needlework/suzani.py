"""Suzani: gardens of great rosettes in couched silk."""

import numpy as np

from demo.drawing.carpets.cloth import Cloth
from demo.drawing.loom import CLEAR, Pen
from demo.drawing.motifs.florals import leaf, lobes, polar, rosette, vine
from demo.drawing.types import Grid, Subject


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
