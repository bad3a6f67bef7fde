"""Site maps: a market has an index, a map of its pages, and maps of its pieces with their pictures.

A map of pieces takes those whose ids fall into one stretch, so that a million make no query slow and a new
piece changes one map; with all six languages a map stays below the 50,000 addresses that the protocol allows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from django.db.models import F

from catalog.models import Photo
from catalog.photos.queries import address as photo_address
from catalog.search.cards import hit_of
from catalog.search.documents import document
from catalog.search.sources import Source, published_in, sources
from marketplace.consortia.models import Brand, Place, Workshop
from marketplace.markets.models import Market
from marketplace.storefront.types import page_address
from storytelling.queries import story_cards

PIECES_A_MAP = 5000
PICTURE_WIDTH = 1600
MAP = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
    'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">\n'
)
INDEX = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
)


@dataclass(frozen=True)
class Entry:
    """One address of a map, as a path, with its pictures."""

    path: str
    changed_at: datetime | None = None
    pictures: tuple[str, ...] = field(default=())


def stretches(market: Market) -> list[int]:
    """Numbers of the maps of pieces that are not empty."""
    parts = published_in(market).annotate(part=F("pk") / PIECES_A_MAP).order_by("part")
    return list(parts.values_list("part", flat=True).distinct())


def index(paths: list[str], origin: str) -> Iterator[str]:
    yield INDEX
    for path in paths:
        yield f"<sitemap><loc>{escape(origin + path)}</loc></sitemap>\n"
    yield "</sitemapindex>\n"


def site_map(entries: Iterator[Entry], origin: str) -> Iterator[str]:
    yield MAP
    for entry in entries:
        changed = f"<lastmod>{entry.changed_at:%Y-%m-%d}</lastmod>" if entry.changed_at else ""
        pictures = "".join(
            f"<image:image><image:loc>{escape(origin + picture)}</image:loc></image:image>"
            for picture in entry.pictures
        )
        yield f"<url><loc>{escape(origin + entry.path)}</loc>{changed}{pictures}</url>\n"
    yield "</urlset>\n"


def pages_of(market: Market) -> Iterator[Entry]:
    """Home, lists, brands, makers and places that sell here, stories; in every language of the market."""
    selling = published_in(market)
    brands = Brand.objects.filter(consortium__listings__in=selling).distinct().values_list("slug", flat=True)
    makers = Workshop.objects.filter(listings__in=selling).distinct().values_list("slug", flat=True)
    places = Place.objects.filter(workshops__listings__in=selling).distinct().values_list("slug", flat=True)
    for language in market.languages:
        here = {"market": market.code, "language": language}
        for name in ("home", "pieces", "brands", "stories"):
            yield Entry(page_address(name, **here))
        for name, slugs in (("brand", brands), ("maker", makers), ("place", places)):
            for slug in slugs[:PIECES_A_MAP]:
                yield Entry(page_address(name, slug=slug, **here))
        for card in story_cards(language):
            picture = (card.picture.src,) if card.picture else ()
            yield Entry(page_address("story", slug=card.slug, **here), pictures=picture)


def pieces_of(market: Market, part: int) -> Iterator[Entry]:
    """The pieces of one stretch, each in every language of the market under its own words."""
    first = part * PIECES_A_MAP
    ids = published_in(market).filter(pk__gte=first, pk__lt=first + PIECES_A_MAP).values_list("pk", flat=True)
    for piece in sources(market, list(ids)):
        picture = picture_of(piece)
        for language in market.languages:
            yield Entry(
                piece_path(market, piece, language), piece.published_at, (picture,) if picture else ()
            )


def piece_path(market: Market, piece: Source, language: str) -> str:
    hit = hit_of(document(piece).card, language)
    return page_address(
        "piece", market=market.code, language=language, slug=hit.slug, piece_id=piece.piece_id
    )


def picture_of(piece: Source) -> str:
    if piece.picture is None:
        return ""
    return photo_address(Photo(public_id=piece.picture.public_id), PICTURE_WIDTH, "jpg")
