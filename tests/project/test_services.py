"""Web and worker: forked, started again when they fall, ended together."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from marketplace.project.launch import falls
from marketplace.project.launch.processes import wait_until
from marketplace.project.launch.services import Services
from marketplace.project.launch.trouble import Trouble


@pytest.fixture
def services() -> Iterator[Services]:
    services = Services()
    yield services
    services.end()


def note(file: Path) -> None:
    """Write one line down: who and in which group."""
    with file.open("a") as lines:
        lines.write(f"{os.getpid()} {os.getpgrp()}\n")


def lines(file: Path) -> list[str]:
    return file.read_text().splitlines() if file.exists() else []


def test_each_child_has_a_group_of_its_own(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "lines"

    def work() -> None:
        note(file)
        time.sleep(60)

    services.start("worker", work)
    assert wait_until(lambda: bool(lines(file)), seconds=10)
    child, group = lines(file)[0].split()
    assert child == group != str(os.getpgrp())


def test_a_fallen_child_starts_again(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "lines"

    def work() -> None:
        note(file)
        if len(lines(file)) > 1:
            time.sleep(60)

    services.start("worker", work)
    with contextlib.suppress(OSError):
        services.children["worker"].join()
    assert services.fallen() == ["worker"]
    services.start_again("worker")
    assert wait_until(lambda: len(lines(file)) == 2, seconds=10)
    assert services.fallen() == []


def test_what_keeps_falling_is_trouble(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(falls, "ALLOWED", 1)
    services.start("worker", lambda: None)
    with pytest.raises(Trouble, match="worker ended 1 times"):
        services.watch()


def test_a_web_server_that_does_not_start_is_told_at_once(services: Services) -> None:
    services.start("web", lambda: None)
    with pytest.raises(Trouble, match="web does not start"):
        services.wait_until(lambda: False, seconds=30)


def test_the_end_reaches_a_child_and_its_own_children(services: Services, tmp_path: Path) -> None:
    file = tmp_path / "lines"

    def deaf() -> None:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        if os.fork():
            note(file)
        threading.Event().wait(60)

    services.start("web", deaf)
    assert wait_until(lambda: bool(lines(file)), seconds=10)
    parent = psutil.Process(int(lines(file)[0].split()[0]))
    family = [parent, *parent.children()]
    services.end(patience=0.2)
    assert len(family) == 2
    _, alive = psutil.wait_procs(family, timeout=5)
    assert alive == []
