"""What follows once a provider gave money back: the ledger, the buyer's letter, pieces on sale again."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from catalog import holds
from catalog.models import Hold, Listing
from catalog.operations import relist_listing
from marketplace.consortia.models import Person
from marketplace.kernel.money import Money
from marketplace.orders.ledger.refunds import post_refund
from marketplace.orders.mail.tasks import send_mail
from marketplace.orders.models import Consignment, Order, OrderLine, Refund
from shipping.operations import release_allowances

CLOSED = (Consignment.State.REFUNDED, Consignment.State.CANCELLED)


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
        take_back(refund, now)
    return refund


def take_back(refund: Refund, now: datetime) -> None:
    """The money went back: so much of the sale is undone, and all of it when no piece is kept."""
    consignment = refund.consignment
    for part in refund.lines.select_related("line"):
        part.line.refunded_amount += part.amount
        part.line.stays_here = part.line.is_refunded and consignment.is_to_send
        part.line.save(update_fields=["refunded_amount", "stays_here"])
    consignment.postage_refunded_amount += refund.postage_amount
    consignment.save(update_fields=["postage_refunded_amount"])
    post_refund(refund=refund, now=now)
    if all(line.is_refunded for line in consignment.lines.all()):
        close(consignment, now)
    if refund.relist:
        lines = OrderLine.objects.filter(refund_lines__refund=refund).select_related("listing")
        relist(consignment.order, [line for line in lines if line.is_refunded], refund.by, now)
    send_mail.defer(
        kind="refunded", order_id=consignment.order_id, consignment_id=consignment.pk, refund_id=refund.pk
    )


def close(consignment: Consignment, now: datetime) -> None:
    """No piece of it is kept; the order is closed with its last consignment."""
    consignment.state, consignment.closed_at = Consignment.State.REFUNDED, now
    consignment.save(update_fields=["state", "closed_at"])
    release_allowances(consignment_ref=consignment.public_id, now=now)
    order = consignment.order
    if not order.consignments.exclude(state__in=CLOSED).exists():
        Order.objects.filter(pk=order.pk).update(state=Order.State.REFUNDED, closed_at=now)


def relist(order: Order, lines: Iterable[OrderLine], by: Person | None, now: datetime) -> None:
    """Let the order's holds on these pieces go and put them on sale again."""
    for line in lines:
        listing = line.listing
        released = holds.release_holds(
            owner=Hold.Owner.ORDER, owner_ref=order.public_id, reason="relisted", now=now, listings=[listing]
        )
        if released if listing.is_edition else listing.state == Listing.State.SOLD:
            relist_listing(listing=listing, now=now, by=by, reason=order.number)
