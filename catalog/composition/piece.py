"""A listing read once, in terms instead of slugs: what every language composes its sentences from."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from catalog import measures, vocabulary
from catalog.models import Listing
from catalog.vocabulary import Term

GENERIC_NOUN = {"carpet": "carpet", "felt": "felt-rug"}
WOVEN_FLAT = ("flatweave", "soumak", "brocade")
# Craft → what was done, as verbs are looked up by the languages.
PROCESSES = {"felt": "felted", "embroidery": "embroidered", "weaving": "woven", "carpet": "knotted"}


def term_of(kind: str, value: object) -> Term | None:
    return vocabulary.term(kind, value) if isinstance(value, str) and vocabulary.exists(kind, value) else None


def terms_of(kind: str, value: object) -> tuple[Term, ...]:
    slugs = [value] if isinstance(value, str) else value if isinstance(value, list | tuple) else []
    return tuple(term for term in (term_of(kind, slug) for slug in slugs) if term)


def number_of(value: object) -> Decimal | None:
    return None if value is None or isinstance(value, bool) else Decimal(str(value))


@dataclass(frozen=True)
class Piece:
    """Everything the texts speak of; what was not told is None, "" or empty."""

    craft: Term
    noun: Term
    process: str
    style: Term | None
    handwork: Term | None
    construction: Term | None
    technique: Term | None
    layout: Term | None
    knot: Term | None
    base_cloth: Term | None
    condition: Term | None
    dye_class: Term | None
    materials: tuple[Term, ...]
    threads: tuple[Term, ...]
    stitches: tuple[Term, ...]
    motifs: tuple[Term, ...]
    dyes: tuple[Term, ...]
    palette: tuple[Term, ...]
    defects: tuple[Term, ...]
    width: Decimal | None
    length: Decimal | None
    weight: Decimal | None
    knots_across: Decimal | None
    knots_along: Decimal | None
    year_from: int | None
    year_to: int | None
    uniqueness: str
    making_days: int | None
    motif_words: str
    place: Mapping[str, str]
    region: Mapping[str, str]

    @property
    def size_name(self) -> Term | None:
        """The trade's name of a carpet's size."""
        is_floor_carpet = self.noun.slug in ("carpet", "rug", "runner", "prayer-rug", "kilim")
        return term_of("size_name", measures.size_name(self.width, self.length)) if is_floor_carpet else None

    @property
    def kpsi(self) -> int | None:
        if self.knots_across is None or self.knots_along is None:
            return None
        return measures.kpsi(self.knots_across, self.knots_along)

    @property
    def named_technique(self) -> Term | None:
        """The technique that tells woven cloths and laces apart; other crafts' titles do without."""
        return self.technique if self.craft.slug in ("weaving", "lace") else None

    def made(self, form: str) -> str:
        """How it is made, as a form of the most telling term that has one; "" without any."""
        for term in (self.handwork, self.construction, self.technique, self.craft):
            if term and form in term.forms:
                return term.forms[form]
        return ""


def _process(craft: str, attributes: dict[str, Any]) -> str:
    if attributes.get("handwork") == "machine":
        return "machine"
    if craft == "carpet" and attributes.get("construction") in WOVEN_FLAT:
        return "woven"
    if attributes.get("technique") in ("patchwork", "quilting"):
        return "sewn"
    return PROCESSES.get(craft, "made")


def read(listing: Listing) -> Piece:
    """The listing as a Piece. Unknown slugs are left out rather than shown raw."""
    told = listing.attributes
    craft = listing.craft if vocabulary.exists("craft", listing.craft) else "weaving"
    place = listing.made_in
    noun = term_of("object_kind", listing.object_kind)
    return Piece(
        craft=vocabulary.term("craft", craft),
        noun=noun or vocabulary.term("object_kind", GENERIC_NOUN.get(craft, "textile")),
        process=_process(craft, told),
        style=term_of("style", told.get("style")),
        handwork=term_of("handwork", told.get("handwork")),
        construction=term_of("construction", told.get("construction")),
        technique=term_of("technique", told.get("technique")),
        layout=term_of("layout", told.get("layout")),
        knot=term_of("knot", told.get("knot")),
        base_cloth=term_of("base_cloth", told.get("base_cloth")),
        condition=term_of("condition", told.get("condition")),
        dye_class=term_of("dye_class", told.get("dye_class")),
        materials=terms_of("material", told.get("materials")),
        threads=terms_of("thread", told.get("thread")),
        stitches=terms_of("stitch", told.get("stitches")),
        motifs=terms_of("motif", told.get("motifs")),
        dyes=terms_of("dye", told.get("dyes")),
        palette=terms_of("colour", told.get("palette")),
        defects=terms_of("defect", told.get("defects")),
        width=number_of(listing.width_cm),
        length=number_of(listing.length_cm),
        weight=number_of(listing.weight_kg),
        knots_across=number_of(told.get("knots_across")),
        knots_along=number_of(told.get("knots_along")),
        year_from=listing.year_from,
        year_to=listing.year_to,
        uniqueness=listing.uniqueness,
        making_days=listing.making_days,
        motif_words=str(told.get("motif_words") or ""),
        place=place.name if place else {},
        region=place.region if place else {},
    )
