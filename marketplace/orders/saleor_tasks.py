"""What Saleor must hear of, in the background; tried again while it does not answer."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from marketplace.kernel.errors import Outage
from marketplace.orders import telling
from marketplace.orders.models import Consignment, Order, Refund
from marketplace.payments.models import Payment

PATIENT = RetryStrategy(max_attempts=8, exponential_wait=4, retry_exceptions={Outage})


@app.task(name="orders.fulfil_in_saleor", retry=PATIENT)
def fulfil_in_saleor(consignment_id: int) -> None:
    telling.tell_sent(Consignment.objects.select_related("order").get(pk=consignment_id))


@app.task(name="orders.refund_in_saleor")
def refund_in_saleor(refund_id: int) -> None:
    """Not tried again by itself: whether a refund was begun must not be guessed."""
    telling.ask_refund(Refund.objects.select_related("consignment__order").get(pk=refund_id))


@app.task(name="orders.report_charge", retry=PATIENT)
def report_charge(payment_id: int) -> None:
    telling.tell_charged(Payment.objects.get(pk=payment_id))


@app.task(name="orders.cancel_in_saleor", retry=PATIENT)
def cancel_in_saleor(order_id: int) -> None:
    telling.tell_cancelled(Order.objects.get(pk=order_id))
