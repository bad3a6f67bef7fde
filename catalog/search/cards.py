"""From the card that an engine keeps to the hit that a page shows, in the reader's language."""

import json
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.utils.text import slugify

from catalog import composition
from catalog.models import Listing, Photo
from catalog.photos.queries import web_sources
from catalog.search.types import Hit
from marketplace.kernel.languages import pick

MOST_TITLES = 20_000


def hit_of(card: dict[str, Any], language: str) -> Hit:
    """One card read in a language; titles that were composed before are remembered."""
    told = json.dumps([card["craft"], card["object_kind"], card["sides"], card["told"]])
    title, slug = _title(told, language)
    src, avif, webp, width, height, is_drawing = _image(card["photo"])
    return Hit(
        piece_id=card["piece_id"],
        slug=slug,
        title=title,
        maker=pick(card["maker"], language),
        place=pick(card["place"], language),
        brand=pick(card["brand"], language),
        price=Decimal(card["price"]),
        currency=card["currency"],
        uniqueness=card["uniqueness"],
        availability=card["availability"],
        making_days=card["making_days"],
        image=src,
        image_avif=avif,
        image_srcset=webp,
        image_width=width,
        image_height=height,
        image_alt=title,
        image_is_drawing=is_drawing,
    )


@lru_cache(maxsize=MOST_TITLES)
def _title(told: str, language: str) -> tuple[str, str]:
    """A title and its slug, from what the card tells."""
    craft, object_kind, sides, attributes = json.loads(told)
    width, length = map(Decimal, sides)
    listing = Listing(
        craft=craft, object_kind=object_kind, width_cm=width, length_cm=length, attributes=attributes
    )
    title = composition.title(listing, language)
    return title, slugify(title, allow_unicode=True)


def _image(told: list[Any] | None) -> tuple[str, str, str, int, int, bool]:
    if told is None:
        return "", "", "", 0, 0, False
    public_id, width, height, is_drawing = told
    photo = Photo(public_id=public_id, width=width, height=height)
    return (*web_sources(photo), width, height, is_drawing)
