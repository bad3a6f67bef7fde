"""Are the values told of a piece sound (at every save), and is everything told (at submission)?"""

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from django.utils.translation import gettext as _

from catalog import vocabulary
from catalog.models import Listing
from catalog.schema import OF_CRAFT, Field, field_map, fields_of
from marketplace.kernel.errors import Refusal
from marketplace.kernel.formatting import western_digits

TEXT_LIMIT = 2000
TERMS_LIMIT = 20
EMPTY: tuple[object, ...] = (None, "", [], {}, ())


class InvalidListing(Refusal):
    """Several things are wrong at once; `refusals` names each with its field."""

    def __init__(self, refusals: list[Refusal]) -> None:
        first = refusals[0]
        super().__init__(first.code, first.sentence, first.field)
        self.refusals = tuple(refusals)

    def __str__(self) -> str:
        return " ".join(str(refusal.sentence) for refusal in self.refusals)


def _refuse(field: Field, code: str, sentence: str, language: str, **values: object) -> Refusal:
    return Refusal(code, sentence % {"field": field.label(language), **values}, field.name)


def parse_number(value: object) -> Decimal:
    """A number as people type it: Persian digits, decimal comma, spaces. ValueError when it is none."""
    if isinstance(value, bool):
        raise ValueError("a truth is no number")
    text = western_digits(str(value)).strip().replace("\u00a0", "").replace(" ", "")
    if "," in text and "." not in text:
        text = text.replace(",", ".")
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise ValueError(text) from error
    if not number.is_finite():
        raise ValueError(text)
    return number


def _clean_number(field: Field, value: object, language: str) -> object:
    try:
        number = parse_number(value)
    except ValueError:
        raise _refuse(field, "not_a_number", _("“%(field)s” needs a number."), language)
    low, high = field.minimum, field.maximum
    if low is None or high is None or not low <= number <= high:
        sentence = _("“%(field)s” must be between %(low)s and %(high)s %(unit)s.")
        values = {"low": low, "high": high, "unit": field.unit_label(language)}
        raise _refuse(field, "out_of_range", sentence.strip(), language, **values)
    number = round(number, field.decimals)
    if field.is_column:
        return number if field.decimals else int(number)
    return int(number) if number == number.to_integral_value() else str(number.normalize())


def _clean_term(field: Field, value: object, craft: str, language: str) -> object:
    if not isinstance(value, str) or value not in vocabulary.slugs(field.vocabulary, craft):
        raise _refuse(field, "unknown_term", _("Choose one of the list for “%(field)s”."), language)
    return value


def _clean_terms(field: Field, value: object, craft: str, language: str) -> object:
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list | tuple) or len(value) > TERMS_LIMIT:
        raise _refuse(field, "unknown_term", _("Choose from the list for “%(field)s”."), language)
    return list(dict.fromkeys(str(_clean_term(field, slug, craft, language)) for slug in value))


def _clean_percentages(field: Field, value: object, craft: str, language: str) -> object:
    if not isinstance(value, Mapping):
        raise _refuse(field, "not_a_number", _("“%(field)s” needs a percentage for each material."), language)
    known = vocabulary.slugs(field.vocabulary, craft)
    try:
        shares = {str(slug): int(parse_number(share)) for slug, share in value.items() if share not in EMPTY}
    except ValueError:
        raise _refuse(field, "not_a_number", _("“%(field)s” needs a percentage for each material."), language)
    if set(shares) - known or any(share < 1 for share in shares.values()) or sum(shares.values()) > 100:
        raise _refuse(field, "out_of_range", _("“%(field)s” together may not exceed 100 %%."), language)
    return shares


def _clean_boolean(field: Field, value: object, language: str) -> object:
    truths = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "0": False}
    answer = truths.get(str(value).lower())
    if answer is None:
        raise _refuse(field, "not_yes_or_no", _("Answer “%(field)s” with yes or no."), language)
    return answer


def _clean_text(field: Field, value: object, language: str) -> object:
    text = str(value).replace("\x00", "").strip()
    if len(text) > TEXT_LIMIT:
        sentence = _("“%(field)s” is too long: keep it under %(limit)s letters.")
        raise _refuse(field, "too_long", sentence, language, limit=TEXT_LIMIT)
    return text


def _clean_value(field: Field, value: object, craft: str, language: str) -> object:
    match field.kind:
        case "term":
            return _clean_term(field, value, craft, language)
        case "terms":
            return _clean_terms(field, value, craft, language)
        case "percentages":
            return _clean_percentages(field, value, craft, language)
        case "number":
            return _clean_number(field, value, language)
        case "boolean":
            return _clean_boolean(field, value, language)
        case "text":
            return _clean_text(field, value, language)


def clean(
    craft: str, changes: Mapping[str, object], language: str = "en"
) -> tuple[dict[str, object], list[Refusal]]:
    """Sound values by field name (None: to be emptied), and a refusal for each that is not sound."""
    fields = field_map(craft)
    sound: dict[str, object] = {}
    refusals: list[Refusal] = []
    for name, value in changes.items():
        field = fields.get(name)
        if field is None:
            refusals.append(Refusal("unknown_field", _("Pieces of this craft have no such detail."), name))
            continue
        if value in EMPTY:
            sound[name] = None
            continue
        try:
            sound[name] = _clean_value(field, value, craft, language)
        except Refusal as refusal:
            refusals.append(refusal)
    return sound, refusals


def value_of(listing: Listing, field: Field) -> object:
    """What the listing says of a field, wherever it is kept; that there is one of it says nothing."""
    if field.name == "units" and not listing.is_edition:
        return None
    return getattr(listing, field.name) if field.is_column else listing.attributes.get(field.name)


def _carpet_needs(listing: Listing) -> list[str]:
    """Knotted pile must have its knots counted; no other weave has any."""
    if listing.attributes.get("construction") != "knotted-pile":
        return []
    return ["knot", "knots_across", "knots_along"]


def _contradictions(listing: Listing) -> list[Refusal]:
    first, last = listing.year_from, listing.year_to
    found = []
    if first is not None and last is not None and first > last:
        sentence = _("The first year of making lies after the last. Correct one of them.")
        found.append(Refusal("years_reversed", sentence, "year_from"))
    if listing.uniqueness == Listing.Uniqueness.MADE_TO_ORDER and not listing.making_days:
        sentence = _("Say in how many days the piece can be made.")
        found.append(Refusal("missing", sentence, "making_days"))
    if listing.uniqueness == Listing.Uniqueness.LIMITED and not listing.is_edition:
        sentence = _("Say how many like pieces there are.")
        found.append(Refusal("missing", sentence, "units"))
    return found


def problems(listing: Listing, language: str = "en") -> list[Refusal]:
    """Everything that keeps a draft from being submitted; empty when it is complete."""
    if listing.craft not in OF_CRAFT:
        return [Refusal("unknown_craft", _("Choose the craft of the piece first."), "craft")]
    needed = {field.name for field in fields_of(listing.craft) if field.required}
    needed.update(_carpet_needs(listing) if listing.craft == "carpet" else [])
    missing = [
        _refuse(field, "missing", _("“%(field)s” is still missing."), language)
        for field in fields_of(listing.craft)
        if field.name in needed and value_of(listing, field) in EMPTY
    ]
    found = missing + _contradictions(listing)
    if listing.wish_amount is None:
        found.append(Refusal("missing", _("Say what you wish to be paid for the piece."), "wish_amount"))
    if listing.pk is None or not listing.photos.filter(role="full").exists():
        found.append(Refusal("missing", _("Add a photo of the whole piece."), "photos"))
    return found
