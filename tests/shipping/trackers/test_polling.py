"""When trackers are asked, and what becomes of their answers and troubles."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.kernel.errors import Outage
from shipping.models import BatchTicket, Identifier, IdentifierRange, Parcel, Poll, ScanEvent
from shipping.operations import replay_records, take_in_records
from shipping.operations.polling import (
    Round,
    ask_due,
    collect_batches,
    may_know,
    order_batch,
    watch_parcels,
)
from shipping.polling import after_failure, next_time
from shipping.ports import Busy
from shipping.s10 import S10
from shipping.types import RecordedEvent
from tests.shipping.conftest import NOW

State = Parcel.State
HOURS = timedelta(hours=1)


class ListedTracker:
    """A Tracker whose answers are written down; a trouble is raised instead of given."""

    source = "russian-post"
    most = 3000

    def __init__(self, answer: Sequence[RecordedEvent] | Outage = ()) -> None:
        self.answer = answer
        self.asked: list[str] = []
        self.batch: dict[str, tuple[RecordedEvent, ...]] | None = None

    def records_of(self, number: str) -> tuple[RecordedEvent, ...]:
        self.asked.append(number)
        if isinstance(self.answer, Outage):
            raise self.answer
        return tuple(self.answer)

    def order(self, numbers: Sequence[str]) -> str:
        self.asked += numbers
        return "ticket"

    def collect(self, ticket: str) -> dict[str, tuple[RecordedEvent, ...]] | None:
        return self.batch


def told(event: str, days: float, code: str = "") -> RecordedEvent:
    return RecordedEvent(event, code or event or "99_0", NOW + timedelta(days=days), "Moscow")


def a_round(now: datetime = NOW, waits: list[float] | None = None) -> Round:
    return Round(now=now, wait=(waits if waits is not None else []).append, chance=lambda: 0.5)


def parcels(count: int, **changes: Any) -> list[Parcel]:
    issued = IdentifierRange.objects.create(
        consortium_ref="soltan",
        prefix="EE",
        country="IR",
        first=1,
        last=9999,
        next_serial=1,
        issued_by="Iran Post",
        issued_on=NOW.date(),
    )
    made = []
    for serial in range(1, count + 1):
        identifier = Identifier.objects.create(
            range=issued,
            number=str(S10("EE", serial, "IR")),
            parcel_ref=f"p{serial}",
            allotted_at=NOW,
            rests_until=NOW + timedelta(days=730),
        )
        values: dict[str, Any] = {
            "consignment_ref": f"c-{serial}",
            "consortium_ref": "soltan",
            "service_code": "ir-ru-ems",
            "kind": "ems",
            "carrier": "Iran Post",
            "origin": "IR",
            "destination": "RU",
            "state": State.HANDED_OVER,
            "identifier": identifier,
            "contents": [],
            "value": Decimal(600),
            "currency": "EUR",
            "estimated_kg": 11,
            "kg": 11,
            "side_a_cm": 74,
            "side_b_cm": 26,
            "side_c_cm": 26,
            "opened_at": NOW,
            "weighed_at": NOW,
            "handed_over_at": NOW,
        }
        made.append(Parcel.objects.create(**{**values, **changes}))
    return made


def watch(source: str = "russian-post") -> int:
    return watch_parcels(sources={source: lambda parcel: may_know(source, parcel)}, now=NOW)


@pytest.mark.parametrize(
    ("state", "confirmed", "days", "hours"),
    [
        (State.HANDED_OVER, False, 1, 6),
        (State.IN_TRANSIT, False, 10, 8),
        (State.IN_TRANSIT, False, 45, 24),
        (State.IN_TRANSIT, False, 100, 72),
        (State.IN_TRANSIT, False, 121, None),
        (State.OUT_FOR_DELIVERY, False, 45, 3),
        (State.HELD, False, 100, 6),
        (State.DELIVERED, True, 10, None),
        (State.DELIVERED, False, 50, 12),
        (State.DELIVERED, False, 121, None),
    ],
)
def test_the_older_and_the_quieter_the_rarer(
    state: str, confirmed: bool, days: int, hours: int | None
) -> None:
    then = next_time(
        state=state, confirmed=confirmed, handed_over_at=NOW - timedelta(days=days), now=NOW, chance=0.5
    )
    assert then == (None if hours is None else NOW + hours * HOURS)


@given(failures=st.integers(1, 500), chance=st.floats(0, 1))
def test_failures_make_us_patient_but_not_for_ever(failures: int, chance: float) -> None:
    then = after_failure(failures=failures, now=NOW, chance=chance)
    assert NOW + 12 * timedelta(minutes=1) <= then <= NOW + 28 * HOURS
    wished = after_failure(failures=failures, now=NOW, chance=chance, wished=40 * HOURS)
    assert wished == NOW + 40 * HOURS


@pytest.mark.django_db
class TestAsking:
    def test_what_is_under_way_is_watched_once(self) -> None:
        parcels(2)
        assert (watch(), watch()) == (2, 0)

    def test_russian_post_is_not_asked_about_germany(self) -> None:
        parcels(1, destination="DE")
        assert watch() == 0
        assert watch("upu") == 1

    def test_an_answer_moves_the_parcel_and_sets_the_next_time(self) -> None:
        (parcel,) = parcels(1)
        watch()
        tracker = ListedTracker([told("EMA", 0), told("", 1), told("EMG", 2)])
        assert ask_due(tracker=tracker, this=a_round(NOW + timedelta(days=2))) == 1
        parcel.refresh_from_db()
        poll = Poll.objects.get()
        assert parcel.state == State.OUT_FOR_DELIVERY
        assert (poll.failures, poll.answered_at, poll.next_at) == (
            0,
            NOW + timedelta(days=2),
            NOW + timedelta(days=2) + 3 * HOURS,
        )
        assert ScanEvent.objects.filter(event="").count() == 1

    def test_the_same_answer_twice_is_kept_once(self) -> None:
        (parcel,) = parcels(1)
        for _again in range(2):
            take_in_records(parcel=parcel, source="upu", records=[told("EMA", 0)] * 2, now=NOW)
        assert ScanEvent.objects.count() == 1

    def test_what_lies_in_the_future_is_no_record(self) -> None:
        (parcel,) = parcels(1)
        take_in_records(parcel=parcel, source="upu", records=[told("EMI", 9)], now=NOW)
        parcel.refresh_from_db()
        assert parcel.state == State.HANDED_OVER

    def test_a_confirmed_ending_ends_the_asking(self) -> None:
        parcels(1)
        watch()
        ask_due(tracker=ListedTracker([told("EMI", 0)]), this=a_round())
        assert Poll.objects.get().next_at is None

    def test_questions_keep_their_distance(self) -> None:
        parcels(3)
        watch()
        waits: list[float] = []
        ask_due(tracker=ListedTracker(), this=a_round(waits=waits))
        assert waits == [2.0, 2.0]

    def test_a_busy_service_is_left_alone_by_all(self) -> None:
        parcels(3)
        watch()
        tracker = ListedTracker(Busy("later", timedelta(hours=2)))
        assert ask_due(tracker=tracker, this=a_round()) == 1
        assert set(Poll.objects.values_list("next_at", flat=True)) == {NOW + 2 * HOURS}

    def test_another_trouble_is_that_parcels_alone(self) -> None:
        parcels(2)
        watch()
        tracker = ListedTracker(Outage("unreadable"))
        assert ask_due(tracker=tracker, this=a_round()) == 2
        assert set(Poll.objects.values_list("failures", "trouble")) == {(1, "unreadable")}

    def test_many_are_asked_about_by_ticket(self) -> None:
        made = parcels(10)
        watch()
        tracker = ListedTracker()
        ticket = order_batch(tracker=tracker, this=a_round())
        assert ticket is not None
        assert len(ticket.numbers) == 10
        assert ask_due(tracker=tracker, this=a_round()) == 0
        tracker.batch = {made[0].tracking_number: (told("EMA", 0),), "EE999999999IR": (told("EMI", 0),)}
        assert collect_batches(tracker=tracker, this=a_round(NOW + timedelta(minutes=14))) == 0
        assert collect_batches(tracker=tracker, this=a_round(NOW + timedelta(minutes=15))) == 1
        assert Parcel.objects.filter(state=State.POSTED).count() == 1
        assert not Poll.objects.filter(next_at=NOW).exists()

    def test_a_ticket_never_answered_is_given_up(self) -> None:
        parcels(10)
        watch()
        tracker = ListedTracker()
        order_batch(tracker=tracker, this=a_round())
        assert collect_batches(tracker=tracker, this=a_round(NOW + 31 * HOURS)) == 0
        assert collect_batches(tracker=tracker, this=a_round(NOW + 33 * HOURS)) == 1
        assert BatchTicket.objects.get().closed_at is not None

    def test_few_are_not_worth_a_ticket(self) -> None:
        parcels(3)
        watch()
        assert order_batch(tracker=ListedTracker(), this=a_round()) is None

    def test_a_replay_finds_the_same_states(self) -> None:
        made = parcels(3)
        for parcel, event in zip(made, ["EMA", "EMI", ""], strict=True):
            take_in_records(parcel=parcel, source="upu", records=[told(event, 0)], now=NOW)
        before = list(Parcel.objects.order_by("pk").values_list("state", "delivery_confirmed"))
        Parcel.objects.update(state=State.LOST, delivery_confirmed=False)
        assert replay_records(Parcel.objects.all(), batch=2) == 3
        assert list(Parcel.objects.order_by("pk").values_list("state", "delivery_confirmed")) == before
