"""A small Stripe that remembers: sessions, payment intents, refunds, idempotency keys, signed webhooks."""

import hashlib
import hmac
import json
import time
from typing import Any
from urllib.parse import parse_qs, urlsplit

import stripe

NOT_FOUND = (404, {"error": {"type": "invalid_request_error", "message": "No such object"}})
DECLINED = {"code": "card_declined", "type": "card_error", "message": "Your card was declined."}


class StripeTwin(stripe.HTTPClient):
    """Stripe's own kind of HTTP client, answering by itself. `pay`, `decline`, `challenge` are the buyer."""

    name = "twin"

    def __init__(self) -> None:
        super().__init__()
        self.sessions: dict[str, dict[str, Any]] = {}
        self.intents: dict[str, dict[str, Any]] = {}
        self.refunds: list[dict[str, Any]] = []
        self.answers: dict[str, tuple[int, dict[str, Any]]] = {}
        self.is_down = False

    def request(self, method: str, url: str, headers: Any, post_data: Any = None) -> tuple[str, int, dict]:
        if self.is_down:
            raise stripe.APIConnectionError("the twin is down", should_retry=False)
        key = headers.get("Idempotency-Key", "")
        if method == "post" and key in self.answers:
            status, answer = self.answers[key]
            return json.dumps(answer), status, {}
        parts = urlsplit(url)
        form = {name: values[0] for name, values in parse_qs(post_data or parts.query).items()}
        status, answer = self.route(method, parts.path.removeprefix("/v1/").split("/"), form)
        if method == "post" and form:
            self.answers[key] = (status, answer)
        return json.dumps(answer), status, {}

    def route(self, method: str, path: list[str], form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        match method, path:
            case "post", ["checkout", "sessions"]:
                return 200, self.create_session(form)
            case "get", ["checkout", "sessions", session_id]:
                return self.retrieve(session_id, form)
            case "post", ["checkout", "sessions", session_id, "expire"]:
                return self.expire(session_id)
            case "post", ["refunds"]:
                return self.refund(form)
        return NOT_FOUND

    def create_session(self, form: dict[str, str]) -> dict[str, Any]:
        number = len(self.sessions) + 1
        session = {
            "id": f"cs_test_{number}",
            "object": "checkout.session",
            "status": "open",
            "payment_status": "unpaid",
            "url": f"https://checkout.stripe.com/c/pay/cs_test_{number}",
            "amount_total": int(form["line_items[0][price_data][unit_amount]"]),
            "currency": form["line_items[0][price_data][currency]"],
            "client_reference_id": form["client_reference_id"],
            "success_url": form["success_url"],
            "payment_intent": None,
        }
        self.sessions[session["id"]] = session
        return session

    def retrieve(self, session_id: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        session = self.sessions.get(session_id)
        if session is None:
            return NOT_FOUND
        intent = self.intents.get(session["payment_intent"] or "")
        is_expanded = "payment_intent" in form.values()
        return 200, {**session, "payment_intent": intent if is_expanded else session["payment_intent"]}

    def expire(self, session_id: str) -> tuple[int, dict[str, Any]]:
        session = self.sessions.get(session_id)
        if session is None or session["status"] != "open":
            message = "Only Checkout Sessions with a status in [open] can be expired."
            return 400, {"error": {"type": "invalid_request_error", "message": message}}
        session |= {"status": "expired", "url": None}
        return 200, session

    def refund(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        intent = self.intents.get(form["payment_intent"])
        amount = int(form["amount"])
        if intent is None:
            return NOT_FOUND
        if intent["amount_received"] - intent["amount_refunded"] < amount:
            message = "Refund amount is greater than unrefunded amount on charge."
            return 400, {"error": {"type": "invalid_request_error", "message": message}}
        intent["amount_refunded"] += amount
        refund = {
            "id": f"re_{len(self.refunds) + 1}",
            "object": "refund",
            "amount": amount,
            "status": "succeeded",
            "payment_intent": intent["id"],
        }
        self.refunds.append(refund)
        return 200, refund

    def intent_of(self, session: dict[str, Any], status: str, **more: Any) -> dict[str, Any]:
        intent = {
            "id": f"pi_{session['id']}",
            "object": "payment_intent",
            "status": status,
            "amount": session["amount_total"],
            "amount_received": session["amount_total"] if status == "succeeded" else 0,
            "amount_refunded": 0,
            "last_payment_error": None,
            **more,
        }
        self.intents[intent["id"]] = intent
        session["payment_intent"] = intent["id"]
        return intent

    def pay(self, session_id: str) -> None:
        session = self.sessions[session_id]
        self.intent_of(session, "succeeded")
        session |= {"status": "complete", "payment_status": "paid", "url": None}

    def decline(self, session_id: str) -> None:
        self.intent_of(self.sessions[session_id], "requires_payment_method", last_payment_error=DECLINED)

    def challenge(self, session_id: str) -> None:
        self.intent_of(self.sessions[session_id], "requires_action")

    def event(self, kind: str, session_id: str, event_id: str = "evt_1") -> bytes:
        about = {"object": self.sessions[session_id]}
        return json.dumps({"id": event_id, "object": "event", "type": kind, "data": about}).encode()


def signature(body: bytes, secret: str, at: float | None = None) -> str:
    """The `Stripe-Signature` header over a body."""
    moment = int(at or time.time())
    digest = hmac.new(secret.encode(), f"{moment}.".encode() + body, hashlib.sha256).hexdigest()
    return f"t={moment},v1={digest}"
