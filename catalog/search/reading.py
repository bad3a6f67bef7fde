"""A buyer's words, read: which terms, names and measures they mean, in whatever language they are typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from catalog.search.clauses import Beginning, Choice, Clause, Near, Token
from catalog.search.lexicon import LONGEST_PHRASE, Meanings, lexicon, phrase, related
from catalog.search.normalise import HAN, folded, languages_of, stem, stems, words_of
from catalog.search.typed_measures import taken_out

PIECE_ID = re.compile(r"(?<!\w)[a-z]{1,6}-\d+(?!\w)")
# What a guess is worth beside a word that was typed as it is written.
NAME, BEGUN, GUESSED, NAME_BEGUN, NAME_GUESSED, FOREIGN = 1.0, 0.6, 0.5, 0.8, 0.3, 0.5
MOST_WORDS, MOST_BEGUN, LONGEST_HAN = 12, 40, 8
LINKS = ("", "s", "n", "en", "es", "e")
SHORTEST_PART, SHORTEST_COMPOUND = 3, 7
UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))


@dataclass(frozen=True)
class Reading:
    """`clauses` for an engine; `guesses` are words that were not known, each with what it may have meant."""

    clauses: tuple[Clause, ...]
    guesses: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=4096)
def read(text: str, language: str, *, unfinished: bool = False) -> Reading:
    """What a text means to a reader of `language`; words that say nothing are left out.

    The last word of an `unfinished` text may be the beginning of another.
    """
    plain = folded(text)
    clauses: list[Clause] = [(Token(piece_id),) for piece_id in PIECE_ID.findall(plain)]
    plain, measured = taken_out(PIECE_ID.sub(" ", plain))
    words = [part for word in words_of(plain) for part in _parts(word, language)][:MOST_WORDS]
    guesses: list[tuple[str, str]] = []
    said = list(_clauses(words[:-1] if unfinished else words, language, guesses))
    said += [_last(words[-1], language)] if unfinished and words else []
    return Reading((*clauses, *measured, *said), tuple(guesses))


def _clauses(words: list[str], language: str, guesses: list[tuple[str, str]]) -> Iterator[Clause]:
    """The longest phrases first; what says nothing is silent, unless nothing else is said."""
    at = 0
    while at < len(words):
        taken, meanings = _longest(words[at:], language)
        if taken:
            if meanings:
                yield (*_tokens(meanings), *_as_name(words[at : at + taken]))
            at += taken
        else:
            clause, guess = _unknown(words[at], language)
            if guess:
                guesses.append((words[at], guess))
            yield clause
            at += 1


def _last(word: str, language: str) -> Clause:
    """What a word means as it is, and what it may begin."""
    known, begun = meanings_of([word], language), _begun(word, language, shortest=2)
    return (*_tokens(begun), *_tokens(known), *_as_name([word]), Beginning(word, NAME_BEGUN))


def _longest(words: list[str], language: str) -> tuple[int, Meanings]:
    """How many words make the longest phrase that is known, and its meanings; (n, {}) for empty words."""
    for taken in range(min(len(words), LONGEST_PHRASE), 0, -1):
        found = meanings_of(words[:taken], language)
        if found:
            return taken, found
        if any(
            phrase(words[:taken], each) in lexicon().empty[each] for each in _languages(words[0], language)
        ):
            return taken, {}
    return 0, {}


def _languages(word: str, language: str) -> tuple[str, ...]:
    """The languages a word may be of, the reader's first."""
    of_script = languages_of(word)
    return related(language if language in of_script else of_script[0])


def meanings_of(words: list[str], language: str) -> Meanings:
    """Tokens a phrase means, with weights; what it means to readers of another language counts less."""
    found: Meanings = {}
    for other in _languages(words[0], language):
        known = lexicon().phrases[other].get(phrase(words, other), {})
        share = FOREIGN if found and other != language else 1.0
        for token, weight in known.items():
            found[token] = max(found.get(token, 0.0), weight * share)
    return found


def _tokens(meanings: Meanings) -> Iterator[Token]:
    return (Token(token, weight) for token, weight in meanings.items())


def _as_name(words: list[str]) -> Iterator[Choice]:
    """One word may also be part of a maker's or a place's name."""
    if len(words) == 1:
        yield from (Token(form, NAME) for form in stems(words[0]))


def _unknown(word: str, language: str) -> tuple[Clause, str]:
    """A word of no term: a name, the beginning of something, or a slip; and what it was a slip of."""
    choices: list[Choice] = [Token(form, NAME) for form in stems(word)]
    choices.append(Beginning(word, NAME_BEGUN))
    begun = _begun(word, language)
    choices += [Token(token, BEGUN * weight) for token, weight in begun.items()]
    distance = slips_of(word)
    if not distance:
        return tuple(choices), ""
    choices.append(Near(word, distance, NAME_GUESSED))
    guess, meanings = ("", {}) if begun else nearest(word, language)
    choices += [Token(token, GUESSED * weight) for token, weight in meanings.items()]
    return tuple(choices), guess


def slips_of(word: str) -> int:
    """How many slips a word of this length is forgiven."""
    if word.isdigit() or len(word) < 4 or HAN.search(word):
        return 0
    return 1 if len(word) < 7 else 2


def _begun(word: str, language: str, shortest: int = 3) -> Meanings:
    """Terms whose words begin like this one."""
    found: Meanings = {}
    if len(word) < shortest and not HAN.search(word):
        return found
    for other in _languages(word, language):
        for known, meanings in lexicon().words[other].items():
            if known.startswith(word) and len(found) < MOST_BEGUN:
                for token, weight in meanings.items():
                    found[token] = max(found.get(token, 0.0), weight)
    return found


def nearest(word: str, language: str) -> tuple[str, Meanings]:
    """The known word that was most likely meant, as it is spelt, and what it means; ("", {}) for none."""
    best: tuple[float, int, str, Meanings] | None = None
    for rank, other in enumerate(_languages(word, language)):
        words = lexicon().words[other]
        for form in dict.fromkeys((word, stem(word, other))):
            found = process.extractOne(form, words.keys(), scorer=OSA.distance, score_cutoff=slips_of(form))
            if found and (best is None or (found[1], rank) < best[:2]):
                best = (found[1], rank, lexicon().spellings[other][found[0]], words[found[0]])
    return ("", {}) if best is None else best[2:]


def _parts(word: str, language: str) -> list[str]:
    """A word that is several: Han without spaces, a German compound; else the word as it is known."""
    if HAN.search(word):
        return _segments(word)
    if meanings_of([word], language) or "zh" in languages_of(word):
        return [word]
    for written, plain in UMLAUTS:
        if written in word and meanings_of([word.replace(written, plain)], language):
            return [word.replace(written, plain)]
    return _compound(word, language) or [word]


def _segments(text: str) -> list[str]:
    """The longest known words from left to right; what is not known stays together."""
    known, empty = lexicon().phrases["zh"], lexicon().empty["zh"]
    found: list[str] = []
    at, strange = 0, ""
    while at < len(text):
        size = next(
            (
                n
                for n in range(min(8, len(text) - at), 0, -1)
                if text[at : at + n] in known or text[at : at + n] in empty
            ),
            0,
        )
        if size:
            found += [strange] if strange else []
            found.append(text[at : at + size])
            strange = ""
        else:
            strange += text[at]
        at += size or 1
    return [*found, strange] if strange else found


def _compound(word: str, language: str) -> list[str]:
    """Two known words written as one, perhaps with a link between them; [] when it is none."""
    if len(word) < SHORTEST_COMPOUND or "de" not in languages_of(word):
        return []
    for at in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        head, tail = word[:at], word[at:]
        if not meanings_of([tail], "de"):
            continue
        for link in LINKS:
            stripped = head.removesuffix(link) if link else head
            if len(stripped) >= SHORTEST_PART and meanings_of([stripped], "de"):
                return [stripped, tail]
    return []
