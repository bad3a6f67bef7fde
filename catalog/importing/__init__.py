"""Spreadsheets become drafts: read a table, guess what its columns mean, plan, show, apply.

table = reading.read(path)
mapping = mapping.guess(table)
plan = plan_import(table.rows, mapping)          nothing is written; the plan can be shown
report = apply_import(plan, workshop=…, by=…)    a row is kept whole or not at all
"""

from catalog.importing.applying import apply_import
from catalog.importing.planning import plan_import
from catalog.importing.types import ImportPlan, ImportReport, Mapping, PlannedRow, RowIssue, Table

__all__ = [
    "ImportPlan", "ImportReport", "Mapping", "PlannedRow", "RowIssue", "Table", "apply_import", "plan_import",
]  # fmt: skip
