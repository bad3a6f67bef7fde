"""`gereh demo`: load the demo world, once."""

import subprocess
import sys
import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from catalog.search import operations as search
from demo import operations
from demo.operations import Lane
from demo.world import multitude
from marketplace.markets.models import Market
from marketplace.markets.queries import open_markets


class Command(BaseCommand):
    help = "Load the demo world; what is loaded already stays as it is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--lane", choices=[lane.value for lane in Lane], help="only the steps of this lane"
        )

        parser.add_argument("--workshops", type=int, default=0, help="also so many invented workshops")
        parser.add_argument("--pieces", type=int, default=0, help="also so many invented pieces, to be found")
        parser.add_argument(
            "--markets",
            default="",
            help="codes of markets that sell them, with commas; else all by turns",
        )

    def handle(
        self, *args: Any, lane: str | None, workshops: int, pieces: int, markets: str, **options: Any
    ) -> None:
        if not settings.DEMO:
            raise CommandError(
                "DEMO is off: the demo world is for trying things out, set DEMO=on to load it."
            )
        if lane:
            self.load(Lane(lane))
        elif operations.waiting_steps():
            self.load_all()
        if workshops or pieces:
            self.load_multitude(workshops, pieces, markets)

    def load_multitude(self, workshops: int, pieces: int, codes: str) -> None:
        """Workshops, their pieces, and the index with them; what is there already counts."""
        started = time.monotonic()
        stand = multitude.ground(self.sellers(codes), timezone.now())
        multitude.settle_workshops(stand, workshops, self.progress("Settling workshops"))
        multitude.stock_pieces(stand, pieces, self.progress("Writing pieces"))
        search.rebuild(self.tell_index)
        self.say(f"  The multitude ({time.monotonic() - started:.1f} s)")

    def sellers(self, codes: str) -> tuple[Market, ...]:
        opened = {market.code: market for market in open_markets()}
        wanted = [code.strip() for code in codes.split(",")] if codes else list(opened)
        if strays := set(wanted) - set(opened):
            raise CommandError(
                f"No open market is {', '.join(sorted(strays))}; there are {', '.join(opened)}."
            )
        return tuple(opened[code] for code in wanted)

    def tell_index(self, market: str, done: int, total: int) -> None:
        self.say(f"  Building the search index: {market} {done}/{total}")

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
