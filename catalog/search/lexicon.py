"""Every word that means something of the vocabulary, in seven languages, to look up what buyers type.

A term is one token of the index (`=colour_family.red`), whatever language it is asked in; so an index
stays small, and a synonym that is added today finds the pieces that were indexed yesterday.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from catalog import vocabulary
from catalog.search.normalise import ARABIC_LANGUAGES, LATIN_LANGUAGES, folded, languages_of, stem, words_of
from catalog.vocabulary.synonyms import COUNTRY, MEASURE, NOTHING, synonyms
from marketplace.kernel.languages import LANGUAGES

KINDS = (
    "craft", "object_kind", "style", "construction", "technique", "layout", "material", "motif", "stitch",
    "colour_family", "colour", "dye", "shape", "size_name", "uniqueness", "age_class",
)  # fmt: skip
# How surely a word means a term: its label, a synonym of it, one word of a longer label.
LABEL, SYNONYM, PART = 1.0, 0.8, 0.2
# Broad terms give way to narrow ones: “carpet” is first of all a carpet, then anything of that craft.
BROAD = {"craft": 0.7, "dye": 0.6, "colour": 0.8, "shape": 0.6, "size_name": 0.7, "country": 0.7}
LONGEST_PHRASE = 4
ASIDE = re.compile(r"[(（«“][^)）»”]*[)）»”]")
MARKS = re.compile(r"[()（）«»“”„,،;:]")

Meanings = dict[str, float]


@dataclass
class Lexicon:
    """`phrases`: language → stems joined by spaces → token → weight; `words`: the same for single words as
    they are written, for beginnings and typos; `spellings` says how a folded word is written. `empty` phrases
    say nothing; `measures` are words beside numbers, by what they measure."""

    phrases: dict[str, dict[str, Meanings]] = field(default_factory=dict)
    words: dict[str, dict[str, Meanings]] = field(default_factory=dict)
    spellings: dict[str, dict[str, str]] = field(default_factory=dict)
    empty: dict[str, set[str]] = field(default_factory=dict)
    measures: dict[str, set[str]] = field(default_factory=dict)


def token_of(kind: str, slug: str) -> str:
    """A term as the index keeps it; no word begins like it."""
    return f"={kind}.{slug}"


@cache
def lexicon() -> Lexicon:
    """Made once a process, from labels and synonyms."""
    made = Lexicon()
    for language in (*(each.code for each in LANGUAGES), "zh"):
        made.phrases[language], made.words[language], made.spellings[language] = {}, {}, {}
        told = synonyms().get(language, {})
        empty = (text for texts in told.get(NOTHING, {}).values() for text in texts)
        made.empty[language] = {phrase(words_of(folded(text)), language) for text in empty}
        for measure, texts in told.get(MEASURE, {}).items():
            made.measures.setdefault(measure, set()).update(folded(text) for text in texts)
        for kind, slug, text, weight in (*_labels(language), *_synonyms(language)):
            _add(made, language, token_of(kind, slug), text, weight * BROAD.get(kind, 1.0))
    return made


def phrase(words: list[str], language: str) -> str:
    """Words as one key of `phrases`."""
    return " ".join(stem(word, language) for word in words)


def related(language: str) -> tuple[str, ...]:
    """Languages that share the script of one, itself first."""
    family = next((each for each in (LATIN_LANGUAGES, ARABIC_LANGUAGES) if language in each), (language,))
    return (language, *(other for other in family if other != language))


def _labels(language: str) -> Iterator[tuple[str, str, str, float]]:
    if language == "zh":
        return
    for kind in KINDS:
        for term in vocabulary.terms(kind):
            label = term.label(language)
            yield kind, term.slug, ASIDE.sub(" ", label), LABEL
            if ASIDE.search(label):
                yield kind, term.slug, MARKS.sub(" ", label), LABEL
                for aside in ASIDE.findall(label):
                    yield kind, term.slug, MARKS.sub(" ", aside), SYNONYM


def _synonyms(language: str) -> Iterator[tuple[str, str, str, float]]:
    for kind, rows in synonyms().get(language, {}).items():
        if kind in (*KINDS, COUNTRY):
            for slug, texts in rows.items():
                for text in texts:
                    yield kind, slug, text, LABEL if language == "zh" else SYNONYM


def _add(made: Lexicon, language: str, token: str, text: str, weight: float) -> None:
    words = [word for word in words_of(folded(text)) if language in languages_of(word)]
    if not words:
        return
    _mean(made.phrases[language], phrase(words, language), token, weight)
    for word, written in zip(words, _written(text, len(words)), strict=False):
        part = weight if len(words) == 1 else PART * weight
        tells = len(word) > 2 and phrase([word], language) not in made.empty[language]
        if tells or len(words) == 1:
            _mean(made.phrases[language], phrase([word], language), token, part)
            _mean(made.words[language], word, token, part)
            made.spellings[language].setdefault(word, written)


def _written(text: str, count: int) -> list[str]:
    """The words as they are spelt, in lower case, where they part as the folded ones do."""
    written = [word for word in MARKS.sub(" ", text).lower().split() if words_of(folded(word))]
    return written if len(written) == count else words_of(folded(text))


def _mean(where: dict[str, Meanings], key: str, token: str, weight: float) -> None:
    known = where.setdefault(key, {})
    known[token] = max(weight, known.get(token, 0.0))
