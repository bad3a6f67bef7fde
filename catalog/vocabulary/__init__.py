"""The words of the crafts, in every language of the house. Data in `data/`, one table a kind."""

from catalog.vocabulary.loading import kinds
from catalog.vocabulary.types import Term

__all__ = ["Term", "exists", "kinds", "label", "labels", "slugs", "term", "terms"]


def terms(kind: str, craft: str | None = None) -> tuple[Term, ...]:
    """Every term of a kind that the craft uses (any craft when None), in the order of the trade."""
    return tuple(term for term in kinds()[kind].values() if term.suits(craft))


def slugs(kind: str, craft: str | None = None) -> frozenset[str]:
    return frozenset(term.slug for term in terms(kind, craft))


def exists(kind: str, slug: str) -> bool:
    return slug in kinds().get(kind, {})


def term(kind: str, slug: str) -> Term:
    """The term; KeyError when there is none."""
    return kinds()[kind][slug]


def label(kind: str, slug: str, language: str) -> str:
    """The term's name in a language; the slug itself, readable, when there is no such term."""
    found = kinds().get(kind, {}).get(slug)
    return found.label(language) if found else slug.replace("-", " ")


def labels(kind: str, chosen: list[str] | tuple[str, ...], language: str) -> list[str]:
    """Names of several terms, in the order given."""
    return [label(kind, slug, language) for slug in chosen]
