"""Paying: the pieces are held first, then money moves, through Saleor and our own payment App."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from catalog import holds
from catalog.models import Hold
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.orders.legality import ask_for_all, first_refusal, names_in, screen_people
from marketplace.orders.models import Purchase
from marketplace.orders.purchases.beginning import check_offered, check_open, listings_of
from marketplace.orders.purchases.completing import complete
from marketplace.orders.types import PaymentStep, StepKind
from marketplace.payments.models import Payment
from marketplace.payments.providers import methods_for
from marketplace.payments.queries import payment_of_transaction
from marketplace.payments.types import Outcome, PaymentMethod
from marketplace.saleor.generated.input_types import PaymentGatewayToInitialize
from marketplace.saleor.manifest import APP_IDENTIFIER
from marketplace.saleor.session import accepted, client, money

HOLD_TIME = timedelta(minutes=20)


def payment_methods(purchase: Purchase) -> list[PaymentMethod]:
    """Ways to pay that the market offers and the legality gate does not refuse for these pieces."""
    listings = listings_of(purchase)
    today = timezone.now().date()
    return [
        method
        for method in methods_for(purchase.market.payment_methods, purchase.currency)
        if first_refusal(listings, destination=purchase.country, payment_method=method.code, on=today) is None
    ]


def start_payment(
    *, purchase: Purchase, method: str, data: Mapping[str, Any], return_url: str, now: datetime
) -> PaymentStep:
    """Hold the pieces, then begin to pay.

    Refusal before any money moves: `held` or `sold` (field: the piece's id), `not_lawful`,
    `no_such_method`, `total_changed` when the price is not what the buyer saw.
    """
    check_ready(purchase, method, now)
    take_holds(purchase, now)
    purchase.payment_attempt += 1
    purchase.payment_method, purchase.return_url = method, return_url
    purchase.save()
    answer = (
        client()
        .start_transaction(
            purchase.saleor_checkout_id,
            total_of(purchase).amount,
            PaymentGatewayToInitialize(
                id=APP_IDENTIFIER,
                data={
                    "method": method,
                    "details": dict(data),
                    "returnUrl": return_url,
                    "email": purchase.email,
                },
            ),
            f"{purchase.public_id}{purchase.payment_attempt}",
        )
        .transaction_initialize
    )
    assert answer is not None
    accepted(answer.errors)
    assert answer.transaction is not None
    purchase.saleor_transaction_id = answer.transaction.id
    purchase.save(update_fields=["saleor_transaction_id", "updated_at"])
    message = answer.transaction_event.message if answer.transaction_event else ""
    return step_after(purchase, message, now)


def check_ready(purchase: Purchase, method: str, now: datetime) -> None:
    """Everything that may refuse before a piece is held."""
    check_open(purchase)
    if purchase.shipping is None:
        raise Refusal("no_delivery", _("Choose first how we send it."))
    if method not in {offered.code for offered in payment_methods(purchase)}:
        raise Refusal("no_such_method", _("This way to pay is not offered here."), "method")
    ask_for_all(
        listings_of(purchase),
        occasion="payment",
        subject=purchase.public_id,
        destination=purchase.country,
        payment_method=method,
        language=purchase.language,
        now=now,
    )
    screen_people(
        names_in(purchase.shipping_address, purchase.billing_address),
        occasion="payment",
        subject=purchase.public_id,
        country=purchase.country,
        consortium_refs={listing.consortium.slug for listing in listings_of(purchase)},
        now=now,
    )
    check_total(purchase)


def check_total(purchase: Purchase) -> None:
    """Prices may have moved since the buyer saw them: never charge what she has not seen."""
    checkout = client().checkout_state(purchase.saleor_checkout_id).checkout
    if checkout is None:
        raise Refusal("purchase_closed", _("This purchase is finished. Begin a new one."))
    if money(checkout.total_price.gross) == total_of(purchase).rounded():
        return
    purchase.subtotal_amount = money(checkout.subtotal_price.gross).amount
    purchase.shipping_amount = money(checkout.shipping_price.gross).amount
    purchase.save()
    raise Refusal("total_changed", _("The price has changed. Look at it again before you pay."))


def total_of(purchase: Purchase) -> Money:
    assert purchase.subtotal_amount is not None
    assert purchase.shipping_amount is not None
    return Money(purchase.subtotal_amount + purchase.shipping_amount, purchase.currency)


@transaction.atomic
def take_holds(purchase: Purchase, now: datetime) -> None:
    """This buyer's hold on each piece, anew when she tries again."""
    owner, until, listings = Hold.Owner.CHECKOUT, now + HOLD_TIME, listings_of(purchase)
    holds.take_holds(listings=listings, owner=owner, owner_ref=purchase.public_id, expires_at=until, now=now)
    # From here on no price can be withdrawn; one that was since the basket refuses before money moves.
    check_offered(purchase.market, listings)
    purchase.holds_until = until


def continue_payment(*, purchase: Purchase, data: Mapping[str, Any], now: datetime) -> PaymentStep:
    """Go on after the buyer answered her bank or came back from a hosted page."""
    if not purchase.saleor_transaction_id:
        raise Refusal("no_payment", _("Begin to pay first."))
    if purchase.state != Purchase.State.DONE:
        answer = client().continue_transaction(purchase.saleor_transaction_id, dict(data)).transaction_process
        assert answer is not None
        accepted(answer.errors)
    return step_after(purchase, "", now)


def step_after(purchase: Purchase, message: str | None, now: datetime) -> PaymentStep:
    """What our own payment App wrote down of the transaction decides, not what Saleor repeats of it."""
    payment = payment_of_transaction(purchase.saleor_transaction_id)
    if payment is None:
        sentence = message or _("The payment could not be started. Try again.")
        return PaymentStep(StepKind.FAILED, sentence)
    outcome = Outcome(payment.outcome)
    if outcome in (Outcome.CHARGED, Outcome.PENDING):
        return settled_step(purchase, payment, now)
    if outcome is Outcome.ACTION_REQUIRED:
        kind = StepKind.REDIRECT if payment.url else StepKind.CHALLENGE
        return PaymentStep(kind, payment.message, payment.url, payment.data)
    return PaymentStep(StepKind.FAILED, payment.message or _("The payment did not work. Try again."))


def settled_step(purchase: Purchase, payment: Payment, now: datetime) -> PaymentStep:
    order = complete(purchase=purchase, now=now)
    kind = StepKind.PAID if payment.is_charged else StepKind.INSTRUCTIONS
    return PaymentStep(kind, payment.message, data={**payment.data, "order": order.secret})
