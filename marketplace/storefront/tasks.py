"""What the shop does in the background."""

from django.utils import timezone
from procrastinate.contrib.django import app

from marketplace.storefront import reaching


@app.periodic(cron="* * * * *", periodic_id="reckon-reaches")
@app.task(name="storefront.reckon_reaches", queueing_lock="reckon-reaches", lock="reckon-reaches")
def reckon_reaches(timestamp: int) -> None:
    """Every minute: where pieces can be sent and for how much, after rules, rates or the law changed."""
    reaching.reckon_stale(timezone.now())
