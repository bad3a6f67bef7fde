"""The post: a quote on full tables, a million records, a day's papers."""

import json
import subprocess
import sys
from collections.abc import Iterator

from bench.figures import Figure
from bench.store import Store
from marketplace.project.launch.places import ROOT

SETTINGS = "marketplace.project.rules_settings"
QUOTE_MILLISECONDS, REPLAY_SECONDS, PAPERS_SECONDS = 20, 120, 60


def post_figures(store: Store) -> Iterator[Figure]:
    """Measured beside the running store, in its database, and taken back."""
    environment = {**store.environment, "DJANGO_SETTINGS_MODULE": SETTINGS}
    result = subprocess.run(
        [sys.executable, "-m", "bench.post_work"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    found = json.loads(result.stdout)
    yield Figure("Quote, 10 pieces to 3 countries, p95", found["warm"] * 1000, "ms", QUOTE_MILLISECONDS)
    yield Figure("The same after a rule changed, p95", found["cold"] * 1000, "ms")
    yield Figure("A million records replayed", found["replay"], "s", REPLAY_SECONDS)
    yield Figure("Papers of 500 parcels", found["papers"], "s", PAPERS_SECONDS)
