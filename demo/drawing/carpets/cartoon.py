"""The cartoon of a carpet: one ink for every knot, at the counted knots of the piece."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from demo.drawing.carpets import city_fields, flatweave, tribal_fields
from demo.drawing.carpets.cloth import Cloth
from demo.drawing.carpets.frames import Band, family, frame_plan, lay_frame, lay_skirts
from demo.drawing.dyes import Ink
from demo.drawing.loom import CLEAR
from demo.drawing.remembered import remembered
from demo.drawing.types import Grid, Subject

MOST_CELLS = 1100
"""Finer pieces are drawn with this many knots along: a screen shows no more."""

TRIBAL: dict[str, Callable[[Cloth], None]] = {
    "all-over": tribal_fields.hooked_all_over,
    "gul-repeat": tribal_fields.gul_repeat,
    "medallion": tribal_fields.hooked_medallion,
    "medallion-corners": tribal_fields.hooked_medallion,
    "mihrab": tribal_fields.prayer,
    "compartment": tribal_fields.compartments,
    "free": tribal_fields.open_ground,
}
CITY: dict[str, Callable[[Cloth], None]] = {
    **TRIBAL, "all-over": city_fields.all_over, "medallion": city_fields.medallion,
    "medallion-corners": city_fields.medallion_corners, "mihrab": city_fields.arch,
}  # fmt: skip
LIKELY_LAYOUT = {"turkmen": "gul-repeat", "tribal": "all-over", "city": "medallion-corners"}


@dataclass(frozen=True)
class Cartoon:
    """The inks of the whole piece with its counted knots per centimetre and those the grid holds."""

    grid: Grid
    sx: float
    sy: float
    across: float
    along: float


def knots(subject: Subject) -> tuple[float, float]:
    """Knots per centimetre, across and along; flatweaves count their wefts coarser."""
    usual = 30.0 if subject.text("construction", "knotted-pile") == "knotted-pile" else 26.0
    across = float(np.clip(subject.number("knots_across", usual), 12, 90)) / 10
    along = float(np.clip(subject.number("knots_along", across * 10), 12, 90)) / 10
    return across, along


@remembered
def cartoon(subject: Subject) -> Cartoon:
    """The carpet's cartoon; kept for the next role of the same piece."""
    across, along = knots(subject)
    fit = min(1.0, MOST_CELLS / (subject.length_cm * along), MOST_CELLS / (subject.width_cm * across))
    sx, sy = across * fit, along * fit
    grid = np.zeros((max(24, round(subject.length_cm * sy)), max(24, round(subject.width_cm * sx))), np.uint8)
    cloth = Cloth(grid, sx, sy, subject)
    if subject.text("shape") == "round":
        _fill_round(cloth)
    else:
        _fill(cloth)
    return Cartoon(grid, sx, sy, across, along)


def layout_of(subject: Subject) -> str:
    """The layout named, or the likely one for the tradition."""
    layout = subject.text("layout")
    return layout if layout in CITY else LIKELY_LAYOUT[family(subject.text("style_of", "turkmen-tekke"))]


def _has_skirts(cloth: Cloth) -> bool:
    """Whether panels are added at the ends: always when the motifs name a figure to put there."""
    return bool(cloth.figures) or cloth.dice("skirt").random() < 0.6


def _fill(cloth: Cloth) -> None:
    layout, flat = layout_of(cloth.subject), cloth.subject.text("construction") in ("flatweave", "soumak")
    kind = family(cloth.style)
    if kind == "turkmen" and not flat and cloth.length > cloth.width * 1.25 and _has_skirts(cloth):
        cloth = lay_skirts(cloth)
    if flat and layout in ("all-over", "free"):
        flatweave.fill_flatweave(lay_frame(cloth, [Band(1.2, ink=Ink.DARK)]), layout)
        return
    if layout == "free":
        edge = min(cloth.width, cloth.length)
        plan = [
            Band(edge * 0.03, ink=Ink.DARK),
            Band(edge * 0.02, ink=Ink.SECOND),
            Band(edge * 0.015, "crenel"),
        ]
        tribal_fields.open_ground(lay_frame(cloth, plan))
        return
    field = lay_frame(cloth, frame_plan(cloth))
    if flat:
        flatweave.fill_flatweave(field, layout)
    else:
        (CITY if kind == "city" else TRIBAL)[layout](field)


def _fill_round(cloth: Cloth) -> None:
    """A round piece: a medallion field inside a ring that bends the straight border around it."""
    rows, columns = cloth.grid.shape
    city_fields.medallion(cloth)
    y, x = np.ogrid[:rows, :columns]
    dx, dy = (x - (columns - 1) / 2) / (columns / 2), (y - (rows - 1) / 2) / (rows / 2)
    reach = np.sqrt(dx * dx + dy * dy)
    strip_cloth = Cloth(
        np.zeros((rows // 2, round(columns * 3)), np.uint8), cloth.sx, cloth.sy, cloth.subject
    )
    lay_frame(strip_cloth, frame_plan(cloth))
    deep = sum(max(1, round(band.width * cloth.sy)) for band in frame_plan(cloth))
    turn = ((np.arctan2(dy, dx) / (2 * np.pi) + 0.5) * 0.8 + 0.1) * strip_cloth.grid.shape[1]
    depth = np.clip(((1 - reach) * rows / 2).astype(int), 0, rows // 2 - 1)
    ring = (reach <= 1) & (depth < deep)
    cloth.grid[ring] = strip_cloth.grid[depth, turn.astype(int)][ring]
    cloth.grid[reach > 1] = CLEAR
