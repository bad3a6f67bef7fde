"""Asks Global Track & Trace."""

import httpx

from shipping.adapters.http import asked, client_of
from shipping.adapters.upu import wire
from shipping.types import RecordedEvent


class UpuTracker:
    """A Tracker. `base_url` ends before `ItemTTWithTrans`."""

    source = "upu"

    def __init__(self, base_url: str, transport: httpx.BaseTransport | None = None) -> None:
        self.client = client_of(base_url, transport)

    def records_of(self, number: str) -> tuple[RecordedEvent, ...]:
        request = self.client.build_request("GET", f"ItemTTWithTrans/{number}/EN")
        return wire.parse(asked(self.client, request, "Global Track & Trace"), number)
