"""`gereh demo`: load the demo world, once."""

import subprocess
import sys
import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from demo import operations
from demo.operations import Lane


class Command(BaseCommand):
    help = "Load the demo world; what is loaded already stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--lane", choices=[lane.value for lane in Lane], help="only the steps of this lane"
        )

    def handle(self, *args: Any, lane: str | None, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "DEMO is off: the demo world is for trying things out, set DEMO=on to load it."
            )
        if lane:
            self.load(Lane(lane))
        elif operations.waiting_steps():
            self.load_all()

    def load_all(self) -> None:
        """Pictures in a process of their own, beside what is loaded into Saleor here."""
        self.load(Lane.FIRST)
        aside = None
        if operations.waiting_steps(Lane.PICTURES):
            aside = subprocess.Popen([sys.argv[0], "demo", "--lane", Lane.PICTURES])  # noqa: S603 - ourselves
        try:
            self.load(Lane.COMMERCE)
        finally:
            failed = aside is not None and aside.wait() != 0
        if failed:
            raise CommandError("The pictures were not drawn: see above, then start again.")
        self.load(Lane.LAST)

    def load(self, lane: Lane) -> None:
        for step in operations.waiting_steps(lane):
            started = time.monotonic()
            operations.load_step(step, progress=self.progress(step.title), now=timezone.now())
            self.say(f"  {step.title} ({time.monotonic() - started:.1f} s)")

    def progress(self, title: str) -> operations.Progress:
        """A line for every fifth part."""

        def tell(done: int, total: int) -> None:
            if done % max(1, total // 5) == 0:
                self.say(f"  {title} {done}/{total}")

        return tell

    def say(self, text: str) -> None:
        self.stdout.write(text)
        self.stdout.flush()
