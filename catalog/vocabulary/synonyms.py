"""What buyers type besides a term's labels: `synonyms/<language>.toml`, by kind and slug.

Chinese has no labels, for no page is in Chinese yet; its file names every term that is searched.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from catalog.vocabulary.loading import VocabularyError, kinds

DATA = Path(__file__).parent / "synonyms"
# Tables that are no kinds of the vocabulary: countries by ISO code, empty words, words beside numbers.
COUNTRY, NOTHING, MEASURE = "country", "nothing", "measure"

Table = Mapping[str, Mapping[str, tuple[str, ...]]]


@cache
def synonyms() -> Mapping[str, Table]:
    """By language, kind and slug: words for the term, as people type them."""
    return MappingProxyType({path.stem: _table(path) for path in sorted(DATA.glob("*.toml"))})


def _table(path: Path) -> Table:
    found: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for kind, rows in tomllib.loads(path.read_text(encoding="utf-8")).items():
        if kind not in (COUNTRY, NOTHING, MEASURE):
            strays = set(rows) - set(kinds().get(kind, ()))
            if strays:
                raise VocabularyError(f"{path.name}: {kind} has no {', '.join(sorted(strays))}")
        found[kind] = MappingProxyType({slug: tuple(words) for slug, words in rows.items()})
    return MappingProxyType(found)
