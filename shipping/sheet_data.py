"""What stands on the two data sheets: certificate of origin (CT-3) and identity of a carpet (shenasnameh)."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from babel import Locale

from shipping.models import Parcel
from shipping.printing import code128_modules
from shipping.types import Address, CarpetIdentity, Declaration, PaperRequest, ServiceKind

ENGLISH, RUSSIAN = Locale.parse("en"), Locale.parse("ru")
WAYS = {
    ServiceKind.CARGO: ("By air", "Воздушным транспортом"),
    ServiceKind.EMS: ("By post, EMS, by air", "Почтой, EMS, воздушным транспортом"),
    ServiceKind.PARCEL: ("By post, parcel", "Почтой, посылкой"),
    ServiceKind.LETTER: ("By post, small packet", "Почтой, мелким пакетом"),
}
# Columns 6 to 11 of the certificate, with their widths.
GOODS = (
    ("6", "Item", "№", 0.7),
    ("7", "Packages", "Места и упаковка", 1.7),
    ("8", "Description of goods, HS code", "Описание товара, код ТН ВЭД", 4.6),
    ("9", "Origin criterion", "Критерий происхождения", 1.7),
    ("10", "Net, kg", "Нетто, кг", 1.3),
    ("11", "Invoice, date", "Счёт-фактура, дата", 2),
)


def box(number: str, name: str, other: str, *lines: str, span: int = 1, room: int = 0) -> dict[str, Any]:
    """A numbered box with its name in two languages; `room` is empty space in mm, for a stamp."""
    return {"n": number, "name": name, "other": other, "lines": list(lines), "span": span, "room": room}


def origin_sheet(parcel: Parcel, declaration: Declaration, printed_on: date) -> PaperRequest:
    """The boxes of form CT-3 in their order: what the chamber copies into the certificate.

    Only lines made in the country of origin are on it. Which criterion holds is the chamber's to decide.
    """
    lines = [line for line in declaration.lines if line.origin == parcel.origin]
    invoice = f"{declaration.invoice_number}, {printed_on.isoformat()}"
    rows = [
        [str(n), "1", f"{line.description}, HS {line.hs_code}", "P ….  Y ….", f"{line.net_kg:.3f}", invoice]
        for n, line in enumerate(lines, start=1)
    ]
    page = {
        "number": parcel.tracking_number,
        "modules": code128_modules(parcel.tracking_number),
        "boxes": _consignment_boxes(parcel, declaration),
        "columns": [{"n": n, "name": name, "other": other} for n, name, other, _width in GOODS],
        "widths": [width for *_names, width in GOODS],
        "rows": rows,
        "closing": _closing_boxes(parcel, declaration, printed_on),
        "notes": [
            "P: wholly obtained or produced. Y: sufficiently worked or processed. "
            "П: полностью произведён. Д: достаточная обработка.",
            f"Gross weight / Вес брутто: {declaration.gross_kg:.3f} kg.",
        ],
    }
    return _sheet(
        "ct-3", "Certificate of origin CT-3: data sheet", "Сертификат СТ-3: сведения", [page], declaration
    )


def _consignment_boxes(parcel: Parcel, declaration: Declaration) -> list[dict[str, Any]]:
    way, way_ru = WAYS[ServiceKind(parcel.kind)]
    from_to = [
        f"{locale.territories[parcel.origin]} → {locale.territories[parcel.destination]}"
        for locale in (ENGLISH, RUSSIAN)
    ]
    number = declaration.certificate_number
    return [
        box("1", "Exporter", "Грузоотправитель, экспортёр", *_lines(declaration.sender)),
        box("4", "Certificate No., form CT-3", "Сертификат №, форма СТ-3", number, room=12),
        box("2", "Consignee", "Грузополучатель, импортёр", *_lines(declaration.addressee)),
        box("5", "For official use", "Для служебных отметок", room=14),
        box("3", "Transport and route", "Транспорт и маршрут", f"{way} / {way_ru}", *from_to, span=2),
    ]


def _closing_boxes(parcel: Parcel, declaration: Declaration, printed_on: date) -> list[dict[str, Any]]:
    made_in = ENGLISH.territories[parcel.origin]
    signed = f"{declaration.sender.city}, {printed_on.isoformat()}, {declaration.signed_by}"
    return [
        box("12", "Certification by the chamber", "Удостоверение палаты", room=26),
        box(
            "13",
            "Declaration by the applicant",
            "Декларация заявителя",
            f"Made in {made_in}",
            signed,
            room=14,
        ),
    ]


def identity_sheet(parcel: Parcel, declaration: Declaration, printed_on: date) -> PaperRequest:
    """One page a carpet. Where nothing is known of it, the place for it stays empty."""
    pages = [_identity_page(carpet, printed_on) for carpet in declaration.identities]
    return _sheet("carpet-identity", "Identity of a carpet", "شناسنامه فرش دستباف", pages, declaration)


def _identity_page(carpet: CarpetIdentity, printed_on: date) -> dict[str, Any]:
    raj = "" if carpet.raj is None else str(carpet.raj)
    return {
        "number": carpet.ref,
        "modules": code128_modules(carpet.ref),
        "boxes": [
            box("1", "Carpet", "فرش", *carpet.what, span=2),
            box("2", "Place of weaving", "محل بافت", *carpet.place),
            box("3", "Woven by", "بافنده", *carpet.maker),
            box("4", "Size, cm", "اندازه (سانتی‌متر)", carpet.size),
            box("5", "Year", "سال بافت", carpet.year),
            box("6", "Raj (knots in 7 cm)", "رج‌شمار", raj),
            box("7", "Knots in 10 × 10 cm", "گره در دسی‌متر مربع", carpet.knots),
            box("8", "Knot", "نوع گره", *carpet.knot),
            box("9", "Pile and foundation", "پرز و چله", *carpet.pile),
            box("10", "Dyes", "رنگرزی", *carpet.dyes),
            box("11", "Design", "نقشه", *carpet.design),
            box("12", "Colours", "رنگ‌ها", *carpet.colours, span=2),
            box("13", "Seal of our register", "کد ثبت ما", carpet.seal),
            box("14", "Date", "تاریخ", printed_on.isoformat()),
        ],
        "closing": [
            box("15", "Expert, signature and stamp", "کارشناس، امضا و مهر", room=26),
            box("16", "Number and office of issue", "شماره و مرجع صدور", room=26),
        ],
    }


def _lines(address: Address) -> list[str]:
    place = " ".join(part for part in (address.postcode, address.city) if part)
    country = str(ENGLISH.territories.get(address.country, address.country))
    return [line for line in (address.name, address.business, address.street, place, country) if line]


def _sheet(
    kind: str, title: str, other: str, pages: Sequence[dict[str, Any]], declaration: Declaration
) -> PaperRequest:
    foot = "Data sheet for the office that issues the paper; it does not replace it."
    data = {"title": title, "other": other, "foot": foot, "reference": declaration.invoice_number}
    return PaperRequest(kind, "sheet", {**data, "pages": list(pages)})
