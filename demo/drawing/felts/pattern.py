"""Felt patterns: horns, suns, stars, waves and trees about one or more medallions."""

from collections.abc import Callable

import numpy as np

from demo.drawing.carpets.cloth import Cloth, lattice
from demo.drawing.dyes import Ink, cast, luma, palette_of
from demo.drawing.felts.signs import SIGNS, double_horn, signs_of, star
from demo.drawing.loom import CLEAR, Pen, Point, swapped
from demo.drawing.motifs.florals import polar
from demo.drawing.outlines import outline_image

F, D, L, S, T, W, V, B = Ink


def border(cloth: Cloth) -> Cloth:
    """A border of teeth, running scroll, ripples or stones; returns the field inside."""
    wide = min(cloth.width, cloth.length) * float(cloth.dice("border").uniform(0.1, 0.15))
    kind = cloth.choose("felt border", ("scroll", "teeth", "ripple", "stones"))
    pen = Pen(cloth.grid.shape[1], cloth.grid.shape[0], cloth.sx, cloth.sy, B)
    w, h = cloth.width, cloth.length
    for side, (length, place) in enumerate(((w, _top), (w, _foot), (h, _left), (h, _right))):
        inner = length - 2 * wide
        count = max(2, round(inner / (wide * 1.5)))
        for number in range(count):
            start = wide + inner * number / count
            _repeat(pen, kind, place, (start, inner / count, wide), (w, h), side)
    for x, y in ((0.5, 0.5), (w / wide - 0.5, 0.5), (0.5, h / wide - 0.5), (w / wide - 0.5, h / wide - 0.5)):
        star(pen, x * wide, y * wide, wide * 0.4)
    thick = wide * 0.06
    for x0, y0, x1, y1 in ((0, 0, w, thick), (0, h - thick, w, h), (0, 0, thick, h), (w - thick, 0, w, h)):
        pen.box(x0, y0, x1, y1, D)
    for inset, ink in ((wide * 0.94, L), (wide, D), (wide * 1.06, F)):
        pen.box(inset, inset, w - inset, h - inset, ink)
    cloth.grid[:] = pen.grid()
    return cloth.part(wide * 1.06, wide * 1.06, w - wide * 1.06, h - wide * 1.06)


def _top(a: float, d: float, _w: float, _h: float) -> Point:
    return a, d


def _foot(a: float, d: float, w: float, h: float) -> Point:
    return w - a, h - d


def _left(a: float, d: float, _w: float, h: float) -> Point:
    return d, h - a


def _right(a: float, d: float, w: float, _h: float) -> Point:
    return w - d, a


def _repeat(
    pen: Pen, kind: str, place: Callable[[float, float, float, float], Point], at: tuple[float, float, float],
    size: tuple[float, float], side: int,
) -> None:  # fmt: skip
    start, pitch, wide = at

    def p(a: float, d: float) -> Point:
        return place(start + a * pitch, d * wide, *size)

    inward = (np.pi / 2, -np.pi / 2, 0.0, np.pi)[side]
    if kind == "teeth":
        pen.poly([p(0, 0.94), p(0.5, 0.1), p(1, 0.94)], L)
        pen.poly([p(0.22, 0.94), p(0.5, 0.46), p(0.78, 0.94)], S)
    elif kind == "scroll":
        double_horn(pen, *p(0.5, 0.1), wide * 0.86, inward, L, 0.15)
        pen.disc(*p(0, 0.55), wide * 0.11, T)
        pen.disc(*p(1, 0.55), wide * 0.11, T)
    elif kind == "ripple":
        for depth, ink in ((0.3, L), (0.52, T), (0.72, L)):
            line = [p(t, depth - 0.12 * float(np.cos(t * 2 * np.pi))) for t in np.linspace(0, 1, 14)]
            pen.line(line, ink, wide * 0.1)
    else:
        for scale, ink in ((0.34, L), (0.25, S), (0.12, L)):
            pen.disc(*p(0.5, 0.5), wide * scale, ink)


def fill(cloth: Cloth) -> None:
    """The field: medallions down the middle with small signs between them, or one sign repeated."""
    signs = signs_of(cloth)
    pen = Pen(cloth.grid.shape[1], cloth.grid.shape[0], cloth.sx, cloth.sy, F)
    ratio = cloth.length / cloth.width
    layout = cloth.subject.text("layout") or cloth.choose(
        "felt layout", ("medallion", "medallion", "all-over")
    )
    if layout in ("all-over", "compartment", "free"):
        _scattered(cloth, pen, signs)
    else:
        count = int(np.clip(round(max(ratio, 1 / ratio) * 0.9), 1, 4))
        _middle_row(cloth, pen, signs, count, lying=ratio < 1)
    ground = cast(palette_of(cloth.subject))[F]
    cloth.grid[:] = pen.grid() if luma(ground) > 90 else swapped(pen.grid(), {D: L, L: D})


def _middle_row(cloth: Cloth, pen: Pen, signs: list[str], count: int, lying: bool) -> None:
    w, h = cloth.width, cloth.length
    long, short = (w, h) if lying else (h, w)
    r = min(short * 0.43, long / count * 0.47)
    for number in range(count):
        along = long * (number + 0.5) / count
        x, y = (along, h / 2) if lying else (w / 2, along)
        SIGNS[signs[0] if number % 2 == 0 else signs[1]](pen, x, y, r)
    for number in range(count + 1):
        along = np.clip(long * number / count, r * 0.26, long - r * 0.26)
        for across in (r * 0.26, short - r * 0.26):
            x, y = (along, across) if lying else (across, along)
            middle = 0 < number < count
            SIGNS["star" if middle else signs[1]](pen, float(x), float(y), r * (0.2 if middle else 0.24))
            if not middle:
                turn = float(np.arctan2(h / 2 - y, w / 2 - x))
                double_horn(pen, float(x), float(y), r * 0.56, turn, D, 0.13)
    gap = (long - count * 2 * r) / 2
    if count == 1 and gap > r * 0.3:
        for along, turn in ((gap, -1), (long - gap, 1)):
            angle = (0 if lying else np.pi / 2) + (np.pi if turn < 0 else 0)
            x, y = (along, h / 2) if lying else (w / 2, along)
            double_horn(pen, x, y, min(gap, r * 0.7), angle, T, 0.15)


def _scattered(cloth: Cloth, pen: Pen, signs: list[str]) -> None:
    pitch = min(cloth.width, cloth.length) / (2 if cloth.width < 130 else 3)

    def put(column: int, row: int, x: float, y: float) -> None:
        SIGNS[signs[(column + row) % 2]](pen, x, y, pitch * 0.4)

    lattice(cloth, (pitch, pitch), put)
    columns, rows = max(1, round(cloth.width / pitch)), max(1, round(cloth.length / pitch))
    for row in range(1, rows):
        for column in range(1, columns):
            x, y = column * cloth.width / columns, row * cloth.length / rows
            for turn in range(4):
                double_horn(pen, x, y, pitch * 0.24, turn * np.pi / 2, D, 0.16)


def round_pattern(cloth: Cloth) -> None:
    """A round piece: one sign in a ring of horns, a rim of stones or teeth."""
    signs = signs_of(cloth)
    pen = Pen(cloth.grid.shape[1], cloth.grid.shape[0], cloth.sx, cloth.sy, D)
    x, y, r = cloth.width / 2, cloth.length / 2, min(cloth.width, cloth.length) / 2
    for scale, ink in ((0.985, B), (0.83, L), (0.815, D), (0.8, F)):
        pen.disc(x, y, r * scale, ink)
    teeth = cloth.choose("rim", ("stones", "teeth")) == "teeth"
    for turn in np.linspace(0, 2 * np.pi, 29)[:-1]:
        px, py = x + r * 0.905 * float(np.cos(turn)), y + r * 0.905 * float(np.sin(turn))
        pen.poly(polar(px, py, [1, 0.4] * 4 if teeth else [1] * 12, r * 0.06, r * 0.06), L)
        pen.disc(px, py, r * 0.025, S)
    for number, turn in enumerate(np.linspace(0, 2 * np.pi, 13)[:-1]):
        px, py = x + r * 0.5 * float(np.cos(turn)), y + r * 0.5 * float(np.sin(turn))
        double_horn(pen, px, py, r * 0.27, float(turn), (S, T)[number % 2], 0.16)
    SIGNS[signs[0]](pen, x, y, r * 0.46)
    cloth.grid[:] = pen.grid()


def shape(cloth: Cloth) -> None:
    """Take away what lies outside the hand-cut, slightly rounded outline."""
    rng = cloth.dice("outline")
    rows, columns = cloth.grid.shape
    y, x = np.ogrid[:rows, :columns]
    u, v = np.abs((x + 0.5) / columns * 2 - 1), np.abs((y + 0.5) / rows * 2 - 1)
    worn = outline_image(cloth.subject, columns, rows)
    if worn:
        cloth.grid[np.asarray(worn) < 128] = CLEAR
        return
    if cloth.subject.text("shape") == "round":
        cloth.grid[u * u + v * v > 1] = CLEAR
        return
    power = float(rng.uniform(30, 70))
    cloth.grid[u**power + v**power > 0.985] = CLEAR
