"""A wooden ruler laid on the back of a carpet, so that the knots can be counted in the picture."""

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from demo.drawing.chance import dice
from demo.drawing.surface import cloudy


def ruler(per_cm: float, length_cm: int, high: int = 118) -> Image.Image:
    """A ruler with millimetres, `per_cm` pixels to the centimetre."""
    width = round((length_cm + 1.2) * per_cm)
    grain = cloudy(dice(5, "ruler"), width, high, max(2, width // 160), high // 3)
    wood = np.array([216, 180, 122], np.float32) * (1 + 0.05 * grain[..., None])
    picture = Image.fromarray(np.clip(wood, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(picture)
    draw.line([(0, high - 3), (width, high - 3)], fill=(150, 112, 64), width=6)
    draw.line([(0, 1), (width, 1)], fill=(238, 210, 160), width=3)
    font = ImageFont.load_default(40)
    for tick in range(length_cm * 10 + 1):
        x = round((0.6 + tick / 10) * per_cm)
        tall = 46 if tick % 10 == 0 else 34 if tick % 5 == 0 else 22
        draw.line([(x, 0), (x, tall)], fill=(58, 38, 20), width=4 if tick % 10 == 0 else 2)
        if tick % (10 if per_cm > 66 else 50) == 0:
            draw.text((x, 84), str(tick // 10), font=font, fill=(58, 38, 20), anchor="mm")
    return picture


def lay_ruler(picture: Image.Image, per_cm: float, top: int) -> None:
    """Lay as long a ruler as fits across the picture, with its shadow."""
    length = max(3, int(picture.width * 0.8 / per_cm - 1.2))
    wood = ruler(per_cm, length)
    left = (picture.width - wood.width) // 2
    box = (left - 6, top - 2, left + wood.width + 10, top + wood.height + 14)
    under = picture.crop(box).point(lambda value: value * 0.62)
    picture.paste(under, box)
    picture.paste(wood, (left, top))
