"""Saves the store."""

import os
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand
from django.utils import timezone

from marketplace.project.backup import operations
from marketplace.project.backup.reaching import reached


class Command(BaseCommand):
    help = "Save database, media and keys in one file, which only its owner may read."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a new file, or a folder for one named after the time")
        parser.add_argument(
            "--keep", type=int, default=0, metavar="N", help="leave only the newest N in the folder"
        )

    def handle(self, *, file: Path, keep: int, **_options: object) -> None:
        os.umask(0o077)
        now = timezone.now()
        folder = file if file.is_dir() else None
        target = folder / f"gereh-{now:%Y%m%dT%H%M%SZ}.tar" if folder else file
        with reached(Path(settings.VAR_DIR)) as address:
            files = operations.save(
                file=target,
                address=address,
                var=Path(settings.VAR_DIR),
                media=Path(settings.MEDIA_ROOT),
                secret=settings.SECRET_KEY,
                now=now,
                progress=self.progress,
            )
        self.stdout.write(f"{target}: {files} files, {target.stat().st_size / 1_000_000:.1f} MB.")
        if folder and keep:
            self.remove_older(folder, keep)

    def progress(self, what: str) -> None:
        self.stderr.write(f"  {what} …")

    def remove_older(self, folder: Path, keep: int) -> None:
        for old in sorted(folder.glob("gereh-*Z.tar"))[:-keep]:
            old.unlink()
            self.stdout.write(f"{old} is removed.")
