"""An App for tests: answers with given values and remembers what arrived."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

ORIGIN = "http://app.test"


@dataclass(frozen=True)
class Arrived:
    """One request: the webhook's name (the end of its address), headers in lower case, the raw body."""

    hook: str
    headers: dict[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.body) if self.body else None


@dataclass
class App:
    """`answers`: event → (status, JSON value or raw text). Synchronous events without an answer get `{}`."""

    manifest: dict[str, Any] = field(default_factory=dict)
    answers: dict[str, tuple[int, Any]] = field(default_factory=dict)
    arrived: list[Arrived] = field(default_factory=list)
    token: str = ""
    status: int = 200

    def reset(self) -> None:
        self.__init__()  # type: ignore[misc]

    def answer(self, hook: str, request: Arrived) -> tuple[int, str]:
        if hook == "manifest":
            return 200, json.dumps(self.manifest)
        if hook == "register":
            self.token = request.data["auth_token"]
            return self.status, "{}"
        if hook == "nothing":
            return 404, ""
        status, value = self.answers.get(request.headers.get("saleor-event", "").upper(), (self.status, {}))
        return status, value if isinstance(value, str) else json.dumps(value)


app = App()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    hook = environ["PATH_INFO"].rstrip("/").rpartition("/")[2]
    headers = {
        name.removeprefix("HTTP_").replace("_", "-").lower(): value
        for name, value in environ.items()
        if name.startswith("HTTP_") or name == "CONTENT_TYPE"
    }
    length = int(environ.get("CONTENT_LENGTH") or 0)
    request = Arrived(hook, headers, environ["wsgi.input"].read(length) if length else b"")
    if hook != "nothing":
        app.arrived.append(request)
    status, text = app.answer(hook, request)
    start_response(f"{status} Answer", [("Content-Type", "application/json")])
    return [text.encode()]
