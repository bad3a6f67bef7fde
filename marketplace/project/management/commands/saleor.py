"""`gereh saleor`: this App in its Saleor."""

import getpass
import json
from argparse import ArgumentParser
from collections.abc import Callable, Iterable
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from catalog import publication
from catalog.models import Listing
from catalog.publication.reconciling import compare_pieces
from catalog.publication.structure import carry_out
from catalog.publication.structure import plan as plan_structure
from marketplace.kernel.errors import Outage, Refusal
from marketplace.kernel.findings import Finding
from marketplace.orders.reconciling import compare_orders
from marketplace.project.environment import Environment
from marketplace.saleor import connecting, inspection, operations
from marketplace.saleor.registration import plan_webhooks
from marketplace.saleor.session import Session, client
from marketplace.saleor.types import Drift, Step, Verb

SIGNS = {Verb.MAKE: "+", Verb.CHANGE: "~", Verb.REMOVE: "-"}
# Ends of the process that scripts can tell apart; 1 is an error.
NOTHING_LEFT, SOMETHING_LEFT = 0, 2


class Command(BaseCommand):
    help = "Connect this App to its Saleor, make what it needs there, compare and repair. Ends with 2 when \
something is left to do."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        steps = parser.add_subparsers(dest="step", required=True)
        connect = steps.add_parser(
            "connect", help="be installed in a Saleor: says what is missing, then does it"
        )
        connect.add_argument(
            "url", nargs="?", default=settings.SALEOR_API_URL, help="of Saleor's GraphQL API"
        )
        connect.add_argument("--email", default="", help="of one of Saleor's staff who may manage Apps")
        connect.add_argument("--password-file", type=Path, help="else the password is asked for")
        connect.add_argument(
            "--replace", action="store_true", help="remove an installed App whose token is lost"
        )
        connect.add_argument("--wait", type=int, default=300, help="seconds to wait for Saleor")
        webhooks = steps.add_parser("migrate-webhooks", help="bring Saleor's webhooks to the manifest's")
        bootstrap = steps.add_parser("bootstrap", help="plan channels, types, warehouses, models; make them")
        for each in (webhooks, bootstrap):
            each.add_argument("--plan", action="store_true", help="only say what would be done")
        bootstrap.add_argument("--apply", action="store_true", help="do it; without it nothing is changed")
        bootstrap.add_argument(
            "--delete", action="store_true", help="remove also what is not needed any more"
        )
        reconcile = steps.add_parser("reconcile", help="compare pieces and orders with Saleor's")
        reconcile.add_argument(
            "--repair", action="store_true", help="bring the two together where that is safe"
        )
        reconcile.add_argument("--json", action="store_true", help="write for programs")
        reconcile.add_argument("--days", type=int, default=90, help="compare orders no older than this")
        steps.add_parser("doctor", help="look at the App in Saleor; says what to do")
        steps.add_parser("publish", help="publish every piece that is on sale again")

    def handle(self, *, step: str, **options: object) -> None:
        try:
            end = getattr(self, step.replace("-", "_"))(**options)
        except (Refusal, Outage) as trouble:
            raise CommandError(str(trouble)) from trouble
        if end:
            raise SystemExit(end)

    def connect(
        self,
        *,
        url: str,
        email: str,
        password_file: Path | None,
        replace: bool,
        wait: int,
        **_options: object,
    ) -> int:
        url = connecting.graphql_address(url)
        if settings.SALEOR_IS_EMBEDDED and url == settings.SALEOR_API_URL:
            operations.install()
        else:
            self.tell_all(connecting.preconditions(url))
            staff = self.staff(email, password_file)
            if staff is not None:
                connecting.connect_as_staff(staff, replace=replace, seconds=wait, progress=self.say)
            elif connecting.live_installation() is None:
                self.say(f"Open this page as one of Saleor's staff:\n  {connecting.dashboard_link()}")
                connecting.wait_for_token(seconds=wait, progress=self.say)
        self.migrate_webhooks(plan=False)
        return self.doctor()

    def staff(self, email: str, password_file: Path | None) -> Session | None:
        """By token, or by e-mail and password; None: a person installs the App in the Dashboard."""
        token = Environment().text("SALEOR_STAFF_TOKEN")
        if token:
            return Session(settings.SALEOR_API_URL, token)
        if not email:
            return None
        password = password_file.read_text().strip() if password_file else getpass.getpass()
        return connecting.sign_in(email=email, password=password)

    def migrate_webhooks(self, *, plan: bool, **_options: object) -> int:
        steps = plan_webhooks(client())
        self.tell_plan(steps, with_removal=True)
        if plan:
            return SOMETHING_LEFT if steps else NOTHING_LEFT
        carry_out(steps)
        return NOTHING_LEFT

    def bootstrap(self, *, plan: bool, apply: bool, delete: bool, **_options: object) -> int:
        steps = plan_structure()
        due = [step for step in steps if delete or step.verb != Verb.REMOVE]
        if plan or not apply:
            self.tell_plan(steps, with_removal=delete)
            return SOMETHING_LEFT if due else NOTHING_LEFT
        carry_out(due, self.say)
        self.say(f"{len(due)} steps done.")
        return NOTHING_LEFT

    def tell_plan(self, steps: list[Step], *, with_removal: bool) -> None:
        for step in steps:
            left = "" if with_removal or step.verb != Verb.REMOVE else " (left; --delete removes it)"
            self.say(f"{SIGNS[step.verb]} {step}{left}")
        counts = {verb: sum(step.verb == verb for step in steps) for verb in Verb}
        words = "remove" if with_removal else "leave"
        self.say(
            f"{counts[Verb.MAKE]} to make, {counts[Verb.CHANGE]} to change, {counts[Verb.REMOVE]} to {words}."
        )

    def reconcile(self, *, repair: bool, days: int, **options: object) -> int:
        now, saleor = timezone.now(), client()
        progress = self.quiet if options["json"] else self.count
        found = [
            *compare_pieces(saleor, now, progress("pieces")),
            *compare_orders(saleor, since=now - timedelta(days=days), now=now, progress=progress("orders")),
        ]
        outcomes = [(drift, repaired(drift) if repair else "") for drift in found]
        if options["json"]:
            self.say(json.dumps(as_json(outcomes), ensure_ascii=False, indent=2))
        else:
            self.tell_drift(outcomes, repair)
        left = [drift for drift, outcome in outcomes if outcome != "repaired"]
        return SOMETHING_LEFT if left else NOTHING_LEFT

    def tell_drift(self, outcomes: list[tuple[Drift, str]], repair: bool) -> None:
        kinds: dict[str, int] = {}
        for drift, outcome in outcomes:
            kinds[drift.kind] = kinds.get(drift.kind, 0) + 1
            what_next = outcome or drift.advice or ("--repair brings them together" if not repair else "")
            self.say(
                f"{drift.kind} {drift.subject}: here {drift.ours}, there {drift.theirs}. {what_next}".rstrip()
            )
        told = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        self.say(told + "." if told else "Nothing differs.")

    def count(self, what: str) -> Callable[[int], None]:
        return lambda done: self.stderr.write(f"{done} {what} compared")

    def quiet(self, what: str) -> Callable[[int], None]:
        return lambda done: None

    def doctor(self, **_options: object) -> int:
        findings = list(inspection.examine(timezone.now()))
        if findings[0].is_well:
            waiting = [step for step in plan_structure() if step.verb != Verb.REMOVE]
            advice = f"{len(waiting)} steps are left: `gereh saleor bootstrap --apply`."
            findings.append(Finding(not waiting, "Channels, warehouses, types and models are there", advice))
        for finding in findings:
            self.tell(finding)
        return NOTHING_LEFT if all(finding.is_well for finding in findings) else SOMETHING_LEFT

    def tell(self, finding: Finding) -> None:
        if finding.is_well:
            self.say(f"{self.style.SUCCESS('✓')} {finding.what}")
        else:
            self.say(f"{self.style.ERROR('✗')} {finding.what}. {finding.advice}")

    def tell_all(self, findings: Iterable[Finding]) -> None:
        """CommandError when any is not well: nothing is begun that cannot end."""
        ill = 0
        for finding in findings:
            self.tell(finding)
            ill += not finding.is_well
        if ill:
            raise CommandError("Saleor cannot install this App yet: see above.")

    def say(self, line: str) -> None:
        self.stdout.write(line)

    def publish(self, **_options: object) -> None:
        on_sale = Listing.objects.filter(state=Listing.State.PUBLISHED).order_by("pk")
        for listing_id, piece_id in on_sale.values_list("pk", "piece_id"):
            publication.publish_to_saleor(listing_id)
            self.say(piece_id)


def repaired(drift: Drift) -> str:
    """What came of a repair: `repaired`, why not, or nothing where a person decides."""
    if drift.repair is None:
        return ""
    try:
        drift.repair()
    except (Refusal, Outage) as trouble:
        return f"not repaired: {trouble}"
    return "repaired"


def as_json(outcomes: list[tuple[Drift, str]]) -> dict[str, object]:
    rows = [
        {
            "kind": drift.kind,
            "subject": drift.subject,
            "ours": drift.ours,
            "theirs": drift.theirs,
            "is_repairable": drift.repair is not None,
            "outcome": outcome or drift.advice,
        }
        for drift, outcome in outcomes
    ]
    return {
        "counts": {row["kind"]: sum(r["kind"] == row["kind"] for r in rows) for row in rows},
        "drift": rows,
    }
