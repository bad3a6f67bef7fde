"""17TRACK's JSON and our records, both ways."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from marketplace.kernel.errors import Outage
from shipping.types import Event, RecordedEvent

# Sub-states say more than states; what is in neither table stays unknown.
BY_SUB_STATUS = {
    "InTransit_PickedUp": Event.POSTED,
    "InTransit_Departure": Event.LEFT_ORIGIN,
    "InTransit_Arrival": Event.ARRIVED,
    "InTransit_CustomsProcessing": Event.AT_CUSTOMS,
    "InTransit_CustomsRequiringInformation": Event.HELD,
    "InTransit_CustomsReleased": Event.RELEASED,
    "AvailableForPickup_Other": Event.AT_DELIVERY_OFFICE,
    "OutForDelivery_Other": Event.AT_DELIVERY_OFFICE,
    "DeliveryFailure_NoBody": Event.ATTEMPTED,
    "DeliveryFailure_Other": Event.ATTEMPTED,
    "Delivered_Other": Event.DELIVERED,
    "Exception_Returning": Event.RETURNED,
    "Exception_Returned": Event.RETURNED,
    "Exception_Lost": Event.LOST,
    "Exception_Security": Event.SEIZED,
    "Exception_Destroyed": Event.DISPOSED,
    "Exception_Disposed": Event.DISPOSED,
}
OK = 0


def request(number: str) -> str:
    return json.dumps([{"number": number}])


def parse(body: str, number: str) -> tuple[RecordedEvent, ...]:
    """The records of an item; nothing when it is refused as unknown. Raises Outage otherwise."""
    if not body.strip():
        return ()
    try:
        answer = json.loads(body)
        if answer["code"] != OK:
            raise Outage(f"17TRACK answered {answer['code']}.")
        accepted = answer["data"].get("accepted") or []
        if not accepted:
            return ()
        if {item["number"] for item in accepted} != {number}:
            raise Outage(f"17TRACK answered {number} with another item.")
        tracking = accepted[0]["track_info"]["tracking"]
        events = [event for provider in tracking["providers"] for event in provider["events"]]
        return tuple(_record(event) for event in events)
    except (ValueError, KeyError, TypeError, AttributeError) as trouble:
        raise Outage(f"17TRACK sent something unreadable for {number}.") from trouble


def serialise(number: str, records: Iterable[RecordedEvent]) -> str:
    """As the service would say it."""
    events = [
        {
            "time_iso": record.at.isoformat(),
            "description": record.note,
            "location": record.place or None,
            "sub_status": record.raw_code,
        }
        for record in records
    ]
    accepted = {"number": number, "track_info": {"tracking": {"providers": [{"events": events}]}}}
    return json.dumps({"code": OK, "data": {"accepted": [accepted], "rejected": []}}, ensure_ascii=False)


def serialise_unknown(number: str) -> str:
    rejected = {"number": number, "error": {"code": -18019902, "message": "not registered"}}
    return json.dumps({"code": OK, "data": {"accepted": [], "rejected": [rejected]}})


def _record(event: dict[str, Any]) -> RecordedEvent:
    at = datetime.fromisoformat(event["time_iso"])
    if at.tzinfo is None:
        raise ValueError("a moment without its zone")
    code = event["sub_status"] or ""
    known = BY_SUB_STATUS.get(code)
    return RecordedEvent(
        event=known.value if known else "",
        raw_code=code,
        at=at,
        place=event["location"] or "",
        note=event["description"] or "",
    )
