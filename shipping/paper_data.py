"""What stands on each paper: a checked declaration and its parcel as plain template data."""

from datetime import date
from typing import Any

from babel import Locale
from babel.languages import get_official_languages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from marketplace.kernel.languages import is_known, is_rtl
from marketplace.kernel.money import Money, total
from shipping.models import Parcel
from shipping.printing import code128_modules
from shipping.sheet_data import identity_sheet, origin_sheet
from shipping.types import Address, Declaration, DeclaredLine, PaperRequest

LINES_A_SHEET = 5
POSTS_LANGUAGE = Locale.parse("en")
SHEETS = {"ct-3": origin_sheet, "carpet-identity": identity_sheet}
# What a buyer of hand-made textiles is told whatever the piece.
SAFETY_ADVICE = (
    gettext_lazy("On a smooth floor lay a carpet on an underlay that holds: it can slip."),
    gettext_lazy("Keep it away from open fire and from heaters."),
    gettext_lazy("Fringes, beads and tassels can come off: keep them from small children."),
)
FORMS = ("cn22", "cn23", "cp71", "address-label")


def paper_request(
    kind: str, parcel: Parcel, declaration: Declaration, printed_on: date, language: str = "en"
) -> PaperRequest:
    """Template and data of one paper. Posts' forms are in English and French whatever the language.

    Product safety is told in a language of the country where the goods go (GPSR, article 9).
    """
    if kind == "gpsr":
        language = language_of(parcel.destination)
        with override(language):
            return PaperRequest(kind, "document", _safety_data(parcel, declaration, printed_on, language))
    if kind in SHEETS:
        return SHEETS[kind](parcel, declaration, printed_on)
    if kind in FORMS:
        return PaperRequest(kind, kind, _form_data(parcel, declaration, printed_on))
    with override(language):
        builder = {"commercial-invoice": _invoice_data, "packing-list": _packing_list_data}[kind]
        return PaperRequest(kind, "document", builder(parcel, declaration, printed_on, language))


def language_of(country: str) -> str:
    """A language of the house that is official in the country, else English."""
    return next((code for code in get_official_languages(country) if is_known(code)), "en")


def country_name(code: str) -> str:
    return str(POSTS_LANGUAGE.territories.get(code, code))


def money_text(money: Money) -> str:
    return f"{money.rounded().amount} {money.currency}"


def measures_text(parcel: Parcel) -> str:
    sides = [side for side in (parcel.side_a_cm, parcel.side_b_cm, parcel.side_c_cm) if side is not None]
    return " × ".join(f"{side:g}" for side in sides)


def _address(address: Address) -> dict[str, str]:
    place = " ".join(part for part in (address.postcode, address.city) if part)
    name = country_name(address.country)
    lines = [address.name, address.business, address.street, place, name]
    return {
        "name": address.name,
        "business": address.business,
        "street": address.street,
        "postcode": address.postcode,
        "city": address.city,
        "country_name": name,
        "phone": address.phone,
        "email": address.email,
        "customs_reference": address.customs_reference,
        "one_line": ", ".join(line for line in lines if line),
    }


def _line(line: DeclaredLine) -> dict[str, str]:
    return {
        "description": line.description,
        "quantity": str(line.quantity),
        "net_kg": f"{line.net_kg:.3f}",
        "value": money_text(line.value),
        "hs": line.hs_code,
        "origin": line.origin,
    }


def sheets_of(lines: tuple[DeclaredLine, ...]) -> list[list[dict[str, str]]]:
    """Five lines a sheet, the rest on continuation sheets."""
    ready = [_line(line) for line in lines]
    return [ready[start : start + LINES_A_SHEET] for start in range(0, len(ready), LINES_A_SHEET)]


def _form_data(parcel: Parcel, declaration: Declaration, printed_on: date) -> dict[str, Any]:
    number = parcel.tracking_number
    signed = f"{printed_on.isoformat()}  {declaration.signed_by or declaration.sender.name}"
    enclosed = [declaration.invoice_number, declaration.certificate_number, declaration.licence_number]
    payer = "addressee" if declaration.delivery_term == "DAP" else "sender"
    return {
        "operator": parcel.carrier,
        "kind": parcel.kind,
        "item": number,
        "modules": code128_modules(number),
        "sender": _address(declaration.sender),
        "addressee": _address(declaration.addressee),
        "importer_reference": declaration.importer_reference,
        "sheets": sheets_of(declaration.lines),
        "line_count": str(len(declaration.lines)),
        "gross_kg": f"{declaration.gross_kg:.3f}",
        "measures": measures_text(parcel),
        "total_value": money_text(declaration.invoice_total),
        "postage": money_text(declaration.postage),
        "category": declaration.category,
        "comments": declaration.comments,
        "licence": declaration.licence_number,
        "certificate": declaration.certificate_number,
        "invoice": declaration.invoice_number,
        "enclosed": ", ".join(number for number in enclosed if number),
        "service": parcel.service_code.upper(),
        "term": f"{declaration.delivery_term} ({payer})",
        "signature": signed,
        "posting": f"{declaration.sender.city}, {printed_on.isoformat()}",
        "declaration_id": parcel.public_id.upper(),
        "reference": declaration.invoice_number,
    }


def _party(title: str, address: Address) -> dict[str, Any]:
    place = " ".join(part for part in (address.postcode, address.city) if part)
    lines = [address.name, address.business, address.street, place, country_name(address.country)]
    lines += [address.phone, address.email]
    return {"title": title, "lines": [line for line in lines if line]}


def _document(parcel: Parcel, declaration: Declaration, title: str, language: str) -> dict[str, Any]:
    return {
        "language": language,
        "rtl": is_rtl(language),
        "brand": declaration.brand,
        "title": title,
        "subtitle": parcel.tracking_number,
        "page": _("Page"),
        "parties": _parties(declaration),
        "signature": _("Place, date, signature and stamp of the seller"),
    }


def _parties(declaration: Declaration) -> list[dict[str, Any]]:
    """Seller and buyer; where the bill goes elsewhere, who gets the goods stands third."""
    seller, goods = _party(_("Seller"), declaration.sender), declaration.addressee
    if declaration.invoice_to is None:
        return [seller, _party(_("Buyer"), goods)]
    return [seller, _party(_("Buyer"), declaration.invoice_to), _party(_("Consignee"), goods)]


def _invoice_data(
    parcel: Parcel, declaration: Declaration, printed_on: date, language: str
) -> dict[str, Any]:
    goods = declaration.invoice_total
    lines = declaration.lines
    whole = [[_("Goods"), money_text(goods)], [_("Postage"), money_text(declaration.postage)]]
    sums = [goods, declaration.postage]
    if declaration.duty_paid is not None:
        whole.append([_("Duty and tax, paid by the seller"), money_text(declaration.duty_paid)])
        sums.append(declaration.duty_paid)
    if {each.currency for each in sums} == {goods.currency}:
        whole.append([_("Total"), money_text(total(sums, goods.currency))])
    origins = ", ".join(dict.fromkeys(country_name(line.origin) for line in lines))
    return {
        **_document(parcel, declaration, _("Commercial invoice"), language),
        "facts": [
            [_("Number"), declaration.invoice_number],
            [_("Date"), printed_on.isoformat()],
            [
                _("Delivery term"),
                f"{declaration.delivery_term} {country_name(declaration.addressee.country)}",
            ],
            [_("Reason for export"), _("Sale of goods")],
        ],
        "columns": [_("Description"), _("HS code"), _("Origin"), _("Quantity"), _("Value")],
        "widths": [6, 2, 1.4, 1.4, 2.4],
        "numeric": [False, False, False, True, True],
        "rows": [
            [line.description, line.hs_code, line.origin, str(line.quantity), money_text(line.value)]
            for line in lines
        ],
        "totals": whole,
        "notes": [_("The goods were made in: %(countries)s.") % {"countries": origins}],
    }


def _packing_list_data(
    parcel: Parcel, declaration: Declaration, printed_on: date, language: str
) -> dict[str, Any]:
    lines = declaration.lines
    net = sum(line.net_kg for line in lines)
    return {
        **_document(parcel, declaration, _("Packing list"), language),
        "facts": [
            [_("Invoice"), declaration.invoice_number],
            [_("Date"), printed_on.isoformat()],
            [_("Parcels"), "1"],
            [_("Measures"), f"{measures_text(parcel)} cm"],
        ],
        "columns": [_("Description"), _("HS code"), _("Quantity"), _("Net weight")],
        "widths": [6, 2, 1.4, 2],
        "numeric": [False, False, True, True],
        "rows": [
            [line.description, line.hs_code, str(line.quantity), f"{line.net_kg:.3f} kg"] for line in lines
        ],
        "totals": [
            [_("Net weight"), f"{net:.3f} kg"],
            [_("Gross weight"), f"{declaration.gross_kg:.3f} kg"],
        ],
    }


def _safety_data(parcel: Parcel, declaration: Declaration, printed_on: date, language: str) -> dict[str, Any]:
    """Regulation (EU) 2023/988, articles 9 and 16: who made it, who answers in the EU, what to mind."""
    responsible = declaration.eu_responsible
    title = _("Responsible person in the EU")
    nobody = {"title": title, "lines": [_("not named yet")]}
    return {
        **_document(parcel, declaration, _("Product safety information (GPSR)"), language),
        "parties": [
            _party(_("Manufacturer"), declaration.sender),
            _party(title, responsible) if responsible else nobody,
        ],
        "facts": [[_("Invoice"), declaration.invoice_number], [_("Date"), printed_on.isoformat()]],
        "columns": [_("Number of the piece"), _("Description")],
        "widths": [2, 8],
        "numeric": [False, False],
        "rows": [[item["ref"], item["description"] or item["ref"]] for item in parcel.contents],
        "totals": [],
        "notes": list(map(str, SAFETY_ADVICE)),
        "signature": "",
    }
