"""A database to a file and back, by PostgreSQL's own programs, which come with the embedded server."""

import contextlib
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import psycopg
from psycopg.conninfo import conninfo_to_dict

from marketplace.project import postgres
from marketplace.project.launch.trouble import Trouble

# How libpq names in the environment what an address says; so no password stands among the processes.
VARIABLES = {
    "host": "PGHOST",
    "port": "PGPORT",
    "user": "PGUSER",
    "password": "PGPASSWORD",
    "dbname": "PGDATABASE",
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
}
HEADER_LINES = 60
# Settings that older servers do not know, by the version that brought them.
NEWER_SETTINGS = {b"SET transaction_timeout": 17}
EMPTY_SCHEMA = """
set client_min_messages = warning;
drop schema public cascade;
create schema public;
alter schema public owner to pg_database_owner;
grant usage on schema public to public;
"""
# Ends the rows of a table where the script broke off within one, then the transaction.
ABORT = b"\n\\.\ndo $$ begin raise exception 'the archive breaks off'; end $$;\n"


def surroundings(address: str) -> Mapping[str, str]:
    """The environment in which PostgreSQL's programs reach the database."""
    told = conninfo_to_dict(address)
    reach = {name: str(told[key]) for key, name in VARIABLES.items() if told.get(key) is not None}
    return {**os.environ, **reach, "PGAPPNAME": "gereh backup", "PGCLIENTENCODING": "UTF8"}


def dump(address: str, file: Path) -> None:
    """One snapshot of everything, compressed, in PostgreSQL's custom format."""
    options = ("--format=custom", "--no-owner", "--no-privileges", f"--file={file}")
    run([postgres.wheel_programs() / "pg_dump", *options], address, "The database could not be saved")


def load(address: str, file: Path) -> None:
    """Put what was dumped in place of everything in the database, in one transaction."""
    programs = postgres.wheel_programs()
    read: list[str | Path] = [programs / "pg_restore", "--no-owner", "--no-privileges", "--file=-", file]
    write: list[str | Path] = [
        *(programs / "psql", "--no-psqlrc", "--quiet", "--single-transaction"),
        *("--set=ON_ERROR_STOP=1", "--output=/dev/null", "--file=-"),
    ]
    pipe = subprocess.PIPE
    with (
        subprocess.Popen(read, stdout=pipe, stderr=pipe) as reading,  # noqa: S603 (our own commands)
        subprocess.Popen(write, env=surroundings(address), stdin=pipe, stderr=pipe) as writing,  # noqa: S603
    ):
        feed(reading, writing, server_version(address))
        why = writing.stderr.read() if writing.stderr else b""
    if writing.returncode or reading.returncode:
        raise Trouble(f"The database could not be restored, and is as it was: {last_line(why)}")


def feed(reading: "subprocess.Popen[bytes]", writing: "subprocess.Popen[bytes]", server: int) -> None:
    """The script from one program to the other. What breaks off midway is never committed."""
    assert reading.stdout
    assert writing.stdin
    with contextlib.suppress(BrokenPipeError):
        writing.stdin.write(EMPTY_SCHEMA.encode())
        writing.stdin.writelines(script(reading.stdout, server))
        if reading.wait():
            writing.stdin.write(ABORT)
    if writing.poll() is not None:
        reading.kill()
    with contextlib.suppress(BrokenPipeError):
        writing.stdin.close()


def script(lines: Iterable[bytes], server: int) -> Iterator[bytes]:
    """Lines of a restoring script, without settings that the server does not know yet."""
    for number, line in enumerate(lines):
        is_newer = number < HEADER_LINES and any(
            line.startswith(setting) and server < version for setting, version in NEWER_SETTINGS.items()
        )
        if not is_newer:
            yield line


def server_version(address: str) -> int:
    with psycopg.connect(address, connect_timeout=10) as connection:
        return connection.info.server_version // 10_000


def run(command: list[object], address: str, what_failed: str) -> None:
    ended = subprocess.run(  # noqa: S603 (our own commands)
        [str(word) for word in command],
        env=surroundings(address),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if ended.returncode:
        raise Trouble(f"{what_failed}: {last_line(ended.stderr)}")


def last_line(text: bytes) -> str:
    return postgres.last_words(text.decode(errors="replace"))


def is_empty(address: str) -> bool:
    """Whether nobody has made a table there."""
    with psycopg.connect(address, connect_timeout=10) as connection:
        found = connection.execute("select 1 from pg_tables where schemaname = 'public' limit 1")
        return found.fetchone() is None


def others(address: str) -> int:
    """How many programs are connected to the database beside the one that asks."""
    question = (
        "select count(*) from pg_stat_activity where datname = current_database()"
        " and pid <> pg_backend_pid() and backend_type = 'client backend'"
    )
    with psycopg.connect(address, connect_timeout=10) as connection:
        row = connection.execute(question).fetchone()
    return int(row[0]) if row else 0


def applied(address: str) -> set[tuple[str, str]]:
    """The migrations that the database has."""
    with psycopg.connect(address, connect_timeout=10) as connection:
        if connection.execute("select to_regclass('django_migrations')").fetchone() == (None,):
            return set()
        return {(app, name) for app, name in connection.execute("select app, name from django_migrations")}
