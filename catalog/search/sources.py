"""What documents are made of, in plain rows: a million pieces are not a million objects."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any

from django.db.models import QuerySet, TextField, Value
from django.db.models.functions import Cast, Coalesce, NullIf

from catalog.models import Listing, Photo
from catalog.search.models import Reach
from marketplace.markets.models import Market

CHUNK = 2000
Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Picture:
    """The first photo of a piece; `colours` and `look` as `photos.looks` saw them."""

    public_id: str
    width: int
    height: int
    is_drawing: bool
    colours: tuple[str, ...] = ()
    look: bytes = b""


@dataclass(frozen=True, slots=True)
class Source:
    """One piece on sale in one market. Names are by language; the place is where it was made; `landed` is the
    price with post and duty by country (see `models.Reach`)."""

    pk: int
    piece_id: str
    craft: str
    object_kind: str
    attributes: Mapping[str, Any]
    width_cm: Decimal
    length_cm: Decimal
    year_to: int | None
    uniqueness: str
    making_days: int | None
    country: str
    published_at: datetime
    maker: str
    maker_name: Texts
    place: str
    place_name: Texts
    region: str
    region_name: Texts
    brand: str
    brand_name: Texts
    price: Decimal
    currency: str
    landed: Mapping[str, str]
    picture: Picture | None = None


def published_in(market: Market) -> QuerySet[Listing]:
    """Listings on sale in a market."""
    return Listing.objects.filter(state=Listing.State.PUBLISHED, prices__market=market)


def sources(
    market: Market, listing_ids: Iterable[int] | None = None, *, first: int = 0, end: int | None = None
) -> Iterator[Source]:
    """Pieces on sale in a market, all or some, by id (`first` or more and below `end`), some thousands at a
    time."""
    wanted = published_in(market) if listing_ids is None else published_in(market).filter(pk__in=listing_ids)
    if end is not None:
        wanted = wanted.filter(pk__lt=end)
    while rows := list(_columns(wanted.filter(pk__gte=first).order_by("pk"))[:CHUNK]):
        first = rows[-1][0] + 1
        yield from _sources(market, rows)


def newest(market: Market, offset: int, size: int) -> list[Source]:
    """A page of what a market sells, the newest first."""
    rows = list(_columns(published_in(market).order_by("-published_at", "-pk"))[offset : offset + size])
    return list(_sources(market, rows))


def _sources(market: Market, rows: list[tuple[Any, ...]]) -> Iterator[Source]:
    """Rows with what belongs to them in other tables: a picture, and where the piece can be sent."""
    ids = [row[0] for row in rows]
    pictures = dict(_pictures(ids))
    reaches = dict(
        Reach.objects.filter(market=market, listing__in=ids).values_list("listing_id", _text("landed"))
    )
    for row in rows:
        yield _source(row, pictures.get(row[0]), json.loads(reaches.get(row[0], "{}")))


def _columns(listings: QuerySet[Listing]) -> "QuerySet[Listing, tuple[Any, ...]]":
    """In the order of Source; JSON as it is written, to be read once for all that share it."""
    return listings.values_list(
        "pk", "piece_id", "craft", "object_kind", _text("attributes"), "width_cm", "length_cm", "year_to",
        "uniqueness", "making_days",
        Coalesce(NullIf("country_of_origin", Value("")), "made_in__country", "workshop__place__country"),
        "published_at", "workshop__slug", _text("workshop__name"), _place("slug"), _place("name"),
        _place("region_slug"), _place("region"), "consortium__brand__slug", _text("consortium__brand__name"),
        "prices__amount", "prices__currency",
    )  # fmt: skip


def _text(name: str) -> Cast:
    return Cast(name, TextField())


def _place(name: str) -> Coalesce:
    """Where the piece was made, else where its workshop stands."""
    return Coalesce(_text(f"made_in__{name}"), _text(f"workshop__place__{name}"))


def _pictures(listing_ids: list[int]) -> Iterator[tuple[int, Picture]]:
    photos = Photo.objects.filter(listing__in=listing_ids).order_by("listing_id", "position", "pk")
    columns = ("listing_id", "public_id", "width", "height", "is_drawing", "colours", "look")
    first = photos.distinct("listing_id").values_list(*columns)
    for listing_id, public_id, width, height, is_drawing, colours, look in first:
        seen = tuple(colours or ())
        yield listing_id, Picture(public_id, width, height, is_drawing, seen, bytes(look))


def _source(row: tuple[Any, ...], picture: Picture | None, landed: Mapping[str, str]) -> Source:
    (
        pk, piece_id, craft, kind, attributes, width, length, year_to, uniqueness, making_days, country,
        published_at, maker, maker_name, place, place_name, region, region_name, brand, brand_name, price,
        currency,
    ) = row  # fmt: skip
    if width is None or length is None or published_at is None:
        raise ValueError(f"{piece_id} is published without measures or time")
    return Source(
        pk, piece_id, craft, kind, json.loads(attributes), width, length, year_to, uniqueness, making_days,
        country, published_at, maker, texts(maker_name), place, texts(place_name), region,
        texts(region_name), brand, texts(brand_name), price, currency, landed, picture,
    )  # fmt: skip


@lru_cache(maxsize=20_000)
def texts(written: str) -> Texts:
    """Names by language, read once for all pieces that share them; nobody may change them."""
    return dict(json.loads(written))
