"""`gereh services`: web and worker as children of one process that has loaded Django once for both.

What was loaded stays one copy in memory until somebody changes it, and is loaded in half the time.
"""

import contextlib
import http.client
import os
import signal
import time
from collections.abc import Callable
from multiprocessing import connection, get_context
from multiprocessing.context import ForkProcess
from types import FrameType
from typing import NoReturn
from urllib.parse import urlsplit

from marketplace.project.environment import Environment
from marketplace.project.launch import processes
from marketplace.project.launch.falls import Falls
from marketplace.project.launch.loading import load_once
from marketplace.project.launch.telling import complain
from marketplace.project.launch.trouble import Trouble

WEB_START_SECONDS = 90
STOP_SECONDS = 12
"""A little more than web and worker give to what they are doing."""

Work = Callable[[], object]


def main(_arguments: list[str]) -> int:
    """Run both until a signal ends it; raises `Trouble` when one of them does not stay up."""
    signal.signal(signal.SIGTERM, _stop)
    environment = Environment()
    load_once()
    services = Services()
    try:
        services.start("web", _serve)
        # The worker starts once the first page has come, so that both cores make that page.
        services.wait_until(lambda: web_answers(environment), seconds=WEB_START_SECONDS)
        services.start("worker", _work)
        services.watch()
    except _Stopped:
        return 0
    finally:
        services.end()


class _Stopped(BaseException):
    """A signal asked us to stop."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise _Stopped


def _serve() -> object:
    from marketplace.project.launch import web

    return web.main([])


def _work() -> object:
    from django.core.management import call_command

    return call_command("worker")


def web_answers(environment: Environment) -> bool:
    """Whether the home page comes, whatever it says about redirects."""
    host, port = environment.text("HOST"), environment.number("PORT")
    reachable = "127.0.0.1" if host in {"0.0.0.0", ""} else host  # noqa: S104 (compared, not bound)
    asked = http.client.HTTPConnection(reachable, port, timeout=30)
    try:
        asked.request("GET", "/", headers={"Host": urlsplit(environment.public_url()).netloc})
        asked.getresponse().read()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        asked.close()
    return True


class Services:
    """Forked children, each in a process group of its own, started again when they fall."""

    def __init__(self) -> None:
        self.works: dict[str, Work] = {}
        self.children: dict[str, ForkProcess] = {}
        self.falls = Falls()

    def start(self, name: str, work: Work) -> None:
        self.works[name] = work
        child = get_context("fork").Process(target=_run, args=(work,), name=name)
        child.start()
        self.children[name] = child

    def wait_until(self, is_so: Callable[[], bool], *, seconds: float) -> None:
        """Wait for it; what falls meanwhile does not stand on its feet, and is trouble."""
        if not processes.wait_until(lambda: bool(self.fallen()) or is_so(), seconds=seconds, step=0.1):
            raise Trouble(f"The web server gave no answer in {seconds:.0f} s.")
        for name in self.fallen():
            raise Trouble(f"The {name} does not start; what stands above says why.")

    def fallen(self) -> list[str]:
        return [name for name, child in self.children.items() if not child.is_alive()]

    def watch(self) -> NoReturn:
        """Start again what falls, for ever; raises `Trouble` for what keeps falling."""
        while True:
            connection.wait([child.sentinel for child in self.children.values()])
            for name in self.fallen():
                self.start_again(name)

    def start_again(self, name: str) -> None:
        child = self.children[name]
        child.join()
        recent = self.falls.note(name)
        complain(f"The {name} ended by itself (code {child.exitcode}); starting it again.")
        _end_group(child)
        time.sleep(0.5 * recent)
        self.start(name, self.works[name])

    def end(self, *, patience: float = STOP_SECONDS) -> None:
        """All at once, then wait, then by force."""
        for child in self.children.values():
            child.terminate()
        end = time.monotonic() + patience
        for child in self.children.values():
            child.join(max(0, end - time.monotonic()))
            _end_group(child)
            child.join()


def _run(work: Work) -> None:
    """In the child: a group of its own, ended with its parent, deaf to nothing."""
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    processes.tether(signal.SIGTERM)()
    work()


def _end_group(child: ForkProcess) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid or 0, signal.SIGKILL)
