"""Making the index anew, stretch by stretch, while the old one serves and goes on being written.

A rebuild that is cut short goes on where it was: what the engine has kept of it is not written again.
Listings that are indexed meanwhile are written to the index that serves, noted, and written to the new one
before it takes the other's place, and once more after.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import connection
from django.db.models import Max, Min
from django.utils import timezone

from catalog.models import Listing
from catalog.search.documents import documents
from catalog.search.engines import engine
from catalog.search.events import announce_index_changed
from catalog.search.hands import Stretch, processors, written
from catalog.search.models import ChangedMeanwhile, Rebuild
from catalog.search.ports import Late
from catalog.search.sources import published_in, sources
from catalog.search.types import FORM
from marketplace.markets.models import Market
from marketplace.markets.queries import open_markets

Progress = Callable[[str, int, int], None]
STRETCH = 25_000
# Any number, as long as it is nobody else's: one rebuild at a time.
LOCK = 20_261_201


def rebuild(progress: Progress = lambda market, done, total: None) -> int:
    """Make every market's index anew, or go on with what was cut short; the number of pieces.

    `progress` hears each market's code, how many pieces are done and how many there are, after each stretch.
    """
    with alone():
        return sum(rebuild_market(market, progress) for market in open_markets())


@contextmanager
def alone() -> Iterator[None]:
    """Wait until nobody else makes indexes anew."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_lock(%s)", [LOCK])
        try:
            yield
        finally:
            cursor.execute("select pg_advisory_unlock(%s)", [LOCK])


def rebuild_market(market: Market, progress: Progress) -> int:
    """Make one market's index anew; for those who are `alone`."""
    begun = _begun(market)
    build = engine().build(market.code, begun.name)
    begun.done = {name: pieces for name, pieces in begun.done.items() if build.has(name)}
    total = published_in(market).count()
    wanted = [stretch for stretch in stretches_of(market) if stretch.name not in begun.done]
    # What a transaction has not told anybody, other processes would not see.
    hands = 1 if connection.in_atomic_block else processors()
    for name, pieces in written(market.code, begun.name, wanted, hands):
        begun.done[name] = pieces
        begun.save(update_fields=["done"])
        progress(market.code, sum(begun.done.values()), total)
    build.finish(lambda: _late(market, begun))
    if not begun.done:
        progress(market.code, 0, total)
    _ended(market, begun)
    return sum(begun.done.values())


def _begun(market: Market) -> Rebuild:
    """The rebuild that was cut short; a new one where there is none, or where its documents were others."""
    Rebuild.objects.filter(market=market).exclude(form=FORM).delete()
    return Rebuild.objects.get_or_create(market=market, defaults={"form": FORM, "begun_at": timezone.now()})[
        0
    ]


def stretches_of(market: Market) -> list[Stretch]:
    """Of all that a market sells, by primary key; the same bounds whatever is sold or published meanwhile."""
    ends = published_in(market).aggregate(first=Min("pk"), last=Max("pk"))
    if ends["first"] is None:
        return []
    start = ends["first"] // STRETCH * STRETCH
    return [Stretch(first, first + STRETCH) for first in range(start, ends["last"] + 1, STRETCH)]


def note_changed(market: Market, listing_ids: list[int]) -> None:
    """Remember what is about to be indexed, where the market's index is being made anew."""
    begun = Rebuild.objects.filter(market=market).first()
    if begun is not None:
        rows = [ChangedMeanwhile(rebuild=begun, listing_id=pk) for pk in listing_ids]
        ChangedMeanwhile.objects.bulk_create(rows, ignore_conflicts=True)


def write_listings(market: Market, listing_ids: list[int]) -> None:
    """Bring some listings' documents up to date in the market's index; those not on sale are removed."""
    late = _documents_of(market, listing_ids)
    if late.documents:
        engine().replace(market.code, late.documents)
    if late.gone:
        engine().remove(market.code, late.gone)
    announce_index_changed(market.code)


def _late(market: Market, begun: Rebuild) -> Late:
    return _documents_of(market, list(begun.changed.values_list("listing_id", flat=True)))


def _documents_of(market: Market, listing_ids: list[int]) -> Late:
    wanted = set(Listing.objects.filter(pk__in=listing_ids).values_list("piece_id", flat=True))
    on_sale = list(documents(sources(market, listing_ids)))
    return Late(on_sale, sorted(wanted - {document.piece_id for document in on_sale}))


def _ended(market: Market, begun: Rebuild) -> None:
    """From now on nothing is noted. What was noted while the indexes changed places is written once more."""
    announce_index_changed(market.code)
    changed = list(begun.changed.values_list("listing_id", flat=True))
    begun.delete()
    if changed:
        write_listings(market, changed)
