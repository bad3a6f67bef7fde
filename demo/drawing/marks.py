"""The mark every picture bears: a small pencil and the word "drawing", and the notice in the file."""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from demo.drawing.types import NOTICE

IMAGE_DESCRIPTION = 0x010E
QUALITY = 82


@lru_cache(maxsize=1)
def _label() -> Image.Image:
    big = Image.new("RGBA", (316, 88), (0, 0, 0, 0))
    draw = ImageDraw.Draw(big)
    draw.rounded_rectangle((0, 0, 315, 87), 44, fill=(250, 246, 238, 150))
    ink = (66, 50, 38, 235)
    draw.polygon([(34, 66), (40, 50), (74, 16), (86, 28), (52, 62)], fill=ink)
    draw.polygon([(34, 66), (36, 59), (41, 64)], fill=(20, 14, 10, 255))
    draw.line([(68, 22), (80, 34)], fill=(250, 246, 238, 220), width=4)
    draw.text((106, 44), "drawing", font=ImageFont.load_default(46), fill=ink, anchor="lm")
    return big.reduce(2)


def mark(picture: Image.Image) -> Image.Image:
    """Set the mark in the lower right corner."""
    label = _label()
    at = (picture.width - label.width - 22, picture.height - label.height - 20)
    picture.paste(label, at, label)
    return picture


def encode(picture: Image.Image) -> bytes:
    """The picture as JPEG, with the notice as its ImageDescription."""
    exif = Image.Exif()
    exif[IMAGE_DESCRIPTION] = NOTICE
    out = BytesIO()
    picture.save(out, "JPEG", quality=QUALITY, exif=exif)
    return out.getvalue()
