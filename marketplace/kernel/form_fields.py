"""Form fields that take numbers as people type them."""

from decimal import Decimal

from django import forms

from marketplace.kernel.formatting import western_digits


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
