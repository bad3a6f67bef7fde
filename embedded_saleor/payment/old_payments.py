"""Payments of before transactions, and the one gateway that takes them: it moves no money.

The dummy gateway belongs to tests: it is open where the setting `DUMMY_PAYMENTS` says so.
It goes by the token it is given, like Saleor's of that name: `not-charged` only sets
money aside, any other charges.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.conf import settings

from embedded_saleor.models import Checkout, Payment, PaymentStep
from embedded_saleor.models.base import related

if TYPE_CHECKING:
    from django.db.models import QuerySet

DUMMY = "mirumee.payments.dummy"
BY_HAND = "manual"
ONLY_AUTHORIZES = "not-charged"
CHARGED = ("PARTIALLY_CHARGED", "FULLY_CHARGED", "PARTIALLY_REFUNDED")
ZERO = Decimal(0)


def is_open(gateway: str) -> bool:
    """Whether payments by the gateway are taken here."""
    return gateway == DUMMY and bool(settings.EMBEDDED_SALEOR.get("DUMMY_PAYMENTS"))


def is_authorized(payment: Payment) -> bool:
    return any(step.kind == "AUTH" and step.is_success for step in related(payment, "steps"))


def can_capture(payment: Payment) -> bool:
    return payment.is_active and payment.charge_status == "NOT_CHARGED"


def can_void(payment: Payment) -> bool:
    return payment.charge_status == "NOT_CHARGED" and is_authorized(payment)


def can_refund(payment: Payment) -> bool:
    return payment.charge_status in CHARGED


def active_payments(**owner: Any) -> QuerySet[Payment]:
    """Of `checkout=…` or `order=…`, the newest last."""
    found: QuerySet[Payment] = Payment.objects.filter(is_active=True, **owner).order_by("pk")
    return found


def authorized_amount(payment: Payment) -> Decimal:
    """What is set aside and not charged; a charge, even a partial one, ends it."""
    steps = related(payment, "steps")
    if any(step.kind == "CAPTURE" and step.is_success for step in steps):
        return ZERO
    return sum((step.amount for step in steps if step.kind == "AUTH" and step.is_success), ZERO)


def sums_of(payments: Iterable[Payment]) -> tuple[Decimal, Decimal]:
    """(charged, authorized) by the payments that are still active."""
    active = [payment for payment in payments if payment.is_active]
    charged = sum((payment.captured_amount for payment in active), ZERO)
    return charged, sum((authorized_amount(payment) for payment in active), ZERO)


def process(payment: Payment) -> None:
    """Have the gateway set aside or charge what the payment is for, as its token says."""
    if payment.token == ONLY_AUTHORIZES:
        step(payment, "AUTH")
    else:
        capture(payment)


def capture(payment: Payment) -> None:
    """Charge all of it."""
    step(payment, "CAPTURE")
    payment.captured_amount = payment.total
    payment.charge_status = "FULLY_CHARGED"
    payment.payment_method_type = payment.payment_method_type or "card"
    payment.save()


def void(payment: Payment) -> None:
    """Let go of what was set aside."""
    step(payment, "VOID")
    payment.is_active = False
    payment.save()


def refund(payment: Payment, amount: Decimal) -> None:
    """Give back an amount that was charged."""
    step(payment, "REFUND", amount)
    payment.captured_amount -= amount
    payment.charge_status = "PARTIALLY_REFUNDED" if payment.captured_amount > ZERO else "FULLY_REFUNDED"
    payment.is_active = payment.captured_amount > ZERO
    payment.save()


def step(payment: Payment, kind: str, amount: Decimal | None = None) -> PaymentStep:
    """Write down what the gateway did for the payment."""
    made: PaymentStep = PaymentStep.objects.create(
        payment=payment,
        kind=kind,
        token=payment.token,
        amount=payment.total if amount is None else amount,
        currency=payment.currency,
    )
    getattr(payment, "_prefetched_objects_cache", {}).pop("steps", None)
    return made


def deactivate(checkout: Checkout) -> None:
    """Another way of paying takes the place of the payments so far; none of them was processed yet."""
    if is_open(DUMMY):
        active_payments(checkout=checkout).update(is_active=False)
