"""How long a visitor waits for the three pages that are seen most.

A stranger is given a page that others have seen before; a buyer with something in the basket is not, so her
pages show what making one costs.
"""

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
PIECE_ID = re.compile(r"([A-Za-z]{1,6}-\d+)/$")
REQUESTS = 200
AIM_MS = 40


def page_figures(address: str) -> Iterator[Figure]:
    """p50 and p95 of each page, alone and at eight at once; every page has been seen once before."""
    pages = pages_of(address)
    buyer = buyer_of(address, pages["Piece"][0])
    for name, addresses in pages.items():
        yield from figures_of(address, name, reading(addresses, {}), len(addresses))
        yield from figures_of(address, f"{name} with basket", reading(addresses, buyer), len(addresses))


def figures_of(address: str, name: str, work: Work, pages: int) -> Iterator[Figure]:
    put_load(address, work, count=2 * pages, at_once=2)
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


def buyer_of(address: str, piece: str) -> dict[str, str]:
    """What a browser sends that has put this piece into its basket."""
    piece_id = PIECE_ID.findall(piece)[0]
    with client_of(address) as client:
        client.post(f"{SHOP}basket/add/{piece_id}/")
        return {"Cookie": f"sessionid={client.cookies['sessionid']}"}


def reading(addresses: tuple[str, ...], headers: dict[str, str]) -> Work:
    def read(client: httpx.Client, number: int) -> None:
        answer = client.get(addresses[number % len(addresses)], headers=headers)
        if answer.status_code != httpx.codes.OK:
            raise RuntimeError(f"{answer.url} answered {answer.status_code}.")

    return read
