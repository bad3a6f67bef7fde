"""Free text into vocabulary, only where it is certain: a word with a question mark behind it says nothing."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from catalog import vocabulary
from marketplace.kernel.languages import LANGUAGES

DOUBT = re.compile(r"[\w-]+(?:\s+or\s+[\w-]+)?\s*\(?\?\)?|\b\w+ or \w+\b")
SEPARATORS = re.compile(r"[,;،؛/|\n]| and | und | и | و | ve ")


@dataclass(frozen=True)
class Made:
    """The craft that the words speak for and, if they name it, its technique or construction."""

    craft: str
    technique: str = ""
    is_certain: bool = True


@cache
def _words() -> Mapping[str, Any]:
    text = (Path(__file__).parent / "words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def _finds(pattern: str, text: str) -> bool:
    return re.search(rf"(?<![\w])(?:{pattern})", text) is not None


def certain(text: str) -> str:
    """The text in small letters without what its writer doubted: “linen (?)”, “cotton or linen”."""
    return DOUBT.sub(" ", text.lower())


def all_of(table: str, text: str) -> list[str]:
    """Every term whose pattern is found, in the order the text names them."""
    found = {slug: re.search(rf"(?<![\w])(?:{pattern})", text) for slug, pattern in _words()[table].items()}
    places = {slug: match.start() for slug, match in found.items() if match}
    return sorted(places, key=places.__getitem__)


def _matched(table: str, text: str) -> Any:
    return next((value for pattern, value in _words()[table].items() if _finds(pattern, text)), None)


def made(medium: str, title: str) -> Made | None:
    """How a piece is made, from its medium first, then from what it is called; None when neither tells."""
    by_medium = _matched("techniques", certain(medium))
    if by_medium:
        return Made(*by_medium)
    by_title = _matched("title_crafts", title.lower())
    return Made(by_title, is_certain=False) if by_title else None


def materials(medium: str) -> list[str]:
    return all_of("materials", certain(medium))


def object_kind(title: str, craft: str) -> str:
    """What a piece is, by its title, as its craft calls it; "" when the title does not say."""
    found = _matched("object_kinds", title.lower()) or ""
    found = _words()["kind_by_craft"].get(craft, {}).get(found, found)
    return found if found in vocabulary.slugs("object_kind", craft) else ""


def style(text: str) -> str:
    """The one tradition a text names, as “Turkish, Brusa”; "" when it names several."""
    parts = [part.split(",")[0].strip() for part in certain(text).split(";")]
    found = {_style_named(part) for part in parts}
    return found.pop() if len(found) == 1 else ""


def _style_named(name: str) -> str:
    patterns = _words()["styles"].items()
    return next((slug for slug, pattern in patterns if re.fullmatch(pattern, name)), "")


def colours(text: str) -> list[str]:
    return all_of("colours", certain(text))


@cache
def _by_label(kind: str, craft: str) -> Mapping[str, str]:
    """Every name of every term of a kind, in every language, by slug."""
    names = {}
    for term in vocabulary.terms(kind, craft):
        names[term.slug] = term.slug
        names.update({term.label(language.code).casefold(): term.slug for language in LANGUAGES})
    return names


def named_term(kind: str, text: str, craft: str) -> str:
    """The term that a cell names exactly, by slug or by its name in any language; else ""."""
    return _by_label(kind, craft).get(text.strip().casefold(), "")


def named_terms(kind: str, text: str, craft: str) -> tuple[list[str], list[str]]:
    """Terms named in a list, and the words that name none."""
    parts = [part.strip() for part in SEPARATORS.split(text) if part.strip()]
    found = [(part, named_term(kind, part, craft)) for part in parts]
    return [slug for _part, slug in found if slug], [part for part, slug in found if not slug]
