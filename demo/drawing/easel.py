"""An easel for scenes: shapes painted twice as large and reduced, so that edges are smooth."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

from demo.drawing.chance import Floats
from demo.drawing.dyes import blend
from demo.drawing.surface import toned
from demo.drawing.types import Rgb

Point = tuple[float, float]
OVER = 2


class Easel:
    """A picture painted in units of its final pixels."""

    def __init__(self, width: int, height: int, tone: Rgb | None = None) -> None:
        mode, fill = ("RGBA", (0, 0, 0, 0)) if tone is None else ("RGB", tone)
        self.size = (width, height)
        self.image = Image.new(mode, (width * OVER, height * OVER), fill)
        self.draw = ImageDraw.Draw(self.image)

    def _at(self, points: Sequence[Point]) -> list[Point]:
        return [(x * OVER, y * OVER) for x, y in points]

    def poly(self, points: Sequence[Point], tone: Rgb) -> None:
        """Fill a polygon."""
        self.draw.polygon(self._at(points), fill=tone)

    def line(self, points: Sequence[Point], tone: Rgb, thick: float = 2) -> None:
        """Draw a line with round joints."""
        self.draw.line(self._at(points), fill=tone, width=max(1, round(thick * OVER)), joint="curve")

    def disc(self, x: float, y: float, rx: float, tone: Rgb, ry: float | None = None) -> None:
        """Fill an ellipse."""
        ry = rx if ry is None else ry
        self.draw.ellipse(((x - rx) * OVER, (y - ry) * OVER, (x + rx) * OVER, (y + ry) * OVER), fill=tone)

    def box(self, x0: float, y0: float, x1: float, y1: float, tone: Rgb, bend: float = 0) -> None:
        """Fill a rectangle, with rounded corners if asked."""
        edges = (x0 * OVER, y0 * OVER, x1 * OVER, y1 * OVER)
        if bend:
            self.draw.rounded_rectangle(edges, bend * OVER, fill=tone)
        else:
            self.draw.rectangle(edges, fill=tone)

    def arch(self, x: float, foot: float, wide: float, high: float, tone: Rgb) -> None:
        """Fill a pointed arch standing on `foot` with its middle at `x`."""
        t = np.linspace(0, 1, 14)
        right = [
            (
                x + wide / 2 * float(np.cos(a * 1.25)),
                foot - high * 0.55 - high * 0.45 * float(np.sin(a * 1.5708)),
            )
            for a in t
        ]
        left = [(2 * x - px, py) for px, py in reversed(right)]
        self.poly([(x + wide / 2, foot), *right, *left, (x - wide / 2, foot)], tone)

    def fade(self, top: Rgb, foot: Rgb, y0: float, y1: float) -> None:
        """Fill the whole width between two heights, one tone passing into another."""
        rows = max(1, round((y1 - y0) * OVER))
        share = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
        tones = np.array(top, np.float32) * (1 - share) + np.array(foot, np.float32) * share
        strip = Image.fromarray(tones.astype(np.uint8)[:, None, :])
        self.image.paste(strip.resize((self.image.width, rows)), (0, round(y0 * OVER)))

    def ridge(self, line: Floats, base: float, high: float, tone: Rgb, foot: Rgb | None = None) -> None:
        """Fill below a line of hills (-1 to 1) that rises `high` about `base`; paler towards `foot`."""
        xs = np.linspace(0, self.size[0], len(line))
        points = list(zip(xs.tolist(), (base - line * high).tolist(), strict=True))
        bottom = float(self.size[1])
        if foot is None:
            self.poly([*points, (self.size[0], bottom), (0, bottom)], tone)
            return
        for step in range(8):
            drop = high * 0.34 * step
            lower = [(x, y + drop) for x, y in points]
            self.poly([*lower, (self.size[0], bottom), (0, bottom)], blend(tone, foot, step / 7))

    def done(self, texture: str = "paper", shift: int = 0) -> Image.Image:
        """The painting at its size, under a paper's grain."""
        return toned(self.cut(), texture, shift)

    def cut(self) -> Image.Image:
        """The painting at its size without grain, for cut-outs."""
        return self.image.reduce(OVER)
