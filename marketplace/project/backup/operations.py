"""Saving the store and bringing it back."""

import hashlib
import importlib.metadata
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path

from django.db.migrations.loader import MigrationLoader

from marketplace.project.backup import archive, database
from marketplace.project.backup.types import FORMAT, Manifest
from marketplace.project.launch.processes import wait_until
from marketplace.project.launch.trouble import Trouble

Progress = Callable[[str], None]
SALT = b"gereh backup"
LEAVING_SECONDS = 3


def version() -> str:
    return importlib.metadata.version("gereh")


@cache
def known_migrations() -> frozenset[tuple[str, str]]:
    return frozenset(MigrationLoader(None).disk_migrations)


def mark_of(secret: str) -> str:
    """Tells two keys apart, and nothing about either."""
    return hashlib.scrypt(secret.encode(), salt=SALT, n=2**14, r=8, p=1, dklen=16).hex()


def as_numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())


def save(
    *, file: Path, address: str, var: Path, media: Path, secret: str, now: datetime, progress: Progress
) -> int:
    """Everything of a store, as it is now, in one new file; the number of its files.

    The media are held by hard links before the database is read, and what was added meanwhile after it: so
    every file that the database names is there, though people go on working.
    """
    if file.exists():
        raise Trouble(f"{file} is there already: name another file.")
    if not file.parent.is_dir():
        raise Trouble(f"There is no folder {file.parent}: make it first.")
    folders = {"media": media, "keys": var / "keys"}
    with held(var, folders) as hold, archive.new_archive(file) as tar:
        hold.take()
        progress("database")
        database.dump(address, hold.folder / archive.DATABASE)
        hold.take()
        digests = {archive.DATABASE: archive.add(tar, archive.DATABASE, hold.folder / archive.DATABASE)}
        for number, (name, path) in enumerate(hold.files(), 1):
            digests[name] = archive.add(tar, name, path)
            if number % 500 == 0:
                progress(f"{number} files")
        manifest = Manifest(
            format=FORMAT,
            version=version(),
            made_at=now.isoformat(),
            # Sorted by their numbers, the newest of each app comes last and stays.
            heads=dict(sorted(database.applied(address))),
            digests=digests,
            signing_key=mark_of(secret),
        )
        archive.add_text(tar, archive.MANIFEST, manifest.as_json())
    return len(digests)


class Hold:
    """Hard links to files, so that they stay readable though others remove or replace them."""

    def __init__(self, folder: Path, sources: dict[str, Path]) -> None:
        self.folder, self.sources = folder, sources

    def take(self) -> None:
        """Hold every file that is not held yet."""
        for name, source in self.sources.items():
            for path in sorted(source.rglob("*")):
                target = self.folder / name / path.relative_to(source)
                if path.is_file() and not target.exists():
                    target.parent.mkdir(parents=True, exist_ok=True)
                    link(path, target)

    def files(self) -> Iterator[tuple[str, Path]]:
        for name in self.sources:
            for path in sorted((self.folder / name).rglob("*")):
                if path.is_file():
                    yield path.relative_to(self.folder).as_posix(), path


def link(path: Path, target: Path) -> None:
    """A copy where the disk knows no hard links; nothing when the file has gone in between."""
    try:
        os.link(path, target)
    except FileNotFoundError:
        return
    except OSError:
        shutil.copy2(path, target)


@contextmanager
def held(var: Path, sources: dict[str, Path]) -> Iterator[Hold]:
    folder = var / "run" / f"backup-{os.getpid()}"
    folder.mkdir(parents=True, mode=0o700)
    try:
        yield Hold(folder, sources)
    finally:
        shutil.rmtree(folder)


def restore(
    *, file: Path, address: str, var: Path, media: Path, replace: bool, progress: Progress
) -> Manifest:
    """Put an archive's store in place of what is there: all of it, or nothing.

    Files are unpacked beside those in use, then the database is replaced in one transaction, then the
    folders change their names. The caller migrates and indexes afterwards.
    """
    with archive.opened(file) as (tar, manifest), ExitStack() as leaving:
        check_fits(manifest, file)
        check_free(address, replace=replace)
        progress("checking")
        archive.check(tar, manifest, file)
        folders = {"media": media, "keys": var / "keys"}
        fresh = {name: beside(target, "restored") for name, target in folders.items()}
        scratch = var / "run" / f"restore-{os.getpid()}"
        for path in (*fresh.values(), scratch):
            leaving.callback(shutil.rmtree, path, ignore_errors=True)
        scratch.mkdir(parents=True, mode=0o700)
        for name, path in fresh.items():
            progress(name)
            archive.unpack(tar, name, path)
        archive.write(tar, tar.getmember(archive.DATABASE), scratch / archive.DATABASE)
        progress("database")
        database.load(address, scratch / archive.DATABASE)
        for name, target in folders.items():
            exchange(fresh[name], target)
        shutil.rmtree(var / "run" / "prepared", ignore_errors=True)
    return manifest


def beside(target: Path, word: str) -> Path:
    return target.with_name(f"{target.name}.{word}-{os.getpid()}")


def exchange(fresh: Path, target: Path) -> None:
    before = beside(target, "before")
    if target.exists():
        target.rename(before)
    fresh.rename(target)
    shutil.rmtree(before, ignore_errors=True)


def check_fits(manifest: Manifest, file: Path) -> None:
    """Trouble for an archive of a later version, or that knows migrations which this program does not."""
    is_later = as_numbers(manifest.version) > as_numbers(version())
    if is_later or set(manifest.heads.items()) - known_migrations():
        raise Trouble(
            f"{file} is of Gereh {manifest.version}, and this is {version()}: use that version or later."
        )


def check_free(address: str, *, replace: bool) -> None:
    if not replace and not database.is_empty(address):
        raise Trouble(
            "The database is not empty: say --replace to put the archive in place of what is there."
        )
    # A connection that was closed just now is seen by the server for a moment longer.
    if not wait_until(lambda: not database.others(address), seconds=LEAVING_SECONDS, step=0.3):
        raise Trouble("Web, worker or another program is connected to the database: stop it first.")
