"""The outlines of things that are worn or carried; everything else is a rectangle or a round."""

from collections.abc import Mapping
from dataclasses import replace

from PIL import Image, ImageDraw

from demo.drawing.types import Subject

Outline = tuple[tuple[float, float], ...]


def _both(right: Outline) -> Outline:
    """An outline in the unit square from its right half, top to foot."""
    return (*right, *((1 - x, y) for x, y in reversed(right)))


def _sole(middle: float) -> Outline:
    shape = (
        (0, 0),
        (0.11, 0.02),
        (0.19, 0.12),
        (0.2, 0.3),
        (0.15, 0.5),
        (0.16, 0.72),
        (0.15, 0.9),
        (0.08, 0.99),
        (0, 1),
    )
    return (*((middle + x, y) for x, y in shape), *((middle - x, y) for x, y in reversed(shape)))


def _smooth(shape: Outline, rounds: int = 2) -> Outline:
    """The outline with its corners cut, and cut again, as Chaikin's curve is drawn."""
    for _ in range(rounds):
        pairs = zip(shape, (*shape[1:], shape[0]), strict=True)
        shape = tuple(
            (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            for a, b in pairs
            for share in (0.25, 0.75)
        )
    return shape


STRAP: Outline = (
    (0.22, 0.36), (0.22, 0.2), (0.32, 0.06), (0.5, 0), (0.68, 0.06), (0.78, 0.2), (0.78, 0.36), (0.72, 0.36),
    (0.72, 0.21), (0.64, 0.1), (0.5, 0.05), (0.36, 0.1), (0.28, 0.21), (0.28, 0.36),
)  # fmt: skip
POUCH = _both(((0.5, 0.34), (0.94, 0.34), (1, 0.37), (0.98, 0.9), (0.94, 0.97), (0.86, 1)))
COAT = _both(
    ((0.5, 0.03), (0.58, 0), (0.68, 0.03), (0.9, 0.08), (0.94, 0.1), (1, 0.41), (1, 0.43), (0.86, 0.44),
     (0.85, 0.43), (0.79, 0.26), (0.88, 0.98), (0.88, 1), (0.86, 1))
)  # fmt: skip
HAT = _both(
    ((0.5, 0), (0.68, 0.02), (0.8, 0.14), (0.86, 0.4), (0.9, 0.74), (1, 0.86), (0.97, 0.98), (0.7, 1))
)
DRESS = _both(
    ((0.5, 0.06), (0.55, 0.055), (0.6, 0), (0.72, 0.02), (0.98, 0.25), (1, 0.27), (0.88, 0.36), (0.87, 0.36),
     (0.75, 0.22), (0.79, 0.42), (0.97, 0.97), (0.98, 1), (0.96, 1))
)  # fmt: skip
OUTLINES: Mapping[str, tuple[Outline, ...]] = {
    "felt-coat": (_smooth(COAT, 1),),
    "felt-hat": (_smooth(HAT),),
    "felt-slippers": (_smooth(_sole(0.24)), _smooth(_sole(0.76))),
    "felt-bag": (POUCH, _smooth(STRAP)),
    "bag": (POUCH, _smooth(STRAP)),
    "dress": (_smooth(DRESS, 1),),
}
STRAP_SHARE = 0.34
"""How much of a bag's drawn height its strap takes."""


def outline_of(subject: Subject) -> tuple[Outline, ...]:
    """The outlines of the piece in the unit square; none for a rectangle."""
    return OUTLINES.get(subject.text("object_kind"), ())


def as_seen(subject: Subject) -> Subject:
    """The piece with the size it takes in a picture: slippers as a pair, bags with their strap."""
    kind = subject.text("object_kind")
    if kind == "felt-slippers":
        return replace(subject, width_cm=subject.width_cm * 2.3)
    if kind in ("bag", "felt-bag"):
        return replace(subject, length_cm=subject.length_cm / (1 - STRAP_SHARE))
    return subject


def outline_image(subject: Subject, width: int, height: int) -> Image.Image | None:
    """White where the piece is, at a size in pixels; nothing for a rectangle."""
    shapes = outline_of(subject)
    if not shapes:
        return None
    big = Image.new("L", (width * 2, height * 2))
    draw = ImageDraw.Draw(big)
    for shape in shapes:
        draw.polygon([(x * width * 2, y * height * 2) for x, y in shape], fill=255)
    return big.reduce(2)
