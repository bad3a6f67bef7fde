"""Recordings of a running Saleor, sent to the engine: it answers the same."""

import pytest

from tests.conformance.replay import RECORDINGS, Replay, load

# Steps whose answer the engine does not repeat, with the reason.
OUT_OF_SCOPE: dict[tuple[str, int], str] = {
    ("02", 3): "Saleor tells a missing area twice: once by its form, once by its address rules.",
}
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "number", [path.name[:2] for path in sorted(RECORDINGS.glob("*.json")) if path.name[:2] != "05"]
)
def test_the_engine_answers_as_saleor(number):
    replay = Replay(load(number))
    for step in replay.recording["steps"]:
        if (number, step["n"]) not in OUT_OF_SCOPE:
            replay.run(step)
