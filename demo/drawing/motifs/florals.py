"""The flowers of the city workshops: rosettes, palmettes, saz leaves, scrolling vines and lobed outlines."""

from collections.abc import Sequence

import numpy as np

from demo.drawing.dyes import Ink
from demo.drawing.loom import Pen, Point

F, D, L, S, T, W, V, B = Ink


def polar(x: float, y: float, reach: Sequence[float], rx: float, ry: float) -> list[Point]:
    """A closed outline from its reach at equal steps of angle."""
    turn = np.linspace(0, 2 * np.pi, len(reach), endpoint=False)
    r = np.asarray(reach)
    return list(zip((x + rx * r * np.cos(turn)).tolist(), (y + ry * r * np.sin(turn)).tolist(), strict=True))


def lobes(count: int, depth: float, steps: int = 0, pointed: bool = False) -> list[float]:
    """The reach of an outline with round lobes, or with pointed ones as an ogee arch has."""
    turn = np.linspace(0, 2 * np.pi, steps or count * 12, endpoint=False)
    wave = np.abs(np.cos(turn * count / 2))
    wave = wave**2.6 if pointed else wave**0.7
    return [float(reach) for reach in 1 - depth + depth * wave]


def rosette(
    pen: Pen, x: float, y: float, r: float, inks: Sequence[int] = (D, T, L, S), petals: int = 8
) -> None:
    """A flower seen from above: rim, petals, ring and heart."""
    outline = lobes(petals, 0.2, petals * 6)
    pen.poly(polar(x, y, outline, r, r), inks[0])
    pen.poly(polar(x, y, outline, r * 0.8, r * 0.8), inks[1])
    if r * pen.sx > 3:
        pen.disc(x, y, r * 0.5, inks[2])
        pen.disc(x, y, r * 0.26, inks[3])


def turned(points: Sequence[Point], x: float, y: float, angle: float, size: float) -> list[Point]:
    """Points turned by an angle (radians), scaled and moved."""
    c, s = float(np.cos(angle)) * size, float(np.sin(angle)) * size
    return [(x + px * c - py * s, y + px * s + py * c) for px, py in points]


SAZ: tuple[Point, ...] = (
    (0, 0), (0.14, -0.12), (0.4, -0.2), (0.7, -0.16), (1, 0.06), (0.72, 0.04), (0.62, 0.1), (0.46, 0.05),
    (0.34, 0.11), (0.2, 0.04),
)  # fmt: skip
FAN: tuple[Point, ...] = (
    (-0.5, 0),
    (-0.4, -0.32),
    (-0.2, -0.3),
    (-0.1, -0.56),
    (0.1, -0.44),
    (0.26, -0.62),
    (0.44, -0.36),
    (0.66, -0.4),
    (0.74, -0.14),
    (1, 0),
    (0.74, 0.14),
    (0.66, 0.4),
    (0.44, 0.36),
    (0.26, 0.62),
    (0.1, 0.44),
    (-0.1, 0.56),
    (-0.2, 0.3),
    (-0.4, 0.32),
)


def leaf(pen: Pen, x: float, y: float, length: float, angle: float, ink: int = V, flip: bool = False) -> None:
    """A long bent leaf with a toothed edge."""
    shape = [(px, -py) for px, py in SAZ] if flip else SAZ
    pen.poly(turned(shape, x, y, angle, length), ink)


def palmette(
    pen: Pen, x: float, y: float, r: float, angle: float, inks: Sequence[int] = (D, T, L, S)
) -> None:
    """A flower cut lengthwise, opening in the direction of `angle`."""
    for scale, ink in zip((1.0, 0.8, 0.55, 0.3), inks, strict=True):
        pen.poly(turned(FAN, x, y, angle, r * scale), ink)


def spiral(x: float, y: float, r: float, start: float, turns: float, hand: int = 1) -> list[Point]:
    """Points of a vine that winds inward from its rim to its middle."""
    t = np.linspace(0, 1, max(10, round(24 * turns)))
    angle = start + hand * t * turns * 2 * np.pi
    reach = r * (1 - 0.88 * t**0.8)
    return list(zip((x + reach * np.cos(angle)).tolist(), (y + reach * np.sin(angle)).tolist(), strict=True))


def scroll(
    pen: Pen,
    x: float,
    y: float,
    r: float,
    start: float,
    hand: int = 1,
    vine: int = V,
    inks: Sequence[int] = (D, T, L, S),
) -> None:
    """A spiral vine with leaves outside it and a flower at its heart."""
    path = spiral(x, y, r, start, 1.35, hand)
    pen.line(path, vine, r * 0.05)
    for number, share in enumerate((0.05, 0.18, 0.31, 0.44, 0.57, 0.7)):
        px, py = path[int(share * len(path))]
        qx, qy = path[int(share * len(path)) + 1]
        along = float(np.arctan2(qy - py, qx - px))
        side = 1 if number % 2 else -1
        leaf(pen, px, py, r * 0.42, along + side * 0.7, vine if number % 3 else inks[3], side < 0)
        if number in (1, 4):
            rosette(pen, px, py, r * 0.13, (inks[0], inks[2], inks[1], inks[1]), 6)
    rosette(pen, *path[-1], r * 0.3, inks)


def vine(pen: Pen, points: Sequence[Point], ink: int, thick: float, leaf_size: float, pace: int = 3) -> None:
    """A stem with leaves on alternate sides."""
    pen.line(points, ink, thick)
    for number in range(pace, len(points) - 1, pace):
        (px, py), (qx, qy) = points[number], points[number + 1]
        along = float(np.arctan2(qy - py, qx - px))
        side = 1 if number // pace % 2 else -1
        leaf(pen, px, py, leaf_size, along + side * 0.8, ink, side < 0)
