"""`make bench`: a store of its own is started twice, asked, bought from, weighed, and taken away."""

import os
import time
from collections.abc import Callable, Iterator

import psycopg

from bench import report
from bench.checkouts import engine_figures, store_figures
from bench.engine import staff_token
from bench.engine_alone import engine_alone
from bench.figures import Figure
from bench.finding import finding_figures
from bench.freshness import freshness_figures
from bench.last_piece import last_piece_figures
from bench.lists import list_figures
from bench.load import client_of
from bench.multitude import make_multitude
from bench.offer import Merchant
from bench.pages import page_figures
from bench.post import post_figures
from bench.store import Store, temporary_store
from marketplace.project.launch import places
from marketplace.project.launch.telling import step

FIRST_START_SECONDS, LATER_START_SECONDS = 120, 10
MEGABYTES = 900
PATIENCE_SECONDS = 900
UNDONE = "SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing') AND scheduled_at IS NULL"


def main() -> None:
    load = os.getloadavg()[0]
    report.say_load()
    with temporary_store() as store:
        figures = list(measured(store))
    report.show(figures)
    report.keep(figures, load)


def measured(store: Store) -> Iterator[Figure]:
    """Every figure, in an order that lets the store run once for most of them.

    Pages are read when the demo world is drawn, as a store answers that opened a few minutes ago. Memory is
    that of the worst moment, drawing or not. The engine alone comes last: what fills its database is no part
    of the store.
    """
    with step("Starting a store for the first time"):
        yield Figure("First start", store.start(), "s", FIRST_START_SECONDS)
    store.stop()
    with step("Starting it again"):
        yield Figure("Later start", store.start(), "s", LATER_START_SECONDS)
    most = 0.0
    stages: tuple[tuple[str, Callable[[], Iterator[Figure]]], ...] = (
        ("Buying in the store", lambda: store_figures(store.address)),
        ("Fifty buyers of one piece", lambda: last_piece_figures(store)),
        ("Changing pieces", lambda: freshness_figures(store)),
        ("Judging what is found", lambda: finding_figures(store)),
        ("Quoting, replaying and printing at the post", lambda: post_figures(store)),
        ("Waiting until everything is drawn", lambda: settled(store)),
        ("Reading pages", lambda: page_figures(store.address)),
    )
    for name, figures in stages:
        with step(name):
            yield from figures()
        most = max(most, store.megabytes())
    yield Figure("Memory of all processes, at most", most, "MB", MEGABYTES)
    with step("Asking the engine alone"), engine_alone(store) as (address, database):
        yield from engine_figures(address)
        with client_of(address) as client:
            make_multitude(Merchant(client, staff_token(client)), database)
        yield from list_figures(address)


def settled(store: Store) -> Iterator[Figure]:
    """Wait until the worker has nothing left to do; how long that took."""
    begun = time.perf_counter()
    with psycopg.connect(places.address_file(store.var).read_text(), autocommit=True) as connection:
        while connection.execute(UNDONE).fetchone() != (0,):
            if time.perf_counter() - begun > PATIENCE_SECONDS:
                raise TimeoutError("The worker does not come to rest.")
            time.sleep(1)
    yield Figure("Until everything is drawn, after all this", time.perf_counter() - begun, "s")


if __name__ == "__main__":
    main()
