"""`python -m bench.scale MARKET`: how finding fares with as many pieces as the store holds; one line of JSON.

Load a multitude first (`gereh demo --workshops N --pieces N --markets MARKET`). Measured in this process: the
index built anew, its size, the most memory used, questions to the engine, and whole pages made for a buyer of
her own (whose page nobody else has seen), without the network.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import django

from bench.figures import median, p95

REQUESTS, WARM = 200, 20
WORDS = (
    "carpet",
    "red carpet",
    "felt rug",
    "turkmen",
    "tukmen carpet",
    "cushion",
    "2x3 m",
    "silk",
    "qara",
    "halı",
)
FILTERS = (
    {"colour": ("red",), "material": ("wool",), "availability": ("ready",), "size": ("small", "medium")},
    {
        "colour": ("blue",),
        "material": ("silk", "wool"),
        "availability": ("ready",),
        "size": ("tiny", "small"),
    },
)
COUNTED = ("craft", "technique", "material", "colour", "size")


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
    django.setup()
    market = sys.argv[1]
    load = os.getloadavg()[0]
    figures = {"load_before": round(load, 2), **built(market), **asked(market), **pages(market)}
    figures["peak_mb"] = peak(resource.RUSAGE_SELF)
    sys.stdout.write(json.dumps({**figures, "load_after": round(os.getloadavg()[0], 2)}) + "\n")


def built(market: str) -> dict[str, float]:
    """The index of one market, made anew: pieces, seconds, of them of processors, megabytes."""
    from django.conf import settings

    from catalog.search.hands import processors
    from catalog.search.rebuilding import alone, rebuild_market
    from marketplace.markets.models import Market

    clock, before = time.perf_counter(), spent()
    with alone():
        pieces = rebuild_market(Market.objects.get(code=market), lambda *told: None)
    folder = Path(settings.SEARCH_DIR)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    return {
        "pieces": pieces,
        "build_s": round(time.perf_counter() - clock, 1),
        "build_cpu_s": round(spent() - before, 1),
        "build_peak_mb": peak(resource.RUSAGE_SELF) + processors() * peak(resource.RUSAGE_CHILDREN),
        "index_mb": round(size / 1e6, 1),
    }


def spent() -> float:
    """Seconds of processors of this process and of those it has waited for."""
    told = os.times()
    return told.user + told.system + told.children_user + told.children_system


def peak(whose: int) -> int:
    """The most memory of this process, or of the largest of those it has waited for, in megabytes."""
    return resource.getrusage(whose).ru_maxrss // 1024


def asked(market: str) -> dict[str, float]:
    """A question with text, four filters and five facets; another with text alone; the front of the list."""
    from catalog.search.queries import search
    from catalog.search.types import SearchQuery

    every = list(product(WORDS, FILTERS))

    def whole(number: int) -> object:
        text, facets = every[number % len(every)]
        return search(SearchQuery(market, "en", text, facets=facets, counted=COUNTED))

    def plain(number: int) -> object:
        return search(SearchQuery(market, "en", WORDS[number % len(WORDS)], counted=COUNTED))

    def front(number: int) -> object:
        return search(SearchQuery(market, "en", page=1 + number % 5, counted=COUNTED))

    return {**timed("filtered", whole), **timed("words", plain), **timed("front", front)}


def pages(market: str) -> dict[str, float]:
    """Whole pages: a list with words and filters, and pieces of the first lists."""
    import re

    from django.conf import settings
    from django.test import Client

    settings.ALLOWED_HOSTS = ["*"]
    client = Client(headers={"Accept-Encoding": "gzip"})
    client.cookies["sessionid"] = "x"
    lists = f"/{market}/en/pieces/"
    addresses = [
        f"{lists}?{urlencode({'q': text, **facets}, doseq=True)}" for text, facets in product(WORDS, FILTERS)
    ]
    shown = client.get(lists).content.decode()
    pieces = list(dict.fromkeys(re.findall(rf'href="({lists}[^"/?]+/)"', shown)))

    def reading(paths: list[str]) -> Callable[[int], Any]:
        return lambda number: client.get(paths[number % len(paths)])

    return {**timed("list_page", reading(addresses)), **timed("piece_page", reading(pieces))}


def timed(name: str, work: Callable[[int], object]) -> dict[str, float]:
    """p50 and p95 in milliseconds, after some that are not counted."""
    seconds = list(_seconds(work))[WARM:]
    return {
        f"{name}_p50_ms": round(1000 * median(seconds), 1),
        f"{name}_p95_ms": round(1000 * p95(seconds), 1),
    }


def _seconds(work: Callable[[int], object]) -> Iterator[float]:
    for number in range(WARM + REQUESTS):
        begun = time.perf_counter()
        work(number)
        yield time.perf_counter() - begun


if __name__ == "__main__":
    main()
