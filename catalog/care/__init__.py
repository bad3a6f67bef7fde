"""How to keep a piece: advice chosen by its craft, materials and dyes, in every language of the house."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from catalog.models import Listing
from marketplace.kernel.languages import LANGUAGES, pick

DATA = Path(__file__).parent / "advice.toml"
ORDER = tuple(language.code for language in LANGUAGES)
# Felt is wool, and a cloth's ground and threads are materials, whether or not they were told as such.
OF_CRAFT = {"felt": ("wool",)}
PARTS = ("materials", "pile_material", "warp_material", "weft_material", "thread", "base_cloth")
CONDITIONS = ("crafts", "materials", "constructions", "kinds", "dyes")
NAMES = frozenset({*CONDITIONS, "unless_materials", "slug", "topic", "texts"})


class CareError(ValueError):
    """The file of advice is not as it should be."""


@dataclass(frozen=True)
class Advice:
    """One thing to do or to leave. `conditions` are sets of which a piece has at least one each."""

    slug: str
    topic: Mapping[str, str]
    texts: Mapping[str, str]
    conditions: Mapping[str, frozenset[str]]
    unless_materials: frozenset[str]

    def suits(self, told: Mapping[str, frozenset[str]]) -> bool:
        if self.unless_materials & told["materials"]:
            return False
        return all(wanted & told[name] for name, wanted in self.conditions.items())


@dataclass(frozen=True)
class Care:
    """An advice as a reader reads it."""

    slug: str
    topic: str
    text: str


def care_of(listing: Listing, language: str) -> list[Care]:
    """What to tell the buyer of a piece, in order; the reader's language, else English."""
    told = told_of(listing)
    return [
        Care(each.slug, pick(each.topic, language), pick(each.texts, language))
        for each in advice()
        if each.suits(told)
    ]


def told_of(listing: Listing) -> dict[str, frozenset[str]]:
    """What the conditions are asked of."""
    attributes = listing.attributes
    materials = {slug for part in PARTS for slug in slugs(attributes.get(part))}
    return {
        "crafts": frozenset({listing.craft}),
        "materials": frozenset({*materials, *OF_CRAFT.get(listing.craft, ())}),
        "constructions": frozenset(
            {*slugs(attributes.get("construction")), *slugs(attributes.get("technique"))}
        ),
        "kinds": frozenset({listing.object_kind}),
        "dyes": frozenset(slugs(attributes.get("dye_class"))),
    }


def slugs(value: object) -> list[str]:
    """An attribute's slugs, whether it has one, several or none."""
    if isinstance(value, str):
        return [value]
    return [str(each) for each in value] if isinstance(value, list | tuple) else []


@cache
def advice() -> tuple[Advice, ...]:
    """Everything in the file, in its order. CareError for a slip of the pen."""
    read = tomllib.loads(DATA.read_text(encoding="utf-8"))
    topics = {slug: in_languages(slug, texts) for slug, texts in read["topics"].items()}
    return tuple(advice_of(row, topics) for row in read["advice"])


def advice_of(row: Mapping[str, Any], topics: Mapping[str, Mapping[str, str]]) -> Advice:
    strays = set(row) - NAMES
    if strays:
        raise CareError(f"{row['slug']} has no condition {', '.join(sorted(strays))}")
    return Advice(
        slug=row["slug"],
        topic=topics[row["topic"]],
        texts=in_languages(row["slug"], row["texts"]),
        conditions={name: frozenset(row[name]) for name in CONDITIONS if name in row},
        unless_materials=frozenset(row.get("unless_materials", ())),
    )


def in_languages(slug: str, texts: list[str]) -> dict[str, str]:
    if len(texts) != len(ORDER) or not all(texts):
        raise CareError(f"“{slug}” needs a text in each of {', '.join(ORDER)}")
    return dict(zip(ORDER, texts, strict=True))
