"""How each craft shows its pieces."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PIL import Image

from demo.drawing.carpets import views as carpets
from demo.drawing.felts import views as felts
from demo.drawing.needlework import views as needlework
from demo.drawing.types import Craft, Subject

View = Callable[[Subject], Image.Image]


@dataclass(frozen=True)
class Views:
    """A craft's pictures by role, and the plain face of a piece for showing it in a room.

    `flat` fills a width and height in pixels; `outline_mask` says where in it the piece is, or
    nothing when it fills the whole rectangle.
    """

    full: View
    back: View
    corner: View
    detail: View
    flat: Callable[[Subject, int, int], Image.Image]
    outline_mask: Callable[[Subject, int, int], Image.Image | None]


VIEWS: Mapping[Craft, Views] = {
    "carpet": Views(
        carpets.full, carpets.back, carpets.corner, carpets.detail, carpets.flat, carpets.outline_mask
    ),
    "felt": Views(felts.full, felts.back, felts.corner, felts.detail, felts.flat, felts.outline_mask),
    "embroidery": Views(
        needlework.full,
        needlework.back,
        needlework.corner,
        needlework.detail,
        needlework.flat,
        needlework.outline_mask,
    ),
}
