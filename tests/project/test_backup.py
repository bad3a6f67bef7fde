"""A store saved and brought back: equal in rows, files and keys, or untouched."""

import hashlib
import shutil
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from psycopg import sql

from marketplace.project.backup import archive, database, operations
from marketplace.project.launch.trouble import Trouble
from tests import databases
from tests.people import make_cast

# They work on databases of their own, and copy the tests' one.
pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
SECRET = "the secret of this store"
FILES = {
    "media/photos/carpet.jpg": b"\xff\xd8 a carpet",
    "media/photos/\u06af\u0644\u06cc\u0645.jpg": b"a kilim",
    "keys/secret_key": b"a secret",
    "keys/saleor_rsa.pem": b"a key",
}


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker) -> Iterator[str]:
    """A database with the cast in it, copied from the tests' own."""
    name, ours = databases.named("world"), connection.settings_dict["NAME"]
    with django_db_blocker.unblock():
        databases.make_copy(name)
        connection.settings_dict["NAME"] = name
        try:
            make_cast()
        finally:
            connection.close()
            connection.settings_dict["NAME"] = ours
    yield databases.conninfo(name)
    databases.drop(name)


@pytest.fixture
def empty(world) -> Iterator[str]:
    name = databases.named("empty")
    databases.make(name)
    yield databases.conninfo(name)
    databases.drop(name)


@dataclass(frozen=True)
class Place:
    """Where a store keeps its files."""

    var: Path

    @property
    def media(self) -> Path:
        return self.var / "media"

    def files(self) -> dict[str, bytes]:
        found = (path for folder in ("media", "keys") for path in (self.var / folder).rglob("*"))
        return {path.relative_to(self.var).as_posix(): path.read_bytes() for path in found if path.is_file()}


@pytest.fixture
def place(tmp_path) -> Place:
    for name, content in FILES.items():
        path = tmp_path / "store" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        path.chmod(0o600 if name.startswith("keys") else 0o644)
    return Place(tmp_path / "store")


@pytest.fixture
def elsewhere(tmp_path) -> Place:
    (tmp_path / "elsewhere" / "media").mkdir(parents=True)
    (tmp_path / "elsewhere" / "media" / "old.jpg").write_bytes(b"old")
    return Place(tmp_path / "elsewhere")


def quiet(_what: str) -> None:
    """Nobody watches."""


def saved(place: Place, address: str, file: Path) -> Path:
    operations.save(
        file=file, address=address, var=place.var, media=place.media, secret=SECRET, now=NOW, progress=quiet
    )
    return file


def restored(file: Path, place: Place, address: str, *, replace: bool = False) -> None:
    operations.restore(
        file=file, address=address, var=place.var, media=place.media, replace=replace, progress=quiet
    )


def rows(address: str) -> dict[str, str]:
    """Each table's rows as a digest, whatever their order, and each sequence's place."""
    found = {}
    with psycopg.connect(address) as reader:
        tables = reader.execute("select tablename from pg_tables where schemaname = 'public'").fetchall()
        for (table,) in tables:
            query = sql.SQL("select t::text from {} t order by 1").format(sql.Identifier(table))
            lines = [line for (line,) in reader.execute(query)]
            found[table] = hashlib.sha256("\n".join(lines).encode()).hexdigest()
        for name, at in reader.execute("select sequencename, last_value from pg_sequences"):
            found[f"sequence {name}"] = str(at)
    return found


def test_what_comes_back_is_what_was_saved(world, empty, place, elsewhere, tmp_path):
    file = saved(place, world, tmp_path / "store.tar")
    restored(file, elsewhere, empty)
    assert rows(empty) == rows(world)
    assert len(rows(world)) > 100
    assert elsewhere.files() == FILES
    assert (elsewhere.var / "keys" / "secret_key").stat().st_mode & 0o777 == 0o600
    assert (elsewhere.var / "keys").stat().st_mode & 0o777 == 0o700
    leftovers = [path.name for path in elsewhere.var.iterdir() if path.name not in {"media", "keys", "run"}]
    assert leftovers == []
    assert list((elsewhere.var / "run").iterdir()) == []


def test_a_restored_store_can_be_saved_and_restored_again(world, empty, place, elsewhere, tmp_path):
    restored(saved(place, world, tmp_path / "first.tar"), elsewhere, empty)
    second = saved(elsewhere, empty, tmp_path / "second.tar")
    restored(second, elsewhere, empty, replace=True)
    assert rows(empty) == rows(world)


def test_only_its_owner_reads_an_archive(world, place, tmp_path):
    assert saved(place, world, tmp_path / "store.tar").stat().st_mode & 0o777 == 0o600


def test_an_archive_tells_its_version_migrations_and_digests(world, place, tmp_path):
    file = saved(place, world, tmp_path / "store.tar")
    with archive.opened(file) as (_, manifest):
        assert (manifest.version, manifest.made) == (operations.version(), NOW)
        assert manifest.heads["consortia"] >= "0001_initial"
        assert set(manifest.digests) == {"database.dump", *FILES}
        assert SECRET not in manifest.as_json().decode()


def test_a_file_that_is_there_is_not_overwritten(world, place, tmp_path):
    (tmp_path / "store.tar").write_text("mine")
    with pytest.raises(Trouble, match="is there already"):
        saved(place, world, tmp_path / "store.tar")
    assert (tmp_path / "store.tar").read_text() == "mine"


def test_a_database_in_use_is_refused_unless_told(world, empty, place, elsewhere, tmp_path):
    file = saved(place, world, tmp_path / "store.tar")
    with psycopg.connect(empty) as writer:
        writer.execute("create table public.kept (value text)")
    with pytest.raises(Trouble, match="--replace"):
        restored(file, elsewhere, empty)
    assert set(rows(empty)) == {"kept"}
    restored(file, elsewhere, empty, replace=True)
    assert rows(empty) == rows(world)


def test_nobody_may_be_at_work(world, empty, place, elsewhere, tmp_path):
    file = saved(place, world, tmp_path / "store.tar")
    with psycopg.connect(empty), pytest.raises(Trouble, match="stop it first"):
        restored(file, elsewhere, empty)
    assert rows(empty) == {}


def rewritten(file: Path, change) -> None:
    """The archive again, each member's content through `change(name, content)`; None leaves it out."""
    with tarfile.open(file) as tar:
        members = [(member, tar.extractfile(member).read()) for member in tar.getmembers()]
    with tarfile.open(file, "w") as tar:
        for member, content in members:
            changed = change(member.name, content)
            if changed is not None:
                archive.add_text(tar, member.name, changed)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda name, content: content[:-1] + b"?" if name == "keys/secret_key" else content, "damaged"),
        (lambda name, content: None if name == "media/photos/carpet.jpg" else content, "lacks members"),
        (lambda name, content: None if name == "manifest.json" else content, "no whole archive"),
        (lambda name, content: content.replace(b'"format": 1', b'"format": 2'), "use that version"),
        (lambda name, content: content.replace(b'"version": "', b'"version": "9'), "use that version"),
        (lambda name, content: content.replace(b'"0001_initial"', b'"9999_unborn"'), "use that version"),
    ],
    ids=["changed", "lacking", "without manifest", "newer format", "newer version", "newer migrations"],
)
def test_an_archive_that_cannot_be_trusted_changes_nothing(
    world, empty, place, elsewhere, tmp_path, change, told
):
    file = saved(place, world, tmp_path / "store.tar")
    rewritten(file, change)
    with pytest.raises(Trouble, match=told):
        restored(file, elsewhere, empty)
    assert rows(empty) == {}
    assert elsewhere.files() == {"media/old.jpg": b"old"}


def test_a_member_that_would_leave_its_folder_is_refused(tmp_path):
    for name in ("media/../../outside", "/media/outside", "elsewhere/file"):
        assert not archive.is_ours(tarfile.TarInfo(name))
    linked = tarfile.TarInfo("media/link")
    linked.type = tarfile.SYMTYPE
    assert not archive.is_ours(linked)


def test_a_database_that_breaks_off_midway_leaves_everything_as_it_was(
    world, empty, place, elsewhere, tmp_path
):
    restored(saved(place, world, tmp_path / "first.tar"), elsewhere, empty)
    before, files = rows(empty), elsewhere.files()
    broken = tmp_path / "broken.dump"
    database.dump(world, broken)
    with broken.open("r+b") as dump:
        dump.truncate(broken.stat().st_size * 2 // 3)
    with pytest.raises(Trouble, match="is as it was"):
        database.load(empty, broken)
    assert (rows(empty), elsewhere.files()) == (before, files)


def test_what_is_removed_while_saving_is_saved_all_the_same(place, tmp_path):
    with operations.held(place.var, {"media": place.media, "keys": place.var / "keys"}) as hold:
        hold.take()
        shutil.rmtree(place.media / "photos")
        (place.media / "new.jpg").write_bytes(b"new")
        hold.take()
        held = {name: path.read_bytes() for name, path in hold.files()}
    assert held == {**FILES, "media/new.jpg": b"new"}
    assert list((place.var / "run").iterdir()) == []


def test_older_servers_are_not_told_of_newer_settings():
    lines = [b"SET transaction_timeout = 0;\n", b"SET lock_timeout = 0;\n"]
    assert list(database.script(lines, 15)) == lines[1:]
    assert list(database.script(lines, 17)) == lines
