"""Which attributes the pieces of each craft have, and what a family must have told before submitting."""

from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal, TypeAlias

from catalog import vocabulary

Kind: TypeAlias = Literal["term", "terms", "number", "boolean", "text", "percentages"]


@dataclass(frozen=True)
class Field:
    """One thing recorded of a piece. `vocabulary` names the kind of its terms; `unit` that of its number.

    `required` is asked for at submission only. A field with `is_column` stands in a column of the
    listing, any other among its `attributes`.
    """

    name: str
    kind: Kind
    vocabulary: str = ""
    unit: str = ""
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    decimals: int = 0
    required: bool = False
    is_column: bool = False

    def label(self, language: str) -> str:
        return vocabulary.label("field", self.name, language)

    def unit_label(self, language: str) -> str:
        return vocabulary.label("unit", self.unit, language) if self.unit else ""


def _number(
    name: str,
    lowest: float,
    highest: float,
    unit: str = "",
    *,
    decimals: int = 0,
    required: bool = False,
    column: bool = False,
) -> Field:
    low, high = Decimal(str(lowest)), Decimal(str(highest))
    return Field(name, "number", "", unit, low, high, decimals, required, column)


def _term(name: str, kind: str = "", *, required: bool = False, column: bool = False) -> Field:
    return Field(name, "term", kind or name, required=required, is_column=column)


def _terms(name: str, kind: str, *, required: bool = False) -> Field:
    return Field(name, "terms", kind, required=required)


EVERY = (
    _term("object_kind", required=True, column=True),
    _number("width_cm", 0.3, 1500, "cm", decimals=1, required=True, column=True),
    _number("length_cm", 0.3, 3000, "cm", decimals=1, required=True, column=True),
    _number("weight_kg", 0.01, 500, "kg", decimals=3, column=True),
    _number("year_from", 1, 2100, column=True),
    _number("year_to", 1, 2100, column=True),
    _term("uniqueness", required=True, column=True),
    _number("units", 2, 999, column=True),
    _number("making_days", 1, 1500, column=True),
    _term("style"),
    _terms("materials", "material", required=True),
    Field("material_percent", "percentages", "material"),
    _term("spinning"),
    _term("dye_class", required=True),
    _terms("dyes", "dye"),
    _terms("palette", "colour"),
    _terms("motifs", "motif"),
    Field("motif_words", "text"),
    _term("shape"),
    _term("condition", required=True),
    _terms("defects", "defect"),
    _number("hours", 1, 50000),
    _number("hands", 1, 50),
)
CARPET = (
    _term("construction", required=True),
    _term("knot"),
    _number("knots_across", 5, 300, "knots_10cm"),
    _number("knots_along", 5, 300, "knots_10cm"),
    _term("jufti"),
    _term("layout", required=True),
    _term("pile_material", "material"),
    _term("warp_material", "material"),
    _term("weft_material", "material"),
    _number("silk_percent", 0, 100, "percent"),
    _number("weft_shots", 1, 4),
    _term("warp_depression"),
    _number("pile_mm", 1, 60, "mm", decimals=1),
    _term("wash"),
    Field("abrash", "boolean"),
    _terms("ends", "ends"),
    _term("sides"),
    _term("moth_treatment"),
)
FELT = (
    _term("technique", required=True),
    _term("layout"),
    Field("breed", "text"),
    _term("wool_season"),
    _terms("fulling_aid", "fulling_aid"),
    _number("thickness_mm", 1, 60, "mm", decimals=1, required=True),
    _number("gsm", 100, 8000, "gsm"),
    _term("edge_finish"),
    _term("moth_treatment"),
    Field("colourfast", "boolean"),
)
EMBROIDERY = (
    _term("technique"),
    _term("layout"),
    _term("base_cloth", required=True),
    _number("threads_per_cm", 3, 80, decimals=1),
    _terms("thread", "thread", required=True),
    _term("handwork", required=True),
    _terms("stitches", "stitch"),
    _number("stitches_per_cm2", 1, 400),
    _number("coverage_percent", 1, 100, "percent"),
    Field("dress_part", "text"),
)
WEAVING = (_term("technique", required=True), _term("layout"))
LACE = (_term("technique", required=True), _terms("thread", "thread"))
OF_CRAFT = {"carpet": CARPET, "felt": FELT, "embroidery": EMBROIDERY, "weaving": WEAVING, "lace": LACE}


@cache
def fields_of(craft: str) -> tuple[Field, ...]:
    """Every field of a craft's pieces, in the order a person is asked. KeyError for an unknown craft."""
    return EVERY + OF_CRAFT[craft]


@cache
def field_map(craft: str) -> dict[str, Field]:
    return {field.name: field for field in fields_of(craft)}
