"""RTM34's tickets for many items: SOAP 1.1, times in Moscow's zone, attributes instead of elements."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from xml.etree.ElementTree import Element, SubElement, tostring
from zoneinfo import ZoneInfo

from marketplace.kernel.errors import Outage
from shipping.adapters.russian_post.codes import event_of, raw_code
from shipping.adapters.russian_post.wire import local, raise_fault, read, within
from shipping.types import RecordedEvent

SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
SERVER = "http://fclient.russianpost.org/postserver"
CLIENT = "http://fclient.russianpost.org"
MOSCOW = ZoneInfo("Europe/Moscow")
WRITTEN = "%d.%m.%Y %H:%M:%S"
NOT_READY = "6"
LANGUAGE = "ENG"


def order_request(numbers: Sequence[str], login: str, password: str) -> bytes:
    """The question for many items."""
    envelope, call = _call("ticketRequest")
    listed = SubElement(call, "request")
    for number in numbers:
        SubElement(listed, f"{{{CLIENT}}}Item", Barcode=number)
    _sign(call, login, password)
    SubElement(call, "language").text = LANGUAGE
    return bytes(tostring(envelope, encoding="utf-8", xml_declaration=True))


def collect_request(ticket: str, login: str, password: str) -> bytes:
    """The question for a ticket's answer."""
    envelope, call = _call("answerByTicketRequest")
    SubElement(call, "ticket").text = ticket
    _sign(call, login, password)
    return bytes(tostring(envelope, encoding="utf-8", xml_declaration=True))


def parse_ticket(body: str) -> str:
    """The ticket that was given. Raises Outage when none was."""
    root = read(body)
    raise_fault(root)
    _raise_error(root)
    value = next(within(root, "value"), None)
    ticket = (value.text or "").strip() if value is not None else ""
    if not ticket:
        raise Outage("Russian Post gave no ticket.")
    return ticket


def serialise_ticket(ticket: str) -> str:
    envelope, answer = _call("ticketResponse")
    SubElement(answer, "value").text = ticket
    return tostring(envelope, encoding="unicode")


def parse_answer(body: str) -> dict[str, tuple[RecordedEvent, ...]] | None:
    """Records by number, or None while the answer is being prepared."""
    root = read(body)
    raise_fault(root)
    if any(error.get("ErrorTypeID") == NOT_READY for error in within(root, "error")):
        return None
    _raise_error(root)
    try:
        return {
            item.attrib["Barcode"]: tuple(_record(row) for row in item if local(row) == "Operation")
            for item in within(root, "Item")
        }
    except (KeyError, ValueError) as trouble:
        raise Outage("Russian Post sent an unreadable batch.") from trouble


def serialise_answer(records: Mapping[str, Iterable[RecordedEvent]]) -> str:
    """As the service would say it."""
    envelope, answer = _call("answerByTicketResponse")
    value = SubElement(answer, "value")
    for number, events in records.items():
        item = SubElement(value, f"{{{CLIENT}}}Item", Barcode=number)
        for event in events:
            operation, _, attribute = event.raw_code.partition("_")
            SubElement(
                item,
                f"{{{CLIENT}}}Operation",
                OperTypeID=operation,
                OperCtgID=attribute,
                OperName=event.note,
                DateOper=event.at.astimezone(MOSCOW).strftime(WRITTEN),
                IndexOper=event.place,
            )
    return tostring(envelope, encoding="unicode")


def serialise_error(code: str, words: str) -> str:
    envelope, answer = _call("answerByTicketResponse")
    SubElement(answer, "error", ErrorTypeID=code, ErrorName=words)
    return tostring(envelope, encoding="unicode")


def _record(row: Element) -> RecordedEvent:
    operation, attribute = int(row.attrib["OperTypeID"]), int(row.get("OperCtgID") or 0)
    return RecordedEvent(
        event=event_of(operation, attribute),
        raw_code=raw_code(operation, attribute),
        at=datetime.strptime(row.attrib["DateOper"], WRITTEN).replace(tzinfo=MOSCOW),
        place=row.get("IndexOper", ""),
        note=row.get("OperName", ""),
    )


def _call(name: str) -> tuple[Element, Element]:
    envelope = Element(f"{{{SOAP}}}Envelope")
    return envelope, SubElement(SubElement(envelope, f"{{{SOAP}}}Body"), f"{{{SERVER}}}{name}")


def _sign(call: Element, login: str, password: str) -> None:
    SubElement(call, "login").text = login
    SubElement(call, "password").text = password


def _raise_error(root: Element) -> None:
    error = next(within(root, "error"), None)
    if error is not None:
        raise Outage(f"Russian Post refused the batch: {error.get('ErrorName', '')[:200]}")
