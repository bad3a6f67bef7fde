"""Orders that wait for a bank transfer."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal
from marketplace.orders.mail.tasks import send_mail
from marketplace.orders.models import Consignment, Order
from marketplace.orders.operations.giving_back import relist
from marketplace.orders.queries import transfers_for
from marketplace.orders.recording import mark_paid
from marketplace.orders.saleor_tasks import cancel_in_saleor, report_charge
from marketplace.payments.operations import cancel_payment, confirm_payment
from marketplace.payments.queries import payment_of_transaction
from shipping.operations import release_allowances


@transaction.atomic
def confirm_transfer(*, order: Order, by: Person, now: datetime) -> Order:
    """A manager saw the money on the account: the order is paid. Order.DoesNotExist for a stranger."""
    order = transfers_for(by).get(pk=order.pk)
    payment = payment_of_transaction(order.saleor_transaction_id)
    if payment is None:
        raise Refusal("no_payment", _("No payment of this order was begun here."))
    confirm_payment(payment=payment, now=now)
    report_charge.defer(payment_id=payment.pk)
    return mark_paid(order=order, now=now)


@transaction.atomic
def cancel_unpaid_order(*, order: Order, by: Person, now: datetime) -> Order:
    """The transfer never came: nothing is owed any more, and the pieces go on sale again."""
    order = transfers_for(by).get(pk=order.pk)
    payment = payment_of_transaction(order.saleor_transaction_id)
    if payment is not None:
        cancel_payment(payment=payment, now=now)
    close_order(order, by, now)
    cancel_in_saleor.defer(order_id=order.pk)
    return order


def close_order(order: Order, by: Person | None, now: datetime) -> None:
    """Call an order off, with everything that hangs on it."""
    Order.objects.filter(pk=order.pk).update(state=Order.State.CANCELLED, closed_at=now)
    order.state, order.closed_at = Order.State.CANCELLED, now
    for consignment in order.consignments.select_related("order"):
        consignment.state, consignment.closed_at = Consignment.State.CANCELLED, now
        consignment.save(update_fields=["state", "closed_at"])
        release_allowances(consignment_ref=consignment.public_id, now=now)
        relist(order, consignment.lines.select_related("listing"), by, now)
    send_mail.defer(kind="cancelled", order_id=order.pk)
