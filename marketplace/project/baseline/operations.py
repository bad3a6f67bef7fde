"""An empty database gets its tables from one script instead of three hundred migrations, one by one.

`baseline.sql` is what the migrations make of an empty database, as `pg_dump` tells it. `gereh migrate` puts
it into an empty database and then applies what is newer than it, so the script may be behind the migrations
and never has to be renewed; `gereh baseline` renews it, for a quicker first start.
"""

import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

from marketplace.project import postgres
from marketplace.project.backup.database import run as run_program

FILE = Path(__file__).with_name("baseline.sql")
IS_EMPTY = (
    "select not exists (select from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r')"
)
# Functions may name tables that come after them.
BEFORE = "set local check_function_bodies = false; set local client_min_messages = warning;\n"
# What a dump sets for its session would outlast the script, and a fresh sequence needs no setting.
NOISE = re.compile(r"--|SET |\\(un)?restrict |SELECT pg_catalog\.set_config|$")
FRESH_SEQUENCE = re.compile(r"SELECT pg_catalog\.setval\('[^']+', 1, false\);$")


def is_empty(connection: BaseDatabaseWrapper) -> bool:
    """Whether nobody has made a table there."""
    with connection.cursor() as cursor:
        cursor.execute(IS_EMPTY)
        return bool(cursor.fetchone()[0])


def lay(connection: BaseDatabaseWrapper) -> None:
    """Make the baseline's tables and rows in an empty database, all or nothing."""
    connection.ensure_connection()
    raw = connection.connection
    with raw.transaction():
        raw.execute(BEFORE + FILE.read_text())


def write(address: str, applied: Iterable[tuple[str, str]]) -> None:
    """Renew the script from a database that the migrations alone have made.

    `applied` are its migrations, as (app, name), in the order in which they were applied.
    """
    text = "\n".join([*told_by(address), *rows_of_migrations(applied)])
    unfinished = FILE.with_suffix(".unfinished")
    unfinished.write_text(f"{text}\n")
    unfinished.replace(FILE)


def told_by(address: str) -> Iterator[str]:
    """The lines of a dump that make something."""
    for line in dump(address).splitlines():
        if not NOISE.match(line) and not FRESH_SEQUENCE.match(line):
            yield line


def dump(address: str, *options: str) -> str:
    """A database as PostgreSQL's own program tells it, in SQL."""
    with tempfile.NamedTemporaryFile() as file:
        words = (
            "--no-owner",
            "--no-privileges",
            "--no-comments",
            "--rows-per-insert=1000",
            f"--file={file.name}",
        )
        # Its rows say when each migration was applied, which is another time in every database.
        but = "--exclude-table-data=public.django_migrations"
        run_program(
            [postgres.wheel_programs() / "pg_dump", *words, but, *options],
            address,
            "The database cannot be told",
        )
        return Path(file.name).read_text()


def rows_of_migrations(applied: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Migration names are file names, so nothing in them needs escaping."""
    yield "INSERT INTO public.django_migrations (app, name, applied) SELECT app, name, now() FROM (VALUES"
    yield ",\n".join(f"\t('{app}', '{name}')" for app, name in applied)
    yield ") AS applied (app, name);"
