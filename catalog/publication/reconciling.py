"""Where listings and Saleor's products say different things, and how to bring the two together.

Saleor's stock never decides who may buy: our holds do. So a piece that somebody holds is reported and
left alone, and stock is raised only for a piece that is free at the moment of the repair.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from typing import Any

from django.db.models import Q
from django.utils import timezone

from catalog.models import Hold, Listing
from catalog.publication.pieces import publish_to_saleor
from catalog.publication.structure.survey import every
from marketplace.kernel.money import Money
from marketplace.saleor.entities import Known
from marketplace.saleor.generated.input_types import StockInput
from marketplace.saleor.session import Session, accepted, money
from marketplace.saleor.types import Drift, Kind

State = Listing.State
Progress = Callable[[int], None]
PAGE = 100
HELD = "Somebody holds the piece: compare again later."
UNKNOWN = "Its listing is gone, or belongs to another store: remove the product in Saleor if nobody sells it."


def compare_pieces(saleor: Session, now: datetime, progress: Progress = lambda done: None) -> Iterator[Drift]:
    """Every variant of Saleor's with its listing, a hundred at a time; then listings that have none."""
    seen: set[int] = set()
    variants: list[Any] = []
    for variant in every(lambda after: saleor.variants_to_compare(after).product_variants):
        variants.append(variant)
        if len(variants) == PAGE:
            yield from compare_page(saleor, variants, seen, now)
            variants = []
            progress(len(seen))
    yield from compare_page(saleor, variants, seen, now)
    progress(len(seen))
    on_sale = Listing.objects.filter(state=State.PUBLISHED).order_by("pk")
    for pk, piece_id in on_sale.values_list("pk", "piece_id").iterator(chunk_size=1000):
        if pk not in seen:
            yield Drift(
                "piece_missing", piece_id, "on sale", "no such product", partial(publish_to_saleor, pk)
            )


def compare_page(saleor: Session, variants: list[Any], seen: set[int], now: datetime) -> Iterator[Drift]:
    skus = [variant.sku for variant in variants if variant.sku]
    rows = Listing.objects.select_related("workshop").prefetch_related("prices__market")
    listings = {listing.piece_id: listing for listing in rows.filter(piece_id__in=skus)}
    held = held_among(listings.values(), now)
    for variant in variants:
        listing = listings.get(variant.sku or "")
        if listing is None:
            # A shop may sell other things too: only what we publish refers to itself by its SKU.
            if variant.sku and variant.sku == variant.external_reference:
                yield Drift("piece_unknown", variant.sku, "no such piece", "a product", advice=UNKNOWN)
            continue
        seen.add(listing.pk)
        for drift in compare_piece(saleor, listing, variant):
            if listing.pk in held:
                yield Drift(drift.kind, drift.subject, drift.ours, drift.theirs, advice=HELD)
            else:
                yield drift


def held_among(listings: Iterable[Listing], now: datetime) -> set[int]:
    """Keys of pieces that a buyer, an auction or a showroom holds now; an order's hold is a sale."""
    live = Q(released_at__isnull=True) & (Q(expires_at__isnull=True) | Q(expires_at__gt=now))
    keys = [listing.pk for listing in listings if listing.state != State.SOLD]
    rows = Hold.objects.filter(live, listing__in=keys, is_exclusive=True).exclude(owner=Hold.Owner.ORDER)
    return set(rows.values_list("listing_id", flat=True))


def compare_piece(saleor: Session, listing: Listing, variant: Any) -> Iterator[Drift]:
    again = partial(publish_to_saleor, listing.pk)
    shown = {
        row.channel.slug
        for row in variant.product.channel_listings or []
        if row.is_published and row.is_available_for_purchase
    }
    if listing.state == State.PUBLISHED:
        wanted = {price.market.channel_slug: price.money.rounded() for price in listing.prices.all()}
        if shown != set(wanted):
            yield Drift("publication", listing.piece_id, names(wanted), names(shown), again)
        there = prices_there(variant)
        for slug, amount in wanted.items():
            if there.get(slug) != amount:
                yield Drift(
                    "price", listing.piece_id, f"{slug} {amount}", f"{slug} {there.get(slug) or '—'}", again
                )
    elif listing.state != State.SOLD and shown:
        yield Drift("publication", listing.piece_id, listing.state, names(shown), again)
    if not listing.can_be_made_again:
        yield from compare_stock(saleor, listing, variant)


def names(slugs: Iterable[str]) -> str:
    return ", ".join(sorted(slugs)) or "nowhere"


def prices_there(variant: Any) -> dict[str, Money]:
    rows = variant.channel_listings or []
    return {row.channel.slug: money(row.price) for row in rows if row.price is not None}


def free_in(stocks: Iterable[Any]) -> int:
    return sum(stock.quantity - stock.quantity_allocated for stock in stocks)


def compare_stock(saleor: Session, listing: Listing, variant: Any) -> Iterator[Drift]:
    """What is unsold is for sale in its family's warehouse, and nothing anywhere once all is sold."""
    stocks = variant.stocks or []
    free = free_in(stocks)
    if listing.state == State.SOLD and free > 0:
        repair = partial(take_stock_away, saleor, listing)
        yield Drift("stock", listing.piece_id, "sold", f"{free} for sale", repair)
    if listing.state != State.PUBLISHED:
        return
    if not variant.track_inventory:
        yield Drift("stock", listing.piece_id, "counted", "not counted", advice="Count it in Saleor.")
    at_home = [stock for stock in stocks if stock.warehouse.external_reference == listing.workshop.public_id]
    if free != listing.units_left or free_in(at_home) != free:
        repair = partial(put_rest_on_sale, saleor, listing)
        told = f"{free} for sale" if free != listing.units_left else "in another warehouse"
        yield Drift("stock", listing.piece_id, f"{listing.units_left} for sale", told, repair)


def allocated_now(saleor: Session, listing: Listing) -> dict[str, int]:
    """By warehouse; asked again for the repair, since somebody may have bought it meanwhile."""
    found = saleor.variant_to_repair(listing.piece_id).product_variant
    stocks = (found.stocks if found else None) or []
    return {stock.warehouse.id: stock.quantity_allocated for stock in stocks}


def take_stock_away(saleor: Session, listing: Listing) -> None:
    restock(saleor, listing, allocated_now(saleor, listing))


def put_rest_on_sale(saleor: Session, listing: Listing) -> None:
    """Only if the piece is still free here, which is what decides."""
    home = Known().get(Kind.WAREHOUSE, listing.workshop.public_id)
    wanted = {home: 0, **allocated_now(saleor, listing)}
    listing.refresh_from_db()
    wanted[home] += listing.units_left
    if listing.state == State.PUBLISHED and not held_among([listing], timezone.now()):
        restock(saleor, listing, wanted)


def restock(saleor: Session, listing: Listing, quantities: dict[str, int]) -> None:
    stocks = [StockInput(warehouse=warehouse, quantity=count) for warehouse, count in quantities.items()]
    if stocks:
        answer = saleor.restock_piece(listing.piece_id, stocks).product_variant_stocks_update
        accepted(answer.errors if answer else [])
