"""Records of where a parcel is."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from shipping.models import Parcel, ScanEvent
from shipping.tracking import standing_of
from shipping.types import Event

CLOCK_SKEW = timedelta(hours=14)


@transaction.atomic
def record_scan(
    *,
    parcel: Parcel,
    event: str,
    at: datetime,
    place: str,
    now: datetime,
    source: str = "desk",
    raw_code: str = "",
    note: str = "",
    recorded_by: str = "",
) -> Parcel:
    """Keep one record and find the state anew. `event` is an EMSEVT code, or "" for an unknown `raw_code`.

    The same record twice is kept once; records may come late and in any order. Raises Refusal
    `unknown_event`, `in_the_future`, or `not_handed_over` for a parcel that is still at the desk.
    """
    parcel = Parcel.objects.select_for_update(of=("self",)).select_related("identifier").get(pk=parcel.pk)
    if event and event not in {known.value for known in Event}:
        raise Refusal("unknown_event", _("We do not know this event."), "event")
    if at > now + CLOCK_SKEW:
        raise Refusal("in_the_future", _("This has not happened yet: check the day and the hour."), "at")
    if parcel.handed_over_at is None:
        raise Refusal("not_handed_over", _("Hand the parcel over before you record where it is."))
    _record, is_new = ScanEvent.objects.get_or_create(
        parcel=parcel,
        source=source,
        raw_code=raw_code or event,
        occurred_at=at,
        place=place,
        defaults={"event": event, "note": note, "recorded_at": now, "recorded_by": recorded_by},
    )
    if is_new:
        restate(parcel)
    return parcel


def restate(parcel: Parcel) -> None:
    """The state that follows from all records; without any it stays handed over."""
    standing = standing_of(list(parcel.scans.all()))
    parcel.state = standing.state or Parcel.State.HANDED_OVER
    parcel.posted_at = standing.posted_at
    parcel.delivered_at = standing.delivered_at
    parcel.delivery_confirmed = standing.confirmed
    parcel.save(update_fields=["state", "posted_at", "delivered_at", "delivery_confirmed"])
