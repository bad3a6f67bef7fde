"""Makers at work, drawn without faces: at the loom, over the felt roll, with the hoop."""

from collections.abc import Callable, Mapping

import numpy as np
from PIL import Image

from demo.drawing.chance import choose, dice
from demo.drawing.dyes import blend
from demo.drawing.easel import Easel
from demo.drawing.illustrated import CLOTHS, PAPERS, arch_window, cloth_pattern, counted_figure, paste_pattern
from demo.drawing.marks import mark
from demo.drawing.types import Craft, Rgb

WIDTH, HEIGHT = 1280, 1600
SKINS: tuple[Rgb, ...] = ((214, 170, 134), (196, 150, 114), (176, 128, 94), (222, 184, 150))


def draw_maker(seed: int, craft: Craft = "carpet") -> Image.Image:
    """A faceless portrait of someone making the craft, in an arch before a patterned wall."""
    rng = dice(seed, f"maker {craft}")
    paper, deep = PAPERS[int(rng.integers(len(PAPERS)))]
    easel = Easel(WIDTH, HEIGHT, paper)
    paste_pattern(easel, cloth_pattern(craft, rng), blend(paper, deep, 0.16), 5)
    arch_window(easel, deep, blend(paper, (255, 252, 244), 0.55))
    dress, scarf = (CLOTHS[int(i)] for i in rng.permutation(len(CLOTHS))[:2])
    skin = SKINS[int(rng.integers(len(SKINS)))]
    man = craft == "felt" and bool(rng.random() < 0.6)
    _figure(easel, dress, scarf, skin, man, rng)
    WORK[craft](easel, dress, skin, rng)
    return mark(easel.done(shift=seed % 50))


def _figure(easel: Easel, dress: Rgb, scarf: Rgb, skin: Rgb, man: bool, rng: np.random.Generator) -> None:
    x, shade = WIDTH / 2, blend(dress, (24, 16, 14), 0.26)
    lean = float(rng.uniform(-24, 24))
    body = [
        (-120, 640),
        (-230, 700),
        (-300, 860),
        (-330, 1310),
        (330, 1310),
        (300, 860),
        (230, 700),
        (120, 640),
    ]
    easel.poly([(x + px, py) for px, py in body], dress)
    easel.poly([(x + 40, 660), (x + 230, 700), (x + 300, 860), (x + 330, 1310), (x + 130, 1310)], shade)
    easel.poly(
        [(x - 52, 560), (x + 52, 560), (x + 64, 690), (x, 740), (x - 64, 690)],
        blend(skin, (60, 30, 20), 0.18),
    )
    if man:
        _cap_and_beard(easel, x + lean, skin, scarf)
        easel.poly(
            [(x - 84, 650), (x, 800), (x + 84, 650), (x + 60, 640), (x, 740), (x - 60, 640)],
            blend(dress, (240, 230, 210), 0.7),
        )
        return
    dark = blend(scarf, (24, 16, 14), 0.25)
    easel.poly(
        [
            (x + lean - 150, 520),
            (x - 214, 760),
            (x - 150, 900),
            (x, 800),
            (x + 150, 900),
            (x + 214, 760),
            (x + lean + 150, 520),
        ],
        scarf,
    )
    easel.poly(
        [(x + lean + 90, 520), (x + 70, 800), (x + 150, 900), (x + 214, 760), (x + lean + 150, 520)], dark
    )
    easel.disc(x + lean, 468, 168, scarf, 190)
    easel.disc(x + lean - 10, 492, 112, (52, 38, 34), 132)
    easel.disc(x + lean - 10, 514, 106, skin, 126)
    easel.disc(x + lean + 24, 530, 70, blend(skin, (150, 90, 60), 0.14), 104)
    for side in (-1, 1):
        easel.poly(
            [(x + lean - 10, 378), (x + lean - 10 + side * 104, 470), (x + lean - 10 + side * 74, 408)],
            (52, 38, 34),
        )
    for number in range(9):
        angle = np.pi * (1.06 + 0.88 * number / 8)
        easel.disc(
            x + lean - 6 + 140 * float(np.cos(angle)),
            478 + 164 * float(np.sin(angle)),
            8,
            blend(scarf, (250, 224, 160), 0.75),
        )


def _cap_and_beard(easel: Easel, x: float, skin: Rgb, cap: Rgb) -> None:
    easel.disc(x, 490, 122, skin, 150)
    easel.disc(x + 40, 510, 74, blend(skin, (150, 90, 60), 0.16), 120)
    grey = (96, 88, 82)
    easel.poly(
        [
            (x - 120, 510),
            (x - 96, 640),
            (x, 690),
            (x + 96, 640),
            (x + 120, 510),
            (x + 84, 580),
            (x, 604),
            (x - 84, 580),
        ],
        grey,
    )
    easel.poly([(x - 128, 450), (x - 112, 360), (x, 326), (x + 112, 360), (x + 128, 450)], cap)
    easel.box(x - 132, 428, x + 132, 466, blend(cap, (30, 20, 16), 0.35), 16)


def _arms(easel: Easel, dress: Rgb, skin: Rgb, left: tuple[float, float], right: tuple[float, float]) -> None:
    for side, (hx, hy) in ((-1, left), (1, right)):
        x = WIDTH / 2 + side * 236
        tone = dress if side < 0 else blend(dress, (24, 16, 14), 0.2)
        easel.line([(x, 770), (x + side * 70, 1000), (hx + side * 24, hy)], tone, 108)
        easel.disc(x, 770, 54, tone)
        easel.disc(x + side * 70, 1000, 54, tone)
        easel.line([(hx + side * 34, hy + 6), (hx + side * 10, hy)], blend(tone, (250, 224, 170), 0.55), 84)
        easel.disc(hx, hy - 4, 44, skin, 36)
        for finger in range(4):
            easel.line(
                [(hx - side * 10, hy - 18 + finger * 13), (hx - side * 56, hy - 22 + finger * 12)],
                blend(skin, (120, 70, 50), 0.08 * finger),
                14,
            )


def weaving(easel: Easel, dress: Rgb, skin: Rgb, rng: np.random.Generator) -> None:
    """Hands at the warp above a carpet begun, its pattern growing from below."""
    wood: Rgb = (122, 84, 54)
    top, left, right = 1180, 150, WIDTH - 150
    for x in range(left + 8, right, 14):
        easel.line([(x, 900 if 420 < x < 860 else 820), (x, top + 10)], (240, 230, 208), 3)
    _arms(easel, dress, skin, (520, 1120), (770, 1090))
    for x in range(left + 15, right, 28):
        easel.line([(x, 1010), (x, top + 10)], (248, 240, 222), 3)
    easel.box(left, top, right, HEIGHT, (126, 40, 34))
    paste_pattern(easel, cloth_pattern("carpet", rng), None, 6, (left, top, right, HEIGHT))
    for x in (left - 56, right):
        easel.box(x, 700, x + 56, HEIGHT, wood)
        easel.box(x + 36, 700, x + 56, HEIGHT, blend(wood, (30, 18, 10), 0.35))
    for number in range(5):
        x = 250 + number * 200
        tone = CLOTHS[int(rng.integers(len(CLOTHS)))]
        easel.line([(x, top - 6), (x + 10, top + 70)], tone, 9)
        if number in (0, 4):
            easel.disc(x, 860, 30, tone, 36)


def rolling(easel: Easel, dress: Rgb, skin: Rgb, rng: np.random.Generator) -> None:
    """Hands on a roll of felt bound with rope, the pattern on the mat before it."""
    easel.poly([(90, 1330), (1190, 1330), (1280, 1600), (0, 1600)], (226, 214, 188))
    paste_pattern(easel, cloth_pattern("felt", rng), None, 7, (150, 1350, 1130, 1600))
    wool: Rgb = (222, 208, 180)
    easel.box(120, 1130, 1160, 1340, wool, 100)
    easel.box(120, 1240, 1160, 1340, blend(wool, (96, 70, 46), 0.28), 90)
    easel.disc(1080, 1235, 92, (206, 188, 156), 104)
    for r, tone in ((78, (150, 62, 50)), (60, wool), (42, (58, 76, 106)), (24, wool)):
        easel.disc(1080, 1235, r, tone, r * 1.12)
    for x in range(190, 960, 92):
        easel.line([(x, 1136), (x + 44, 1236), (x + 20, 1336)], (146, 112, 70), 11)
    _arms(easel, dress, skin, (430, 1130), (830, 1130))


def stitching(easel: Easel, dress: Rgb, skin: Rgb, rng: np.random.Generator) -> None:
    """A hoop with a figure half worked, the needle drawing its thread."""
    x, y, r = WIDTH / 2, 1190, 250
    easel.poly([(250, 1180), (1030, 1180), (1160, 1600), (120, 1600)], (238, 230, 212))
    easel.poly([(x + 40, 1300), (1030, 1180), (1160, 1600), (700, 1600)], (220, 208, 186))
    easel.disc(x, y, r + 18, (134, 92, 56))
    easel.disc(x, y, r, (240, 233, 217))
    worked = counted_figure(rng, 41)
    reach = worked.shape[0] * 4
    paste_pattern(
        easel, worked, None, 8, (round(x - reach), round(y - reach), round(x + reach), round(y + reach))
    )
    easel.box(x - 22, y - r - 44, x + 22, y - r - 10, (164, 122, 76), 6)
    _arms(easel, dress, skin, (x - r - 18, y - 10), (x + r * 0.5, y - r * 0.2))
    tip = (x + 44, y - 24)
    easel.line([(x + r * 0.5 - 44, y - r * 0.2 - 6), tip], (206, 206, 206), 5)
    t = np.linspace(0, 1, 20)
    thread = [(tip[0] + 260 * s, tip[1] - 150 * float(np.sin(s * 3.1)) - 60 * s) for s in t.tolist()]
    easel.line(thread, choose(int(rng.integers(99)), "thread", CLOTHS), 4)


WORK: Mapping[Craft, Callable[[Easel, Rgb, Rgb, np.random.Generator], None]] = {
    "carpet": weaving, "felt": rolling, "embroidery": stitching,
}  # fmt: skip
