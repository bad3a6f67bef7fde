"""Model fields that every room shares."""

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import models

from marketplace.kernel.languages import BY_CODE


def check_texts(value: object) -> None:
    """A mapping from known language codes to texts."""
    if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
        raise ValidationError("Write one text a language, as {language: text}.")
    unknown = sorted(set(value) - set(BY_CODE))
    if unknown:
        raise ValidationError(f"These are no languages of the house: {', '.join(unknown)}.")


if TYPE_CHECKING:
    TextsJSON = models.JSONField[dict[str, str], dict[str, str]]
else:
    TextsJSON = models.JSONField


class TextsField(TextsJSON):
    """One text in several languages, `{"en": …, "fa": …}`; read it with `languages.pick`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", dict)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)
        self.validators.append(check_texts)


class AmountField(models.DecimalField):  # type: ignore[type-arg]
    """An amount of money in units; its currency stands in a field beside it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_digits", 20)
        kwargs.setdefault("decimal_places", 3)
        super().__init__(*args, **kwargs)
