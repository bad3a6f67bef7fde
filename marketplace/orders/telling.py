"""Telling Saleor what happened at a desk. Each may run again after a failure; none runs in a transaction."""

from marketplace.kernel.errors import Refusal
from marketplace.orders.models import Consignment, Order, Refund
from marketplace.payments.models import Payment
from marketplace.saleor.generated.enums import TransactionActionEnum, TransactionEventTypeEnum
from marketplace.saleor.generated.input_types import (
    OrderFulfillInput,
    OrderFulfillLineInput,
    OrderFulfillStockInput,
    OrderGrantRefundCreateInput,
)
from marketplace.saleor.session import accepted, client
from shipping.queries import parcels_of

# Saleor's words for “you told me before”.
ALREADY = frozenset({"fulfill_order_line", "cannot_cancel_order"})


def tell_sent(consignment: Consignment) -> None:
    """One fulfilment a workshop, with its own tracking number."""
    if consignment.saleor_fulfilment_id:
        return
    lines = [
        OrderFulfillLineInput(
            orderLineId=line.saleor_line_id,
            stocks=[OrderFulfillStockInput(quantity=1, warehouse=line.warehouse_id)],
        )
        for line in consignment.lines_to_send
    ]
    asked = OrderFulfillInput(
        lines=lines,
        notifyCustomer=False,
        allowStockToBeExceeded=True,
        trackingNumber=tracking_number(consignment),
    )
    answer = client().fulfil_order(consignment.order.saleor_id, asked).order_fulfill
    assert answer is not None
    told_now(answer.errors)
    if answer.fulfillments:
        fulfilment = answer.fulfillments[0]
        assert fulfilment is not None
        consignment.saleor_fulfilment_id = fulfilment.id
        consignment.save(update_fields=["saleor_fulfilment_id"])


def tracking_number(consignment: Consignment) -> str:
    """Of all its parcels."""
    numbers = [parcel.tracking_number for parcel in parcels_of(consignment.public_id)]
    return ", ".join(number for number in numbers if number)


def told_now(errors: object) -> None:
    try:
        accepted(errors)  # type: ignore[arg-type]
    except Refusal as refusal:
        if refusal.code not in ALREADY:
            raise


def ask_refund(refund: Refund) -> None:
    """Grant it in Saleor, then have it paid: Saleor asks our payment App in turn, and `settle_refund`
    hears what came of it."""
    if refund.state != Refund.State.ASKED:
        return
    order, saleor = refund.consignment.order, client()
    granted = saleor.grant_refund(order.saleor_id, grant_of(refund)).order_grant_refund_create
    assert granted is not None
    accepted(granted.errors)
    assert granted.granted_refund is not None
    asked = saleor.refund_granted(order.saleor_transaction_id, granted.granted_refund.id)
    if asked.transaction_request_refund_for_granted_refund is not None:
        accepted(asked.transaction_request_refund_for_granted_refund.errors)


def grant_of(refund: Refund) -> OrderGrantRefundCreateInput:
    """The sum and its reason, without lines: Saleor would not grant a line again whose payment failed."""
    return OrderGrantRefundCreateInput(
        amount=str(refund.money.rounded().amount),
        reason=refund.reason,
        transactionId=refund.consignment.order.saleor_transaction_id,
    )


def tell_charged(payment: Payment) -> None:
    """A pending payment was confirmed by a person."""
    answer = (
        client()
        .report_transaction(
            payment.saleor_transaction_id,
            TransactionEventTypeEnum.CHARGE_SUCCESS,
            payment.amount,
            payment.reference,
            payment.message,
            [TransactionActionEnum.REFUND],
        )
        .transaction_event_report
    )
    if answer is not None:
        accepted(answer.errors)


def tell_cancelled(order: Order) -> None:
    answer = client().cancel_order(order.saleor_id).order_cancel
    assert answer is not None
    told_now(answer.errors)
