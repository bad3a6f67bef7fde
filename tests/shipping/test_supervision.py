"""Clocks, shares and samples: known cases, and what must hold for all."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipping.models import Parcel
from shipping.operations import take_in_records
from shipping.supervision.figures import Share, share, spread
from shipping.supervision.reporting import LATE_SHIPMENTS_MOST, calendar_of, report
from shipping.supervision.sampling import ACCEPTED, LETTERS, SIZES, ZERO_LETTER, plan_for
from shipping.supervision.segments import (
    Milestones,
    WorkCalendar,
    customs_intervals,
    customs_time,
    durations,
)
from shipping.types import Event, RecordedEvent
from tests.shipping.conftest import NOW
from tests.shipping.trackers.test_polling import parcels

DAY = timedelta(days=1)


def way(*scans: tuple[str, float]) -> Milestones:
    at = tuple((NOW + days * DAY, code) for code, days in scans)
    return Milestones(NOW - 2 * DAY, NOW - DAY, NOW, at)


def days_of(*scans: tuple[str, float]) -> dict[str, float | None]:
    return {name: None if taken is None else taken / DAY for name, taken in durations(way(*scans)).items()}


def test_each_stretch_has_its_clock_and_customs_stop_the_posts() -> None:
    assert days_of(
        ("EMA", 0), ("EMC", 2), ("EMD", 5), ("EDB", 6), ("EME", 7), ("EDC", 10), ("EMG", 11), ("EMI", 12)
    ) == {
        "packing": 1,
        "desk": 1,
        "origin_post": 2,
        "line_haul": 3,
        "customs": 4,
        "destination_post": 3,
    }


def test_what_has_no_event_is_unknown_and_never_zero() -> None:
    assert days_of(("EMA", 0), ("EMD", 5)) == {
        "packing": 1,
        "desk": 1,
        "origin_post": None,
        "line_haul": None,
        "customs": None,
        "destination_post": None,
    }


def test_customs_may_hold_a_parcel_twice_and_not_have_let_go() -> None:
    scans = [(NOW + day * DAY, code) for code, day in (("EDB", 1), ("EDC", 2), ("EME", 4), ("EMF", 7))]
    assert customs_time(scans) == 4 * DAY
    still = [*scans, (NOW + 9 * DAY, "EME")]
    assert customs_intervals(still)[-1] == (NOW + 9 * DAY, None)
    assert customs_time(still) is None


SCANS = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from([event.value for event in Event])), max_size=10
).map(lambda scans: [(code, days) for days, code in scans])


@given(scans=SCANS)
def test_no_stretch_is_ever_below_zero(scans: list[tuple[str, float]]) -> None:
    assert all(taken is None or taken >= 0 for taken in days_of(*scans).values())


def test_working_days_pass_fridays_and_holidays_in_tehran() -> None:
    calendar = WorkCalendar(frozenset({4}), frozenset({date(2026, 11, 8)}))
    thursday = datetime(2026, 11, 5, 21, 0, tzinfo=UTC)  # already Friday in Tehran
    assert calendar.working_days(thursday, datetime(2026, 11, 9, 9, 0, tzinfo=UTC)) == 2


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"), [(4, 100, 0.0157, 0.0984), (0, 20, 0.0, 0.1611), (20, 20, 0.8389, 1.0)]
)
def test_wilsons_interval(hits: int, n: int, low: float, high: float) -> None:
    assert Share(hits, n).interval == pytest.approx((low, high), abs=1e-4)


@given(n=st.integers(0, 5000), part=st.floats(0, 1))
def test_an_interval_holds_its_share(n: int, part: float) -> None:
    each = Share(round(n * part), n)
    low, high = each.interval
    assert 0 <= low <= high <= 1
    assert each.value is None or low - 1e-9 <= each.value <= high + 1e-9


@pytest.mark.parametrize(
    ("hits", "n", "verdict"),
    [(19, 19, "unknown"), (0, 20, "open"), (5, 40, "bad"), (2, 40, "open"), (0, 400, "good")],
)
def test_no_verdict_on_few_parcels_and_none_in_doubt(hits: int, n: int, verdict: str) -> None:
    assert Share(hits, n).verdict(LATE_SHIPMENTS_MOST) == verdict


def test_what_is_not_known_counts_nowhere() -> None:
    assert share([True, None, False, None]) == Share(1, 2)
    assert spread([]) == spread([])
    assert spread([3.0]).p90 == 3.0


@pytest.mark.parametrize(
    ("lot", "aql", "letter", "sample", "accept"),
    [
        (8, "2.5", "C", 5, 0),
        (15, "2.5", "C", 5, 0),
        (25, "2.5", "C", 5, 0),
        (50, "2.5", "C", 5, 0),
        (90, "2.5", "F", 20, 1),
        (150, "2.5", "F", 20, 1),
        (280, "2.5", "G", 32, 2),
        (500, "2.5", "H", 50, 3),
        (1200, "2.5", "J", 80, 5),
        (3200, "2.5", "K", 125, 7),
        (500, "1.0", "H", 50, 1),
        (280, "1.0", "H", 50, 1),
        (150, "1.0", "E", 13, 0),
        (1200, "4.0", "J", 80, 7),
        (150, "6.5", "F", 20, 3),
        (1_000_000, "6.5", "L", 200, 21),
        (1_000_000, "0.65", "Q", 1250, 14),
    ],
)
def test_samples_as_the_standard_prints_them(
    lot: int, aql: str, letter: str, sample: int, accept: int
) -> None:
    plan = plan_for(lot, aql=aql)
    assert (plan.letter, plan.sample, plan.accept, plan.reject) == (letter, sample, accept, accept + 1)


def test_unique_pieces_and_small_lots_are_inspected_whole() -> None:
    assert plan_for(40, unique=True).sample == 40
    assert plan_for(4).is_whole
    with pytest.raises(ValueError, match="one piece"):
        plan_for(0)


@given(lot=st.integers(1, 2_000_000), aql=st.sampled_from(sorted(ZERO_LETTER)))
def test_a_sample_is_never_larger_than_its_lot(lot: int, aql: str) -> None:
    plan = plan_for(lot, aql=aql)
    assert 1 <= plan.sample <= lot
    assert plan.accept in (0, *ACCEPTED)
    assert len(SIZES) == len(LETTERS)


@pytest.mark.django_db
@pytest.mark.usefixtures("rules")
class TestReport:
    def test_figures_by_route(self) -> None:
        made = parcels(3, opened_at=NOW - 2 * DAY)
        Parcel.objects.filter(pk=made[2].pk).update(destination="DE", opened_at=NOW - 30 * DAY)
        for parcel, code in zip(made, ["EMI", "RET", ""], strict=True):
            records = [
                RecordedEvent("EMA", "EMA", NOW + DAY),
                *([RecordedEvent(code, code, NOW + 9 * DAY)] if code else []),
            ]
            take_in_records(parcel=parcel, source="upu", records=records, now=NOW + 10 * DAY)
        found = report(
            consortium_refs=["soltan"], start=NOW.date(), end=NOW.date(), by="route", now=NOW + 10 * DAY
        )
        assert [row.name for row in found.rows] == ["IR → DE", "IR → RU"]
        assert (found.whole.parcels, found.whole.late) == (3, Share(1, 3))
        assert found.whole.late_verdict == "unknown"
        assert found.whole.returned == Share(1, 2)
        assert found.whole.tracked == Share(3, 3)
        assert found.whole.first_attempt == Share(1, 1)

    def test_another_consortium_is_not_in_it(self) -> None:
        parcels(1)
        found = report(consortium_refs=["namad"], start=NOW.date(), end=NOW.date(), by="post", now=NOW)
        assert (found.whole.parcels, found.rows) == (0, ())

    def test_holidays_are_rows(self) -> None:
        calendar = calendar_of("IR")
        assert date(2026, 3, 21) in calendar.holidays
        assert calendar.weekly_rest == {4}
