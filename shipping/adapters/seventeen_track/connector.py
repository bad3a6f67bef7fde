"""Asks 17TRACK, after having registered the number there once."""

import httpx

from shipping.adapters.http import asked, client_of
from shipping.adapters.seventeen_track import wire
from shipping.types import RecordedEvent

ADDRESS = "https://api.17track.net/track/v2.2"
SERVICE = "17TRACK"


class SeventeenTracker:
    """A Tracker. A number that it does not know is registered, and known the next time."""

    source = "17track"

    def __init__(
        self, token: str, base_url: str = ADDRESS, transport: httpx.BaseTransport | None = None
    ) -> None:
        self.client = client_of(base_url, transport)
        self.client.headers["17token"] = token

    def records_of(self, number: str) -> tuple[RecordedEvent, ...]:
        records = wire.parse(self._post("gettrackinfo", number), number)
        if not records:
            self._post("register", number)
        return records

    def _post(self, path: str, number: str) -> str:
        headers = {"Content-Type": "application/json"}
        request = self.client.build_request("POST", path, content=wire.request(number), headers=headers)
        return asked(self.client, request, SERVICE)
