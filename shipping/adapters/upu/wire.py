"""Global Track & Trace's JSON and our records, both ways.

A list of items, each with its `ID` and `Events`; an event has `EventCd`, `EventNm` in words, `EventDT` as
`/Date(ms+offset)/` and `EventLocation`. An item that it does not know is an empty body.
"""

import json
import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from marketplace.kernel.errors import Outage
from shipping.types import Event, RecordedEvent

# A day on which delivery is expected, which is no record of anything.
PREDICTION = "DLV"
KNOWN = frozenset(event.value for event in Event if event.value.startswith("E"))
MOMENT = re.compile(r"^/Date\((-?\d+)([+-]\d{2})(\d{2})\)/$")
MOST_HOURS = 14


def parse(body: str, number: str) -> tuple[RecordedEvent, ...]:
    """The records of an item; nothing for an empty answer. Raises Outage for one that is not as agreed."""
    if not body.strip():
        return ()
    try:
        items = json.loads(body)
        if items == []:
            return ()
        ids = {item["ID"] for item in items}
        events = [event for item in items for event in item.get("Events") or ()]
        if ids != {number}:
            raise Outage(f"Global Track & Trace answered {number} with another item.")
        return tuple(_record(event) for event in events if event["EventCd"] != PREDICTION)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError) as trouble:
        raise Outage(f"Global Track & Trace sent something unreadable for {number}.") from trouble


def serialise(number: str, records: Iterable[RecordedEvent]) -> str:
    """As the service would say it."""
    events = [
        {
            "EventCd": record.raw_code,
            "EventNm": record.note,
            "EventDT": _as_date(record.at),
            "EventLocation": record.place,
        }
        for record in records
    ]
    return json.dumps([{"ID": number, "Events": events}], ensure_ascii=False)


def _record(event: dict[str, Any]) -> RecordedEvent:
    code = event["EventCd"]
    return RecordedEvent(
        event=code if code in KNOWN else "",
        raw_code=code,
        at=_as_moment(event["EventDT"]),
        place=event.get("EventLocation") or "",
        note=event.get("EventNm") or "",
    )


def _as_moment(text: str) -> datetime:
    match = MOMENT.match(text)
    if match is None or abs(int(match[2])) > MOST_HOURS:
        raise ValueError(text)
    milliseconds, hours, minutes = int(match[1]), int(match[2]), int(match[3])
    offset = timedelta(hours=hours, minutes=-minutes if match[2].startswith("-") else minutes)
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
    return moment.astimezone(timezone(offset))


def _as_date(moment: datetime) -> str:
    milliseconds = (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(milliseconds=1)
    return f"/Date({milliseconds}{moment:%z})/"
