"""Our outcomes in the words of Saleor's Transactions API, each of them, and nothing else."""

from decimal import Decimal
from typing import Any

from marketplace.payments.models import Payment
from marketplace.payments.types import Outcome, Result

OF_SESSION = {
    Outcome.CHARGED: "CHARGE_SUCCESS",
    Outcome.PENDING: "CHARGE_REQUEST",
    Outcome.ACTION_REQUIRED: "CHARGE_ACTION_REQUIRED",
    Outcome.FAILED: "CHARGE_FAILURE",
    Outcome.CANCELLED: "CHARGE_FAILURE",
}
OF_REFUND = {
    Outcome.REFUNDED: "REFUND_SUCCESS",
    Outcome.REFUND_FAILED: "REFUND_FAILURE",
}


def session_answer(payment: Payment) -> dict[str, Any]:
    """To TRANSACTION_INITIALIZE_SESSION and TRANSACTION_PROCESS_SESSION."""
    answer: dict[str, Any] = {
        "result": OF_SESSION[Outcome(payment.outcome)],
        "pspReference": payment.reference or payment.public_id,
        "amount": as_number(payment.amount),
        "message": payment.message,
        "data": payment.data,
        "actions": ["REFUND"] if payment.outcome == Outcome.CHARGED else ["CANCEL"],
    }
    if payment.url:
        answer["externalUrl"] = payment.url
    return answer


def failure(payment_reference: str, message: str) -> dict[str, Any]:
    return {"result": "CHARGE_FAILURE", "pspReference": payment_reference, "message": message}


def refund_answer(result: Result, amount: Decimal) -> dict[str, Any]:
    """To TRANSACTION_REFUND_REQUESTED; without a result Saleor waits for a report."""
    answer: dict[str, Any] = {"pspReference": result.reference}
    if result.outcome in OF_REFUND:
        answer |= {
            "result": OF_REFUND[result.outcome],
            "amount": as_number(amount),
            "message": result.message,
        }
    return answer


def cancel_answer(payment: Payment) -> dict[str, Any]:
    """To TRANSACTION_CANCELATION_REQUESTED."""
    done = payment.outcome == Outcome.CANCELLED
    return {
        "pspReference": payment.reference or payment.public_id,
        "result": "CANCEL_SUCCESS" if done else "CANCEL_FAILURE",
        "amount": as_number(payment.amount),
        "message": payment.message,
    }


def as_number(amount: Decimal) -> float:
    """JSON knows no decimals; a float holds any price exactly to the coin (15 digits)."""
    return float(amount)
