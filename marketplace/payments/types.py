"""Words of paying, the same for every provider."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from marketplace.kernel.money import Money


class Outcome(StrEnum):
    """What became of one step of a payment."""

    CHARGED = "charged"
    PENDING = "pending"
    ACTION_REQUIRED = "action_required"
    FAILED = "failed"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    REFUND_PENDING = "refund_pending"
    REFUND_FAILED = "refund_failed"


@dataclass(frozen=True)
class PaymentRequest:
    """What a provider needs to begin. `key` names this payment for good and makes a repeat harmless.

    `data` is what the buyer's page sent; `return_url` is where a hosted page sends the buyer back.
    """

    key: str
    amount: Money
    description: str
    email: str = ""
    language: str = "en"
    return_url: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class PaymentFacts:
    """A payment that was begun, as its provider needs to know it."""

    key: str
    reference: str
    amount: Money
    refunded: Money
    outcome: Outcome


@dataclass(frozen=True)
class Result:
    """A provider's answer to one step.

    `reference` is the provider's id of the payment, or of the refund for refunds. `url` is where the
    buyer must go when the outcome is ACTION_REQUIRED and the provider has a page of its own. `data`
    goes to the buyer's page: no secrets. `message` is a sentence for the buyer.
    """

    outcome: Outcome
    reference: str
    message: str = ""
    url: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class PaymentMethod:
    """A way to pay, in words for the buyer (lazily translated)."""

    code: str
    name: object
    description: object
