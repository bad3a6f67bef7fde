"""How well words find pieces: nDCG@10 of the judged queries, by language."""

import json
import subprocess
import sys
from collections.abc import Iterator

from bench.figures import Better, Figure
from bench.store import Store
from marketplace.project.launch.places import ROOT

AIM = 0.95


def finding_figures(store: Store) -> Iterator[Figure]:
    """Judged on the demo's pieces in an index of its own; of the store it needs the settings only."""
    result = subprocess.run(
        [sys.executable, "-m", "bench.relevance"],
        cwd=ROOT,
        env={**store.environment, "LOG_LEVEL": "ERROR"},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    found = json.loads(result.stdout)
    yield Figure("Judged queries", found["queries"])
    for language, ndcg in found["ndcg"].items():
        yield Figure(f"nDCG@10, {language}", ndcg, "", AIM, Better.AT_LEAST)
