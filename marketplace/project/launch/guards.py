"""What is checked before anything starts, each failure one sentence that says what to do."""

import contextlib
import errno
import fcntl
import json
import os
import shutil
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import psycopg

from marketplace.project.launch.processes import wait_until
from marketplace.project.launch.trouble import Trouble

SPACE_NEEDED = 500_000_000
PATIENCE_WITH_A_STOPPING_RUN = 40


def check_folder(var: Path) -> None:
    """The data folder exists, can be written, and its disk has room."""
    for folder in (var, var / "run", var / "log"):
        folder.mkdir(parents=True, exist_ok=True)
    probe = var / "run" / "probe"
    probe.write_text("written")
    probe.unlink()
    check_space(var)


def check_space(folder: Path) -> None:
    nearest = next(path for path in (folder, *folder.parents) if path.exists())
    free = shutil.disk_usage(nearest).free
    if free < SPACE_NEEDED:
        raise Trouble(
            f"Only {free // 1_000_000} MB are free at {folder}: "
            f"free at least {SPACE_NEEDED // 1_000_000} MB, then start again."
        )


def check_port(host: str, port: int) -> None:
    """Whether the web server can listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OverflowError:
            raise Trouble(f"PORT is {port}: choose one from 1024 to 65535.") from None
        except PermissionError:
            raise Trouble(
                f"Port {port} is for root only: choose another, as in `make run PORT=8001`."
            ) from None
        except OSError as error:
            raise Trouble(why_not(error, host, port)) from None


def why_not(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is in use{holder_of(port)}: "
            f"end that program, or choose another port, as in `make run PORT={port + 1}`."
        )
    return f"This machine has no address {host}: set HOST to one of its own, as in `make run HOST=127.0.0.1`."


def holder_of(port: int) -> str:
    """“ by NAME (process N)”, where the system lets us know."""
    with contextlib.suppress(psutil.Error):
        for connection in psutil.net_connections("tcp"):
            listens = connection.status == psutil.CONN_LISTEN and connection.laddr[1:2] == (port,)
            if listens and connection.pid:
                return f" by {psutil.Process(connection.pid).name()} (process {connection.pid})"
    return ""


def check_database(address: str) -> None:
    """Whether the outside database answers and is new enough."""
    try:
        with psycopg.connect(address, connect_timeout=10) as connection:
            version = connection.info.server_version // 10_000
    except psycopg.Error as error:
        why = str(error).strip().splitlines()[0]
        raise Trouble(f"The database of DATABASE_URL does not answer: {why}") from None
    if version < 15:
        raise Trouble(f"The database of DATABASE_URL is PostgreSQL {version}: 15 or later is needed.")


@contextlib.contextmanager
def only_run(var: Path, address: str) -> Iterator[None]:
    """Hold the folder's lock, which the kernel takes back however we end; wait for a run that is ending."""
    with (var / "run" / "lock").open("a+") as lock:
        take(lock.fileno(), var)
        tell(var, {"process": os.getpid(), "address": address, "is_stopping": False})
        try:
            yield
        finally:
            tell(var, {"process": os.getpid(), "address": address, "is_stopping": True})


def take(lock: int, var: Path) -> None:
    began = time.monotonic()

    def is_decided() -> bool:
        grace = time.monotonic() - began < 1
        return is_taken(lock) or not (grace or told(var).get("is_stopping"))

    wait_until(is_decided, seconds=PATIENCE_WITH_A_STOPPING_RUN)
    if not is_taken(lock):
        run = told(var)
        raise Trouble(
            f"Gereh already runs at {run.get('address')} (process {run.get('process')}): "
            "use that one, or stop it with Ctrl-C first."
        )


def is_taken(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def tell(var: Path, run: dict[str, object]) -> None:
    (var / "run" / "state.json").write_text(json.dumps(run))


def told(var: Path) -> dict[str, object]:
    """What the holder of the lock says of itself; empty while it is being written."""
    with contextlib.suppress(FileNotFoundError, ValueError):
        run = json.loads((var / "run" / "state.json").read_text())
        return run if isinstance(run, dict) else {}
    return {}
