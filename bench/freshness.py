"""How soon a reader sees in a list what happened to a piece: the change, the worker, the index, the page."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import httpx

from bench.figures import Figure, median, p95
from bench.store import Store
from marketplace.project.launch.places import ROOT

if TYPE_CHECKING:
    from catalog.models import Listing

TRIES, PATIENCE, PAUSE = 10, 20.0, 0.01
AIM_MS = 1000
SHOP = "/de/en/pieces/"


def freshness_figures(store: Store) -> Iterator[Figure]:
    """Of ten pieces of the running store, in a process that has its settings."""
    result = subprocess.run(  # noqa: S603 (ourselves)
        [sys.executable, "-m", __name__, store.address],
        cwd=ROOT,
        env={**store.environment, "LOG_LEVEL": "ERROR"},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    for name, seconds in json.loads(result.stdout).items():
        yield Figure(f"{name}, seen in a list: p50", 1000 * median(seconds), "ms")
        yield Figure(f"{name}, seen in a list: p95", 1000 * p95(seconds), "ms", AIM_MS)


def main() -> None:
    """Change prices, sell, and put on sale again; print the seconds of each, as JSON."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
    django.setup()
    from catalog.models import Listing

    pieces = Listing.objects.filter(state="published", prices__market__code="de", uniqueness="one_off")
    taken: dict[str, list[float]] = {"A price that changed": [], "A piece sold": [], "On sale again": []}
    with httpx.Client(base_url=sys.argv[1], timeout=PATIENCE) as client:
        for listing in pieces.exclude(saleor_product_id="").order_by("pk")[:TRIES]:
            for name, seconds in changes(client, listing):
                taken[name].append(seconds)
    sys.stdout.write(json.dumps(taken))


def changes(client: httpx.Client, listing: "Listing") -> Iterator[tuple[str, float]]:
    """One piece: dearer by a unit, sold, and back, each with its seconds until the list says so."""
    from django.utils import timezone

    from catalog import operations
    from catalog.prices import set_price
    from catalog.queries import price_in
    from marketplace.consortia.models import Person
    from marketplace.kernel.formatting import format_money
    from marketplace.kernel.money import Money
    from marketplace.markets.models import Market

    market = Market.objects.get(code="de")
    by = Person.objects.filter(memberships__consortium=listing.consortium, memberships__role="manager")[0]
    price = price_in(listing, market)
    assert price is not None
    dearer = Money(price.amount + 1, market.currency)
    told, card = format_money(dearer, "en"), f"-{listing.piece_id}/"
    now = timezone.now
    steps: dict[str, tuple[Callable[[], object], Callable[[str], bool]]] = {
        "A price that changed": (
            lambda: set_price(listing=listing, market=market, amount=dearer.amount, by=by, now=now()),
            lambda text: told in text,
        ),
        "A piece sold": (
            lambda: operations.mark_sold(listing=listing, now=now()),
            lambda text: card not in text,
        ),
        "On sale again": (
            lambda: operations.relist_listing(listing=listing, now=now()),
            lambda text: card in text,
        ),
    }
    for name, (change, shows) in steps.items():
        yield (
            name,
            seen(client, f"{name} ({listing.piece_id})", f"{SHOP}?q={listing.piece_id}", change, shows),
        )


def seen(
    client: httpx.Client,
    name: str,
    address: str,
    change: Callable[[], object],
    shows: Callable[[str], bool],
) -> float:
    """Seconds from the change's commit until the list shows it."""
    change()
    begun = time.perf_counter()
    while not shows(client.get(address).text):
        if time.perf_counter() - begun > PATIENCE:
            raise TimeoutError(f"{name} is not seen at {address} after {PATIENCE} s.")
        time.sleep(PAUSE)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
