"""Checks of a customs declaration before it is printed."""

import re
from collections.abc import Iterator
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import total
from shipping.sentences import say
from shipping.types import Address, Declaration, DeclaredLine

CATEGORIES = ("sale", "gift", "documents", "sample", "returned", "other")
BARE_WORDS = frozenset(
    "carpet carpets rug rugs textile textiles goods good handicraft handicrafts handmade gift gifts present "
    "presents sample samples felt embroidery clothes clothing souvenir souvenirs item items merchandise "
    "product products various other misc".split()
)
LEAST_WORDS = 3
TARE_SHARE = Decimal("1.10")  # gross may exceed net by a tenth, and by the wrapping
TARE_KG = Decimal("1.5")
HS_CODE = re.compile(r"^\d{6,10}$")
COUNTRY = re.compile(r"^[A-Z]{2}$")


def check_declaration(declaration: Declaration) -> None:
    """Raises the first fault as a Refusal; the printed form is a legal statement."""
    for fault in faults_of(declaration):
        raise fault


def faults_of(declaration: Declaration) -> Iterator[Refusal]:
    """Every fault, so that a form can show them all."""
    yield from _address_faults(declaration.sender, "sender")
    yield from _address_faults(declaration.addressee, "addressee")
    if not declaration.lines:
        yield Refusal("no_lines", _("Declare at least one piece."), "lines")
        return
    for number, line in enumerate(declaration.lines, start=1):
        yield from _line_faults(number, line)
    yield from _sum_faults(declaration)
    yield from _category_faults(declaration)


def _address_faults(address: Address, field: str) -> Iterator[Refusal]:
    if not all(text.strip() for text in (address.name, address.street, address.city)):
        sentence = _("Write name, street and city of the sender and of the addressee.")
        yield Refusal("address_incomplete", sentence, field)
    if not COUNTRY.match(address.country):
        yield Refusal("country_unknown", _("Choose the country of the sender and of the addressee."), field)


def _line_faults(number: int, line: DeclaredLine) -> Iterator[Refusal]:
    words = re.findall(r"\w+", line.description.lower())
    if len(words) < LEAST_WORDS or all(word in BARE_WORDS for word in words):
        yield Refusal(
            "description_too_bare",
            say(
                _("Line %(number)s: “%(text)s” is too little. Say what it is, of what, how large."),
                number=number,
                text=line.description,
            ),
            "description",
        )
    if not HS_CODE.match(line.hs_code):
        sentence = _("Line %(number)s: the HS code needs at least six digits.")
        yield Refusal("hs_too_short", say(sentence, number=number), "hs_code")
    if not COUNTRY.match(line.origin):
        sentence = _("Line %(number)s: name the country where the piece was made.")
        yield Refusal("origin_missing", say(sentence, number=number), "origin")
    if line.quantity < 1 or line.net_kg <= 0 or line.value.amount <= 0:
        sentence = _("Line %(number)s: quantity, weight and value must be above zero.")
        yield Refusal("line_not_above_zero", say(sentence, number=number), "lines")


def _sum_faults(declaration: Declaration) -> Iterator[Refusal]:
    net = sum((line.net_kg for line in declaration.lines), Decimal(0))
    if net > declaration.gross_kg:
        sentence = _("The pieces weigh %(net)s kg together, more than the whole parcel with %(gross)s kg.")
        yield Refusal("net_above_gross", say(sentence, net=net, gross=declaration.gross_kg), "net_kg")
    elif declaration.gross_kg > net * TARE_SHARE + TARE_KG:
        sentence = _(
            "The parcel weighs %(gross)s kg, far more than its pieces with %(net)s kg. Weigh them again."
        )
        yield Refusal("gross_too_far_above_net", say(sentence, net=net, gross=declaration.gross_kg), "net_kg")
    currencies = {line.value.currency for line in declaration.lines} | {declaration.invoice_total.currency}
    if len(currencies) > 1:
        yield Refusal("mixed_currencies", _("Declare all values in the currency of the invoice."), "value")
        return
    values = total((line.value for line in declaration.lines), declaration.invoice_total.currency)
    if values.rounded() != declaration.invoice_total.rounded():
        sentence = _("The values add up to %(values)s, but the invoice says %(invoice)s.")
        yield Refusal(
            "values_differ_from_invoice",
            say(sentence, values=values, invoice=declaration.invoice_total),
            "value",
        )


def _category_faults(declaration: Declaration) -> Iterator[Refusal]:
    if declaration.category not in CATEGORIES:
        yield Refusal("category_unknown", _("Choose what kind of sending this is."), "category")
    elif declaration.category == "gift" and declaration.invoice_number:
        yield Refusal(
            "sale_declared_as_gift", _("A piece that was sold must not be declared as a gift."), "category"
        )
