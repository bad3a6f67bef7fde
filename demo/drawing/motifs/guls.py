"""Guls: the emblems of the Turkmen tribes, and the minor guls between their rows."""

from collections.abc import Mapping

from demo.drawing.dyes import Ink
from demo.drawing.loom import Paint, Pen, Point, quartered
from demo.drawing.types import Grid

F, D, L, S, T, W, V, B = Ink
SWAP: Mapping[int, int] = {L: S, S: L}


def _trefoil(pen: Pen, x: float, y: float, size: float, ink: int, lean: float = 1.0) -> None:
    """Three small leaves on a stem that leans outwards."""
    pen.line([(x - size * lean, y - size), (x, y)], ink, 0.02)
    pen.poly([(x, y - size * 0.5), (x + size * 0.6, y), (x, y + size * 0.6), (x - size * 0.5, y)], ink)
    pen.poly(
        [(x + size * 0.5, y - size * 0.9), (x + size, y - size * 0.4), (x + size * 0.4, y - size * 0.2)], ink
    )
    pen.poly([(x - size * 0.7, y + size * 0.5), (x - size * 0.2, y + size), (x, y + size * 0.3)], ink)


def _octagon(x: float, y: float, cut: float = 0.45) -> list[Point]:
    return [(0, 0), (0, y), (x * cut, y), (x, y * cut), (x, 0)]


def _star_heart(pen: Pen, x: float, y: float) -> None:
    """The eight-pointed heart of a gul inside its octagon."""
    pen.rim(_octagon(x, y), F, D, 0.03)
    pen.poly([(0, 0), (0, y * 0.8), (x * 0.28, y * 0.35), (x * 0.8, 0)], T)
    pen.poly([(0, 0), (0, y * 0.42), (x * 0.42, 0)], L)
    pen.box(0, 0, x * 0.16, y * 0.16, D)
    pen.box(x * 0.52, y * 0.5, x * 0.68, y * 0.66, L)


def tekke(pen: Pen) -> None:
    """The Tekke gul: a broad lobed octagon, quartered in two grounds, trefoils in each quarter."""
    outer = [(0, 0), (0, 1), (0.26, 1), (0.34, 0.92), (0.56, 0.87), (0.66, 0.74), (0.84, 0.64), (0.93, 0.44),
             (1, 0.36), (1, 0)]  # fmt: skip
    pen.poly(outer, D)
    pen.poly([(x * 0.955, y * 0.94) for x, y in outer], L)
    pen.poly([(x * 0.925, y * 0.895) for x, y in outer], S)
    pen.poly([(x * 0.88, y * 0.84) for x, y in outer], T if pen.image.width > 60 else S)
    pen.poly([(x * 0.86, y * 0.81) for x, y in outer], S)
    for x, y, lean in ((0.56, 0.56, 1), (0.72, 0.26, 1.2), (0.24, 0.72, 0.6)):
        _trefoil(pen, x, y, 0.1, L, lean)
    for x, y in ((0.44, 0.38), (0.58, 0.16), (0.14, 0.56)):
        pen.poly([(x - 0.04, y), (x, y - 0.06), (x + 0.04, y), (x, y + 0.06)], T)
    _star_heart(pen, 0.34, 0.44)
    pen.line([(0.34, 0), (1, 0)], D, 0.012)


def salor(pen: Pen) -> None:
    """The Salor gul: a turreted round with small towers on its rim."""
    for x, y in ((0.14, 0.94), (0.42, 0.9), (0.68, 0.76), (0.86, 0.52), (0.95, 0.2)):
        pen.poly([(x - 0.1, y - 0.08), (x, y + 0.07), (x + 0.06, y + 0.02), (x + 0.1, y - 0.12)], D)
        pen.poly([(x - 0.05, y - 0.05), (x, y + 0.02), (x + 0.05, y - 0.07)], L)
    ring = [(0, 0), (0, 0.88), (0.36, 0.84), (0.62, 0.7), (0.8, 0.46), (0.88, 0.16), (0.88, 0)]
    pen.rim(ring, S, D, 0.025)
    pen.rim([(x * 0.86, y * 0.86) for x, y in ring], F, L, 0.02)
    for x, y, lean in ((0.54, 0.5, 1), (0.66, 0.2, 1.2), (0.22, 0.64, 0.6)):
        _trefoil(pen, x, y, 0.1, L, lean)
        pen.poly([(x - 0.19, y - 0.15), (x - 0.13, y - 0.2), (x - 0.09, y - 0.13), (x - 0.14, y - 0.08)], T)
    pen.rim([(0, 0), (0, 0.42), (0.2, 0.4), (0.36, 0.22), (0.4, 0)], T, D, 0.025)
    pen.poly([(0, 0), (0, 0.32), (0.12, 0.14), (0.3, 0)], L)
    pen.poly([(0, 0), (0, 0.16), (0.16, 0)], S)


def ersari(pen: Pen) -> None:
    """The gulli-gul of the Ersari: an octagon whose quarters hold clover, about a barred square."""
    ring = _octagon(0.98, 0.98, 0.5)
    pen.poly(ring, D)
    pen.poly([(x * 0.95, y * 0.94) for x, y in ring], W)
    pen.poly([(x * 0.9, y * 0.88) for x, y in ring], D)
    pen.poly([(x * 0.88, y * 0.85) for x, y in ring], S)
    for x, y in ((0.52, 0.3), (0.3, 0.54), (0.58, 0.58), (0.72, 0.24), (0.22, 0.72)):
        pen.line([(x * 0.6, y * 0.6), (x, y)], L, 0.02)
        for dx, dy in ((0.05, 0), (-0.03, 0.05), (0.03, 0.06)):
            pen.disc(x + dx, y + dy, 0.042, L, 0.05)
        pen.disc(x + 0.015, y + 0.035, 0.026, T, 0.03)
    pen.rim([(0, 0), (0, 0.36), (0.34, 0.36), (0.34, 0)], T, D, 0.03)
    pen.poly([(0, 0), (0, 0.29), (0.1, 0.29), (0.1, 0.1), (0.27, 0.1), (0.27, 0)], L)
    pen.box(0.14, 0.15, 0.24, 0.26, S)
    pen.box(0, 0, 0.06, 0.06, D)


def kepse(pen: Pen) -> None:
    """The Yomut kepse gul: a comb of upright bars, stepped into a lozenge."""
    inks, bars = (L, S, T, F, L, W, S, L), 9
    for number in reversed(range(bars)):
        x0, x1 = number / bars, (number + 1) / bars
        top = 1 - 0.94 * (number / bars) ** 1.1
        pen.poly(
            [
                (x0 - 0.02, 0),
                (x0 - 0.02, top),
                ((x0 + x1) / 2, top + 0.06),
                (x1 + 0.02, top - 0.03),
                (x1 + 0.02, 0),
            ],
            D,
        )
        pen.poly([(x0, 0), (x0, top - 0.06), ((x0 + x1) / 2, top), (x1 - 0.02, top - 0.1), (x1 - 0.02, 0)],
                 inks[number % 8])  # fmt: skip
    pen.poly([(0, 0), (0, 0.5), (0.52, 0)], D)
    pen.poly([(0, 0), (0, 0.44), (0.46, 0)], F)
    pen.poly([(0, 0), (0, 0.32), (0.33, 0)], L)
    pen.poly([(0, 0), (0, 0.22), (0.23, 0)], S)
    pen.poly([(0, 0), (0, 0.1), (0.11, 0)], L)


def latch_hooks(pen: Pen, start: Point, end: Point, count: int, size: float, ink: int) -> None:
    """Hooks that stand on an edge and bend inward, as on a dyrnak gul."""
    for number in range(count):
        share = (number + 0.5) / count
        x = start[0] + (end[0] - start[0]) * share
        y = start[1] + (end[1] - start[1]) * share
        pen.line(
            [(x, y), (x + size, y), (x + size, y + size * 0.95), (x + size * 0.35, y + size * 0.95)],
            ink,
            size * 0.32,
        )


def dyrnak(pen: Pen) -> None:
    """The dyrnak gul: a lozenge in rings with hooks along its outer edge."""
    latch_hooks(pen, (0.02, 0.84), (0.84, 0.02), 5, 0.13, S)
    rings = (
        (0.84, D),
        (0.8, L),
        (0.72, D),
        (0.69, S),
        (0.56, T),
        (0.53, F),
        (0.36, D),
        (0.33, L),
        (0.2, S),
        (0.08, L),
    )
    for reach, ink in rings:
        pen.poly([(0, 0), (0, reach), (reach, 0)], ink)
    for x, y in ((0.3, 0.16), (0.16, 0.3), (0.44, 0.02), (0.02, 0.44)):
        pen.box(x, y, x + 0.05, y + 0.05, W)


def chemche(pen: Pen) -> None:
    """The spoon: a small cross with arms that end in forks."""
    pen.line([(0, 0), (0.78, 0.78)], D, 0.12)
    pen.line([(0.3, 0.62), (0.62, 0.62), (0.62, 0.3)], D, 0.08)
    pen.line([(0, 0), (0, 0.95)], S, 0.1)
    pen.line([(0, 0), (0.95, 0)], S, 0.1)
    pen.poly([(0, 1), (0.12, 0.84), (0, 0.7)], L)
    pen.poly([(1, 0), (0.84, 0.12), (0.7, 0)], L)
    pen.poly([(0, 0), (0, 0.5), (0.5, 0)], D)
    pen.poly([(0, 0), (0, 0.4), (0.4, 0)], L)
    pen.poly([(0, 0), (0, 0.2), (0.2, 0)], T)


def kurbaga(pen: Pen) -> None:
    """The frog: a cross of steps with hooked feet."""
    for reach, ink in ((1.0, D), (0.9, T), (0.72, L)):
        pen.poly(
            [
                (0, 0),
                (0, reach),
                (reach * 0.26, reach),
                (reach * 0.3, reach * 0.34),
                (reach, reach * 0.28),
                (reach, 0),
            ],
            ink,
        )
    pen.line([(0.3, 0.3), (0.62, 0.62), (0.62, 0.84)], D, 0.08)
    pen.line([(0.62, 0.62), (0.84, 0.62)], D, 0.08)
    pen.poly([(0, 0), (0, 0.36), (0.36, 0)], S)
    pen.box(0, 0, 0.1, 0.1, L)


def star(pen: Pen) -> None:
    """A small eight-pointed star in an octagon."""
    pen.rim(_octagon(0.92, 0.92, 0.45), S, D, 0.07)
    pen.poly([(0, 0), (0, 0.8), (0.2, 0.5), (0.56, 0.56), (0.5, 0.2), (0.8, 0)], L)
    pen.poly([(0, 0), (0, 0.36), (0.36, 0)], T)
    pen.box(0, 0, 0.1, 0.1, D)


def lozenge(pen: Pen) -> None:
    """A stepped lozenge."""
    for reach, ink in ((1.0, D), (0.88, L), (0.68, S), (0.42, T), (0.2, L)):
        pen.poly(
            [
                (0, 0),
                (0, reach),
                (reach * 0.25, reach * 0.75),
                (reach * 0.5, reach * 0.5),
                (reach * 0.75, reach * 0.25),
                (reach, 0),
            ],
            ink,
        )


MAJOR: Mapping[str, Paint] = {
    "tekke": tekke,
    "salor": salor,
    "ersari": ersari,
    "kepse": kepse,
    "dyrnak": dyrnak,
}
MINOR: Mapping[str, Paint] = {"chemche": chemche, "kurbaga": kurbaga, "star": star, "lozenge": lozenge}
QUARTERED_GROUNDS: frozenset[str] = frozenset({"tekke", "salor", "ersari"})


def gul(name: str, width: int, height: int) -> Grid:
    """A major gul, with exchanged grounds where the tribe weaves it so."""
    return quartered(width, height, MAJOR[name], SWAP if name in QUARTERED_GROUNDS else None)


def minor_gul(name: str, width: int, height: int) -> Grid:
    """A minor gul."""
    return quartered(width, height, MINOR[name])
