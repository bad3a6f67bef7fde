"""Names of all scripts brought to one form, so that Мухаммед, محمد and Mohammad resemble each other.

Latin letters come from a table for every script. Arabic writing leaves vowels out and Europe spells them at
will, so names are compared twice: as they are spelt, and by their consonants, those of one sound made equal.
"""

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii
from rapidfuzz import fuzz

TITLES = frozenset(
    "mr mrs ms miss dr eng prof sir sheikh shaykh haji hajji general colonel ltd llc inc co company corp "
    "gmbh plc ooo ao pjsc sa sarl".split()
)
# Particles that one spelling keeps and another joins.
PARTICLES = frozenset({"al", "el", "ul", "bin", "ibn", "ben", "abd", "de", "von", "van"})
SOUNDS = (
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "s"),
    ("zh", "z"),
    ("kh", "k"),
    ("gh", "k"),
    ("ph", "f"),
    ("th", "t"),
    ("dh", "d"),
    ("ts", "s"),
    ("tz", "s"),
    ("q", "k"),
    ("g", "k"),
    ("c", "k"),
    ("x", "ks"),
    ("j", "z"),
    ("p", "b"),
)
JOINED = re.compile(r"\b(?:al|el|ul)-")
SILENT = re.compile(r"[aeiouyvwh']")
TWICE = re.compile(r"(.)\1+")
FEWEST_CONSONANTS = 5
BY_SOUND_MOST = 94


@lru_cache(maxsize=8192)
def folded(name: str) -> str:
    """Latin small letters, words in order, without titles and particles."""
    plain = anyascii(unicodedata.normalize("NFKC", name)).lower()
    words = re.findall(r"[a-z0-9']+", JOINED.sub("", plain).replace("-", ""))
    kept = [word.strip("'") for word in words if word not in TITLES and word not in PARTICLES]
    return " ".join(sorted(word for word in kept if word))


@lru_cache(maxsize=8192)
def sounded(name: str) -> str:
    """The consonants of a folded name, those of one sound made equal, words in order."""
    return " ".join(sorted(filter(None, (_sound(word) for word in folded(name).split()))))


def _sound(word: str) -> str:
    for written, sound in SOUNDS:
        word = word.replace(written, sound)
    return TWICE.sub(r"\1", SILENT.sub("", word))


def likeness(one: str, other: str) -> int:
    """From 0 to 100: how much two names resemble each other in any script."""
    spelt = fuzz.token_sort_ratio(folded(one), folded(other))
    return max(round(spelt), round(by_sound(sounded(one), sounded(other))))


def by_sound(one: str, other: str) -> float:
    """Likeness of two names' consonants; short ones are too common to say anything."""
    shortest = min(len(one.replace(" ", "")), len(other.replace(" ", "")))
    if shortest < FEWEST_CONSONANTS:
        return 0.0
    return fuzz.token_sort_ratio(one, other) * BY_SOUND_MOST / 100
