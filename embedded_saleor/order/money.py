"""What follows for an order when money moved: its sums, its statuses, its diary and events."""

from collections.abc import Sequence
from decimal import Decimal
from uuid import UUID

from embedded_saleor.core.context import Context
from embedded_saleor.models import Order, OrderGrantedRefund, Payment, TransactionEvent, TransactionItem
from embedded_saleor.order.diary import note
from embedded_saleor.order.statuses import refresh_status
from embedded_saleor.payment.old_payments import sums_of
from embedded_saleor.payment.statuses import order_authorize_status, order_charge_status
from embedded_saleor.tax.rounding import rounded
from embedded_saleor.webhook.delivery import trigger_async

ZERO = Decimal(0)
PAID = ("FULL", "OVERCHARGED")
GRANT_STATUS = {
    "REFUND_SUCCESS": "SUCCESS",
    "REFUND_REQUEST": "PENDING",
    "REFUND_FAILURE": "FAILURE",
    "REFUND_REVERSE": "NONE",
}


def sum_up(
    order: Order,
    paid: Sequence[TransactionItem],
    granted: Decimal = ZERO,
    payments: Sequence[Payment] = (),
) -> None:
    """Set the order's sums and statuses from what was paid and what was granted back; does not save."""
    charged_before, authorized_before = sums_of(payments)
    order.total_charged_amount = sum((item.charged for item in paid), charged_before)
    order.total_authorized_amount = sum((item.authorized for item in paid), authorized_before)
    charged = rounded(order.total_charged_amount, order.currency)
    covered = rounded(order.total_charged_amount + order.total_authorized_amount, order.currency)
    total = order.total_gross_amount
    order.charge_status = order_charge_status(total=total, granted=granted, charged=charged)
    order.authorize_status = order_authorize_status(total=total, granted=granted, covered=covered)


def is_paid_for(order: Order) -> bool:
    """Whether any money was moved, or tried to be, for the order."""
    return order.transactions.exists() or order.payments.exists()


def sum_up_and_store(order: Order) -> None:
    granted = sum(OrderGrantedRefund.objects.filter(order=order).values_list("amount", flat=True), ZERO)
    transactions = list(TransactionItem.objects.filter(order=order))
    sum_up(order, transactions, granted, list(Payment.objects.filter(order=order)))
    order.save(
        update_fields=[
            "total_charged_amount",
            "total_authorized_amount",
            "charge_status",
            "authorize_status",
            "updated_at",
        ]
    )


def money_moved(order_id: UUID, item: TransactionItem, before: TransactionItem, context: Context) -> None:
    """Bring the order up to date after a transaction changed from `before`, and tell who listens.

    Runs in a transaction: the order is locked, so that two reports at once do not lose each other's sums.
    """
    order = Order.objects.select_for_update(of=("self",)).get(pk=order_id)
    sum_up_and_store(order)
    confirm_paid(order)
    if item.charged > before.charged:
        charged(order, context)
    if item.refunded > before.refunded:
        refunded(order, context)
    elif item.charged < before.charged or (
        item.authorized != before.authorized and item.charged == before.charged
    ):
        trigger_async("ORDER_UPDATED", order, by=context.requestor)


def confirm_paid(order: Order) -> None:
    """What waited for its money waits no more, where the channel confirms by itself."""
    if order.status == "UNCONFIRMED" and order.channel.automatically_confirm_all_new_orders:
        refresh_status(order)


def charged(order: Order, context: Context) -> None:
    """Money came in: ORDER_PAID, and once it is all there ORDER_FULLY_PAID."""
    trigger_async("ORDER_PAID", order, by=context.requestor)
    if order.charge_status in PAID:
        note(order, "ORDER_FULLY_PAID", context)
        confirm_paid(order)
        trigger_async("ORDER_FULLY_PAID", order, by=context.requestor)
    trigger_async("ORDER_UPDATED", order, by=context.requestor)


def refunded(order: Order, context: Context) -> None:
    """Money went back: ORDER_REFUNDED, and once it is all back ORDER_FULLY_REFUNDED."""
    trigger_async("ORDER_REFUNDED", order, by=context.requestor)
    trigger_async("ORDER_UPDATED", order, by=context.requestor)
    back = sum(TransactionItem.objects.filter(order=order).values_list("refunded", flat=True), ZERO)
    if back >= order.total_gross_amount:
        trigger_async("ORDER_FULLY_REFUNDED", order, by=context.requestor)


def refresh_grant(grant: OrderGrantedRefund | None) -> None:
    """The status of a granted refund is that of the last event about it."""
    if grant is None:
        return
    last = (
        TransactionEvent.objects.filter(
            granted_refund=grant, transaction_id=grant.transaction_id, type__in=list(GRANT_STATUS)
        )
        .order_by("created_at", "pk")
        .last()
    )
    if last is not None:
        grant.status = GRANT_STATUS[last.type]
        grant.save(update_fields=["status"])
