"""Searching and browsing. An engine's outage leaves plain browsing, from PostgreSQL."""

import difflib
import logging
import time
from decimal import Decimal
from functools import lru_cache
from typing import Any

from catalog import vocabulary
from catalog.search.documents import documents, published_in
from catalog.search.engines import engine
from catalog.search.labels import value_labels
from catalog.search.normalise import folded, tokens
from catalog.search.types import FACETS, EngineAnswer, FacetValue, Hit, SearchQuery, SearchResult
from marketplace.kernel.errors import Outage
from marketplace.markets.models import Market

log = logging.getLogger(__name__)
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


def search(query: SearchQuery) -> SearchResult:
    """The page of hits with its facets, in the reader's language."""
    started = time.perf_counter()
    words = tokens(query.text)
    try:
        answer = engine().search(query, words)
    except Outage as outage:
        log.warning("Search is out of reach, browsing from the database: %s", outage)
        answer = _browse(query)
    suggestion = _suggestion(query) if query.text and not answer.total else ""
    return SearchResult(
        hits=tuple(_hit(card, query.language) for card in answer.cards),
        total=answer.total,
        facets={name: _facet(name, answer.counts.get(name, {}), query) for name in FACETS}
        if query.with_facets
        else {},
        suggestion=suggestion,
        took_ms=(time.perf_counter() - started) * 1000,
        page=max(query.page, 1),
        pages=-(-answer.total // query.page_size),
    )


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


def _facet(name: str, counts: dict[str, int], query: SearchQuery) -> tuple[FacetValue, ...]:
    """Values with counts, the most frequent first; an active one stays though nothing matches it."""
    active = query.facets.get(name, ())
    counts = {**dict.fromkeys(active, 0), **counts}
    if not counts:
        return ()
    names = value_labels(name, counts, query.language)
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
