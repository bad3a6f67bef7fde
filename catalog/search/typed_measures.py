"""Sizes and knots as people type them: “200×300”, “2x3 m”, “6.5x10 ft”, “300 kpsi”, “50 raj”.

A size without a unit is read as centimetres, or where that would be a doll's carpet as metres and as feet.
A piece turned round is the same piece, so the shorter side is meant by `width`.
"""

import re
from collections.abc import Iterator
from functools import cache

from catalog.search.clauses import Clause, Within
from catalog.search.lexicon import lexicon

NUMBER = r"(\d+(?:[.,]\d+)?)"
CM = {"cm": 1.0, "m": 100.0, "ft": 30.48, "in": 2.54}
# How far a hand-made thing may be from the size that was asked for, and what that is worth.
EXACT, ABOUT = 0.05, 0.14
KNOTS_EXACT, KNOTS_ABOUT = 0.1, 0.2
SMALLEST_CM, LARGEST_M, LARGEST_FT = 26, 8, 20


@cache
def size_pattern() -> "re.Pattern[str]":
    """Two numbers with a sign or a word between, each with its unit or none."""
    unit = rf"\s*({_any_of('cm', 'm', 'ft', 'in')}|['’′\"″])?"
    return re.compile(rf"(?<![\w-]){NUMBER}{unit}\s*(?:x|{_any_of('times')})\s*{NUMBER}{unit}(?!\w)")


@cache
def side_pattern() -> "re.Pattern[str]":
    """One number with a unit of length."""
    return re.compile(rf"(?<![\w-]){NUMBER}\s*({_any_of('cm', 'm', 'ft')})(?!\w)")


@cache
def knots_pattern(measure: str) -> "re.Pattern[str]":
    """A whole number beside a word for knots or raj, on either side of it."""
    words = _any_of(measure)
    return re.compile(rf"(?<![\w-])(?:(\d{{2,4}})\s*(?:{words})|(?:{words})\s*(\d{{2,4}}))(?!\w)")


def _any_of(*measures: str) -> str:
    """Alternatives of a pattern, the longest first."""
    words = sorted({word for name in measures for word in lexicon().measures[name]}, key=len, reverse=True)
    return "|".join(re.escape(word) for word in words)


def taken_out(text: str) -> tuple[str, list[Clause]]:
    """A folded text without its measures, and what they ask for."""
    clauses: list[Clause] = []

    def keep(clause: Clause) -> str:
        clauses.append(clause)
        return " "

    for measure, name in (("raj", "raj"), ("knots", "knots")):
        text = knots_pattern(measure).sub(lambda found, name=name: keep(_knots(name, found)), text)  # type: ignore[misc]
    text = size_pattern().sub(lambda found: keep(_size(found)), text)
    text = side_pattern().sub(lambda found: keep(_side(found)), text)
    return text, [clause for clause in clauses if clause]


def _number(text: str) -> float:
    return float(text.replace(",", "."))


def _knots(name: str, found: "re.Match[str]") -> Clause:
    count = float(found[1] or found[2])
    return tuple(
        Within(((name, count * (1 - off), count * (1 + off)),), weight)
        for off, weight in ((KNOTS_EXACT, 2.0), (KNOTS_ABOUT, 1.0))
    )


@cache
def _unit(word: str | None) -> str:
    if not word:
        return ""
    signs = {"'": "ft", "’": "ft", "′": "ft", '"': "in", "″": "in"}
    return signs.get(word) or next(unit for unit in CM if word in lexicon().measures[unit])


def _size(found: "re.Match[str]") -> Clause:
    first, second = _number(found[1]), _number(found[3])
    unit = _unit(found[4]) or _unit(found[2])
    sides = sorted((first, second))
    return tuple(
        each for cm, worth in _readings(sides[0], sides[1], unit) for each in _boxes(sides, cm, worth)
    )


def _readings(short: float, long: float, unit: str) -> Iterator[tuple[float, float]]:
    """(centimetres in one of the units meant, how surely it is meant)."""
    if unit:
        yield CM[unit], 1.0
    elif long >= SMALLEST_CM:
        yield CM["cm"], 1.0
    else:
        if long <= LARGEST_M:
            yield CM["m"], 1.0
        if short >= 2 and long <= LARGEST_FT:
            yield CM["ft"], 0.6


def _boxes(sides: list[float], cm: float, worth: float) -> Iterator[Within]:
    for off, weight in ((EXACT, 2.0), (ABOUT, 1.0)):
        bounds = tuple(
            (name, side * cm * (1 - off), side * cm * (1 + off))
            for name, side in zip(("width", "length"), sides, strict=True)
        )
        yield Within(bounds, weight * worth)


def _side(found: "re.Match[str]") -> Clause:
    length = _number(found[1]) * CM[_unit(found[2])]
    return tuple(
        Within(((name, length * (1 - ABOUT / 2), length * (1 + ABOUT / 2)),)) for name in ("length", "width")
    )
