"""From scans to a state: the same set of events gives the same state, in whatever order they came."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from shipping.models import Parcel, ScanEvent
from shipping.sentences import say
from shipping.types import Event, TimelineEntry

# Sources that pass on what a post itself recorded: of one country, or (empty) of any.
DESTINATION_SOURCES = {"upu": "", "russian-post": "RU"}
SOURCES = {
    "desk": _("the consortium’s desk"),
    "upu": _("the posts’ common register (UPU)"),
    "russian-post": _("Russian Post"),
    "17track": _("17TRACK, which gathers what others publish"),
}
State = Parcel.State
STATES: dict[Event, Parcel.State] = {
    Event.POSTED: State.POSTED,
    Event.LEFT_ORIGIN: State.IN_TRANSIT,
    Event.ARRIVED: State.IN_TRANSIT,
    Event.AT_CUSTOMS: State.AT_CUSTOMS,
    Event.HELD: State.HELD,
    Event.RELEASED: State.IN_TRANSIT,
    Event.LEFT_INWARD_OFFICE: State.IN_TRANSIT,
    Event.AT_DELIVERY_OFFICE: State.OUT_FOR_DELIVERY,
    Event.ATTEMPTED: State.ATTEMPTED,
    Event.DELIVERED: State.DELIVERED,
    Event.RETURNED: State.RETURNED,
    Event.LOST: State.LOST,
    Event.SEIZED: State.SEIZED,
    Event.DISPOSED: State.DISPOSED,
}
ENDINGS = frozenset({Event.DELIVERED, Event.RETURNED, Event.LOST, Event.SEIZED, Event.DISPOSED})
ENDING_CODES = frozenset(event.value for event in ENDINGS)
POSTED, DELIVERED, RETURNED = Event.POSTED.value, Event.DELIVERED.value, Event.RETURNED.value
RANK = {event.value: rank for rank, event in enumerate(Event)}
SENTENCES: dict[Event, object] = {
    Event.POSTED: _("The post has taken the parcel."),
    Event.LEFT_ORIGIN: _("The parcel has left the country it comes from."),
    Event.ARRIVED: _("The parcel has arrived in the country of delivery."),
    Event.AT_CUSTOMS: _("Customs are looking at the parcel."),
    Event.HELD: _("Customs are keeping the parcel until a question is answered."),
    Event.RELEASED: _("Customs have released the parcel."),
    Event.LEFT_INWARD_OFFICE: _("The parcel is on its way to the delivery office."),
    Event.AT_DELIVERY_OFFICE: _("The parcel is at the delivery office."),
    Event.ATTEMPTED: _("The post tried to deliver the parcel and could not."),
    Event.DELIVERED: _("The parcel has been delivered."),
    Event.RETURNED: _("The parcel is going back to its sender."),
    Event.LOST: _("The post says that the parcel is lost."),
    Event.SEIZED: _("Customs have seized the parcel."),
    Event.DISPOSED: _("The post could neither deliver nor return the parcel."),
}
UNKNOWN = _("The post recorded “%(code)s”. We do not know this code yet.")
UNCONFIRMED = _("The parcel is reported delivered; the post of the destination has not confirmed it yet.")
OPENED = _("The parcel has been prepared.")
WEIGHED = _("The parcel weighs %(kg)s kg and is sealed.")
HANDED_OVER = _("The parcel has been handed to %(carrier)s.")


Record = tuple[datetime, str, str]


@dataclass(frozen=True)
class Standing:
    """Where the records leave a parcel.

    `confirmed` says that an ending is beyond doubt; `contradicted` that sources told different endings.
    """

    state: Parcel.State | None
    posted_at: datetime | None
    delivered_at: datetime | None
    confirmed: bool
    contradicted: bool


NOWHERE = Standing(None, None, None, confirmed=False, contradicted=False)


def standing_of(scans: Sequence[ScanEvent], destination: str) -> Standing:
    """As `standing_from`, of stored records."""
    return standing_from([(scan.occurred_at, scan.event, scan.source) for scan in scans], destination)


def standing_from(records: Iterable[Record], destination: str) -> Standing:
    """The state after all records (moment, EMSEVT code or "", source): the last ending if there is one, else
    the last event; ties by rank. Pure, and blind to the order in which records come.

    A record without a known meaning changes nothing. An ending is confirmed by a source that speaks for the
    destination, or by two sources that agree. A hand-over after the way back began is one to the sender.
    """
    known = sorted((at, RANK[code], code, source) for at, code, source in records if code)
    if not known:
        return NOWHERE
    endings = [entry for entry in known if entry[2] in ENDING_CODES]
    last = (endings or known)[-1][2]
    if last == DELIVERED and any(entry[2] == RETURNED for entry in endings):
        last = RETURNED
    tellers = {source for _at, _rank, code, source in endings if code == last}
    told = {code for _at, _rank, code, _source in endings}
    return Standing(
        state=STATES[Event(last)],
        posted_at=next((at for at, _rank, code, _source in known if code == POSTED), None),
        delivered_at=(
            next(at for at, _rank, code, _source in known if code == DELIVERED) if last == DELIVERED else None
        ),
        confirmed=len(tellers) > 1 or any(speaks_for(source, destination) for source in tellers),
        contradicted=len(told) > 1 and told != {DELIVERED, RETURNED},
    )


def speaks_for(source: str, destination: str) -> bool:
    """Does a source pass on what the destination's own post recorded?"""
    return DESTINATION_SOURCES.get(source) in ("", destination)


def timeline_of(parcel: Parcel, scans: Sequence[ScanEvent]) -> tuple[TimelineEntry, ...]:
    """Our own steps and the posts' records together, oldest first."""
    entries = [TimelineEntry("opened", OPENED, parcel.opened_at, "", "desk")]
    if parcel.weighed_at:
        text = say(WEIGHED, kg=parcel.gross_kg)
        entries.append(TimelineEntry("weighed", text, parcel.weighed_at, "", "desk"))
    if parcel.handed_over_at:
        text = say(HANDED_OVER, carrier=parcel.carrier)
        entries.append(TimelineEntry("handed_over", text, parcel.handed_over_at, "", "desk"))
    entries += [_entry(parcel, scan) for scan in scans]
    return tuple(sorted(entries, key=lambda entry: (entry.at, _rank_of(entry.event), entry.source)))


def _rank_of(event: str) -> int:
    own = {"opened": -3, "weighed": -2, "handed_over": -1}
    return own[event] if event in own else RANK.get(event, 0) if event else 0


def _entry(parcel: Parcel, scan: ScanEvent) -> TimelineEntry:
    if not scan.event:
        text: object = say(UNKNOWN, code=scan.raw_code)
    elif scan.event == Event.DELIVERED and not parcel.delivery_confirmed:
        text = UNCONFIRMED
    else:
        text = SENTENCES[Event(scan.event)]
    return TimelineEntry(
        event=scan.event,
        text=text,
        at=scan.occurred_at,
        place=scan.place,
        source=scan.source,
        note=scan.note,
        told_at=scan.recorded_at,
        teller=source_name(scan.source),
    )


def source_name(source: str) -> object:
    """Who says so, in words."""
    return SOURCES.get(source, source)
