"""Russian Post's RTM34: single questions and tickets keep the contract; returns are no deliveries."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.kernel.errors import Outage
from shipping.adapters.russian_post import RussianPostTracker, batch_wire, wire
from shipping.adapters.russian_post.codes import RETURNED_TO_SENDER, event_of, raw_code
from shipping.types import RecordedEvent
from tests.contracts.tracker import NUMBER, OTHER, START, TrackerContract
from tests.contracts.tracking_twin import TrackingTwin

# What XML can carry, and nobody trims.
WORDS = st.text(st.characters(categories=["L", "N"]), max_size=12)
CODES = st.tuples(st.integers(1, 60), st.integers(0, 1100))


def records_at(moments: st.SearchStrategy[datetime]) -> st.SearchStrategy[list[RecordedEvent]]:
    return st.lists(
        st.builds(
            lambda code, at, place, note: RecordedEvent(event_of(*code), raw_code(*code), at, place, note),
            CODES,
            moments,
            WORDS,
            WORDS,
        ),
        max_size=6,
    )


SECONDS = st.integers(0, 10**8).map(lambda seconds: START + timedelta(seconds=seconds))


REFUSED = (
    f'<S:Envelope xmlns:S="{wire.SOAP}"><S:Body><S:Fault>'
    "<AuthorizationFaultReason>no</AuthorizationFaultReason></S:Fault></S:Body></S:Envelope>"
)


class RussianTwin(TrackingTwin):
    """Knows login and password, single questions and one ticket, which is ready when `is_ready`."""

    is_ready = True
    ordered: list[str] = []

    def answer(self, method, path, headers, body):
        root = fromstring(body)
        words = {element.tag.rpartition("}")[2]: element.text for element in root.iter()}
        if (words.get("login"), words.get("password")) != ("gereh", "secret & <good>"):
            return REFUSED
        if path == "/rtm34":
            wanted = self.mistakes_for or words["Barcode"]
            return wire.serialise(wanted, self.items.get(wanted, ()))
        if "ticketRequest" in words:
            self.ordered = [item.attrib["Barcode"] for item in root.iter() if "Barcode" in item.attrib]
            return batch_wire.serialise_ticket("20261103-1")
        if not self.is_ready:
            return batch_wire.serialise_error(batch_wire.NOT_READY, "not ready")
        return batch_wire.serialise_answer({number: self.items.get(number, ()) for number in self.ordered})


class TestRussianPost(TrackerContract):
    codes = {
        "EMA": "1_1",
        "EMC": "10_0",
        "EMD": "9_0",
        "EDB": "11_0",
        "EME": "24_1050",
        "EDC": "14_0",
        "EMI": "2_1",
    }
    unknown = "61_3"

    @pytest.fixture
    def twin(self) -> TrackingTwin:
        return RussianTwin()

    @pytest.fixture
    def tracker(self, twin: TrackingTwin) -> Iterator[RussianPostTracker]:
        with twin.serving() as address:
            yield RussianPostTracker("gereh", "secret & <good>", base_url=address)

    def test_a_wrong_password_is_not_tried_again(self, twin):
        with twin.serving() as address, pytest.raises(Outage) as trouble:
            RussianPostTracker("gereh", "wrong", base_url=address).records_of(NUMBER)
        assert trouble.value.permanent

    def test_a_ticket_answers_for_many(self, tracker, twin):
        twin.knows(NUMBER, [self.record("1_1", 0)])
        ticket = tracker.order([NUMBER, OTHER])
        answer = tracker.collect(ticket)
        assert answer is not None
        assert [record.event for record in answer[NUMBER]] == ["EMA"]
        assert answer[OTHER] == ()
        assert twin.ordered == [NUMBER, OTHER]

    def test_a_ticket_that_is_not_ready_is_asked_again_later(self, tracker, twin):
        twin.is_ready = False
        assert tracker.collect(tracker.order([NUMBER])) is None

    def test_a_document_with_entities_is_not_read(self, tracker, twin):
        twin.says_instead = '<!DOCTYPE a [<!ENTITY b "bbb">]><a>&b;</a>'
        with pytest.raises(Outage):
            tracker.records_of(NUMBER)


@pytest.mark.parametrize("attribute", sorted(RETURNED_TO_SENDER))
def test_handing_over_to_the_sender_is_a_return(attribute: int) -> None:
    assert event_of(2, attribute) == "RET"


@pytest.mark.parametrize(
    ("code", "event"),
    [
        ((2, 1), "EMI"),
        ((2, 3), "EMI"),
        ((3, 1), "RET"),
        ((5, 1), "LST"),
        ((5, 2), "SZD"),
        ((8, 6), "EMF"),
        ((8, 2), "EMG"),
        ((8, 9), ""),
        ((12, 1), "EMH"),
        ((15, 0), "DSP"),
        ((18, 0), "LST"),
        ((24, 1065), "EME"),
        ((99, 0), ""),
    ],
)
def test_operations_as_events(code: tuple[int, int], event: str) -> None:
    assert event_of(*code) == event


@given(records=records_at(SECONDS))
def test_reading_what_was_written_gives_the_same(records: list[RecordedEvent]) -> None:
    assert list(wire.parse(wire.serialise(NUMBER, records), NUMBER)) == records


@given(records=records_at(SECONDS))
def test_reading_a_batch_gives_the_same(records: list[RecordedEvent]) -> None:
    assert batch_wire.parse_answer(batch_wire.serialise_answer({NUMBER: records})) == {NUMBER: tuple(records)}


def test_a_batch_without_a_ticket_is_an_outage() -> None:
    with pytest.raises(Outage):
        batch_wire.parse_ticket(batch_wire.serialise_error("3", "login"))
