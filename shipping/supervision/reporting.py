"""What a supervisor of the posts' agreement reads: stretches and shares, by consortium, workshop or route."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Q

from shipping.holds import DOCUMENT_CODES
from shipping.models import Appeal, CustomsHold, Holiday, Parcel, ScanEvent
from shipping.queries import USUAL_REST, WEEKLY_REST
from shipping.supervision.figures import Share, Spread, share, spread
from shipping.supervision.segments import SEGMENTS, TEHRAN, Milestones, WorkCalendar, durations
from shipping.types import Event

State = Parcel.State
DISPATCH_DAYS = 3
VALID_TRACKING = timedelta(hours=72)
LATE_SHIPMENTS_MOST = 0.04
DAY = timedelta(days=1)
Calendars = dict[str, WorkCalendar]
GROUPS: dict[str, Callable[[Parcel], str]] = {
    "consortium": lambda parcel: parcel.consortium_ref,
    "workshop": lambda parcel: parcel.workshop_ref or "—",
    "route": lambda parcel: f"{parcel.origin} → {parcel.destination}",
    "post": lambda parcel: parcel.carrier,
    "service": lambda parcel: parcel.service_code,
}


@dataclass(frozen=True)
class Followed:
    """One parcel with all that is known of its way."""

    parcel: Parcel
    way: Milestones
    stretches: dict[str, timedelta | None]
    hold_codes: tuple[str, ...]
    excused: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Row:
    """The figures of one group; stretches in days."""

    name: str
    parcels: int
    stretches: dict[str, Spread]
    on_time: Share
    late: Share
    first_attempt: Share
    returned: Share
    lost: Share
    document_faults: Share
    tracked: Share
    kg_error: Spread
    excused: int

    @property
    def late_verdict(self) -> str:
        return self.late.verdict(LATE_SHIPMENTS_MOST)


@dataclass(frozen=True)
class Report:
    """From `start` to `end` (both inclusive, days in Tehran), grouped by `by`."""

    start: date
    end: date
    by: str
    whole: Row
    rows: tuple[Row, ...]


def calendar_of(country: str) -> WorkCalendar:
    """When the post of a country rests, by its rows."""
    days: set[date] = set()
    for first, last in Holiday.objects.filter(country=country).values_list("valid_from", "valid_to"):
        days.update(first + timedelta(days=number) for number in range(((last or first) - first).days + 1))
    return WorkCalendar(WEEKLY_REST.get(country, USUAL_REST), frozenset(days))


def report(*, consortium_refs: Collection[str], start: date, end: date, by: str, now: datetime) -> Report:
    """Everything handed over in the time, whether or not it has arrived. `by` is a key of GROUPS."""
    first = datetime.combine(start, time.min, TEHRAN)
    last = datetime.combine(end + DAY, time.min, TEHRAN)
    handed = Q(handed_over_at__gte=first, handed_over_at__lt=last)
    parcels = list(Parcel.objects.filter(handed, consortium_ref__in=consortium_refs))
    followed = follow(parcels)
    calendars = {country: calendar_of(country) for country in {parcel.origin for parcel in parcels}}
    groups: dict[str, list[Followed]] = defaultdict(list)
    for each in followed:
        groups[GROUPS[by](each.parcel)].append(each)
    rows = tuple(row_of(name, groups[name], calendars, now) for name in sorted(groups))
    return Report(start, end, by, row_of("", followed, calendars, now), rows)


def follow(parcels: Sequence[Parcel]) -> list[Followed]:
    """The parcels with their scans, holds and the figures they are excused from, in three queries."""
    ids = [parcel.pk for parcel in parcels]
    scans: dict[int, list[tuple[datetime, str]]] = defaultdict(list)
    known = ScanEvent.objects.filter(parcel_id__in=ids).exclude(event="")
    for pk, at, event in known.values_list("parcel_id", "occurred_at", "event"):
        scans[pk].append((at, event))
    codes: dict[int, list[str]] = defaultdict(list)
    for pk, code in CustomsHold.objects.filter(parcel_id__in=ids).values_list("parcel_id", "code"):
        codes[pk].append(code)
    excused: dict[int, set[str]] = defaultdict(set)
    upheld = Appeal.objects.filter(parcel_id__in=ids, is_upheld=True)
    for pk, about in upheld.values_list("parcel_id", "about"):
        excused[pk].add(about)
    found = []
    for parcel in parcels:
        way = Milestones(
            parcel.opened_at, parcel.weighed_at, parcel.handed_over_at, tuple(sorted(scans[parcel.pk]))
        )
        faults, without = tuple(codes[parcel.pk]), frozenset(excused[parcel.pk])
        found.append(Followed(parcel, way, durations(way), faults, without))
    return found


def row_of(name: str, group: Sequence[Followed], calendars: Calendars, now: datetime) -> Row:
    """The figures of some parcels; what is not known yet counts nowhere."""
    return Row(
        name=name,
        parcels=len(group),
        stretches={
            segment: spread([taken / DAY for each in group if (taken := each.stretches[segment]) is not None])
            for segment in SEGMENTS
        },
        on_time=share(_negated(_counted(each, "late", calendars, now)) for each in group),
        **{figure: share(_counted(each, figure, calendars, now) for each in group) for figure in FIGURES},
        kg_error=spread(
            [abs(float(each.parcel.kg - each.parcel.estimated_kg)) for each in group if each.parcel.kg]
        ),
        excused=sum(len(each.excused) for each in group),
    )


def _counted(each: Followed, figure: str, calendars: Calendars, now: datetime) -> bool | None:
    """What one parcel adds to a figure; None where nothing is known yet, or an appeal was upheld."""
    return None if figure in each.excused else FIGURES[figure](each, calendars, now)


def counted_against(each: Followed, now: datetime) -> list[str]:
    """The figures that hold something against who sent the parcel: what an appeal can be about."""
    calendars = {each.parcel.origin: calendar_of(each.parcel.origin)}
    bad = {"first_attempt": False, "tracked": False}
    return [
        figure.value
        for figure in Appeal.About
        if _counted(each, figure.value, calendars, now) is bad.get(figure.value, True)
    ]


def _left_on_time(each: Followed, calendars: Calendars) -> bool | None:
    handed = each.way.handed_over_at
    if handed is None:
        return None
    return calendars[each.parcel.origin].working_days(each.way.opened_at, handed) <= DISPATCH_DAYS


def _negated(outcome: bool | None) -> bool | None:
    return None if outcome is None else not outcome


def _came_at_once(each: Followed) -> bool | None:
    """Delivered before anybody had tried in vain; None while it has not come."""
    delivered, tried = each.way.first(Event.DELIVERED.value), each.way.first(Event.ATTEMPTED.value)
    if delivered is None or each.parcel.state != State.DELIVERED:
        return None
    return tried is None or tried > delivered


def _ended_as(each: Followed, state: str) -> bool | None:
    """None while the way is not over."""
    ended = {State.DELIVERED, State.RETURNED, State.LOST, State.SEIZED, State.DISPOSED}
    return each.parcel.state == state if each.parcel.state in ended else None


def _was_scanned(each: Followed, now: datetime) -> bool | None:
    """A scan within 72 hours of the hand-over; None before they are over."""
    handed = each.way.handed_over_at
    if handed is None or (not each.way.scans and now - handed < VALID_TRACKING):
        return None
    return any(at - handed <= VALID_TRACKING for at, _code in each.way.scans)


FIGURES: dict[str, Callable[[Followed, Calendars, datetime], bool | None]] = {
    "late": lambda each, calendars, _now: _negated(_left_on_time(each, calendars)),
    "first_attempt": lambda each, _calendars, _now: _came_at_once(each),
    "returned": lambda each, _calendars, _now: _ended_as(each, State.RETURNED),
    "lost": lambda each, _calendars, _now: _ended_as(each, State.LOST),
    "document_faults": lambda each, _calendars, _now: bool(set(each.hold_codes) & DOCUMENT_CODES),
    "tracked": lambda each, _calendars, now: _was_scanned(each, now),
}
