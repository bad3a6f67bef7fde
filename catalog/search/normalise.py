"""Words as the index keeps them: one spelling for every way to type them.

Documents and queries pass through the same functions, so that an engine only compares tokens.
"""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

from marketplace.kernel.formatting import western_digits

# Arabic letters as Persian writes them; final and hamza forms folded; ZWNJ parts a word's halves.
LETTERS = str.maketrans(
    {
        "ي": "ی", "ى": "ی", "ئ": "ی", "ك": "ک", "ة": "ه", "ۀ": "ه",
        "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ـ": "",
        "ё": "е", "Ё": "е", "İ": "i", "I": "i", "ı": "i", "ß": "ss", "\u200c": " ", "\u200d": "",
    }
)  # fmt: skip
DIMENSIONS = re.compile(r"(?<=\d)\s*[x×х*]\s*(?=\d)", re.IGNORECASE)
WORD = re.compile(r"\w+(?:[.,]\d+)?")
CYRILLIC = re.compile(r"[а-я]")
ARABIC = re.compile(r"[\u0600-\u06ff]")
ARTICLES = ("وال", "بال", "ال")
ENDINGS = ("هایی", "های", "ها", "ات", "ین")
# What a half-space joins to a Persian noun: plural and indefinite endings.
JOINED_ENDING = re.compile("\u200c(?:هایی|های|ها|ای|ی)(?!\\w)")
STOP_WORDS = frozenset(
    "a an and by for from in of on the to with и в во из на с со для der die das aus den dem ein eine für "
    "im in mit und von ve ile bir için از با به در و که من مع في الى علی".split()
)
RUSSIAN, ENGLISH = snowballstemmer.stemmer("russian"), snowballstemmer.stemmer("english")


def folded(text: str) -> str:
    """Lower case, no diacritics, one alphabet a script, ASCII digits, `200x300` in one word."""
    text = JOINED_ENDING.sub("", western_digits(text)).translate(LETTERS).lower()
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return DIMENSIONS.sub("x", plain.translate(LETTERS))


def _without_affixes(word: str) -> str:
    for article in ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 3:
            word = word[len(article) :]
            break
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The word's root by its script; Latin words by English rules, which spare German and Turkish."""
    if CYRILLIC.search(word):
        return str(RUSSIAN.stemWord(word))
    if ARABIC.search(word):
        return _without_affixes(word)
    return word if any(char.isdigit() for char in word) else str(ENGLISH.stemWord(word))


def tokens(text: str) -> tuple[str, ...]:
    """The roots of a text's telling words, in their order, cut to 40 characters."""
    return tuple(stem(word)[:40] for word in WORD.findall(folded(text)) if word not in STOP_WORDS)
