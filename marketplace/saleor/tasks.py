"""Upkeep of what was heard from Saleor."""

from django.utils import timezone
from procrastinate.contrib.django import app

from marketplace.saleor import operations


@app.periodic(cron="41 2 * * *", periodic_id="forget-deliveries")
@app.task(name="saleor.forget_deliveries", queueing_lock="forget-deliveries")
def forget_deliveries(timestamp: int) -> None:
    """Every night: messages that will not come again need not be remembered."""
    operations.forget_old_deliveries(now=timezone.now())
