"""Click and collect: warehouses at which a buyer may fetch a checkout's pieces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from embedded_saleor.account.addresses import copied
from embedded_saleor.checkout.prices import lines_of
from embedded_saleor.checkout.rates import needs_shipping
from embedded_saleor.models import ChannelWarehouse, Checkout, Order, Stock, Warehouse
from embedded_saleor.order.stock import places_of

LOCAL, ANY = "LOCAL", "ALL"
Left = Mapping[Any, Mapping[int, int]]


def collection_points(checkout: Checkout) -> list[Warehouse]:
    """Where all of it lies, and places to which the rest is brought when it lies somewhere in the channel."""
    lines = lines_of(checkout)
    if not needs_shipping(lines):
        return []
    points = points_in(checkout.channel_id)
    if not points:
        return []
    wanted: dict[int, int] = defaultdict(int)
    for line in lines:
        wanted[line.variant_id] += line.quantity
    left = pieces_left(wanted, checkout)
    here = {point.pk for point in points if covers(left.get(point.pk, {}), wanted)}
    everywhere = {pk: sum(pieces.get(pk, 0) for pieces in left.values()) for pk in wanted}
    brings = bool(here) or covers(everywhere, wanted)
    return [point for point in points if point.pk in here or (brings and collects_from_all(point))]


def collects_from_all(point: Warehouse) -> bool:
    return point.click_and_collect_option == ANY


def points_in(channel_id: int) -> list[Warehouse]:
    """Warehouses of the channel with click and collect."""
    rows = ChannelWarehouse.objects.filter(
        channel_id=channel_id, warehouse__click_and_collect_option__in=(LOCAL, ANY)
    )
    return [row.warehouse for row in rows.select_related("warehouse__address").order_by("warehouse_id")]


def pieces_left(variant_ids: Collection[int], checkout: Checkout) -> Left:
    """Free pieces by warehouse of the channel and variant."""
    found: dict[Any, dict[int, int]] = defaultdict(dict)
    rows = Stock.objects.filter(
        warehouse_id__in=places_of(checkout.channel).warehouse_ids, product_variant_id__in=list(variant_ids)
    ).order_by()
    for row in rows:
        found[row.warehouse_id][row.product_variant_id] = max(row.quantity - row.quantity_allocated, 0)
    return found


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
