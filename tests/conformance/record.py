"""Record the scenarios from a running Saleor:

python -m tests.conformance.record http://127.0.0.1:8000/graphql/ EMAIL PASSWORD [SCENARIO …]

Saleor must reach this machine's loopback addresses (`HTTP_IP_FILTER_ALLOW_LOOPBACK_IPS`). Every name a
scenario makes is new in each run, so any shop that is no one's livelihood will do.
"""

import sys
from pathlib import Path

from tests.conformance.app_server import AppServer
from tests.conformance.recorder import Recorder
from tests.conformance.scenarios import SCENARIOS

RECORDINGS = Path(__file__).parent / "recordings"
VERSION = "{shop{version}}"


def main(api_url: str, email: str, password: str, *wanted: str) -> None:
    for name, scenario in SCENARIOS.items():
        if wanted and not name.startswith(wanted):
            continue
        with AppServer() as server:
            recorder = Recorder(api_url, email, password, server)
            version = recorder.look(VERSION)["shop"]["version"]
            scenario(recorder)
            recorder.write(RECORDINGS / f"{name}.json", (scenario.__doc__ or "").strip(), version)
        print(f"{name}: {len(recorder.steps)} steps")  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
