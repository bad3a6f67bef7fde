"""Sending what a recording sent, and comparing what the engine answers with what Saleor answered.

replay = Replay(load("03"))          # with the database; the App double is installed
for step in replay.recording["steps"]:
    replay.run(step)                 # raises Differs
"""

from __future__ import annotations

import json
import secrets
import uuid
from base64 import b64encode
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import httpx

from embedded_saleor import conf, models
from embedded_saleor.app.install import install
from embedded_saleor.operations import create_superuser
from tests.conformance.answers import deliveries, in_form
from tests.conformance.matching import Bindings, match
from tests.conformance.signing_in import PASSWORD, SIGN_IN, STAFF
from tests.engine.app_double import ORIGIN, app
from tests.engine.asking import ask, settle, signing_key

RECORDINGS = Path(__file__).parent / "recordings"


class Differs(AssertionError):
    """The engine answered otherwise than Saleor."""


@cache
def load(number: str) -> dict[str, Any]:
    """The recording whose file name begins with the number."""
    (path,) = RECORDINGS.glob(f"{number}-*.json")
    recording: dict[str, Any] = json.loads(path.read_text())
    return recording


class Replay:
    def __init__(self, recording: dict[str, Any]) -> None:
        self.run_word = f"r{secrets.token_hex(4)}"
        self.recording: dict[str, Any] = self._filled(recording)
        self.known = Bindings(
            {
                "<APP>": ORIGIN,
                "<API>": conf.api_url(),
                "<HOST>": conf.domain(),
                "<SERVER>": conf.public_url(),
            }
        )
        self.heard = 0
        self.tokens: dict[str, str] = {}
        app.reset()
        models.shop_settings()
        create_superuser(email=STAFF, password=PASSWORD)
        self._answer_like_first_steps()
        self._install_apps()
        self._prepare(0)

    def _filled(self, recording: dict[str, Any]) -> dict[str, Any]:
        # Also in names of placeholders: `<app:example.post.RUN:air>` is an id made of that text.
        filled: dict[str, Any] = json.loads(json.dumps(recording).replace("RUN", self.run_word))
        return filled

    def _answer_like_first_steps(self) -> None:
        for step in reversed(self.recording["steps"]):
            self._take_answers(step)

    def _take_answers(self, step: dict[str, Any]) -> None:
        for one in step.get("app answered") or []:
            answer = self.known.filled(one["answer"], self.unknown)
            is_raw = isinstance(answer, dict) and "not JSON" in answer
            app.answers[one["event"]] = (one["status"], answer["not JSON"] if is_raw else answer)

    def _install_apps(self) -> None:
        installed_by_step = any(step["step"] == "install" for step in self.recording["steps"])
        for one in self.recording["apps"]:
            app.manifest = self.known.filled(one["manifest"], self.unknown)
            if not installed_by_step:
                installation = models.AppInstallation.objects.create(
                    app_name=app.manifest["name"],
                    manifest_url=f"{ORIGIN}/manifest",
                    permissions=app.manifest["permissions"],
                )
                install(installation.pk)
                assert app.token, models.AppInstallation.objects.values_list("message", flat=True)

    def _prepare(self, after: int) -> None:
        for one in self.recording["preparation"]:
            if one["after step"] == after:
                self._take_answers(one)
                self._make(one)
        settle()

    def _make(self, one: dict[str, Any]) -> None:
        if "query" in one:
            response = self._send(one)
            self._compare({"data": one["data"]}, {"data": response.json().get("data")}, one["query"])

    def run(self, step: dict[str, Any], *, known_to_differ: bool = False) -> None:
        """One step and the preparation after it."""
        try:
            self._run_alone(step)
        except Differs:
            if not known_to_differ:
                raise
        else:
            assert not known_to_differ, f"“{step['step']}” is answered as Saleor does by now."
        settle()
        self._prepare(step["n"])

    def _run_alone(self, step: dict[str, Any]) -> None:
        if "received" in step:
            self._compare_deliveries(step)
        elif "query" in step:
            self._take_answers(step)
            response = self._send(step)
            form = without_words if step.get("words are open") else with_words
            self._compare(form(step["response"]), form(in_form(response)), step["step"])

    def _send(self, step: dict[str, Any]) -> httpx.Response:
        variables = self.known.filled(step.get("variables") or {}, self.unknown)
        return ask(self.known.filled(step["query"], self.unknown), variables, self._token(step["as"]))

    def _token(self, who: str) -> str:
        """`anonymous`, `staff`, `app NAME` or `customer EMAIL`."""
        kind, _, name = who.partition(" ")
        if kind == "anonymous":
            return ""
        if kind == "app":
            return app.token
        if who not in self.tokens:
            self.tokens[who] = sign_in(name or STAFF)
        return self.tokens[who]

    def _compare(self, expected: Any, actual: Any, what: str) -> None:
        found = match(expected, actual, self.known)
        if found is None:
            told = json.dumps(
                self.known.filled(expected, lambda kind, whole: whole), indent=1, sort_keys=True
            )
            raise Differs(f"{what}\nSaleor: {told}\nours: {json.dumps(actual, indent=1, sort_keys=True)}")
        self.known = found

    def _compare_deliveries(self, step: dict[str, Any]) -> None:
        arrived, self.heard = app.arrived[self.heard :], len(app.arrived)
        expected = step["response"]["deliveries"]
        rows = deliveries(arrived, step["received"], expected, signing_key())
        self._compare(expected, rows, step["step"])

    def unknown(self, kind: str, placeholder: str) -> str:
        """An id the recording never showed before it was sent: found by the run's word, or of nothing."""
        finder = FINDERS.get(kind)
        pk: object = finder(self.run_word) if finder else uuid.uuid4()
        return b64encode(f"{kind}:{pk}".encode()).decode()


def with_words(answer: dict[str, Any]) -> dict[str, Any]:
    return answer


def without_words(answer: dict[str, Any]) -> dict[str, Any]:
    """What the GraphQL library says of a broken document is its own; the status and code are Saleor's."""
    codes = [error["code"] for error in answer.get("errors", [])]
    return {"status": answer["status"], "data": answer["data"], "codes": codes}


def sign_in(email: str) -> str:
    token: str = ask(SIGN_IN, {"e": email, "p": PASSWORD}).json()["data"]["tokenCreate"]["token"]
    return token


FINDERS: dict[str, Callable[[str], object]] = {
    "TaxConfiguration": lambda word: models.TaxConfiguration.objects.get(channel__slug=f"market-{word}").pk,
    "App": lambda word: models.App.objects.get(identifier__endswith=word).pk,
}
