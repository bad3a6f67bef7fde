"""The App double behind a port of this machine, for a Saleor that runs in a process of its own."""

from __future__ import annotations

from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from tests.engine.app_double import application


class Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Requests are kept by the double."""


class AppServer:
    """Serves from `with` on, at an address only this machine reaches."""

    def __init__(self) -> None:
        self.server = make_server("127.0.0.1", 0, application, server_class=Threads, handler_class=Silent)
        self.origin = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self) -> AppServer:
        Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.server.shutdown()
        self.server.server_close()
