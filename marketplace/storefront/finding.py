"""Searching the pieces of one shop."""

import logging
from typing import Any

from catalog.models import Listing
from catalog.search.queries import search, similar_to
from catalog.search.suggestions import Suggestions, suggest
from catalog.search.types import SearchQuery, SearchResult
from marketplace.kernel.errors import Outage
from marketplace.storefront import known
from marketplace.storefront.types import Shop

log = logging.getLogger(__name__)


def wish(shop: Shop, **asked: Any) -> SearchQuery:
    """A query of this shop's market and language; `asked` are fields of SearchQuery."""
    return SearchQuery(market=shop.market.code, language=shop.language, **asked)


def find(shop: Shop, query: SearchQuery) -> SearchResult:
    """The answer; one without the search engine makes the shop's page a makeshift."""
    return noted(shop, search(query, known.facet_labels(shop)))


def find_similar(shop: Shop, listing: Listing, size: int) -> SearchResult:
    """Pieces of this shop that are most like one."""
    return noted(shop, similar_to(listing, market=shop.market.code, language=shop.language, size=size))


def suggestions_for(shop: Shop, text: str) -> Suggestions:
    """What words being typed may become; none while the engine is out of reach, which is told in the log."""
    try:
        return suggest(text, market=shop.market.code, language=shop.language)
    except Outage as outage:
        log.warning("Nothing is suggested: %s", outage)
        shop.makeshift.append("search")
        return Suggestions()


def noted(shop: Shop, result: SearchResult) -> SearchResult:
    if not result.is_whole:
        shop.makeshift.append("search")
    return result
