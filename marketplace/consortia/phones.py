"""Phone numbers as people dial them, kept as E.164."""

import phonenumbers

from marketplace.kernel.formatting import western_digits

# Families live here: a number without a country is looked for in these, in this order.
HOME_COUNTRIES = ("IR", "PS")
MOBILE = (phonenumbers.PhoneNumberType.MOBILE, phonenumbers.PhoneNumberType.FIXED_LINE_OR_MOBILE)


def _parsed(text: str, country: str | None) -> phonenumbers.PhoneNumber | None:
    try:
        return phonenumbers.parse(text, country)
    except phonenumbers.NumberParseException:
        return None


def _written(number: phonenumbers.PhoneNumber) -> str:
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _at_home(text: str) -> str | None:
    """A mobile of a home country first; else any number that one of them may have given out."""
    found = [number for number in (_parsed(text, country) for country in HOME_COUNTRIES) if number]
    sound = [number for number in found if phonenumbers.is_valid_number(number)]
    mobile = [number for number in sound if phonenumbers.number_type(number) in MOBILE]
    return next((_written(number) for number in mobile + sound), None)


def e164(typed: str) -> str | None:
    """`0911 000 0001`, `۰۹۱۱…`, `0098 911…` or `+98 911…` as `+989110000001`; None when it is no number."""
    text = western_digits(typed).strip()
    if text.startswith("00"):
        text = "+" + text[2:]
    if not text.startswith("+") and (home := _at_home(text)):
        return home
    number = _parsed(text if text.startswith("+") else f"+{text}", None)
    if number is None or not phonenumbers.is_possible_number(number):
        return None
    is_certain = text.startswith("+") or phonenumbers.is_valid_number(number)
    return _written(number) if is_certain else None
