"""Figures of villages and tents: birds, goats, trees, botehs, people, stars."""

from collections.abc import Callable, Mapping

from demo.drawing.dyes import Ink
from demo.drawing.loom import Pen, halved, quartered, whole
from demo.drawing.motifs.guls import latch_hooks
from demo.drawing.types import Grid

F, D, L, S, T, W, V, B = Ink


def bird(width: int, height: int) -> Grid:
    """A small hen with a fan tail, looking to the right."""

    def paint(pen: Pen) -> None:
        pen.poly(
            [
                (0.14, 0.44),
                (0.3, 0.4),
                (0.62, 0.5),
                (0.68, 0.28),
                (0.84, 0.22),
                (0.98, 0.34),
                (0.84, 0.4),
                (0.8, 0.66),
                (0.6, 0.82),
                (0.34, 0.8),
                (0.14, 0.62),
            ],
            D,
        )
        pen.poly([(0.26, 0.52), (0.62, 0.58), (0.72, 0.46), (0.72, 0.64), (0.56, 0.74), (0.36, 0.72)], T)
        for tip in (0.1, 0.3, 0.5):
            pen.line([(0.2, 0.52), (0.02, tip)], S, 0.05)
        for x in (0.42, 0.58):
            pen.line([(x, 0.8), (x, 0.98)], D, 0.04)
        pen.box(0.78, 0.27, 0.84, 0.33, L)

    return whole(width, height, paint)


def goat(width: int, height: int) -> Grid:
    """A four-legged animal with horns swept back."""

    def paint(pen: Pen) -> None:
        pen.poly(
            [
                (0.1, 0.42),
                (0.68, 0.42),
                (0.74, 0.2),
                (0.94, 0.26),
                (0.94, 0.36),
                (0.8, 0.4),
                (0.76, 0.66),
                (0.14, 0.66),
            ],
            S,
        )
        for x in (0.14, 0.28, 0.6, 0.72):
            pen.box(x, 0.6, x + 0.06, 0.98, S)
        pen.line([(0.78, 0.22), (0.7, 0.06), (0.52, 0.08)], S, 0.05)
        pen.line([(0.1, 0.44), (0.03, 0.34)], S, 0.05)
        pen.box(0.3, 0.48, 0.56, 0.56, L)

    return whole(width, height, paint)


def person(width: int, height: int) -> Grid:
    """A woman in a wide skirt, as gabbeh weavers put them."""

    def paint(pen: Pen) -> None:
        pen.poly([(0, 0.38), (0.24, 0.36), (0.7, 0.94), (0, 0.94)], T)
        pen.box(0, 0.7, 0.5, 0.76, L)
        pen.poly([(0, 0.08), (0.26, 0.12), (0.34, 0.4), (0, 0.4)], D)
        pen.poly([(0, 0.14), (0.14, 0.16), (0.14, 0.28), (0, 0.32)], L)
        pen.line([(0.1, 0.42), (0.8, 0.56)], T, 0.06)

    return halved(width, height, paint)


def boteh(width: int, height: int) -> Grid:
    """The boteh: a drop with a bent tip, filled with rings and a flower."""

    body = (
        (0.3, 0.98),
        (0.12, 0.86),
        (0.06, 0.66),
        (0.14, 0.46),
        (0.3, 0.33),
        (0.47, 0.23),
        (0.56, 0.13),
        (0.5, 0.05),
        (0.66, 0),
        (0.84, 0.06),
        (0.9, 0.2),
        (0.83, 0.32),
        (0.8, 0.42),
        (0.9, 0.58),
        (0.92, 0.74),
        (0.82, 0.9),
        (0.58, 0.99),
    )

    def paint(pen: Pen) -> None:
        for scale, ink in ((1.0, D), (0.84, L), (0.66, S), (0.46, T)):
            pen.poly([(0.5 + (x - 0.5) * scale, 0.64 + (y - 0.64) * scale) for x, y in body], ink)
        pen.disc(0.48, 0.7, 0.13, L, 0.11)
        pen.disc(0.48, 0.7, 0.06, D, 0.05)
        pen.line([(0.68, 0.1), (0.66, 0.24), (0.56, 0.36)], L, 0.03)

    return whole(width, height, paint)


def star8(width: int, height: int) -> Grid:
    """An eight-pointed star of two squares."""

    def paint(pen: Pen) -> None:
        for reach, ink in ((1.0, D), (0.86, T), (0.6, L), (0.34, S)):
            pen.poly(
                [
                    (0, 0),
                    (0, reach),
                    (0.29 * reach, 0.71 * reach),
                    (0.71 * reach, 0.71 * reach),
                    (0.71 * reach, 0.29 * reach),
                    (reach, 0),
                ],
                ink,
            )

    return quartered(width, height, paint)


def hooked(width: int, height: int) -> Grid:
    """A lozenge with latch hooks, the sign the Baluch repeat."""

    def paint(pen: Pen) -> None:
        if width > 70:
            latch_hooks(pen, (0.03, 0.84), (0.84, 0.03), 7, 0.1, W)
        else:
            latch_hooks(pen, (0, 0.74), (0.74, 0), 3, 0.2, W)
        for reach, ink in ((0.84, D), (0.78, L), (0.66, T), (0.44, D), (0.4, L), (0.3, S), (0.1, L)):
            pen.poly([(0, 0), (0, reach), (reach, 0)], ink)

    return quartered(width, height, paint)


def comb(width: int, height: int) -> Grid:
    """A comb, for cleanliness before prayer and for weaving."""

    def paint(pen: Pen) -> None:
        pen.box(0.1, 0.1, 0.9, 0.36, S)
        for x in (0.1, 0.27, 0.44, 0.61, 0.78):
            pen.box(x, 0.36, x + 0.12, 0.95, S)

    return whole(width, height, paint)


def sprig(width: int, height: int) -> Grid:
    """A little flower on a stem with two leaves."""

    def paint(pen: Pen) -> None:
        pen.line([(0, 0.4), (0, 1)], V, 0.06)
        pen.poly([(0, 0.86), (0.7, 0.56), (0.9, 0.66), (0.3, 0.9)], V)
        for x, y in ((0.34, 0.14), (0.42, 0.34), (0, 0.06)):
            pen.disc(x, y + 0.06, 0.3, T, 0.13)
        pen.disc(0, 0.26, 0.24, L, 0.1)
        pen.disc(0, 0.26, 0.1, D, 0.05)

    return halved(width, height, paint)


def tree(width: int, height: int, branches: int = 7) -> Grid:
    """The tree of life: a trunk whose branches carry leaves and end in flowers."""

    def paint(pen: Pen) -> None:
        pen.poly([(0, 0.1), (0.05, 0.3), (0.07, 0.94), (0, 0.94)], D)
        pen.poly([(0, 0.9), (0.34, 0.99), (0, 1)], D)
        for number in range(branches):
            y = 0.86 - number * 0.76 / branches
            reach = (0.94 - 0.66 * number / branches) * (0.75 if number == 0 else 1)
            tip = (reach, y - 0.13)
            pen.line([(0.03, y), (reach * 0.62, y - 0.05), tip], D, 0.018)
            for share in (0.25, 0.45, 0.66, 0.84):
                _leaf(pen, reach * share, y - 0.12 * share, V if number % 2 else S)
            pen.disc(tip[0] - 0.03, tip[1], 0.075, T, 0.024)
            pen.disc(tip[0] - 0.03, tip[1], 0.035, L, 0.012)
        pen.disc(0, 0.07, 0.12, T, 0.04)
        pen.disc(0, 0.07, 0.06, L, 0.02)

    return halved(width, height, paint)


def _leaf(pen: Pen, x: float, y: float, ink: int) -> None:
    pen.poly([(x, y), (x + 0.03, y - 0.045), (x + 0.1, y - 0.06), (x + 0.06, y - 0.012)], ink)
    pen.poly([(x, y), (x + 0.05, y + 0.03), (x + 0.1, y + 0.034), (x + 0.05, y - 0.006)], ink)


def cypress(width: int, height: int) -> Grid:
    """A cypress in bands, pointed at the top."""

    def paint(pen: Pen) -> None:
        shape = [(0, 0.02), (0.3, 0.2), (0.62, 0.5), (0.7, 0.7), (0.46, 0.88), (0, 0.9)]
        pen.poly(shape, D)
        pen.poly([(x * 0.82, 0.06 + y * 0.9) for x, y in shape], V)
        for y in (0.24, 0.36, 0.48, 0.6, 0.72):
            pen.line([(0, y), (y * 0.6, y + 0.07)], L, 0.02)
        pen.box(0, 0.88, 0.1, 1, D)

    return halved(width, height, paint)


def vase(width: int, height: int) -> Grid:
    """A vase with a bunch of flowers."""

    def paint(pen: Pen) -> None:
        pen.poly([(0, 0.62), (0.3, 0.62), (0.2, 0.68), (0.48, 0.8), (0.34, 0.94), (0.4, 1), (0, 1)], D)
        pen.poly([(0, 0.72), (0.3, 0.8), (0.2, 0.9), (0, 0.92)], L)
        for x, y in ((0, 0.12), (0.5, 0.24), (0.78, 0.48), (0.3, 0.42)):
            pen.line([(0, 0.64), (x * 0.6, y + 0.14), (x, y)], V, 0.03)
            pen.disc(x, y, 0.19, T, 0.095)
            pen.disc(x, y, 0.08, L, 0.04)

    return halved(width, height, paint)


def kochak(width: int, height: int) -> Grid:
    """The ram's horns: two pairs back to back about a small lozenge."""

    def paint(pen: Pen) -> None:
        pen.line([(0.1, 0), (0.1, 0.62), (0.62, 0.62), (0.62, 0.3), (0.36, 0.3)], D, 0.17)
        pen.line([(0.1, 0.62), (0.1, 0.92), (0.84, 0.92), (0.84, 0.12)], S, 0.1)
        pen.poly([(0, 0), (0, 0.3), (0.3, 0)], L)
        pen.box(0, 0, 0.1, 0.12, T)

    return quartered(width, height, paint)


FIGURES: Mapping[str, Callable[[int, int], Grid]] = {
    "bird": bird, "goat": goat, "person": person, "boteh": boteh, "star": star8, "hooked-diamond": hooked,
    "comb": comb, "flower": sprig, "tree": tree, "cypress": cypress, "vase": vase, "ram-horn": kochak,
}  # fmt: skip

KIN: Mapping[str, str] = {
    "peacock": "bird", "rose": "flower", "carnation": "flower", "floral": "flower", "palm": "tree",
    "sun": "star", "lozenge": "hooked-diamond", "geometric": "star", "rams-horn": "ram-horn",
    "eight-pointed-star": "star",
}  # fmt: skip
"""Figures that stand for motifs of other names."""


def named_figures(slugs: tuple[str, ...]) -> list[str]:
    """The figures that a piece's motifs name, in their order."""
    found = (slug if slug in FIGURES else KIN.get(slug, "") for slug in slugs)
    return [name for name in dict.fromkeys(found) if name]
