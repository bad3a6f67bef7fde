"""Felt to wear or carry: where the signs lie on a coat, a hat, slippers and a bag."""

from collections.abc import Callable, Mapping

import numpy as np

from demo.drawing.carpets.cloth import Cloth
from demo.drawing.dyes import Ink
from demo.drawing.felts.signs import SIGNS, double_horn, signs_of
from demo.drawing.loom import Pen
from demo.drawing.outlines import STRAP_SHARE

F, D, L, S, T, W, V, B = Ink


def _teeth(pen: Pen, y: float, high: float, pitch: float) -> None:
    """A band of teeth across the whole width."""
    pen.box(0, y, pen.width, y + high, S)
    pen.box(0, y, pen.width, y + high * 0.1, D)
    count = max(3, round(pen.width / pitch))
    for number in range(count):
        x, step = number * pen.width / count, pen.width / count
        pen.poly([(x, y + high), (x + step / 2, y + high * 0.25), (x + step, y + high)], L)
        pen.poly([(x + step * 0.3, y + high), (x + step / 2, y + high * 0.6), (x + step * 0.7, y + high)], T)
    pen.box(0, y + high * 0.94, pen.width, y + high, D)


def coat(cloth: Cloth, pen: Pen) -> None:
    """A shepherd's coat, open in front, a sign on each breast and teeth along its hem."""
    w, h = pen.width, pen.height
    sign = SIGNS[signs_of(cloth)[0]]
    for side in (0.36, 0.64):
        sign(pen, w * side, h * 0.3, w * 0.085)
        double_horn(pen, w * (side + (0.02 if side > 0.5 else -0.02)), h * 0.66, w * 0.2, np.pi / 2, T, 0.16)
    _teeth(pen, h * 0.87, h * 0.1, w * 0.1)
    for x, ink in ((0.485, S), (0.495, D)):
        pen.box(w * x, 0, w * (1 - x), h, ink)
    for y in np.linspace(0.1, 0.84, 18):
        for x in (0.455, 0.545):
            pen.disc(w * x, h * float(y), w * 0.012, L)
    for x in (0.0, 0.855):
        pen.box(w * x, h * 0.385, w * (x + 0.15), h * 0.4, S)


def hat(cloth: Cloth, pen: Pen) -> None:
    """A hat with a band of teeth above its brim and a sign in front."""
    w, h = pen.width, pen.height
    _teeth(pen, h * 0.68, h * 0.14, w * 0.09)
    SIGNS[signs_of(cloth)[0]](pen, w * 0.5, h * 0.4, w * 0.19)
    for x in (0.22, 0.78):
        double_horn(pen, w * x, h * 0.62, w * 0.2, -np.pi / 2, T, 0.16)


def slippers(cloth: Cloth, pen: Pen) -> None:
    """A pair: a sign on each toe, the opening behind it."""
    w, h = pen.width, pen.height
    sign = SIGNS[signs_of(cloth)[0]]
    for x in (0.24, 0.76):
        seam = ((-0.2, 0.46), (0, 0.38), (0.2, 0.46), (0.2, 0.44), (0, 0.36), (-0.2, 0.44))
        pen.poly([(w * (x + dx), h * y) for dx, y in seam], S)
        pen.disc(w * x, h * 0.68, w * 0.115, D, h * 0.235)
        pen.disc(w * x, h * 0.7, w * 0.1, B, h * 0.21)
        sign(pen, w * x, h * 0.2, w * 0.105)


def bag(cloth: Cloth, pen: Pen) -> None:
    """A bag with a flap of teeth and one large sign."""
    w, h = pen.width, pen.height
    top = h * STRAP_SHARE
    SIGNS[signs_of(cloth)[0]](pen, w * 0.5, top + (h - top) * 0.58, min(w, h - top) * 0.3)
    _teeth(pen, top, (h - top) * 0.15, w * 0.12)
    for x in (0.12, 0.88):
        double_horn(pen, w * x, h * 0.95, w * 0.17, -np.pi / 2, T, 0.16)
    pen.box(0, 0, w, top, D)


WORN: Mapping[str, Callable[[Cloth, Pen], None]] = {
    "felt-coat": coat, "felt-hat": hat, "felt-slippers": slippers, "felt-bag": bag,
}  # fmt: skip


def fill_worn(cloth: Cloth, kind: str) -> None:
    """The pattern of a worn piece, before its outline is cut."""
    pen = Pen(cloth.grid.shape[1], cloth.grid.shape[0], cloth.sx, cloth.sy, F)
    WORN[kind](cloth, pen)
    cloth.grid[:] = pen.grid()
