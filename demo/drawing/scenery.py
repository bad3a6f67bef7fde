"""What stands in a landscape: trees, tents, houses, horses and boats."""

import numpy as np

from demo.drawing.dyes import blend
from demo.drawing.easel import Easel
from demo.drawing.types import Rgb


def poplar(easel: Easel, x: float, foot: float, high: float) -> None:
    """A poplar."""
    easel.box(x - 2, foot - high * 0.3, x + 2, foot, (92, 74, 56))
    easel.disc(x, foot - high * 0.6, high * 0.13, (88, 106, 70), high * 0.42)
    easel.disc(x - high * 0.04, foot - high * 0.66, high * 0.06, (122, 134, 86), high * 0.3)


def tent(easel: Easel, x: float, foot: float, wide: float) -> None:
    """A round felt tent with a woven band."""
    high = wide * 0.36
    easel.disc(x + wide * 0.1, foot + 3, wide * 0.6, (112, 104, 62), wide * 0.07)
    easel.poly(
        [
            (x - wide / 2, foot - high),
            (x - wide * 0.1, foot - high * 2),
            (x + wide * 0.1, foot - high * 2),
            (x + wide / 2, foot - high),
        ],
        (222, 206, 176),
    )
    easel.poly(
        [
            (x + wide * 0.05, foot - high * 2),
            (x + wide * 0.1, foot - high * 2),
            (x + wide / 2, foot - high),
            (x + wide * 0.2, foot - high),
        ],
        (196, 176, 144),
    )
    easel.box(x - wide / 2, foot - high, x + wide / 2, foot, (236, 224, 198))
    easel.box(x + wide * 0.2, foot - high, x + wide / 2, foot, (212, 196, 166))
    easel.box(x - wide / 2, foot - high, x + wide / 2, foot - high * 0.78, (150, 52, 44))
    for number in range(11):
        left = x - wide / 2 + wide * number / 11
        easel.poly(
            [
                (left, foot - high * 0.78),
                (left + wide / 22, foot - high),
                (left + wide / 11, foot - high * 0.78),
            ],
            (236, 214, 170),
        )
    easel.box(x - wide * 0.1, foot - high * 0.76, x + wide * 0.1, foot, (120, 44, 40))
    easel.box(x - wide * 0.02, foot - high * 0.7, x + wide * 0.02, foot, (206, 158, 84))


def horse(easel: Easel, x: float, y: float, size: float, rng: np.random.Generator) -> None:
    """A grazing horse, facing either way."""
    tone = ((84, 56, 40), (120, 82, 54), (222, 208, 184), (60, 48, 44))[int(rng.integers(4))]
    way = 1 if rng.random() < 0.5 else -1
    shape = [
        (-0.5, -0.1),
        (-0.42, -0.3),
        (0.22, -0.3),
        (0.4, -0.56),
        (0.46, -0.6),
        (0.62, -0.44),
        (0.6, -0.36),
        (0.46, -0.4),
        (0.4, -0.06),
        (-0.3, -0.04),
    ]
    easel.poly([(x + px * size * way, y + py * size) for px, py in shape], tone)
    for px in (-0.42, -0.3, 0.22, 0.32):
        easel.line(
            [(x + px * size * way, y - size * 0.1), (x + (px + 0.02) * size * way, y + size * 0.32)],
            tone,
            size * 0.07,
        )
    easel.line(
        [(x - 0.48 * size * way, y - size * 0.24), (x - 0.62 * size * way, y + size * 0.06)],
        blend(tone, (20, 14, 10), 0.4),
        size * 0.07,
    )


def snow(easel: Easel, x: float, y: float, r: float) -> None:
    """Snow on a peak."""
    easel.poly(
        [
            (x, y),
            (x + r, y + r * 1.1),
            (x + r * 0.4, y + r * 0.8),
            (x + r * 0.1, y + r * 1.3),
            (x - r * 0.3, y + r * 0.8),
            (x - r, y + r * 1.2),
        ],
        (248, 246, 242),
    )


def house(
    easel: Easel, box: tuple[float, float, float, float], wall: Rgb, rng: np.random.Generator, dome: bool
) -> None:
    """A house in a box, its windows arched, perhaps under a dome."""
    x0, y0, x1, y1 = box
    wide = x1 - x0
    shade = blend(wall, (70, 48, 34), 0.24)
    if dome:
        easel.disc((x0 + x1) / 2, y0, wide * 0.36, blend(wall, (255, 248, 232), 0.2), wide * 0.36)
        easel.disc((x0 + x1) / 2 + wide * 0.12, y0, wide * 0.2, blend(wall, shade, 0.35), wide * 0.3)
    easel.box(x0, y0, x1, y1, wall)
    easel.box(x0 + wide * 0.72, y0, x1, y1, shade)
    easel.box(x0 - 2, y0 - 3, x1 + 2, y0 + 4, blend(wall, (255, 246, 226), 0.35))
    dark = ((66, 52, 46), (58, 88, 104), (112, 60, 44))[int(rng.integers(3))]
    for share in (0.2, 0.5) if wide > 60 else (0.32,):
        easel.arch(x0 + wide * share, y0 + (y1 - y0) * 0.52, wide * 0.14, (y1 - y0) * 0.28, dark)
    if rng.random() < 0.4:
        easel.arch(x0 + wide * 0.36, y1, wide * 0.2, (y1 - y0) * 0.36, dark)


def wind_tower(easel: Easel, x: float, foot: float, high: float) -> None:
    """A wind tower."""
    wall: Rgb = (196, 150, 102)
    easel.box(x - 26, foot - high, x + 26, foot, wall)
    easel.box(x + 8, foot - high, x + 26, foot, (160, 116, 78))
    easel.box(x - 32, foot - high - 8, x + 32, foot - high, (220, 178, 128))
    for number in range(4):
        easel.box(
            x - 22 + number * 12, foot - high + 12, x - 16 + number * 12, foot - high + 64, (96, 66, 46)
        )


def palm(easel: Easel, x: float, foot: float, high: float, rng: np.random.Generator) -> None:
    """A date palm."""
    lean = float(rng.uniform(-18, 18))
    easel.line([(x, foot), (x + lean * 0.4, foot - high * 0.5), (x + lean, foot - high)], (112, 82, 58), 9)
    for angle in np.linspace(-2.9, -0.24, 9):
        reach = high * float(rng.uniform(0.3, 0.42))
        tip = (x + lean + np.cos(angle) * reach, foot - high + np.sin(angle) * reach * 0.55 + reach * 0.34)
        mid = (x + lean + np.cos(angle) * reach * 0.55, foot - high + np.sin(angle) * reach * 0.62)
        easel.poly(
            [(x + lean, foot - high), (mid[0], mid[1] - 7), tip, (mid[0], mid[1] + 8)],
            blend((78, 100, 64), (120, 128, 74), float(rng.random())),
        )


def cypress(easel: Easel, x: float, foot: float, high: float) -> None:
    """A cypress."""
    easel.poly(
        [
            (x, foot - high),
            (x + high * 0.1, foot - high * 0.5),
            (x + high * 0.08, foot),
            (x - high * 0.08, foot),
            (x - high * 0.1, foot - high * 0.5),
        ],
        (70, 86, 62),
    )
    easel.poly(
        [
            (x, foot - high),
            (x - high * 0.02, foot),
            (x - high * 0.08, foot),
            (x - high * 0.1, foot - high * 0.5),
        ],
        (94, 110, 76),
    )


def olive(easel: Easel, x: float, y: float, r: float) -> None:
    """An olive tree."""
    easel.line([(x, y + r * 0.8), (x - r * 0.08, y)], (98, 80, 62), r * 0.14)
    for dx, dy, scale, tone in (
        (-0.4, 0, 0.5, (112, 120, 88)),
        (0.35, -0.1, 0.55, (128, 136, 100)),
        (0, -0.3, 0.55, (146, 152, 114)),
    ):
        easel.disc(x + dx * r, y + dy * r, r * scale, tone, r * scale * 0.8)


def boat(easel: Easel, x: float, y: float, size: float) -> None:
    """A lenj under sail."""
    easel.disc(x, y + size * 0.09, size * 0.62, (40, 82, 100), size * 0.05)
    easel.poly(
        [
            (x - size * 0.6, y - size * 0.16),
            (x + size * 0.62, y - size * 0.24),
            (x + size * 0.42, y + size * 0.08),
            (x - size * 0.4, y + size * 0.08),
        ],
        (98, 62, 42),
    )
    easel.line(
        [(x - size * 0.58, y - size * 0.12), (x + size * 0.6, y - size * 0.19)], (206, 160, 96), size * 0.03
    )
    easel.line([(x, y - size * 0.1), (x + size * 0.04, y - size)], (80, 56, 40), size * 0.03)
    easel.poly(
        [
            (x - size * 0.46, y - size * 0.3),
            (x + size * 0.3, y - size * 1.12),
            (x + size * 0.36, y - size * 0.36),
        ],
        (240, 228, 200),
    )
    easel.poly(
        [
            (x + size * 0.1, y - size * 0.9),
            (x + size * 0.3, y - size * 1.12),
            (x + size * 0.36, y - size * 0.36),
            (x + size * 0.18, y - size * 0.34),
        ],
        (214, 196, 160),
    )
