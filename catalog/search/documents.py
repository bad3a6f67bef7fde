"""From a published listing to the documents of the markets it is sold in."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from django.db.models import Prefetch, QuerySet

from catalog import measures
from catalog.models import Listing, MarketPrice, Photo
from catalog.search.labels import MADE_TO_ORDER, READY, size_of
from catalog.search.lexicon import token_of
from catalog.search.normalise import name_tokens
from catalog.search.types import PieceDocument
from marketplace.markets.models import Market

# Attributes that hold slugs a buyer may ask for, with their kinds; those of the title count double.
IN_TITLE = {"style": "style", "construction": "construction", "technique": "technique", "layout": "layout"}
IN_WORDS = {
    "materials": "material", "thread": "material", "pile_material": "material", "dyes": "dye",
    "palette": "colour", "stitches": "stitch", "shape": "shape", "motifs": "motif",
}  # fmt: skip
FIRST_MOTIFS = 2
# What a title is composed from; the rest of a listing stays in the database.
TOLD = ("style", "handwork", "construction", "technique", "layout", "motifs")
FIBRES = {"metal": "metal-thread"}


def published_in(market: Market) -> QuerySet[Listing]:
    """Listings on sale in a market, with all that their documents need."""
    return (
        Listing.objects.filter(state=Listing.State.PUBLISHED, prices__market=market)
        .select_related("workshop__place", "made_in", "consortium__brand")
        .prefetch_related(
            Prefetch("photos", Photo.objects.order_by("position", "pk")),
            Prefetch("prices", MarketPrice.objects.filter(market=market), to_attr="market_prices"),
        )
    )


def documents(listings: Iterable[Listing]) -> Iterator[PieceDocument]:
    """One document for each listing of `published_in(market)`."""
    for listing in listings:
        (price,) = listing.market_prices  # type: ignore[attr-defined]
        yield document(listing, price, next(iter(listing.photos.all()), None))


def document(listing: Listing, price: MarketPrice, photo: Photo | None) -> PieceDocument:
    """A published listing at its price in a market, shown by its first photo."""
    if listing.width_cm is None or listing.length_cm is None or listing.published_at is None:
        raise ValueError(f"{listing.piece_id} is published without measures or time")
    across, along = listing.attributes.get("knots_across"), listing.attributes.get("knots_along")
    return PieceDocument(
        piece_id=listing.piece_id,
        title=tuple(dict.fromkeys(_title(listing))),
        words=tuple(dict.fromkeys(_words(listing))),
        values=_values(listing),
        price=price.amount,
        width_cm=listing.width_cm,
        length_cm=listing.length_cm,
        published_at=listing.published_at,
        card=_card(listing, price, photo),
        knots=measures.kpsi(across, along) if across and along else None,
        raj=measures.raj(across) if across else None,
    )


def slugs_of(listing: Listing, attribute: str) -> list[str]:
    """An attribute's slugs, though it may hold one, many or none."""
    value = listing.attributes.get(attribute) or []
    return [value] if isinstance(value, str) else list(value)


def likeness(listing: Listing) -> dict[str, tuple[str, ...]]:
    """What makes two pieces of a craft alike, by names of FILTERS."""
    return {
        "technique": tuple(slugs_of(listing, "technique") + slugs_of(listing, "construction")),
        "motif": tuple(slugs_of(listing, "motifs")),
        "style": tuple(slugs_of(listing, "style")),
        "colour": tuple(measures.colour_families(slugs_of(listing, "palette"))),
    }


def _values(listing: Listing) -> dict[str, tuple[str, ...]]:
    place = listing.made_in or listing.workshop.place
    return {
        **likeness(listing),
        "craft": (listing.craft,),
        "material": tuple(slugs_of(listing, "materials")),
        "region": (place.region_slug,),
        "consortium": (listing.consortium.brand.slug,),
        "size": (size_of(listing.width_cm, listing.length_cm),),  # type: ignore[arg-type]
        "availability": (_availability(listing),),
        "maker": (listing.workshop.slug,),
        "place": (place.slug,),
    }


def _availability(listing: Listing) -> str:
    return MADE_TO_ORDER if listing.uniqueness == Listing.Uniqueness.MADE_TO_ORDER else READY


def _title(listing: Listing) -> Iterator[str]:
    """Tokens of what a piece is first of all: its kind, tradition, making, first motifs, main colour."""
    yield token_of("object_kind", listing.object_kind)
    for attribute, kind in IN_TITLE.items():
        yield from (token_of(kind, slug) for slug in slugs_of(listing, attribute))
    yield from (token_of("motif", slug) for slug in slugs_of(listing, "motifs")[:FIRST_MOTIFS])
    yield from (token_of("material", slug) for slug in slugs_of(listing, "materials")[:1])
    palette = slugs_of(listing, "palette")[:1]
    yield from (token_of("colour", slug) for slug in palette)
    yield from (token_of("colour_family", slug) for slug in measures.colour_families(palette))


def _words(listing: Listing) -> Iterator[str]:
    """Tokens of all else a buyer may ask for, and of the names of maker, place and brand."""
    place, workshop = listing.made_in or listing.workshop.place, listing.workshop
    yield listing.piece_id.lower()
    yield token_of("craft", listing.craft)
    yield token_of("uniqueness", listing.uniqueness)
    yield token_of("country", (listing.country_of_origin or place.country).lower())
    for attribute, kind in IN_WORDS.items():
        yield from (token_of(kind, FIBRES.get(slug, slug)) for slug in slugs_of(listing, attribute))
    families = measures.colour_families(slugs_of(listing, "palette"))
    yield from (token_of("colour_family", slug) for slug in families)
    yield from (token_of(kind, slug) for kind, slug in _derived(listing) if slug)
    for texts in (workshop.name, place.name, place.region, listing.consortium.brand.name):
        yield from _name(tuple(texts.items()))


def _derived(listing: Listing) -> Iterator[tuple[str, str]]:
    """Terms that follow from measures."""
    if listing.craft == "carpet":
        yield "size_name", measures.size_name(listing.width_cm, listing.length_cm)
    if listing.published_at:
        yield "age_class", measures.age_class(listing.year_to, listing.published_at.year)


@lru_cache(maxsize=10_000)
def _name(texts: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Tokens of a name in all its languages; neighbours in a list share makers and places."""
    return tuple(dict.fromkeys(token for language, text in texts for token in name_tokens(text, language)))


def _card(listing: Listing, price: MarketPrice, photo: Photo | None) -> dict[str, object]:
    """All that a list shows of a piece, in every language it can be read in."""
    told = {name: listing.attributes[name] for name in TOLD if listing.attributes.get(name)}
    return {
        "piece_id": listing.piece_id,
        "price": str(price.amount),
        "currency": price.currency,
        "uniqueness": listing.uniqueness,
        "making_days": listing.making_days,
        "availability": _availability(listing),
        "craft": listing.craft,
        "object_kind": listing.object_kind,
        "sides": [str(listing.width_cm), str(listing.length_cm)],
        "told": told,
        "maker": listing.workshop.name,
        "place": (listing.made_in or listing.workshop.place).name,
        "brand": listing.consortium.brand.name,
        "photo": [photo.public_id, photo.width, photo.height, photo.is_drawing] if photo else None,
    }
