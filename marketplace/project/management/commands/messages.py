"""`gereh messages`: bring every room's catalogues up to the texts in its code and templates."""

import contextlib
from argparse import ArgumentParser
from pathlib import Path

from babel.messages.pofile import read_po
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from marketplace.project.launch.messages import catalogs
from marketplace.project.launch.places import ROOT
from marketplace.project.launch.rooms import ROOMS

# The engine speaks to programs, in English.
SPEECHLESS = ("embedded_saleor", "demo")


class Command(BaseCommand):
    help = "Bring the .po files of every room up to its texts; --check only tells what is not translated."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--check", action="store_true", help="change nothing; fail on a missing translation"
        )

    def handle(self, *, check: bool, **_options: object) -> None:
        if not check:
            self.extract()
        missing = {path: count for path in catalogs() if (count := untranslated(path))}
        for path, count in missing.items():
            self.stdout.write(f"{path.relative_to(ROOT)}: {count} not translated")
        if check and missing:
            raise CommandError("Translate what is missing in the files above.")

    def extract(self) -> None:
        languages = [code for code, _name in settings.LANGUAGES if code != "en"]
        for room in ROOMS:
            if room in SPEECHLESS:
                continue
            (ROOT / room / "locale").mkdir(exist_ok=True)
            with contextlib.chdir(ROOT / room):
                call_command(
                    "makemessages", locale=languages, no_obsolete=True, add_location="file", verbosity=0
                )
            with contextlib.suppress(OSError):
                (ROOT / room / "locale").rmdir()


def untranslated(path: Path) -> int:
    """How many messages of a catalogue have no translation, or one that must be looked at again."""
    with path.open("rb") as file:
        catalogue = read_po(file, locale=path.parent.parent.name)
    return sum(1 for message in catalogue if message.id and (message.fuzzy or not is_whole(message.string)))


def is_whole(translation: object) -> bool:
    """Whether there is a text, and one in every plural form where there are several."""
    return all(translation) if isinstance(translation, list | tuple) else bool(translation)
