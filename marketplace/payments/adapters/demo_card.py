"""A card that exists in the demo only: it asks no bank, and three numbers tell three stories."""

import hashlib
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from marketplace.kernel.formatting import western_digits
from marketplace.kernel.money import Money
from marketplace.payments.types import Outcome, PaymentFacts, PaymentRequest, Result

SUCCEEDS = "4242424242424242"
IS_DECLINED = "4000000000000002"
ASKS_THE_BANK = "4000000000003220"


class DemoCard:
    """`data` of start: `{"number": …}`; of proceed: `{"answer": "approve" | "decline"}`."""

    def is_ready(self, currency: str) -> bool:
        return bool(settings.DEMO)

    def start(self, request: PaymentRequest) -> Result:
        number = western_digits(str(request.data.get("number", ""))).replace(" ", "").replace("-", "")
        if number == SUCCEEDS:
            return Result(Outcome.CHARGED, request.key)
        if number == ASKS_THE_BANK:
            question = _("Your bank asks whether you want to pay %(amount)s.") % {"amount": request.amount}
            return Result(Outcome.ACTION_REQUIRED, request.key, question)
        if number == IS_DECLINED:
            return Result(Outcome.FAILED, request.key, _("The card was declined. Try another card."))
        return Result(Outcome.FAILED, request.key, _("This is no demo card. Use one of the numbers shown."))

    def proceed(self, payment: PaymentFacts, data: Mapping[str, Any]) -> Result:
        answer = data.get("answer")
        if payment.outcome is not Outcome.ACTION_REQUIRED or answer not in ("approve", "decline"):
            return Result(payment.outcome, payment.reference)
        if answer == "approve":
            return Result(Outcome.CHARGED, payment.reference)
        return Result(Outcome.FAILED, payment.reference, _("You told your bank not to pay."))

    def refund(self, payment: PaymentFacts, amount: Money, key: str) -> Result:
        reference = f"{payment.reference}-r-{hashlib.sha256(key.encode()).hexdigest()[:8]}"
        if payment.outcome is not Outcome.CHARGED or payment.amount < payment.refunded + amount:
            return Result(Outcome.REFUND_FAILED, reference, _("There is not so much to give back."))
        return Result(Outcome.REFUNDED, reference)

    def cancel(self, payment: PaymentFacts) -> Result:
        if payment.outcome is Outcome.CHARGED:
            return Result(Outcome.CHARGED, payment.reference)
        return Result(Outcome.CANCELLED, payment.reference)
