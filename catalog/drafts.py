"""Putting what a person told into a listing: the craft's fields, and those every listing has."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from django.utils.translation import gettext as _

from catalog.models import Listing
from catalog.schema import field_map
from catalog.validation import EMPTY, InvalidListing, clean, parse_number
from marketplace.consortia.models import Place
from marketplace.kernel.errors import Refusal

COUNTRY = re.compile(r"[A-Z]{2}")
HS_CODE = re.compile(r"\d{6,10}")
STRUCTURES = (
    "gelim", "felt-8", "felt-15", "silk", "nain", "isfahan", "tabriz", "kashan", "heriz", "hamadan",
    "gabbeh", "bijar", "textile",
)  # fmt: skip
# What an empty value is in these columns; in every other it is nothing, and uniqueness stays as it was.
EMPTY_COLUMNS: Mapping[str, object] = {"object_kind": "", "units": 1}


def _set_place(listing: Listing, value: object) -> None:
    place = None if value in EMPTY else Place.objects.filter(slug=str(value)).first()
    if place is None and value not in EMPTY:
        raise Refusal("unknown_place", _("We do not know this place. Choose one of the list."), "made_in")
    listing.made_in = place


def _set_country(listing: Listing, value: object) -> None:
    code = str(value or "").strip().upper()
    if code and not COUNTRY.fullmatch(code):
        sentence = _("Write the country as two letters, as in IR.")
        raise Refusal("not_a_country", sentence, "country_of_origin")
    listing.country_of_origin = code


def _set_hs_code(listing: Listing, value: object) -> None:
    code = re.sub(r"[ .]", "", str(value or ""))
    if code and not HS_CODE.fullmatch(code):
        raise Refusal("not_a_code", _("A customs code has six to ten digits."), "hs_code")
    listing.hs_code = code


def _set_structure(listing: Listing, value: object) -> None:
    if value not in (*EMPTY, *STRUCTURES):
        sentence = _("We do not know this kind of weave for packing.")
        raise Refusal("unknown_term", sentence, "packing_structure")
    listing.packing_structure = str(value or "")


def _set_folding(listing: Listing, value: object) -> None:
    listing.may_be_folded = str(value).lower() in ("true", "yes", "on", "1")


def _set_wish(listing: Listing, value: object) -> None:
    if value in EMPTY:
        listing.wish_amount = None
        return
    try:
        amount = parse_number(value)
    except ValueError:
        raise Refusal("not_a_number", _("Write the price you wish as a number."), "wish_amount")
    if not 0 < amount < Decimal(10) ** 15:
        raise Refusal("out_of_range", _("The price you wish must be above zero."), "wish_amount")
    listing.wish_amount = round(amount, 3)
    listing.wish_currency = listing.wish_currency or listing.consortium.family_currency


def _set_wish_currency(listing: Listing, value: object) -> None:
    code = str(value or "").strip().upper()
    if not re.fullmatch(r"[A-Z]{3}", code):
        raise Refusal("not_a_currency", _("Write the currency as three letters, as in EUR."), "wish_currency")
    listing.wish_currency = code


def _set_note(listing: Listing, value: object) -> None:
    listing.note = str(value or "").replace("\x00", "").strip()[:4000]


SETTERS: Mapping[str, Callable[[Listing, object], None]] = {
    "made_in": _set_place,
    "country_of_origin": _set_country,
    "packing_structure": _set_structure,
    "may_be_folded": _set_folding,
    "wish_currency": _set_wish_currency,
    "wish_amount": _set_wish,
    "note": _set_note,
    "hs_code": _set_hs_code,
}


def _set_of_craft(listing: Listing, changes: Mapping[str, object], language: str) -> list[Refusal]:
    sound, refusals = clean(listing.craft, changes, language)
    fields = field_map(listing.craft)
    attributes = dict(listing.attributes)
    for name, value in sound.items():
        if not fields[name].is_column:
            attributes[name] = value
        elif value is not None:
            setattr(listing, name, value)
        elif name != "uniqueness":
            setattr(listing, name, EMPTY_COLUMNS.get(name))
    listing.attributes = {name: value for name, value in attributes.items() if value is not None}
    if listing.uniqueness != Listing.Uniqueness.LIMITED:
        listing.units = 1
    return refusals


def apply_changes(listing: Listing, changes: Mapping[str, object], language: str = "en") -> None:
    """Set what was told, without saving. All or nothing: InvalidListing names every unsound value.

    `changes` maps field names of the craft's schema, and of `SETTERS`, to what was typed or chosen;
    an empty value empties the field.
    """
    of_craft = {name: value for name, value in changes.items() if name not in SETTERS}
    refusals = _set_of_craft(listing, of_craft, language)
    for name in (name for name in SETTERS if name in changes):
        try:
            SETTERS[name](listing, changes[name])
        except Refusal as refusal:
            refusals.append(refusal)
    if refusals:
        raise InvalidListing(refusals)


def structure_of(listing: Listing) -> str:
    """The weave that packing reckons with, as the attributes tell it."""
    attributes = listing.attributes
    if listing.craft == "felt":
        return "felt-15" if Decimal(str(attributes.get("thickness_mm", 8))) > 11 else "felt-8"
    if listing.craft != "carpet":
        return "textile"
    if attributes.get("construction") in ("flatweave", "soumak", "brocade"):
        return "gelim"
    if attributes.get("pile_material") == "silk":
        return "silk"
    if Decimal(str(attributes.get("pile_mm", 0))) >= 12:
        return "gabbeh"
    return _structure_by_knots(Decimal(str(attributes.get("knots_across", 30))))


def _structure_by_knots(across: Decimal) -> str:
    """From knots in 10 cm: a coarse village weave, a fine town one, the finest."""
    for highest, structure in ((25, "hamadan"), (35, "heriz"), (50, "kashan"), (70, "tabriz")):
        if across <= highest:
            return structure
    return "isfahan"
