"""Answers to what Saleor asks of a payment App: its payload in, one operation, its answer out."""

from decimal import Decimal
from typing import Any

from django.utils import timezone

from marketplace.kernel.errors import Outage, Refusal
from marketplace.kernel.money import Money
from marketplace.payments import answers, operations
from marketplace.payments.models import Payment
from marketplace.payments.providers import methods_for
from marketplace.payments.queries import payment_of_transaction
from marketplace.payments.types import PaymentRequest

Payload = dict[str, Any]


def asked_amount(payload: Payload) -> Money:
    action = payload["action"]
    return Money(Decimal(str(action["amount"])), action["currency"]).rounded()


def gateway(_payload: Payload, codes: list[str], currency: str) -> dict[str, Any]:
    """PAYMENT_GATEWAY_INITIALIZE_SESSION: the ways to pay that a checkout may use."""
    methods = methods_for(codes, currency)
    return {"data": {"methods": [{"code": m.code, "name": str(m.name)} for m in methods]}}


def initialize(payload: Payload, *, description: str, language: str) -> dict[str, Any]:
    """TRANSACTION_INITIALIZE_SESSION. `data` names the method and what it needs."""
    data = payload.get("data") or {}
    transaction_id = payload["transaction"]["id"]
    request = PaymentRequest(
        key=str(payload["idempotencyKey"]),
        amount=asked_amount(payload),
        description=description,
        email=str(data.get("email", "")),
        language=language,
        return_url=str(data.get("returnUrl", "")),
        data=data.get("details") or {},
    )
    try:
        payment = operations.start_payment(
            transaction_id=transaction_id,
            source_id=payload["sourceObject"]["id"],
            method=str(data.get("method", "")),
            request=request,
            now=timezone.now(),
        )
    except Refusal as refusal:
        return answers.failure(request.key, str(refusal))
    return answers.session_answer(payment)


def process(payload: Payload) -> dict[str, Any]:
    """TRANSACTION_PROCESS_SESSION."""
    payment = known_payment(payload)
    payment = operations.proceed_payment(payment=payment, data=payload.get("data") or {}, now=timezone.now())
    return answers.session_answer(payment)


def charge(payload: Payload) -> dict[str, Any]:
    """TRANSACTION_CHARGE_REQUESTED: we charge at once or not at all, so there is nothing to capture."""
    payment = known_payment(payload)
    answer = answers.session_answer(payment)
    if answer["result"] not in ("CHARGE_SUCCESS", "CHARGE_FAILURE"):
        answer["result"] = "CHARGE_FAILURE"
    return {key: answer[key] for key in ("result", "pspReference", "amount", "message")}


def refund(payload: Payload) -> dict[str, Any]:
    """TRANSACTION_REFUND_REQUESTED."""
    payment, amount = known_payment(payload), asked_amount(payload)
    try:
        result = operations.refund_payment(payment=payment, amount=amount, now=timezone.now())
    except Refusal as refusal:
        return {
            "pspReference": f"{payment.reference}-refused",
            "result": "REFUND_FAILURE",
            "amount": answers.as_number(amount.amount),
            "message": str(refusal),
        }
    return answers.refund_answer(result, amount.amount)


def cancel(payload: Payload) -> dict[str, Any]:
    """TRANSACTION_CANCELATION_REQUESTED."""
    payment = operations.cancel_payment(payment=known_payment(payload), now=timezone.now())
    return answers.cancel_answer(payment)


def known_payment(payload: Payload) -> Payment:
    payment = payment_of_transaction((payload.get("transaction") or {}).get("id", ""))
    if payment is None:
        raise Outage("This transaction is not one of ours.", permanent=True)
    return payment
