"""Children that never outlive the run: tethered, grouped, marked, found again after a crash."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import IO

import psutil

from marketplace.project.launch.places import Account

MARK = "GEREH_CHILD_OF"
PR_SET_PDEATHSIG = 1


def tether(death_signal: int = signal.SIGTERM) -> Callable[[], None]:
    """A function which asks Linux to signal the calling process when its parent dies, however it dies."""
    if not sys.platform.startswith("linux"):
        return lambda: None
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    return lambda: prctl(PR_SET_PDEATHSIG, death_signal) and None


def start_child(
    command: Sequence[str | Path],
    *,
    mark: Path,
    environment: Mapping[str, str] | None = None,
    account: Account | None = None,
    output: IO[bytes] | None = None,
    death_signal: int = signal.SIGTERM,
) -> subprocess.Popen[bytes]:
    """Start a command in its own process group, so that the terminal's Ctrl-C reaches us alone."""
    return subprocess.Popen(  # noqa: S603 (our own commands)
        [str(word) for word in command],
        env={**os.environ, **(environment or {}), MARK: str(mark)},
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
        process_group=0,
        preexec_fn=tether(death_signal),
        cwd="/" if account else None,
        **(account.identity() if account else {}),
    )


def stop_child(child: subprocess.Popen[bytes], *, first: int = signal.SIGTERM, patience: float = 10) -> None:
    """Ask the child to end, wait, then end its whole group."""
    if child.poll() is None:
        child.send_signal(first)
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(patience)
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()


def marked_processes(mark: Path) -> list[psutil.Process]:
    """Living children of an earlier run with the same mark; a kill -9 can leave some."""
    found = []
    for process in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if process.pid != os.getpid() and process.environ().get(MARK) == str(mark):
                found.append(process)
    return found


def end_processes(processes: Iterable[psutil.Process], *, patience: float = 5) -> None:
    """Terminate, wait, then kill what is left."""
    processes = list(processes)
    for process in processes:
        with contextlib.suppress(psutil.Error):
            process.terminate()
    _, alive = psutil.wait_procs(processes, timeout=patience)
    for process in alive:
        with contextlib.suppress(psutil.Error):
            process.kill()
    psutil.wait_procs(alive, timeout=patience)


def wait_until(is_so: Callable[[], bool], *, seconds: float, step: float = 0.05) -> bool:
    """Ask again and again until it is so; False when the time is over."""
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(step)
    return True
