"""The stretches of a parcel's way, measured on scans. What has no event is unknown, never zero."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from shipping.types import Event

TEHRAN = ZoneInfo("Asia/Tehran")
AT_CUSTOMS = frozenset({Event.AT_CUSTOMS.value, Event.HELD.value})
CUSTOMS_OVER = frozenset(
    {
        Event.RELEASED.value,
        Event.LEFT_INWARD_OFFICE.value,
        Event.AT_DELIVERY_OFFICE.value,
        Event.ATTEMPTED.value,
        Event.DELIVERED.value,
        Event.RETURNED.value,
        Event.SEIZED.value,
    }
)
# Each stretch with who answers for it.
SEGMENTS = ("packing", "desk", "origin_post", "line_haul", "customs", "destination_post")


@dataclass(frozen=True)
class Milestones:
    """What is known of one parcel's way: our own steps, and scans as (moment, EMSEVT code)."""

    opened_at: datetime
    weighed_at: datetime | None
    handed_over_at: datetime | None
    scans: tuple[tuple[datetime, str], ...]

    def first(self, *codes: str) -> datetime | None:
        return min((at for at, code in self.scans if code in codes), default=None)


@dataclass(frozen=True)
class WorkCalendar:
    """Days on which the post of the origin rests, in its own zone."""

    weekly_rest: frozenset[int]
    holidays: frozenset[date]

    def working_days(self, start: datetime, end: datetime) -> int:
        """Working days after the day of `start`, up to the day of `end`; both in Tehran."""
        first, last = start.astimezone(TEHRAN).date(), end.astimezone(TEHRAN).date()
        days = (first + timedelta(days=number) for number in range(1, (last - first).days + 1))
        return sum(day.weekday() not in self.weekly_rest and day not in self.holidays for day in days)


def customs_intervals(scans: Iterable[tuple[datetime, str]]) -> list[tuple[datetime, datetime | None]]:
    """From each presentation or hold to the first event that ends it; an open one has no end."""
    intervals: list[tuple[datetime, datetime | None]] = []
    begun: datetime | None = None
    for at, code in sorted(scans):
        if code in AT_CUSTOMS and begun is None:
            begun = at
        elif code in CUSTOMS_OVER and begun is not None:
            intervals.append((begun, at))
            begun = None
    if begun is not None:
        intervals.append((begun, None))
    return intervals


def customs_time(scans: Sequence[tuple[datetime, str]]) -> timedelta | None:
    """All time in customs' hands; None while it is not over, or when there was none."""
    intervals = customs_intervals(scans)
    if not intervals or any(end is None for _start, end in intervals):
        return None
    return sum((end - start for start, end in intervals if end is not None), timedelta(0))


def durations(way: Milestones) -> dict[str, timedelta | None]:
    """How long each stretch took. The clock of the destination's post stands while customs have it."""
    posted = way.first(Event.POSTED.value)
    left = way.first(Event.LEFT_ORIGIN.value)
    arrived = way.first(Event.ARRIVED.value)
    delivered = way.first(Event.DELIVERED.value)
    customs = customs_time(way.scans)
    gross = _between(arrived, delivered)
    return {
        "packing": _between(way.opened_at, way.weighed_at),
        "desk": _between(way.weighed_at, way.handed_over_at),
        "origin_post": _between(posted, left),
        "line_haul": _between(left, arrived),
        "customs": customs,
        "destination_post": _net(gross, customs),
    }


def _between(start: datetime | None, end: datetime | None) -> timedelta | None:
    return end - start if start is not None and end is not None and end >= start else None


def _net(gross: timedelta | None, customs: timedelta | None) -> timedelta | None:
    return None if gross is None else max(timedelta(0), gross - (customs or timedelta(0)))
