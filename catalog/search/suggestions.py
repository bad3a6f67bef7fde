"""What a buyer may mean while she types: words of the vocabulary, makers, places, pieces that are there.

One question to the engine: what it finds for the words so far is counted by kind, motif, maker and place, and
what is counted there is offered when its name begins as typed. So nothing is offered that finds nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from catalog.search.cards import hit_of
from catalog.search.engines import engine
from catalog.search.labels import value_labels
from catalog.search.lexicon import lexicon, token_of
from catalog.search.normalise import folded, words_of
from catalog.search.reading import read
from catalog.search.types import EngineAnswer, Hit, SearchQuery

# Filters whose values are words to go on with, with the kinds of the lexicon that name them.
WORDS = {
    "kind": ("object_kind",),
    "craft": ("craft",),
    "style": ("style",),
    "motif": ("motif",),
    "technique": ("technique", "construction"),
    "material": ("material",),
    "colour": ("colour_family",),
}
MOST_WORDS, MOST_NAMES, MOST_PIECES = 6, 3, 3
SHORTEST = 2
# Below it, a word is only one of a longer label.
SURE = 0.4


@dataclass(frozen=True)
class Word:
    """A text to search for, and how many pieces it finds."""

    text: str
    count: int


@dataclass(frozen=True)
class Named:
    """A maker or a place with a page of its own."""

    slug: str
    name: str
    count: int


@dataclass(frozen=True)
class Suggestions:
    words: tuple[Word, ...] = ()
    makers: tuple[Named, ...] = ()
    places: tuple[Named, ...] = ()
    pieces: tuple[Hit, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words or self.makers or self.places or self.pieces)


def suggest(text: str, *, market: str, language: str) -> Suggestions:
    """Suggestions for a text whose last word may be unfinished; Outage when the engine is out of reach."""
    typed = words_of(folded(text))
    if not typed or len(typed[-1]) < SHORTEST:
        return Suggestions()
    asked = SearchQuery(market, language, text, page_size=MOST_PIECES, counted=(*WORDS, "maker", "place"))
    answer = engine().search(asked, read(text, language, unfinished=True).clauses)
    before = " ".join(text.split()[:-1])
    return Suggestions(
        words=_words(answer, before, typed[-1], language),
        makers=_names(answer, "maker", typed, language),
        places=_names(answer, "place", typed, language),
        pieces=tuple(hit_of(card, language) for card in answer.cards),
    )


def _words(answer: EngineAnswer, before: str, begun: str, language: str) -> tuple[Word, ...]:
    """Terms that begin like the last word, the most frequent first, each name once."""
    found: dict[str, Word] = {}
    for name, kinds in WORDS.items():
        labels = value_labels(name, answer.counts[name], language)
        for slug, count in answer.counts[name].items():
            if any(_begins(kind, slug, begun, language) for kind in kinds):
                label = labels[slug].lower() if language != "de" else labels[slug]
                text = f"{before} {label}".strip()
                known = found.get(folded(text))
                if known is None or known.count < count:
                    found[folded(text)] = Word(text, count)
    return tuple(sorted(found.values(), key=lambda word: (-word.count, word.text))[:MOST_WORDS])


def _begins(kind: str, slug: str, begun: str, language: str) -> bool:
    """Whether any word for a term, a synonym too, begins so."""
    return any(word.startswith(begun) for word in _words_of_terms(language).get(token_of(kind, slug), ()))


@cache
def _words_of_terms(language: str) -> dict[str, frozenset[str]]:
    """Term → folded words that surely mean it in a language."""
    found: dict[str, set[str]] = {}
    for word, meanings in lexicon().words[language].items():
        for token, weight in meanings.items():
            if weight >= SURE:
                found.setdefault(token, set()).add(word)
    return {token: frozenset(words) for token, words in found.items()}


def _names(answer: EngineAnswer, name: str, typed: list[str], language: str) -> tuple[Named, ...]:
    """Makers or places of which every typed word begins a word of the name."""
    counts = answer.counts[name]
    labels = value_labels(name, counts, language)
    found = (
        Named(slug, labels[slug], count)
        for slug, count in counts.items()
        if slug in labels and _is_called(labels[slug], typed)
    )
    return tuple(sorted(found, key=lambda named: (-named.count, named.name))[:MOST_NAMES])


def _is_called(name: str, typed: Iterable[str]) -> bool:
    words = words_of(folded(name))
    return all(any(word.startswith(part) for word in words) for part in typed)
