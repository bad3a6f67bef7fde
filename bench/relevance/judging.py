"""Grades of pieces for needs, and nDCG@10 of what an engine answers.

nDCG as Järvelin and Kekäläinen (2002) define it, with gains of 2^grade - 1 and a discount of log2(rank + 1):
1 is the best order that the pieces allow, 0 finds nothing that was meant.
"""

import math
import statistics
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from bench.relevance.shelf import shelf
from catalog import measures
from catalog.search.documents import documents, slugs_of
from catalog.search.ports import Late, SearchEngine
from catalog.search.reading import read
from catalog.search.sources import Source
from catalog.search.types import SearchQuery

FOLDER = Path(__file__).parent
LANGUAGES = ("en", "ru", "de", "tr", "fa", "ar", "zh")
MARKET = "judged"
GRADES = {"best": 3, "good": 2, "fair": 1}
DEPTH = 10
TOLERANCE = 0.1


@dataclass(frozen=True)
class Judged:
    """One query and how well it was answered, from 0 to 1."""

    language: str
    text: str
    need: str
    ndcg: float


def queries() -> Iterator[tuple[str, str, str]]:
    """(language, text, need) of every query."""
    for language in LANGUAGES:
        for need, texts in _table(language).items():
            for text in texts:
                yield language, text, need


def judge(engine: SearchEngine) -> list[Judged]:
    """Every query asked of an engine that is filled with the demo's pieces for it."""
    build = engine.build(MARKET, "judged")
    build.write("all", documents(shelf()))
    build.finish(Late)
    return [
        Judged(language, text, need, ndcg(answers(engine, text, language), grades(need)))
        for language, text, need in queries()
    ]


def answers(engine: SearchEngine, text: str, language: str) -> list[str]:
    """Ids of the first pieces found."""
    query = SearchQuery(MARKET, language, text, page_size=DEPTH, counted=())
    found = engine.search(query, read(text, language).clauses)
    return [str(card["piece_id"]) for card in found.cards]


def ndcg(found: Sequence[str], judged: Mapping[str, int]) -> float:
    """nDCG at DEPTH; a need that no piece answers is an error of the suite."""
    best = _dcg(sorted(judged.values(), reverse=True))
    return _dcg([judged.get(piece_id, 0) for piece_id in found]) / best


def _dcg(given: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(rank + 2) for rank, grade in enumerate(given[:DEPTH]))


def by_language(judged: Sequence[Judged]) -> dict[str, float]:
    """The mean of each language."""
    return {
        language: statistics.fmean(each.ndcg for each in judged if each.language == language)
        for language in LANGUAGES
    }


@cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def grades(need: str) -> dict[str, int]:
    """Pieces that answer a need at all, each with its highest grade."""
    asked = _table("needs")[need]
    found: dict[str, int] = {}
    for piece in shelf():
        held = [GRADES[name] for name, conditions in asked.items() if holds(piece, conditions)]
        if held:
            found[piece.piece_id] = max(held)
    return found


def holds(piece: Source, conditions: Mapping[str, list[Any]]) -> bool:
    return all(_holds(piece, name, values) for name, values in conditions.items())


def _holds(piece: Source, name: str, values: list[Any]) -> bool:
    if name == "near":
        sides = sorted((piece.width_cm, piece.length_cm))
        pairs = zip(sides, sorted(values), strict=True)
        return all(abs(float(side) - asked) <= TOLERANCE * asked for side, asked in pairs)
    if name in ("kpsi", "raj"):
        across, along = piece.attributes.get("knots_across"), piece.attributes.get("knots_along")
        if not across or not along:
            return False
        count = measures.kpsi(across, along) if name == "kpsi" else measures.raj(across)
        return bool(values[0] <= count <= values[1])
    return bool(set(_facts(piece, name)) & set(values))


def _facts(piece: Source, name: str) -> list[str]:
    told = piece.attributes
    palette = slugs_of(told, "palette")
    match name:
        case "colour":
            return measures.colour_families(palette)
        case "main_colour":
            return measures.colour_families(palette[:1])
        case "age":
            return [measures.age_class(piece.year_to, piece.published_at.year)]
        case "craft" | "object_kind" | "uniqueness" | "country" | "region" | "place" | "maker":
            return [getattr(piece, name)]
        case _:
            plural = {
                "colour_tone": "palette", "motif": "motifs", "material": "materials", "stitch": "stitches",
                "dye": "dyes",
            }  # fmt: skip
            return slugs_of(told, plural.get(name, name))
