"""`gereh post load` loads the rules of the posts; `gereh post explain` asks what they say of a piece."""

import json
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from marketplace.kernel.errors import Refusal
from marketplace.kernel.languages import BY_CODE, is_known
from marketplace.kernel.money import Money
from marketplace.markets.starting import lay_down_starters
from shipping.explaining import as_json, as_lines, explain, rules_at_hand
from shipping.keeping import is_replayed
from shipping.models import KeptQuote
from shipping.operations import load_rules
from shipping.types import Item

REQUIRED = ("origin", "destination", "structure", "width-cm", "length-cm", "value", "currency", "hs")
MOST = Decimal(10) ** 12
MOST_CM = Decimal(10_000)
# What people write for the ways of paying that the policy knows.
PAYMENT_WORDS = {"bank": "bank_transfer", "transfer": "bank_transfer", "card": "stripe"}


def measure(text: str, most: Decimal = MOST) -> Decimal:
    try:
        value = Decimal(text)
    except InvalidOperation:
        raise CommandError(f"“{text}” is no number.")
    if not value.is_finite() or value <= 0:
        raise CommandError(f"“{text}” must be above zero.")
    if value > most:
        raise CommandError(f"“{text}” is too large.")
    return value


def whole(text: str) -> int:
    if not text.isdecimal():
        raise CommandError(f"“{text}” is no whole number.")
    return int(text)


def payment(text: str) -> str:
    word = text.strip().lower().replace("-", "_").replace(" ", "_")
    return PAYMENT_WORDS.get(word, word)


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(f"“{text}” is no day; write it as 2026-08-01.")


class Command(BaseCommand):
    help = "Rules of the posts: load them, or explain what they say of a piece."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        actions.add_parser("load", help="load services, limits, tariffs, duty and papers from the data files")
        explain_parser = actions.add_parser(
            "explain", help="what can be posted, for how much, with what duty"
        )
        replay_parser = actions.add_parser("replay", help="reckon a kept quote again from what was kept")
        replay_parser.add_argument("quote")
        # Words become numbers and days only in `explain`, which tells what is wrong in one sentence.
        for name in REQUIRED:
            explain_parser.add_argument(f"--{name}", required=True)
        explain_parser.add_argument("--kg", help="measured weight as packed; wins over the estimate")
        explain_parser.add_argument("--on", help="day, as 2026-08-01; today if left out")
        explain_parser.add_argument("--payment", default="", help="way of paying, for the policy")
        explain_parser.add_argument("--raj", help="knots over 7 cm")
        explain_parser.add_argument("--age-years")
        explain_parser.add_argument(
            "--never-fold",
            "--unfoldable",
            action="store_true",
            help="antique, brittle or tufted pieces and fine silk",
        )
        explain_parser.add_argument("--language", default="en")
        explain_parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        getattr(self, options["action"])(options)

    def load(self, _options: dict[str, Any]) -> None:
        for loaded in load_rules():
            counts = f"{loaded.created} new, {loaded.updated} changed, {loaded.unchanged} as they were"
            self.stdout.write(f"{loaded.file}: {counts}")
        started = lay_down_starters()
        self.stdout.write(f"policy: {started.rules} new")
        self.stdout.write(f"rates: {started.rates} new")

    def replay(self, options: dict[str, Any]) -> None:
        kept = KeptQuote.objects.filter(public_id=options["quote"]).first()
        if kept is None:
            raise CommandError(f"There is no kept quote “{options['quote']}”.")
        self.stdout.write(json.dumps(kept.answer, ensure_ascii=False, indent=2))
        if not is_replayed(kept):
            raise CommandError("Reckoned again it comes out otherwise.")
        self.stdout.write("Reckoned again: the same to the last coin.")

    def explain(self, options: dict[str, Any]) -> None:
        with override(language(options["language"])):
            try:
                explanation = explain(
                    item_of(options),
                    destination=options["destination"].strip().upper(),
                    on=day(options["on"]) if options["on"] else timezone.localdate(),
                    payment_method=payment(options["payment"]),
                    source=rules_at_hand(),
                )
            except Refusal as refusal:
                raise CommandError(str(refusal.sentence))
            if explanation.from_files:
                self.stderr.write(
                    _("The database does not answer or holds no rules; these are the data files’ rules.")
                )
            if options["json"]:
                self.stdout.write(json.dumps(as_json(explanation), ensure_ascii=False, indent=2))
            else:
                self.stdout.write("\n".join(as_lines(explanation)))


def language(text: str) -> str:
    if not is_known(text):
        raise CommandError(f"“{text}” is no language of the house; write one of {', '.join(BY_CODE)}.")
    return text


def item_of(options: dict[str, Any]) -> Item:
    try:
        value = Money(measure(options["value"]), options["currency"].strip().upper())
    except ValueError as error:
        raise CommandError(f"{error}.")
    return Item(
        ref="piece",
        structure=options["structure"].strip().lower(),
        width_cm=measure(options["width_cm"], MOST_CM),
        length_cm=measure(options["length_cm"], MOST_CM),
        weight_kg=measure(options["kg"]) if options["kg"] else None,
        foldable=not options["never_fold"],
        hs_code=options["hs"].replace(".", "").replace(" ", ""),
        value=value,
        origin=options["origin"].strip().upper(),
        raj=whole(options["raj"]) if options["raj"] else None,
        age_years=whole(options["age_years"]) if options["age_years"] else None,
    )
