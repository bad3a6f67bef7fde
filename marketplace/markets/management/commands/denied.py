"""`gereh denied load ofac sdn.xml` loads a public list; `gereh denied check NAME` asks all of them."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from marketplace.kernel.errors import Refusal
from marketplace.markets.adapters import READERS
from marketplace.markets.denied.loading import load_list
from marketplace.markets.denied.screening import BOOK


class Command(BaseCommand):
    help = "Lists of denied parties: load one from its publisher's file, or ask about a name."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        load = actions.add_parser("load", help="replace a list by its publisher's file")
        load.add_argument("list", choices=list(READERS))
        load.add_argument("file", type=Path)
        load.add_argument("--even-if-smaller", action="store_true", help="although it lost a third")
        check = actions.add_parser("check", help="which parties a name resembles")
        check.add_argument("name")

    def handle(self, *args: Any, **options: Any) -> None:
        self.load(options) if options["action"] == "load" else self.ask(options)

    def load(self, options: dict[str, Any]) -> None:
        try:
            content = options["file"].read_bytes()
        except OSError as trouble:
            raise CommandError(f"The file cannot be read: {trouble.strerror}.")
        try:
            loaded = load_list(
                code=options["list"],
                content=content,
                now=timezone.now(),
                even_if_smaller=options["even_if_smaller"],
            )
        except Refusal as refusal:
            raise CommandError(str(refusal.sentence))
        self.stdout.write(f"{loaded.code}: {loaded.parties} parties, {loaded.names.count()} names")

    def ask(self, options: dict[str, Any]) -> None:
        matches = BOOK.matches(options["name"])
        for match in matches:
            self.stdout.write(f"{match.score} {match.key} {match.name} ({match.programme})")
        if not matches:
            self.stdout.write("No listed name resembles it.")
