"""Stripe's words in ours and back: amounts, statuses, parameters. Pure; nothing is sent here."""

from typing import Any

from django.utils.translation import gettext as _

from marketplace.kernel.money import Money
from marketplace.payments.types import Outcome, PaymentRequest

# https://docs.stripe.com/currencies: amounts are whole units of these …
ZERO_DECIMAL = frozenset("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF UGX VND VUV XAF XOF XPF".split())
# … and thousandths of these, of which the last digit must be zero.
THREE_DECIMAL = frozenset(["BHD", "JOD", "KWD", "OMR", "TND"])
CHECKOUT_LANGUAGES = {"en": "en", "ru": "ru", "de": "de", "tr": "tr"}

# Stripe's PaymentIntent.status, all of it.
OF_INTENT = {
    "succeeded": Outcome.CHARGED,
    "processing": Outcome.PENDING,
    "requires_payment_method": Outcome.ACTION_REQUIRED,
    "requires_confirmation": Outcome.ACTION_REQUIRED,
    "requires_action": Outcome.ACTION_REQUIRED,
    "requires_capture": Outcome.PENDING,
    "canceled": Outcome.CANCELLED,
}
# Stripe's Refund.status, all of it.
OF_REFUND = {
    "succeeded": Outcome.REFUNDED,
    "pending": Outcome.REFUND_PENDING,
    "requires_action": Outcome.REFUND_PENDING,
    "failed": Outcome.REFUND_FAILED,
    "canceled": Outcome.REFUND_FAILED,
}


def decimals(currency: str) -> int:
    """How many decimals Stripe counts a currency in: not always as many as ISO 4217."""
    if currency in ZERO_DECIMAL:
        return 0
    return 3 if currency in THREE_DECIMAL else 2


def to_stripe(money: Money) -> int:
    """19.99 EUR → 1999; 500 JPY → 500; 1.234 KWD → 1230, as Stripe takes no thousandths."""
    places = decimals(money.currency)
    amount = int(money.rounded().amount.scaleb(places))
    return amount - amount % 10 if places == 3 else amount


def from_stripe(amount: int, currency: str) -> Money:
    code = currency.upper()
    return Money(Money.of(amount, code).amount.scaleb(-decimals(code)), code)


def outcome_of_session(session: dict[str, Any]) -> Outcome:
    """What a Checkout Session with its PaymentIntent expanded says of the payment."""
    intent = session.get("payment_intent")
    if isinstance(intent, dict):
        outcome = OF_INTENT[intent["status"]]
        if outcome is not Outcome.ACTION_REQUIRED:
            return outcome
    if session["status"] == "expired":
        return Outcome.FAILED
    return Outcome.CHARGED if session["payment_status"] == "paid" else Outcome.ACTION_REQUIRED


def message_of_session(session: dict[str, Any]) -> str:
    """Why it did not work, in a sentence of ours: Stripe's own are for card holders in English."""
    intent = session.get("payment_intent")
    error = intent.get("last_payment_error") if isinstance(intent, dict) else None
    if error:
        return _("The card was declined. Try another card.")
    return _("The payment page was left for too long.") if session["status"] == "expired" else ""


def session_parameters(request: PaymentRequest) -> dict[str, Any]:
    """Parameters of a hosted Checkout Session with one line for the whole amount."""
    parameters: dict[str, Any] = {
        "mode": "payment",
        "client_reference_id": request.key,
        "success_url": request.return_url,
        "cancel_url": request.return_url,
        "locale": CHECKOUT_LANGUAGES.get(request.language, "auto"),
        "line_items": [
            {
                "quantity": 1,
                "price_data": {
                    "currency": request.amount.currency.lower(),
                    "unit_amount": to_stripe(request.amount),
                    "product_data": {"name": request.description},
                },
            }
        ],
        "payment_intent_data": {"metadata": {"payment": request.key}},
        "metadata": {"payment": request.key},
    }
    if request.email:
        parameters["customer_email"] = request.email
    return parameters
