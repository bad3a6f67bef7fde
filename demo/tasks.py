"""What of the demo world can wait until the store is open."""

from procrastinate.contrib.django import app

from catalog.models import Listing
from catalog.publication.tasks import embellish_later
from catalog.search import operations as search


@app.task(name="draw_the_rest", queueing_lock="draw_the_rest", retry=3)
def draw_the_rest() -> None:
    """The further pictures of every piece: corner, detail, back, and in a room."""
    # Every process imports the tasks; numpy and the drawings weigh on none but the worker.
    from demo.world import picturing

    for role in picturing.LATER:
        picturing.draw_pieces((role,), lambda done, total: None, aside=True)
    search.rebuild()
    # They were published before they had pictures, so that the store could open.
    for listing_id in Listing.objects.exclude(saleor_product_id="").values_list("pk", flat=True):
        embellish_later(listing_id)
