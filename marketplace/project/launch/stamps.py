"""Which steps of the preparation can be left out, because nothing they depend on has changed."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg

from marketplace.project.launch import messages
from marketplace.project.launch.places import ROOT
from marketplace.project.launch.rooms import ROOMS

# These need no database, so they begin before it and are made beside the rest, on the second core.
ASIDE = ("messages", "fonts", "static")
STEPS = (*ASIDE, "migrations", "demo", "saleor", "search")


@dataclass(frozen=True)
class Situation:
    """What decides whether a step is due: the data folder, the database's identity, addresses, switches."""

    var: Path
    database: str
    public_url: str
    demo: bool
    embedded_saleor: bool
    embedded_search: bool
    has_ready_static: bool = False


def pattern_files(*patterns: str) -> list[Path]:
    return [path for room in ROOMS for pattern in patterns for path in sorted((ROOT / room).glob(pattern))]


def digest_of(files: Iterable[Path], *more: str) -> str:
    """Changes when a file is added, removed, or written again."""
    digest = hashlib.sha256("\0".join(more).encode())
    for path in (*files, ROOT / "uv.lock"):
        if path.is_file():
            status = path.stat()
            digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def migrations(now: Situation) -> str:
    return digest_of(pattern_files("migrations/*.py"), now.database)


def fonts(now: Situation) -> str:
    if now.has_ready_static:
        return ""
    built = sorted((now.var / "fonts").glob("*"))
    return digest_of(pattern_files("**/build_fonts.py", "**/fonts.py", "**/fonts.toml"), *map(str, built))


def static(now: Situation) -> str:
    if now.has_ready_static:
        return ""
    collected = (now.var / "static" / "staticfiles.json").exists()
    files = [*pattern_files("static/**/*", "static_files.py"), *sorted((now.var / "fonts").glob("*"))]
    return digest_of(files, str(collected))


def saleor(now: Situation) -> str:
    """The app is installed under the address at which people reach it; another port, another address.

    A version that hears other events or tells products otherwise brings what is there up to date.
    """
    if not now.embedded_saleor:
        return ""
    told = pattern_files("manifest.py", "pages.py", "subscriptions/*.graphql")
    made = pattern_files("publication/types.py", "publication/structure/*.py", "vocabulary/data/*")
    return digest_of([*told, *made], now.database, now.public_url)


def demo(now: Situation) -> str:
    """An outside Saleor installs the App, which must answer for it: `gereh demo` fills it later."""
    return now.database if now.demo and now.embedded_saleor else ""


DUE: Mapping[str, Callable[[Situation], str]] = {
    "migrations": migrations,
    "fonts": fonts,
    "static": static,
    "demo": demo,
    "saleor": saleor,
    "search": lambda now: f"{now.database} {(now.var / 'search').exists()}" if now.embedded_search else "",
}


def due_steps(now: Situation) -> list[str]:
    """Steps whose fingerprint differs from the one kept; an empty fingerprint is never due."""
    due = [name for name in STEPS if name in DUE and DUE[name](now) not in {"", kept(name, now.var)}]
    return ["messages", *due] if messages.stale_catalogs() else due


def keep(name: str, now: Situation) -> None:
    """Remember that a step is done, in one move that a kill cannot cut in half."""
    if name not in DUE:
        return
    file = stamp_file(name, now.var)
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished = file.with_suffix(".unfinished")
    unfinished.write_text(DUE[name](now))
    unfinished.rename(file)


def stamp_file(name: str, var: Path) -> Path:
    return var / "run" / "prepared" / name


def kept(name: str, var: Path) -> str | None:
    try:
        return stamp_file(name, var).read_text()
    except FileNotFoundError:
        return None


def database_identity(address: str) -> str:
    """The moment of the database's first migration: another database, another moment; "new" before it."""
    with psycopg.connect(address, connect_timeout=10) as connection:
        known = connection.execute("select to_regclass('django_migrations')").fetchone()
        if not known or not known[0]:
            return "new"
        first = connection.execute("select min(applied), count(*) from django_migrations").fetchone()
        return str(first[0]) if first and first[0] else "new"
