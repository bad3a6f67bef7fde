"""The roles of an embroidery's pictures."""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from PIL import Image, ImageChops

from demo.drawing.carpets.fringe import fringe
from demo.drawing.chance import choose, dice
from demo.drawing.dyes import blend, luma, palette_of, tone_of
from demo.drawing.framing import NEAR_SIZE, Box, centred, crooked, full_size
from demo.drawing.loom import CLEAR
from demo.drawing.needlework.baluch import MIRROR, baluch
from demo.drawing.needlework.cloth import LEVELS, covering, cross_tiles, thread_levels, woven
from demo.drawing.needlework.suzani import suzani
from demo.drawing.needlework.tatreez import stitches
from demo.drawing.outlines import outline_image, outline_of
from demo.drawing.surface import cast_shadow, cloudy, from_packed, ground, lay_cut, pack
from demo.drawing.types import Grid, Rgb, Subject

CORNER_STITCH, DETAIL_STITCH, BACK_STITCH = 14, 30, 12
NEARER = {"corner": 2.2, "detail": 4.6, "back": 2.2}
MIRROR_TONE: Rgb = (198, 208, 212)


LEAST_DRAWN = 160
"""Free designs are drawn with at least this many pixels across, and reduced when fewer are wanted."""
CLOTHS: Mapping[str, tuple[str, ...]] = {
    "tatreez": ("undyed", "white", "black", "undyed", "indigo-deep", "white"),
    "baluch": ("black", "madder-deep", "navy", "undyed-ivory", "green"),
    "suzani": ("undyed-ivory", "undyed", "indigo-deep", "beige"),
}
"""Usual ground cloths; a piece that names none takes one by its seed."""


def base_tone(subject: Subject) -> Rgb:
    """The ground cloth's tone: named by the piece, or one usual for its tradition."""
    for name in ("base_colour", "base_cloth_colour"):
        if subject.attributes.get(name):
            return tone_of(subject.attributes[name])
    return tone_of(choose(subject.seed, "ground cloth", CLOTHS[subject.tradition]))


def threads(subject: Subject) -> list[Rgb]:
    """Six thread tones: the palette in its order, then shades of it; the sixth outlines."""
    base = base_tone(subject)
    given = [_set_off(tone, base) for tone in palette_of(subject) if tone != base] or [_set_off(base, base)]
    pale, dark = max(given, key=luma), min(given, key=luma)
    shades = [blend(given[0], pale, 0.45), blend(given[-1], dark, 0.5), blend(given[0], dark, 0.5), pale]
    tones = (given + [tone for tone in shades if tone not in given] + given)[:5]
    outline = (38, 28, 26) if luma(base) > 90 else blend(pale, (245, 240, 228), 0.5)
    return [*tones, outline]


def _set_off(tone: Rgb, base: Rgb) -> Rgb:
    """The thread's tone, or a lighter or darker one where the cloth would swallow it."""
    apart = sum(abs(a - b) for a, b in zip(tone, base, strict=True))
    if apart > 105 or abs(luma(tone) - luma(base)) > 42:
        return tone
    return blend(tone, (240, 226, 196) if luma(base) < 120 else (40, 26, 24), 0.5)


def _counted(subject: Subject) -> bool:
    return subject.tradition == "tatreez"


def _crosses(subject: Subject, grid: Grid, size: int, pale: float = 0.0) -> Image.Image:
    """Crosses of `size` pixels on counted linen."""
    rows, columns = grid.shape
    tones = np.array(threads(subject), np.float32)
    tones += (np.array(base_tone(subject), np.float32) - tones) * pale
    shade = dice(subject.seed, "skeins").normal(1.04, 0.045, grid.shape).astype(np.float32)
    drift = 1 + 0.05 * cloudy(dice(subject.seed, "lots"), columns, rows, 4, 6)
    small = from_packed(pack(tones[np.minimum(grid, 5)] * (shade * drift)[..., None]))
    light, cover = cross_tiles(columns, rows, size)
    thread = ImageChops.multiply(small.resize((columns * size, rows * size), Image.Resampling.NEAREST), light)
    worked = Image.fromarray((grid != CLEAR).view(np.uint8) * np.uint8(255))
    mask = ImageChops.multiply(worked.resize(thread.size, Image.Resampling.NEAREST), Image.fromarray(cover))
    cloth = woven(*thread.size, base_tone(subject), size / 2)
    cloth.paste(thread, (0, 0), mask)
    return cloth


def _satin(subject: Subject, grid: Grid, thread: float, pale: float = 0.0) -> Image.Image:
    """Laid silk: each ink's threads run their own way; the cloth shows where nothing is sewn."""
    rows, columns = grid.shape
    upright, across, aslant = (covering(level, columns, rows) for level in thread_levels(thread))
    way = np.array([2, 0, 1, 2, 0, 1, 0], np.uint8)[np.minimum(grid, MIRROR)]
    level = upright.copy()
    np.copyto(level, across, where=way == 1)
    np.copyto(level, aslant, where=way == 2)
    tones = np.array([*threads(subject), MIRROR_TONE], np.float32)
    tones[:MIRROR] += (np.array(base_tone(subject), np.float32) - tones[:MIRROR]) * pale
    light = np.linspace(0.62, 1.16, LEVELS, dtype=np.float32)
    table = pack(tones[:, None, :] * light[None, :, None]).ravel()
    picture = from_packed(table.take(np.minimum(grid, MIRROR).astype(np.uint16) * LEVELS + level))
    bare = Image.fromarray((grid == CLEAR).view(np.uint8) * np.uint8(255))
    picture.paste(woven(columns, rows, base_tone(subject), max(2.0, thread * 0.8)), (0, 0), bare)
    return picture


def _design(subject: Subject, per_cm: float) -> Grid:
    return (suzani if subject.tradition == "suzani" else baluch)(subject, per_cm)


def flat(subject: Subject, width: int, height: int) -> Image.Image:
    """The embroidery from above, filling `width` by `height` pixels."""
    if _counted(subject):
        grid = stitches(subject)
        size = max(3, round(width / grid.shape[1]))
        picture = _crosses(subject, grid, size)
    else:
        enough = LEAST_DRAWN / min(subject.width_cm, subject.length_cm)
        picture = _satin(subject, _design(subject, max(enough, width / subject.width_cm)), 3.4)
    return (
        picture
        if picture.size == (width, height)
        else picture.resize((width, height), Image.Resampling.BILINEAR)
    )


def outline_mask(subject: Subject, width: int, height: int) -> Image.Image | None:
    """Where a dress or a bag is; nothing for pieces with corners."""
    return outline_image(subject, width, height)


def full(subject: Subject) -> Image.Image:
    """The whole piece on paper, hemmed or with its fringe."""
    shawl = subject.length_cm > subject.width_cm * 1.9 and not outline_of(subject)
    ends = subject.length_cm * 0.035 if shawl or subject.text("ends") == "fringe" else 0.0
    if subject.length_cm > subject.width_cm * 6:
        return _in_lengths(subject)
    canvas, (width, height), end = full_size(subject, ends)
    if _counted(subject):
        size = max(3, round(width / stitches(subject).shape[1]))
        rows, columns = stitches(subject).shape
        if columns * size < canvas[0] * 0.93 and rows * size < canvas[1] * 0.95:
            width, height = columns * size, rows * size
    picture = ground(*canvas)
    box = centred(canvas, (width, height))
    piece, mask = flat(subject, width, height), outline_mask(subject, width, height)
    if mask:
        lay_cut(picture, piece, mask, box[:2])
        return crooked(picture, subject.seed, 2.4)
    cast_shadow(picture, box, 26)
    if end:
        _lay_fringe(picture, subject, box, end)
    _hem(piece)
    picture.paste(piece, box[:2])
    return crooked(picture, subject.seed, 2.4)


def _in_lengths(subject: Subject) -> Image.Image:
    """A belt, folded to and fro so that it fills the picture."""
    strips, gap = 4, 0.5
    folded = replace(subject, length_cm=subject.length_cm / strips)
    across = subject.width_cm * (strips + gap * (strips - 1))
    canvas, (width, height), _ = full_size(replace(folded, width_cm=across))
    wide = round(width * subject.width_cm / across)
    unfolded = flat(subject, wide, height * strips)
    picture = ground(*canvas)
    left, top, _, _ = centred(canvas, (width, height))
    for number in range(strips):
        x = left + round(number * wide * (1 + gap))
        piece = unfolded.crop((0, number * height, wide, (number + 1) * height))
        cast_shadow(picture, (x, top, x + wide, top + height), 14, 0.3)
        picture.paste(piece if number % 2 == 0 else piece.transpose(Image.Transpose.ROTATE_180), (x, top))
    return crooked(picture, subject.seed, 2.4)


def _lay_fringe(picture: Image.Image, subject: Subject, box: Box, end: int) -> None:
    hair = fringe(box[2] - box[0], end, 7, subject.seed)
    picture.paste(hair, (box[0], box[3]), hair)
    turned = hair.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    picture.paste(turned, (box[0], box[1] - end), turned)


def _hem(piece: Image.Image, wide: int = 9) -> None:
    """A folded edge: a line of shadow where the fold ends."""
    w, h = piece.size
    for box in (
        (0, wide, w, wide + 2),
        (0, h - wide - 2, w, h - wide),
        (wide, 0, wide + 2, h),
        (w - wide - 2, 0, w - wide, h),
    ):
        piece.paste(piece.crop(box).point(lambda value: value * 0.8), box)


def _near(subject: Subject, role: str, x: float, y: float) -> Image.Image:
    """A part of the piece seen near; `x` and `y` (0 to 1) place the window within the cloth."""
    if _counted(subject):
        size = {"corner": CORNER_STITCH, "detail": DETAIL_STITCH, "back": BACK_STITCH}[role]
        grid = stitches(subject)
        size = _fitting(grid, size)
        columns, rows = -(-NEAR_SIZE[0] // size), -(-NEAR_SIZE[1] // size)
        return _crosses(subject, _cut(grid, columns, rows, x, y), size).crop((0, 0, *NEAR_SIZE))
    per_cm = max(full_size(subject)[1][0] * NEARER[role], NEAR_SIZE[0]) / subject.width_cm
    subject = replace(subject, length_cm=min(subject.length_cm, subject.width_cm * 4))
    grid = _cut(_design(subject, per_cm), *NEAR_SIZE, x, y)
    return _satin(
        subject, grid, 3.4 * NEARER[role] * (0.6 if role == "detail" else 0.8), 0.12 if role == "back" else 0
    )


def _fitting(grid: Grid, size: int) -> int:
    """Pixels to a stitch, at least `size` and enough for the window to lie within the cloth."""
    rows, columns = int(grid.shape[0]), int(grid.shape[1])
    return max(size, -(-NEAR_SIZE[0] // columns), -(-NEAR_SIZE[1] // rows))


def _cut(grid: Grid, columns: int, rows: int, x: float, y: float) -> Grid:
    grid = np.pad(
        grid, ((0, max(0, rows - grid.shape[0])), (0, max(0, columns - grid.shape[1]))), constant_values=CLEAR
    )
    left, top = round((grid.shape[1] - columns) * x), round((grid.shape[0] - rows) * y)
    return np.ascontiguousarray(grid[top : top + rows, left : left + columns])


def corner(subject: Subject) -> Image.Image:
    """The lower left corner with its hem, on paper."""
    cloth = _near(subject, "corner", 0, 1)
    left, below = 120, 130
    picture = ground(*NEAR_SIZE)
    cast_shadow(picture, (left, 0, NEAR_SIZE[0] + 80, NEAR_SIZE[1] - below), 50)
    piece = cloth.crop((0, below, NEAR_SIZE[0] - left, NEAR_SIZE[1]))
    w, h = piece.size
    for box in ((0, h - 24, w, h - 21), (22, 0, 25, h)):
        piece.paste(piece.crop(box).point(lambda value: value * 0.78), box)
    picture.paste(piece, (left, 0))
    return crooked(picture, subject.seed, 2.4)


def detail(subject: Subject) -> Image.Image:
    """Single stitches."""
    roll = dice(subject.seed, "detail")
    return _near(subject, "detail", float(roll.uniform(0.3, 0.7)), float(roll.uniform(0.3, 0.7)))


def back(subject: Subject) -> Image.Image:
    """The reverse, neat but paler, threads carried across."""
    if not _counted(subject):
        return _near(subject, "back", 0.3, 0.4).transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    grid = stitches(subject)
    size = _fitting(grid, BACK_STITCH)
    columns, rows = -(-NEAR_SIZE[0] // size), -(-NEAR_SIZE[1] // size)
    window = _cut(grid, columns, rows, 0.5, 0.3)[:, ::-1]
    picture = _crosses(subject, window, size, 0.14).crop((0, 0, *NEAR_SIZE))
    return Image.blend(picture, ImageChops.offset(picture, 0, 3), 0.5)
