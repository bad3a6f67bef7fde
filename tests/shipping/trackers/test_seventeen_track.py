"""17TRACK keeps the contract; what it does not know it is told to watch."""

from collections.abc import Iterator

import pytest
from hypothesis import given

from shipping.adapters.seventeen_track import SeventeenTracker, wire
from shipping.types import RecordedEvent
from tests.contracts.tracker import NUMBER, TrackerContract
from tests.contracts.tracking_twin import TrackingTwin
from tests.shipping.trackers.test_upu import RECORDS


class SeventeenTwin(TrackingTwin):
    def answer(self, method, path, headers, body):
        assert headers["17token"] == "token"
        wanted = self.mistakes_for or NUMBER
        if path.endswith("register") or wanted not in self.items:
            return wire.serialise_unknown(wanted)
        return wire.serialise(wanted, self.items[wanted])


class TestSeventeenTrack(TrackerContract):
    codes = {
        "EMA": "InTransit_PickedUp",
        "EDB": "InTransit_CustomsProcessing",
        "EMI": "Delivered_Other",
    }
    unknown = "InTransit_Other"

    @pytest.fixture
    def twin(self) -> TrackingTwin:
        return SeventeenTwin()

    @pytest.fixture
    def tracker(self, twin: TrackingTwin) -> Iterator[SeventeenTracker]:
        with twin.serving() as address:
            yield SeventeenTracker("token", base_url=f"{address}/track/v2.2")

    def test_an_unknown_number_is_registered(self, tracker, twin):
        tracker.records_of(NUMBER)
        assert twin.requests == ["POST /track/v2.2/gettrackinfo", "POST /track/v2.2/register"]


@given(records=RECORDS)
def test_reading_what_was_written_gives_the_same(records: list[RecordedEvent]) -> None:
    read = wire.parse(wire.serialise(NUMBER, records), NUMBER)
    assert [(r.raw_code, r.at, r.place, r.note) for r in read] == [
        (r.raw_code, r.at, r.place, r.note) for r in records
    ]
