"""Putting right what a crash, a closed browser or a slow bank left half done."""

import logging
from datetime import datetime, timedelta

from catalog import holds
from catalog.models import Hold
from marketplace.kernel.errors import Outage, Refusal
from marketplace.orders.models import Purchase
from marketplace.orders.purchases.paying import continue_payment
from marketplace.payments.models import Payment
from marketplace.payments.operations import cancel_payment
from marketplace.payments.queries import payment_of_transaction
from marketplace.payments.types import Outcome

log = logging.getLogger(__name__)
GRACE = timedelta(minutes=1)
LEFT_ALONE = timedelta(days=30)


def finish_paid(*, now: datetime) -> int:
    """Purchases whose money came in but whose order was never made; how many were finished."""
    paid = Payment.objects.filter(outcome__in=[Outcome.CHARGED, Outcome.PENDING]).values(
        "saleor_transaction_id"
    )
    waiting = Purchase.objects.filter(
        state=Purchase.State.PAYMENT, saleor_transaction_id__in=paid, updated_at__lt=now - GRACE
    )
    return sum(finish(purchase, now) for purchase in waiting[:50])


def finish(purchase: Purchase, now: datetime) -> bool:
    try:
        # Saleor may not have heard of the charge yet: going on tells it, and then completes.
        continue_payment(purchase=purchase, data={}, now=now)
    except (Refusal, Outage) as trouble:
        log.warning("purchase %s could not be finished: %s", purchase, trouble)
        return False
    return True


def let_go_of_unpaid(*, now: datetime) -> int:
    """Holds whose time ran out go, and the buyer's unfinished payment is called off with them."""
    over = Purchase.objects.filter(state=Purchase.State.PAYMENT, holds_until__lt=now)
    released = sum(let_go(purchase, now) for purchase in over[:50])
    holds.release_expired(now)
    forgotten = Purchase.objects.filter(updated_at__lt=now - LEFT_ALONE)
    forgotten.exclude(state=Purchase.State.DONE).update(state=Purchase.State.ABANDONED)
    return released


def let_go(purchase: Purchase, now: datetime) -> bool:
    payment = payment_of_transaction(purchase.saleor_transaction_id)
    if payment is not None:
        try:
            payment = cancel_payment(payment=payment, now=now)
        except Outage as trouble:
            log.warning("payment %s could not be called off: %s", payment, trouble)
            return False
        if payment.outcome == Outcome.CHARGED:
            # It came in at the last moment: finish it, or give it back.
            return finish(purchase, now)
    holds.release_holds(owner=Hold.Owner.CHECKOUT, owner_ref=purchase.public_id, reason="expired", now=now)
    Purchase.objects.filter(pk=purchase.pk).update(holds_until=None)
    return True
