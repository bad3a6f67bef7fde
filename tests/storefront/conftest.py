"""A small shop: a carpet, a kilim and a sold carpet of Anahita's, a felt of Bahram's, in two markets."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.core.files.base import ContentFile

from catalog.models import Listing, MarketPrice, Photo
from catalog.search.engines import engine
from catalog.search.operations import rebuild
from marketplace.consortia.models import Certificate
from shipping.operations import load_rules
from tests.catalog.pieces import picture
from tests.people import NOW, Cast, make_cast

RATES = {"de": Decimal(1), "ru": Decimal(95)}
CARPET = {
    "construction": "knotted-pile",
    "knot": "asymmetrical",
    "materials": ["wool"],
    "palette": ["madder", "indigo"],
    "layout": "gul-repeat",
    "style": "turkmen",
}


@dataclass(frozen=True)
class Shelf:
    cast: Cast
    carpet: Listing
    kilim: Listing
    felt: Listing
    sold: Listing


def put(
    cast: Cast, piece_id: str, craft: str, *, euros: int, markets: str = "de ru", **fields: Any
) -> Listing:
    """A piece on the shelf, with one small picture and a price in each market."""
    workshop = cast.felters if craft == "felt" else cast.weavers
    listing = Listing.objects.create(
        **{
            "piece_id": piece_id,
            "consortium": workshop.consortium,
            "workshop": workshop,
            "made_in": workshop.place,
            "country_of_origin": "IR",
            "craft": craft,
            "state": Listing.State.PUBLISHED,
            "published_at": NOW,
            "hs_code": "570110",
            "packing_structure": "kashan",
            "width_cm": Decimal(140),
            "length_cm": Decimal(200),
            "weight_kg": Decimal(11),
            **fields,
        }
    )
    file = ContentFile(picture(60, 80).read(), f"{piece_id}.jpg")
    Photo.objects.create(listing=listing, role="full", file=file, sha256=piece_id, is_drawing=True)
    for market in (cast.germany, cast.russia):
        if market.code in markets:
            MarketPrice.objects.create(
                listing=listing,
                market=market,
                amount=euros * RATES[market.code],
                currency=market.currency,
                set_at=NOW,
            )
    return listing


@pytest.fixture
def own_folders(tmp_path: Path, settings: Any) -> Iterator[None]:
    """Media and index of this test alone."""
    settings.SEARCH_URL, settings.SEARCH_DIR, settings.MEDIA_ROOT = (
        "",
        tmp_path / "search",
        tmp_path / "media",
    )
    engine.cache_clear()
    yield
    engine.cache_clear()


@pytest.fixture
def shelf(db: None, own_folders: None) -> Shelf:
    cast = make_cast()
    load_rules()
    cast.germany.countries = ["DE", "AT"]
    cast.germany.save()
    Certificate.objects.create(
        brand=cast.carpets.brand,
        kind="gi",
        name={"en": "Geographical indication"},
        number="GI-17",
        issuer={"en": "The register"},
        issued_on=date(2026, 1, 1),
    )
    made = Shelf(
        cast,
        put(cast, "GT-00001", "carpet", euros=600, object_kind="carpet", attributes=CARPET),
        put(
            cast, "GT-00002", "carpet", euros=250, markets="de", object_kind="kilim",
            attributes={**CARPET, "construction": "flatweave", "palette": ["walnut"]},
        ),
        put(
            cast, "KF-00001", "felt", euros=90, object_kind="felt-rug",
            attributes={"technique": "rolled-inlay"},
        ),
        put(
            cast, "GT-00003", "carpet", euros=700, object_kind="carpet", attributes=CARPET,
            state=Listing.State.SOLD, sold_at=NOW,
        ),
    )  # fmt: skip
    rebuild()
    return made
