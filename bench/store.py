"""A store in a folder of its own: started, weighed, stopped, and nothing left of it."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil

from marketplace.project.environment import DEFAULTS
from marketplace.project.launch import places, processes

COMMAND = Path(sys.executable).with_name("gereh")
PATIENCE = 1200
STOP_SECONDS = 40


class Store:
    """`gereh run` with the demo world, whatever settings this shell has."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.var = home / "var"
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        outside = {name: value for name, value in os.environ.items() if name not in DEFAULTS}
        self.environment = {**outside, "VAR_DIR": str(self.var), "PORT": str(port)}
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def log(self) -> Path:
        return self.home / "run.log"

    def start(self) -> float:
        """Start it; seconds until `/` answers 200."""
        begun = time.perf_counter()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(  # noqa: S603 (our own command)
                [COMMAND, "run"],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                process_group=0,
                preexec_fn=processes.tether(),
            )
        with httpx.Client(base_url=self.address, timeout=30) as client:
            answered = processes.wait_until(lambda: self.is_decided(client), seconds=PATIENCE)
        if not answered or self.process.poll() is not None:
            raise RuntimeError(f"The store does not start:\n{self.log.read_text()[-2000:]}")
        return time.perf_counter() - begun

    def is_decided(self, client: httpx.Client) -> bool:
        """It answers, or it ended."""
        if self.process and self.process.poll() is not None:
            return True
        with contextlib.suppress(httpx.TransportError):
            return client.get("/").status_code == httpx.codes.OK
        return False

    def megabytes(self) -> float:
        """Memory of all its processes, what they share counted once (PSS)."""
        assert self.process is not None
        run = psutil.Process(self.process.pid)
        total = 0
        for process in (run, *run.children(recursive=True)):
            with contextlib.suppress(psutil.NoSuchProcess):
                total += process.memory_full_info().pss
        return total / 1_000_000

    def stop(self) -> None:
        if self.process:
            processes.stop_child(self.process, patience=STOP_SECONDS)
            self.process = None


@contextlib.contextmanager
def temporary_store() -> Iterator[Store]:
    """A store that is not started yet, and that is gone afterwards with its data."""
    with tempfile.TemporaryDirectory(prefix="gereh-bench-") as folder:
        home = Path(folder)
        home.chmod(0o755)  # the database's own user must be able to enter
        store = Store(home)
        try:
            yield store
        finally:
            store.stop()
            shutil.rmtree(places.database_home(store.var, places.database_account()), ignore_errors=True)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
