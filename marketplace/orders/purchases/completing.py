"""From a paid purchase to an order. Doing it again gives the same order."""

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from catalog import holds
from catalog.models import Hold
from marketplace.kernel.errors import Refusal
from marketplace.orders.models import Order, Purchase
from marketplace.orders.purchases.beginning import listings_of
from marketplace.orders.recording import record_order
from marketplace.payments.models import Payment
from marketplace.payments.queries import payment_of_transaction
from marketplace.payments.types import Outcome
from marketplace.saleor.generated.enums import TransactionActionEnum
from marketplace.saleor.generated.fragments import OrderFacts
from marketplace.saleor.session import accepted, client

log = logging.getLogger(__name__)


def complete(*, purchase: Purchase, now: datetime) -> Order:
    """Make the order of a purchase whose money came in or was promised.

    Refusal `not_paid`; `piece_lost` when somebody else has the piece since: the money goes back.
    """
    order = Order.objects.filter(purchase=purchase).first()
    if order is not None:
        return order
    payment = payment_of_transaction(purchase.saleor_transaction_id)
    if payment is None or payment.outcome not in (Outcome.CHARGED, Outcome.PENDING):
        raise Refusal("not_paid", _("This purchase is not paid yet."))
    secure_pieces(purchase, payment, now)
    facts = ask_saleor(purchase, payment, now)
    return record_order(facts, purchase=purchase, now=now)


def secure_pieces(purchase: Purchase, payment: Payment, now: datetime) -> None:
    """The checkout's holds become the sale's; ones that ran out are taken again if nobody else did."""
    try:
        turn_into_sale(purchase, now)
    except Refusal as lost:
        log.info("%s lost a piece: %s", purchase, lost.code)
        give_up(purchase, payment, now)
        sentence = _("Somebody else bought a piece while you were paying. Your money goes back to you.")
        raise Refusal("piece_lost", sentence, lost.field) from lost


@transaction.atomic
def turn_into_sale(purchase: Purchase, now: datetime) -> None:
    owner, ref = Hold.Owner.CHECKOUT, purchase.public_id
    already = Hold.objects.filter(owner=Hold.Owner.ORDER, owner_ref=ref, released_at__isnull=True)
    if already.exists():
        return
    listings = listings_of(purchase)
    until = now + timedelta(minutes=1)
    holds.take_holds(listings=listings, owner=owner, owner_ref=ref, expires_at=until, now=now)
    holds.turn_holds_into_sale(owner=owner, owner_ref=ref, order_ref=ref, now=now)


def ask_saleor(purchase: Purchase, payment: Payment, now: datetime) -> OrderFacts:
    """An Outage leaves everything as it is: completing again gives the same order."""
    answer = client().complete_checkout(purchase.saleor_checkout_id).checkout_complete
    assert answer is not None
    try:
        accepted(answer.errors)
    except Refusal:
        give_up(purchase, payment, now)
        raise
    assert answer.order is not None
    return answer.order


def give_up(purchase: Purchase, payment: Payment, now: datetime) -> None:
    """No order comes of it: let the pieces go and send the money back."""
    for owner in (Hold.Owner.CHECKOUT, Hold.Owner.ORDER):
        holds.release_holds(owner=owner, owner_ref=purchase.public_id, reason="refused", now=now)
    Purchase.objects.filter(pk=purchase.pk).update(state=Purchase.State.ABANDONED)
    purchase.state = Purchase.State.ABANDONED
    send_money_back(payment)


def send_money_back(payment: Payment) -> None:
    """Ask Saleor to refund what was charged, or to cancel what was only promised."""
    if payment.is_charged and payment.refundable.amount > 0:
        action, amount = TransactionActionEnum.REFUND, payment.refundable.amount
    elif not payment.is_charged:
        action, amount = TransactionActionEnum.CANCEL, payment.amount
    else:
        return
    asked = client().ask_transaction(payment.saleor_transaction_id, action, amount)
    if asked.transaction_request_action is not None:
        accepted(asked.transaction_request_action.errors)
