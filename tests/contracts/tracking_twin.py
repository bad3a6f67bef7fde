"""A tracking service on the loopback, with its troubles: the heirs speak each service's language."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from shipping.types import RecordedEvent


@dataclass
class TrackingTwin:
    """What it knows, and what goes wrong. `says_instead` replaces a body; `mistakes_for` answers about
    another item; `is_silent` hangs up without a word."""

    items: dict[str, Sequence[RecordedEvent]] = field(default_factory=dict)
    requests: list[str] = field(default_factory=list)
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    says_instead: str | None = None
    mistakes_for: str = ""
    is_silent: bool = False

    def knows(self, number: str, records: Sequence[RecordedEvent]) -> None:
        self.items[number] = records

    def answer(self, method: str, path: str, headers: Any, body: str) -> str:
        """The service's own answer; an heir's part."""
        raise NotImplementedError

    @contextmanager
    def serving(self) -> Iterator[str]:
        """The address at which it listens."""
        server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            server.server_close()
            thread.join()


def _handler(twin: TrackingTwin) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._serve("GET")

        def do_POST(self) -> None:
            self._serve("POST")

        def _serve(self, method: str) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            twin.requests.append(f"{method} {self.path}")
            if twin.is_silent:
                self.close_connection = True
                return
            said = twin.says_instead
            if said is None:
                said = twin.answer(method, self.path, self.headers, body)
            data = said.encode()
            self.send_response(twin.status)
            for name, value in {**twin.headers, "Content-Length": str(len(data))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_args: object) -> None:
            """Tests read `requests` instead."""

    return Handler
