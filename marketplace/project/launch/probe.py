"""`gereh probe`: asks, from within a container, whether the web server or the worker there is well.

The web server is asked for its readiness. The worker beats: its loop touches a file every few seconds, which
a worker that hangs does not.
"""

import contextlib
import http.client
import sys
import tempfile
import time
from pathlib import Path

from marketplace.project.environment import Environment

PATIENCE_SECONDS = 5
BEAT_SECONDS = 5
LONGEST_SILENCE_SECONDS = 30
LISTENS_EVERYWHERE = {"", "0.0.0.0", "::"}  # noqa: S104 (compared, not bound)


def main(arguments: list[str]) -> int:
    """0 when it is well, 1 with a sentence when it is not."""
    trouble = {"web": web_trouble, "worker": worker_trouble}[arguments[0]]()
    if trouble:
        print(trouble, file=sys.stderr)  # noqa: T201 - what the container's log shows
    return 1 if trouble else 0


def web_trouble() -> str:
    environment = Environment()
    host = environment.text("HOST")
    connection = http.client.HTTPConnection(
        "127.0.0.1" if host in LISTENS_EVERYWHERE else host,
        environment.number("PORT"),
        timeout=PATIENCE_SECONDS,
    )
    with contextlib.closing(connection):
        try:
            connection.request("GET", "/healthz/ready")
            answer = connection.getresponse()
            text = answer.read().decode(errors="replace").strip()
        except (OSError, http.client.HTTPException) as error:
            return f"The web server does not answer: {error}"
    return "" if answer.status == http.client.OK else text


def pulse_file() -> Path:
    """Of this machine or container alone, never on a folder that several share."""
    return Path(tempfile.gettempdir()) / "gereh-worker.pulse"


def beat() -> None:
    pulse_file().touch()


def worker_trouble() -> str:
    try:
        silence = time.time() - pulse_file().stat().st_mtime
    except FileNotFoundError:
        return "No worker has started here."
    return f"The worker has been silent for {silence:.0f} s." if silence > LONGEST_SILENCE_SECONDS else ""
