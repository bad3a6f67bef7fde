"""A piece's passport: who made it, what it is, what speaks for it, where it has been."""

import io
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

import segno
from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from catalog import composition
from catalog.care import Care, care_of
from catalog.composition import Fact
from catalog.holds import units_unsold
from catalog.models import Listing
from catalog.queries import published_piece
from catalog.seals import is_seal_of, seal_of
from marketplace.consortia.models import Brand, Certificate
from marketplace.orders.journeys import journey_of
from marketplace.orders.operations import CHECKLIST
from marketplace.storefront.queries import Shot, first_shot, piece_address, valid_certificates
from marketplace.storefront.types import Shop

STOPS: dict[str, Promise] = {
    "approved": _("Looked at and accepted by its consortium"),
    "published": _("Put on sale"),
    "sold": _("Sold"),
    "relisted": _("Came back and was on sale again"),
    "inspected": _("Inspected before it was posted"),
    "sent": _("Handed to the post"),
    "delivered": _("Arrived at its new home"),
}
# What it is made and dyed with stands apart from what was measured.
SUBSTANCE = frozenset(
    "materials pile_material warp_material weft_material thread base_cloth dye_class dyes palette".split()
)
BORDER = 2


@dataclass(frozen=True)
class Visit:
    """A stop of its journey in the reader's words."""

    words: Promise
    at: datetime


@dataclass(frozen=True)
class Passport:
    """Everything its page shows. `seal_holds` is None while no seal was typed."""

    listing: Listing
    title: str
    address: str
    shot: Shot | None
    brand: Brand
    measured: list[Fact]
    substance: list[Fact]
    certificates: list[Certificate]
    journey: list[Visit]
    checklist: list[Promise]
    units_sold: int
    care: list[Care]
    seal: str
    seal_typed: str
    seal_holds: bool | None


def passport_of(shop: Shop, piece_id: str, *, seal: str, now: datetime) -> Passport | None:
    """The passport of a piece that buyers may see; `seal` is what stands on somebody's paper."""
    listing = published_piece(piece_id)
    if listing is None:
        return None
    facts = composition.facts(listing, shop.language)
    title = composition.title(listing, shop.language)
    journey = journey_of(listing)
    return Passport(
        listing=listing,
        title=title,
        address=piece_address(shop, listing, title),
        shot=first_shot(listing, shop.language),
        brand=listing.consortium.brand,
        measured=[fact for fact in facts if fact.key not in SUBSTANCE],
        substance=[fact for fact in facts if fact.key in SUBSTANCE],
        certificates=valid_certificates(listing.consortium.brand, now.date()),
        journey=[Visit(STOPS[stop.kind], stop.at) for stop in journey],
        checklist=list(CHECKLIST.values()) if any(stop.kind == "inspected" for stop in journey) else [],
        units_sold=listing.units - units_unsold(listing) if listing.is_edition else 0,
        care=care_of(listing, shop.language),
        seal=seal_of(listing),
        seal_typed=seal,
        seal_holds=is_seal_of(listing, seal) if seal else None,
    )


def lasting_address(listing: Listing) -> str:
    """What the QR says: it needs no market or language, so it holds as long as the piece."""
    path = reverse("storefront:piece_code", kwargs={"piece_id": listing.piece_id})
    return f"{settings.PUBLIC_URL}{path}?{urlencode({'seal': seal_of(listing)})}"


def code_of(listing: Listing) -> bytes:
    """The QR as SVG, readable when a quarter of it is worn away."""
    drawn = io.BytesIO()
    code = segno.make(lasting_address(listing), error="q", micro=False)
    code.save(drawn, kind="svg", border=BORDER, xmldecl=False, omitsize=True, dark="#000", light="#fff")
    return drawn.getvalue()
