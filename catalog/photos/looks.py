"""How a picture looks, in small numbers: its colours and its texture, to find others like it.

A look is 32 bytes: shares of 19 bins of colour (black, grey and white, then eight hues, dark and light), of
four directions of edges at two scales, how much of each scale is edge, whether left is like right and top is
like bottom, and how light it is. Shares are kept as their roots, so that the distance of two looks is
Hellinger's. Colours are Björn Ottosson's OKLab (2020), of linear sRGB.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from catalog import vocabulary

Floats: TypeAlias = NDArray[np.float64]
SAMPLE, MARGIN = 96, 8
GREY_BELOW, DARK_BELOW, LIGHT_ABOVE = 0.035, 0.35, 0.8
HUES, GREYS = 8, 3
LENGTH = GREYS + 2 * HUES + 8 + 2 + 2 + 1
EDGE_ABOVE = 0.08
# A colour counts from this share of the picture on; so many are told.
TELLING_SHARE, MOST_COLOURS = 0.1, 3
TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


@dataclass(frozen=True)
class Look:
    """Families of colour (slugs of the vocabulary), the largest first, and 32 bytes."""

    colours: tuple[str, ...]
    numbers: bytes


def look_of(image: Image.Image) -> Look:
    """The look of a picture's middle, in some ten milliseconds; its margin is mostly ground.

    Colours are taken of single points, since threads side by side would mix to grey; edges of means.
    """
    lab = _middle(image, Image.Resampling.NEAREST)
    light = _middle(image, Image.Resampling.BOX)[..., 0]
    shares = np.concatenate([_colour_shares(lab), _directions(light), _directions(light[::2, ::2])])
    others = [_edges(light), _edges(light[::2, ::2]), _likeness(light, 1), _likeness(light, 0), light.mean()]
    numbers = np.concatenate([np.sqrt(shares), np.clip(others, 0, 1)])
    return Look(_families(lab), np.rint(numbers * 255).astype(np.uint8).tobytes())


def _middle(image: Image.Image, way: Image.Resampling) -> Floats:
    small = image.convert("RGB").resize((SAMPLE, SAMPLE), way)
    return oklab(np.asarray(small, dtype=np.float64) / 255)[MARGIN:-MARGIN, MARGIN:-MARGIN]


def nearest_first(wanted: bytes, looks: Sequence[bytes]) -> list[int]:
    """Places of `looks`, the most alike first; those without a look keep their order at the end."""
    known = [place for place, look in enumerate(looks) if len(look) == LENGTH]
    if len(wanted) != LENGTH or not known:
        return list(range(len(looks)))
    table = np.frombuffer(b"".join(looks[place] for place in known), dtype=np.uint8).reshape(-1, LENGTH)
    apart = ((table.astype(np.int32) - np.frombuffer(wanted, dtype=np.uint8)) ** 2).sum(axis=1)
    ordered = [known[place] for place in np.argsort(apart, kind="stable")]
    return [*ordered, *(place for place in range(len(looks)) if len(looks[place]) != LENGTH)]


def traits(numbers: bytes) -> tuple[str, ...]:
    """What an index can find by: the three largest bins of colour, and the main direction at each scale."""
    if len(numbers) != LENGTH:
        return ()
    bins = GREYS + 2 * HUES
    fine, coarse = (numbers[first : first + 4] for first in (bins, bins + 4))
    colours = sorted(range(bins), key=numbers.__getitem__, reverse=True)[:3]
    directions = f"f{fine.index(max(fine))}", f"g{coarse.index(max(coarse))}"
    return (*(f"c{bin}" for bin in colours if numbers[bin]), *directions, f"e{numbers[bins + 8] // 32}")


def oklab(rgb: Floats) -> Floats:
    """sRGB from 0 to 1, in the last axis, as lightness, green to red, blue to yellow."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return np.asarray(np.cbrt(linear @ TO_CONES.T) @ TO_LAB.T)


def _colour_shares(lab: Floats) -> Floats:
    """The share of each bin; together 1."""
    light, chroma = lab[..., 0], np.hypot(lab[..., 1], lab[..., 2])
    turn = np.arctan2(lab[..., 2], lab[..., 1]) / (2 * np.pi) % 1
    hue = np.minimum((turn * HUES).astype(int), HUES - 1)
    coloured = GREYS + 2 * hue + (light > (DARK_BELOW + LIGHT_ABOVE) / 2)
    grey = np.where(light < DARK_BELOW, 0, np.where(light > LIGHT_ABOVE, 2, 1))
    bins = np.where(chroma < GREY_BELOW, grey, coloured)
    return np.bincount(bins.ravel(), minlength=GREYS + 2 * HUES) / bins.size


def _slopes(light: Floats) -> tuple[Floats, Floats]:
    return np.diff(light, axis=1)[:-1], np.diff(light, axis=0)[:, :-1]


def _directions(light: Floats) -> Floats:
    """How much of the slope runs in each of four directions; together 1, or nothing of a plain picture."""
    across, down = _slopes(light)
    turn = np.arctan2(down, across) / np.pi % 1
    place = (np.rint(turn * 4) % 4).astype(int)
    found = np.bincount(place.ravel(), np.hypot(across, down).ravel(), minlength=4)
    return np.asarray(found / found.sum() if found.sum() > 0 else found)


def _edges(light: Floats) -> float:
    return float((np.hypot(*_slopes(light)) > EDGE_ABOVE).mean())


def _likeness(light: Floats, axis: int) -> float:
    """1 when the picture is its own mirror."""
    return float(1 - np.abs(light - np.flip(light, axis)).mean())


@cache
def _families_in_lab() -> tuple[tuple[str, ...], Floats]:
    terms = vocabulary.terms("colour_family")
    points = [list(bytes.fromhex(term.text("hex").lstrip("#"))) for term in terms]
    return tuple(term.slug for term in terms), oklab(np.array(points) / 255)


def _families(lab: Floats) -> tuple[str, ...]:
    """The nearest family of each point, counted."""
    slugs, families = _families_in_lab()
    points = lab.reshape(-1, 3)
    nearest = ((points[:, None, :] - families) ** 2).sum(axis=2).argmin(axis=1)
    shares = np.bincount(nearest, minlength=len(slugs)) / len(points)
    largest = np.argsort(-shares, kind="stable")[:MOST_COLOURS]
    return tuple(slugs[place] for place in largest if shares[place] >= TELLING_SHARE)
