"""`gereh post load` loads the rules of the posts; `gereh post explain` asks what they say of a piece."""

import json
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import override

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from shipping.explaining import as_json, as_lines, explain
from shipping.operations import load_rules
from shipping.types import Item


def decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        raise CommandError(f"“{text}” is no number.")


def measure(text: str) -> Decimal:
    value = decimal(text)
    if not value.is_finite() or value <= 0:
        raise CommandError(f"“{text}” must be above zero.")
    return value


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(f"“{text}” is no day; write it as 2026-08-01.")


class Command(BaseCommand):
    help = "Rules of the posts: load them, or explain what they say of a piece."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        actions.add_parser("load", help="load services, limits, tariffs, duty and papers from the data files")
        explain_parser = actions.add_parser(
            "explain", help="what can be posted, for how much, with what duty"
        )
        for name in ("origin", "destination", "structure", "currency", "hs"):
            explain_parser.add_argument(f"--{name}", required=True)
        for name in ("width-cm", "length-cm", "value"):
            explain_parser.add_argument(f"--{name}", required=True, type=measure)
        explain_parser.add_argument(
            "--kg", type=measure, help="measured weight as packed; wins over the estimate"
        )
        explain_parser.add_argument("--on", type=day, help="day, as 2026-08-01; today if left out")
        explain_parser.add_argument("--payment", default="", help="way of paying, for the policy")
        explain_parser.add_argument("--raj", type=int, help="knots over 7 cm")
        explain_parser.add_argument("--age-years", type=int)
        explain_parser.add_argument(
            "--never-fold", action="store_true", help="antique, brittle or tufted pieces and fine silk"
        )
        explain_parser.add_argument("--language", default="en")
        explain_parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        getattr(self, options["action"])(options)

    def load(self, _options: dict[str, Any]) -> None:
        for loaded in load_rules():
            counts = f"{loaded.created} new, {loaded.updated} changed, {loaded.unchanged} as they were"
            self.stdout.write(f"{loaded.file}: {counts}")

    def explain(self, options: dict[str, Any]) -> None:
        with override(options["language"]):
            try:
                explanation = explain(
                    item_of(options),
                    destination=options["destination"].upper(),
                    on=options["on"] or timezone.localdate(),
                    payment_method=options["payment"],
                )
            except Refusal as refusal:
                raise CommandError(str(refusal))
            if options["json"]:
                self.stdout.write(json.dumps(as_json(explanation), ensure_ascii=False, indent=2))
            else:
                self.stdout.write("\n".join(as_lines(explanation)))


def item_of(options: dict[str, Any]) -> Item:
    try:
        value = Money(options["value"], options["currency"].upper())
    except ValueError as error:
        raise CommandError(f"{error}.")
    return Item(
        ref="piece",
        structure=options["structure"],
        width_cm=options["width_cm"],
        length_cm=options["length_cm"],
        weight_kg=options["kg"],
        foldable=not options["never_fold"],
        hs_code=options["hs"],
        value=value,
        origin=options["origin"].upper(),
        raj=options["raj"],
        age_years=options["age_years"],
    )
