"""`make bench`: a store of its own is started twice, asked, bought from, weighed, and taken away."""

import os
from collections.abc import Iterator

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
from marketplace.project.launch.telling import step

FIRST_START_SECONDS, LATER_START_SECONDS = 120, 10
MEGABYTES = 900


def main() -> None:
    load = os.getloadavg()[0]
    report.say_load()
    with temporary_store() as store:
        figures = list(measured(store))
    report.show(figures)
    report.keep(figures, load)


def measured(store: Store) -> Iterator[Figure]:
    """Every figure, in an order that lets the store run once for most of them."""
    with step("Starting a store for the first time"):
        yield Figure("First start", store.start(), "s", FIRST_START_SECONDS)
    store.stop()
    with step("Starting it again"):
        yield Figure("Later start", store.start(), "s", LATER_START_SECONDS)
    with step("Reading pages"):
        yield from page_figures(store.address)
    with step("Buying in the store"):
        yield from store_figures(store.address)
    with step("Buying from the engine alone"), engine_alone(store) as (address, database):
        yield from engine_figures(address)
        with client_of(address) as client:
            make_multitude(Merchant(client, staff_token(client)), database)
        yield from list_figures(address)
    with step("Fifty buyers of one piece"):
        yield from last_piece_figures(store)
    with step("Changing pieces"):
        yield from freshness_figures(store)
    with step("Judging what is found"):
        yield from finding_figures(store)
    with step("Quoting, replaying and printing at the post"):
        yield from post_figures(store)
    yield Figure("Memory of all processes", store.megabytes(), "MB", MEGABYTES)


if __name__ == "__main__":
    main()
