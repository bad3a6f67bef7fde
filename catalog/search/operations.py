"""Writes of the index: what the database says, said again to the engine."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from catalog.search.documents import documents
from catalog.search.engines import engine
from catalog.search.events import prepare_listings
from catalog.search.rebuilding import note_changed, rebuild, write_listings
from catalog.search.sources import published_in, sources
from marketplace.markets.models import Market
from marketplace.markets.queries import open_markets

__all__ = ["Comparison", "compared", "differences", "index_listings", "rebuild"]


@dataclass(frozen=True)
class Comparison:
    """Ids of pieces that the index lacks, tells otherwise than the database, or holds though not on sale."""

    missing: tuple[str, ...]
    different: tuple[str, ...]
    stale: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.missing or self.different or self.stale)


def index_listings(listing_ids: Iterable[int]) -> None:
    """Bring these listings' documents up to date in every open market; those not on sale are removed."""
    wanted = list(listing_ids)
    prepare_listings(wanted)
    for market in open_markets():
        note_changed(market, wanted)
        write_listings(market, wanted)


def differences() -> dict[str, tuple[int, int]]:
    """Markets whose index does not hold as many pieces as are on sale: (on sale, in the index)."""
    found = {}
    for market in open_markets():
        on_sale, indexed = published_in(market).count(), engine().count(market.code)
        if on_sale != indexed:
            found[market.code] = (on_sale, indexed)
    return found


def compared(market: Market) -> Comparison:
    """What the market's index says of each piece, beside what the database says."""
    kept = {str(card["piece_id"]): _mark(card) for card in engine().cards(market.code)}
    missing, different = [], []
    for document in documents(sources(market)):
        mark = kept.pop(document.piece_id, None)
        if mark is None:
            missing.append(document.piece_id)
        elif mark != _mark(document.card):
            different.append(document.piece_id)
    return Comparison(tuple(missing), tuple(different), tuple(sorted(kept)))


def _mark(card: dict[str, object]) -> bytes:
    """A few bytes for a card, so that a million fit into memory."""
    told = json.dumps(card, ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(told.encode(), digest_size=8).digest()
