"""Background work of the catalogue."""

from django.utils import timezone
from procrastinate.contrib.django import app

from catalog import holds
from catalog.photos import tasks as photos
from catalog.publication import tasks as publication
from catalog.search import tasks as search

__all__ = ["photos", "publication", "release_expired_holds", "search"]


@app.periodic(cron="* * * * *", periodic_id="release-holds")
@app.task(name="catalog.release_expired_holds", queueing_lock="release-holds")
def release_expired_holds(timestamp: int) -> None:
    """Every minute: let go of holds whose time is over. Buyers need not wait for it; sums of holds do."""
    holds.release_expired(timezone.now())
