"""From a published listing to the documents of the markets it is sold in."""

from collections.abc import Iterable, Iterator

from django.db.models import Prefetch, QuerySet
from django.utils import translation
from django.utils.text import slugify

from catalog import composition, measures, vocabulary
from catalog.models import Listing, MarketPrice, Photo
from catalog.photos import sources
from catalog.search.labels import MADE_TO_ORDER, READY, size_of
from catalog.search.normalise import tokens
from catalog.search.types import PieceDocument
from marketplace.kernel.languages import LANGUAGES
from marketplace.markets.models import Market

# Kinds whose terms a buyer may type, by the attribute that holds their slugs.
WORDS = {
    "construction": "construction",
    "technique": "technique",
    "layout": "layout",
    "style": "style",
    "materials": "material",
    "motifs": "motif",
    "palette": "colour",
    "dyes": "dye",
    "stitches": "stitch",
    "shape": "shape",
}


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


def documents(market: Market, listings: Iterable[Listing]) -> Iterator[PieceDocument]:
    """One document for each listing of `published_in(market)`."""
    for listing in listings:
        yield document(market, listing)


def document(market: Market, listing: Listing) -> PieceDocument:
    (price,) = listing.market_prices  # type: ignore[attr-defined]
    titles = {language: _title(listing, language) for language in market.languages}
    if listing.width_cm is None or listing.length_cm is None or listing.published_at is None:
        raise ValueError(f"{listing.piece_id} is published without measures or time")
    return PieceDocument(
        piece_id=listing.piece_id,
        title_words=tokens(" ".join(titles.values())),
        words=tuple(dict.fromkeys(tokens(" ".join(_words(listing))))),
        values=_values(listing),
        price=price.amount,
        width_cm=listing.width_cm,
        length_cm=listing.length_cm,
        published_at=listing.published_at,
        card=_card(listing, price, titles),
    )


def _title(listing: Listing, language: str) -> str:
    with translation.override(language):
        return composition.title(listing, language)


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
    made_to_order = listing.uniqueness == Listing.Uniqueness.MADE_TO_ORDER
    return {
        **likeness(listing),
        "craft": (listing.craft,),
        "material": tuple(slugs_of(listing, "materials")),
        "region": (place.region_slug,),
        "consortium": (listing.consortium.brand.slug,),
        "size": (size_of(listing.width_cm, listing.length_cm),),  # type: ignore[arg-type]
        "availability": (MADE_TO_ORDER if made_to_order else READY,),
        "maker": (listing.workshop.slug,),
        "place": (place.slug,),
    }


def _words(listing: Listing) -> Iterator[str]:
    """All that a buyer may type for this piece, in every language of the house."""
    place, workshop = listing.made_in or listing.workshop.place, listing.workshop
    yield listing.piece_id
    yield from _measures(listing)
    for texts in (workshop.name, place.name, place.region, listing.consortium.brand.name):
        yield from texts.values()
    colours = measures.colour_families(slugs_of(listing, "palette"))
    for language in (language.code for language in LANGUAGES):
        yield _title(listing, language)
        yield vocabulary.label("craft", listing.craft, language)
        yield vocabulary.label("object_kind", listing.object_kind, language)
        yield from vocabulary.labels("colour_family", colours, language)
        for attribute, kind in WORDS.items():
            yield from vocabulary.labels(kind, slugs_of(listing, attribute), language)


def _measures(listing: Listing) -> Iterator[str]:
    """Sizes as people type them, either way round, in centimetres and metres; knots by their counts."""
    width, length = listing.width_cm, listing.length_cm
    if width and length:
        for first, second in ((width, length), (length, width)):
            yield f"{first:.0f}x{second:.0f}"
            yield f"{first / 100:.2g}x{second / 100:.2g}"
        name = measures.size_name(width, length)
        if name:
            yield from vocabulary.term("size_name", name).labels.values()
    across, along = listing.attributes.get("knots_across"), listing.attributes.get("knots_along")
    if across and along:
        yield f"{measures.kpsi(across, along)} kpsi {measures.raj(across)} raj"


def _card(listing: Listing, price: MarketPrice, titles: dict[str, str]) -> dict[str, object]:
    place = listing.made_in or listing.workshop.place
    return {
        "piece_id": listing.piece_id,
        "price": str(price.amount),
        "currency": price.currency,
        "uniqueness": listing.uniqueness,
        "making_days": listing.making_days,
        "availability": _values(listing)["availability"][0],
        "image": _image(listing),
        "texts": {
            language: {
                "title": title,
                "slug": slugify(title, allow_unicode=True),
                "maker": listing.workshop.name_in(language),
                "place": place.name_in(language),
                "brand": listing.consortium.brand.name_in(language),
            }
            for language, title in titles.items()
        },
    }


def _image(listing: Listing) -> dict[str, object]:
    photo = next(iter(listing.photos.all()), None)
    if photo is None:
        return {"src": "", "srcset": "", "width": 0, "height": 0, "is_drawing": False}
    found = sources(photo)
    return {
        "src": found.src,
        "srcset": found.srcset,
        "width": found.width,
        "height": found.height,
        "is_drawing": photo.is_drawing,
    }
