# ruff: noqa: N999 (the command is called import)
"""`gereh import FILE --consortium SLUG`: a spreadsheet becomes drafts."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress
from rich.table import Table as Grid

from catalog import vocabulary
from catalog.importing import ImportPlan, ImportReport, Mapping, Table, apply_import, plan_import, reading
from catalog.importing import mapping as mappings
from catalog.importing.planning import crafts_of
from catalog.importing.types import RowIssue
from catalog.models import Listing
from marketplace.consortia.models import Consortium, Membership, Person, Workshop
from marketplace.kernel.errors import Refusal
from marketplace.kernel.languages import BY_CODE

SHOWN = 40
UNITS = {
    "in": gettext_lazy("inches"),
    "cm": gettext_lazy("centimetres"),
    "mm": gettext_lazy("millimetres"),
    "m": gettext_lazy("metres"),
}


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
        parser.add_argument(
            "--language", choices=list(BY_CODE), default="en", help="language of what is told here"
        )
        parser.add_argument("--json", action="store_true", help="answer as JSON")

    def handle(self, **options: Any) -> None:
        self.as_json = bool(options["json"])
        self.console = Console(file=self.stderr if self.as_json else self.stdout)  # type: ignore[arg-type]
        self.language = str(options["language"])
        with translation.override(self.language):
            try:
                self.run(options)
            except Refusal as refusal:
                raise CommandError(str(refusal)) from refusal
            except OSError as error:
                raise CommandError(unreadable(options["file"], error)) from error

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
        right = _("Right? [Y/n or unit]")
        answer = self.console.input(escape(f"{told_unit(mapping)} {right} ")).strip().lower()
        if answer in ("", "y", "yes"):
            return mapping
        if answer in ("n", "no"):
            answer = "cm" if mapping.unit == "in" else "in"
        return mappings.corrected(mapping, {"unit": answer})

    def applied(
        self, plan: ImportPlan, consortium: Consortium, workshop: Workshop | None, manager: Person
    ) -> ImportReport:
        with Progress(console=self.console, transient=True) as progress:
            bar = progress.add_task(_("Importing"), total=len(plan.rows))
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
        grid = Grid(_("Column"), _("becomes"), title=_("Columns"))
        for heading, target in mapping.columns.items():
            grid.add_row(heading, target or "—")
        self.console.print(grid)
        self.console.print(escape(told_unit(mapping)))

    def show_plan(self, plan: ImportPlan) -> None:
        if self.as_json:
            self.stdout.write(json.dumps(plan_as_json(plan), ensure_ascii=False, indent=1))
            return
        grid = Grid(_("Line"), _("Number"), _("Title"), _("Craft"), _("Understood"), title=_("First rows"))
        for row in plan.rows[:SHOWN]:
            told = ", ".join(f"{name} {value}" for name, value in row.changes.items() if name != "note")
            craft = vocabulary.label("craft", row.craft, self.language)
            grid.add_row(str(row.line), row.key, row.title, craft, told)
        self.console.print(grid)
        self.show_issues(plan.refused)
        self.console.print(planned(plan, self.language))
        self.console.print(_("Nothing was written. Run again without --preview to import."))

    def show_report(self, plan: ImportPlan, report: ImportReport) -> None:
        if self.as_json:
            self.stdout.write(json.dumps(report_as_json(plan, report), ensure_ascii=False, indent=1))
            return
        self.show_issues(report.refused)
        self.console.print(reported(report))

    def show_issues(self, issues: list[RowIssue] | tuple[RowIssue, ...]) -> None:
        if not issues:
            return
        grid = Grid(_("Line"), _("Field"), _("Value"), _("Reason"), title=_("Refused"))
        for issue in issues:
            grid.add_row(str(issue.line), issue.field, issue.value[:60], issue.reason)
        self.console.print(grid)


def unreadable(file: Path, error: OSError) -> str:
    return _("%(file)s cannot be read: %(reason)s.") % {"file": file, "reason": error.strerror}


def told_unit(mapping: Mapping) -> str:
    sentence = _("Lengths are in %(unit)s: %(reason)s.")
    return sentence % {"unit": UNITS[mapping.unit], "reason": mapping.unit_reason}


def planned(plan: ImportPlan, language: str) -> str:
    """What an import would do, counted."""
    crafts = crafts_of(plan).items()
    told = ", ".join(f"{vocabulary.label('craft', craft, language)}: {count}" for craft, count in crafts)
    drafts = ngettext(
        "%(count)s row would become a draft (%(crafts)s).",
        "%(count)s rows would become drafts (%(crafts)s).",
        len(plan.rows),
    )
    return f"{drafts % {'count': len(plan.rows), 'crafts': told}} {told_refused(plan.refused_lines)}"


def reported(report: ImportReport) -> str:
    """What an import did, counted."""
    sentence = _("Drafts made: %(made)s; changed: %(changed)s; as they were: %(kept)s.")
    counts = {
        "made": len(report.created),
        "changed": len(report.updated),
        "kept": len(report.unchanged),
    }
    return f"{sentence % counts} {told_refused(report.refused_lines)}"


def told_refused(count: int) -> str:
    words = ngettext("%(count)s row was refused.", "%(count)s rows were refused.", count)
    return words % {"count": count}


def find_consortium(slug: str) -> Consortium:
    found = Consortium.objects.filter(slug=slug).first()
    if found is None:
        known = ", ".join(Consortium.objects.values_list("slug", flat=True)) or _("none yet")
        sentence = _("There is no consortium “%(slug)s”. There are: %(known)s.")
        raise CommandError(sentence % {"slug": slug, "known": known})
    return found


def find_workshop(consortium: Consortium, slug: str | None) -> Workshop | None:
    """The one named; without a name, the consortium's only one."""
    workshops = consortium.workshops.filter(is_active=True)
    if slug is None:
        return workshops.get() if workshops.count() == 1 else None
    found = workshops.filter(slug=slug).first()
    if found is None:
        known = ", ".join(workshops.values_list("slug", flat=True)) or _("none yet")
        sentence = _("The consortium has no workshop “%(slug)s”. It has: %(known)s.")
        raise CommandError(sentence % {"slug": slug, "known": known})
    return found


def find_manager(consortium: Consortium, known_as: str | None) -> Person:
    managers = Person.objects.filter(
        memberships__consortium=consortium, memberships__role=Membership.Role.MANAGER, is_active=True
    ).order_by("pk")
    if known_as:
        managers = managers.filter(email=known_as) | managers.filter(phone=known_as)
    found = managers.first()
    if found is None:
        raise CommandError(_("Only a manager of the consortium imports, and there is none such."))
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
