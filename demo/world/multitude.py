"""A multitude of invented workshops and pieces, to see how the store carries them.

They belong to the demo's consortia and places and are described like its pieces, but are not in Saleor: they
can be found and read, not bought. Rows stream into PostgreSQL by COPY, some thousands a transaction; a load
that was cut short goes on where it stopped, for what is there is counted first.
"""

import json
import random
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_CEILING, Decimal
from typing import TypeAlias

from django.db import connection, transaction
from django.db.models import F, Max

from catalog.models import Listing, Photo
from demo.world.pieces import MAKERS, Piece
from demo.world.surnames import family_names
from marketplace.consortia.models import Consortium, Place, Workshop
from marketplace.kernel.ids import new_id
from marketplace.kernel.money import Money
from marketplace.markets.models import Market
from marketplace.markets.queries import converted, stored_rates

Progress: TypeAlias = Callable[[int, int], None]
Row: TypeAlias = tuple[object, ...]
SLUG = "multitude-"
CHUNK = 10_000
WORKSHOP_COLUMNS = (
    "public_id", "slug", "consortium_id", "place_id", "name", "voice", "founded_year", "is_active",
    "joined_on",
)  # fmt: skip
LISTING_COLUMNS = (
    "id", "public_id", "piece_id", "consortium_id", "workshop_id", "state", "craft", "object_kind",
    "attributes", "width_cm", "length_cm", "weight_kg", "year_from", "year_to", "made_in_id",
    "country_of_origin", "hs_code", "packing_structure", "may_be_folded", "uniqueness", "units", "units_sold",
    "making_days", "wish_currency", "note", "import_key", "created_at", "updated_at", "submitted_at",
    "published_at", "saleor_product_id", "saleor_variant_id",
)  # fmt: skip
PRICE_COLUMNS = ("listing_id", "market_id", "amount", "currency", "working", "set_at")
PHOTO_COLUMNS = (
    "public_id", "listing_id", "role", "file", "width", "height", "sha256", "is_drawing", "position",
    "added_at", "colours", "look",
)  # fmt: skip


@dataclass(frozen=True)
class Ground:
    """What the multitude stands on, read once. `rates` are units of each market's currency for a euro."""

    consortia: tuple[Consortium, ...]
    places: dict[int, tuple[Place, ...]]
    markets: tuple[Market, ...]
    rates: dict[int, Decimal]
    pictures: dict[str, tuple[tuple[str, int, int, list[str] | None, bytes | memoryview], ...]]
    now: datetime


@dataclass(frozen=True)
class Home:
    """A workshop as its pieces know it."""

    pk: int
    number: int
    consortium: Consortium
    place_id: int
    country: str


def ground(markets: tuple[Market, ...], now: datetime) -> Ground:
    """The demo's consortia with their places, the markets to sell in, the pictures there are."""
    consortia = tuple(Consortium.objects.filter(slug__in=MAKERS).order_by("pk"))
    rates = stored_rates(now.date())
    pictures = {
        craft: tuple(
            Photo.objects.filter(listing__craft=craft, role="full", is_drawing=True)
            .exclude(listing__workshop__slug__startswith=SLUG)
            .order_by("pk")
            .values_list("file", "width", "height", "colours", "look")
        )
        for craft in ("carpet", "felt", "embroidery")
    }
    euro = Money(Decimal(1), "EUR")
    return Ground(
        consortia=consortia,
        places={
            each.pk: tuple(Place.objects.filter(workshops__consortium=each).distinct()) for each in consortia
        },
        markets=markets,
        rates={market.pk: converted(euro, market.currency, now.date(), rates).amount for market in markets},
        pictures=pictures,
        now=now,
    )


def settle_workshops(stand: Ground, wanted: int, progress: Progress) -> None:
    """As many workshops of the multitude as wanted, counting those that are there."""
    done = Workshop.objects.filter(slug__startswith=SLUG).count()
    while done < wanted:
        until = min(done + CHUNK, wanted)
        with transaction.atomic():
            _copy("consortia_workshop", WORKSHOP_COLUMNS, _workshops(stand, done, until))
        done = until
        progress(done, wanted)


def stock_pieces(stand: Ground, wanted: int, progress: Progress) -> None:
    """As many published pieces of the multitude as wanted, each sold in one of the markets, in turn."""
    homes = _homes(stand)
    done = Listing.objects.filter(workshop__slug__startswith=SLUG).count()
    while homes and done < wanted:
        until = min(done + CHUNK, wanted)
        with transaction.atomic():
            _stock(stand, homes, done, until)
        done = until
        progress(done, wanted)


def _stock(stand: Ground, homes: list[Home], first: int, until: int) -> None:
    """Write the pieces of these numbers; serials go on from each consortium's last."""
    next_id = (Listing.objects.aggregate(last=Max("pk"))["last"] or 0) + 1
    locked = Consortium.objects.select_for_update().order_by("pk")
    before = {each.pk: each.last_serial for each in locked}
    serials = dict(before)
    listings, prices, photos = list[Row](), list[Row](), list[Row]()
    for pk, number in enumerate(range(first, until), next_id):
        home = homes[number % len(homes)]
        consortium = home.consortium
        piece = MAKERS[consortium.slug](random.Random(f"multitude/{number}"), number)  # noqa: S311
        serials[consortium.pk] += 1
        piece_id = f"{consortium.serial_prefix}-{serials[consortium.pk]:05d}"
        listings.append(_listing(stand, pk, piece_id, number, home, piece))
        prices.append(_price(stand, pk, number, home, piece))
        photos += _photos(stand, pk, number, piece)
    _copy("catalog_listing", LISTING_COLUMNS, listings)
    _copy("catalog_marketprice", PRICE_COLUMNS, prices)
    _copy("catalog_photo", PHOTO_COLUMNS, photos)
    for consortium_id, serial in serials.items():
        given = serial - before[consortium_id]
        Consortium.objects.filter(pk=consortium_id).update(last_serial=F("last_serial") + given)
    with connection.cursor() as cursor:
        cursor.execute("select setval(pg_get_serial_sequence('catalog_listing', 'id'), %s)", [pk])


def _copy(table: str, columns: tuple[str, ...], rows: Iterable[Row]) -> None:
    """Stream rows into a table; names come from this file."""
    with (
        connection.cursor() as cursor,
        cursor.copy(f"copy {table} ({', '.join(columns)}) from stdin") as copy,
    ):
        for row in rows:
            copy.write_row(row)


def _workshops(stand: Ground, first: int, until: int) -> Iterator[Row]:
    for number in range(first, until):
        consortium = stand.consortia[number % len(stand.consortia)]
        places = stand.places[consortium.pk]
        place = places[number // len(stand.consortia) % len(places)]
        name = json.dumps(family_names(number), ensure_ascii=False)
        yield (
            new_id(), f"{SLUG}{number}", consortium.pk, place.pk, name, "{}", 1950 + number % 75, True,
            stand.now.date(),
        )  # fmt: skip


def _homes(stand: Ground) -> list[Home]:
    consortia = {each.pk: each for each in stand.consortia}
    countries = {place.pk: place.country for places in stand.places.values() for place in places}
    rows = Workshop.objects.filter(slug__startswith=SLUG).order_by("pk")
    return [
        Home(pk, number, consortia[consortium_id], place_id, countries[place_id])
        for number, (pk, consortium_id, place_id) in enumerate(
            rows.values_list("pk", "consortium_id", "place_id")
        )
    ]


def _listing(stand: Ground, pk: int, piece_id: str, number: int, home: Home, piece: Piece) -> Row:
    told_at = stand.now - timedelta(minutes=number % 500_000)
    return (
        pk, new_id(), piece_id, home.consortium.pk, home.pk, "published", piece.craft, piece.object_kind,
        json.dumps(piece.attributes), piece.width_cm, piece.length_cm, piece.weight_kg, piece.year,
        piece.year, home.place_id, home.country, piece.hs_code, piece.packing_structure, piece.may_be_folded,
        piece.uniqueness, 1, 0, piece.making_days, "", "", "", told_at, told_at, told_at, told_at, "", "",
    )  # fmt: skip


def _price(stand: Ground, pk: int, number: int, home: Home, piece: Piece) -> Row:
    """The wish with the consortium's commission, in the market's currency, rounded up to its step."""
    market = stand.markets[number % len(stand.markets)]
    gross = piece.wish_eur * stand.rates[market.pk] / (1 - home.consortium.commission)
    steps = (gross / market.price_step).to_integral_value(ROUND_CEILING)
    return (pk, market.pk, steps * market.price_step, market.currency, "[]", stand.now)


def _photos(stand: Ground, pk: int, number: int, piece: Piece) -> Iterator[Row]:
    """One of the demo's drawings of its craft; the files are shared."""
    pictures = stand.pictures[piece.craft]
    if pictures:
        file, width, height, colours, look = pictures[number % len(pictures)]
        sha256 = f"multitude-{number}"
        yield new_id(), pk, "full", file, width, height, sha256, True, 0, stand.now, colours, bytes(look)
