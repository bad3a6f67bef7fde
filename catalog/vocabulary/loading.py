"""Reading the data files: one table a kind, labels in the order of the house's languages."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from catalog.vocabulary.types import Term
from marketplace.kernel.languages import LANGUAGES

DATA = Path(__file__).parent / "data"
ORDER = tuple(language.code for language in LANGUAGES)


class VocabularyError(ValueError):
    """A data file is not as it should be."""


def _by_slug(table: Mapping[str, Mapping[str, Any]], slug: str) -> dict[str, Any]:
    """`{name: {slug: value}}` read across, for one slug."""
    return {name: values[slug] for name, values in table.items() if slug in values}


def _term(kind: str, slug: str, labels: list[str], table: Mapping[str, Any]) -> Term:
    if len(labels) != len(ORDER) or not all(labels):
        raise VocabularyError(f"{kind} “{slug}” needs a label in each of {', '.join(ORDER)}")
    return Term(
        kind=kind,
        slug=slug,
        labels=MappingProxyType(dict(zip(ORDER, labels, strict=True))),
        crafts=tuple(table.get("term_crafts", {}).get(slug, table.get("crafts", ()))),
        forms=MappingProxyType(_by_slug(table.get("forms", {}), slug)),
        properties=MappingProxyType(_by_slug(table.get("properties", {}), slug)),
    )


def _check_slugs(kind: str, table: Mapping[str, Any]) -> None:
    """A form, property or craft of a slug that has no label is a slip of the pen."""
    named = [*table.get("forms", {}).values(), *table.get("properties", {}).values()]
    named.append(table.get("term_crafts", {}))
    strays = {slug for values in named for slug in values} - set(table["labels"])
    if strays:
        raise VocabularyError(f"{kind} has no label for {', '.join(sorted(strays))}")


@cache
def kinds() -> Mapping[str, Mapping[str, Term]]:
    """Every kind with its terms by slug, in the order of the data files."""
    found: dict[str, Mapping[str, Term]] = {}
    for path in sorted(DATA.glob("*.toml")):
        for kind, table in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if kind in found:
                raise VocabularyError(f"{kind} stands in two files")
            _check_slugs(kind, table)
            terms = {slug: _term(kind, slug, labels, table) for slug, labels in table["labels"].items()}
            found[kind] = MappingProxyType(terms)
    return MappingProxyType(found)
