"""Everything between a running database and an open store, in one process."""

import gc
from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection

from catalog.publication.structure import bootstrap, carry_out
from catalog.search import operations as search
from marketplace.project.launch import messages, stamps
from marketplace.project.launch.telling import step
from marketplace.saleor import operations as saleor
from marketplace.saleor.registration import plan_webhooks
from marketplace.saleor.session import client

TITLES = {
    "messages": "Compiling translations",
    "migrations": "Migrating the database",
    "fonts": "Building fonts",
    "static": "Collecting static files",
    "saleor": "Installing the app into Saleor",
    "demo": "Loading the demo world",
    "search": "Building the search index",
}


class Command(BaseCommand):
    help = "Make ready what a store needs: translations, database, fonts, static files, demo world, index."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("steps", nargs="*", choices=[*stamps.STEPS, []], help="only these; else all due")

    def handle(self, *, steps: list[str], **_options: object) -> None:
        for name in steps or stamps.due_steps(situation(identity())):
            with step(TITLES[name], is_quiet=name in {"demo", "search"}):
                getattr(self, name)()
            if is_kept_in_mind(name):
                stamps.keep(name, situation("" if name in stamps.ASIDE else identity()))

    def messages(self) -> None:
        messages.compile_stale()

    def migrations(self) -> None:
        gc.disable()  # Nothing that the collector could collect is made meanwhile.
        call_command("migrate", interactive=False, verbosity=0)
        gc.enable()

    def fonts(self) -> None:
        call_command("build_fonts")

    def static(self) -> None:
        call_command("collectstatic", interactive=False, verbosity=0, clear=True)

    def saleor(self) -> None:
        saleor.install()
        carry_out(plan_webhooks(client()))
        bootstrap()

    def demo(self) -> None:
        call_command("demo")

    def search(self) -> None:
        """The demo world has built its own index; a lost one is made anew before the worker holds it."""
        if search.differences():
            search.rebuild()


def is_kept_in_mind(name: str) -> bool:
    """What comes with an image is made where there is no database, once."""
    return name in stamps.DUE and not (name in stamps.ASIDE and has_ready_static())


def has_ready_static() -> bool:
    return Path(settings.STATIC_ROOT).parent != Path(settings.VAR_DIR)


def situation(database: str) -> stamps.Situation:
    return stamps.Situation(
        var=Path(settings.VAR_DIR),
        database=database,
        public_url=settings.PUBLIC_URL,
        demo=settings.DEMO,
        embedded_saleor=settings.SALEOR_IS_EMBEDDED,
        embedded_search=not settings.SEARCH_URL,
        has_ready_static=has_ready_static(),
    )


def identity() -> str:
    """As `stamps.database_identity`, over Django's own connection."""
    with connection.cursor() as cursor:
        cursor.execute("select to_regclass('django_migrations')")
        known = cursor.fetchone()
        if not known or not known[0]:
            return "new"
        cursor.execute("select min(applied) from django_migrations")
        first = cursor.fetchone()
    return str(first[0]) if first and first[0] else "new"
