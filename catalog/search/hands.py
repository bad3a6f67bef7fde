"""Hands that write stretches of an index: other processes where there is much to write, else this one.

Nothing of ours is imported before a process has its settings.
"""

import gc
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context


@dataclass(frozen=True)
class Stretch:
    """Pieces of a market whose primary keys are `first` or more and below `end`."""

    first: int
    end: int

    @property
    def name(self) -> str:
        return f"{self.first}-{self.end}"


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0))


def written(market: str, build: str, wanted: Sequence[Stretch], most: int) -> Iterator[tuple[str, int]]:
    """Write the stretches of a build with at most so many hands: the name and pieces of each, once done."""
    hands = min(len(wanted), most)
    if hands < 2:
        yield from ((stretch.name, write(market, build, stretch)) for stretch in wanted)
        return
    with ProcessPoolExecutor(hands, get_context("spawn"), prepare, told()) as pool:
        waiting = {pool.submit(write, market, build, stretch): stretch for stretch in wanted}
        try:
            for done in as_completed(waiting):
                yield waiting[done].name, done.result()
        finally:
            pool.shutdown(cancel_futures=True)


def told() -> tuple[str, str, str]:
    """What a new process cannot know from its surroundings, as a test has changed it."""
    from django.conf import settings
    from django.db import connection

    return str(connection.settings_dict["NAME"]), str(settings.SEARCH_DIR), settings.SEARCH_URL


def prepare(database: str, folder: str, url: str) -> None:
    """Make a new process ready. Documents hold no circles, so the collector would walk them for nothing."""
    from pathlib import Path

    import django
    from django.conf import settings

    django.setup()
    settings.DATABASES["default"]["NAME"] = database
    settings.SEARCH_DIR, settings.SEARCH_URL = Path(folder), url
    gc.disable()


def write(market: str, build: str, stretch: Stretch) -> int:
    """Write one stretch; the number of its pieces."""
    from catalog.search.documents import documents
    from catalog.search.engines import engine
    from catalog.search.sources import sources
    from marketplace.markets.models import Market

    pieces = sources(Market.objects.get(code=market), first=stretch.first, end=stretch.end)
    return engine().build(market, build).write(stretch.name, documents(pieces))
