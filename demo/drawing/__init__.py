"""Drawn pictures for the demo world: every piece is painted from its own attributes."""

from demo.drawing.brand_borders import brand_border_svg, write_brand_borders
from demo.drawing.marks import encode
from demo.drawing.people import draw_maker
from demo.drawing.pictures import draw, draw_all, file_name
from demo.drawing.places import draw_place
from demo.drawing.still_lifes import draw_story
from demo.drawing.types import CRAFTS, NOTICE, PLACE_KINDS, ROLES, Craft, PlaceKind, Role, Subject

__all__ = [
    "CRAFTS",
    "NOTICE",
    "PLACE_KINDS",
    "ROLES",
    "Craft",
    "PlaceKind",
    "Role",
    "Subject",
    "brand_border_svg",
    "draw",
    "draw_all",
    "draw_maker",
    "draw_place",
    "draw_story",
    "encode",
    "file_name",
    "write_brand_borders",
]
