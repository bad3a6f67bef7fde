"""A piece's measured and chosen attributes as a table of names and values, in the reader's language."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from babel import Locale

from catalog import measures, vocabulary
from catalog.composition import wording
from catalog.composition.piece import Piece, number_of, read
from catalog.models import Listing
from catalog.schema import Field, field_map
from marketplace.kernel.languages import pick

# In this order after the size; what a piece does not tell is left out.
TOLD = (
    "construction", "technique", "layout", "motifs", "knot", "knots_across", "knots_along", "jufti",
    "handwork", "stitches", "stitches_per_cm2", "coverage_percent", "base_cloth", "threads_per_cm", "thread",
    "materials", "pile_material", "warp_material", "weft_material", "silk_percent", "spinning", "breed",
    "wool_season", "dye_class", "dyes", "palette", "pile_mm", "weft_shots", "warp_depression", "wash",
    "abrash", "ends", "sides", "thickness_mm", "gsm", "fulling_aid", "edge_finish", "moth_treatment",
    "colourfast", "dress_part", "shape", "condition", "defects", "hours", "hands",
)  # fmt: skip


@dataclass(frozen=True)
class Fact:
    """`key` is stable and for programs; label and value are in the reader's language."""

    key: str
    label: str
    value: str


def _unit(value: str, unit: str, language: str) -> str:
    if not unit or unit == "knots_10cm":
        return value
    return f"{value} {vocabulary.label('unit', unit, language)}"


def _materials(listing: Listing, language: str) -> str:
    """“wool 80 %, silk 20 %”, the shares where they were told."""
    shares = listing.attributes.get("material_percent") or {}
    words = []
    for slug in listing.attributes.get("materials") or []:
        name = vocabulary.label("material", slug, language)
        share = number_of(shares.get(slug))
        words.append(f"{name} {wording.percent(share, language)}" if share else name)
    return wording.comma(words, language)


def _number(value: Decimal, unit: str, language: str) -> str:
    if unit == "percent":
        return wording.percent(value, language)
    return _unit(wording.number(value, language), unit, language)


def _value(listing: Listing, field: Field, language: str) -> str:
    told = listing.attributes.get(field.name)
    if field.name == "materials":
        return _materials(listing, language)
    match field.kind:
        case "term":
            return vocabulary.label(field.vocabulary, str(told), language)
        case "terms":
            slugs = [told] if isinstance(told, str) else list(told or [])
            return wording.comma(vocabulary.labels(field.vocabulary, slugs, language), language)
        case "number":
            return _number(number_of(told) or Decimal(0), field.unit, language)
        case "boolean":
            return vocabulary.label("answer", "yes" if told else "no", language)
        case _:
            return str(told)


def _country(code: str, language: str) -> str:
    return str(Locale.parse(language).territories.get(code, code))


def _whence(listing: Listing, piece: Piece, language: str) -> Iterator[tuple[str, str]]:
    yield "object_kind", wording.capitalised(piece.noun.label(language), language)
    if piece.style:
        yield "style", piece.style.label(language)
    yield "made_in", wording.place(piece, language)
    if listing.country_of_origin:
        yield "country_of_origin", _country(listing.country_of_origin, language)
    yield "workshop", pick(listing.workshop.name, language)


def _size(piece: Piece, language: str) -> Iterator[tuple[str, str]]:
    yield "size", wording.both_sizes(piece, language)
    if piece.size_name:
        yield "size_name", piece.size_name.label(language)
    if piece.weight is not None:
        weight = wording.number(piece.weight, language, decimals=2)
        yield "weight_kg", _unit(weight, "kg", language)


def _density(piece: Piece, language: str) -> Iterator[tuple[str, str]]:
    across, along = piece.knots_across, piece.knots_along
    if across is None or along is None:
        return
    per_dm2 = _unit(wording.number(measures.knots_per_dm2(across, along), language), "knots_dm2", language)
    per_inch = _unit(wording.number(measures.kpsi(across, along), language), "kpsi", language)
    yield "density", f"{per_dm2} ({per_inch})"
    yield "raj", wording.number(measures.raj(across), language)


def _told(listing: Listing, language: str) -> Iterator[tuple[str, str]]:
    fields = field_map(listing.craft)
    for name in TOLD:
        if name in fields and listing.attributes.get(name) not in (None, "", []):
            yield name, _value(listing, fields[name], language)


def _edition(listing: Listing, piece: Piece, language: str) -> Iterator[tuple[str, str]]:
    yield "year", wording.years(piece, language)
    yield "uniqueness", vocabulary.label("uniqueness", listing.uniqueness, language)
    if listing.is_edition:
        yield "units", wording.number(listing.units, language)
    if listing.making_days and listing.uniqueness == Listing.Uniqueness.MADE_TO_ORDER:
        yield "making_days", wording.number(listing.making_days, language)
    yield "piece_id", listing.piece_id


def facts(listing: Listing, language: str) -> list[Fact]:
    """Everything told of a piece, in the order a buyer asks; nothing that was not told."""
    piece = read(listing)
    pairs = [
        *_whence(listing, piece, language),
        *_size(piece, language),
        *_told(listing, language),
        *_density(piece, language),
        *_edition(listing, piece, language),
    ]
    return [Fact(key, vocabulary.label("field", key, language), value) for key, value in pairs if value]
