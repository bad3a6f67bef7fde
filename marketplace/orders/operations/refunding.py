"""Asking for a buyer's money to go back: all that is left of a consignment, or a part of it."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money, total
from marketplace.orders.models import Consignment, OrderLine, Refund, RefundLine
from marketplace.orders.operations.access import locked
from marketplace.orders.saleor_tasks import refund_in_saleor
from shipping.queries import parcels_of

OPEN = (Consignment.State.TO_SEND, Consignment.State.SENT, Consignment.State.DELIVERED)
POSTAGE = "postage"


def field_of(line: OrderLine) -> str:
    """The name by which a form and a refusal speak of one piece of a consignment."""
    return f"line-{line.pk}"


def refund_consignment(
    *, consignment: Consignment, reason: str, relist: bool, by: Person, now: datetime
) -> Refund:
    """Ask for everything that is left of a consignment, with its postage, to go back to the buyer.

    With `relist` the pieces go on sale again once the money is on its way. Refusals as `refund_part`.
    """
    return refund_part(
        consignment=consignment, amounts=left_of(consignment), reason=reason, relist=relist, by=by, now=now
    )


@transaction.atomic
def refund_part(
    *,
    consignment: Consignment,
    amounts: Mapping[str, Money],
    reason: str,
    relist: bool,
    by: Person,
    now: datetime,
) -> Refund:
    """Ask for a part of a consignment's money to go back: `field_of(line)` or POSTAGE → how much.

    With `relist` pieces whose whole price has gone back then are on sale again. Refusal `no_reason`,
    `not_refundable`, `already_refunded`, `nothing_chosen`, and with its field `too_much` or `not_a_coin`.
    """
    consignment = locked(consignment, by)
    if not reason.strip():
        raise Refusal("no_reason", _("Say why the money goes back."), "reason")
    if consignment.state not in OPEN:
        raise Refusal("not_refundable", _("Nothing was paid for this, or it went back already."))
    if consignment.refunds.filter(state=Refund.State.ASKED).exists():
        raise Refusal("already_refunded", _("This refund is under way already."))
    chosen = {name: amount for name, amount in amounts.items() if amount}
    check_amounts(consignment, chosen)
    refund = write_down(consignment, chosen, reason=reason, relist=relist, by=by, now=now)
    refund_in_saleor.defer(refund_id=refund.pk)
    return refund


def left_of(consignment: Consignment) -> dict[str, Money]:
    """What may still go back, by the field that names it."""
    left = {field_of(line): line.left for line in consignment.lines.all()}
    return {**left, POSTAGE: consignment.postage_left}


def amount_of(consignment: Consignment) -> Money:
    """What the buyer has still paid for it: its pieces and its part of the postage, less what went back."""
    return total(left_of(consignment).values(), consignment.order.currency)


def check_amounts(consignment: Consignment, chosen: Mapping[str, Money]) -> None:
    """Each is a sum of whole coins that is left; a piece that is packed does not stay here alone."""
    if not chosen:
        raise Refusal("nothing_chosen", _("Say how much goes back, and of what."))
    left = left_of(consignment)
    for name, amount in chosen.items():
        nothing = Money.zero(amount.currency)
        if amount != amount.rounded():
            raise Refusal("not_a_coin", _("This currency has no such small coin."), name)
        if amount < nothing or left.get(name, nothing) < amount:
            raise Refusal("too_much", _("There is not so much to give back."), name)
    whole = [line for line in consignment.lines.all() if chosen.get(field_of(line)) == line.left]
    kept = [line for line in consignment.lines.all() if not line.is_refunded and line not in whole]
    if whole and kept and consignment.is_to_send and parcels_of(consignment.public_id).exists():
        sentence = _("The parcel is packed with this piece. Give a part of its price back, or everything.")
        raise Refusal("packed", sentence, field_of(whole[0]))


def write_down(
    consignment: Consignment,
    chosen: Mapping[str, Money],
    *,
    reason: str,
    relist: bool,
    by: Person,
    now: datetime,
) -> Refund:
    currency = consignment.order.currency
    amount = total(chosen.values(), currency)
    refund = Refund.objects.create(
        consignment=consignment,
        amount=amount.amount,
        postage_amount=chosen.get(POSTAGE, Money.zero(currency)).amount,
        currency=currency,
        reason=reason,
        relist=relist,
        by=by,
        asked_at=now,
    )
    RefundLine.objects.bulk_create(
        RefundLine(refund=refund, line=line, amount=chosen[field_of(line)].amount)
        for line in consignment.lines.all()
        if field_of(line) in chosen
    )
    return refund
