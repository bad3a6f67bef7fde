"""Writes of the index: what the database says, said again to the engine."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from catalog.models import Listing
from catalog.search.documents import documents
from catalog.search.engines import engine
from catalog.search.events import announce_index_changed
from catalog.search.sources import published_in, sources
from catalog.search.types import PieceDocument
from marketplace.markets.models import Market
from marketplace.markets.queries import open_markets

Progress = Callable[[str, int, int], None]
TELL_EVERY = 20_000


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
    wanted = dict(Listing.objects.filter(pk__in=list(listing_ids)).values_list("pk", "piece_id"))
    for market in open_markets():
        on_sale = list(documents(sources(market, wanted)))
        gone = set(wanted.values()) - {document.piece_id for document in on_sale}
        if on_sale:
            engine().replace(market.code, on_sale)
        if gone:
            engine().remove(market.code, sorted(gone))
        announce_index_changed(market.code)


def rebuild(progress: Progress = lambda market, done, total: None) -> int:
    """Make every market's index anew, serving the old one meanwhile.

    `progress` hears each market's code, how many pieces are done and how many there are, now and then and at
    its end.
    """
    written = 0
    for market in open_markets():
        total = published_in(market).count()
        pieces = engine().rebuild(
            market.code, _told(documents(sources(market)), market.code, total, progress)
        )
        announce_index_changed(market.code)
        progress(market.code, pieces, total)
        written += pieces
    return written


def _told(
    every: Iterable[PieceDocument], market: str, total: int, progress: Progress
) -> Iterator[PieceDocument]:
    for done, document in enumerate(every):
        if done and done % TELL_EVERY == 0:
            progress(market, done, total)
        yield document


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
