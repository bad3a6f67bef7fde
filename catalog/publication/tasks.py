"""Publication in the background."""

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from catalog import publication
from catalog.models import Listing
from catalog.publication import events
from catalog.publication.models import keep_models
from marketplace.kernel.errors import Outage
from marketplace.saleor.entities import Known
from marketplace.saleor.session import client, is_connected

PATIENT = RetryStrategy(max_attempts=8, exponential_wait=4, retry_exceptions={Outage})


@app.task(name="catalog.publish", retry=PATIENT)
def publish(listing_id: int) -> None:
    """Bring Saleor to what the listing says; pictures and other languages follow when there is time."""
    publication.publish_to_saleor(listing_id)
    events.announce(Listing.objects.values_list("piece_id", flat=True).get(pk=listing_id))
    embellish_later(listing_id)


def embellish_later(listing_id: int) -> None:
    """After everything that somebody waits for, and never beside a publication of the same piece."""
    embellish_piece.configure(lock=f"publish-{listing_id}", priority=-1).defer(listing_id=listing_id)


@app.task(name="catalog.embellish", retry=PATIENT)
def embellish_piece(listing_id: int) -> None:
    publication.embellish(listing_id)


@app.periodic(cron="*/10 * * * *", periodic_id="models-to-saleor")
@app.task(name="catalog.keep_models", queueing_lock="models-to-saleor", lock="models-to-saleor")
def keep_brands_and_families(timestamp: int) -> None:
    """Every ten minutes: tell Saleor of brands and families that changed. Nothing changed: no request."""
    if is_connected():
        keep_models(Known(), client())
