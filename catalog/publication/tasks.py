"""Publication in the background."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from catalog import publication
from marketplace.kernel.errors import Outage

PATIENT = RetryStrategy(max_attempts=8, exponential_wait=4, retry_exceptions={Outage})


@app.task(name="catalog.publish", retry=PATIENT)
def publish(listing_id: int) -> None:
    """Bring Saleor to what the listing says; pictures and other languages follow when there is time."""
    publication.publish_to_saleor(listing_id)
    embellish_piece.configure(lock=f"publish-{listing_id}", priority=-1).defer(listing_id=listing_id)


@app.task(name="catalog.embellish", retry=PATIENT)
def embellish_piece(listing_id: int) -> None:
    publication.embellish(listing_id)
