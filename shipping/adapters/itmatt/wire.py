"""Declarations as one XML message and back: what customs of the destination read before the parcel comes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from marketplace.kernel.money import Money
from shipping.types import Address, Declaration, DeclaredLine

# Nature of transaction as the message codes it.
NATURES = {"sale": "11", "gift": "31", "documents": "91", "sample": "32", "returned": "21", "other": "991"}
CATEGORIES = {code: category for category, code in NATURES.items()}
PARTY = (
    ("Name", "name"),
    ("Business", "business"),
    ("Street", "street"),
    ("Postcode", "postcode"),
    ("Locality", "city"),
    ("CountryCd", "country"),
    ("Telephone", "phone"),
    ("Email", "email"),
    ("IdentificationReference", "customs_reference"),
)
TEXTS = (
    ("ImporterReference", "importer_reference"),
    ("Comments", "comments"),
    ("LicenceNr", "licence_number"),
    ("CertificateNr", "certificate_number"),
    ("InvoiceNr", "invoice_number"),
    ("Brand", "brand"),
    ("SignatoryName", "signed_by"),
    ("DeliveryTerm", "delivery_term"),
)


@dataclass(frozen=True)
class AdvisedItem:
    """An item's number, its kind of service, and its declaration."""

    number: str
    kind: str
    declaration: Declaration


def serialise(
    items: Iterable[AdvisedItem], *, sender: str, recipient: str, message_id: str, at: datetime
) -> str:
    """The message of one dispatch. `sender` and `recipient` are operators' codes or countries."""
    root = Element("ITMATT", version="1")
    header = SubElement(root, "Header")
    values = {"MessageId": message_id, "SenderOperator": sender, "RecipientOperator": recipient}
    for name, text in {**values, "PreparationDateTime": at.isoformat()}.items():
        SubElement(header, name).text = text
    for item in items:
        _item(SubElement(root, "Item"), item)
    return tostring(root, encoding="unicode")


def parse(body: str) -> tuple[AdvisedItem, ...]:
    """The items of a message. Raises ValueError for what is none."""
    try:
        root: Element = fromstring(body, forbid_dtd=True)
    except (ParseError, DefusedXmlException) as trouble:
        raise ValueError("this is no message") from trouble
    if root.tag != "ITMATT":
        raise ValueError("this is no ITMATT")
    return tuple(_advised(item) for item in root.iter("Item"))


def _item(node: Element, item: AdvisedItem) -> None:
    said = item.declaration
    SubElement(node, "ItemId").text = item.number
    SubElement(node, "HandlingClassCd").text = item.kind
    SubElement(node, "NatureOfTransactionCd").text = NATURES[said.category]
    SubElement(node, "GrossWeight").text = str(said.gross_kg)
    _money(node, "PostagePaid", said.postage)
    _money(node, "InvoiceTotal", said.invoice_total)
    for name, field in TEXTS:
        SubElement(node, name).text = getattr(said, field)
    _party(node, "Sender", said.sender)
    _party(node, "Addressee", said.addressee)
    if said.duty_paid is not None:
        _money(node, "DutyPaid", said.duty_paid)
    if said.invoice_to is not None:
        _party(node, "InvoicedParty", said.invoice_to)
    for number, line in enumerate(said.lines, start=1):
        _piece(SubElement(node, "ContentPiece", nr=str(number)), line)


def _piece(node: Element, line: DeclaredLine) -> None:
    SubElement(node, "Description").text = line.description
    SubElement(node, "NumberOfUnits").text = str(line.quantity)
    SubElement(node, "NetWeight").text = str(line.net_kg)
    _money(node, "DeclaredValue", line.value)
    SubElement(node, "TariffHeading").text = line.hs_code
    SubElement(node, "OriginLocationCd").text = line.origin


def _party(node: Element, name: str, address: Address) -> None:
    party = SubElement(node, name)
    for tag, field in PARTY:
        SubElement(party, tag).text = getattr(address, field)


def _money(node: Element, name: str, money: Money) -> None:
    SubElement(node, name, currency=money.currency).text = str(money.amount)


def _advised(node: Element) -> AdvisedItem:
    texts: dict[str, Any] = {field: _text(node, name) for name, field in TEXTS}
    declaration = Declaration(
        sender=_address(node, "Sender"),
        addressee=_address(node, "Addressee"),
        lines=tuple(_lines(node)),
        gross_kg=Decimal(_text(node, "GrossWeight")),
        postage=_amount(node, "PostagePaid"),
        invoice_total=_amount(node, "InvoiceTotal"),
        category=CATEGORIES[_text(node, "NatureOfTransactionCd")],
        duty_paid=_amount(node, "DutyPaid") if node.find("DutyPaid") is not None else None,
        invoice_to=_address(node, "InvoicedParty") if node.find("InvoicedParty") is not None else None,
        **texts,
    )
    return AdvisedItem(_text(node, "ItemId"), _text(node, "HandlingClassCd"), declaration)


def _lines(node: Element) -> Iterator[DeclaredLine]:
    for piece in node.iter("ContentPiece"):
        yield DeclaredLine(
            description=_text(piece, "Description"),
            quantity=int(_text(piece, "NumberOfUnits")),
            net_kg=Decimal(_text(piece, "NetWeight")),
            value=_amount(piece, "DeclaredValue"),
            hs_code=_text(piece, "TariffHeading"),
            origin=_text(piece, "OriginLocationCd"),
        )


def _address(node: Element, name: str) -> Address:
    party = node.find(name)
    if party is None:
        raise ValueError(f"an item has no {name}")
    return Address(**{field: _text(party, tag) for tag, field in PARTY})


def _amount(node: Element, name: str) -> Money:
    found = node.find(name)
    if found is None:
        raise ValueError(f"an item has no {name}")
    return Money(Decimal(found.text or "0"), found.attrib["currency"])


def _text(node: Element, name: str) -> str:
    return node.findtext(name) or ""
