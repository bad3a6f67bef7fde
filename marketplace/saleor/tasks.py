"""Upkeep of what was heard from Saleor."""

import logging

from django.utils import timezone
from procrastinate.contrib.django import app

from marketplace.kernel.errors import Outage
from marketplace.saleor import operations

log = logging.getLogger(__name__)


@app.periodic(cron="41 2 * * *", periodic_id="forget-deliveries")
@app.task(name="saleor.forget_deliveries", queueing_lock="forget-deliveries")
def forget_deliveries(timestamp: int) -> None:
    """Every night: messages that will not come again need not be remembered."""
    operations.forget_old_deliveries(now=timezone.now())


@app.periodic(cron="23 * * * *", periodic_id="saleors-version")
@app.task(name="saleor.remember_version", queueing_lock="saleors-version")
def remember_version(timestamp: int) -> None:
    """Every hour: whether Saleor was updated, and whether it still knows us."""
    try:
        operations.remember_version()
    except Outage as trouble:
        log.warning("Saleor cannot be asked for its version: %s. Run: gereh saleor doctor", trouble)
