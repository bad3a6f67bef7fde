"""What `gereh doctor` looks at: one function a question, each answer with what to do about it."""

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from marketplace.kernel.errors import Outage
from marketplace.kernel.findings import Finding
from marketplace.project.environment import Environment
from marketplace.project.launch import messages
from marketplace.saleor.operations import is_alive
from marketplace.saleor.session import installation

OLDEST_PYTHON = (3, 11)
OLDEST_POSTGRESQL = 15
LEAST_SPACE_MB = 500
HEARTBEAT_SECONDS = 60


def python() -> Finding:
    version = ".".join(map(str, sys.version_info[:3]))
    return Finding(sys.version_info >= OLDEST_PYTHON, f"Python {version}", "Install Python 3.11 or later.")


def disk() -> Finding:
    free = shutil.disk_usage(settings.BASE_DIR).free // 1_000_000
    advice = f"Free at least {LEAST_SPACE_MB} MB at {settings.VAR_DIR}."
    return Finding(free >= LEAST_SPACE_MB, f"{free:,} MB of disk are free", advice)


def data_folder() -> Finding:
    probe = Path(settings.VAR_DIR) / "probe"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        return Finding(False, f"The data folder {settings.VAR_DIR}", f"Make it writable: {error.strerror}.")
    return Finding(True, f"The data folder {settings.VAR_DIR} can be written")


def known_settings() -> Iterator[Finding]:
    for name, meant in Environment().suspects().items():
        yield Finding(False, f"The variable {name} is not known", f"Write {meant}, or remove it.")


def keys() -> Finding:
    """Keys that others can read are no secret."""
    folder = Path(settings.VAR_DIR) / "keys"
    loose = [path.name for path in folder.glob("*") if path.stat().st_mode & 0o077]
    advice = f"Run `chmod 600 {folder}/*`, and make new keys if others could read them: {', '.join(loose)}."
    return Finding(not loose, "Keys are closed to others", advice)


def database() -> Finding:
    try:
        with connection.cursor() as cursor:
            cursor.execute("show server_version_num")
            (number,) = cursor.fetchone()
    except DatabaseError as error:
        why = (str(error).strip().splitlines() or ["it is silent"])[0]
        return Finding(False, "The database", f"Start the store with `make run`, or set DATABASE_URL: {why}.")
    version = int(number) // 10_000
    return Finding(version >= OLDEST_POSTGRESQL, f"The database is PostgreSQL {version}", "Use 15 or later.")


def migrations() -> Finding:
    executor = MigrationExecutor(connection)
    missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    return Finding(
        not missing, "The database has every migration", f"{missing} are missing: `gereh migrate`."
    )


def worker() -> Finding:
    """A worker writes its heartbeat every few seconds."""
    question = "select count(*) from procrastinate_workers where last_heartbeat > now() - %s * interval '1 s'"
    with connection.cursor() as cursor:
        cursor.execute(question, [HEARTBEAT_SECONDS])
        (alive,) = cursor.fetchone()
    return Finding(
        alive > 0, "A worker is alive", "Start one with `gereh worker`, or everything with `make run`."
    )


def saleor() -> Finding:
    """Saleor answers, and knows the token it gave to this App."""
    what = f"Saleor at {settings.SALEOR_API_URL} knows this App"
    try:
        installed = is_alive(installation())
    except Outage as trouble:
        return Finding(False, what, str(trouble))
    return Finding(installed, what, "Install it: `gereh saleor connect`.")


def search() -> Finding:
    if not settings.SEARCH_URL:
        has_index = (Path(settings.SEARCH_DIR)).is_dir() and any(Path(settings.SEARCH_DIR).iterdir())
        return Finding(
            has_index, f"The search index in {settings.SEARCH_DIR}", "Build it: `gereh search rebuild`."
        )
    try:
        answer = httpx.get(settings.SEARCH_URL, timeout=5)
    except httpx.HTTPError as error:
        return Finding(False, f"Elasticsearch at {settings.SEARCH_URL}", f"It does not answer: {error}.")
    return Finding(
        answer.status_code == httpx.codes.OK, "Elasticsearch answers", f"It says {answer.status_code}."
    )


def web() -> Finding:
    advice = "Start it with `gereh serve`, or everything with `make run`."
    try:
        answer = httpx.get(settings.PUBLIC_URL, timeout=10)
    except httpx.HTTPError:
        return Finding(False, f"The store at {settings.PUBLIC_URL}", advice)
    well = answer.status_code < httpx.codes.BAD_REQUEST
    return Finding(well, f"The store at {settings.PUBLIC_URL} answers", f"It says {answer.status_code}.")


def translations() -> Finding:
    stale = len(messages.stale_catalogs())
    return Finding(not stale, "Translations are compiled", f"{stale} are not: `gereh prepare messages`.")


def static_files() -> Finding:
    manifest = Path(settings.STATIC_ROOT) / "staticfiles.json"
    well = settings.DEBUG or manifest.exists()
    return Finding(well, "Static files are collected", "Collect them: `gereh prepare fonts static`.")


WITHOUT_DATABASE: tuple[Callable[[], Finding], ...] = (
    *(python, disk, data_folder, keys, translations, static_files, search),
)
WITH_DATABASE: tuple[Callable[[], Finding], ...] = (migrations, worker, saleor, web)


def examine() -> Iterator[Finding]:
    """Everything about a set-up; what needs the database is left out when that does not answer."""
    yield from known_settings()
    for look in WITHOUT_DATABASE:
        yield look()
    reached = database()
    yield reached
    if reached.is_well:
        for look in WITH_DATABASE:
            yield look()
