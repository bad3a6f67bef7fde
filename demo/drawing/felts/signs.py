"""The signs of felt: horns, sun, star, tree, water, flower, goat and cypress, each in a circle of its own."""

from collections.abc import Callable, Mapping

import numpy as np

from demo.drawing.carpets.cloth import Cloth
from demo.drawing.dyes import Ink
from demo.drawing.loom import Pen
from demo.drawing.motifs.florals import lobes, polar, spiral

F, D, L, S, T, W, V, B = Ink
Sign = Callable[[Pen, float, float, float], None]


def double_horn(
    pen: Pen, x: float, y: float, size: float, angle: float, ink: int, thick: float = 0.16
) -> None:
    """A ram's horns: a stem in the direction of `angle` that parts into two volutes."""
    c, s = float(np.cos(angle)), float(np.sin(angle))
    tip = (x + c * size * 0.62, y + s * size * 0.62)
    pen.line([(x, y), tip], ink, size * thick)
    for hand in (1, -1):
        r = size * 0.3
        cx, cy = tip[0] - s * r * hand, tip[1] + c * r * hand
        start = float(np.arctan2(tip[1] - cy, tip[0] - cx))
        path = spiral(cx, cy, r, start, 1.25, hand)
        for number in range(len(path) - 1):
            pen.line(path[number : number + 2], ink, size * thick * (1 - 0.5 * number / len(path)))
        pen.disc(*path[-1], size * thick * 0.55, ink)


def horns(pen: Pen, x: float, y: float, r: float) -> None:
    """Four pairs of horns about a small lozenge."""
    pen.disc(x, y, r, S)
    for turn in range(4):
        double_horn(pen, x, y, r * 0.92, turn * np.pi / 2 + np.pi / 4, L, 0.15)
        double_horn(pen, x, y, r * 0.72, turn * np.pi / 2, T, 0.11)
    pen.poly(polar(x, y, [1, 0.7] * 4, r * 0.24, r * 0.24), D)
    pen.poly(polar(x, y, [1, 0.7] * 4, r * 0.13, r * 0.13), L)


def sun(pen: Pen, x: float, y: float, r: float) -> None:
    """A sun with rays in two colours and rings within."""
    pen.disc(x, y, r, D)
    rays = [1.0 if number % 2 == 0 else 0.68 for number in range(32)]
    pen.poly(polar(x, y, rays, r * 0.96, r * 0.96), W)
    for scale, ink in ((0.62, D), (0.55, T), (0.42, L), (0.3, S)):
        pen.disc(x, y, r * scale, ink)
    pen.poly(polar(x, y, lobes(8, 0.3, 64), r * 0.24, r * 0.24), L)
    pen.disc(x, y, r * 0.09, D)


def star(pen: Pen, x: float, y: float, r: float) -> None:
    """Stars within stars."""
    for scale, ink in ((1.0, D), (0.92, L), (0.74, S), (0.5, T), (0.3, L), (0.14, D)):
        pen.poly(polar(x, y, [1.0, 0.66] * 8, r * scale, r * scale), ink)


def tree(pen: Pen, x: float, y: float, r: float) -> None:
    """A tree whose branches curl like horns, mirrored towards both ends."""
    pen.poly(polar(x, y, lobes(12, 0.12, 96), r, r), V)
    pen.poly(polar(x, y, lobes(12, 0.12, 96), r * 0.92, r * 0.92), F)
    for way in (1, -1):
        pen.line([(x, y), (x, y + way * r * 0.7)], D, r * 0.09)
        for share in (0.12, 0.36, 0.58):
            for side in (0.5, 2.64):
                double_horn(
                    pen,
                    x,
                    y + way * r * share,
                    r * (0.62 - share * 0.5),
                    way * side,
                    D if share < 0.3 else T,
                    0.12,
                )
        pen.disc(x, y + way * r * 0.72, r * 0.1, T)
    pen.disc(x, y, r * 0.12, W)


def waves(pen: Pen, x: float, y: float, r: float) -> None:
    """Ripples about a stone, as waves and as the marks of water on sand."""
    for number, ink in enumerate((D, L, S, L, T, L, D, W)):
        scale = 1 - number * 0.125
        pen.poly(polar(x, y, lobes(12, 0.14 * scale, 144), r * scale, r * scale), ink)


def flower(pen: Pen, x: float, y: float, r: float) -> None:
    """A flower of eight round petals in a ring of leaves."""
    for turn in np.linspace(0, 2 * np.pi, 9)[:-1]:
        leaf_x, leaf_y = float(np.cos(turn + 0.39)), float(np.sin(turn + 0.39))
        pen.disc(x + r * 0.86 * leaf_x, y + r * 0.86 * leaf_y, r * 0.12, V)
        pen.disc(x + r * 0.58 * float(np.cos(turn)), y + r * 0.58 * float(np.sin(turn)), r * 0.3, D)
    for turn in np.linspace(0, 2 * np.pi, 9)[:-1]:
        pen.disc(x + r * 0.58 * float(np.cos(turn)), y + r * 0.58 * float(np.sin(turn)), r * 0.25, T)
    for scale, ink in ((0.46, D), (0.4, L), (0.24, S), (0.1, W)):
        pen.disc(x, y, r * scale, ink)


def goat(pen: Pen, x: float, y: float, r: float) -> None:
    """A mountain goat with horns swept back over it."""
    pen.disc(x, y, r, S)
    pen.disc(x, y, r * 0.92, L)
    body = (
        (-0.5, -0.06),
        (0.24, -0.06),
        (0.34, -0.34),
        (0.62, -0.26),
        (0.6, -0.14),
        (0.44, -0.12),
        (0.36, 0.2),
        (-0.46, 0.2),
    )
    pen.poly([(x + px * r, y + py * r) for px, py in body], D)
    for leg in (-0.44, -0.28, 0.16, 0.3):
        pen.line([(x + leg * r, y + 0.12 * r), (x + (leg + 0.03) * r, y + 0.6 * r)], D, r * 0.08)
    t = np.linspace(0, 1, 12)
    for reach in (0.52, 0.38):
        bow = [
            (x + (0.4 - reach * 1.6 * s) * r, y - (0.34 + reach * float(np.sin(s * 2.6))) * r)
            for s in t.tolist()
        ]
        pen.line(bow, T, r * 0.08)
    pen.disc(x - 0.06 * r, y + 0.07 * r, r * 0.09, W)


def cypress(pen: Pen, x: float, y: float, r: float) -> None:
    """A cypress between two small horns."""
    shape = ((0, -0.98), (0.3, -0.4), (0.4, 0.2), (0.28, 0.62), (0, 0.7))
    for scale, ink in ((1.0, D), (0.86, V), (0.56, L), (0.36, V)):
        right = [(x + px * r * scale, y + (py + 0.05) * r * scale) for px, py in shape]
        pen.poly([*right, *((2 * x - px, py) for px, py in reversed(right))], ink)
    pen.line([(x, y + 0.7 * r), (x, y + 0.98 * r)], D, r * 0.12)
    for side in (1, -1):
        double_horn(pen, x + side * r * 0.3, y + r * 0.78, r * 0.6, 0.0 if side > 0 else np.pi, T, 0.14)


SIGNS: Mapping[str, Sign] = {
    "horn": horns, "sun": sun, "star": star, "tree": tree, "wave": waves, "flower": flower, "goat": goat,
    "cypress": cypress,
}  # fmt: skip


def sign_of(slug: str) -> str:
    """The sign a motif's slug names, or nothing."""
    return next((name for name in SIGNS if name in slug), "")


def signs_of(cloth: Cloth) -> list[str]:
    """The signs of the piece, those its motifs name first."""
    named = list(dict.fromkeys(sign_of(slug) for slug in cloth.subject.slugs("motifs") if sign_of(slug)))
    names = list(SIGNS)
    rest = (names[int(i)] for i in cloth.dice("signs").permutation(len(names)))
    return [*named, *(name for name in rest if name not in named)]
