"""Moving money and writing down what became of it.

Providers are asked outside of transactions; what they answer is written under the payment's lock.
"""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.payments.events import PaymentMoved, RefundSettled, announce_moved, announce_refund
from marketplace.payments.models import Payment, PaymentEvent, ProviderNotice
from marketplace.payments.ports import Provider
from marketplace.payments.providers import provider_of
from marketplace.payments.types import Outcome, PaymentRequest, Result

# An outcome that no later answer of `start` or `proceed` may change.
SETTLED = frozenset({Outcome.CHARGED, Outcome.CANCELLED})


def start_payment(
    *, transaction_id: str, source_id: str, method: str, request: PaymentRequest, now: datetime
) -> Payment:
    """Begin the payment of a Saleor transaction; told twice of the same one, tell the same again."""
    payment, is_new = Payment.objects.get_or_create(
        saleor_transaction_id=transaction_id,
        defaults={
            "method": method,
            "source_id": source_id,
            "amount": request.amount.amount,
            "currency": request.amount.currency,
            "outcome": Outcome.FAILED,
            "begun_at": now,
        },
    )
    if not is_new and payment.events.exists():
        return payment
    provider = ready_provider(method, request.amount.currency)
    return note(payment, provider.start(request), now)


def ready_provider(method: str, currency: str) -> Provider:
    provider = provider_of(method)
    if provider is None or not provider.is_ready(currency):
        raise Refusal("no_such_method", _("This way to pay is not offered here."), "method")
    return provider


def proceed_payment(*, payment: Payment, data: Mapping[str, Any], now: datetime) -> Payment:
    """Go on with a payment, or see what became of it; a settled one stays as it is."""
    if payment.outcome in SETTLED:
        return payment
    provider = ready_provider(payment.method, payment.currency)
    return note(payment, provider.proceed(payment.facts(), data), now)


@transaction.atomic
def note(payment: Payment, result: Result, now: datetime) -> Payment:
    """Write a step of `start` or `proceed` down."""
    payment = Payment.objects.select_for_update().get(pk=payment.pk)
    if payment.outcome in SETTLED:
        return payment
    payment.outcome, payment.reference = result.outcome, result.reference
    payment.message, payment.url, payment.data = result.message, result.url, dict(result.data)
    if result.outcome is Outcome.CHARGED:
        payment.charged_at = now
    payment.save()
    record(payment, result.outcome, payment.money, result.reference, result.message, now)
    return payment


def record(
    payment: Payment, outcome: Outcome, amount: Money, reference: str, message: str, now: datetime
) -> None:
    PaymentEvent.objects.create(
        payment=payment,
        at=now,
        outcome=outcome,
        amount=amount.amount,
        reference=reference,
        message=message,
    )


def confirm_payment(*, payment: Payment, now: datetime) -> Payment:
    """A person saw the money of a pending payment on the account."""
    if payment.outcome != Outcome.PENDING:
        raise Refusal("not_pending", _("This payment is not waiting for money."))
    return note(payment, Result(Outcome.CHARGED, payment.reference), now)


def refund_payment(*, payment: Payment, amount: Money, now: datetime) -> Result:
    """Give `amount` back. Never more than came in, however many ask at once."""
    payment, key = reserve_refund(payment=payment, amount=amount)
    provider = ready_provider(payment.method, payment.currency)
    try:
        result = provider.refund(payment.facts(), amount, key)
    except Exception:
        settle_refund(payment=payment, amount=amount, done=False)
        raise
    settle_refund(payment=payment, amount=amount, done=result.outcome is not Outcome.REFUND_FAILED)
    record(payment, result.outcome, amount, result.reference, result.message, now)
    if result.outcome is not Outcome.REFUND_PENDING:
        done = result.outcome is Outcome.REFUNDED
        announce_refund(RefundSettled(payment.saleor_transaction_id, amount, done))
    return result


@transaction.atomic
def reserve_refund(*, payment: Payment, amount: Money) -> tuple[Payment, str]:
    """Set the amount aside under lock; the key is the same for a try that is repeated."""
    payment = Payment.objects.select_for_update().get(pk=payment.pk)
    if not payment.is_charged:
        raise Refusal("not_charged", _("Nothing was paid, so nothing can be given back."))
    if amount <= Money.zero(payment.currency) or payment.refundable < amount:
        raise Refusal("refund_too_large", _("There is not so much to give back."), "amount")
    key = f"{payment.public_id}-refund-{payment.refunded_amount}-{amount.amount}"
    payment.refund_pending_amount += amount.amount
    payment.save(update_fields=["refund_pending_amount"])
    return payment, key


@transaction.atomic
def settle_refund(*, payment: Payment, amount: Money, done: bool) -> None:
    locked = Payment.objects.select_for_update().get(pk=payment.pk)
    locked.refund_pending_amount -= amount.amount
    locked.refunded_amount += amount.amount if done else Decimal(0)
    locked.save(update_fields=["refund_pending_amount", "refunded_amount"])


def cancel_payment(*, payment: Payment, now: datetime) -> Payment:
    """Give up a payment that was not charged."""
    if payment.outcome in SETTLED:
        return payment
    provider = ready_provider(payment.method, payment.currency)
    return note(payment, provider.cancel(payment.facts()), now)


@transaction.atomic
def heed_notice(*, provider: str, notice_id: str, kind: str, payment_key: str, now: datetime) -> bool:
    """A provider says that something happened: tell whoever waits. False when it was heard before."""
    _notice, is_new = ProviderNotice.objects.get_or_create(
        provider=provider, notice_id=notice_id, defaults={"kind": kind, "received_at": now}
    )
    payment = Payment.objects.filter(reference=payment_key, method=provider).first()
    if is_new and payment is not None:
        announce_moved(PaymentMoved(payment.public_id, payment.saleor_transaction_id))
    return is_new
