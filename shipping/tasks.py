"""What the shipping room does in the background."""

import logging
from functools import partial

from django.utils import timezone
from procrastinate.contrib.django import app

from shipping.adapters.russian_post import RussianPostTracker
from shipping.operations import polling
from shipping.trackers import trackers

log = logging.getLogger(__name__)


# One lock for all workers: each service is asked by one of them at a time.
@app.periodic(cron="*/5 * * * *")
@app.task(name="shipping.follow", queueing_lock="shipping.follow", lock="shipping.follow", pass_context=False)
def follow(timestamp: int) -> None:
    """Ask every tracker that is turned on about the parcels whose time has come."""
    known = trackers()
    sources = {tracker.source: partial(polling.may_know, tracker.source) for tracker in known}
    polling.watch_parcels(sources=sources, now=timezone.now())
    for tracker in known:
        this = polling.Round(now=timezone.now())
        if isinstance(tracker, RussianPostTracker):
            polling.collect_batches(tracker=tracker, this=this)
            polling.order_batch(tracker=tracker, this=this)
        asked = polling.ask_due(tracker=tracker, this=this)
        log.info("asked %s about %s parcels at %s", tracker.source, asked, timestamp)
