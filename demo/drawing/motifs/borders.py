"""Borders: one repeat of each main border, guard stripe and corner square, on the knot grid."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

import numpy as np

from demo.drawing.dyes import Ink
from demo.drawing.loom import CLEAR, Pen, halved, quartered, whole
from demo.drawing.motifs.figures import boteh, hooked, star8
from demo.drawing.motifs.florals import leaf, palmette, rosette
from demo.drawing.types import Grid

Tile: TypeAlias = Callable[[int, int], Grid]
F, D, L, S, T, W, V, B = Ink


def on_ground(figure: Grid, ground: int) -> Grid:
    """The figure with a ground behind it."""
    return np.where(figure == CLEAR, np.uint8(ground), figure)


def _centred(
    figure: Callable[[int, int], Grid], width: int, height: int, ground: int, share: float = 0.84
) -> Grid:
    tile = np.full((height, width), ground, np.uint8)
    size = max(3, round(min(width, height) * share))
    made = figure(size, size)
    top, left = (height - made.shape[0]) // 2, (width - made.shape[1]) // 2
    np.copyto(tile[top : top + size, left : left + size], made, where=made != CLEAR)
    return tile


def octagon_boxes(width: int, height: int) -> Grid:
    """Turkmen main border: a rayed octagon in a box, divided by a barred stripe."""

    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, B)
        pen.poly([(0, 0), (0, 0.88), (0.34, 0.88), (0.7, 0.4), (0.7, 0)], D)
        pen.poly([(0, 0), (0, 0.8), (0.3, 0.8), (0.62, 0.36), (0.62, 0)], L)
        for x, y in ((0.1, 0.72), (0.36, 0.56), (0.52, 0.2)):
            pen.line([(0, 0), (x, y)], S, 0.05)
        pen.poly([(0, 0), (0, 0.46), (0.14, 0.46), (0.36, 0.18), (0.36, 0)], D)
        pen.poly([(0, 0), (0, 0.36), (0.26, 0)], T)
        pen.box(0, 0, 0.08, 0.12, L)
        for y in (0.05, 0.35, 0.65):
            pen.box(0.88, y, 1.1, y + 0.16, L)
            pen.box(0.94, y + 0.04, 1.1, y + 0.12, S)
        pen.poly([(0.62, 0.94), (0.74, 0.66), (0.84, 0.94)], T)

    return quartered(width, height, paint)


def ashik(width: int, height: int) -> Grid:
    """Stepped half lozenges from both sides with a zigzag between them."""

    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1, B)
        for scale, ink in ((1.0, D), (0.84, L), (0.6, S), (0.3, T)):
            pen.poly([(0, 0.06), (scale * 0.66, 0.06), (0, 0.06 + 0.8 * scale)], ink)
            pen.poly([(1.02, 0.94), (1.02 - scale * 0.66, 0.94), (1.02, 0.94 - 0.8 * scale)], ink)
        pen.line([(0.14, 1.0), (0.86, 0.0)], W, 0.05)

    return halved(width, height, paint)


def hook_border(width: int, height: int) -> Grid:
    """A row of hooked lozenges."""
    return _centred(hooked, width, height, B, 0.9)


def star_border(width: int, height: int) -> Grid:
    """A row of eight-pointed stars between small triangles."""
    tile = _centred(star8, width, height, B, 0.8)

    def paint(pen: Pen) -> None:
        pen.poly([(1, 0.55), (0.78, 1), (1, 1)], L)
        pen.poly([(1, 0.8), (0.92, 1), (1, 1)], S)

    between = quartered(width, height, paint)
    return np.where(between == CLEAR, tile, between)


def boteh_border(width: int, height: int) -> Grid:
    """Botehs one after the other."""
    tile = np.full((height, width), B, np.uint8)
    made = boteh(max(4, round(width * 0.72)), max(4, round(height * 0.86)))
    top, left = (height - made.shape[0]) // 2, (width - made.shape[1]) // 2
    np.copyto(tile[top : top + made.shape[0], left : left + made.shape[1]], made, where=made != CLEAR)
    return tile


def _sway(pen: Pen, ratio: float, reach: float) -> list[tuple[float, float]]:
    x = np.linspace(0, ratio, 28)
    y = 0.5 - reach * np.cos(x / ratio * 2 * np.pi)
    return list(zip(x.tolist(), y.tolist(), strict=True))


def vine_border(width: int, height: int) -> Grid:
    """City main border: a swaying vine with palmettes turned in and out, leaves and rosettes."""
    ratio = width / height
    pen = Pen(width, height, height, height, B)
    path = _sway(pen, ratio, 0.3)
    pen.line(path, L, 0.035)
    for share, angle in ((0.16, 0.3), (0.4, 0.5), (0.62, -0.3), (0.86, -0.5)):
        x, y = path[int(share * 27)]
        leaf(pen, x, y, 0.36, angle, V if angle > 0 else W, angle < 0)
        leaf(pen, x, y, 0.3, np.pi - angle, W if angle > 0 else V, angle > 0)
    palmette(pen, 0, 0.42, 0.46, np.pi / 2, (D, T, L, S))
    palmette(pen, ratio, 0.42, 0.46, np.pi / 2, (D, T, L, S))
    palmette(pen, ratio / 2, 0.58, 0.46, -np.pi / 2, (D, F, L, T))
    rosette(pen, ratio * 0.25, 0.5, 0.24, (D, L, W, S))
    rosette(pen, ratio * 0.75, 0.5, 0.24, (D, L, W, S))
    return pen.grid()


def rosette_border(width: int, height: int) -> Grid:
    """Large rosettes between pairs of leaves."""
    ratio = width / height
    pen = Pen(width, height, height, height, B)
    for x in (0.0, ratio):
        palmette(pen, x, 0.5, 0.24, np.pi / 2, (D, W, L, S))
    for tilt in (0.55, -0.55, np.pi - 0.55, np.pi + 0.55):
        leaf(pen, ratio / 2, 0.5, ratio * 0.46, tilt, V, tilt < 0 or 1.6 < tilt < 3)
    rosette(pen, ratio / 2, 0.5, 0.36, (D, T, L, S), 12)
    rosette(pen, ratio / 2, 0.5, 0.2, (D, F, W, L), 8)
    return pen.grid()


def running_dog(width: int, height: int) -> Grid:
    """Reciprocal hooked waves."""

    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, B)
        pen.poly(
            [
                (0, 1),
                (0, 0.34),
                (0.4, 0.1),
                (0.78, 0.1),
                (0.78, 0.5),
                (0.5, 0.5),
                (0.5, 0.32),
                (0.4, 0.36),
                (0.4, 0.64),
                (1.02, 0.8),
                (1.02, 1),
            ],
            L,
        )

    return whole(width, height, paint)


def barber(width: int, height: int) -> Grid:
    """Barber-pole stripe."""
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    turn = ((x + y * width / max(2.0 * height, 1)) % width) / width
    inks = np.array([L, S, T, S] if width > 9 else [L, S], np.uint8)
    stripe: Grid = inks[(turn * len(inks)).astype(int) % len(inks)]
    return stripe


def crenel(width: int, height: int) -> Grid:
    """Reciprocal crenellation."""

    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, S)
        pen.box(0, 0.25, 0.5, 0.75, L)
        pen.box(0, 0.5, 1, 1.1, L)
        pen.box(0.5, 0.4, 1.1, 0.8, S)

    return whole(width, height, paint)


def s_chain(width: int, height: int) -> Grid:
    """A chain of S."""

    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, D)
        pen.line([(0.86, 0.2), (0.2, 0.2), (0.2, 0.52), (0.8, 0.52), (0.8, 0.84), (0.14, 0.84)], L, 0.14)

    return whole(width, height, paint)


def beads(width: int, height: int) -> Grid:
    """Small flowers on a plain stripe."""

    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, W)
        pen.poly([(0, 0), (0, 0.76), (0.66, 0)], D)
        pen.poly([(0, 0), (0, 0.5), (0.42, 0)], L)
        pen.box(0, 0, 0.12, 0.16, T)

    return quartered(width, height, paint)


def arrows(width: int, height: int) -> Grid:
    """Reciprocal trefoil points, as city weavers edge a field."""

    def paint(pen: Pen) -> None:
        pen.box(0, 0, 1.1, 1.1, L)
        pen.poly([(0, 1), (0, 0.1), (0.3, 0.42), (0.16, 0.5), (0.62, 0.84), (0.3, 1)], T)

    return halved(width, height, paint)


MAIN: Mapping[str, tuple[Tile, float]] = {
    "octagon-boxes": (octagon_boxes, 1.25), "ashik": (ashik, 0.9), "hooks": (hook_border, 0.95),
    "stars": (star_border, 1.0), "boteh": (boteh_border, 0.7), "vine": (vine_border, 2.4),
    "rosettes": (rosette_border, 1.7), "running-dog": (running_dog, 0.9),
}  # fmt: skip
"""Each main border with its pitch as a multiple of its height."""

GUARDS: Mapping[str, tuple[Tile, float]] = {
    "barber": (barber, 2.4), "crenel": (crenel, 1.6), "s-chain": (s_chain, 1.3), "beads": (beads, 1.6),
    "arrows": (arrows, 1.1),
}  # fmt: skip


def corner_square(main: str, size: int) -> Grid:
    """The square where two borders meet."""
    if main in ("vine", "rosettes", "boteh"):
        pen = Pen(size, size, size, size, B)
        for turn in (0.785, 2.356, 3.927, 5.498):
            leaf(pen, 0.5, 0.5, 0.5, turn, V)
        rosette(pen, 0.5, 0.5, 0.4, (D, T, L, S), 8)
        rosette(pen, 0.5, 0.5, 0.2, (D, F, W, L), 8)
        return pen.grid()
    return _centred(hooked if main == "hooks" else star8, size, size, B, 0.86)
