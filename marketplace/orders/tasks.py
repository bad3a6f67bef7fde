"""What orders do in the background."""

import logging

from django.utils import timezone
from procrastinate.contrib.django import app

from marketplace.kernel.errors import Refusal
from marketplace.orders import hearing, sweeping
from marketplace.orders.mail import tasks as mail_tasks
from marketplace.orders.saleor_tasks import PATIENT

__all__ = ["follow_payment", "mail_tasks", "sweep", "take_in_order"]
log = logging.getLogger(__name__)


@app.task(name="orders.take_in_order", retry=PATIENT)
def take_in_order(saleor_id: str) -> None:
    """Saleor made an order: it may have come through our shop or not."""
    hearing.take_in_order(saleor_id=saleor_id, now=timezone.now())


@app.task(name="orders.follow_payment", retry=PATIENT)
def follow_payment(saleor_transaction_id: str) -> None:
    """A provider told that a payment moved, perhaps while the buyer was away."""
    try:
        hearing.follow_payment(saleor_transaction_id=saleor_transaction_id, now=timezone.now())
    except Refusal as refusal:
        log.info("payment %s: %s", saleor_transaction_id, refusal)


@app.periodic(cron="* * * * *")
@app.task(name="orders.sweep", queueing_lock="orders.sweep", pass_context=False)
def sweep(timestamp: int) -> None:
    """Finish what was paid, and let go of what was not."""
    log.debug("sweeping at %s", timestamp)
    sweeping.finish_paid(now=timezone.now())
    sweeping.let_go_of_unpaid(now=timezone.now())
