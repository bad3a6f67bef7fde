"""`gereh serve`: granian with as many processes as WEB_WORKERS, each with a few threads."""

import signal

from marketplace.project.environment import Environment
from marketplace.project.launch import processes
from marketplace.project.launch.loading import load_once

THREADS = 4
STOP_SECONDS = 10


def main(_arguments: list[str]) -> int:
    """Serve until a signal ends it."""
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    environment = Environment()
    load_once()
    server = Granian(
        "marketplace.project.launch.web:load",
        factory=True,
        address=environment.text("HOST"),
        port=environment.number("PORT"),
        interface=Interfaces.WSGI,
        workers=environment.number("WEB_WORKERS"),
        blocking_threads=THREADS,
        blocking_threads_idle_timeout=600,
        backlog=1024,
        websockets=False,
        respawn_failed_workers=True,
        workers_kill_timeout=STOP_SECONDS,
        log_level=LogLevels.warning,
    )
    server.serve()
    return 0


def load() -> object:
    """The WSGI application, in a process that ends with the one that started it."""
    processes.tether(signal.SIGTERM)()
    return load_once()
