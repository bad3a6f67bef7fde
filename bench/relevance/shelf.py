"""The pieces that queries are judged on: the demo world's, made without a database."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from catalog.search.sources import Source
from demo.world.pieces import Piece, pieces_of
from demo.world.tables import tables

OPENED = datetime(2026, 11, 1, tzinfo=UTC)


@cache
def shelf() -> tuple[Source, ...]:
    """Every published piece of the demo world, in its order."""
    return tuple(_pieces())


def _pieces() -> Iterator[Source]:
    places = {row["slug"]: row for row in tables("places")["place"]}
    consortia = {row["slug"]: row for row in tables("consortia")["consortium"]}
    for row in tables("workshops")["workshop"]:
        consortium, place = consortia[row["consortium"]], places[row["place"]]
        for number, piece in enumerate(pieces_of(row["consortium"], row["slug"])):
            yield _source(number, piece, row, consortium, place)


def _source(
    number: int, piece: Piece, workshop: dict[str, Any], consortium: dict[str, Any], place: dict[str, Any]
) -> Source:
    return Source(
        pk=0,
        piece_id=f"{consortium['prefix']}-{workshop['slug']}-{number}".upper(),
        craft=piece.craft,
        object_kind=piece.object_kind,
        attributes=piece.attributes,
        width_cm=piece.width_cm,
        length_cm=piece.length_cm,
        year_to=piece.year,
        uniqueness=piece.uniqueness,
        making_days=piece.making_days,
        country=place["country"],
        published_at=OPENED - timedelta(hours=number),
        maker=workshop["slug"],
        maker_name=workshop["name"],
        place=place["slug"],
        place_name=place["name"],
        region=place["region"],
        region_name=tables("places")["regions"][place["region"]],
        brand=consortium["brand"]["slug"],
        brand_name=consortium["brand"]["name"],
        price=piece.wish_eur,
        currency="EUR",
        landed={},
    )
