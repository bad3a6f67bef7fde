"""Searching the pieces of one shop."""

from typing import Any

from catalog.models import Listing
from catalog.search.queries import search, similar_to
from catalog.search.types import SearchQuery, SearchResult
from marketplace.storefront import known
from marketplace.storefront.types import Shop


def wish(shop: Shop, **asked: Any) -> SearchQuery:
    """A query of this shop's market and language; `asked` are fields of SearchQuery."""
    return SearchQuery(market=shop.market.code, language=shop.language, **asked)


def find(shop: Shop, query: SearchQuery) -> SearchResult:
    """The answer; one without the search engine makes the shop's page a makeshift."""
    return noted(shop, search(query, known.facet_labels(shop)))


def find_similar(shop: Shop, listing: Listing, size: int) -> SearchResult:
    """Pieces of this shop that are most like one."""
    return noted(shop, similar_to(listing, market=shop.market.code, language=shop.language, size=size))


def noted(shop: Shop, result: SearchResult) -> SearchResult:
    if not result.is_whole:
        shop.makeshift.append("search")
    return result
