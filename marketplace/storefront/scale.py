"""The drawing of a piece beside a grown person: everything in centimetres."""

from dataclasses import dataclass
from decimal import Decimal

PERSON_HEIGHT = 168
PERSON_WIDTH = 46
GAP = 30
MARGIN = 24


@dataclass(frozen=True)
class ScaleDrawing:
    """A drawing's frame and the places of piece and person in it, in units of one centimetre."""

    piece_width: int
    piece_height: int
    frame_width: int
    frame_height: int
    floor: int
    piece_top: int
    person_left: int
    person_top: int

    @property
    def view_box(self) -> str:
        return f"0 0 {self.frame_width} {self.frame_height}"


def scale_drawing(width_cm: Decimal | None, length_cm: Decimal | None) -> ScaleDrawing | None:
    """The piece hung upright to the person's side; nothing for a piece without measures."""
    if not width_cm or not length_cm:
        return None
    width, height = round(width_cm), round(length_cm)
    floor = MARGIN + max(height, PERSON_HEIGHT)
    return ScaleDrawing(
        piece_width=width,
        piece_height=height,
        frame_width=2 * MARGIN + width + GAP + PERSON_WIDTH,
        frame_height=floor + MARGIN,
        floor=floor,
        piece_top=floor - height,
        person_left=MARGIN + width + GAP,
        person_top=floor - PERSON_HEIGHT,
    )
