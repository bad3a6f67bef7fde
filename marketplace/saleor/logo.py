"""The knot as a PNG: the only form of a logo that Saleor takes."""

import io
from functools import cache

from PIL import Image, ImageDraw

SIZE, DRAWN = 512, 2048
MADDER, PAPER = "#982e23", "#fffaf3"
# The same knot as in favicon.svg, on its field of 24.
LINES = (
    ((12, 4), (16, 8), (8, 16), (5.5, 13.5), (12, 7), (18.5, 13.5), (16, 16), (8, 8), (12, 4)),
    ((8.5, 16.5), (12, 20), (15.5, 16.5)),
)


@cache
def logo() -> bytes:
    """Drawn large and made smaller, so that its edges are smooth."""
    unit = DRAWN / 24
    image = Image.new("RGB", (DRAWN, DRAWN), MADDER)
    pen = ImageDraw.Draw(image)
    for line in LINES:
        points = [(x * unit, y * unit) for x, y in line]
        pen.line(points, fill=PAPER, width=round(2 * unit), joint="curve")
    out = io.BytesIO()
    image.resize((SIZE, SIZE), Image.Resampling.LANCZOS).save(out, "PNG", optimize=True)
    return out.getvalue()
