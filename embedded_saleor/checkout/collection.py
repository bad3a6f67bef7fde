"""Click and collect: warehouses at which a buyer may fetch a checkout's pieces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from embedded_saleor.account.addresses import copied
from embedded_saleor.checkout.prices import lines_of
from embedded_saleor.checkout.rates import needs_shipping
from embedded_saleor.core.standing import kept_channel
from embedded_saleor.models import ChannelWarehouse, Checkout, Order, Stock, Warehouse
from embedded_saleor.order.stock import places_of

LOCAL, ANY = "LOCAL", "ALL"
Left = Mapping[Any, Mapping[int, int]]


def collection_points(checkout: Checkout) -> list[Warehouse]:
    """Where all of it lies, and places to which the rest is brought when it lies somewhere in the channel."""
    return points_of([checkout])[checkout.pk]


def points_of(checkouts: Sequence[Checkout]) -> dict[Any, list[Warehouse]]:
    """The collection points of each, by two queries whatever their number."""
    wanted = {checkout.pk: wanted_by(checkout) for checkout in checkouts}
    points = points_in({checkout.channel_id for checkout in checkouts})
    left = pieces_left({pk for pieces in wanted.values() for pk in pieces}) if points else {}
    return {
        checkout.pk: suitable(points[checkout.channel_id], wanted[checkout.pk], within(checkout, left))
        if wanted[checkout.pk] and checkout.channel_id in points
        else []
        for checkout in checkouts
    }


def wanted_by(checkout: Checkout) -> dict[int, int]:
    """Pieces by variant; none where nothing needs to be brought to the buyer."""
    lines = lines_of(checkout)
    wanted: dict[int, int] = defaultdict(int)
    for line in lines if needs_shipping(lines) else ():
        wanted[line.variant_id] += line.quantity
    return wanted


def suitable(points: Sequence[Warehouse], wanted: Mapping[int, int], left: Left) -> list[Warehouse]:
    here = {point.pk for point in points if covers(left.get(point.pk, {}), wanted)}
    everywhere = {pk: sum(pieces.get(pk, 0) for pieces in left.values()) for pk in wanted}
    brings = bool(here) or covers(everywhere, wanted)
    return [point for point in points if point.pk in here or (brings and collects_from_all(point))]


def collects_from_all(point: Warehouse) -> bool:
    return point.click_and_collect_option == ANY


def points_in(channel_ids: Collection[int]) -> dict[int, list[Warehouse]]:
    """By channel: its warehouses with click and collect."""
    found: dict[int, list[Warehouse]] = defaultdict(list)
    rows = ChannelWarehouse.objects.filter(
        channel__in=channel_ids, warehouse__click_and_collect_option__in=(LOCAL, ANY)
    )
    for row in rows.select_related("warehouse__address").order_by("warehouse_id"):
        found[row.channel_id].append(row.warehouse)
    return found


def pieces_left(variant_ids: Collection[int]) -> Left:
    """Free pieces by warehouse and variant."""
    found: dict[Any, dict[int, int]] = defaultdict(dict)
    for row in Stock.objects.filter(product_variant_id__in=list(variant_ids)).order_by():
        found[row.warehouse_id][row.product_variant_id] = max(row.quantity - row.quantity_allocated, 0)
    return found


def within(checkout: Checkout, left: Left) -> Left:
    """What lies in the warehouses of the checkout's channel."""
    places = places_of(kept_channel(checkout.channel_id)).warehouse_ids
    return {pk: left[pk] for pk in places if pk in left}


def covers(left: Mapping[int, int], wanted: Mapping[int, int]) -> bool:
    return all(left.get(pk, 0) >= quantity for pk, quantity in wanted.items())


def collect_at(checkout: Checkout, point: Warehouse) -> list[str]:
    """Fetch it there: the checkout takes the point's address. Returns the fields that changed."""
    address = copied(point.address)
    checkout.delivery, checkout.collection_point = None, point
    checkout.shipping_address, checkout.save_shipping_address = address, False
    return ["delivery", "collection_point", "shipping_address", "save_shipping_address"]


def do_not_collect(checkout: Checkout) -> list[str]:
    """The point's address goes with the point. Returns the fields that changed."""
    if checkout.collection_point_id is None:
        return []
    checkout.collection_point = checkout.shipping_address = None
    checkout.save_shipping_address = True
    return ["collection_point", "shipping_address", "save_shipping_address"]


def sources_of(basket: Checkout | Order) -> Sequence[Any] | None:
    """The warehouses that pieces are taken from; None: those that send to the buyer's country."""
    point = basket.collection_point
    if point is None:
        return None
    return list(places_of(basket.channel).warehouse_ids) if collects_from_all(point) else [point.pk]
