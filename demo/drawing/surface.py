"""Surfaces: paper, wool, linen and light, made once in a process and shared by all pictures."""

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageFilter

from demo.drawing.chance import Floats, dice
from demo.drawing.types import Rgb

PAPER: Rgb = (240, 233, 220)
TILE = 1664
"""Side of a texture, with room to shift it between pictures."""

Bytes = npt.NDArray[np.uint8]


def cloudy(rng: np.random.Generator, width: int, height: int, cells_x: int, cells_y: int) -> Floats:
    """Smooth noise of about -1 to 1 with a given number of patches each way."""
    rough = Image.fromarray(rng.normal(0, 0.5, (cells_y, cells_x)).astype(np.float32))
    return np.asarray(rough.resize((width, height), Image.Resampling.BICUBIC))


def as_grey(shade: Floats, depth: float, top: float = 250) -> Image.Image:
    """Light in one band: `top` where shade is 1, darker by `depth` where it is -1."""
    return Image.fromarray(np.clip(top - depth * (1 - shade) / 2, 0, 255).astype(np.uint8))


def as_light(shade: Floats, depth: float, top: float = 250) -> Image.Image:
    """Light as a picture to multiply with."""
    grey = as_grey(shade, depth, top)
    return Image.merge("RGB", (grey, grey, grey))


@lru_cache(maxsize=8)
def texture(kind: str) -> Image.Image:
    """A texture to multiply a picture with: wool, felt or paper."""
    rng = dice(7, f"texture {kind}")
    makers = {"wool": _wool, "felt": _felt, "paper": _paper}
    return makers[kind](rng)


def _wool(rng: np.random.Generator) -> Image.Image:
    shade = 0.34 * cloudy(rng, TILE, TILE, 420, 830) + 0.3 * cloudy(rng, TILE, TILE, 160, 700)
    shade += 0.5 * cloudy(rng, TILE, TILE, 5, 9) + 0.16 * rng.standard_normal((TILE, TILE), np.float32)
    return as_light(np.clip(shade * 0.9, -1, 1), 52, 255)


def _felt(rng: np.random.Generator) -> Image.Image:
    shade = 0.5 * cloudy(rng, TILE, TILE, 120, 120) + 0.5 * fibres(rng, TILE, 16000)
    shade += 0.45 * cloudy(rng, TILE, TILE, 9, 9) + 0.22 * cloudy(rng, TILE, TILE, 830, 830)
    return as_light(np.clip(shade, -1, 1), 66, 255)


def _paper(rng: np.random.Generator) -> Image.Image:
    shade = 0.5 * cloudy(rng, TILE, TILE, 6, 5) + 0.1 * cloudy(rng, TILE, TILE, 600, 600)
    return as_light(np.clip(shade, -1, 1), 12, 255)


def fibres(rng: np.random.Generator, side: int, count: int) -> Floats:
    """Short bent hairs, light and dark, strewn in all directions."""
    field = np.zeros((side, side), np.float32)
    x, y = rng.uniform(0, side, count), rng.uniform(0, side, count)
    turn, bend = rng.uniform(0, 6.28, count), rng.normal(0, 0.05, count)
    tone = rng.choice(np.array([-0.8, -0.5, 0.7, 1.0], np.float32), count)
    for _step in range(26):
        field[y.astype(int) % side, x.astype(int) % side] += tone
        x, y, turn = x + np.cos(turn), y + np.sin(turn), turn + bend
    return np.clip(field, -1.2, 1.2)


def toned(picture: Image.Image, kind: str, shift: int) -> Image.Image:
    """The picture under a texture, shifted so that no two pictures share their grain."""
    spare = max(1, TILE - max(picture.size))
    x, y = shift * 37 % spare, shift * 61 % spare
    return ImageChops.multiply(picture, texture(kind).crop((x, y, x + picture.width, y + picture.height)))


@lru_cache(maxsize=2)
def _ground(width: int, height: int, tone: Rgb) -> Image.Image:
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    fall = ((x / width - 0.42) ** 2 + (y / height - 0.36) ** 2) * 0.16
    light = np.clip(1.02 - fall, 0, 1.02)[..., None]
    plain = np.clip(np.array(tone, np.float32) * light, 0, 255).astype(np.uint8)
    return toned(Image.fromarray(plain), "paper", 3)


def ground(width: int, height: int, tone: Rgb = PAPER) -> Image.Image:
    """Warm paper with soft light from the upper left."""
    return _ground(width, height, tone).copy()


def cast_shadow(
    picture: Image.Image, box: tuple[int, int, int, int], reach: int, depth: float = 0.42
) -> None:
    """Darken the ground softly where a piece is going to lie on `box`."""
    scale = 8
    left, top, right, bottom = box
    small = Image.new("L", (picture.width // scale, picture.height // scale))
    inner = (
        left // scale,
        (top + reach // 3) // scale,
        (right + reach // 3) // scale,
        (bottom + reach // 2) // scale,
    )
    small.paste(round(255 * depth), inner)
    soft = small.filter(ImageFilter.GaussianBlur(max(1, reach / scale / 1.7)))
    picture.paste((52, 38, 28), (0, 0), soft.resize(picture.size, Image.Resampling.BILINEAR))


def lay_cut(picture: Image.Image, piece: Image.Image, mask: Image.Image, at: tuple[int, int]) -> None:
    """Lay a piece that is not a rectangle on the ground, with the shadow of its outline."""
    soft = mask.resize((mask.width // 8, mask.height // 8)).filter(ImageFilter.GaussianBlur(2))
    shadow = soft.resize(mask.size, Image.Resampling.BILINEAR).point(lambda value: value * 0.5)
    picture.paste((64, 48, 36), (at[0] + 8, at[1] + 16), shadow)
    picture.paste(piece, at, mask)


def from_packed(packed: npt.NDArray[np.uint32]) -> Image.Image:
    """A picture from pixels packed as 0x00BBGGRR."""
    size = (packed.shape[1], packed.shape[0])
    return Image.frombuffer("RGBX", size, np.ascontiguousarray(packed), "raw", "RGBX", 0, 1).convert("RGB")


def pack(tones: npt.NDArray[np.float32]) -> npt.NDArray[np.uint32]:
    """Tones (…, 3) as packed pixels."""
    whole = np.clip(tones, 0, 255).astype(np.uint32)
    packed = whole[..., 0] | whole[..., 1] << np.uint32(8) | whole[..., 2] << np.uint32(16)
    whole_pixels: npt.NDArray[np.uint32] = packed.astype(np.uint32, copy=False)
    return whole_pixels
