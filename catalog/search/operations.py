"""Writes of the index: what the database says, said again to the engine."""

from collections.abc import Callable, Iterable

from catalog.models import Listing
from catalog.search.documents import documents
from catalog.search.engines import engine
from catalog.search.events import announce_index_changed
from catalog.search.sources import published_in, sources
from marketplace.markets.queries import open_markets

Progress = Callable[[str, int], None]


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


def rebuild(progress: Progress = lambda market, pieces: None) -> int:
    """Make every market's index anew; `progress` hears each market's code and its number of pieces."""
    written = 0
    for market in open_markets():
        pieces = engine().rebuild(market.code, documents(sources(market)))
        announce_index_changed(market.code)
        progress(market.code, pieces)
        written += pieces
    return written


def differences() -> dict[str, tuple[int, int]]:
    """Markets whose index does not hold as many pieces as are on sale: (on sale, in the index)."""
    found = {}
    for market in open_markets():
        on_sale, indexed = published_in(market).count(), engine().count(market.code)
        if on_sale != indexed:
            found[market.code] = (on_sale, indexed)
    return found
