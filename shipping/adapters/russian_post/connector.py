"""Asks Russian Post."""

from collections.abc import Mapping, Sequence

import httpx

from shipping.adapters.http import asked, client_of
from shipping.adapters.russian_post import batch_wire, wire
from shipping.types import RecordedEvent

ADDRESS = "https://tracking.russianpost.ru"
SERVICE = "Russian Post"


class RussianPostTracker:
    """A BatchTracker. Its tickets are answered after a quarter of an hour and kept for 32 hours."""

    source = "russian-post"
    most = 3000

    def __init__(
        self,
        login: str,
        password: str,
        base_url: str = ADDRESS,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self.login, self.password = login, password
        self.client = client_of(base_url, transport)

    def records_of(self, number: str) -> tuple[RecordedEvent, ...]:
        body = wire.request(number, self.login, self.password)
        return wire.parse(self._post("rtm34", body, "application/soap+xml; charset=utf-8"), number)

    def order(self, numbers: Sequence[str]) -> str:
        body = batch_wire.order_request(numbers, self.login, self.password)
        return batch_wire.parse_ticket(self._post("fc", body, "text/xml; charset=utf-8"))

    def collect(self, ticket: str) -> Mapping[str, tuple[RecordedEvent, ...]] | None:
        body = batch_wire.collect_request(ticket, self.login, self.password)
        return batch_wire.parse_answer(self._post("fc", body, "text/xml; charset=utf-8"))

    def _post(self, path: str, body: bytes, content_type: str) -> str:
        headers = {"Content-Type": content_type}
        request = self.client.build_request("POST", path, content=body, headers=headers)
        return asked(self.client, request, SERVICE)
