"""What the catalog does in the background."""

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from catalog import holds, publication
from catalog.search import tasks as search_tasks
from marketplace.kernel.errors import Outage

__all__ = ["embellish_piece", "publish", "release_expired_holds", "search_tasks"]
PATIENT = RetryStrategy(max_attempts=8, exponential_wait=4, retry_exceptions={Outage})


@app.task(name="catalog.publish", retry=PATIENT)
def publish(listing_id: int) -> None:
    """Bring Saleor to what the listing says."""
    publication.publish_to_saleor(listing_id)
    embellish_piece.configure(lock=f"publish-{listing_id}", priority=-1).defer(listing_id=listing_id)


@app.task(name="catalog.embellish", retry=PATIENT)
def embellish_piece(listing_id: int) -> None:
    publication.embellish(listing_id)


@app.periodic(cron="* * * * *")
@app.task(name="catalog.release_expired_holds", queueing_lock="catalog.release_expired_holds")
def release_expired_holds(timestamp: int) -> None:
    """Procrastinate tells when it was due; what has expired is asked of the clock."""
    holds.release_expired(timezone.now())
