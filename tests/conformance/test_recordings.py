"""Recordings of a running Saleor, sent to the engine: it answers the same."""

import pytest

from tests.conformance.known_differences import KNOWN_DIFFERENCES
from tests.conformance.replay import RECORDINGS, Replay, load

# 05 has a test of its own.
NUMBERS = sorted({path.name[:2] for path in RECORDINGS.glob("*.json")} - {"05"})
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("number", NUMBERS)
def test_the_engine_answers_as_saleor(number):
    replay = Replay(load(number))
    for step in replay.recording["steps"]:
        replay.run(step, known_to_differ=(number, step["step"]) in KNOWN_DIFFERENCES)
