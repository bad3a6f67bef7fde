"""Searching and browsing. An engine's outage leaves plain browsing, from PostgreSQL."""

import difflib
import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import Any, TypeAlias

from catalog import vocabulary
from catalog.models import Listing
from catalog.search.documents import documents, likeness, published_in
from catalog.search.engines import engine
from catalog.search.labels import value_labels
from catalog.search.normalise import folded, tokens
from catalog.search.types import EngineAnswer, FacetValue, Hit, SearchQuery, SearchResult
from marketplace.kernel.errors import Outage
from marketplace.markets.models import Market

log = logging.getLogger(__name__)
# (facet, slugs, language) → the name of each slug.
Labels: TypeAlias = Callable[[str, Iterable[str], str], dict[str, str]]
SUGGESTED_KINDS = (
    "craft",
    "object_kind",
    "technique",
    "material",
    "motif",
    "style",
    "colour_family",
    "size_name",
)


def search(query: SearchQuery, labels: Labels = value_labels) -> SearchResult:
    """The page of hits with its facets, in the reader's language, their values named by `labels`."""
    started = time.perf_counter()
    words = tokens(query.text)
    is_whole = True
    try:
        answer = engine().search(query, words)
    except Outage as outage:
        log.warning("Search is out of reach, browsing from the database: %s", outage)
        answer, is_whole = _browse(query), False
    suggestion = _suggestion(query) if query.text and not answer.total else ""
    return SearchResult(
        hits=tuple(_hit(card, query.language) for card in answer.cards),
        total=answer.total,
        facets={name: _facet(name, answer.counts.get(name, {}), query, labels) for name in query.counted},
        suggestion=suggestion,
        took_ms=(time.perf_counter() - started) * 1000,
        page=max(query.page, 1),
        pages=-(-answer.total // query.page_size),
        is_whole=is_whole,
    )


def similar_to(listing: Listing, *, market: str, language: str, size: int) -> SearchResult:
    """Other pieces of the same craft, those first that share most of how it looks and was made."""
    query = SearchQuery(
        market=market,
        language=language,
        facets={"craft": (listing.craft,)},
        like=likeness(listing),
        page_size=size + 1,
        counted=(),
    )
    result = search(query)
    others = tuple(hit for hit in result.hits if hit.piece_id != listing.piece_id)
    return replace(result, hits=others[:size])


def _browse(query: SearchQuery) -> EngineAnswer:
    """The newest pieces of the market, without words or facets."""
    market = Market.objects.filter(code=query.market).first()
    if market is None:
        return EngineAnswer((), 0, {})
    listings = published_in(market).order_by("-published_at")
    page = listings[query.offset : query.offset + query.page_size]
    cards = tuple(document.card for document in documents(market, page))
    return EngineAnswer(cards, listings.count(), {})


def _hit(card: dict[str, Any], language: str) -> Hit:
    texts: dict[str, dict[str, str]] = card["texts"]
    text = texts.get(language) or next(iter(texts.values()))
    image = card["image"]
    return Hit(
        piece_id=card["piece_id"],
        slug=text["slug"],
        title=text["title"],
        maker=text["maker"],
        place=text["place"],
        brand=text["brand"],
        price=Decimal(card["price"]),
        currency=card["currency"],
        uniqueness=card["uniqueness"],
        availability=card["availability"],
        making_days=card["making_days"],
        image=image["src"],
        image_srcset=image["srcset"],
        image_width=image["width"],
        image_height=image["height"],
        image_alt=text["title"],
        image_is_drawing=image["is_drawing"],
    )


def _facet(name: str, counts: dict[str, int], query: SearchQuery, labels: Labels) -> tuple[FacetValue, ...]:
    """Values with counts, the most frequent first; an active one stays though nothing matches it."""
    active = query.facets.get(name, ())
    counts = {**dict.fromkeys(active, 0), **counts}
    if not counts:
        return ()
    names = labels(name, counts, query.language)
    values = [
        FacetValue(slug, names[slug], count, slug in active)
        for slug, count in counts.items()
        if slug in names
    ]
    return tuple(sorted(values, key=lambda value: (-value.count, value.label)))


@lru_cache(maxsize=16)
def _known_words(language: str) -> dict[str, str]:
    """Words of the vocabulary in a language: folded → as written."""
    words = [
        word
        for kind in SUGGESTED_KINDS
        for term in vocabulary.terms(kind)
        for word in term.label(language).replace(",", " ").split()
        if len(word) > 2
    ]
    return {folded(word): word.lower() for word in words}


def _suggestion(query: SearchQuery) -> str:
    """The text with each word that is near a known one put right; "" when nothing changes."""
    known = _known_words(query.language)
    mended = []
    for word in query.text.split():
        near = difflib.get_close_matches(folded(word), known, n=1, cutoff=0.7)
        mended.append(known[near[0]] if near else word)
    suggestion = " ".join(mended)
    return "" if folded(suggestion) == folded(query.text) else suggestion
