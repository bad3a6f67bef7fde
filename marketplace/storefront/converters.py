"""Parts of the shop's addresses."""

from marketplace.kernel.languages import LANGUAGES


class WordConverter:
    """One of some words, as it stands."""

    regex = ""

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class LanguageConverter(WordConverter):
    """A language of the house; anything else is some other room's address."""

    regex = "|".join(language.code for language in LANGUAGES)


class FeedConverter(WordConverter):
    """Whom a feed of pieces is for."""

    regex = "google|facebook|yandex"


class PieceConverter:
    """A piece's own number, as `GTC-00042`: letters, then digits, so that words may stand before it."""

    regex = "[A-Za-z]{1,6}-?[0-9]{1,9}"

    def to_python(self, value: str) -> str:
        return value.upper()

    def to_url(self, value: str) -> str:
        return value
