"""The recorded payments, whose App answered more than the recording tells."""

from typing import Any

import pytest

from tests.conformance.replay import Replay, load
from tests.engine.app_double import App

pytestmark = pytest.mark.django_db


def test_payments_are_answered_as_by_saleor(engine):
    replay = Replay(load("05"))
    for step in replay.recording["steps"]:
        answer_actions(engine, step, replay.run_word)
        replay.run(step)


def answer_actions(app: App, step: dict[str, Any], word: str) -> None:
    """What the recorded App answered to actions of staff: the recording tells it only by the sums."""
    number = step["n"]
    if number == 32:
        # The message quotes the answer's fields in the order they came; recordings sort them.
        answer = step["app answered"][0]["answer"]
        step["app answered"][0]["answer"] = {name: answer[name] for name in ("result", "amount")}
    answers = {
        "TRANSACTION_CHARGE_REQUESTED": {
            "pspReference": f"psp-c{number}-{word}",
            "result": "CHARGE_SUCCESS",
            "actions": ["CHARGE", "REFUND"],
        },
        "TRANSACTION_REFUND_REQUESTED": {"pspReference": f"psp-d{number}-{word}", "result": "REFUND_SUCCESS"},
        "TRANSACTION_CANCELATION_REQUESTED": {"pspReference": f"psp-n-{word}", "result": "CANCEL_SUCCESS"},
    }
    app.answers.update({event: (200, answer) for event, answer in answers.items()})
