"""From scans to a state: the same set of events gives the same state, in whatever order they came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from shipping.models import Parcel, ScanEvent
from shipping.sentences import say
from shipping.types import Event, TimelineEntry

# Sources that pass on what the destination's own post recorded.
DESTINATION_SOURCES = frozenset({"upu", "russian-post"})
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
}
ENDINGS = frozenset({Event.DELIVERED, Event.RETURNED, Event.LOST, Event.SEIZED})
RANK = {event: rank for rank, event in enumerate(Event)}
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
}
UNKNOWN = _("The post recorded “%(code)s”. We do not know this code yet.")
UNCONFIRMED = _("The parcel is reported delivered; the post of the destination has not confirmed it yet.")
OPENED = _("The parcel has been prepared.")
WEIGHED = _("The parcel weighs %(kg)s kg and is sealed.")
HANDED_OVER = _("The parcel has been handed to %(carrier)s.")


@dataclass(frozen=True)
class Standing:
    """Where the events leave a parcel."""

    state: Parcel.State | None
    posted_at: datetime | None
    delivered_at: datetime | None
    confirmed: bool


def standing_of(scans: Sequence[ScanEvent]) -> Standing:
    """The state after all events: the last ending if there is one, else the last event; ties by rank.

    An event without a known meaning changes nothing. A delivery is confirmed by a source that speaks for the
    destination, or by two sources that agree.
    """
    known = sorted(
        (
            (scan.occurred_at, RANK[Event(scan.event)], Event(scan.event), scan.source)
            for scan in scans
            if scan.event
        ),
        key=lambda entry: entry[:2],
    )
    if not known:
        return Standing(None, None, None, confirmed=False)
    endings = [entry for entry in known if entry[2] in ENDINGS]
    _at, _rank, last, _source = (endings or known)[-1]
    deliveries = [entry for entry in known if entry[2] == Event.DELIVERED]
    sources = {source for *_rest, source in deliveries}
    delivered = last == Event.DELIVERED
    return Standing(
        state=STATES[last],
        posted_at=next((at for at, _rank, event, _source in known if event == Event.POSTED), None),
        delivered_at=deliveries[0][0] if delivered else None,
        confirmed=delivered and (bool(sources & DESTINATION_SOURCES) or len(sources) > 1),
    )


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
    return own[event] if event in own else RANK.get(Event(event), 0) if event else 0


def _entry(parcel: Parcel, scan: ScanEvent) -> TimelineEntry:
    if not scan.event:
        text: object = say(UNKNOWN, code=scan.raw_code)
    elif scan.event == Event.DELIVERED and not parcel.delivery_confirmed:
        text = UNCONFIRMED
    else:
        text = SENTENCES[Event(scan.event)]
    return TimelineEntry(scan.event, text, scan.occurred_at, scan.place, scan.source, scan.note)
