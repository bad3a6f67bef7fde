"""From what was typed or tapped to changes of a listing."""

import re

from django.http import QueryDict

from catalog.models import Listing
from catalog.schema import field_map
from catalog.validation import EMPTY, InvalidListing, value_of
from marketplace.kernel.errors import Refusal
from marketplace.kernel.formatting import native_digits, western_digits
from marketplace.kernel.money import minor_units
from marketplace.studio.types import Kind, Measure, Step

# Signs that people write between thousands.
BETWEEN = ",.٬،'’ \u00a0\u202f"


def plain_amount(typed: str, currency: str) -> str:
    """An amount without the signs between its thousands, for a parser of plain numbers.

    “۱۲٬۵۰۰٬۰۰۰” is twelve and a half million; “1.234,50” has cents. Three digits after a single point
    are thousands, unless the currency's coin is a thousandth.
    """
    text = western_digits(typed).strip()
    between = BETWEEN.replace(".", "") if minor_units(currency) == 3 else BETWEEN
    found = re.fullmatch(rf"(\d{{1,3}}(?:[{re.escape(between)}]\d{{3}})+)(?:[.,](\d{{1,3}}))?", text)
    if not found:
        return text
    whole = re.sub(r"\D", "", found[1])
    return f"{whole}.{found[2]}" if found[2] else whole


def told(listing: Listing, name: str) -> list[str]:
    """The terms a listing has for a field, whether it takes one or several."""
    value = value_of(listing, field_map(listing.craft)[name])
    if value in EMPTY:
        return []
    return [str(slug) for slug in value] if isinstance(value, list) else [str(value)]


def chosen(step: Step, listing: Listing) -> list[str]:
    """The terms told at this step: a palette begins with its main colour, asked for by itself."""
    terms = told(listing, step.fields[0])
    if step.fields != ("palette",):
        return terms
    return terms[:1] if step.kind == Kind.ONE else terms[1:]


def palette(step: Step, before: list[str], tapped: list[str]) -> list[str]:
    """The main colour, then the others."""
    colours = [*tapped, *before[1:]] if step.kind == Kind.ONE else [*before[:1], *tapped]
    return list(dict.fromkeys(colours))


def changes_of(step: Step, listing: Listing, posted: QueryDict) -> dict[str, object]:
    """What a step's form says, by field name."""
    if step.fields == ("palette",):
        return {"palette": palette(step, told(listing, "palette"), posted.getlist("palette"))}
    if step.kind == Kind.SEVERAL:
        return {name: posted.getlist(name) for name in step.fields}
    if step.kind == Kind.PRICE:
        return {"wish_amount": plain_amount(posted.get("wish_amount", ""), listing.wish_currency)}
    return {name: posted.get(name, "").strip() for name in step.fields}


def errors_by_field(refusal: Refusal) -> dict[str, str]:
    """Every sentence of a refusal, by the field it speaks of; "" for none."""
    refusals = refusal.refusals if isinstance(refusal, InvalidListing) else (refusal,)
    return {each.field or "": str(each.sentence) for each in refusals}


def kept(listing: Listing, name: str) -> str:
    """A number as the listing keeps it, without idle zeros; "" when there is none."""
    field = field_map(listing.craft).get(name)
    value = value_of(listing, field) if field else listing.wish_amount
    if value is None:
        return ""
    text = str(value)
    return text.rstrip("0").rstrip(".") if "." in text else text


def measures_of(
    step: Step, listing: Listing, language: str, posted: QueryDict | None, errors: dict[str, str]
) -> list[Measure]:
    """The step's numbers: as typed just now, else as kept."""
    fields = field_map(listing.craft)
    return [
        Measure(
            name,
            fields[name].label(language),
            fields[name].unit_label(language),
            posted.get(name, "") if posted is not None else native_digits(kept(listing, name), language),
            errors.get(name, ""),
        )
        for name in step.fields
    ]
