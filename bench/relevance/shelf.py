"""The pieces that queries are judged on: the demo world's, made without a database."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from functools import cache

from catalog.models import Listing, MarketPrice
from catalog.search.documents import document
from catalog.search.types import PieceDocument
from demo.world.pieces import Piece, pieces_of
from demo.world.tables import tables
from marketplace.consortia.models import Brand, Consortium, Place, Workshop

OPENED = datetime(2026, 11, 1, tzinfo=UTC)


@cache
def listings() -> tuple[Listing, ...]:
    """Every published piece of the demo world, in its order; none of them is saved."""
    return tuple(_listings())


def shelf_documents() -> Iterator[PieceDocument]:
    """The documents of one market."""
    for listing in listings():
        price = MarketPrice(amount=listing.wish_amount or Decimal(1), currency="EUR")
        yield document(listing, price, None)


def _listings() -> Iterator[Listing]:
    places, consortia = dict(_places()), dict(_consortia())
    for row in tables("workshops")["workshop"]:
        consortium = consortia[row["consortium"]]
        workshop = Workshop(
            slug=row["slug"], name=row["name"], consortium=consortium, place=places[row["place"]]
        )
        for number, piece in enumerate(pieces_of(row["consortium"], row["slug"])):
            yield _listing(workshop, number, piece)


def _places() -> Iterator[tuple[str, Place]]:
    regions = tables("places")["regions"]
    for row in tables("places")["place"]:
        yield (
            row["slug"],
            Place(
                slug=row["slug"],
                name=row["name"],
                region=regions[row["region"]],
                region_slug=row["region"],
                country=row["country"],
            ),
        )


def _consortia() -> Iterator[tuple[str, Consortium]]:
    for row in tables("consortia")["consortium"]:
        consortium = Consortium(slug=row["slug"], name=row["name"], serial_prefix=row["prefix"])
        Brand(slug=row["brand"]["slug"], name=row["brand"]["name"], consortium=consortium)
        yield row["slug"], consortium


def _listing(workshop: Workshop, number: int, piece: Piece) -> Listing:
    return Listing(
        piece_id=f"{workshop.consortium.serial_prefix}-{workshop.slug}-{number}".upper(),
        consortium=workshop.consortium,
        workshop=workshop,
        made_in=workshop.place,
        country_of_origin=workshop.place.country,
        state=Listing.State.PUBLISHED,
        craft=piece.craft,
        object_kind=piece.object_kind,
        attributes=piece.attributes,
        width_cm=piece.width_cm,
        length_cm=piece.length_cm,
        year_to=piece.year,
        uniqueness=piece.uniqueness,
        making_days=piece.making_days,
        wish_amount=piece.wish_eur,
        published_at=OPENED - timedelta(hours=number),
    )
