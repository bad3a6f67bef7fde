"""Money that staff settle by hand: paid elsewhere, or let go of."""

from __future__ import annotations

from django.db import transaction

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import Refused, refuse
from embedded_saleor.models import Order, Payment, PaymentStep, TransactionEvent, TransactionItem
from embedded_saleor.order.diary import note
from embedded_saleor.order.fulfilment import locked_order
from embedded_saleor.order.money import sum_up_and_store
from embedded_saleor.order.prices import fresh_prices
from embedded_saleor.payment.old_payments import BY_HAND, is_authorized, void
from embedded_saleor.payment.sums import sum_up
from embedded_saleor.webhook.delivery import trigger_async

NAME = "Mark-as-paid transaction"


def mark_as_paid(*, order: Order, reference: str | None, context: Context) -> Order:
    """Write down that the whole order was paid, as the channel wants it: a transaction or a payment.

    Raises `Refused` when something was paid already, and remembers the attempt.
    """
    fresh_prices(order, context)
    if order.billing_address_id is None:
        wording = "Order billing address is required to mark order as paid."
        raise refuse(None, "BILLING_ADDRESS_NOT_SET", wording)
    by_transaction = order.channel.mark_as_paid_strategy == "TRANSACTION_FLOW"
    with transaction.atomic():
        order = locked_order(order)
        refused = _already_paid(order, by_transaction=by_transaction, context=context)
        if refused is None:
            _write_down(order, reference, context, by_transaction=by_transaction)
    if refused is not None:
        raise refused
    return order


def _already_paid(order: Order, *, by_transaction: bool, context: Context) -> Refused | None:
    paid_by = next(
        (name for name in ("payments", "transactions") if getattr(order, name).exists()),
        None,
    )
    if paid_by is None:
        return None
    wording = f"Orders with {paid_by} can not be manually marked as paid."
    event = "TRANSACTION_MARK_AS_PAID_FAILED" if by_transaction else "PAYMENT_FAILED"
    note(order, event, context, message=wording)
    field = "transaction" if by_transaction else "payment"
    return refuse(field, f"{field.upper()}_ERROR", wording)


def _write_down(order: Order, reference: str | None, context: Context, *, by_transaction: bool) -> None:
    if by_transaction:
        _by_transaction(order, reference, context)
    else:
        _by_payment(order, reference)
    sum_up_and_store(order)
    told = {"transaction_reference": reference} if reference else {}
    note(order, "ORDER_MARKED_AS_PAID", context, **told)
    trigger_async("ORDER_FULLY_PAID", order, by=context.requestor)
    trigger_async("ORDER_UPDATED", order, by=context.requestor)


def _by_transaction(order: Order, reference: str | None, context: Context) -> None:
    item = TransactionItem.objects.create(
        order=order,
        currency=order.currency,
        name=NAME,
        psp_reference=reference or "",
        available_actions=["REFUND"],
        app=context.app,
        app_identifier=context.app.identifier if context.app else "",
        user=context.user,
    )
    TransactionEvent.objects.create(
        transaction=item,
        type="CHARGE_SUCCESS",
        amount=order.total_gross_amount,
        currency=order.currency,
        message="Manual adjustment of the transaction.",
        app=context.app,
        user=context.user,
    )
    sum_up(item)
    item.save()


def _by_payment(order: Order, reference: str | None) -> None:
    total = order.total_gross_amount
    payment = Payment.objects.create(
        order=order,
        gateway=BY_HAND,
        currency=order.currency,
        total=total,
        captured_amount=total,
        charge_status="FULLY_CHARGED",
        psp_reference=reference,
    )
    PaymentStep.objects.create(
        payment=payment, kind="EXTERNAL", token=reference or "", amount=total, currency=order.currency
    )


def void_payment(*, order: Order, context: Context) -> Order:
    """Let go of what the order's last payment set aside."""
    with transaction.atomic():
        order = locked_order(order)
        payment: Payment | None = order.payments.order_by("pk").last()
        refused = _why_not_void(payment, order, context)
        if refused is None and payment is not None:
            void(payment)
            sum_up_and_store(order)
            note(order, "PAYMENT_VOIDED", context, payment_id=payment.token, payment_gateway=payment.gateway)
            trigger_async("ORDER_UPDATED", order, by=context.requestor)
    if refused is not None:
        raise refused
    return order


def _why_not_void(payment: Payment | None, order: Order, context: Context) -> Refused | None:
    if payment is None:
        wording = "There's no payment associated with the order."
        return refuse("payment", "PAYMENT_MISSING", wording)
    if not payment.is_active:
        wording = "Only pre-authorized payments can be voided"
        return refuse("payment", "VOID_INACTIVE_PAYMENT", wording)
    if not is_authorized(payment):
        wording = "Cannot find successful auth transaction."
        note(order, "PAYMENT_FAILED", context, message=wording)
        return refuse("payment", "PAYMENT_ERROR", wording)
    return None
