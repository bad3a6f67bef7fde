"""Views of the places where pieces are made: steppe, mountain, desert, hill town and sea."""

from collections.abc import Callable, Mapping

import numpy as np
from PIL import Image

from demo.drawing.chance import Floats, dice, drift
from demo.drawing.dyes import blend
from demo.drawing.easel import Easel
from demo.drawing.marks import mark
from demo.drawing.scenery import boat, cypress, horse, house, olive, palm, poplar, snow, tent, wind_tower
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
        poplar(easel, float(rng.uniform(60, 700)), float(rng.uniform(660, 700)), float(rng.uniform(70, 120)))
    x = float(rng.uniform(780, 900))
    for number in range(int(rng.integers(3, 5))):
        tent(easel, x + number * 190, 800 + (number % 2) * 46, 150 + 16 * (number % 2))
    for _ in range(int(rng.integers(3, 7))):
        horse(
            easel, float(rng.uniform(120, 820)), float(rng.uniform(830, 960)), float(rng.uniform(52, 74)), rng
        )


def mountain(easel: Easel, rng: np.random.Generator, haze: Rgb) -> None:
    """Ranges with snow above a village of flat roofs."""
    far = _jagged(rng, 11)
    easel.ridge(far, 400, 150, blend(haze, (110, 124, 150), 0.6))
    xs = np.linspace(0, WIDTH, len(far))
    for start in range(0, len(far) - 24, 24):
        top = start + int(np.argmax(far[start : start + 24]))
        if far[top] > 0.1:
            snow(easel, float(xs[top]), 400 - float(far[top]) * 150, float(rng.uniform(34, 58)))
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
        poplar(
            easel, float(rng.uniform(40, 1560)), float(rng.uniform(950, 1030)), float(rng.uniform(90, 150))
        )


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
            house(easel, (x, y - high * 0.5, x + wide, y + 130), tone, rng, bool(rng.random() < domes))
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
        wind_tower(
            easel, float(rng.uniform(300, 1300)), float(rng.uniform(650, 700)), float(rng.uniform(150, 210))
        )
    for number, sand in enumerate(((214, 168, 108), (226, 184, 126))):
        easel.ridge(_hills(rng, 2 + number), 880 + number * 80, 46, sand, blend(sand, (248, 222, 172), 0.5))
    for _ in range(int(rng.integers(4, 8))):
        palm(
            easel,
            float(rng.uniform(40, 1560)),
            float(rng.uniform(890, 990)),
            float(rng.uniform(190, 280)),
            rng,
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
            house(easel, (x, y - high * 0.4, x + wide, y + 150), tone, rng, bool(rng.random() < 0.26))
            if rng.random() < 0.16:
                cypress(easel, x + wide + 6, y + 60, float(rng.uniform(90, 140)))
            x += wide * float(rng.uniform(0.9, 1.12))
    easel.ridge(_hills(rng, 3), 1000, 30, (142, 136, 88), (176, 160, 104))
    for _ in range(15):
        olive(easel, float(rng.uniform(20, 1580)), float(rng.uniform(985, 1050)), float(rng.uniform(38, 62)))


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
        boat(
            easel,
            220 + number * 380 + float(rng.uniform(-60, 60)),
            float(rng.uniform(600, 800)),
            float(rng.uniform(110, 210)),
        )
    easel.ridge(_hills(rng, 2), 1010, 60, (214, 180, 130), (238, 214, 168))
    for _ in range(4):
        palm(
            easel,
            float(rng.uniform(40, 560)),
            float(rng.uniform(960, 1040)),
            float(rng.uniform(170, 240)),
            rng,
        )


PAINTERS: Mapping[PlaceKind, Callable[[Easel, np.random.Generator, Rgb], None]] = {
    "steppe": steppe, "mountain": mountain, "desert": desert, "hill-town": hill_town, "sea": sea,
}  # fmt: skip
