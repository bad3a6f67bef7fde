"""An empty database that began from the baseline is one that the migrations made."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from marketplace.project.baseline import operations as baseline
from tests import databases

pytestmark = pytest.mark.django_db
# PostgreSQL writes the casts of a condition otherwise once it has read its own words.
CASTS = re.compile(r"::(text|character varying)(\[\])?|[()]")
# A row for every table that pages show and something has touched, be it a migration.
HEARD = "storefront_pagesource"
GEREH = Path(sys.executable).with_name("gereh")
NAMED_ROWS = {
    "migrations": "select app, name from django_migrations",
    "models": "select app_label, model from django_content_type",
    "permissions": (
        "select app_label, model, codename, name from auth_permission"
        " join django_content_type on django_content_type.id = content_type_id"
    ),
    "groups": (
        "select auth_group.name, codename from auth_group_permissions"
        " join auth_group on auth_group.id = group_id"
        " join auth_permission on auth_permission.id = permission_id"
    ),
    "pages": "select path, title, slug, url_path from wagtailcore_page",
    "sites": "select hostname, is_default_site, root_page_id from wagtailcore_site",
}


def migrate(name: str, *options: str) -> str:
    ended = subprocess.run(
        [GEREH, "migrate", *options],
        env={**os.environ, "DATABASE_URL": databases.url(name)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout


@pytest.fixture
def empty() -> Iterator[str]:
    name = databases.named("baseline")
    databases.make(name)
    yield name
    databases.drop(name)


@pytest.fixture
def stepwise() -> Iterator[str]:
    name = databases.named("stepwise")
    databases.make(name)
    yield name
    databases.drop(name)


def structure(name: str) -> list[str]:
    """Every statement that makes something, sorted, for what is newer than the baseline comes later."""
    lines = baseline.dump(databases.conninfo(name), "--schema-only").splitlines()
    kept = "\n".join(CASTS.sub("", line) for line in lines if not baseline.NOISE.match(line))
    return sorted(kept.split(";\n"))


def counts(name: str) -> dict[str, int]:
    tables_of = "select tablename from pg_tables where schemaname = 'public' and tablename <> %s"
    with psycopg.connect(databases.conninfo(name)) as connection:
        tables = connection.execute(tables_of, [HEARD]).fetchall()
        return {
            table: connection.execute(
                sql.SQL("select count(*) from {}").format(sql.Identifier(table))
            ).fetchone()[0]
            for (table,) in tables
        }


def named_rows(name: str) -> dict[str, list[tuple[object, ...]]]:
    with psycopg.connect(databases.conninfo(name)) as connection:
        return {
            subject: sorted(connection.execute(question).fetchall())
            for subject, question in NAMED_ROWS.items()
        }


def test_baseline_and_what_is_newer_make_what_every_migration_makes(empty: str, stepwise: str):
    migrate(empty)
    told = migrate(stepwise, "--each")
    assert "Applying contenttypes.0001_initial... OK" in told
    assert structure(empty) == structure(stepwise)
    assert counts(empty) == counts(stepwise)
    assert named_rows(empty) == named_rows(stepwise)


def test_a_database_with_tables_is_never_begun_anew(empty: str):
    with psycopg.connect(databases.conninfo(empty), autocommit=True) as connection:
        connection.execute("create table somebody_elses (id int)")
    assert "Applying contenttypes.0001_initial" in migrate(empty, "contenttypes")
    with psycopg.connect(databases.conninfo(empty)) as connection:
        assert connection.execute("select to_regclass('catalog_listing')").fetchone() == (None,)


def test_a_baseline_that_breaks_off_leaves_nothing(
    empty: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    broken = tmp_path / "baseline.sql"
    broken.write_text("create table half (id int);\nselect no_such_function();\n")
    monkeypatch.setattr(baseline, "FILE", broken)
    connection = databases.connection_to(empty)
    try:
        with pytest.raises(psycopg.errors.UndefinedFunction):
            baseline.lay(connection)
        assert baseline.is_empty(connection)
    finally:
        connection.close()
