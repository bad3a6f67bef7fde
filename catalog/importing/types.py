"""What passes between the steps of an import."""

from collections.abc import Mapping as MappingABC
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Unit: TypeAlias = Literal["cm", "in", "mm", "m"]
IGNORED, NOTE = "", "note"


@dataclass(frozen=True)
class Row:
    """Cells by header, as plain text; `line` is where a person finds it in the file."""

    line: int
    cells: MappingABC[str, str]


@dataclass(frozen=True)
class Table:
    headers: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Mapping:
    """What each column means: header → target ("" ignores it, "note" keeps it in words).

    `unit` is that of width, length and diameter; `unit_reason` says how it was found and
    `unit_is_certain` whether a person should be asked.
    """

    columns: MappingABC[str, str]
    unit: Unit = "cm"
    unit_reason: str = ""
    unit_is_certain: bool = True

    def headers_of(self, target: str) -> list[str]:
        return [header for header, found in self.columns.items() if found == target]


@dataclass(frozen=True)
class RowIssue:
    """Something about a row that a person should know: where, which field, and why in words."""

    line: int
    field: str
    reason: str
    value: str = ""


@dataclass(frozen=True)
class PlannedRow:
    """A draft to be: `changes` as `operations.save_listing` takes them; remarks refuse nothing."""

    line: int
    key: str
    title: str
    craft: str
    changes: MappingABC[str, object]
    workshop: str = ""
    remarks: tuple[RowIssue, ...] = ()


@dataclass(frozen=True)
class ImportPlan:
    rows: tuple[PlannedRow, ...]
    refused: tuple[RowIssue, ...]
    mapping: Mapping

    @property
    def refused_lines(self) -> int:
        return len({issue.line for issue in self.refused})


@dataclass
class ImportReport:
    """What became of the rows; `refused` counts lines of the plan and of the database together."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    refused: list[RowIssue] = field(default_factory=list)

    @property
    def refused_lines(self) -> int:
        return len({issue.line for issue in self.refused})
