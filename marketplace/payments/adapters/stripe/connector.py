"""The one place that sends anything to Stripe."""

import json
from collections.abc import Callable
from typing import Any, cast

import stripe

from marketplace.kernel.errors import Outage


class Connector:
    """Stripe's API with our error families. `http_client` is Stripe's own kind; tests bring a twin's."""

    def __init__(self, secret_key: str, http_client: stripe.HTTPClient | None = None) -> None:
        self.client = stripe.StripeClient(secret_key, http_client=http_client, max_network_retries=2)

    def create_session(self, parameters: dict[str, Any], key: str) -> dict[str, Any]:
        sessions = self.client.v1.checkout.sessions
        return sent(lambda: sessions.create(cast(Any, parameters), {"idempotency_key": key}))

    def session(self, session_id: str) -> dict[str, Any]:
        """With its PaymentIntent in full."""
        sessions = self.client.v1.checkout.sessions
        return sent(lambda: sessions.retrieve(session_id, {"expand": ["payment_intent"]}))

    def expire_session(self, session_id: str) -> dict[str, Any]:
        return sent(lambda: self.client.v1.checkout.sessions.expire(session_id))

    def refund(self, intent_id: str, amount: int, key: str) -> dict[str, Any]:
        refunds = self.client.v1.refunds
        return sent(
            lambda: refunds.create({"payment_intent": intent_id, "amount": amount}, {"idempotency_key": key})
        )


class Refused(Exception):
    """Stripe understood, and will not."""


def sent(call: Callable[[], stripe.StripeObject]) -> dict[str, Any]:
    try:
        return call().to_dict()
    except stripe.InvalidRequestError as refusal:
        raise Refused(refusal.user_message or str(refusal)) from refusal
    except (stripe.AuthenticationError, stripe.PermissionError) as trouble:
        raise Outage("Stripe does not accept our key.", permanent=True) from trouble
    except stripe.StripeError as trouble:
        raise Outage(f"Stripe did not answer: {trouble}") from trouble


def read_event(body: bytes, signature: str, secret: str) -> dict[str, Any] | None:
    """A webhook's event, or nothing when Stripe did not sign it in the last five minutes."""
    try:
        stripe.WebhookSignature.verify_header(body.decode(), signature, secret, 300)
    except (stripe.SignatureVerificationError, UnicodeDecodeError):
        return None
    return cast(dict[str, Any], json.loads(body))
