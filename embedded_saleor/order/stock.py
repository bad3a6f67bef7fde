"""Which warehouses can give how many pieces, and setting pieces aside under lock."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import F, QuerySet

from embedded_saleor.core.standing import kept_shop, standing
from embedded_saleor.models import (
    Allocation,
    Channel,
    ChannelWarehouse,
    OrderLine,
    ProductVariant,
    Stock,
)
from embedded_saleor.models.base import store_all

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


@dataclass(frozen=True)
class Zone:
    """Where a shipping zone sends to, and from which warehouses."""

    countries: frozenset[str]
    warehouse_ids: frozenset[Any]


@dataclass(frozen=True)
class Places:
    """The warehouses of a channel, in the order in which pieces are taken from them, and its zones."""

    warehouse_ids: tuple[Any, ...]
    zones: tuple[Zone, ...]
    collection_points: frozenset[Any]

    def sending_to(self, country: str, *, or_collected: bool = False) -> list[Any]:
        """With the legacy setting only warehouses that a zone of the country holds count.

        `or_collected`: and those at which buyers may collect.
        """
        if not kept_shop().use_legacy_shipping_zone_stock_availability:
            return list(self.warehouse_ids)
        zones = [zone.warehouse_ids for zone in self.zones if country in zone.countries]
        collected = self.collection_points if or_collected else frozenset()
        return [pk for pk in self.warehouse_ids if pk in collected or any(pk in held for held in zones)]


def places_of(channel: Channel) -> Places:
    return standing(f"places:{channel.pk}", lambda: _places(channel))


def _places(channel: Channel) -> Places:
    zones = channel.shipping_zones.prefetch_related("warehouses")
    rows = ChannelWarehouse.objects.filter(channel=channel).values_list(
        "warehouse_id", "warehouse__click_and_collect_option"
    )
    options = dict(rows)
    return Places(
        tuple(options),
        tuple(
            Zone(frozenset(zone.countries), frozenset(one.pk for one in zone.warehouses.all()))
            for zone in zones
        ),
        frozenset(pk for pk, option in options.items() if option != "DISABLED"),
    )


def stocks_in(
    channel: Channel,
    country: str,
    variant_ids: Collection[int],
    warehouse_ids: Collection[Any] | None = None,
    *,
    or_collected: bool = False,
) -> "QuerySet[Stock]":
    """Stock a buyer in the country may get through the channel, or what lies in the given warehouses."""
    sources = warehouse_ids
    if sources is None:
        sources = places_of(channel).sending_to(country, or_collected=or_collected)
    found: QuerySet[Stock] = Stock.objects.filter(
        warehouse_id__in=sources, product_variant_id__in=variant_ids
    ).order_by()
    return found


def available_quantities(
    channel: Channel, country: str, variant_ids: Collection[int], *, or_collected: bool = False
) -> Mapping[int, int]:
    """Pieces left per variant, over all warehouses that send to the country, or may be collected at."""
    left: dict[int, int] = defaultdict(int)
    rows = stocks_in(channel, country, variant_ids, or_collected=or_collected)
    for variant_id, quantity, allocated in rows.values_list(
        "product_variant_id", "quantity", "quantity_allocated"
    ):
        left[variant_id] += max(quantity - allocated, 0)
    return left


def locked(stocks: "QuerySet[Stock]") -> list[Stock]:
    """The stock rows, locked in the order of their keys and read after the lock was got."""
    return list(stocks.order_by("pk").select_for_update(of=("self",)))


def set_aside(
    lines: Collection[OrderLine],
    *,
    channel: Channel,
    country: str,
    warehouse_ids: Collection[Any] | None = None,
    read: Callable[["QuerySet[Stock]"], list[Stock]] = locked,
) -> None:
    """Allocate every tracked line, or raise `InsufficientStock` and allocate none.

    From the given warehouses, or from those of the channel that send to the country.
    The stock rows are read under lock, in the order of their keys, so that buyers of the same pieces wait for
    each other instead of both getting them, and never wait in a circle.
    """
    tracked = [line for line in lines if line.variant is not None and line.variant.track_inventory]
    if not tracked:
        return
    variant_ids = [line.variant_id for line in tracked if line.variant_id]
    found = stocks_in(channel, country, variant_ids, warehouse_ids)
    rows = read(found)
    shares, shortages = _share_out(tracked, _in_order_of_preference(rows, channel))
    if shortages:
        raise InsufficientStock(shortages)
    _allocate(shares, {row.pk: row for row in rows})


def _in_order_of_preference(rows: Iterable[Stock], channel: Channel) -> list[Stock]:
    if channel.allocation_strategy == "PRIORITIZE_HIGH_STOCK":
        return sorted(rows, key=lambda row: (row.quantity_allocated - row.quantity, row.pk))
    places = {pk: number for number, pk in enumerate(places_of(channel).warehouse_ids)}
    return sorted(rows, key=lambda row: (places.get(row.warehouse_id, LAST), row.pk))


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
    store_all([rows[pk] for pk in sorted({share[1] for share in shares})], ["quantity_allocated"])


def release(lines: Iterable[OrderLine]) -> None:
    """Let go of everything set aside for the lines; the allocations stay, at zero."""
    allocations = list(Allocation.objects.filter(order_line__in=list(lines), quantity__gt=0))
    locked(Stock.objects.filter(pk__in=[allocation.stock_id for allocation in allocations]))
    for allocation in allocations:
        Stock.objects.filter(pk=allocation.stock_id).update(
            quantity_allocated=F("quantity_allocated") - allocation.quantity
        )
    Allocation.objects.filter(pk__in=[allocation.pk for allocation in allocations]).update(quantity=0)


def set_aside_anew(
    lines: Collection[OrderLine],
    *,
    channel: Channel,
    country: str,
    warehouse_ids: Collection[Any] | None = None,
) -> None:
    """Set aside as many as the lines have now instead of what they had; raises `InsufficientStock`.

    Runs in a transaction that is rolled back then. All stock of the variants is locked first, in the order of
    its keys, whatever of it the lines had and will have.
    """
    locked(Stock.objects.filter(product_variant_id__in=[line.variant_id for line in lines]))
    release(lines)
    Allocation.objects.filter(order_line__in=list(lines)).delete()
    wanted = [line for line in lines if line.quantity]
    set_aside(wanted, channel=channel, country=country, warehouse_ids=warehouse_ids)
