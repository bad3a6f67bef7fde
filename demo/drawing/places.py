"""Views of the places where pieces are made: steppe, mountain, desert, hill town and sea."""

from collections.abc import Callable, Mapping

import numpy as np
from PIL import Image

from demo.drawing.chance import Floats, dice, drift
from demo.drawing.dyes import blend
from demo.drawing.easel import Easel
from demo.drawing.marks import mark
from demo.drawing.types import PlaceKind, Rgb

WIDTH, HEIGHT = 1600, 1067
SKIES: tuple[tuple[Rgb, Rgb, Rgb], ...] = (
    ((150, 178, 196), (242, 222, 190), (244, 214, 150)), ((196, 168, 170), (248, 214, 172), (226, 132, 84)),
    ((122, 154, 178), (226, 226, 208), (250, 240, 214)), ((206, 176, 140), (250, 232, 196), (216, 112, 70)),
    ((86, 104, 140), (232, 180, 150), (250, 220, 170)),
)  # fmt: skip


def draw_place(seed: int, kind: PlaceKind) -> Image.Image:
    """A view of a kind of place; each seed has its own hour, hills and houses."""
    rng = dice(seed, f"place {kind}")
    sky = SKIES[int(rng.integers(len(SKIES)))]
    easel = Easel(WIDTH, HEIGHT, sky[0])
    easel.fade(sky[0], sky[1], 0, HEIGHT * 0.62)
    _sun(easel, rng, sky)
    PAINTERS[kind](easel, rng, sky[1])
    return mark(easel.done(shift=seed % 50))


def _sun(easel: Easel, rng: np.random.Generator, sky: tuple[Rgb, Rgb, Rgb]) -> None:
    x, y, r = float(rng.uniform(250, 1350)), float(rng.uniform(130, 300)), float(rng.uniform(48, 86))
    for scale, share in ((2.2, 0.88), (1.55, 0.72), (1.0, 0.0)):
        easel.disc(x, y, r * scale, blend(sky[2], blend(sky[0], sky[1], y / HEIGHT * 1.6), share))
    for _ in range(int(rng.integers(2, 5))):
        cx, cy, wide = float(rng.uniform(0, WIDTH)), float(rng.uniform(80, 360)), float(rng.uniform(120, 300))
        tone = blend(sky[1], (255, 250, 242), 0.5)
        for part in range(3):
            easel.disc(
                cx + (part - 1) * wide * 0.45,
                cy + abs(part - 1) * 8,
                wide * (0.5 - 0.1 * abs(part - 1)),
                tone,
                9 - 2 * abs(part - 1),
            )


def _hills(rng: np.random.Generator, waves: int) -> Floats:
    return drift(rng, 240, waves) + 0.18 * drift(rng, 240, waves * 4)


def _jagged(rng: np.random.Generator, peaks: int) -> Floats:
    return np.interp(np.linspace(0, 1, 240), np.linspace(0, 1, peaks), rng.uniform(-1, 1, peaks)).astype(
        np.float32
    )


def steppe(easel: Easel, rng: np.random.Generator, haze: Rgb) -> None:
    """Grass hills, felt tents, poplars and a few horses."""
    for number, green in enumerate(((136, 146, 118), (150, 150, 96), (168, 154, 84), (142, 132, 70))):
        easel.ridge(
            _hills(rng, 3 + number),
            560 + number * 105,
            62 - number * 8,
            blend(haze, green, 0.4 + 0.2 * number),
            blend(green, (226, 200, 130), 0.35),
        )
    for _ in range(int(rng.integers(5, 10))):
        _poplar(easel, float(rng.uniform(60, 700)), float(rng.uniform(660, 700)), float(rng.uniform(70, 120)))
    x = float(rng.uniform(780, 900))
    for number in range(int(rng.integers(3, 5))):
        _tent(easel, x + number * 190, 800 + (number % 2) * 46, 150 + 16 * (number % 2))
    for _ in range(int(rng.integers(3, 7))):
        _horse(
            easel, float(rng.uniform(120, 820)), float(rng.uniform(830, 960)), float(rng.uniform(52, 74)), rng
        )


def _poplar(easel: Easel, x: float, foot: float, high: float) -> None:
    easel.box(x - 2, foot - high * 0.3, x + 2, foot, (92, 74, 56))
    easel.disc(x, foot - high * 0.6, high * 0.13, (88, 106, 70), high * 0.42)
    easel.disc(x - high * 0.04, foot - high * 0.66, high * 0.06, (122, 134, 86), high * 0.3)


def _tent(easel: Easel, x: float, foot: float, wide: float) -> None:
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


def _horse(easel: Easel, x: float, y: float, size: float, rng: np.random.Generator) -> None:
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


def mountain(easel: Easel, rng: np.random.Generator, haze: Rgb) -> None:
    """Ranges with snow above a village of flat roofs."""
    far = _jagged(rng, 11)
    easel.ridge(far, 400, 150, blend(haze, (110, 124, 150), 0.6))
    xs = np.linspace(0, WIDTH, len(far))
    for start in range(0, len(far) - 24, 24):
        top = start + int(np.argmax(far[start : start + 24]))
        if far[top] > 0.1:
            _snow(easel, float(xs[top]), 400 - float(far[top]) * 150, float(rng.uniform(34, 58)))
    for number, tone in enumerate(((112, 106, 116), (132, 108, 88), (146, 120, 82))):
        easel.ridge(
            _jagged(rng, 9 - number) * 0.8 + 0.2 * _hills(rng, 8),
            560 + number * 90,
            90 - number * 18,
            blend(haze, tone, 0.55 + 0.2 * number),
            blend(tone, (214, 184, 140), 0.3),
        )
    _village(easel, rng, (206, 172, 126), domes=0.0)
    for _ in range(16):
        _poplar(
            easel, float(rng.uniform(40, 1560)), float(rng.uniform(950, 1030)), float(rng.uniform(90, 150))
        )


def _snow(easel: Easel, x: float, y: float, r: float) -> None:
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


def _house(
    easel: Easel, box: tuple[float, float, float, float], wall: Rgb, rng: np.random.Generator, dome: bool
) -> None:
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


def _village(
    easel: Easel, rng: np.random.Generator, wall: Rgb, domes: float, top: float = 700, rows: int = 4
) -> None:
    for row in range(rows):
        y = top + row * (HEIGHT - 80 - top) / rows
        x = float(rng.uniform(180, 360)) - row * 70
        limit = WIDTH - float(rng.uniform(120, 340)) + row * 70
        while x < limit:
            wide, high = float(rng.uniform(62, 128)), float(rng.uniform(74, 132))
            tone = blend(
                wall, (255, 240, 214) if rng.random() < 0.5 else (150, 108, 76), float(rng.uniform(0, 0.3))
            )
            _house(easel, (x, y - high * 0.5, x + wide, y + 130), tone, rng, bool(rng.random() < domes))
            x += wide * float(rng.uniform(0.82, 1.1))


def desert(easel: Easel, rng: np.random.Generator, haze: Rgb) -> None:
    """Dunes, a clay town with wind towers, palms."""
    for number, sand in enumerate(((204, 164, 120), (218, 176, 122))):
        easel.ridge(
            _hills(rng, 3 + number),
            520 + number * 60,
            60,
            blend(haze, sand, 0.5 + 0.3 * number),
            blend(sand, (246, 220, 170), 0.4),
        )
    _village(easel, rng, (208, 166, 116), domes=0.4, top=660, rows=2)
    for _ in range(int(rng.integers(2, 4))):
        _wind_tower(
            easel, float(rng.uniform(300, 1300)), float(rng.uniform(650, 700)), float(rng.uniform(150, 210))
        )
    for number, sand in enumerate(((214, 168, 108), (226, 184, 126))):
        easel.ridge(_hills(rng, 2 + number), 880 + number * 80, 46, sand, blend(sand, (248, 222, 172), 0.5))
    for _ in range(int(rng.integers(4, 8))):
        _palm(
            easel,
            float(rng.uniform(40, 1560)),
            float(rng.uniform(890, 990)),
            float(rng.uniform(190, 280)),
            rng,
        )


def _wind_tower(easel: Easel, x: float, foot: float, high: float) -> None:
    wall: Rgb = (196, 150, 102)
    easel.box(x - 26, foot - high, x + 26, foot, wall)
    easel.box(x + 8, foot - high, x + 26, foot, (160, 116, 78))
    easel.box(x - 32, foot - high - 8, x + 32, foot - high, (220, 178, 128))
    for number in range(4):
        easel.box(
            x - 22 + number * 12, foot - high + 12, x - 16 + number * 12, foot - high + 64, (96, 66, 46)
        )


def _palm(easel: Easel, x: float, foot: float, high: float, rng: np.random.Generator) -> None:
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


def hill_town(easel: Easel, rng: np.random.Generator, haze: Rgb) -> None:
    """White stone houses stepped up a hill, with domes, cypresses and olives."""
    easel.ridge(_hills(rng, 4), 480, 50, blend(haze, (138, 146, 132), 0.5))
    easel.ridge(_hills(rng, 3), 570, 60, blend(haze, (150, 146, 104), 0.7), (206, 188, 140))
    for row in range(6):
        y = 470 + row * 88
        half = 250 + row * 112
        x = 800 - half + float(rng.uniform(-30, 30))
        while x < 800 + half:
            wide, high = float(rng.uniform(70, 124)), float(rng.uniform(80, 130))
            tone = blend((232, 218, 190), (206, 182, 146), float(rng.random()))
            _house(easel, (x, y - high * 0.4, x + wide, y + 150), tone, rng, bool(rng.random() < 0.26))
            if rng.random() < 0.16:
                _cypress(easel, x + wide + 6, y + 60, float(rng.uniform(90, 140)))
            x += wide * float(rng.uniform(0.9, 1.12))
    easel.ridge(_hills(rng, 3), 1000, 30, (142, 136, 88), (176, 160, 104))
    for _ in range(15):
        _olive(easel, float(rng.uniform(20, 1580)), float(rng.uniform(985, 1050)), float(rng.uniform(38, 62)))


def _cypress(easel: Easel, x: float, foot: float, high: float) -> None:
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


def _olive(easel: Easel, x: float, y: float, r: float) -> None:
    easel.line([(x, y + r * 0.8), (x - r * 0.08, y)], (98, 80, 62), r * 0.14)
    for dx, dy, scale, tone in (
        (-0.4, 0, 0.5, (112, 120, 88)),
        (0.35, -0.1, 0.55, (128, 136, 100)),
        (0, -0.3, 0.55, (146, 152, 114)),
    ):
        easel.disc(x + dx * r, y + dy * r, r * scale, tone, r * scale * 0.8)


def sea(easel: Easel, rng: np.random.Generator, haze: Rgb) -> None:
    """A gulf with sailing lenjes and a low coast."""
    easel.ridge(_jagged(rng, 8), 470, 40, blend(haze, (136, 112, 104), 0.5))
    easel.fade(blend(haze, (92, 134, 150), 0.65), (44, 92, 112), 520, HEIGHT)
    for row in range(26):
        y = 530 + row * row * 0.78
        for _ in range(7):
            x, wide = float(rng.uniform(0, WIDTH)), float(rng.uniform(30, 90)) * (1 + row / 14)
            easel.line(
                [(x, y), (x + wide / 2, y - 2 - row * 0.1), (x + wide, y)],
                blend((104, 152, 162), (226, 226, 206), float(rng.random()) * 0.7),
                2 + row * 0.08,
            )
    for number in range(int(rng.integers(2, 5))):
        _boat(
            easel,
            220 + number * 380 + float(rng.uniform(-60, 60)),
            float(rng.uniform(600, 800)),
            float(rng.uniform(110, 210)),
        )
    easel.ridge(_hills(rng, 2), 1010, 60, (214, 180, 130), (238, 214, 168))
    for _ in range(4):
        _palm(
            easel,
            float(rng.uniform(40, 560)),
            float(rng.uniform(960, 1040)),
            float(rng.uniform(170, 240)),
            rng,
        )


def _boat(easel: Easel, x: float, y: float, size: float) -> None:
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


PAINTERS: Mapping[PlaceKind, Callable[[Easel, np.random.Generator, Rgb], None]] = {
    "steppe": steppe, "mountain": mountain, "desert": desert, "hill-town": hill_town, "sea": sea,
}  # fmt: skip
