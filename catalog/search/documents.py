"""From a piece on sale in a market to the document that an engine keeps."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from catalog import measures
from catalog.models import Listing
from catalog.photos.looks import traits
from catalog.search.labels import MADE_TO_ORDER, READY, size_of
from catalog.search.lexicon import token_of
from catalog.search.normalise import name_tokens
from catalog.search.sources import Source, Texts
from catalog.search.types import PieceDocument

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


def documents(sources: Iterable[Source]) -> Iterator[PieceDocument]:
    """One document for each piece."""
    return map(document, sources)


def document(piece: Source) -> PieceDocument:
    across, along = piece.attributes.get("knots_across"), piece.attributes.get("knots_along")
    return PieceDocument(
        piece_id=piece.piece_id,
        title=tuple(dict.fromkeys(_title(piece))),
        words=tuple(dict.fromkeys(_words(piece))),
        values=_values(piece),
        price=piece.price,
        width_cm=piece.width_cm,
        length_cm=piece.length_cm,
        published_at=piece.published_at,
        card=_card(piece),
        knots=measures.kpsi(across, along) if across and along else None,
        raj=measures.raj(across) if across else None,
        ready_days=(piece.making_days or 0) if _availability(piece) == MADE_TO_ORDER else 0,
        landed={country: Decimal(amount) for country, amount in piece.landed.items()},
    )


def slugs_of(attributes: Mapping[str, Any], name: str) -> list[str]:
    """An attribute's slugs, though it may hold one, many or none."""
    value = attributes.get(name) or []
    return [value] if isinstance(value, str) else list(value)


def likeness(told: Mapping[str, Any], seen: tuple[str, ...] = ()) -> dict[str, tuple[str, ...]]:
    """What makes two pieces of a craft alike, by names of FILTERS.

    Colours are those of the dyes that are told, else those that were `seen` in the picture.
    """
    return {
        "technique": tuple(slugs_of(told, "technique") + slugs_of(told, "construction")),
        "motif": tuple(slugs_of(told, "motifs")),
        "style": tuple(slugs_of(told, "style")),
        "colour": _families(tuple(slugs_of(told, "palette"))) or seen,
    }


@lru_cache(maxsize=10_000)
def _families(palette: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(measures.colour_families(palette))


def _values(piece: Source) -> dict[str, tuple[str, ...]]:
    return {
        **likeness(piece.attributes, piece.picture.colours if piece.picture else ()),
        "craft": (piece.craft,),
        "kind": (piece.object_kind,),
        "material": tuple(slugs_of(piece.attributes, "materials")),
        "region": (piece.region,),
        "consortium": (piece.brand,),
        "size": (size_of(piece.width_cm, piece.length_cm),),
        "availability": (_availability(piece),),
        "maker": (piece.maker,),
        "place": (piece.place,),
        "post": tuple(piece.landed),
        "look": traits(piece.picture.look) if piece.picture else (),
    }


def _availability(piece: Source) -> str:
    return MADE_TO_ORDER if piece.uniqueness == Listing.Uniqueness.MADE_TO_ORDER else READY


def _title(piece: Source) -> list[str]:
    """Tokens of what a piece is first of all: its kind, tradition, making, first motifs, main colour."""
    told = piece.attributes
    found = [token_of("object_kind", piece.object_kind)]
    for attribute, kind in IN_TITLE.items():
        if attribute in told:
            found += _tokens(kind, tuple(slugs_of(told, attribute)))
    found += _tokens("motif", tuple(slugs_of(told, "motifs")[:FIRST_MOTIFS]))
    found += _tokens("material", tuple(slugs_of(told, "materials")[:1]))
    found += _tokens("colour", tuple(slugs_of(told, "palette")[:1]))
    return found


def _words(piece: Source) -> list[str]:
    """Tokens of all else a buyer may ask for, and of the names of maker, place and brand."""
    told = piece.attributes
    found = [
        piece.piece_id.lower(),
        token_of("craft", piece.craft),
        token_of("uniqueness", piece.uniqueness),
        token_of("country", piece.country.lower()),
    ]
    for attribute, kind in IN_WORDS.items():
        if attribute in told:
            found += _tokens(kind, tuple(slugs_of(told, attribute)))
    if not told.get("palette") and piece.picture:
        found += (token_of("colour_family", family) for family in piece.picture.colours)
    found += (token_of(kind, slug) for kind, slug in _derived(piece) if slug)
    for texts in (piece.maker_name, piece.place_name, piece.region_name, piece.brand_name):
        found += _name(tuple(texts.items()))
    return found


@lru_cache(maxsize=20_000)
def _tokens(kind: str, slugs: tuple[str, ...]) -> tuple[str, ...]:
    """Tokens of some terms of a kind; of colours also those of their families."""
    named = (FIBRES.get(slug, slug) for slug in slugs) if kind == "material" else slugs
    families = _families(slugs) if kind == "colour" else ()
    return (
        *(token_of(kind, slug) for slug in named),
        *(token_of("colour_family", family) for family in families),
    )


def _derived(piece: Source) -> Iterator[tuple[str, str]]:
    """Terms that follow from measures."""
    if piece.craft == "carpet":
        yield "size_name", measures.size_name(piece.width_cm, piece.length_cm)
    yield "age_class", measures.age_class(piece.year_to, piece.published_at.year)


@lru_cache(maxsize=10_000)
def _name(texts: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """Tokens of a name in all its languages; neighbours in a list share makers and places."""
    return tuple(dict.fromkeys(token for language, text in texts for token in name_tokens(text, language)))


def _card(piece: Source) -> dict[str, object]:
    """All that a list shows of a piece, in every language it can be read in."""
    names: dict[str, Texts] = {
        "maker": piece.maker_name,
        "place": piece.place_name,
        "brand": piece.brand_name,
    }
    photo = piece.picture
    return {
        "piece_id": piece.piece_id,
        "price": str(piece.price),
        "currency": piece.currency,
        "uniqueness": piece.uniqueness,
        "making_days": piece.making_days,
        "availability": _availability(piece),
        "craft": piece.craft,
        "object_kind": piece.object_kind,
        "sides": [str(piece.width_cm), str(piece.length_cm)],
        "told": {name: piece.attributes[name] for name in TOLD if piece.attributes.get(name)},
        **names,
        "photo": [photo.public_id, photo.width, photo.height, photo.is_drawing] if photo else None,
        "look": b64encode(photo.look).decode() if photo else "",
    }
