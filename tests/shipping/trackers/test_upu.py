"""Global Track & Trace: its adapter keeps the contract, and its wire loses nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.kernel.errors import Outage
from shipping.adapters.upu import UpuTracker, wire
from shipping.types import RecordedEvent
from tests.contracts.tracker import NUMBER, START, TrackerContract
from tests.contracts.tracking_twin import TrackingTwin

ZONES = st.integers(-12 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters)))
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=ZONES).map(  # noqa: DTZ001
    lambda moment: moment.replace(microsecond=moment.microsecond // 1000 * 1000)
)
RECORDS = st.lists(
    st.builds(
        lambda code, at, place, note: RecordedEvent(
            code if code in wire.KNOWN else "", code, at, place, note
        ),
        st.sampled_from(["EMA", "EMC", "EMD", "EDB", "EME", "EDC", "EMF", "EMG", "EMH", "EMI", "EXB", "EDH"]),
        MOMENTS,
        st.text(max_size=20),
        st.text(max_size=20),
    ),
    max_size=8,
)


class UpuTwin(TrackingTwin):
    def answer(self, method, path, headers, body):
        number = path.split("/")[-2]
        wanted = self.mistakes_for or number
        return wire.serialise(wanted, self.items[wanted]) if wanted in self.items else ""


class TestUpu(TrackerContract):
    codes = {"EMA": "EMA", "EMC": "EMC", "EME": "EME", "EMI": "EMI"}
    unknown = "EXB"

    @pytest.fixture
    def twin(self) -> TrackingTwin:
        return UpuTwin()

    @pytest.fixture
    def tracker(self, twin: TrackingTwin) -> Iterator[UpuTracker]:
        with twin.serving() as address:
            yield UpuTracker(f"{address}/gtt.api/service.svc/rest")

    def test_a_prediction_is_no_record(self, tracker, twin):
        twin.knows(NUMBER, [self.record("EMD", 1), self.record("DLV", 9)])
        assert [record.event for record in tracker.records_of(NUMBER)] == ["EMD"]

    def test_it_asks_where_the_union_answers(self, tracker, twin):
        tracker.records_of(NUMBER)
        assert twin.requests == [f"GET /gtt.api/service.svc/rest/ItemTTWithTrans/{NUMBER}/EN"]


@given(records=RECORDS)
def test_reading_what_was_written_gives_the_same(records: list[RecordedEvent]) -> None:
    assert list(wire.parse(wire.serialise(NUMBER, records), NUMBER)) == records


@pytest.mark.parametrize("moment", ["/Date(1789202880000+2500)/", "2026-02-03T10:00:00Z", "/Date()/", ""])
def test_a_moment_that_cannot_be_is_an_outage(moment: str) -> None:
    body = wire.serialise(NUMBER, [RecordedEvent("EMA", "EMA", START)])
    written = body.split('"EventDT": "')[1].split('"')[0]
    with pytest.raises(Outage):
        wire.parse(body.replace(written, moment), NUMBER)


def test_offsets_west_of_greenwich_keep_their_minutes() -> None:
    at = START.astimezone(timezone(-timedelta(hours=3, minutes=30)))
    record = replace(RecordedEvent("EMA", "EMA", at))
    assert wire.parse(wire.serialise(NUMBER, [record]), NUMBER)[0].at.utcoffset() == at.utcoffset()
