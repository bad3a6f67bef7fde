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
import jwt

from embedded_saleor import conf, models
from embedded_saleor.app.install import install
from embedded_saleor.operations import create_superuser
from embedded_saleor.webhook.delivery import deliver_once
from embedded_saleor.wsgi import application
from tests.engine.app_double import ORIGIN, Arrived, app
from tests.engine.matching import Bindings, match

GOLDEN = Path(__file__).parent / "golden"
PASSWORD = "a long enough password of the tests"


class Differs(AssertionError):
    """The engine answered otherwise than Saleor."""


@cache
def load(number: str) -> dict[str, Any]:
    """The recording whose file name begins with the number."""
    (path,) = GOLDEN.glob(f"{number}-*.json")
    recording: dict[str, Any] = json.loads(path.read_text())
    return recording


def client() -> httpx.Client:
    return httpx.Client(transport=httpx.WSGITransport(app=application))


def ask(query: str, variables: dict[str, Any] | None = None, token: str = "") -> httpx.Response:
    """One request to the engine in this process."""
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    with client() as connection:
        return connection.post(
            conf.api_url(), json={"query": query, "variables": variables or {}}, headers=headers
        )


def settle() -> None:
    """Do what waits for a worker: installations, then deliveries, until nothing is left."""
    for installation in models.AppInstallation.objects.filter(status="PENDING"):
        install(installation.pk)
    for delivery in models.EventDelivery.objects.filter(status="PENDING", attempts=0):
        deliver_once(delivery.pk)


class Replay:
    def __init__(self, recording: dict[str, Any]) -> None:
        self.run_word = f"r{secrets.token_hex(4)}"
        self.recording: dict[str, Any] = self._filled(recording)
        self.known = Bindings({"<APP>": ORIGIN, "<API>": conf.api_url(), "<HOST>": conf.domain()})
        self.heard = 0
        app.reset()
        models.shop_settings()
        create_superuser(email="staff@example.com", password=PASSWORD)
        self.staff = ask(
            'mutation($p:String!){tokenCreate(email:"staff@example.com",password:$p){token}}', {"p": PASSWORD}
        ).json()["data"]["tokenCreate"]["token"]
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
        installed_by_step = any("appInstall(" in step.get("query", "") for step in self.recording["steps"])
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
                response = self._send(one)
                self._compare({"data": one["data"]}, {"data": response.json().get("data")}, one["query"])
        settle()

    def run(self, step: dict[str, Any]) -> None:
        """One step and the preparation after it."""
        if "received" in step:
            self._compare_deliveries(step)
        elif "query" in step:
            self._take_answers(step)
            response = self._send(step)
            self._compare(step["response"], in_form(response), step["step"])
            settle()
        self._prepare(step["n"])

    def _send(self, step: dict[str, Any]) -> httpx.Response:
        kind = step["as"].partition(" ")[0]
        token = {"staff": self.staff, "app": app.token}.get(kind, "")
        variables = self.known.filled(step.get("variables") or {}, self.unknown)
        return ask(self.known.filled(step["query"], self.unknown), variables, token)

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
        # Where a recording names no event it keeps those of the hooks it is about.
        wanted = {name.lower() for name in step["received"]} or {event_of(row) for row in expected}
        rows: list[dict[str, Any]] = []
        for one in arrived:
            row = delivery(one)
            if event_of(row) in wanted and row not in rows:
                rows.append(row)
        self._compare(expected, rows, step["step"])

    def unknown(self, kind: str, placeholder: str) -> str:
        """An id the recording never showed before it was sent: found by the run's word, or of nothing."""
        finder = FINDERS.get(kind)
        pk: object = finder(self.run_word) if finder else uuid.uuid4()
        return b64encode(f"{kind}:{pk}".encode()).decode()


FINDERS: dict[str, Callable[[str], object]] = {
    "TaxConfiguration": lambda word: models.TaxConfiguration.objects.get(channel__slug=f"market-{word}").pk,
    "App": lambda word: models.App.objects.get(identifier__endswith=word).pk,
}


def in_form(response: httpx.Response) -> dict[str, Any]:
    """An answer as recordings keep it."""
    body = response.json()
    form = {"status": response.status_code, "data": body.get("data")}
    if body.get("errors"):
        form["errors"] = [
            {
                **{name: error[name] for name in ("message", "path", "locations") if name in error},
                "code": error["extensions"]["exception"]["code"],
            }
            for error in body["errors"]
        ]
    return form


def event_of(row: dict[str, Any]) -> str | None:
    event: str | None = row["headers"].get("saleor-event")
    return event


def delivery(arrived: Arrived) -> dict[str, Any]:
    kept = {
        name: value
        for name, value in arrived.headers.items()
        if name in ("content-type", "user-agent")
        or (name.find("saleor-") in (0, 2) and "signature" not in name)
    }
    return {
        "hook": arrived.hook,
        "headers": kept,
        "body": arrived.data,
        "signature": checked_signature(arrived),
    }


def checked_signature(arrived: Arrived) -> str:
    """What the recordings tell of `Saleor-Signature`; raises when it does not hold."""
    signature = arrived.headers.get("saleor-signature")
    if not signature:
        return "absent"
    with client() as connection:
        keys = connection.get(conf.api_url().replace("/graphql/", "/.well-known/jwks.json")).json()
    key = jwt.PyJWK(keys["keys"][0])
    decoded = jwt.api_jws.decode_complete(
        signature, key=key, algorithms=["RS256"], detached_payload=arrived.body
    )
    header = decoded["header"]
    is_detached = ".." in signature
    return (
        f"valid {header['alg']}, detached={is_detached}, b64={header['b64']}, crit={header['crit']},"
        f" typ={header['typ']}"
    )
