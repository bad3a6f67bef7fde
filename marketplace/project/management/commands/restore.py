"""Brings a saved store back."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connections

from catalog.search import operations as search
from marketplace.project.backup import operations
from marketplace.project.backup.reaching import reached
from marketplace.project.environment import Environment
from marketplace.project.settings import kept_secret


class Command(BaseCommand):
    help = "Put a saved store in place: database, media and keys, then migrations and the search index."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="made by `gereh backup`")
        parser.add_argument(
            "--replace", action="store_true", help="in place of a store that is there, which is lost"
        )

    def handle(self, *, file: Path, replace: bool, **_options: object) -> None:
        var = Path(settings.VAR_DIR)
        with reached(var) as address:
            # Some of Wagtail's migrations ask the database when they are read; nobody may be connected then.
            operations.known_migrations()
            connections.close_all()
            manifest = operations.restore(
                file=file,
                address=address,
                var=var,
                media=Path(settings.MEDIA_ROOT),
                replace=replace,
                progress=self.progress,
            )
            self.progress("migrations")
            call_command("migrate", interactive=False, verbosity=0)
            self.progress("index")
            pieces = search.rebuild()
        self.stdout.write(
            f"The store of {manifest.made:%Y-%m-%d %H:%M} UTC is back; {pieces} entries indexed."
        )
        self.warn_of_other_key(manifest.signing_key)

    def warn_of_other_key(self, archived: str) -> None:
        given = Environment().text("SECRET_KEY")
        in_force = given or kept_secret(Path(settings.VAR_DIR) / "keys" / "secret_key")
        if operations.mark_of(in_force) != archived:
            self.stdout.write("SECRET_KEY is another than the saved store's: people have to sign in again.")

    def progress(self, what: str) -> None:
        self.stderr.write(f"  {what} …")
