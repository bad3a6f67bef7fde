"""Giving a buyer the money of a consignment back."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from catalog import holds
from catalog.models import Hold, Listing
from catalog.operations import relist_listing
from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money, total
from marketplace.orders.ledger.operations import post_refund
from marketplace.orders.mail.tasks import send_mail
from marketplace.orders.models import Consignment, Order, Refund
from marketplace.orders.operations.access import locked
from marketplace.orders.saleor_tasks import refund_in_saleor
from shipping.operations import release_allowances

OPEN = (Consignment.State.TO_SEND, Consignment.State.SENT, Consignment.State.DELIVERED)
CLOSED = (Consignment.State.REFUNDED, Consignment.State.CANCELLED)


@transaction.atomic
def refund_consignment(
    *, consignment: Consignment, reason: str, relist: bool, by: Person, now: datetime
) -> Refund:
    """Ask for a consignment's whole money, with its postage, to go back to the buyer.

    With `relist` the pieces go on sale again once the money is on its way. Refusal `no_reason`,
    `not_refundable`, `already_refunded`.
    """
    consignment = locked(consignment, by)
    if not reason.strip():
        raise Refusal("no_reason", _("Say why the money goes back."), "reason")
    if consignment.state not in OPEN:
        raise Refusal("not_refundable", _("Nothing was paid for this, or it went back already."))
    if consignment.refunds.exclude(state=Refund.State.FAILED).exists():
        raise Refusal("already_refunded", _("This refund is under way already."))
    amount = amount_of(consignment)
    refund = Refund.objects.create(
        consignment=consignment,
        amount=amount.amount,
        currency=amount.currency,
        reason=reason,
        relist=relist,
        by=by,
        asked_at=now,
    )
    refund_in_saleor.defer(refund_id=refund.pk)
    return refund


def amount_of(consignment: Consignment) -> Money:
    """What the buyer paid for it: its pieces and its part of the postage."""
    prices = (line.price for line in consignment.lines.all())
    return total(prices, consignment.order.currency) + consignment.postage


@transaction.atomic
def settle_refund(*, saleor_transaction_id: str, amount: Money, done: bool, now: datetime) -> Refund | None:
    """A provider gave money back, or could not: the refund that asked for it, if it was one of ours."""
    asked = Refund.objects.select_for_update(of=("self",)).filter(
        state=Refund.State.ASKED,
        consignment__order__saleor_transaction_id=saleor_transaction_id,
        amount=amount.amount,
        currency=amount.currency,
    )
    refund = asked.select_related(
        "consignment__order", "consignment__consortium", "consignment__workshop"
    ).first()
    if refund is None:
        return None
    refund.state = Refund.State.DONE if done else Refund.State.FAILED
    refund.done_at = now if done else None
    refund.save(update_fields=["state", "done_at"])
    if done:
        close(refund, now)
    return refund


def close(refund: Refund, now: datetime) -> None:
    """The money went back: the sale is undone in the ledger, and the pieces may go on sale again."""
    consignment = refund.consignment
    consignment.state, consignment.closed_at = Consignment.State.REFUNDED, now
    consignment.save(update_fields=["state", "closed_at"])
    release_allowances(consignment_ref=consignment.public_id, now=now)
    post_refund(consignment=consignment, by=refund.by, now=now)
    order = consignment.order
    if not order.consignments.exclude(state__in=CLOSED).exists():
        Order.objects.filter(pk=order.pk).update(state=Order.State.REFUNDED, closed_at=now)
    if refund.relist:
        relist(consignment, refund.by, now)
    send_mail.defer(kind="refunded", order_id=order.pk, consignment_id=consignment.pk)


def relist(consignment: Consignment, by: Person | None, now: datetime) -> None:
    """Let the order's holds on these pieces go and put them on sale again."""
    order = consignment.order
    for line in consignment.lines.select_related("listing"):
        listing = line.listing
        released = holds.release_holds(
            owner=Hold.Owner.ORDER, owner_ref=order.public_id, reason="relisted", now=now, listings=[listing]
        )
        if released if listing.is_edition else listing.state == Listing.State.SOLD:
            relist_listing(listing=listing, now=now, by=by, reason=order.number)
