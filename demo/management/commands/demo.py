"""`gereh demo`: load the demo world, once."""

import sys
import time
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from demo import operations
from demo.tasks import draw_the_rest


class Command(BaseCommand):
    help = "Load the demo world; what is loaded already stays as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "DEMO is off: the demo world is for trying things out, set DEMO=on to load it."
            )
        waiting = operations.waiting_steps()
        for step in waiting:
            started = time.monotonic()
            operations.load_step(step, progress=self.progress(step.title), now=timezone.now())
            self.say(f"  {step.title} ({time.monotonic() - started:.1f} s)", end="\n")
        if waiting:
            draw_the_rest.configure(queueing_lock="draw_the_rest").defer()

    def progress(self, title: str) -> operations.Progress:
        """A counter in place on a terminal; every fifth part on a line elsewhere."""

        def tell(done: int, total: int) -> None:
            if sys.stdout.isatty():
                self.say(f"  {title} {done}/{total}", end="\r")
            elif done % max(1, total // 5) == 0:
                self.say(f"  {title} {done}/{total}", end="\n")

        return tell

    def say(self, text: str, *, end: str) -> None:
        self.stdout.write(text.ljust(60) if end == "\r" else text, ending=end)
        self.stdout.flush()
