"""Where a parcel is, since when, who says so, what customs will ask, and what to do now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from shipping.models import CustomsHold, Parcel, ScanEvent
from shipping.rules import EAEU, EU
from shipping.sentences import say
from shipping.tracking import (
    HANDED_OVER,
    OPENED,
    SENTENCES,
    STATES,
    UNCONFIRMED,
    WEIGHED,
    source_name,
)
from shipping.types import DutyEstimate, Event

State = Parcel.State
TO_DO: dict[str, object] = {
    State.AT_CUSTOMS: _("Customs may write or call: answer them the same day."),
    State.OUT_FOR_DELIVERY: _("Be reachable today, or fetch it at the delivery office with a passport."),
    State.ATTEMPTED: _("Fetch it at the delivery office or ask the post to come again, before it goes back."),
    State.RETURNED: _("Write to us: we send it again or give your money back."),
    State.LOST: _("Write to us: we ask the post for compensation and give your money back."),
    State.SEIZED: _("Write to us before you answer customs: we send you the piece’s papers."),
    State.DISPOSED: _("Write to us: we give your money back."),
}
NOTHING = _("There is nothing to do now.")
CONFIRM = _("Tell us if you do not have it: the post of your country has not confirmed the delivery yet.")
KEEP_INVOICE = _("Customs may ask what you paid: the invoice below is the proof.")
TAX_DUE = _("Duty and import tax of %(low)s are yours to pay before the parcel is handed over.")
TAX_RANGE = _("Duty and import tax of %(low)s to %(high)s are yours to pay before the parcel is handed over.")
NO_TAX = _("We expect no duty and no import tax.")
ASKED_BY_GROUP = (
    (
        EAEU,
        _("Customs may ask for your tax number and the data of your passport; the post sends you a link."),
    ),
    (EU, _("The post pays customs for you and takes the sum, with a small fee, when it delivers.")),
)


@dataclass(frozen=True)
class Whereabouts:
    """Sentences for the buyer. `told_at` is when the source told us, `since` when it happened."""

    here: object
    since: datetime
    place: str
    source: object
    told_at: datetime
    customs: tuple[object, ...]
    to_do: tuple[object, ...]
    holds: tuple[CustomsHold, ...]
    is_over: bool


def whereabouts_of(
    parcel: Parcel,
    scans: Sequence[ScanEvent],
    holds: Sequence[CustomsHold],
    duty: DutyEstimate | None,
) -> Whereabouts:
    """`scans` oldest first; `holds` that are open; `duty` of the whole consignment, when we know it."""
    deciding = _deciding(parcel, scans)
    here, since, place, source, told_at = _last_step(parcel)
    if deciding is not None:
        is_doubtful = deciding.event == Event.DELIVERED and not parcel.delivery_confirmed
        here = UNCONFIRMED if is_doubtful else SENTENCES[Event(deciding.event)]
        since, place = deciding.occurred_at, deciding.place
        source, told_at = source_name(deciding.source), deciding.recorded_at
    return Whereabouts(
        here=here,
        since=since,
        place=place,
        source=source,
        told_at=told_at,
        customs=() if _is_past_customs(parcel, scans) else _questions(parcel, duty),
        to_do=_to_do(parcel, holds),
        holds=tuple(holds),
        is_over=parcel.state == State.DELIVERED and parcel.delivery_confirmed,
    )


def _deciding(parcel: Parcel, scans: Sequence[ScanEvent]) -> ScanEvent | None:
    """The newest record of the event that made the state."""
    fitting = [scan for scan in scans if scan.event and STATES[Event(scan.event)] == parcel.state]
    return fitting[-1] if fitting else None


def _last_step(parcel: Parcel) -> tuple[object, datetime, str, object, datetime]:
    """Our own last step, as long as no post has recorded anything."""
    desk = source_name("desk")
    if parcel.handed_over_at:
        said = say(HANDED_OVER, carrier=parcel.carrier)
        return said, parcel.handed_over_at, "", desk, parcel.handed_over_at
    if parcel.weighed_at:
        return say(WEIGHED, kg=parcel.gross_kg), parcel.weighed_at, "", desk, parcel.weighed_at
    return OPENED, parcel.opened_at, "", desk, parcel.opened_at


def _is_past_customs(parcel: Parcel, scans: Sequence[ScanEvent]) -> bool:
    past = {Event.RELEASED, Event.LEFT_INWARD_OFFICE, Event.AT_DELIVERY_OFFICE, Event.ATTEMPTED}
    ended = {State.DELIVERED, State.RETURNED, State.LOST, State.SEIZED, State.DISPOSED}
    return parcel.state in ended or any(scan.event in past for scan in scans)


def _questions(parcel: Parcel, duty: DutyEstimate | None) -> tuple[object, ...]:
    asked = [sentence for group, sentence in ASKED_BY_GROUP if parcel.destination in group]
    return (*_tax(duty), *asked, KEEP_INVOICE)


def _tax(duty: DutyEstimate | None) -> tuple[object, ...]:
    if duty is None:
        return ()
    if not duty.high.amount:
        return (NO_TAX,)
    template = TAX_DUE if duty.low == duty.high else TAX_RANGE
    return (say(template, low=duty.low, high=duty.high),)


def _to_do(parcel: Parcel, holds: Sequence[CustomsHold]) -> tuple[object, ...]:
    if holds:
        return tuple(hold.reason.buyer for hold in holds)
    if parcel.state == State.DELIVERED:
        return () if parcel.delivery_confirmed else (CONFIRM,)
    return (TO_DO.get(parcel.state, NOTHING),)
