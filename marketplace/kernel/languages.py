"""The languages of the house, and how to choose among translations."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from babel import Locale


@dataclass(frozen=True)
class Language:
    """`code` is ISO 639-1; `own_name` is what its readers call it."""

    code: str
    own_name: str
    rtl: bool = False


LANGUAGES = (
    Language("en", "English"),
    Language("ru", "Русский"),
    Language("fa", "فارسی", rtl=True),
    Language("ar", "العربية", rtl=True),
    Language("de", "Deutsch"),
    Language("tr", "Türkçe"),
)
BY_CODE = {language.code: language for language in LANGUAGES}
# Where a session keeps the language its reader chose.
SESSION_KEY = "language"
FALLBACKS = ("en", "fa", "ar", "ru")


def is_known(code: str) -> bool:
    return code in BY_CODE


def is_rtl(code: str) -> bool:
    language = BY_CODE.get(code)
    return language is not None and language.rtl


def pick(texts: Mapping[str, str], language: str) -> str:
    """The text in `language`, else in the first fallback that has one, else any, else ""."""
    for code in (language, *FALLBACKS):
        if texts.get(code):
            return texts[code]
    return next((text for text in texts.values() if text), "")


@lru_cache(maxsize=1024)
def country_name(code: str, language: str) -> str:
    """A country in the reader's language (CLDR), else its code."""
    return cast(str, Locale.parse(language).territories.get(code, code))
