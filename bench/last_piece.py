"""The last piece and its fifty buyers, in a process that has the store's settings."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict

from bench.figures import Better, Figure
from bench.store import Store
from marketplace.project.launch.places import ROOT


def last_piece_figures(store: Store) -> Iterator[Figure]:
    result = subprocess.run(  # noqa: S603 (ourselves)
        [sys.executable, "-m", __name__],
        cwd=ROOT,
        env={**store.environment, "LOG_LEVEL": "ERROR"},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    race = json.loads(result.stdout)
    yield Figure("50 buyers of one piece: orders made", race["orders"], "", 1, Better.EXACTLY)
    yield Figure("50 buyers of one piece: kept for nothing", race["kept_for_nothing"], "", 0)
    yield Figure("50 buyers of one piece: until all know", race["seconds"], "s")


def main() -> None:
    """Run the race and print how it ended, as JSON."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
    django.setup()
    from bench.race import run_race

    sys.stdout.write(json.dumps(asdict(run_race())))


if __name__ == "__main__":
    main()
