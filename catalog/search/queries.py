"""Searching and browsing. An engine's outage leaves plain browsing, from PostgreSQL."""

import logging
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeAlias

from catalog.models import Listing
from catalog.search.cards import hit_of
from catalog.search.documents import documents, likeness
from catalog.search.engines import engine
from catalog.search.labels import value_labels
from catalog.search.normalise import folded
from catalog.search.reading import Reading, read
from catalog.search.sources import newest, published_in
from catalog.search.types import EngineAnswer, FacetValue, SearchQuery, SearchResult
from marketplace.kernel.errors import Outage
from marketplace.markets.models import Market

log = logging.getLogger(__name__)
# (facet, slugs, language) → the name of each slug.
Labels: TypeAlias = Callable[[str, Iterable[str], str], dict[str, str]]


def search(query: SearchQuery, labels: Labels = value_labels) -> SearchResult:
    """The page of hits with its facets, in the reader's language, their values named by `labels`."""
    started = time.perf_counter()
    reading = read(query.text, query.language)
    is_whole = True
    try:
        answer = engine().search(query, reading.clauses)
    except Outage as outage:
        log.warning("Search is out of reach, browsing from the database: %s", outage)
        answer, is_whole = _browse(query), False
    return SearchResult(
        hits=tuple(hit_of(card, query.language) for card in answer.cards),
        total=answer.total,
        facets={name: _facet(name, answer.counts.get(name, {}), query, labels) for name in query.counted},
        suggestion=_suggestion(query, reading, answer) if is_whole else "",
        took_ms=(time.perf_counter() - started) * 1000,
        page=max(query.page, 1),
        pages=-(-answer.total // query.page_size),
        is_whole=is_whole,
        spread=answer.spread,
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
    page = newest(market, query.offset, query.page_size)
    cards = tuple(document.card for document in documents(page))
    return EngineAnswer(cards, published_in(market).count(), {})


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


def _suggestion(query: SearchQuery, reading: Reading, answer: EngineAnswer) -> str:
    """The text with every slip put right; "" where there is none, or where a name was meant after all."""
    slips = [(word, guess) for word, guess in reading.guesses if guess and not _is_named(word, answer)]
    text = query.text
    for word, guess in slips:
        text = " ".join(guess if folded(part) == word else part for part in text.split())
    return text if slips and folded(text) != folded(query.text) else ""


def _is_named(word: str, answer: EngineAnswer) -> bool:
    """Whether the first piece found has the word in the name of its maker, place or brand."""
    if not answer.cards:
        return False
    names = [answer.cards[0][part] for part in ("maker", "place", "brand")]
    texts = [text for name in names if isinstance(name, dict) for text in name.values()]
    return any(word in folded(text) for text in texts)
