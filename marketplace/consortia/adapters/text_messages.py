"""The gateway that sends text messages: one POST of `{phone, text}` as JSON."""

import httpx

from marketplace.kernel.errors import Outage

TIMEOUT = 10.0


def send_text(*, address: str, phone: str, text: str) -> None:
    """Have the gateway at `address` send `text` to `phone` (E.164).

    Raises Outage; a permanent one when the gateway refuses the message itself.
    """
    try:
        answer = httpx.post(address, json={"phone": phone, "text": text}, timeout=TIMEOUT)
    except httpx.HTTPError as error:
        raise Outage(f"the gateway for text messages does not answer: {error}") from error
    if not answer.is_success:
        is_permanent = answer.is_client_error and answer.status_code not in (408, 429)
        raise Outage(f"the gateway for text messages said {answer.status_code}", permanent=is_permanent)
