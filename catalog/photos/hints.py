"""Advice on a photo: never a refusal, for a poor picture is better than none."""

from dataclasses import dataclass

import numpy as np
from django.utils.translation import gettext as _
from PIL import Image

GOOD_SIDE = 1200
SAMPLE = 640
# Variance of the Laplacian on a sample 640 wide: a sharp weave is far above, a shaken picture far below.
BLURRED_BELOW = 45.0
DARK_BELOW, BRIGHT_ABOVE = 60.0, 225.0


@dataclass(frozen=True)
class Hint:
    code: str
    sentence: str


def sharpness(grey: "np.ndarray[tuple[int, int], np.dtype[np.float64]]") -> float:
    """Variance of the Laplacian: how much neighbouring points differ."""
    inner = grey[1:-1, 1:-1]
    around = grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:]
    return float(np.var(around - 4 * inner))


def hints(image: Image.Image) -> list[Hint]:
    """What would make the photo better, most important first; empty when it is fine."""
    grey = image.convert("L")
    small = min(image.size) < GOOD_SIDE
    grey.thumbnail((SAMPLE, SAMPLE))
    pixels = np.asarray(grey, dtype=np.float64)
    light = float(pixels.mean())
    found = []
    if light < DARK_BELOW:
        found.append(Hint("dark", _("The picture is dark. Take it by a window, in daylight.")))
    if light > BRIGHT_ABOVE:
        found.append(Hint("bright", _("The picture is too bright. Keep the piece out of direct sun.")))
    if sharpness(pixels) < BLURRED_BELOW:
        found.append(
            Hint("blurred", _("The picture looks blurred. Hold the phone still and tap on the piece."))
        )
    if small:
        found.append(Hint("small", _("The picture is small. Go closer, or use the back camera.")))
    return found
