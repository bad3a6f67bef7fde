"""Where a piece has been, for its passport: nothing of it tells who bought it or where it went."""

from dataclasses import dataclass
from datetime import datetime

from catalog.models import Listing, ListingEvent
from marketplace.orders.models import Consignment, Inspection

# Verbs of a listing's history that its passport tells.
TOLD = ("approved", "published", "sold", "relisted")
GONE = (Consignment.State.SENT, Consignment.State.DELIVERED)


@dataclass(frozen=True)
class Stop:
    """One thing that happened to a piece: a verb of TOLD, `inspected`, `sent` or `delivered`."""

    kind: str
    at: datetime


def journey_of(listing: Listing) -> list[Stop]:
    """Oldest first. Pieces of an edition are not told apart, so theirs ends on the shelf."""
    events = ListingEvent.objects.filter(listing=listing, verb__in=TOLD)
    stops = [Stop(event.verb, event.at) for event in events]
    if not listing.is_edition and not listing.can_be_made_again:
        stops += [*inspections_of(listing), *posts_of(listing)]
    return sorted(stops, key=lambda stop: stop.at)


def inspections_of(listing: Listing) -> list[Stop]:
    """When it was found in order before it was posted."""
    passed = Inspection.objects.filter(consignment__lines__listing=listing, passed=True)
    return [Stop("inspected", inspection.at) for inspection in passed]


def posts_of(listing: Listing) -> list[Stop]:
    """When it left and when it came to the house where it now is."""
    stops = []
    for consignment in Consignment.objects.filter(lines__listing=listing, state__in=GONE):
        if consignment.sent_at:
            stops.append(Stop("sent", consignment.sent_at))
        if consignment.delivered_at:
            stops.append(Stop("delivered", consignment.delivered_at))
    return stops
