"""Form fields that take numbers as people type them."""

from decimal import Decimal
from typing import Any

from django import forms

from marketplace.kernel.formatting import western_digits
from marketplace.kernel.languages import LANGUAGES, Language


class TypedDecimalField(forms.DecimalField):
    """A number in Western, Persian or Arabic digits, with a point or a comma before its decimals.

    A comma or point that parts thousands is understood where it can be nothing else: `1,250,000`.
    """

    widget = forms.TextInput

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "decimal", "class": "input--short"}))
        super().__init__(**kwargs)  # type: ignore[arg-type]

    def to_python(self, value: object) -> Decimal | None:  # type: ignore[override]
        if isinstance(value, str):
            value = plain_number(value)
        return super().to_python(value)


def plain_number(typed: str) -> str:
    """`۱٬۲۵۰٫۵` → `1250.5`; `1.250.000` → `1250000`; what is no number stays as it is."""
    text = western_digits(typed).strip()
    for space in (" ", "\u00a0", "\u202f", "٬", "’", "'"):
        text = text.replace(space, "")
    separators = [char for char in text if char in ".,"]
    if len(separators) > 1:
        last = separators[-1]
        is_grouped = separators.count(last) == len(separators)
        decimals = "" if is_grouped else last
        text = "".join(
            "." if char == decimals else char for char in text if char.isdigit() or char == decimals
        )
    return text.replace(",", ".")


class TextsInput(forms.MultiWidget):
    """A line for each language of the house, named and written as its readers do."""

    use_fieldset = True

    def __init__(self) -> None:
        super().__init__({language.code: forms.TextInput(_attributes(language)) for language in LANGUAGES})

    def decompress(self, value: object) -> list[str]:
        texts = value if isinstance(value, dict) else {}
        return [texts.get(language.code, "") for language in LANGUAGES]


def _attributes(language: Language) -> dict[str, str]:
    named = {"aria-label": language.own_name, "placeholder": language.own_name}
    return {**named, "lang": language.code, "dir": "rtl" if language.rtl else "ltr"}


class TypedTextsField(forms.MultiValueField):
    """One text in several languages, `{"en": …, "fa": …}`, without those that nobody wrote."""

    widget = TextsInput

    def __init__(self, **kwargs: Any) -> None:
        lines = tuple(forms.CharField(required=False) for _language in LANGUAGES)
        super().__init__(lines, require_all_fields=False, **kwargs)

    def compress(self, data_list: list[str]) -> dict[str, str]:
        return {
            language.code: text for language, text in zip(LANGUAGES, data_list, strict=False) if text.strip()
        }
