"""Looking at photos that came before photos had looks."""

from datetime import timedelta

from django.utils import timezone
from PIL import Image
from procrastinate.contrib.django import app

from catalog.models import Listing, Photo
from catalog.photos.looks import look_of
from catalog.search.tasks import index_listings

AT_ONCE = 50
PATIENCE = timedelta(seconds=20)


@app.periodic(cron="*/5 * * * *", periodic_id="look-at-photos")
@app.task(name="catalog.look_at_photos", queueing_lock="look-at-photos", lock="look-at-photos")
def look_at_photos(timestamp: int) -> None:
    """For some seconds: look at the photos that nobody has looked at, and index their pieces."""
    until = timezone.now() + PATIENCE
    while (photos := _not_looked_at()) and timezone.now() < until:
        for photo in photos:
            look_at(photo)
        ids = {photo.listing_id for photo in photos if photo.listing.state == Listing.State.PUBLISHED}
        if ids:
            index_listings.defer(listing_ids=sorted(ids))


def _not_looked_at() -> list[Photo]:
    waiting = Photo.objects.filter(colours__isnull=True).select_related("listing")
    return list(waiting.order_by("position", "-pk")[:AT_ONCE])


def look_at(photo: Photo) -> None:
    """Keep how a photo looks; one whose file is lost or broken looks like nothing."""
    try:
        with photo.file.open("rb") as file, Image.open(file) as image:
            look = look_of(image)
    except (OSError, ValueError):
        Photo.objects.filter(pk=photo.pk).update(colours=[])
    else:
        Photo.objects.filter(pk=photo.pk).update(colours=list(look.colours), look=look.numbers)
