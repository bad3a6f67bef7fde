"""Reads for the pages in Saleor's Dashboard, found by Saleor's ids."""

from dataclasses import dataclass
from datetime import date, datetime

from catalog import composition, holds
from catalog.models import Hold, Listing
from marketplace.desk.forms import state_label
from marketplace.desk.parcels import ParcelRow, parcel_rows
from marketplace.desk.sending import ConsignmentRow, row_of, with_pieces
from marketplace.orders.models import Consignment
from storytelling.queries import story_of_piece
from storytelling.types import StoryCard


@dataclass(frozen=True)
class SentRow:
    """A consignment with its parcels."""

    row: ConsignmentRow
    parcels: list[ParcelRow]


@dataclass(frozen=True)
class Piece:
    """A listing as Saleor's staff sees it. `availability` is free, held or sold; `held_until` of a hold."""

    listing: Listing
    title: str
    state: str
    availability: str
    held_until: datetime | None
    story: StoryCard | None


def consignments_of(order_id: str, language: str, today: date) -> list[SentRow]:
    """The consignments of one of Saleor's orders; none for an order that has no piece of ours."""
    rows = Consignment.objects.filter(order__saleor_id=order_id).select_related(
        "order__market", "workshop__place", "consortium"
    )
    return [
        SentRow(row_of(consignment, language, today), parcel_rows(consignment, {}))
        for consignment in with_pieces(rows)
    ]


def piece_of(product_id: str, language: str, now: datetime) -> Piece | None:
    """The piece of one of Saleor's products; None when that is not ours."""
    if not product_id:
        return None
    listings = Listing.objects.select_related("workshop__place", "consortium__brand", "made_in")
    listing = listings.filter(saleor_product_id=product_id).first()
    if listing is None:
        return None
    hold = holds.live_hold(listing, now)
    return Piece(
        listing,
        composition.title(listing, language),
        state_label(listing.state),
        holds.availability(listing, now),
        hold.expires_at if hold and hold.owner != Hold.Owner.ORDER else None,
        story_of_piece(listing.piece_id, language),
    )
