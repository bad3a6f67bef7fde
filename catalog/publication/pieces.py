"""Bringing Saleor to what a listing says. Again and again, with the same outcome.

The piece id is the product's and its variant's external reference and the variant's SKU, so that a
publication which was cut short finds what it made before.
"""

from typing import Any

from django.conf import settings
from django.db import transaction

from catalog import photos
from catalog.models import Listing, MarketPrice
from catalog.publication import wire
from catalog.search.tasks import index_listings
from marketplace.kernel.languages import LANGUAGES
from marketplace.saleor.entities import Known
from marketplace.saleor.generated.enums import LanguageCodeEnum
from marketplace.saleor.generated.input_types import ProductMediaCreateInput
from marketplace.saleor.generated.product_of_piece import ProductOfPiece
from marketplace.saleor.pages import LANGUAGE
from marketplace.saleor.session import Session, accepted, client
from marketplace.saleor.types import Kind

PICTURES = 6


def publish_to_saleor(listing_id: int, *, index: bool = True) -> None:
    """Offer, change or withdraw a piece in Saleor, as its listing stands; then have a new one indexed (the
    others are by now, see `enqueue_publication`).

    Not within a transaction. Outage when Saleor does not answer or lacks its structure.
    """
    rows = Listing.objects.select_related("consortium__brand", "workshop__place", "made_in")
    listing = rows.get(pk=listing_id)
    is_new = not listing.saleor_product_id
    if listing.state == Listing.State.PUBLISHED:
        offer(listing, Known(), client())
    elif listing.state != Listing.State.SOLD and listing.saleor_product_id:
        withdraw(listing, Known(), client())
    if index and is_new:
        index_listings.defer(listing_ids=[listing.pk])


def prices_of(listing: Listing) -> list[MarketPrice]:
    return list(listing.prices.select_related("market"))


def offer(listing: Listing, known: Known, saleor: Session) -> None:
    """Make the product and its variant, or bring them up to date."""
    found = saleor.product_of_piece(listing.piece_id) if listing.saleor_product_id else None
    product = found.product.id if found and found.product else create_product(listing, known, saleor)
    if product is None:
        # A publication that was cut short had made it.
        found = saleor.product_of_piece(listing.piece_id)
        assert found.product is not None
        product = found.product.id
    if found is None or found.product_variant is None:
        keep_ids(listing, product, add_variant(listing, product, known, saleor))
    else:
        update_piece(listing, product, found, known, saleor)
        keep_ids(listing, product, found.product_variant.id)


def create_product(listing: Listing, known: Known, saleor: Session) -> str | None:
    """The new product's id; nothing when Saleor has one of this piece already."""
    answer = saleor.create_product(wire.product_create_input(listing, known)).product_create
    assert answer is not None
    if any(str(error.code.value) == "UNIQUE" for error in answer.errors):
        return None
    accepted(answer.errors)
    assert answer.product is not None
    return answer.product.id


def add_variant(listing: Listing, product: str, known: Known, saleor: Session) -> str:
    """Listing before variant before price: Saleor takes them in this order only."""
    prices = prices_of(listing)
    answer = saleor.offer_piece(
        product,
        wire.channel_listings(prices, known),
        wire.variant_input(listing, product, known),
        listing.piece_id,
        wire.variant_prices(prices, known),
    )
    accept_all(answer)
    assert answer.product_variant_create is not None
    assert answer.product_variant_create.product_variant is not None
    return answer.product_variant_create.product_variant.id


def accept_all(answer: Any) -> None:
    """Every mutation of a document that holds several."""
    accepted(*(getattr(answer, name).errors for name in type(answer).model_fields if getattr(answer, name)))


def update_piece(
    listing: Listing, product: str, found: ProductOfPiece, known: Known, saleor: Session
) -> None:
    prices = prices_of(listing)
    variant = found.product_variant
    stocks = (variant.stocks if variant else None) or []
    home = known.get(Kind.WAREHOUSE, listing.workshop.public_id)
    allocated = sum(stock.quantity_allocated for stock in stocks if stock.warehouse.id == home)
    accept_all(
        saleor.update_piece(
            product,
            wire.product_input(listing, known),
            wire.channel_listings(prices, known),
            listing.piece_id,
            wire.variant_prices(prices, known),
            wire.stocks(listing, known, allocated=allocated),
        )
    )


def keep_ids(listing: Listing, product: str, variant: str) -> None:
    Listing.objects.filter(pk=listing.pk).update(saleor_product_id=product, saleor_variant_id=variant)


def withdraw(listing: Listing, known: Known, saleor: Session) -> None:
    """Off sale everywhere; what is in checkouts cannot be completed any more."""
    listings = wire.channel_listings(prices_of(listing), known, on_sale=False)
    accept_all(saleor.withdraw_piece(listing.saleor_product_id, listings))


def embellish(listing_id: int) -> None:
    """Pictures and other languages, for Saleor's other clients: our own pages need neither."""
    listing = Listing.objects.select_related("consortium__brand", "workshop__place", "made_in").get(
        pk=listing_id
    )
    if not listing.saleor_product_id:
        return
    saleor = client()
    for language in LANGUAGES:
        if language.code == LANGUAGE:
            continue
        code = LanguageCodeEnum(language.code.upper())
        accept_all(
            saleor.translate_product(
                listing.saleor_product_id, code, wire.translation_input(listing, language.code)
            )
        )
    add_pictures(listing, saleor)


def add_pictures(listing: Listing, saleor: Session) -> None:
    """One picture for each thing that a photo shows; which ones are there already, their words tell."""
    found = saleor.product_of_piece(listing.piece_id).product
    there = {media.alt for media in (found.media or [])} if found else set()
    for photo in listing.photos.all()[:PICTURES]:
        sources = photos.sources(photo)
        if sources.alt in there:
            continue
        there.add(sources.alt)
        picture = ProductMediaCreateInput(
            product=listing.saleor_product_id,
            alt=sources.alt[:250],
            mediaUrl=settings.PUBLIC_URL + sources.src,
        )
        accept_all(saleor.add_picture(picture))


def publish_in_order(listing_ids: list[int]) -> None:
    """Several pieces after one another, indexed together at the end."""
    for listing_id in listing_ids:
        publish_to_saleor(listing_id, index=False)
    with transaction.atomic():
        index_listings.defer(listing_ids=listing_ids)
