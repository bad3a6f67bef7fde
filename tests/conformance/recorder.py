"""Asking a running Saleor, and keeping what was asked and answered in the form that is replayed.

A scenario gets a Recorder and speaks to the shop through it: `prepare` makes the ground, `ask` is a step
whose answer is compared, `app_answers` says what the App's webhooks answer from then on, and
`received` keeps what the App was sent since the last look.
"""

from __future__ import annotations

import json
import secrets
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import jwt

from tests.conformance.answers import deliveries, in_form
from tests.conformance.app_server import AppServer
from tests.conformance.placeholders import Placeholders
from tests.conformance.signing_in import PASSWORD, SIGN_IN
from tests.engine.app_double import app

TOKEN_SECONDS = 200
INSTALL_SECONDS = 180
QUIET_SECONDS = 15
SYNCHRONOUS = frozenset(
    {
        "CHECKOUT_CALCULATE_TAXES",
        "CHECKOUT_FILTER_SHIPPING_METHODS",
        "ORDER_CALCULATE_TAXES",
        "PAYMENT_GATEWAY_INITIALIZE_SESSION",
        "SHIPPING_LIST_METHODS_FOR_CHECKOUT",
        "TRANSACTION_CANCELATION_REQUESTED",
        "TRANSACTION_CHARGE_REQUESTED",
        "TRANSACTION_INITIALIZE_SESSION",
        "TRANSACTION_PROCESS_SESSION",
        "TRANSACTION_REFUND_REQUESTED",
    }
)
INSTALL = """mutation($i:AppInstallInput!){appInstall(input:$i)
    {appInstallation{id} errors{field code message}}}"""


class Recorder:
    def __init__(self, api_url: str, email: str, password: str, server: AppServer) -> None:
        self.api_url, self.server = api_url, server
        self.http = httpx.Client(timeout=60)
        self.word = f"r{secrets.token_hex(3)}"
        self.passwords = {"staff": (email, password)}
        self.tokens: dict[str, tuple[str, float]] = {}
        self.apps: list[dict[str, Any]] = []
        self.preparation: list[dict[str, Any]] = []
        self.steps: list[dict[str, Any]] = []
        self.looked: list[Any] = []
        self.heard = 0
        app.reset()

    def install(self, *, permissions: list[str], webhooks: dict[str, str]) -> None:
        """The App of this scenario; `webhooks`: event → subscription, all answered by the double."""
        manifest = {
            "id": f"example.app.{self.word}",
            "name": "Example App",
            "version": "1.0.0",
            "about": "An App that answers with fixed values.",
            "author": "Example",
            "permissions": permissions,
            "appUrl": f"{self.server.origin}/",
            "tokenTargetUrl": f"{self.server.origin}/register",
            "extensions": [],
            "webhooks": [self._webhook(event, query) for event, query in webhooks.items()],
        }
        app.manifest = manifest
        self.apps.append({"manifest": manifest})
        asked = {
            "appName": "Example App",
            "manifestUrl": f"{self.server.origin}/manifest",
            "permissions": permissions,
        }
        told = self._send(INSTALL, {"i": asked}, "staff").json()
        assert not told["data"]["appInstall"]["errors"], told
        wait_until(lambda: bool(app.token), "the installation of the App")
        app.arrived.clear()

    def _webhook(self, event: str, query: str) -> dict[str, Any]:
        kind = "syncEvents" if event in SYNCHRONOUS else "asyncEvents"
        return {
            "name": event.lower(),
            "identifier": event.lower(),
            "isActive": True,
            kind: [event],
            "query": query,
            "targetUrl": f"{self.server.origin}/{event.lower()}",
        }

    def look(self, query: str, who: str = "staff", **variables: Any) -> Any:
        """Ask without keeping it. Returns `data`."""
        data = self._send(query, variables, who).json()["data"]
        self.looked.append(data)
        return data

    def prepare(self, query: str, who: str = "staff", **variables: Any) -> Any:
        """Make something; its errors end the recording. Returns `data`."""
        body = self._send(query, variables, who).json()
        broken = body.get("errors") or [
            one["errors"] for one in body["data"].values() if isinstance(one, dict) and one.get("errors")
        ]
        assert not broken, (query, broken)
        self.preparation.append(
            {
                "after step": len(self.steps),
                "as": who,
                "query": query,
                "variables": variables,
                "data": body["data"],
            }
        )
        return body["data"]

    def ask_wrongly(self, step: str, query: str, who: str = "anonymous", **variables: Any) -> None:
        """A request that the GraphQL library refuses in its own words."""
        self.ask(step, query, who, **variables)
        self.steps[-1]["words are open"] = True

    def ask(self, step: str, query: str, who: str = "anonymous", **variables: Any) -> Any:
        """A step whose answer is compared. Returns `data`."""
        response = self._send(query, variables, who)
        kept = {
            "n": len(self.steps) + 1,
            "step": step,
            "as": who,
            "query": query,
            "variables": variables,
            "response": in_form(response),
        }
        self.steps.append(kept)
        return response.json().get("data")

    def pause(self, seconds: float) -> None:
        """Saleor lets whoever failed to sign in wait."""
        time.sleep(seconds)

    def app_answers(self, event: str, value: Any, status: int = 200) -> None:
        """What the App's webhook answers from now on; a text is sent as it is."""
        app.answers[event] = (status, value)
        kept = {"not JSON": value} if isinstance(value, str) else value
        row = {"event": event, "status": status, "answer": kept}
        self.preparation.append({"after step": len(self.steps), "app answered": [row]})

    def received(self, step: str, *events: str) -> list[dict[str, Any]]:
        """What arrived at the App of these events, once nothing more does."""
        self._wait_for_quiet()
        arrived, self.heard = app.arrived[self.heard :], len(app.arrived)
        rows = deliveries(arrived, list(events), [], self._signing_key())
        rows.sort(key=lambda row: json.dumps(row, sort_keys=True))
        self.steps.append(
            {
                "n": len(self.steps) + 1,
                "step": step,
                "as": "app",
                "received": list(events),
                "response": {"deliveries": rows},
            }
        )
        return rows

    def _wait_for_quiet(self) -> None:
        seen, since = -1, time.monotonic()
        while time.monotonic() - since < QUIET_SECONDS:
            if len(app.arrived) != seen:
                seen, since = len(app.arrived), time.monotonic()
            time.sleep(0.1)

    def _signing_key(self) -> jwt.PyJWK:
        address = self.api_url.replace("/graphql/", "/.well-known/jwks.json")
        return jwt.PyJWK(self.http.get(address).raise_for_status().json()["keys"][0])

    def _send(self, query: str, variables: dict[str, Any], who: str) -> httpx.Response:
        token = self._token(who)
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        return self.http.post(self.api_url, json={"query": query, "variables": variables}, headers=headers)

    def _token(self, who: str) -> str:
        kind, _, name = who.partition(" ")
        if kind in ("anonymous", "app"):
            return app.token if kind == "app" else ""
        token, begun = self.tokens.get(who, ("", 0.0))
        if not token or time.monotonic() - begun > TOKEN_SECONDS:
            email, password = self.passwords.get(who, (name, PASSWORD))
            answer = self.http.post(
                self.api_url, json={"query": SIGN_IN, "variables": {"e": email, "p": password}}
            )
            token = answer.json()["data"]["tokenCreate"]["token"]
            assert token, f"{email} cannot sign in"
            self.tokens[who] = (token, time.monotonic())
        return token

    def write(self, path: Path, about: str, version: str) -> None:
        """The recording as a file, with placeholders."""
        url = httpx.URL(self.api_url)
        server = f"{url.scheme}://{url.netloc.decode()}"
        names = Placeholders(
            {
                self.word: "RUN",
                self.server.origin: "<APP>",
                self.api_url: "<API>",
                server: "<SERVER>",
                url.netloc.decode(): "<HOST>",
            }
        )
        preparation, steps = [], []
        names.named(self.looked, "0")
        for number in range(len(self.steps) + 1):
            if number:
                steps.append(in_placeholders(names, self.steps[number - 1], str(number), "response"))
            where = f"{number}+" if number else "0"
            rows = [one for one in self.preparation if one["after step"] == number]
            preparation += [in_placeholders(names, one, where, "data") for one in rows]
        recording = {
            "about": about,
            "saleor": version,
            "recorded on": datetime.now(UTC).date().isoformat(),
            "apps": names.named(self.apps, "0"),
            "preparation": preparation,
            "steps": steps,
        }
        path.write_text(json.dumps(recording, indent=1, ensure_ascii=False) + "\n")


def in_placeholders(names: Placeholders, row: dict[str, Any], step: str, answer: str) -> dict[str, Any]:
    """A row whose new ids come from what was answered."""
    asked = names.named({name: value for name, value in row.items() if name != answer}, "")
    told = {answer: names.named(row[answer], step)} if answer in row else {}
    return dict(sorted({**asked, **told}.items()))


def wait_until(happened: Any, what: str) -> None:
    end = time.monotonic() + INSTALL_SECONDS
    while not happened():
        assert time.monotonic() < end, f"Waited in vain for {what}."
        time.sleep(0.1)
