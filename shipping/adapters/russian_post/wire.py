"""RTM34's XML and our records, both ways. Names are compared without their namespaces' prefixes."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from marketplace.kernel.errors import Outage
from shipping.adapters.russian_post.codes import event_of, raw_code
from shipping.types import RecordedEvent

SOAP = "http://www.w3.org/2003/05/soap-envelope"
OPERATIONS = "http://russianpost.org/operationhistory"
DATA = "http://russianpost.org/operationhistory/data"
LANGUAGE = "ENG"


def request(number: str, login: str, password: str) -> bytes:
    """The question for one item."""
    envelope = Element(f"{{{SOAP}}}Envelope")
    call = SubElement(SubElement(envelope, f"{{{SOAP}}}Body"), f"{{{OPERATIONS}}}getOperationHistory")
    asked = SubElement(call, f"{{{DATA}}}OperationHistoryRequest")
    for name, text in (("Barcode", number), ("MessageType", "0"), ("Language", LANGUAGE)):
        SubElement(asked, f"{{{DATA}}}{name}").text = text
    credentials = SubElement(call, f"{{{DATA}}}AuthorizationHeader")
    for name, text in (("login", login), ("password", password)):
        SubElement(credentials, f"{{{DATA}}}{name}").text = text
    return bytes(tostring(envelope, encoding="utf-8", xml_declaration=True))


def parse(body: str, number: str) -> tuple[RecordedEvent, ...]:
    """The records of an item; nothing when there are none. Raises Outage for what is not as agreed."""
    if not body.strip():
        return ()
    root = read(body)
    raise_fault(root)
    try:
        records = list(within(root, "historyRecord"))
        named = {text_at(record, "ItemParameters", "Barcode") for record in records} - {""}
        if named - {number}:
            raise Outage(f"Russian Post answered {number} with another item.")
        return tuple(_record(record) for record in records)
    except ValueError as trouble:
        raise Outage(f"Russian Post sent something unreadable for {number}.") from trouble


def serialise(number: str, records: Iterable[RecordedEvent]) -> str:
    """As the service would say it."""
    envelope = Element(f"{{{SOAP}}}Envelope")
    body = SubElement(envelope, f"{{{SOAP}}}Body")
    answer = SubElement(body, f"{{{OPERATIONS}}}getOperationHistoryResponse")
    history = SubElement(answer, f"{{{DATA}}}OperationHistoryData")
    for record in records:
        operation, _, attribute = record.raw_code.partition("_")
        row = SubElement(history, f"{{{DATA}}}historyRecord")
        put(row, ("AddressParameters", "OperationAddress", "Description"), record.place)
        put(row, ("ItemParameters", "Barcode"), number)
        put(row, ("OperationParameters", "OperType", "Id"), operation)
        put(row, ("OperationParameters", "OperAttr", "Id"), attribute)
        put(row, ("OperationParameters", "OperAttr", "Name"), record.note)
        put(row, ("OperationParameters", "OperDate"), record.at.isoformat(timespec="milliseconds"))
    return tostring(envelope, encoding="unicode")


def _record(row: Element) -> RecordedEvent:
    operation = int(text_at(row, "OperationParameters", "OperType", "Id"))
    attribute = int(text_at(row, "OperationParameters", "OperAttr", "Id") or 0)
    at = datetime.fromisoformat(text_at(row, "OperationParameters", "OperDate"))
    if at.tzinfo is None:
        raise ValueError("a moment without its zone")
    return RecordedEvent(
        event=event_of(operation, attribute),
        raw_code=raw_code(operation, attribute),
        at=at,
        place=text_at(row, "AddressParameters", "OperationAddress", "Description"),
        note=text_at(row, "OperationParameters", "OperAttr", "Name"),
    )


def read(body: str) -> Element:
    """The document, without entities and outside references. Raises Outage when it is none."""
    try:
        root: Element = fromstring(body, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError) as trouble:
        raise Outage("Russian Post sent something unreadable.") from trouble
    return root


def raise_fault(root: Element) -> None:
    """A fault of SOAP's as an Outage; one about login and password is permanent."""
    fault = next(within(root, "Fault"), None)
    if fault is None:
        return
    words = " ".join(text.strip() for text in fault.itertext() if text.strip())
    is_ours = any(local(element) == "AuthorizationFaultReason" for element in fault.iter())
    raise Outage(f"Russian Post refused: {words[:200]}", permanent=is_ours)


def local(element: Element) -> str:
    """The name without its namespace."""
    return element.tag.rpartition("}")[2]


def within(element: Element, name: str) -> Iterator[Element]:
    return (found for found in element.iter() if local(found) == name)


def text_at(element: Element, *path: str) -> str:
    """The text at a path of names, "" where there is none."""
    here: Element | None = element
    for name in path:
        here = next((child for child in here if local(child) == name), None) if here is not None else None
    return (here.text or "").strip() if here is not None else ""


def put(row: Element, path: tuple[str, ...], text: str) -> None:
    """Write a text at a path of names, making what is missing of it."""
    here = row
    for name in path:
        child = next((found for found in here if local(found) == name), None)
        here = SubElement(here, f"{{{DATA}}}{name}") if child is None else child
    here.text = text
