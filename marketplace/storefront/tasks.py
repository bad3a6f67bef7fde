"""What the shop does in the background."""

from django.utils import timezone
from procrastinate.contrib.django import app

from marketplace.storefront import reaching
from marketplace.storefront.searches import telling


@app.periodic(cron="* * * * *", periodic_id="reckon-reaches")
@app.task(name="storefront.reckon_reaches", queueing_lock="reckon-reaches", lock="reckon-reaches")
def reckon_reaches(timestamp: int) -> None:
    """Every minute: where pieces can be sent and for how much, after rules, rates or the law changed."""
    reaching.reckon_stale(timezone.now())


@app.periodic(cron="23 * * * *", periodic_id="tell-of-new-pieces")
@app.task(name="storefront.tell_of_new_pieces", queueing_lock="tell-of-new-pieces")
def tell_of_new_pieces(timestamp: int) -> None:
    """Every hour: an e-mail each to those who wait for pieces and were not written to within a day."""
    for person_id in telling.due(timezone.now()):
        tell_person.defer(person_id=person_id)


@app.task(name="storefront.tell_person", retry=5)
def tell_person(person_id: int) -> None:
    telling.tell(person_id, timezone.now())
