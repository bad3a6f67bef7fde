"""Searching and browsing. An engine's outage leaves plain browsing, from PostgreSQL."""

import logging
import time
from base64 import b64decode
from collections.abc import Callable, Iterable
from typing import TypeAlias

from catalog.models import Listing
from catalog.photos.looks import nearest_first, traits
from catalog.search.cards import hit_of
from catalog.search.clauses import Clause
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
# Pieces whose pictures are compared.
CANDIDATES = 120
# (facet, slugs, language) → the name of each slug.
Labels: TypeAlias = Callable[[str, Iterable[str], str], dict[str, str]]


def search(query: SearchQuery, labels: Labels = value_labels) -> SearchResult:
    """The page of hits with its facets, in the reader's language, their values named by `labels`."""
    started = time.perf_counter()
    reading = read(query.text, query.language)
    answer, is_whole = _asked(query, reading.clauses)
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
    """Other pieces of the same craft. The index finds a few dozen that share most of how they look and were
    made; of these come first whose pictures are most alike. Without pictures, attributes decide alone."""
    started = time.perf_counter()
    photo = next(iter(listing.photos.all()), None)
    look = bytes(photo.look) if photo else b""
    query = SearchQuery(
        market=market,
        language=language,
        facets={"craft": (listing.craft,)},
        like={**likeness(listing.attributes, tuple((photo and photo.colours) or ())), "look": traits(look)},
        page_size=CANDIDATES if look else size + 1,
        counted=(),
    )
    answer, is_whole = _asked(query, ())
    cards = [card for card in answer.cards if card["piece_id"] != listing.piece_id]
    order = nearest_first(look, [b64decode(str(card.get("look", ""))) for card in cards])
    return SearchResult(
        hits=tuple(hit_of(cards[place], language) for place in order[:size]),
        total=answer.total,
        facets={},
        suggestion="",
        took_ms=(time.perf_counter() - started) * 1000,
        page=1,
        pages=1,
        is_whole=is_whole,
    )


def _asked(query: SearchQuery, clauses: tuple[Clause, ...]) -> tuple[EngineAnswer, bool]:
    """What the engine says, and whether it says it: while it is out of reach the database does."""
    try:
        return engine().search(query, clauses), True
    except Outage as outage:
        log.warning("Search is out of reach, browsing from the database: %s", outage)
        return _browse(query), False


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
