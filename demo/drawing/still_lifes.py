"""Cards for stories: the things of a craft laid out by a window."""

from collections.abc import Callable, Mapping

import numpy as np
from PIL import Image

from demo.drawing.chance import dice
from demo.drawing.dyes import blend
from demo.drawing.easel import Easel
from demo.drawing.illustrated import CLOTHS, PAPERS, cloth_pattern, counted_figure, paste_pattern, woven_edge
from demo.drawing.marks import mark
from demo.drawing.types import Craft, Rgb

WIDTH, HEIGHT = 1600, 1067
SHELF = 830


def draw_story(seed: int, craft: Craft) -> Image.Image:
    """A still life of the craft before an arched window; each seed lays it out anew."""
    rng = dice(seed, f"story {craft}")
    paper, deep = PAPERS[int(rng.integers(len(PAPERS)))]
    easel = Easel(WIDTH, HEIGHT, paper)
    easel.fade(blend(paper, (255, 250, 240), 0.3), blend(paper, deep, 0.14), 0, SHELF)
    _window(easel, rng, float(rng.uniform(260, 420)) + (780 if rng.random() < 0.5 else 0), deep)
    easel.fade((166, 122, 84), (128, 88, 58), SHELF, HEIGHT)
    easel.box(0, SHELF, WIDTH, SHELF + 8, (196, 150, 106))
    THINGS[craft](easel, rng)
    woven_edge(easel, rng)
    return mark(easel.done(shift=seed % 50))


def _window(easel: Easel, rng: np.random.Generator, x: float, deep: Rgb) -> None:
    easel.arch(x, 640, 380, 560, blend(deep, (60, 40, 28), 0.4))
    easel.arch(x, 632, 344, 528, (176, 204, 212))
    hill = blend((150, 158, 116), (206, 170, 112), float(rng.random()))
    easel.disc(x + 60, 320, 40, (250, 226, 166))
    easel.poly(
        [
            (x - 172, 632),
            (x - 172, 520),
            (x - 60, 450),
            (x + 40, 500),
            (x + 120, 440),
            (x + 172, 500),
            (x + 172, 632),
        ],
        hill,
    )
    easel.poly(
        [(x - 172, 632), (x - 172, 570), (x + 20, 540), (x + 172, 590), (x + 172, 632)],
        blend(hill, (80, 90, 56), 0.35),
    )
    easel.line([(x, 110), (x, 632)], blend(deep, (60, 40, 28), 0.4), 12)
    easel.line([(x - 172, 400), (x + 172, 400)], blend(deep, (60, 40, 28), 0.4), 12)


def _tones(rng: np.random.Generator, count: int) -> list[Rgb]:
    return [CLOTHS[int(i)] for i in rng.permutation(len(CLOTHS))[:count]]


def _skein(easel: Easel, x: float, y: float, high: float, tone: Rgb) -> None:
    """A hank of wool hanging from a line."""
    wide = high * 0.2
    dark, light = blend(tone, (20, 12, 10), 0.3), blend(tone, (255, 244, 220), 0.22)
    easel.poly(
        [
            (x - wide * 0.3, y),
            (x + wide * 0.3, y),
            (x + wide * 0.6, y + high * 0.75),
            (x + wide * 0.3, y + high),
            (x - wide * 0.3, y + high),
            (x - wide * 0.6, y + high * 0.75),
        ],
        tone,
    )
    for number in range(7):
        share = (number - 3) / 3
        line = [
            (x + share * wide * 0.26, y),
            (x + share * wide * 0.52, y + high * 0.7),
            (x + share * wide * 0.24, y + high * 0.99),
        ]
        easel.line(line, dark if number % 2 else light, 4)
    easel.box(x - wide * 0.36, y + high * 0.14, x + wide * 0.36, y + high * 0.18, light, 3)


def _ball(easel: Easel, x: float, foot: float, r: float, tone: Rgb) -> None:
    easel.disc(x + r * 0.2, foot, r, (96, 64, 42), r * 0.16)
    easel.disc(x, foot - r, r, tone)
    dark, light = blend(tone, (20, 12, 10), 0.25), blend(tone, (255, 244, 220), 0.25)
    for number, tilt in enumerate(np.linspace(-1.1, 1.1, 7)):
        t = np.linspace(-1, 1, 14)
        line = [
            (
                x + r * 0.94 * float(s * np.cos(tilt) - 0.3 * (1 - s * s) * np.sin(tilt)),
                foot - r + r * 0.94 * float(s * np.sin(tilt) + 0.3 * (1 - s * s) * np.cos(tilt)),
            )
            for s in t
        ]
        easel.line(line, dark if number % 2 else light, 4)


def _pot(easel: Easel, x: float, foot: float, size: float, dye: Rgb) -> None:
    copper: Rgb = (178, 104, 62)
    easel.disc(x + 14, foot, size * 0.6, (96, 64, 42), size * 0.07)
    easel.box(x - size * 0.5, foot - size * 0.62, x + size * 0.5, foot, copper, size * 0.2)
    easel.box(
        x + size * 0.2,
        foot - size * 0.56,
        x + size * 0.5,
        foot - size * 0.04,
        blend(copper, (60, 28, 16), 0.35),
        size * 0.12,
    )
    easel.box(
        x - size * 0.4,
        foot - size * 0.5,
        x - size * 0.32,
        foot - size * 0.12,
        blend(copper, (255, 220, 180), 0.5),
        6,
    )
    easel.disc(x, foot - size * 0.62, size * 0.54, blend(copper, (255, 214, 170), 0.25), size * 0.14)
    easel.disc(x, foot - size * 0.62, size * 0.46, dye, size * 0.1)
    easel.disc(
        x - size * 0.12, foot - size * 0.64, size * 0.18, blend(dye, (255, 240, 220), 0.28), size * 0.03
    )


def carpet_things(easel: Easel, rng: np.random.Generator) -> None:
    """Hanks on a line, dye pots, balls of wool and a carpet thrown over the edge."""
    tones = _tones(rng, 8)
    easel.line([(0, 118), (500, 150), (1100, 146), (1600, 112)], (120, 92, 64), 7)
    for number in range(8):
        _skein(
            easel,
            90 + number * 203 + float(rng.uniform(-24, 24)),
            140,
            float(rng.uniform(250, 360)),
            tones[number],
        )
    left = 120 if rng.random() < 0.5 else 930
    easel.box(left, SHELF - 42, left + 560, HEIGHT - 126, (126, 40, 34))
    paste_pattern(easel, cloth_pattern("carpet", rng), None, 5, (left, SHELF - 30, left + 560, HEIGHT - 126))
    easel.box(left, SHELF - 42, left + 560, SHELF - 30, (52, 36, 30))
    start = 800 if left < 500 else 160
    for number in range(3):
        _pot(easel, start + number * 250, SHELF + 40, 190 - 24 * (number % 2), tones[number])
    for number in range(3):
        _ball(easel, start - 40 + number * 260 + 90, SHELF + 92, 46, tones[3 + number])


def felt_things(easel: Easel, rng: np.random.Generator) -> None:
    """A roll of felt, heaps of fleece, a jug of water, hats."""
    x = 120 if rng.random() < 0.5 else 820
    wool: Rgb = (224, 210, 182)
    easel.box(x, SHELF - 190, x + 660, SHELF + 40, wool, 110)
    easel.box(x, SHELF - 70, x + 660, SHELF + 40, blend(wool, (96, 70, 46), 0.25), 80)
    for number in range(7):
        easel.line(
            [
                (x + 70 + number * 78, SHELF - 184),
                (x + 104 + number * 78, SHELF - 80),
                (x + 84 + number * 78, SHELF + 36),
            ],
            (146, 112, 70),
            10,
        )
    for r, tone in ((112, wool), (94, (150, 56, 44)), (74, wool), (54, (44, 66, 100)), (32, wool)):
        easel.disc(x + 600, SHELF - 75, r * 0.86, tone, r)
    start = 900 if x < 500 else 140
    for number in range(3):
        tone = ((236, 226, 204), (146, 122, 98), (88, 70, 58))[number]
        for _ in range(9):
            easel.disc(
                start + number * 210 + float(rng.uniform(-56, 56)),
                SHELF + 20 - abs(float(rng.normal(0, 44))),
                46,
                blend(tone, (255, 250, 240), float(rng.random()) * 0.35),
                36,
            )
    _jug(easel, start + 300, SHELF + 90, 150)
    easel.box(x + 90, SHELF + 62, x + 560, HEIGHT - 126, (228, 216, 192), 10)
    paste_pattern(easel, cloth_pattern("felt", rng), None, 4, (x + 110, SHELF + 70, x + 540, HEIGHT - 126))


def _jug(easel: Easel, x: float, foot: float, size: float) -> None:
    clay: Rgb = (178, 112, 76)
    easel.disc(x, foot - size * 0.42, size * 0.4, clay, size * 0.44)
    easel.box(x - size * 0.16, foot - size * 1.1, x + size * 0.16, foot - size * 0.6, clay, 8)
    easel.disc(x + size * 0.14, foot - size * 0.4, size * 0.22, blend(clay, (70, 34, 20), 0.3), size * 0.36)
    easel.disc(x, foot - size * 1.1, size * 0.2, blend(clay, (255, 220, 190), 0.3), size * 0.05)
    easel.line(
        [
            (x + size * 0.16, foot - size),
            (x + size * 0.46, foot - size * 0.86),
            (x + size * 0.36, foot - size * 0.56),
        ],
        clay,
        size * 0.07,
    )


def _spool(easel: Easel, x: float, foot: float, size: float, tone: Rgb) -> None:
    wood: Rgb = (206, 164, 112)
    easel.box(x - size * 0.3, foot - size, x + size * 0.3, foot - size * 0.88, wood, 4)
    easel.box(x - size * 0.24, foot - size * 0.88, x + size * 0.24, foot - size * 0.12, tone, 6)
    for number in range(7):
        y = foot - size * (0.84 - number * 0.1)
        easel.line(
            [(x - size * 0.24, y), (x + size * 0.24, y + size * 0.04)], blend(tone, (20, 12, 10), 0.22), 3
        )
    easel.box(x - size * 0.3, foot - size * 0.12, x + size * 0.3, foot, wood, 4)


def embroidery_things(easel: Easel, rng: np.random.Generator) -> None:
    """A hoop, spools, a folded stack and a worked cloth over the edge."""
    x = 470 if rng.random() < 0.5 else 1130
    easel.box(x - 330, SHELF - 40, x + 330, HEIGHT - 126, (240, 233, 217))
    paste_pattern(
        easel,
        cloth_pattern("embroidery", rng),
        None,
        6,
        (round(x - 306), SHELF - 20, round(x + 306), HEIGHT - 126),
    )
    easel.disc(x + 12, SHELF - 206, 216, blend((134, 92, 56), (40, 24, 14), 0.4))
    easel.disc(x, SHELF - 210, 214, (150, 106, 66))
    easel.disc(x, SHELF - 210, 196, (242, 236, 221))
    worked = counted_figure(rng, 37)
    reach = worked.shape[0] * 7 // 2
    paste_pattern(
        easel, worked, None, 7, (round(x - reach), SHELF - 210 - reach, round(x + reach), SHELF - 210 + reach)
    )
    easel.box(x - 18, SHELF - 458, x + 18, SHELF - 414, (176, 130, 84), 6)
    other = 1180 if x < 800 else 420
    tones = _tones(rng, 9)
    for number in range(5):
        _spool(easel, other - 240 + number * 104, SHELF + 96, 108, tones[number])
    for number in range(4):
        y = SHELF + 6 - number * 46
        easel.box(other - 200, y - 44, other + 200, y, tones[5 + number % 4], 16)
        easel.box(
            other - 196, y - 14, other + 196, y - 4, blend(tones[5 + number % 4], (255, 246, 226), 0.4), 4
        )


THINGS: Mapping[Craft, Callable[[Easel, np.random.Generator], None]] = {
    "carpet": carpet_things, "felt": felt_things, "embroidery": embroidery_things,
}  # fmt: skip
