"""Signing in by a code: which number or e-mail, and what the code was."""

from typing import Any

from allauth.account.fields import PhoneField as AllauthPhoneField
from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from marketplace.consortia.phones import e164
from marketplace.kernel.formatting import western_digits


class PhoneField(AllauthPhoneField):
    """A number as its owner dials it, in any digits; E.164 when clean."""

    default_error_messages = {
        "not_a_phone": _("This is no phone number. Write it as you dial it, as in 0911 000 0001.")
    }

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"})
        super().__init__(**{"label": _("Your phone number"), "widget": widget, **kwargs})

    def to_python(self, value: Any) -> str:
        typed = super().to_python(value)
        number = e164(typed) if typed else ""
        if number is None:
            raise forms.ValidationError(self.error_messages["not_a_phone"], code="not_a_phone")
        return number


class AskCodeForm(RequestLoginCodeForm):
    """By phone for most, by e-mail for who has one; one of the two."""

    field_order = ["phone", "email"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(self.field_order)
        self.fields["email"].label = _("Your e-mail address")
        self.fields["email"].widget.attrs.pop("placeholder", None)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not self.errors and not cleaned.get("phone") and not cleaned.get("email"):
            self.add_error("phone", _("Write your phone number, so that we can send you a code."))
        return cleaned


class CodeForm(ConfirmLoginCodeForm):
    """The code, in any digits. The demo shows what was sent."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.shown_code = self.expected_code if settings.DEMO else ""
        self.fields["code"].label = _("The code you were sent")
        self.fields["code"].widget = forms.TextInput(
            attrs={"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True, "dir": "ltr"}
        )

    def clean_code(self) -> str:
        self.cleaned_data["code"] = western_digits(self.cleaned_data["code"])
        code: str = super().clean_code()
        return code
