"""The scale drawing: a piece in a room, to the same scale as the furniture beside it."""

from functools import lru_cache

import numpy as np
from PIL import Image, ImageFilter

from demo.drawing.chance import dice
from demo.drawing.crafts import VIEWS
from demo.drawing.dyes import blend
from demo.drawing.easel import Easel
from demo.drawing.outlines import outline_image
from demo.drawing.surface import lay_cut
from demo.drawing.types import Rgb, Subject

WIDTH, HEIGHT = 1600, 1067
FLOOR_LINE = 560
EYE_CM = 175
WALL_CM = 560
"""How far the wall stands from the eye; sizes on the wall are `scale` pixels to the centimetre."""

WALLS: tuple[tuple[Rgb, Rgb], ...] = (
    ((226, 216, 200), (196, 170, 138)),
    ((212, 214, 206), (186, 166, 140)),
    ((228, 208, 190), (170, 138, 108)),
    ((206, 210, 214), (200, 182, 158)),
    ((220, 206, 178), (150, 120, 92)),
)
SOFAS: tuple[Rgb, ...] = ((122, 116, 106), (172, 156, 132), (94, 104, 102), (138, 98, 76), (86, 92, 108))


def scale_of(subject: Subject) -> float:
    """Pixels to the centimetre on the wall: a few steps, so that rooms can be kept."""
    long = max(subject.width_cm, subject.length_cm)
    return 3.5 if long <= 170 else 3.1 if long <= 240 else 2.7 if long <= 280 else 2.35


@lru_cache(maxsize=2)
def _room(style: int, scale: float) -> Image.Image:
    wall, floor = WALLS[style]
    easel = Easel(WIDTH, HEIGHT, wall)
    easel.fade(blend(wall, (255, 250, 240), 0.35), wall, 0, FLOOR_LINE)
    _daylight(easel, wall)
    easel.fade(blend(floor, (60, 44, 32), 0.12), blend(floor, (255, 244, 226), 0.22), FLOOR_LINE, HEIGHT)
    for number in range(-12, 13):
        x = WIDTH / 2 + number * 60 * scale / 2
        far = WIDTH / 2 + (x - WIDTH / 2) * 2.4
        easel.line([(x, FLOOR_LINE), (far, HEIGHT)], blend(floor, (70, 52, 38), 0.16), 1.5)
    easel.box(0, FLOOR_LINE - 9 * scale, WIDTH, FLOOR_LINE, blend(wall, (255, 252, 246), 0.5))
    easel.box(0, FLOOR_LINE - 1, WIDTH, FLOOR_LINE + 2, blend(floor, (40, 28, 20), 0.5))
    return easel.done()


def _daylight(easel: Easel, wall: Rgb) -> None:
    light = blend(wall, (255, 248, 232), 0.45)
    for x in (150, 330):
        easel.poly([(x, 40), (x + 150, 70), (x + 190, 470), (x + 40, 430)], light)


@lru_cache(maxsize=2)
def _sofa(style: int, scale: float) -> Image.Image:
    """A sofa 210 cm wide and 84 cm high, seen from the front."""
    tone = SOFAS[style]
    dark, light = blend(tone, (24, 18, 14), 0.32), blend(tone, (255, 246, 232), 0.2)
    w, h = 210 * scale, 84 * scale
    easel = Easel(round(w) + 8, round(h) + 8)
    for x in (0.08, 0.88):
        easel.box(w * x, h * 0.86, w * (x + 0.03), h, (74, 52, 36))
    easel.box(w * 0.03, 0, w * 0.97, h * 0.8, tone, 14 * scale)
    easel.box(w * 0.05, h * 0.04, w * 0.95, h * 0.5, blend(tone, light, 0.5), 12 * scale)
    easel.box(w * 0.02, h * 0.58, w * 0.98, h * 0.9, dark, 6 * scale)
    for x in (0.1, 0.505):
        easel.box(w * x, h * 0.46, w * (x + 0.395), h * 0.68, light, 7 * scale)
        easel.box(w * x, h * 0.56, w * (x + 0.395), h * 0.68, tone, 6 * scale)
        easel.box(w * x, h * 0.1, w * (x + 0.395), h * 0.5, blend(tone, light, 0.75), 10 * scale)
    for x in (0.0, 0.9):
        easel.box(w * x, h * 0.3, w * (x + 0.1), h * 0.9, blend(tone, dark, 0.3), 9 * scale)
        easel.box(w * (x + 0.006), h * 0.3, w * (x + 0.094), h * 0.48, light, 9 * scale)
    return easel.cut()


@lru_cache(maxsize=2)
def _armchair(style: int, scale: float) -> Image.Image:
    """An armchair 82 cm wide and 88 cm high."""
    tone = SOFAS[style]
    dark, light = blend(tone, (24, 18, 14), 0.3), blend(tone, (255, 246, 232), 0.2)
    w, h = 82 * scale, 88 * scale
    easel = Easel(round(w) + 4, round(h) + 4)
    for x in (0.1, 0.82):
        easel.box(w * x, h * 0.84, w * (x + 0.07), h, (74, 52, 36))
    easel.box(w * 0.1, 0, w * 0.9, h * 0.8, tone, 12 * scale)
    easel.box(w * 0.18, h * 0.06, w * 0.82, h * 0.54, light, 9 * scale)
    easel.box(w * 0.04, h * 0.6, w * 0.96, h * 0.88, dark, 5 * scale)
    easel.box(w * 0.18, h * 0.5, w * 0.82, h * 0.68, light, 6 * scale)
    easel.box(w * 0.18, h * 0.6, w * 0.82, h * 0.68, tone, 4 * scale)
    for x in (0.0, 0.82):
        easel.box(w * x, h * 0.36, w * (x + 0.18), h * 0.88, blend(tone, dark, 0.3), 8 * scale)
    return easel.cut()


@lru_cache(maxsize=3)
def _lamp(scale: float) -> Image.Image:
    """A standing lamp 160 cm high."""
    w, h = 46 * scale, 160 * scale
    easel = Easel(round(w), round(h))
    easel.box(w * 0.48, h * 0.2, w * 0.52, h * 0.97, (84, 66, 48))
    easel.disc(w / 2, h * 0.98, w * 0.32, (84, 66, 48), h * 0.015)
    easel.poly([(w * 0.26, 0), (w * 0.74, 0), (w * 0.98, h * 0.22), (w * 0.02, h * 0.22)], (238, 222, 186))
    easel.poly([(w * 0.58, 0), (w * 0.74, 0), (w * 0.98, h * 0.22), (w * 0.66, h * 0.22)], (218, 198, 160))
    return easel.cut()


@lru_cache(maxsize=4)
def _plant(scale: float) -> Image.Image:
    w, h = 64 * scale, 120 * scale
    easel = Easel(round(w), round(h))
    rng = dice(3, "plant")
    for _ in range(15):
        angle, reach = float(rng.uniform(-1.1, 1.1)), float(rng.uniform(0.45, 0.95))
        tip = (w / 2 + np.sin(angle) * w * 0.5 * reach, h * 0.7 - np.cos(angle) * h * 0.68 * reach)
        green = blend((74, 92, 66), (126, 138, 92), float(rng.random()))
        mid = (w / 2 + (tip[0] - w / 2) * 0.5, h * 0.7 + (tip[1] - h * 0.7) * 0.66)
        across = (w * 0.05 * np.cos(angle), w * 0.05 * np.sin(angle) + w * 0.03)
        easel.line([(w / 2, h * 0.74), mid], green, 2)
        easel.poly(
            [
                (w / 2, h * 0.72),
                (mid[0] - across[0], mid[1] - across[1]),
                tip,
                (mid[0] + across[0], mid[1] + across[1]),
            ],
            green,
        )
    easel.poly([(w * 0.28, h * 0.72), (w * 0.72, h * 0.72), (w * 0.64, h), (w * 0.36, h)], (168, 100, 68))
    easel.box(w * 0.25, h * 0.7, w * 0.75, h * 0.75, (184, 114, 80))
    return easel.cut()


def _shade(picture: Image.Image, box: tuple[int, int, int, int], depth: float = 0.32) -> None:
    """A soft shadow in an ellipse, where something stands."""
    w, h = (box[2] - box[0]) // 4, (box[3] - box[1]) // 4
    small = Image.new("L", (w + 12, h + 12))
    easel = Easel(w, h)
    easel.disc(w / 2, h / 2, w / 2, (255, 255, 255), h / 2)
    small.paste(round(255 * depth), (6, 6), easel.cut().getchannel("A"))
    soft = small.filter(ImageFilter.GaussianBlur(4)).resize(
        (small.width * 4, small.height * 4), Image.Resampling.BILINEAR
    )
    picture.paste((40, 28, 20), (box[0] - 24, box[1] - 24), soft)


def _stand(picture: Image.Image, figure: Image.Image, x: float, foot: float) -> None:
    left, top = round(x - figure.width / 2), round(foot - figure.height)
    _shade(picture, (left, round(foot) - 16, left + figure.width, round(foot) + 18))
    picture.paste(figure, (left, top), figure)


def _place(subject: Subject) -> str:
    """Where a piece belongs: on the floor, on the wall, or on the seat of the sofa."""
    kind = subject.text("object_kind")
    if kind in ("felt-coat", "felt-panel", "dress", "panel", "wall-hanging", "dress-panel"):
        return "wall"
    if kind in ("felt-hat", "felt-bag", "felt-slippers", "bag", "cushion-cover"):
        return "seat"
    if subject.craft != "embroidery":
        return "floor"
    return "seat" if max(subject.width_cm, subject.length_cm) <= 62 else "wall"


def scale_view(subject: Subject) -> Image.Image:
    """The piece on the floor, on the wall or as a cushion, beside furniture whose size everyone knows."""
    scale, style = scale_of(subject), int(dice(subject.seed, "room").integers(len(WALLS)))
    picture = _room(style, scale).copy()
    sofa_style = int(dice(subject.seed, "sofa").integers(len(SOFAS)))
    place = _place(subject)
    if place == "floor":
        _stand(picture, _sofa(sofa_style, scale), WIDTH * 0.46, FLOOR_LINE + 26)
        _stand(picture, _plant(scale), WIDTH * 0.46 - 150 * scale, FLOOR_LINE + 14)
        _stand(picture, _lamp(scale), WIDTH * 0.46 + 136 * scale, FLOOR_LINE + 14)
        _lay_on_floor(picture, subject, scale)
    elif place == "seat":
        _as_cushion(picture, subject, scale, sofa_style)
    else:
        _on_wall(picture, subject, min(scale, 3.0))
    return picture


def _as_cushion(picture: Image.Image, subject: Subject, scale: float, style: int) -> None:
    near = scale * 1.05
    sofa = _sofa(style, near)
    _stand(picture, sofa, WIDTH / 2, FLOOR_LINE + 250)
    piece = _flat(subject, near)
    seat = FLOOR_LINE + 250 - 84 * near * 0.5
    left = round(WIDTH / 2 - 62 * near)
    top = round(seat - piece.height)
    turned = piece.rotate(
        float(dice(subject.seed, "lean").uniform(-5, 5)), Image.Resampling.BICUBIC, expand=True
    )
    _shade(picture, (left + 8, round(seat) - 22, left + piece.width + 14, round(seat) + 16), 0.45)
    picture.paste(turned, (left, top), turned)
    _stand(picture, _plant(near), WIDTH / 2 + 142 * near, FLOOR_LINE + 230)


def _flat(subject: Subject, scale: float) -> Image.Image:
    width, height = max(8, round(subject.width_cm * scale)), max(8, round(subject.length_cm * scale))
    view = VIEWS[subject.craft]
    piece = view.flat(subject, width * 3, height * 3).reduce(3).convert("RGBA")
    x, y = np.meshgrid(np.linspace(-1, 1, piece.width), np.linspace(-1, 1, piece.height))
    light = Image.fromarray(
        (np.clip((np.maximum(np.abs(x), np.abs(y)) ** 6) * 0.4, 0, 1) * 255).astype(np.uint8)
    )
    piece.paste((30, 20, 16), (0, 0), light)
    corner = np.clip((1.0 - np.abs(x) ** 9 - np.abs(y) ** 9) * 30, 0, 1)
    outline = view.outline_mask(subject, *piece.size)
    piece.putalpha(outline or Image.fromarray((corner * 255).astype(np.uint8)))
    return piece


def _hang(picture: Image.Image, piece: Image.Image, mask: Image.Image | None, at: tuple[int, int]) -> None:
    if mask:
        lay_cut(picture, piece, mask, at)
        return
    soft = Image.new("L", (piece.width // 4 + 16, piece.height // 4 + 16))
    soft.paste(110, (8, 8, soft.width - 8, soft.height - 8))
    blurred = soft.filter(ImageFilter.GaussianBlur(3))
    shadow = blurred.resize((soft.width * 4, soft.height * 4), Image.Resampling.BILINEAR)
    picture.paste((50, 36, 26), (at[0] - 26, at[1] - 20), shadow)
    picture.paste(piece, at)


def _on_wall(picture: Image.Image, subject: Subject, scale: float) -> None:
    """Hang it above the sofa, or alone when it is too tall for that."""
    width, height = round(subject.width_cm * scale), round(subject.length_cm * scale)
    view = VIEWS[subject.craft]
    piece = view.flat(subject, width * 2, height * 2).reduce(2)
    mask = outline_image(subject, *piece.size)
    if subject.length_cm > subject.width_cm * 1.9 and not mask:
        piece = piece.transpose(Image.Transpose.ROTATE_90)
    room_above = round(FLOOR_LINE - 92 * scale)
    over_sofa = piece.height < room_above - 10
    left = round(WIDTH * 0.44 - piece.width / 2)
    top = max(20, (room_above - piece.height) // 2 if over_sofa else (FLOOR_LINE - piece.height) // 2)
    _hang(picture, piece, mask, (left, top))
    style = int(dice(subject.seed, "sofa").integers(len(SOFAS)))
    if over_sofa:
        _stand(picture, _sofa(style, scale), WIDTH * 0.44, FLOOR_LINE + 60)
    else:
        _stand(picture, _armchair(style, scale * 1.08), left - 62 * scale, FLOOR_LINE + 90)
    aside = 140 * scale if over_sofa else piece.width / 2 + 56 * scale
    _stand(picture, (_lamp if over_sofa else _plant)(scale), WIDTH * 0.44 + aside, FLOOR_LINE + 30)


def _lay_on_floor(picture: Image.Image, subject: Subject, scale: float) -> None:
    """Lay the long side along the sofa, in the perspective of the floor."""
    view = VIEWS[subject.craft]
    tall = subject.length_cm >= subject.width_cm
    width, height = (subject.length_cm, subject.width_cm) if tall else (subject.width_cm, subject.length_cm)
    fine = min(4.0, 1400 / width)
    size = (round(subject.width_cm * fine), round(subject.length_cm * fine))
    piece, mask = view.flat(subject, *size), view.outline_mask(subject, *size)
    shape = mask or Image.new("L", size, 255)
    if tall:
        piece, shape = piece.transpose(Image.Transpose.ROTATE_90), shape.transpose(Image.Transpose.ROTATE_90)
    focus = scale * WALL_CM
    far = WALL_CM - 78
    near = max(far - height, 230)
    corners = [
        _spot(side * width / 2, depth, focus) for side, depth in ((-1, far), (1, far), (1, near), (-1, near))
    ]
    box = (
        int(min(x for x, _ in corners)),
        int(corners[0][1]),
        int(max(x for x, _ in corners)) + 1,
        int(corners[2][1]) + 1,
    )
    inner = [(x - box[0], y - box[1]) for x, y in corners]
    figures = _perspective(inner, piece.size)
    target = (box[2] - box[0], box[3] - box[1])
    seen = piece.transform(target, Image.Transform.PERSPECTIVE, figures, Image.Resampling.BILINEAR)
    cover = shape.transform(target, Image.Transform.PERSPECTIVE, figures, Image.Resampling.BILINEAR)
    picture.paste((48, 34, 26), (box[0] + 3, box[1] + 8), cover.point(lambda value: value * 0.45))
    picture.paste(seen, box[:2], cover)


def _spot(x_cm: float, depth: float, focus: float) -> tuple[float, float]:
    horizon = FLOOR_LINE - focus * EYE_CM / WALL_CM
    return WIDTH * 0.46 + focus * x_cm / depth, horizon + focus * EYE_CM / depth


def _perspective(corners: list[tuple[float, float]], size: tuple[int, int]) -> tuple[float, ...]:
    """The eight figures Pillow wants, from where the source's four corners are to be seen."""
    source = [(0, 0), (size[0], 0), size, (0, size[1])]
    rows, wanted = [], []
    for (x, y), (u, v) in zip(corners, source, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    return tuple(float(value) for value in np.linalg.solve(np.array(rows, float), np.array(wanted, float)))
