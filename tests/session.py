"""A pytest plugin that is loaded before Django's settings: surroundings of their own for every test process.

The controller starts an embedded PostgreSQL, unless DATABASE_URL names one, before xdist starts its workers;
each process has its own data folder; nothing of the caller's settings reaches a test.
"""

import atexit
import contextlib
import fcntl
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from marketplace.project import postgres
from marketplace.project.environment import SETTINGS
from marketplace.project.launch import messages, places

WORKER = os.environ.get("PYTEST_XDIST_WORKER", "")
BASE = "GEREH_TEST_FOLDER"
PREFIX = "gereh-test-"
SETTINGS_OF_TESTS = {"DEMO": "on", "DEBUG": "on", "SECRET_KEY": "tests", "LOG_LEVEL": "WARNING"}


def prepare_controller() -> None:
    """Once a session: the folder, the database server, the compiled translations."""
    remove_abandoned()
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    folder.chmod(0o711)
    hold(folder)
    os.environ[BASE] = str(folder)
    messages.compile_stale()
    server = None
    if not os.environ.get("DATABASE_URL"):
        cluster = postgres.Cluster(folder / "postgres", places.database_account(), is_durable=False)
        server = postgres.start(cluster, log=folder / "postgres.log")
        os.environ["DATABASE_URL"] = cluster.address()
    atexit.register(end, folder, server, os.getpid())


def hold(folder: Path) -> None:
    """A lock that lives as long as this process: a folder without one is abandoned."""
    lock = os.open(folder / "lock", os.O_CREAT | os.O_RDWR)
    fcntl.flock(lock, fcntl.LOCK_EX)


def remove_abandoned() -> None:
    """Folders of test sessions that were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError), (folder / "lock").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            shutil.rmtree(folder, ignore_errors=True)


def end(folder: Path, server: "subprocess.Popen[bytes] | None", owner: int) -> None:
    # A process forked by a test inherits this promise, and must not keep it.
    if os.getpid() != owner:
        return
    if server:
        postgres.stop(server)
    shutil.rmtree(folder, ignore_errors=True)


def settle() -> None:
    """This process's own data folder, and the settings every test may rely on."""
    var = Path(os.environ[BASE]) / (WORKER or "main")
    for name in ("fonts", "static", "media", "keys"):
        (var / name).mkdir(parents=True, exist_ok=True)
    for setting in SETTINGS:
        if setting.name != "DATABASE_URL":
            os.environ.pop(setting.name, None)
    os.environ.update(SETTINGS_OF_TESTS, VAR_DIR=str(var))


if not WORKER:
    prepare_controller()
settle()
