"""Files and functions stay small enough to be read at once."""

import ast
from collections.abc import Iterator
from pathlib import Path

from marketplace.project.launch.places import ROOT
from marketplace.project.launch.rooms import ROOMS

LONGEST_FILE, LONGEST_FUNCTION = 300, 60
WRITTEN_BY_PROGRAMS = ("migrations", "generated")
ALLOWED_FILES: frozenset[str] = frozenset()
ALLOWED_FUNCTIONS: frozenset[str] = frozenset()


def own_files() -> Iterator[Path]:
    for folder in (*ROOMS, "scripts", "tests", "bench"):
        for path in (ROOT / folder).rglob("*.py"):
            if not set(path.parts) & set(WRITTEN_BY_PROGRAMS):
                yield path


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def long_functions(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{name(path)}:{node.name}"


def test_files_are_short():
    long = {name(path) for path in own_files() if len(path.read_text().splitlines()) > LONGEST_FILE}
    assert long == ALLOWED_FILES


def test_functions_are_short():
    long = {function for path in own_files() for function in long_functions(path)}
    assert long == ALLOWED_FUNCTIONS
