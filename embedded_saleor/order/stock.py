"""Which warehouses can give how many pieces, and setting pieces aside under lock."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet

from embedded_saleor.models import (
    Allocation,
    Channel,
    ChannelWarehouse,
    OrderLine,
    ProductVariant,
    Stock,
    shop_settings,
)

LAST = 1_000_000_000


@dataclass(frozen=True)
class Shortage:
    """A variant of which fewer are left than are asked for."""

    variant: ProductVariant
    available: int
    order_line: OrderLine | None = None
    warehouse_id: object = None


class InsufficientStock(Exception):
    """At least one variant runs short; nothing was changed."""

    def __init__(self, shortages: Iterable[Shortage]) -> None:
        self.shortages = list(shortages)
        super().__init__(", ".join(str(shortage.variant.pk) for shortage in self.shortages))


def stocks_in(channel: Channel, country: str, variant_ids: Collection[int]) -> "QuerySet[Stock]":
    """Stock a buyer in the country may get through the channel.

    With the legacy setting only warehouses that a shipping zone of the channel and the country holds count.
    """
    warehouses = Q(warehouse__channels=channel)
    if shop_settings().use_legacy_shipping_zone_stock_availability:
        zones = channel.shipping_zones.filter(countries__contains=[country])
        warehouses &= Q(warehouse__shipping_zones__in=zones)
    found: QuerySet[Stock] = Stock.objects.filter(warehouses, product_variant_id__in=variant_ids).distinct()
    return found


def available_quantities(channel: Channel, country: str, variant_ids: Collection[int]) -> Mapping[int, int]:
    """Pieces left per variant, over all warehouses that count."""
    left: dict[int, int] = defaultdict(int)
    rows = stocks_in(channel, country, variant_ids)
    for variant_id, quantity, allocated in rows.values_list(
        "product_variant_id", "quantity", "quantity_allocated"
    ):
        left[variant_id] += max(quantity - allocated, 0)
    return left


def locked(stock_ids: Iterable[int]) -> list[Stock]:
    """The stock rows, locked in the order of their keys and read after the lock was got."""
    return list(Stock.objects.filter(pk__in=list(stock_ids)).order_by("pk").select_for_update(of=("self",)))


def set_aside(
    lines: Collection[OrderLine],
    *,
    channel: Channel,
    country: str,
    read: Callable[[Iterable[int]], list[Stock]] = locked,
) -> None:
    """Allocate every tracked line, or raise `InsufficientStock` and allocate none.

    The stock rows are read under lock, in the order of their keys, so that buyers of the same pieces wait for
    each other instead of both getting them, and never wait in a circle.
    """
    tracked = [line for line in lines if line.variant is not None and line.variant.track_inventory]
    if not tracked:
        return
    found = stocks_in(channel, country, [line.variant_id for line in tracked if line.variant_id])
    rows = read(found.values_list("pk", flat=True))
    shares, shortages = _share_out(tracked, _in_order_of_preference(rows, channel))
    if shortages:
        raise InsufficientStock(shortages)
    _allocate(shares, {row.pk: row for row in rows})


def _in_order_of_preference(rows: Iterable[Stock], channel: Channel) -> list[Stock]:
    if channel.allocation_strategy == "PRIORITIZE_HIGH_STOCK":
        return sorted(rows, key=lambda row: (row.quantity_allocated - row.quantity, row.pk))
    places = {
        warehouse_id: (LAST if place is None else place, pk)
        for warehouse_id, place, pk in ChannelWarehouse.objects.filter(channel=channel).values_list(
            "warehouse_id", "sort_order", "pk"
        )
    }
    return sorted(rows, key=lambda row: (places.get(row.warehouse_id, (LAST, LAST)), row.pk))


def _share_out(
    lines: Iterable[OrderLine], rows: Iterable[Stock]
) -> tuple[list[tuple[OrderLine, int, int]], list[Shortage]]:
    """(line, stock, pieces) for every line, and what is missing."""
    left = [(row, row.quantity - row.quantity_allocated) for row in rows]
    free = {row.pk: max(pieces, 0) for row, pieces in left}
    at_first: dict[int, int] = defaultdict(int)
    for row, _ in left:
        at_first[row.product_variant_id] += free[row.pk]
    shares, shortages = [], []
    for line in lines:
        needed = line.quantity
        for row, _ in left:
            if row.product_variant_id == line.variant_id and needed and free[row.pk]:
                taken = min(needed, free[row.pk])
                free[row.pk] -= taken
                needed -= taken
                shares.append((line, row.pk, taken))
        if needed and line.variant is not None:
            shortages.append(Shortage(line.variant, at_first[line.variant.pk], order_line=line))
    return shares, shortages


def _allocate(shares: Iterable[tuple[OrderLine, int, int]], rows: Mapping[int, Stock]) -> None:
    allocations = []
    for line, stock_id, pieces in shares:
        rows[stock_id].quantity_allocated += pieces
        allocations.append(Allocation(order_line=line, stock_id=stock_id, quantity=pieces))
    Allocation.objects.bulk_create(allocations)
    Stock.objects.bulk_update(rows.values(), ["quantity_allocated"])


def release(lines: Iterable[OrderLine]) -> None:
    """Let go of everything set aside for the lines; the allocations stay, at zero."""
    allocations = list(Allocation.objects.filter(order_line__in=list(lines), quantity__gt=0))
    locked(allocation.stock_id for allocation in allocations)
    for allocation in allocations:
        Stock.objects.filter(pk=allocation.stock_id).update(
            quantity_allocated=F("quantity_allocated") - allocation.quantity
        )
    Allocation.objects.filter(pk__in=[allocation.pk for allocation in allocations]).update(quantity=0)
