"""Records of where a parcel is."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from itertools import islice

from django.db import connection, transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from shipping.events import ParcelMoved, announce_moved
from shipping.models import Parcel, ScanEvent
from shipping.operations.holds import settle_holds
from shipping.tracking import Record, Standing, standing_from, standing_of
from shipping.types import Event, RecordedEvent

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


@transaction.atomic
def take_in_records(
    *, parcel: Parcel, source: str, records: Iterable[RecordedEvent], now: datetime
) -> Parcel:
    """Keep what a tracker told and find the state anew; what was told before changes nothing.

    Records from after tomorrow are left out: some sources tell what they expect.
    """
    parcel = Parcel.objects.select_for_update(of=("self",)).select_related("identifier").get(pk=parcel.pk)
    before = parcel.scans.count()
    ScanEvent.objects.bulk_create(
        (
            ScanEvent(
                parcel=parcel,
                event=record.event,
                source=source,
                raw_code=record.raw_code[:32],
                occurred_at=record.at,
                place=record.place[:120],
                note=record.note[:300],
                recorded_at=now,
            )
            for record in records
            if record.at <= now + CLOCK_SKEW
        ),
        ignore_conflicts=True,
    )
    if parcel.scans.count() > before:
        restate(parcel)
        announce_moved(ParcelMoved(parcel.public_id, parcel.consignment_ref))
    return parcel


RESTATED = ("state", "posted_at", "delivered_at", "delivery_confirmed", "contradicted")


def restate(parcel: Parcel) -> None:
    """The state that follows from all records; without any it stays handed over."""
    apply_standing(parcel, standing_of(list(parcel.scans.all()), parcel.destination))
    parcel.save(update_fields=RESTATED)
    settle_holds(parcel)


def apply_standing(parcel: Parcel, standing: Standing) -> None:
    parcel.state = standing.state or Parcel.State.HANDED_OVER
    parcel.posted_at = standing.posted_at
    parcel.delivered_at = standing.delivered_at
    parcel.delivery_confirmed = standing.confirmed
    parcel.contradicted = standing.contradicted


def replay_records(parcels: QuerySet[Parcel], batch: int = 2000) -> int:
    """Find the states of many parcels anew from their records, streamed; how many records were read."""
    wanted = parcels.filter(handed_over_at__isnull=False)
    ids = wanted.order_by("pk").values_list("pk", flat=True)
    read = 0
    for some in batched(ids.iterator(chunk_size=batch), batch):
        read += _replay(list(some))
    return read


# One statement for thousands of parcels, which writes only what has changed.
REPLAYED = """
update shipping_parcel parcel
set state = told.state, posted_at = told.posted_at, delivered_at = told.delivered_at,
    delivery_confirmed = told.confirmed, contradicted = told.contradicted
from unnest(%s::bigint[], %s::text[], %s::timestamptz[], %s::timestamptz[], %s::boolean[], %s::boolean[])
    as told (id, state, posted_at, delivered_at, confirmed, contradicted)
where parcel.id = told.id
    and (parcel.state, parcel.posted_at, parcel.delivered_at, parcel.delivery_confirmed, parcel.contradicted)
        is distinct from
        (told.state, told.posted_at, told.delivered_at, told.confirmed, told.contradicted)
"""


@transaction.atomic
def _replay(ids: list[int]) -> int:
    locked = Parcel.objects.select_for_update().filter(pk__in=ids).order_by("pk")
    destinations = dict(locked.values_list("pk", "destination"))
    records: dict[int, list[Record]] = {pk: [] for pk in destinations}
    rows = ScanEvent.objects.filter(parcel_id__in=ids).order_by()
    for pk, at, event, source in rows.values_list("parcel_id", "occurred_at", "event", "source"):
        records[pk].append((at, event, source))
    standings = [standing_from(records[pk], destinations[pk]) for pk in records]
    with connection.cursor() as cursor:
        cursor.execute(
            REPLAYED,
            [
                list(records),
                [str(standing.state or Parcel.State.HANDED_OVER) for standing in standings],
                [standing.posted_at for standing in standings],
                [standing.delivered_at for standing in standings],
                [standing.confirmed for standing in standings],
                [standing.contradicted for standing in standings],
            ],
        )
    return sum(len(told) for told in records.values())


def batched(ids: Iterable[int], size: int) -> Iterator[tuple[int, ...]]:
    """In groups of at most `size`."""
    iterator = iter(ids)
    while group := tuple(islice(iterator, size)):
        yield group
