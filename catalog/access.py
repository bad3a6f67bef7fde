"""The door to changing a listing: who may, the row locked, the event that every change leaves, and the
publication that follows."""

from datetime import datetime

from procrastinate.contrib.django import app as tasks

from catalog.models import Listing, ListingEvent
from catalog.queries import listings_for, managed_listings_for
from marketplace.consortia.models import Person

PUBLISH_TASK = "catalog.publish"
INDEX_TASK, INDEX_LOCK = "index_listings", "search-index"


def lock(listing: Listing) -> Listing:
    """The listing as it now stands, locked until the transaction ends."""
    rows = Listing.objects.select_for_update(of=("self",)).select_related("consortium")
    return rows.get(pk=listing.pk)


def locked(listing: Listing, by: Person) -> Listing:
    """Locked, if `by` may act for its workshop; else there is no such listing (Listing.DoesNotExist)."""
    if not listings_for(by).filter(pk=listing.pk).exists():
        raise Listing.DoesNotExist
    return lock(listing)


def locked_by_manager(listing: Listing, by: Person) -> Listing:
    """Locked, if `by` manages its consortium; else there is no such listing."""
    if not is_manager_of(listing, by):
        raise Listing.DoesNotExist
    return lock(listing)


def is_manager_of(listing: Listing, by: Person) -> bool:
    return managed_listings_for(by).filter(pk=listing.pk).exists()


def record(listing: Listing, verb: str, *, by: Person | None, now: datetime, reason: str = "") -> None:
    """Write down what happened, in the state the listing now has."""
    ListingEvent.objects.create(listing=listing, at=now, by=by, verb=verb, state=listing.state, reason=reason)


def enqueue_publication(listing: Listing) -> None:
    """In the same transaction as the change; two publications of one piece never run at once.

    Lists need not wait for Saleor to hear of it, but for a piece that it does not know: that is found when it
    can be bought.
    """
    task = tasks.configure_task(PUBLISH_TASK, allow_unknown=True, lock=f"publish-{listing.pk}")
    task.defer(listing_id=listing.pk)
    if listing.saleor_product_id or listing.state != Listing.State.PUBLISHED:
        tasks.configure_task(INDEX_TASK, allow_unknown=True, lock=INDEX_LOCK).defer(listing_ids=[listing.pk])
