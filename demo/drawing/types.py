"""What a picture is drawn from, and which pictures there are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

import numpy as np
import numpy.typing as npt

Craft: TypeAlias = Literal["carpet", "felt", "embroidery"]
Role: TypeAlias = Literal["full", "back", "corner", "detail", "scale"]
PlaceKind: TypeAlias = Literal["steppe", "mountain", "desert", "hill-town", "sea"]

CRAFTS: tuple[Craft, ...] = get_args(Craft)
ROLES: tuple[Role, ...] = get_args(Role)
PLACE_KINDS: tuple[PlaceKind, ...] = get_args(PlaceKind)

LONG_SIDE = 1600
"""Every picture has this many pixels on its long side."""

NOTICE = "Drawing, not a photograph"
"""Written into the file's ImageDescription, so the mark survives a crop."""

Grid: TypeAlias = npt.NDArray[np.uint8]
"""A cartoon: one ink number per knot, stitch or cell; `loom.CLEAR` where nothing is worked."""

Rgb: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True)
class Subject:
    """A piece to draw: its size in centimetres and its attributes by their vocabulary slugs.

    `seed` settles everything the attributes leave open, so equal subjects give equal pictures.
    """

    craft: Craft
    seed: int
    width_cm: float
    length_cm: float
    attributes: Mapping[str, object] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        """The attribute as a slug, or `default` when it is absent."""
        value = self.attributes.get(name)
        return value if isinstance(value, str) and value else default

    @property
    def tradition(self) -> str:
        """Whose way of working an embroidery follows: `tatreez`, `baluch` or `suzani`."""
        told = " ".join(self.text(name) for name in ("tradition", "style_of", "style", "object_kind"))
        return next((way for way in ("baluch", "suzani") if way in told), "tatreez")

    def number(self, name: str, default: float) -> float:
        """The attribute as a number, or `default` when it is absent."""
        value = self.attributes.get(name)
        if isinstance(value, bool) or value is None:
            return default
        try:
            return float(str(value))
        except ValueError:
            return default

    def slugs(self, name: str) -> tuple[str, ...]:
        """The attribute as a tuple of slugs; a lone slug counts as one."""
        value = self.attributes.get(name)
        if isinstance(value, str):
            return (value,)
        return tuple(str(v) for v in value) if isinstance(value, list | tuple) else ()
