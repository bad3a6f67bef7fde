"""How long a visitor waits for the three pages that are seen most."""

import re
from collections.abc import Iterator

import httpx

from bench.figures import Figure, median, p95
from bench.load import Work, client_of, put_load

SHOP = "/de/de/"
SEARCHES = tuple(
    f"{SHOP}pieces/?{query}"
    for query in ("q=Teppich&craft=carpet", "craft=carpet&colour=red", "craft=felt", "q=tepich&sort=cheapest")
)
PIECE = re.compile(rf'href="({SHOP}pieces/[^"/?]+/)"')
REQUESTS = 200
AIM_MS = 40


def page_figures(address: str) -> Iterator[Figure]:
    """p50 and p95 of each page, alone and at eight at once; every page has been seen once before."""
    for name, addresses in pages_of(address).items():
        work = reading(addresses)
        put_load(address, work, count=2 * len(addresses), at_once=2)
        for at_once in (1, 8):
            load = put_load(address, work, count=REQUESTS, at_once=at_once)
            aim = AIM_MS if at_once == 1 else None
            yield Figure(f"{name}, {at_once} at once: p50", 1000 * median(load.each), "ms")
            yield Figure(f"{name}, {at_once} at once: p95", 1000 * p95(load.each), "ms", aim)


def pages_of(address: str) -> dict[str, tuple[str, ...]]:
    """What is asked for in turn; the pieces are those of the first list, with facets and their counts."""
    with client_of(address) as client:
        first_list = client.get(f"{SHOP}pieces/").raise_for_status().text
    pieces = tuple(dict.fromkeys(PIECE.findall(first_list)))
    return {"Home": (SHOP,), "Search": SEARCHES, "Piece": pieces}


def reading(addresses: tuple[str, ...]) -> Work:
    def read(client: httpx.Client, number: int) -> None:
        answer = client.get(addresses[number % len(addresses)])
        if answer.status_code != httpx.codes.OK:
            raise RuntimeError(f"{answer.url} answered {answer.status_code}.")

    return read
