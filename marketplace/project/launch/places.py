"""Where the run keeps its things, and which system user may reach them."""

import hashlib
import os
import pwd
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marketplace.project.environment import Environment

ROOT = Path(__file__).resolve().parents[3]
LONGEST_SOCKET_FOLDER = 85  # a socket's whole path may have 107 bytes


@dataclass(frozen=True)
class Account:
    """The system user PostgreSQL runs as when we are root, since it refuses root."""

    name: str
    uid: int
    gid: int

    def identity(self) -> dict[str, Any]:
        """Arguments of `subprocess` that start a program as this user."""
        return {"user": self.uid, "group": self.gid, "extra_groups": []}

    def may(self, letter: str, path: Path) -> bool:
        """Whether this user may read (r), write (w) or enter (x) a path, asked as that user."""
        question = ["/usr/bin/test", f"-{letter}", str(path)]
        return subprocess.run(question, cwd="/", check=False, **self.identity()).returncode == 0  # noqa: S603


def database_account() -> Account | None:
    """None for an ordinary user: then PostgreSQL runs as that user."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(name, entry.pw_uid, entry.pw_gid)
    return Account("65534", 65534, 65534)


def owner_of(folder: Path) -> Account:
    status = folder.stat()
    return Account(str(status.st_uid), status.st_uid, status.st_gid)


def var_folder(environment: Environment) -> Path:
    return (ROOT / environment.text("VAR_DIR")).resolve()


def digest(folder: Path) -> str:
    """A short name for a folder, the same at every run."""
    return hashlib.sha256(str(folder).encode()).hexdigest()[:10]


def database_home(var: Path, account: Account | None) -> Path:
    """The folder of the embedded database: in `var/` where its user can reach it and hold it alone."""
    preferred = var / "postgres"
    elsewhere = (Path("/var/lib") if account else Path.home() / ".local/share") / f"gereh-{digest(var)}"
    for home in (preferred, elsewhere):
        if (home / "data" / "PG_VERSION").exists():
            return home
    return preferred if can_be_held(preferred, account) else elsewhere


def can_be_held(folder: Path, account: Account | None) -> bool:
    """Whether the database's user can reach the folder, and the disk keeps its permissions."""
    folder.mkdir(parents=True, exist_ok=True)
    give(folder, account)
    keeps_mode = folder.stat().st_mode & 0o777 == 0o700
    if keeps_mode and (account is None or account.may("w", folder)):
        return True
    folder.rmdir()
    return False


def give(folder: Path, account: Account | None) -> None:
    """Make the folder the database user's own, closed to everybody else."""
    folder.mkdir(parents=True, exist_ok=True)
    if account:
        os.chown(folder, account.uid, account.gid)
    folder.chmod(0o700)


def socket_folder(home: Path) -> Path:
    """Inside the home, or in the temporary folder when the path is too long for a socket."""
    inside = home / "socket"
    fits = len(str(inside).encode()) <= LONGEST_SOCKET_FOLDER
    return inside if fits else Path("/tmp") / f"gereh-{digest(home)}"  # noqa: S108 (its owner is checked)


def address_file(var: Path) -> Path:
    return var / "run" / "database-url"


def embedded_address(var: Path) -> str:
    """How to reach the embedded database of the last run; before the first there is nothing to reach."""
    try:
        return address_file(var).read_text().strip()
    except FileNotFoundError:
        return "postgres:///gereh?host=/nonexistent"
