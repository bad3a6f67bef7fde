"""Texts of a piece in every language of the house, composed from what was measured and chosen.

Nobody translates a listing: each language has a module of its own that knows its grammar, and all of
them read the same `Piece`.
"""

from types import ModuleType

from catalog.composition import ar, de, en, fa, ru, tr
from catalog.composition.facts import Fact, facts
from catalog.composition.piece import read
from catalog.models import Listing

__all__ = ["Fact", "description", "facts", "summary", "title"]

GRAMMARS: dict[str, ModuleType] = {"en": en, "ru": ru, "fa": fa, "ar": ar, "de": de, "tr": tr}


def _grammar(language: str) -> ModuleType:
    return GRAMMARS.get(language, en)


def title(listing: Listing, language: str) -> str:
    """“Hand-knotted Turkmen carpet with Tekke guls, 140 × 200 cm”."""
    return str(_grammar(language).title(read(listing)))


def summary(listing: Listing, language: str) -> str:
    """One or two sentences: how, where and of what it was made, and whether there is another."""
    return str(_grammar(language).summary(read(listing)))


def description(listing: Listing, language: str) -> list[str]:
    """Paragraphs: the making, the design, the measures, the state."""
    return list(_grammar(language).paragraphs(read(listing)))
