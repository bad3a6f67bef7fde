"""Counted motifs of tatreez: every figure is a small grid of stitches, symmetric by construction."""

from collections.abc import Callable, Mapping

import numpy as np

from demo.drawing.loom import CLEAR, Pen, halved, quartered
from demo.drawing.types import Grid

A, B, C, E = 0, 1, 2, 3
"""The first to fourth thread of the piece."""

PAIR = (
    "......aa..........",
    ".....aaca.........",
    "bb...aaaa.........",
    ".bb...aaab........",
    "..bb...aa.........",
    "...bbaaaaa........",
    "a..abbaaacaa......",
    "aa.aaabbaaacaa....",
    ".aaaaaaabaaaaaa...",
    "..aaccaaaaaaaaaa..",
    "...aaaccaaaaaa....",
    "....aaaaaaaaa.....",
    "......aaaaa.......",
    ".......c.c........",
    "......cc.cc.......",
)


def bird(_size: int = 0) -> Grid:
    """A bird, counted stitch by stitch."""
    inks = {".": CLEAR, "a": A, "b": B, "c": C}
    return np.array([[inks[mark] for mark in row] for row in PAIR], np.uint8)


def _distances(size: int) -> tuple[Grid, Grid]:
    half = (size - 1) / 2
    x = np.abs(np.arange(size) - half)
    return np.maximum(x[:, None], x[None, :]).astype(np.uint8), (x[:, None] + x[None, :]).astype(np.uint8)


def _petals(pen: Pen, reach: float, ink: int) -> None:
    for petal, (cx, cy) in (
        (((0.1, 0), (1, 0), (0.66, 0.26), (0.28, 0.1)), (0.6, 0.1)),
        (((0, 0.1), (0, 1), (0.26, 0.66), (0.1, 0.28)), (0.1, 0.6)),
        (((0.16, 0.16), (0.7, 0.34), (0.76, 0.76), (0.34, 0.7)), (0.52, 0.52)),
    ):
        pen.poly([(cx + (x - cx) * reach, cy + (y - cy) * reach) for x, y in petal], ink)


def moon(size: int) -> Grid:
    """The moon of Bethlehem: an eight-pointed star of rhombs in an octagon, with corners filled."""
    size |= 1

    def paint(pen: Pen) -> None:
        pen.poly([(0, 0), (0.3, 0), (0.74, 0.3), (0.42, 0.42), (0, 0)], A)
        pen.poly([(0.1, 0), (1, 0), (0.66, 0.26), (0.28, 0.1)], A)
        pen.poly([(0, 0.1), (0, 1), (0.26, 0.66), (0.1, 0.28)], A)
        pen.poly([(0.16, 0.16), (0.7, 0.34), (0.76, 0.76), (0.34, 0.7)], A)
        if size > 34:
            for reach, ink in ((0.74, CLEAR), (0.66, E), (0.4, CLEAR), (0.32, C)):
                _petals(pen, reach, ink)
        for path in ([(0.12, 0.06), (0.66, 0.3)], [(0.06, 0.12), (0.3, 0.66)]):
            pen.line(path, CLEAR)
        pen.line([(0.32, 0), (0.72, 0)], B)
        pen.line([(0, 0.32), (0, 0.72)], B)
        pen.line([(0.36, 0.36), (0.58, 0.58)], C)
        pen.poly([(0, 0), (0, 0.16), (0.16, 0)], C)
        pen.line([(1, 0.42), (0.92, 0.5), (1, 0.58)], B)
        pen.line([(0.42, 1), (0.5, 0.92), (0.58, 1)], B)
        pen.poly([(0.94, 0.94), (1, 0.8), (1, 1), (0.8, 1)], A)

    return quartered(size, size, paint)


def cypress(height: int) -> Grid:
    """A cypress of stepped boughs on a trunk."""
    height = max(height, 16)
    width = max(7, round(height * 0.5)) | 1
    grid = np.full((height, width), CLEAR, np.uint8)
    middle, crown = width // 2, height - 4
    for row in range(crown):
        reach = min(
            middle, round((row + 1) / crown * middle * 1.1) - (row % 3 == 2) - (row % 3 == 1 and row > 3) + 1
        )
        grid[row, middle - reach + 1 : middle + reach] = A
        notch = row % 6
        for side in (-1, 1):
            at = middle + side * (notch // 2 + 1)
            if abs(at - middle) < reach - 1:
                grid[row, at] = B if row % 12 < 6 else C
        grid[row, middle] = C if row % 3 else A
    grid[crown:, middle] = C
    grid[height - 1, middle - 2 : middle + 3] = A
    return grid


def diamond(size: int) -> Grid:
    """Rings of lozenges with hooks."""
    size |= 1
    _, near = _distances(size)
    rings = np.array(
        [C, B, A, CLEAR, A, A, CLEAR, B, A, CLEAR, A, C, CLEAR, A, A, CLEAR, B, A, A, CLEAR], np.uint8
    )
    return np.where(near <= size // 2, rings[near % len(rings)], np.uint8(CLEAR))


def star(size: int) -> Grid:
    """A simple eight-pointed star."""
    size |= 1
    far, near = _distances(size)
    reach = np.minimum(far * 1.4, near)
    rings = np.array([C, C, B, A, A, B, A, A, A, CLEAR] + [A] * 60, np.uint8)
    return np.where(reach <= size / 2, rings[reach.astype(int)], np.uint8(CLEAR))


def feather(height: int) -> Grid:
    """A feather: a stem with slanting barbs."""
    width = max(9, height // 2) | 1
    grid = np.full((height, width), CLEAR, np.uint8)
    middle = width // 2
    for row in range(height):
        for barb in range(1, middle + 1):
            if (row + barb) % 4 < 2 and row + barb < height - 1 and barb < (height - row) * 0.9:
                grid[row, [middle - barb, middle + barb]] = A if barb % 3 else B
        grid[row, middle] = C
    return grid


def tent(size: int) -> Grid:
    """The tent of the pasha: a stepped square on its corner, tents at its four ends."""
    size |= 1
    far, near = _distances(size)
    half = size // 2
    grid = np.full((size, size), CLEAR, np.uint8)
    grid[(near <= half) & (near > half - 3)] = A
    grid[(near <= half - 4) & (far < half // 2 + 1)] = A
    grid[(near <= half - 6) & (far < half // 2 - 1)] = B
    grid[(near <= half // 3)] = C
    grid[near <= 1] = A
    grid[(far == half - 1) & (near > half * 1.55)] = A
    grid[(far >= half - 2) & (near > half * 1.8)] = B
    return grid


def carnation(size: int) -> Grid:
    """A carnation on a leafed stem."""
    size = max(size, 13)

    def paint(pen: Pen) -> None:
        pen.poly([(0, 0.42), (0.9, 0.12), (0.7, 0.02), (0.5, 0.1), (0.3, 0), (0, 0.08)], A)
        pen.poly([(0, 0.5), (0.36, 0.3), (0, 0.2)], B)
        pen.box(0, 0.4, 0.1, 1, C)
        pen.poly([(0, 0.84), (0.7, 0.54), (0.84, 0.64), (0.2, 0.88)], C)

    return halved(size | 1, round(size * 1.3), paint)


def amulet(size: int) -> Grid:
    """A triangle to be worn against the eye, tassels below it."""
    size |= 1
    half, high = size // 2, round(size * 0.6)
    x = np.abs(np.arange(size) - half)[None, :]
    y = np.arange(size)[:, None]
    inside = (x <= y * half / high) & (y <= high)
    depth = np.minimum(high - y, (y * half / high - x) * 0.8)
    grid = np.where(
        inside, np.where(depth < 1.6, A, np.where(depth < 3.2, CLEAR, np.where(depth < 5, B, C))), CLEAR
    )
    tassel = (y > high + 1) & (x % 4 == 0) & (y < size - (x % 8 == 4) * 3)
    return np.where(tassel, np.where(y > size - 5, B, A), grid).astype(np.uint8)


def palm(height: int) -> Grid:
    """A palm: fronds that bend down on both sides of a ringed trunk."""
    height = max(height, 15)

    def paint(pen: Pen) -> None:
        for top, reach, foot in ((0.12, 0.5, 0.2), (0.2, 0.85, 0.36), (0.26, 1.0, 0.56), (0.34, 0.66, 0.66)):
            pen.line([(0, 0.3), (reach * 0.5, top), (reach * 0.85, top + 0.08), (reach, foot)], A)
            pen.line([(0.05, 0.34), (reach * 0.5, top + 0.08), (reach * 0.76, foot - 0.02)], C)
        pen.box(0, 0.3, 0.14, 1, B)
        for y in (0.46, 0.6, 0.74, 0.88):
            pen.box(0, y, 0.14, y + 0.06, A)
        pen.disc(0.2, 0.4, 0.1, B, 0.05)

    return halved(max(9, round(height * 0.9)) | 1, height, paint)


def zigzag(width: int, height: int) -> Grid:
    """Teeth with a stitch between them."""
    x = np.arange(width)[None, :] % max(2, height * 2 - 2)
    wave = np.minimum(x, height * 2 - 2 - x)
    y = np.arange(height)[:, None]
    grid = np.where(np.abs(wave - y) <= 0, np.uint8(A), np.uint8(CLEAR))
    return np.where((wave - y > 2) & ((wave + y) % 3 != 2), np.uint8(B), grid)


def chain(width: int, height: int) -> Grid:
    """A row of small lozenges between two lines."""
    pitch = max(4, (height - 2) | 1)
    x = np.abs(np.arange(width) % (pitch + 1) - pitch // 2)[None, :]
    y = np.abs(np.arange(height) - (height - 1) / 2)[:, None]
    near = (x + y).astype(int)
    inks = np.array([C, A, A, B, CLEAR, CLEAR, CLEAR, CLEAR] + [CLEAR] * 60, np.uint8)
    grid = np.where(near <= pitch // 2, inks[near], np.uint8(CLEAR))
    grid[[0, -1]] = A
    return grid


def leaves(width: int, height: int) -> Grid:
    """A waving stem with leaves on both sides."""
    pitch = max(8, height * 2)
    x = np.arange(width)[None, :]
    wave = (height - 1) / 2 * (1 - np.cos(x / pitch * 2 * np.pi)) * 0.8 + (height - 1) * 0.1
    y = np.arange(height)[:, None]
    grid = np.where(np.abs(y - wave) < 0.75, np.uint8(C), np.uint8(CLEAR))
    turn = x % pitch
    bloom = np.abs(turn - np.where(y < height / 2, pitch / 2, 0)) + np.abs(
        y - np.where(y < height / 2, height * 0.2, height * 0.8)
    )
    grid = np.where((bloom < height * 0.26) | (np.abs(bloom - pitch) < height * 0.26), np.uint8(A), grid)
    return np.where((bloom < 1.1) | (np.abs(bloom - pitch) < 1.1), np.uint8(B), grid)


MOTIFS: Mapping[str, Callable[[int], Grid]] = {
    "moon": moon, "cypress": cypress, "diamond": diamond, "star": star, "feather": feather, "tent": tent,
    "bird": bird, "carnation": carnation, "amulet": amulet, "palm": palm,
}  # fmt: skip
BORDERS: Mapping[str, Callable[[int, int], Grid]] = {"zigzag": zigzag, "chain": chain, "leaves": leaves}
