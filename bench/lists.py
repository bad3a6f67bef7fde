"""Lists, a product and a search among 50,000 products, as any client asks the engine for them.

The aims are a fifth of what a real Saleor 3.23 took for the same on a like machine (`docs/saleor.md`).
"""

from collections.abc import Iterator
from typing import Any

import httpx

from bench.engine import PATH
from bench.figures import Better, Figure, median
from bench.load import Work, put_load
from bench.multitude import PRODUCTS
from bench.offer import CHANNEL

SHOWN = (
    "id name slug isAvailable category{name} thumbnail(size:512){url}"
    " pricing{priceRange{start{gross{amount currency}}}}"
)
LIST = f"""query($where:ProductWhereInput,$sort:ProductOrder,$search:String){{
    products(first:24,channel:"{CHANNEL}",where:$where,sortBy:$sort,search:$search){{
        edges{{node{{{SHOWN}}}}} pageInfo{{hasNextPage endCursor}}
    }}
}}"""
COUNTED = LIST.replace("pageInfo", "totalCount pageInfo")
PRODUCT = f"""query($slug:String){{product(slug:$slug,channel:"{CHANNEL}"){{
    {SHOWN} description media{{url}} attributes{{attribute{{slug}} values{{name}}}}
    variants{{id sku quantityAvailable pricing{{price{{gross{{amount currency}}}}}}}}
}}}}"""
BY_PRICE = {"field": "PRICE", "direction": "ASC"}
ONE = {"attributes": [{"slug": "colour", "value": {"slug": {"eq": "colour-3"}}}]}
THREE = {
    "attributes": [
        *ONE["attributes"],
        {"slug": "craft", "value": {"slug": {"oneOf": ["craft-1", "craft-2"]}}},
    ],
    "price": {"range": {"gte": 100, "lte": 900}},
}
# Name, question, what it is asked with, and what Saleor took, in milliseconds.
ASKED: tuple[tuple[str, str, dict[str, Any], float], ...] = (
    ("List of 24", LIST, {}, 81),
    ("List by price", LIST, {"sort": BY_PRICE}, 490),
    ("List by one attribute", LIST, {"where": ONE}, 88),
    ("List by three filters, counted", COUNTED, {"where": THREE}, 869),
    ("Search of a common word", LIST, {"search": "kilim"}, 273),
    ("Search of two words, one of them rare", LIST, {"search": f"kilim {PRODUCTS // 7}"}, 70),
    ("Product", PRODUCT, {"slug": f"piece-{PRODUCTS // 2}"}, 81),
)
BETTER, AT_ONCE, LISTS_A_SECOND = 5, 8, 20
WARM, COUNT, COUNT_TOGETHER = 5, 40, 400


def list_figures(address: str) -> Iterator[Figure]:
    """p50 of each question asked alone, and how many lists are answered 8 at once."""
    for name, query, given, saleor in ASKED:
        ask_again = asking(query, given)
        put_load(address, ask_again, count=WARM, at_once=1)
        load = put_load(address, ask_again, count=COUNT, at_once=1)
        yield Figure(f"{name} of the engine: p50", 1000 * median(load.each), "ms", saleor / BETTER)
    load = put_load(address, asking(LIST, {}), count=COUNT_TOGETHER, at_once=AT_ONCE)
    aim = BETTER * LISTS_A_SECOND
    yield Figure(f"Lists of the engine, {AT_ONCE} at once", load.per_second, "/s", aim, Better.AT_LEAST)


def asking(query: str, given: dict[str, Any]) -> Work:
    """Ask; an error or an empty answer ends the measurement."""

    def ask_it(client: httpx.Client, number: int) -> None:
        body = client.post(PATH, json={"query": query, "variables": given}).json()
        data = body["data"] or {}
        if "errors" in body or not (data.get("product") or data["products"]["edges"]):
            raise RuntimeError(f"{query}: {body}")

    return ask_it
