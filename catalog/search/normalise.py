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
DIMENSIONS = re.compile(r"(?<=\d)\s*[x×х*✕]\s*(?=\d)", re.IGNORECASE)
# What follows an apostrophe is an ending, of English and Turkish alike.
ENDING = re.compile(r"(?<=\w)[’'`´]\w{1,3}\b")
WORD = re.compile(r"[\u3400-\u9fff]+|[^\W\u3400-\u9fff]+")
HAN = re.compile(r"[\u3400-\u9fff]")
CYRILLIC = re.compile(r"[а-я]")
ARABIC = re.compile(r"[\u0600-\u06ff]")
# Languages of a script: a word may belong to any of them, whatever language its reader reads.
LATIN_LANGUAGES, ARABIC_LANGUAGES = ("en", "de", "tr"), ("fa", "ar")
# What a half-space joins to a Persian noun: plural and indefinite endings.
JOINED_ENDING = re.compile("\u200c(?:هایی|های|ها|ای|ی)(?!\\w)")
PERSIAN_ENDINGS = ("هایی", "های", "ها", "ات", "ین")
ARABIC_ARTICLES = ("وال", "بال", "کال", "فال", "لل", "ال")
ARABIC_ENDINGS = ("یات", "ات", "ین", "ون", "یه", "ه")
TURKISH_ENDINGS = (
    "larin", "lerin", "lari", "leri", "lar", "ler", "ndan", "nden", "dan", "den", "tan", "ten", "nin", "nun",
    "sin", "sun", "lik", "luk", "siz", "suz", "li", "lu", "si", "su", "yi", "yu", "in", "un", "i", "u",
)  # fmt: skip
STOP_WORDS = frozenset(
    "a an and by for from in of on the to with и в во из на с со для от der die das aus den dem ein eine "
    "fur im mit und oder von ve ile bir icin از با به در و که من برای مع في الی فی علی عن".split()
)
RUSSIAN, ENGLISH, GERMAN = map(snowballstemmer.stemmer, ("russian", "english", "german"))


def folded(text: str) -> str:
    """Lower case, no diacritics, one alphabet a script, ASCII digits, `200x300` in one word."""
    text = ENDING.sub("", JOINED_ENDING.sub("", western_digits(text)).translate(LETTERS).lower())
    decomposed = unicodedata.normalize("NFKD", text)
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return DIMENSIONS.sub("x", plain.translate(LETTERS))


def words_of(text: str) -> list[str]:
    """The telling words of a text that is folded; a run of Han is one word."""
    return [word for word in WORD.findall(text) if word not in STOP_WORDS]


def languages_of(word: str) -> tuple[str, ...]:
    """Languages that write in the word's script."""
    if CYRILLIC.search(word):
        return ("ru",)
    if ARABIC.search(word):
        return ARABIC_LANGUAGES
    return ("zh",) if HAN.search(word) else LATIN_LANGUAGES


@lru_cache(maxsize=200_000)
def stem(word: str, language: str) -> str:
    """The root of a folded word by the rules of one language; numbers and Han stay as they are."""
    if language == "zh" or any(char.isdigit() for char in word):
        return word
    match language:
        case "ru":
            return str(RUSSIAN.stemWord(word))
        case "de":
            return str(GERMAN.stemWord(word))
        case "tr":
            return _without_endings(word, TURKISH_ENDINGS)
        case "fa":
            return _without_endings(word, PERSIAN_ENDINGS)
        case "ar":
            return _without_endings(_without_article(word), ARABIC_ENDINGS)
        case _:
            return str(ENGLISH.stemWord(word))


def stems(word: str) -> tuple[str, ...]:
    """The word itself and its roots in every language of its script, without repeats."""
    return tuple(dict.fromkeys((word, *(stem(word, language) for language in languages_of(word)))))


def name_tokens(text: str, language: str) -> tuple[str, ...]:
    """What the index keeps of a name: its words as written, and their roots where names take endings."""
    return tuple(token for part in text.split() for token in _name_part(part, language))


@lru_cache(maxsize=100_000)
def _name_part(part: str, language: str) -> tuple[str, ...]:
    """Tokens of what stands between two spaces: many families share the words of their names."""
    words = [word[:40] for word in words_of(folded(part))]
    return (*words, *(stem(word, language) for word in words)) if language == "ru" else tuple(words)


def _without_article(word: str) -> str:
    for article in ARABIC_ARTICLES:
        if word.startswith(article) and len(word) - len(article) >= 2:
            return word[len(article) :]
    return word


def _without_endings(word: str, endings: tuple[str, ...]) -> str:
    """As many endings taken off as leave three letters."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return _without_endings(word[: -len(ending)], endings)
    return word
