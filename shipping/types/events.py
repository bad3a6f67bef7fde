"""What happened to an item on its way."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Event(StrEnum):
    """UPU EMSEVT events, and four endings that it does not name."""

    POSTED = "EMA"
    LEFT_ORIGIN = "EMC"
    ARRIVED = "EMD"
    AT_CUSTOMS = "EDB"
    HELD = "EME"
    RELEASED = "EDC"
    LEFT_INWARD_OFFICE = "EMF"
    AT_DELIVERY_OFFICE = "EMG"
    ATTEMPTED = "EMH"
    DELIVERED = "EMI"
    RETURNED = "RET"
    LOST = "LST"
    SEIZED = "SZD"
    DISPOSED = "DSP"


@dataclass(frozen=True)
class RecordedEvent:
    """What a source says happened to an item. `event` is an EMSEVT code, or "" when `raw_code`, the source's
    own, has no meaning that we know. `at` is aware."""

    event: str
    raw_code: str
    at: datetime
    place: str = ""
    note: str = ""


@dataclass(frozen=True)
class TimelineEntry:
    """A line of a parcel’s story: the newest last. `source` and, in words, `teller` say who
    told us, `told_at` when."""

    event: str
    text: object
    at: datetime
    place: str
    source: str
    note: str = ""
    told_at: datetime | None = None
    teller: object = ""
