"""Cards by Stripe's hosted Checkout page."""

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from marketplace.kernel.money import Money
from marketplace.payments.adapters.stripe import wire
from marketplace.payments.adapters.stripe.connector import Connector, Refused
from marketplace.payments.types import Outcome, PaymentFacts, PaymentRequest, Result


class Stripe:
    """A payment's reference is its Checkout Session's id."""

    def __init__(self, connector: Connector | None = None) -> None:
        self._connector = connector

    @property
    def connector(self) -> Connector:
        if self._connector is None:
            self._connector = Connector(settings.STRIPE_SECRET_KEY)
        return self._connector

    def is_ready(self, currency: str) -> bool:
        return bool(self._connector or settings.STRIPE_SECRET_KEY)

    def start(self, request: PaymentRequest) -> Result:
        try:
            session = self.connector.create_session(wire.session_parameters(request), request.key)
        except Refused:
            return Result(
                Outcome.FAILED, request.key, _("This payment could not be started. Try another way.")
            )
        return Result(Outcome.ACTION_REQUIRED, session["id"], url=session["url"])

    def proceed(self, payment: PaymentFacts, data: Mapping[str, Any]) -> Result:
        session = self.connector.session(payment.reference)
        outcome = wire.outcome_of_session(session)
        url = session["url"] if outcome is Outcome.ACTION_REQUIRED else ""
        return Result(outcome, payment.reference, wire.message_of_session(session), url or "")

    def refund(self, payment: PaymentFacts, amount: Money, key: str) -> Result:
        session = self.connector.session(payment.reference)
        intent = session.get("payment_intent") or {}
        try:
            refund = self.connector.refund(intent.get("id", ""), wire.to_stripe(amount), key)
        except Refused as refusal:
            return Result(Outcome.REFUND_FAILED, f"{payment.reference}-r", str(refusal))
        return Result(wire.OF_REFUND[refund["status"]], refund["id"])

    def cancel(self, payment: PaymentFacts) -> Result:
        try:
            self.connector.expire_session(payment.reference)
        except Refused:
            # It was paid or expired already; see which.
            result = self.proceed(payment, {})
            if result.outcome is Outcome.CHARGED:
                return result
        return Result(Outcome.CANCELLED, payment.reference)
