"""Parts of the shop's addresses."""

from marketplace.kernel.languages import LANGUAGES


class LanguageConverter:
    """A language of the house; anything else is some other room's address."""

    regex = "|".join(language.code for language in LANGUAGES)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


class PieceConverter:
    """A piece's own number, without a hyphen, so that the words before it may have some."""

    regex = "[A-Za-z0-9]{4,16}"

    def to_python(self, value: str) -> str:
        return value.upper()

    def to_url(self, value: str) -> str:
        return value
