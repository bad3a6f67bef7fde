# ruff: noqa: N999 (the command is called import)
"""`gereh import FILE --consortium SLUG`: a spreadsheet becomes drafts."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from rich.console import Console
from rich.progress import Progress
from rich.table import Table as Grid

from catalog.importing import ImportPlan, ImportReport, Mapping, Table, apply_import, plan_import, reading
from catalog.importing import mapping as mappings
from catalog.importing.planning import crafts_of
from catalog.importing.types import RowIssue
from catalog.models import Listing
from marketplace.consortia.models import Consortium, Membership, Person, Workshop
from marketplace.kernel.errors import Refusal

SHOWN = 40
UNITS = {"in": "inches", "cm": "centimetres", "mm": "millimetres", "m": "metres"}


class Command(BaseCommand):
    help = (
        "Turn a spreadsheet (CSV or XLSX) into drafts of listings. Rows are kept whole or refused with line, "
        "field and reason; importing the same file again changes nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="the table; its first filled line has the headings")
        parser.add_argument("--consortium", required=True, help="slug of the consortium")
        parser.add_argument("--workshop", help="slug of the workshop of rows that name none")
        parser.add_argument("--by", help="e-mail or phone of the manager who imports; else the first manager")
        parser.add_argument("--mapping", type=Path, help='JSON: {"columns": {heading: target}, "unit": "in"}')
        parser.add_argument("--unit", choices=["cm", "mm", "m", "in"], help="unit of widths and lengths")
        parser.add_argument("--preview", action="store_true", help="show what would happen; write nothing")
        parser.add_argument("--json", action="store_true", help="answer as JSON")

    def handle(self, **options: Any) -> None:
        self.as_json = bool(options["json"])
        self.console = Console(file=self.stderr if self.as_json else self.stdout)  # type: ignore[arg-type]
        try:
            self.run(options)
        except Refusal as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as error:
            raise CommandError(f"{options['file']} cannot be read: {error.strerror}.") from error

    def run(self, options: dict[str, Any]) -> None:
        consortium = find_consortium(options["consortium"])
        workshop = find_workshop(consortium, options["workshop"])
        table = reading.read(options["file"])
        mapping = self.mapped(table, options)
        plan = plan_import(table.rows, mapping)
        self.show_mapping(mapping)
        if options["preview"]:
            self.show_plan(plan)
            return
        manager = find_manager(consortium, options["by"])
        self.show_report(plan, self.applied(plan, consortium, workshop, manager))

    def mapped(self, table: Table, options: dict[str, Any]) -> Mapping:
        """The guess, corrected by the mapping's file and the unit; a person at a terminal is asked."""
        corrections = mappings.corrections_in(options["mapping"]) if options["mapping"] else {}
        if options["unit"]:
            corrections["unit"] = options["unit"]
        mapping = mappings.corrected(mappings.guess(table), corrections)
        if mapping.unit_is_certain or options["preview"] or self.as_json or not sys.stdin.isatty():
            return mapping
        question = f"Lengths are in {UNITS[mapping.unit]}: {mapping.unit_reason}. Right? \\[Y/n or unit] "
        answer = self.console.input(question).strip().lower()
        if answer in ("", "y", "yes"):
            return mapping
        if answer in ("n", "no"):
            answer = "cm" if mapping.unit == "in" else "in"
        return mappings.corrected(mapping, {"unit": answer})

    def applied(
        self, plan: ImportPlan, consortium: Consortium, workshop: Workshop | None, manager: Person
    ) -> ImportReport:
        with Progress(console=self.console, transient=True) as progress:
            bar = progress.add_task("Importing", total=len(plan.rows))
            return apply_import(
                plan,
                consortium=consortium,
                workshop=workshop,
                by=manager,
                now=timezone.now(),
                progress=lambda done: progress.update(bar, completed=done),
            )

    def show_mapping(self, mapping: Mapping) -> None:
        if self.as_json:
            return
        grid = Grid("Column", "becomes", title="Columns")
        for heading, target in mapping.columns.items():
            grid.add_row(heading, target or "—")
        self.console.print(grid)
        self.console.print(f"Lengths are in {UNITS[mapping.unit]}: {mapping.unit_reason}.")

    def show_plan(self, plan: ImportPlan) -> None:
        if self.as_json:
            self.stdout.write(json.dumps(plan_as_json(plan), ensure_ascii=False, indent=1))
            return
        grid = Grid("Line", "Number", "Title", "Craft", "Understood", title="First rows")
        for row in plan.rows[:SHOWN]:
            told = ", ".join(f"{name} {value}" for name, value in row.changes.items() if name != "note")
            grid.add_row(str(row.line), row.key, row.title, row.craft, told)
        self.console.print(grid)
        self.show_issues(plan.refused)
        counts = ", ".join(f"{count} {craft}" for craft, count in crafts_of(plan).items())
        self.console.print(
            f"{len(plan.rows)} rows would become drafts ({counts}), {plan.refused_lines} refused."
        )
        self.console.print("Nothing was written. Run again without --preview to import.")

    def show_report(self, plan: ImportPlan, report: ImportReport) -> None:
        if self.as_json:
            self.stdout.write(json.dumps(report_as_json(plan, report), ensure_ascii=False, indent=1))
            return
        self.show_issues(report.refused)
        self.console.print(
            f"{len(report.created)} drafts made, {len(report.updated)} changed, "
            f"{len(report.unchanged)} as they were, {report.refused_lines} rows refused."
        )

    def show_issues(self, issues: list[RowIssue] | tuple[RowIssue, ...]) -> None:
        if not issues:
            return
        grid = Grid("Line", "Field", "Value", "Reason", title="Refused")
        for issue in issues:
            grid.add_row(str(issue.line), issue.field, issue.value[:60], issue.reason)
        self.console.print(grid)


def find_consortium(slug: str) -> Consortium:
    found = Consortium.objects.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Consortium.objects.values_list("slug", flat=True)) or "none yet"
        raise CommandError(f"There is no consortium “{slug}”. There are: {known}.")
    return found


def find_workshop(consortium: Consortium, slug: str | None) -> Workshop | None:
    """The one named; without a name, the consortium's only one."""
    workshops = consortium.workshops.filter(is_active=True)
    if slug is None:
        return workshops.get() if workshops.count() == 1 else None
    found = workshops.filter(slug=slug).first()
    if found is None:
        known = ", ".join(workshops.values_list("slug", flat=True)) or "none yet"
        raise CommandError(f"The consortium has no workshop “{slug}”. It has: {known}.")
    return found


def find_manager(consortium: Consortium, known_as: str | None) -> Person:
    managers = Person.objects.filter(
        memberships__consortium=consortium, memberships__role=Membership.Role.MANAGER, is_active=True
    ).order_by("pk")
    if known_as:
        managers = managers.filter(email=known_as) | managers.filter(phone=known_as)
    found = managers.first()
    if found is None:
        raise CommandError("Only a manager of the consortium imports, and there is none such.")
    return found


def issue_as_json(issue: RowIssue) -> dict[str, object]:
    return {"line": issue.line, "field": issue.field, "reason": issue.reason, "value": issue.value}


def plan_as_json(plan: ImportPlan) -> dict[str, object]:
    return {
        "columns": dict(plan.mapping.columns),
        "unit": plan.mapping.unit,
        "unit_reason": plan.mapping.unit_reason,
        "rows": [
            {
                "line": row.line,
                "key": row.key,
                "title": row.title,
                "craft": row.craft,
                "changes": {name: _jsonable(value) for name, value in row.changes.items()},
                "remarks": [issue_as_json(issue) for issue in row.remarks],
            }
            for row in plan.rows
        ],
        "refused": [issue_as_json(issue) for issue in plan.refused],
    }


def _jsonable(value: object) -> object:
    return value if isinstance(value, str | int | bool | list | dict) else str(value)


def report_as_json(plan: ImportPlan, report: ImportReport) -> dict[str, object]:
    return {
        "columns": dict(plan.mapping.columns),
        "unit": plan.mapping.unit,
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "refused": [issue_as_json(issue) for issue in report.refused],
        "drafts": Listing.objects.filter(piece_id__in=report.created, state=Listing.State.DRAFT).count(),
    }
