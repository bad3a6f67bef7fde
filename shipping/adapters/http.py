"""One way to ask a tracking service: with a time limit, and in our family of errors."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpx

from marketplace.kernel.errors import Outage
from shipping.ports import Busy

TIMEOUT = httpx.Timeout(20, connect=8)
LARGEST_ANSWER = 4_000_000
LONGEST_WAIT = timedelta(hours=24)


def client_of(base_url: str, transport: httpx.BaseTransport | None = None) -> httpx.Client:
    """A client that follows nowhere and keeps no cookies between services."""
    return httpx.Client(base_url=base_url, timeout=TIMEOUT, transport=transport, follow_redirects=False)


def asked(client: httpx.Client, request: httpx.Request, service: str) -> str:
    """The body of a good answer. Raises Busy for 429 and 503, Outage for everything else.

    Credentials that are not accepted are permanent: asking again would lock the account.
    """
    try:
        response = client.send(request)
    except httpx.HTTPError as trouble:
        raise Outage(f"{service} did not answer: {type(trouble).__name__}.") from trouble
    status = response.status_code
    if status in (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE):
        raise Busy(f"{service} asks us to come later.", retry_after(response, datetime.now(UTC)))
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN):
        raise Outage(f"{service} does not accept our credentials.", permanent=True)
    if len(response.content) > LARGEST_ANSWER:
        raise Outage(f"{service} sent more than we can read.")
    if status != HTTPStatus.OK:
        raise Outage(f"{service} answered {status}.")
    try:
        return response.content.decode(response.encoding or "utf-8")
    except (UnicodeDecodeError, LookupError) as trouble:
        raise Outage(f"{service} sent something unreadable.") from trouble


def retry_after(response: httpx.Response, now: datetime) -> timedelta | None:
    """How long the service wants us to wait: seconds or a date, between nothing and a day."""
    text = response.headers.get("Retry-After", "").strip()
    if not text:
        return None
    try:
        wait = timedelta(seconds=int(text)) if text.isdecimal() else parsedate_to_datetime(text) - now
    except (ValueError, OverflowError, TypeError):
        return None
    return min(max(wait, timedelta(0)), LONGEST_WAIT)
