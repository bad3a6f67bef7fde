"""What every tracking service's adapter must do, whatever its service answers. Inherit, and bring a twin."""

from datetime import UTC, datetime, timedelta

import pytest

from marketplace.kernel.errors import Outage
from shipping.ports import Busy, Tracker
from shipping.types import RecordedEvent
from tests.contracts.tracking_twin import TrackingTwin

NUMBER, OTHER = "EE000000045IR", "EE000000014IR"
START = datetime(2026, 11, 3, 8, 30, tzinfo=UTC)


class TrackerContract:
    """`twin` and `tracker` are fixtures of the heir; `codes` its own codes for posted, held and delivered,
    `unknown` one without a meaning."""

    codes: dict[str, str]
    unknown: str

    @pytest.fixture
    def twin(self) -> TrackingTwin:
        raise NotImplementedError

    @pytest.fixture
    def tracker(self, twin: TrackingTwin) -> Tracker:
        raise NotImplementedError

    def record(self, code: str, days: int, place: str = "Tehran") -> RecordedEvent:
        return RecordedEvent("", code, START + timedelta(days=days), place)

    def journey(self) -> list[RecordedEvent]:
        return [self.record(code, day) for day, code in enumerate(self.codes.values())]

    def test_records_carry_our_events_their_codes_moments_and_places(self, tracker, twin):
        twin.knows(NUMBER, self.journey())
        records = tracker.records_of(NUMBER)
        assert [record.event for record in records] == list(self.codes)
        assert [record.raw_code for record in records] == list(self.codes.values())
        assert [record.at for record in records] == [record.at for record in self.journey()]
        assert {record.place for record in records} == {"Tehran"}

    def test_moments_are_aware(self, tracker, twin):
        twin.knows(NUMBER, self.journey())
        assert all(record.at.tzinfo is not None for record in tracker.records_of(NUMBER))

    def test_a_number_it_does_not_know_has_no_records(self, tracker):
        assert tracker.records_of(NUMBER) == ()

    def test_an_unknown_code_is_kept_without_a_meaning(self, tracker, twin):
        twin.knows(NUMBER, [self.record(self.unknown, 1)])
        (record,) = tracker.records_of(NUMBER)
        assert (record.event, record.raw_code) == ("", self.unknown)

    def test_an_empty_answer_is_nothing_known(self, tracker, twin):
        twin.says_instead = ""
        assert tracker.records_of(NUMBER) == ()

    def test_an_answer_about_another_item_is_refused(self, tracker, twin):
        twin.knows(OTHER, self.journey())
        twin.mistakes_for = OTHER
        with pytest.raises(Outage):
            tracker.records_of(NUMBER)

    @pytest.mark.parametrize("body", ["<html><body>maintenance", "{", "[{}]", "null", "\x00", '{"code": 0}'])
    def test_an_unreadable_answer_is_an_outage(self, tracker, twin, body):
        twin.says_instead = body
        with pytest.raises(Outage) as trouble:
            tracker.records_of(NUMBER)
        assert not trouble.value.permanent

    def test_a_busy_service_says_when_to_come_back(self, tracker, twin):
        twin.status, twin.headers = 429, {"Retry-After": "90"}
        with pytest.raises(Busy) as trouble:
            tracker.records_of(NUMBER)
        assert trouble.value.after == timedelta(seconds=90)

    def test_a_busy_service_may_not_say_when(self, tracker, twin):
        twin.status = 503
        with pytest.raises(Busy) as trouble:
            tracker.records_of(NUMBER)
        assert trouble.value.after is None

    def test_a_broken_service_is_an_outage(self, tracker, twin):
        twin.status = 500
        with pytest.raises(Outage) as trouble:
            tracker.records_of(NUMBER)
        assert not isinstance(trouble.value, Busy)

    def test_refused_credentials_are_not_tried_again(self, tracker, twin):
        twin.status = 401
        with pytest.raises(Outage) as trouble:
            tracker.records_of(NUMBER)
        assert trouble.value.permanent

    def test_silence_is_an_outage(self, tracker, twin):
        twin.is_silent = True
        with pytest.raises(Outage):
            tracker.records_of(NUMBER)

    def test_one_question_is_one_request(self, tracker, twin):
        twin.knows(NUMBER, self.journey())
        tracker.records_of(NUMBER)
        assert len(twin.requests) == 1
