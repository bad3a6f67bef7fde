"""Payment by bank transfer: the buyer gets an account and a reference, a manager sees the money."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from marketplace.kernel.money import Money
from marketplace.payments.models import BankAccount
from marketplace.payments.types import Outcome, PaymentFacts, PaymentRequest, Result


class BankTransfer:
    """Pending until a person confirms it (`operations.confirm_payment`)."""

    def is_ready(self, currency: str) -> bool:
        return BankAccount.objects.filter(currency=currency).exists()

    def start(self, request: PaymentRequest) -> Result:
        account = BankAccount.objects.filter(currency=request.amount.currency).first()
        if account is None:
            return Result(
                Outcome.FAILED, request.key, _("Nobody can transfer money of this currency to us yet.")
            )
        instructions = {
            "holder": account.holder,
            "iban": account.iban,
            "bic": account.bic,
            "bank": account.bank,
            "reference": request.key.upper(),
            "amount": str(request.amount.rounded().amount),
            "currency": request.amount.currency,
        }
        return Result(Outcome.PENDING, request.key, data=instructions)

    def proceed(self, payment: PaymentFacts, data: Mapping[str, Any]) -> Result:
        """Only a person knows whether the money came; asking again tells nothing new."""
        return Result(payment.outcome, payment.reference)

    def refund(self, payment: PaymentFacts, amount: Money, key: str) -> Result:
        """A person transfers it back; what we do is to write down that she must."""
        reference = f"{payment.reference}-r-{hashlib.sha256(key.encode()).hexdigest()[:8]}"
        if payment.outcome is not Outcome.CHARGED or payment.amount < payment.refunded + amount:
            return Result(Outcome.REFUND_FAILED, reference, _("There is not so much to give back."))
        return Result(Outcome.REFUNDED, reference)

    def cancel(self, payment: PaymentFacts) -> Result:
        if payment.outcome is Outcome.CHARGED:
            return Result(Outcome.CHARGED, payment.reference)
        return Result(Outcome.CANCELLED, payment.reference)
