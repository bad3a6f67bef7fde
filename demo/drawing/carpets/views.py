"""The roles of a carpet's pictures: full, back with a ruler, corner and detail."""

import numpy as np
from PIL import Image

from demo.drawing.carpets.cartoon import Cartoon, cartoon
from demo.drawing.carpets.fringe import fringe, kilim_end
from demo.drawing.carpets.wool import knotted, near, near_flat
from demo.drawing.chance import dice
from demo.drawing.dyes import palette_of
from demo.drawing.framing import NEAR_SIZE, Box, centred, crooked, full_size
from demo.drawing.loom import CLEAR
from demo.drawing.ruler import lay_ruler
from demo.drawing.surface import PAPER, cast_shadow, from_packed, ground, toned
from demo.drawing.types import Grid, Subject

CORNER_KNOTS, BACK_KNOTS, DETAIL_KNOTS = (6, 8, 11), (12, 17), (26, 36)
MARGIN = 150


def flat(subject: Subject, width: int, height: int) -> Image.Image:
    """The piece from above without ground or ends, filling `width` by `height` pixels."""
    picture = from_packed(knotted(subject, cartoon(subject).grid)).resize(
        (width, height), Image.Resampling.BILINEAR
    )
    return toned(picture, "wool", subject.seed)


def outline_mask(subject: Subject, width: int, height: int) -> Image.Image | None:
    """Where a round piece is; nothing for pieces with corners."""
    if subject.text("shape") != "round":
        return None
    worked = (cartoon(subject).grid != CLEAR).view(np.uint8) * np.uint8(255)
    return Image.fromarray(worked).resize((width, height), Image.Resampling.BILINEAR)


def full(subject: Subject) -> Image.Image:
    """The whole piece on paper, a little crooked as handwork is, with its ends."""
    canvas, (width, height), end = full_size(subject, ends_cm(subject))
    picture = ground(*canvas)
    box = centred(canvas, (width, height))
    mask = outline_mask(subject, width, height)
    if mask is None:
        cast_shadow(picture, (box[0], box[1] - end // 3, box[2], box[3] + end // 3), max(18, width // 36))
        _lay_ends(picture, subject, box, end)
    else:
        picture.paste((150, 138, 122), (box[0] + 10, box[1] + 14), mask)
    picture.paste(flat(subject, width, height), box[:2], mask)
    return crooked(picture, subject.seed)


def ends_cm(subject: Subject) -> float:
    """How far the ends reach beyond the pile."""
    if subject.text("shape") == "round" or set(subject.slugs("ends")) & {"hemmed", "overcast", "none"}:
        return 0.0
    return float(np.clip(subject.length_cm * 0.028, 2.2, 7))


def _lay_ends(picture: Image.Image, subject: Subject, box: Box, end: int) -> None:
    if not end:
        return
    left, top, right, bottom = box
    width = right - left
    woven = end // 2 if "kilim-end" in subject.slugs("ends") else end // 6
    hair = fringe(width, end - woven, max(4.0, width / 190), subject.seed)
    cloth = kilim_end(width, max(2, woven), palette_of(subject))
    for at, turn in ((bottom, False), (top, True)):
        piece, strip = (hair.transpose(Image.Transpose.FLIP_TOP_BOTTOM), cloth) if turn else (hair, cloth)
        picture.paste(piece, (left, at - end if turn else at + woven), piece)
        picture.paste(strip, (left, at - woven if turn else at))


def _pick(options: tuple[int, ...], subject: Subject, wide_cm: float) -> int:
    wanted = NEAR_SIZE[0] / (wide_cm * cartoon(subject).across)
    return min(options, key=lambda knot: abs(knot - wanted))


def _window(drawn: Cartoon, x_cm: float, y_cm: float, columns: int, rows: int) -> tuple[Grid, int]:
    """A part of the cartoon at the counted knots, with its first row in the whole piece."""
    x = ((x_cm + np.arange(columns) / drawn.across) * drawn.sx).astype(int)
    y = ((y_cm + np.arange(rows) / drawn.along) * drawn.sy).astype(int)
    grid = drawn.grid[np.clip(y, 0, drawn.grid.shape[0] - 1)][:, np.clip(x, 0, drawn.grid.shape[1] - 1)]
    return grid, max(0, round(y_cm * drawn.along))


def _near(subject: Subject, x_cm: float, y_cm: float, knot: int, back: bool = False) -> Image.Image:
    drawn = cartoon(subject)
    columns, rows = -(-NEAR_SIZE[0] // knot), -(-NEAR_SIZE[1] // knot)
    grid, first = _window(drawn, x_cm, y_cm, columns, rows)
    grid = grid[:, ::-1] if back else grid
    total = max(first + rows, round(subject.length_cm * drawn.along))
    cells = knotted(subject, grid, 0.2 if back else 0.0, first, total)
    made = subject.text("construction", "knotted-pile")
    picture = (
        near_flat(cells, knot, made == "soumak")
        if made in ("flatweave", "soumak")
        else near(cells, knot, back)
    )
    if (grid == CLEAR).any():
        away = Image.fromarray((grid == CLEAR).view(np.uint8) * np.uint8(255))
        picture.paste(PAPER, (0, 0), away.resize(picture.size, Image.Resampling.BILINEAR))
    return picture.crop((0, 0, *NEAR_SIZE))


def back(subject: Subject) -> Image.Image:
    """The reverse, paler, its rows of knots to be counted along a ruler."""
    knot = _pick(BACK_KNOTS, subject, 34)
    per_cm = knot * cartoon(subject).across
    picture = _near(
        subject, max(0.0, subject.width_cm * 0.1), max(0.0, subject.length_cm * 0.08), knot, back=True
    )
    lay_ruler(picture, per_cm, NEAR_SIZE[1] * 5 // 8)
    return picture


def detail(subject: Subject) -> Image.Image:
    """A hand's breadth of the pile, every knot to be seen."""
    knot = _pick(DETAIL_KNOTS, subject, 14)
    drawn = cartoon(subject)
    roll = dice(subject.seed, "detail")
    shares = roll.uniform(0.2, 0.62, (10, 2))
    spots = [(subject.width_cm * float(x), subject.length_cm * float(y)) for x, y in shares]
    columns, rows = NEAR_SIZE[0] // knot, NEAR_SIZE[1] // knot
    richest = max(spots, key=lambda spot: _liveliness(_window(drawn, spot[0], spot[1], columns, rows)[0]))
    return _near(subject, *richest, knot)


def _liveliness(grid: Grid) -> float:
    """How often the ink changes, weighed by how many inks there are."""
    return float((grid[:, 1:] != grid[:, :-1]).mean()) * len(np.unique(grid))


def corner(subject: Subject) -> Image.Image:
    """The lower left corner with its borders, its side and its end."""
    drawn = cartoon(subject)
    knot = _pick(CORNER_KNOTS, subject, float(np.clip(subject.width_cm * 0.5, 36, 72)))
    if subject.text("shape") == "round":
        high = NEAR_SIZE[1] / knot / drawn.along
        return _near(subject, subject.width_cm * 0.5, subject.length_cm - high * 0.9, knot)
    end = round(ends_cm(subject) * knot * drawn.across)
    below = min(420, end + 90) if end else MARGIN
    high = (NEAR_SIZE[1] - below) / (knot * drawn.along)
    cloth = _near(subject, 0, max(0.0, subject.length_cm - high), knot)
    picture = ground(*NEAR_SIZE)
    box = (MARGIN, -60, NEAR_SIZE[0] + 60, NEAR_SIZE[1] - below)
    cast_shadow(picture, (box[0], 0, box[2], box[3] + end // 4), 60)
    picture.paste(cloth.crop((0, 0, NEAR_SIZE[0] - MARGIN, NEAR_SIZE[1] - below)), (MARGIN, 0))
    if end:
        _lay_near_end(picture, subject, box, end, knot)
    _selvedge(picture, subject, box, knot)
    return crooked(picture, subject.seed, 3)


def _lay_near_end(picture: Image.Image, subject: Subject, box: Box, end: int, knot: int) -> None:
    width = picture.width - box[0]
    woven = end // 2 if "kilim-end" in subject.slugs("ends") else end // 5
    hair = fringe(width, end - woven, knot * 2.2, subject.seed)
    picture.paste(hair, (box[0], box[3] + woven), hair)
    picture.paste(kilim_end(width, woven, palette_of(subject)), (box[0], box[3]))


def _selvedge(picture: Image.Image, subject: Subject, box: Box, knot: int) -> None:
    """The overcast side: a rounded cord of wool."""
    tone = np.array(min(palette_of(subject), key=sum), np.float32)
    wide, high = knot * 3, box[3]
    round_light = np.sin(np.linspace(0.25, np.pi, wide))[None, :, None]
    turns = 0.86 + 0.14 * np.sin(
        np.arange(high)[:, None, None] * 6.28 / knot * 0.9 + np.linspace(0, 1.2, wide)[None, :, None]
    )
    cord = np.clip(tone * (0.55 + 0.55 * round_light) * turns + 6, 0, 255).astype(np.uint8)
    picture.paste(Image.fromarray(cord), (box[0] - wide // 2, 0))
