"""What the shop needs from someone who moves money."""

from collections.abc import Mapping
from typing import Any, Protocol

from marketplace.kernel.money import Money
from marketplace.payments.types import PaymentFacts, PaymentRequest, Result


class Provider(Protocol):
    """One way to pay. Trouble on the line is an Outage; a refused card is a Result."""

    def is_ready(self, currency: str) -> bool:
        """Whether buyers may be offered this way to pay amounts of `currency`."""
        ...

    def start(self, request: PaymentRequest) -> Result:
        """Begin: CHARGED, PENDING, ACTION_REQUIRED or FAILED. The same `key` begins once."""
        ...

    def proceed(self, payment: PaymentFacts, data: Mapping[str, Any]) -> Result:
        """Go on after the buyer acted, or see what became of it; outcomes as of `start`."""
        ...

    def refund(self, payment: PaymentFacts, amount: Money, key: str) -> Result:
        """Give back: REFUNDED, REFUND_PENDING or REFUND_FAILED. The same `key` refunds once."""
        ...

    def cancel(self, payment: PaymentFacts) -> Result:
        """Give up a payment that was not charged: CANCELLED, or CHARGED when it is too late."""
        ...
