"""What the post's papers and the proforma say of a sale."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from babel import Locale
from django.utils.translation import gettext as _
from django.utils.translation import override

from catalog.composition import title
from catalog.models import Listing
from marketplace.consortia.models import Consortium
from marketplace.kernel.formatting import format_day, format_money
from marketplace.kernel.languages import is_rtl
from marketplace.kernel.money import total
from marketplace.orders.addressing import has_other_bill
from marketplace.orders.identities import identity_of
from marketplace.orders.models import Consignment, Order, OrderLine
from marketplace.orders.postage import item_of, origin_of
from marketplace.payments.queries import payment_of_transaction
from shipping.models import Parcel
from shipping.printing import render_pdf
from shipping.types import Address, Declaration, DeclaredLine, DeliveryTerm, Item

GRAM = Decimal("0.001")
NET_SHARE = Decimal("0.93")
PAPER_LANGUAGE = "en"
CARPETS = "5701"


def items_of(consignment: Consignment) -> list[Item]:
    """The pieces as the post sees them, at the price they were sold for."""
    return [
        item_of(line.listing, line.price, description=description_of(line)) for line in lines_of(consignment)
    ]


def lines_of(consignment: Consignment) -> list[OrderLine]:
    return list(consignment.lines_to_send.select_related("listing__consortium", "order", "listing__made_in"))


def description_of(line: OrderLine) -> str:
    """As specific as customs want it: what, size, new, from where; in English."""
    listing = line.listing
    with override(PAPER_LANGUAGE):
        what = title(listing, PAPER_LANGUAGE)
    size = (
        f"{listing.width_cm:g} × {listing.length_cm:g} cm" if listing.width_cm and listing.length_cm else ""
    )
    parts = [what, "hand-made, new", size, origin_of(listing)]
    return ", ".join(part for part in parts if part)


def declaration_of(consignment: Consignment, parcel: Parcel, signed_by: str) -> Declaration:
    """The customs declaration of one weighed parcel of a consignment."""
    refs = {item["ref"] for item in parcel.contents}
    lines = [line for line in lines_of(consignment) if line.listing.piece_id in refs]
    value = total((line.price for line in lines), consignment.order.currency)
    weights = net_weights(parcel.gross_kg, [line.listing.area_m2 or Decimal(1) for line in lines])
    return Declaration(
        sender=sender_of(consignment),
        addressee=addressee_of(consignment.order),
        invoice_to=payer_of(consignment.order) if has_other_bill(consignment.order) else None,
        lines=tuple(
            DeclaredLine(
                description=description_of(line),
                quantity=1,
                net_kg=net,
                value=line.price,
                hs_code=line.listing.hs_code,
                origin=origin_of(line.listing),
            )
            for line, net in zip(lines, weights, strict=True)
        ),
        gross_kg=parcel.gross_kg,
        postage=consignment.carriage,
        **terms_of(consignment),
        invoice_number=consignment.invoice_number,
        invoice_total=value,
        brand=consignment.consortium.brand.name_in(PAPER_LANGUAGE),
        signed_by=signed_by,
        **numbers_of(parcel),
        eu_responsible=eu_responsible_of(consignment.consortium),
        identities=tuple(identity_of(line.listing) for line in lines if is_carpet(line.listing)),
    )


def terms_of(consignment: Consignment) -> dict[str, Any]:
    """The delivery term as customs and the invoice name it, with what the buyer paid to us beforehand."""
    term = consignment.order.delivery_term
    if term == DeliveryTerm.DAP:
        return {}
    number = f"{term.upper()} {consignment.term_number}" if consignment.term_number else ""
    return {"delivery_term": "DDP", "importer_reference": number, "duty_paid": consignment.prepaid}


def numbers_of(parcel: Parcel) -> dict[str, Any]:
    """The numbers of offices' papers that go with a parcel, for the boxes of its customs form."""
    numbers = dict(parcel.enclosures.values_list("kind", "number"))
    certificate = numbers.pop("ct-3", "")
    return {"certificate_number": certificate, "licence_number": ", ".join(numbers.values())}


def is_carpet(listing: Listing) -> bool:
    """Whether it may have an identity sheet; dated rules decide whether one is printed."""
    return listing.hs_code.startswith(CARPETS)


def net_weights(gross_kg: Decimal, areas: list[Decimal]) -> list[Decimal]:
    """Net kg of each piece by its area; wrapping is a good fourteenth of a parcel's weight."""
    whole = sum(areas, Decimal(0))
    return [max(GRAM, (gross_kg * NET_SHARE * area / whole).quantize(GRAM)) for area in areas]


def sender_of(consignment: Consignment) -> Address:
    return consortium_address(consignment.consortium)


def consortium_address(consortium: Consortium) -> Address:
    """The consortium's postal lines."""
    lines = consortium.address
    name = lines.get("name") or consortium.name_in(PAPER_LANGUAGE)
    return postal_address({**lines, "name": name, "country": consortium.country})


def eu_responsible_of(consortium: Consortium) -> Address | None:
    """Who answers for the safety of its goods in the EU; None while nobody is named."""
    return postal_address(consortium.eu_responsible) if consortium.eu_responsible.get("name") else None


def postal_address(lines: Mapping[str, Any]) -> Address:
    """Lines as a consortium keeps them."""
    told = {
        name: str(lines.get(name, "")) for name in ("name", "street", "city", "country", "phone", "email")
    }
    return Address(**told, postcode=str(lines.get("postal_code", "")))


def addressee_of(order: Order) -> Address:
    """Where the pieces go."""
    return address_of(order, order.shipping_address)


def payer_of(order: Order) -> Address:
    """Where the bill goes: mostly where the pieces go too."""
    return address_of(order, order.billing_address) if has_other_bill(order) else addressee_of(order)


def address_of(order: Order, lines: dict[str, Any]) -> Address:
    street = [lines.get(key, "") for key in ("streetAddress1", "streetAddress2", "cityArea")]
    return Address(
        name=" ".join(lines[key] for key in ("firstName", "lastName") if lines.get(key)),
        business=str(lines.get("companyName", "")),
        street=", ".join(part for part in street if part),
        city=", ".join(str(lines[key]) for key in ("city", "countryArea") if lines.get(key)),
        country=str(lines.get("country", "")),
        postcode=str(lines.get("postalCode", "")),
        phone=str(lines.get("phone", "")),
        email=order.email,
    )


def proforma(order: Order) -> bytes:
    """A proforma invoice with our bank account, as PDF in the buyer's language."""
    with override(order.language):
        return render_pdf("document", proforma_data(order, order.placed_at))


def proforma_data(order: Order, now: datetime) -> dict[str, Any]:
    language = order.language
    payment = payment_of_transaction(order.saleor_transaction_id)
    account: dict[str, str] = payment.data if payment else {}
    return {
        "language": language,
        "rtl": is_rtl(language),
        "brand": "Gereh",
        "title": _("Proforma invoice"),
        "subtitle": order.number,
        "page": _("Page"),
        "facts": [[_("Number"), order.number], [_("Date"), format_day(now, language)]],
        "parties": [
            *parties_of(order),
            {"title": _("Transfer to"), "lines": account_lines(account)},
        ],
        "columns": [_("Piece"), _("Price")],
        "widths": [4, 1],
        "numeric": [False, True],
        "rows": [[line.title, format_money(line.price, language)] for line in order.lines.all()],
        "totals": totals_of(order, language),
        "notes": [_("Please name the reference with your transfer, so that we know whose it is.")],
        "signature": "",
    }


def parties_of(order: Order) -> list[dict[str, Any]]:
    """The buyer; beside her, where the pieces go when the bill goes elsewhere."""
    buyer = {"title": _("Buyer"), "lines": party_lines(payer_of(order), order.language)}
    if not has_other_bill(order):
        return [buyer]
    return [buyer, {"title": _("It goes to"), "lines": party_lines(addressee_of(order), order.language)}]


def party_lines(party: Address, language: str) -> list[str]:
    country = str(Locale.parse(language).territories.get(party.country, party.country))
    lines = (party.name, party.business, party.street, party.city, party.postcode, country)
    return [line for line in lines if line]


def account_lines(account: dict[str, str]) -> list[str]:
    rows = [account.get(key, "") for key in ("holder", "bank", "iban", "bic")]
    if account.get("reference"):
        rows.append(_("Reference: %(reference)s") % {"reference": account["reference"]})
    return [row for row in rows if row]


def totals_of(order: Order, language: str) -> list[list[str]]:
    rows = [[_("Postage"), order.postage]]
    if order.prepaid:
        rows.append([_("Duty and tax, paid beforehand"), order.prepaid])
    rows.append([_("Total"), order.total])
    return [[str(name), format_money(money, language)] for name, money in rows]
