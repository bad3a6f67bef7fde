"""Reads of listings. What a person may not see does not exist for her."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet, TextField
from django.db.models.expressions import RawSQL

from catalog.models import Listing, MarketPrice
from marketplace.consortia.models import Person
from marketplace.consortia.queries import consortia_for, workshops_for
from marketplace.markets.models import Market

ON_SHOW = (Listing.State.PUBLISHED, Listing.State.SOLD)
# Whole rows as text, so that no column of tomorrow is forgotten; with the transaction that wrote them, so
# that a price which went up and down again has another mark; of holds also which are live at the moment.
MARK = """
md5(concat(
    (catalog_listing.*)::text, catalog_listing.xmin,
    (select string_agg(concat(photo.*::text, photo.xmin), '' order by photo.id)
        from catalog_photo photo where photo.listing_id = catalog_listing.id),
    (select string_agg(concat(price.*::text, price.xmin), '' order by price.id)
        from catalog_marketprice price where price.listing_id = catalog_listing.id),
    (select string_agg(
            concat(hold.*::text, hold.xmin, hold.expires_at is null or hold.expires_at > %s),
            '' order by hold.id)
        from catalog_hold hold where hold.listing_id = catalog_listing.id)
))
"""


def listings() -> QuerySet[Listing]:
    """Listings with everything that composing their texts reads."""
    return Listing.objects.select_related("consortium", "workshop__place", "made_in").prefetch_related(
        "photos"
    )


def listings_for(person: Person | AnonymousUser) -> QuerySet[Listing]:
    """Listings of the workshops a person acts for."""
    return listings().filter(workshop__in=workshops_for(person))


def listing_for(person: Person | AnonymousUser, public_id: str) -> Listing:
    """One of them; raises Listing.DoesNotExist for any other."""
    return listings_for(person).get(public_id=public_id)


def managed_listings_for(person: Person | AnonymousUser) -> QuerySet[Listing]:
    """Listings of the consortia a person manages."""
    return listings().filter(consortium__in=consortia_for(person))


def submissions_for(person: Person | AnonymousUser) -> QuerySet[Listing]:
    """What waits for a manager's word, the longest waiting first."""
    waiting = managed_listings_for(person).filter(state=Listing.State.SUBMITTED)
    return waiting.order_by("submitted_at", "pk")


def published_piece(piece_id: str) -> Listing | None:
    """A piece that buyers may see: on sale, or sold and kept on show."""
    return listings().filter(piece_id=piece_id, state__in=ON_SHOW).first()


def pieces_on_show(piece_ids: Iterable[str]) -> dict[str, Listing]:
    """Several at once, by piece id."""
    found = listings().filter(piece_id__in=list(piece_ids), state__in=ON_SHOW)
    return {listing.piece_id: listing for listing in found}


def price_in(listing: Listing, market: Market) -> MarketPrice | None:
    """The price set for a market; none when the piece is not offered there."""
    return listing.prices.filter(market=market).first()


def marks(piece_id: str, now: datetime) -> QuerySet[Listing, tuple[str, str]]:
    """(its id, a mark) of one piece: another mark, never seen before, when anything of it changes."""
    return (
        Listing.objects.filter(piece_id=piece_id)
        .annotate(mark=RawSQL(MARK, [now], output_field=TextField()))  # noqa: S611 - fixed text
        .order_by()
        .values_list("piece_id", "mark")
    )
