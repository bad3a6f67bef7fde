"""What buyers type."""

from typing import Any

import phonenumbers
from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from marketplace.kernel.formatting import western_digits
from marketplace.storefront import addresses

AUTOCOMPLETE = {
    "firstName": "given-name",
    "lastName": "family-name",
    "companyName": "organization",
    "streetAddress1": "address-line1",
    "streetAddress2": "address-line2",
    "city": "address-level2",
    "cityArea": "address-level3",
    "countryArea": "address-level1",
    "postalCode": "postal-code",
}


class AddressForm(forms.Form):
    """An address in one country: its fields, their order and their checks follow that country."""

    purpose = "shipping"

    def __init__(self, *args: Any, country: str, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.country = country
        self._add("firstName", gettext_lazy("Given name"))
        self._add("lastName", gettext_lazy("Family name"))
        self._add("companyName", gettext_lazy("Company"), required=False)
        self._add("streetAddress1", gettext_lazy("Street and number"))
        self._add("streetAddress2", gettext_lazy("Flat, floor, entrance"), required=False)
        for field in addresses.fields_of(country, language):
            if field.choices:
                self._add_choice(field)
            else:
                self._add(field.key, field.label, required=field.required, example=field.example)

    def _add(self, key: str, label: object, *, required: bool = True, example: str = "") -> None:
        hint = _("For example %(example)s") % {"example": example} if example else ""
        self.fields[key] = forms.CharField(
            label=label,  # type: ignore[arg-type]
            required=required,
            max_length=256 if key.startswith("street") else 100,
            help_text=hint,
            widget=forms.TextInput(attrs=self._attributes(key)),
        )

    def _add_choice(self, field: addresses.AddressField) -> None:
        self.fields[field.key] = forms.ChoiceField(
            label=field.label,  # type: ignore[arg-type]
            required=field.required,
            choices=[("", "—"), *field.choices],
            widget=forms.Select(attrs=self._attributes(field.key)),
        )

    def _attributes(self, key: str) -> dict[str, str]:
        found = {"autocomplete": f"{self.purpose} {AUTOCOMPLETE[key]}"}
        if key == "postalCode":
            found["class"] = "input--short"
        return found

    @property
    def address(self) -> dict[str, str]:
        """The typed address with the keys of Saleor's AddressInput."""
        typed = {key: self.cleaned_data.get(key, "") for key in AUTOCOMPLETE if key in self.fields}
        return {**typed, "country": self.country}

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "postalCode" in cleaned:
            cleaned["postalCode"] = western_digits(cleaned["postalCode"]).strip()
        self.cleaned_data = cleaned
        for key, problem in addresses.problems_of(self.address).items():
            if key in self.fields and key not in self.errors:
                self.add_error(key, self._sentence(key, problem))
        return cleaned

    def _sentence(self, key: str, problem: str) -> str:
        if problem == addresses.REQUIRED:
            return _("Please fill this in: the post needs it.")
        if key == "postalCode":
            return _("This is not how postal codes are written there. Please check it.")
        return _("The post does not know this. Please check it.")


class ContactForm(AddressForm):
    """Who buys, and where it goes."""

    email = forms.EmailField(
        label=gettext_lazy("E-mail"),
        max_length=254,
        help_text=gettext_lazy("Your receipt and the way of the parcel go there. Nothing else."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=gettext_lazy("Phone"),
        max_length=32,
        help_text=gettext_lazy("The post and the customs call before they bring it."),
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "dir": "ltr"}),
    )

    def clean_phone(self) -> str:
        """E.164; a number without its country's code is taken as one of the address's country."""
        typed = western_digits(self.cleaned_data["phone"])
        try:
            number = phonenumbers.parse(typed, self.country)
        except phonenumbers.NumberParseException:
            number = None
        if (
            number is None
            or not phonenumbers.is_possible_number(number)
            or len(str(number.national_number)) < 5
        ):
            raise forms.ValidationError(_("This is no phone number. Write it with its country's code: +49 …"))
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)

    @property
    def address(self) -> dict[str, str]:
        return {**super().address, "phone": self.cleaned_data.get("phone", "")}


class BillingForm(AddressForm):
    """Another address for the bill, in any country; without the tick it is the address of delivery."""

    purpose = "billing"
    # Only with the tick is anything needed, and a browser does not know of that.
    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, prefix="billing", **kwargs)
        self.fields["country"] = forms.ChoiceField(
            label=gettext_lazy("Country"),
            choices=addresses.countries(kwargs["language"]),
            initial=self.country,
            widget=forms.Select(attrs={"autocomplete": "billing country"}),
        )
        self.fields["elsewhere"] = forms.BooleanField(
            label=gettext_lazy("The bill goes to another address"), required=False
        )
        if self.is_bound and not self.is_elsewhere:
            for field in self.fields.values():
                field.required = False

    @property
    def is_elsewhere(self) -> bool:
        """Whether another address is meant, be it typed already or not."""
        return bool(self["elsewhere"].value())

    @property
    def address_fields(self) -> list[forms.BoundField]:
        """What the country asks for; the tick and the country stand before it."""
        return [field for field in self if field.name not in ("elsewhere", "country")]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        if not cleaned.get("elsewhere"):
            return cleaned
        return super().clean()
