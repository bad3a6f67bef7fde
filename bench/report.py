"""The figures as a table (a ratio is a figure divided by its aim), and as a line of `var/bench.json`."""

import json
import os
from collections.abc import Sequence
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table

from bench.figures import Figure
from marketplace.project.launch.places import ROOT

FILE = ROOT / "var" / "bench.json"
console = Console(highlight=False)
COLOURS = {True: "green", False: "red", None: "default"}


def show(figures: Sequence[Figure]) -> None:
    table = Table("Measured", "Figure", "Aim", "Ratio")
    for column in table.columns:
        column.no_wrap = True
        column.justify = "left" if column is table.columns[0] else "right"
    for figure in figures:
        colour = COLOURS[figure.does_well]
        table.add_row(
            figure.name, f"[{colour}]{amount(figure.value)} {figure.unit}[/]", aim(figure), ratio(figure)
        )
    console.print(table)


def amount(value: float) -> str:
    if value >= 100 or value == int(value):
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= 1 else f"{value:.3f}"


def aim(figure: Figure) -> str:
    return "" if figure.aim is None else f"{figure.better} {amount(figure.aim)} {figure.unit}"


def ratio(figure: Figure) -> str:
    return "" if figure.ratio is None else f"{figure.ratio:.2f}"


def say_load() -> None:
    """Others at work on this machine make every figure worse than its own."""
    load, cores = os.getloadavg()[0], os.cpu_count() or 1
    if load > cores / 2:
        console.print(f"[yellow]The machine is busy (load {load:.1f} on {cores} cores): figures suffer.[/]")


def keep(figures: Sequence[Figure], load: float) -> None:
    """Append one line of JSON: when, on how busy a machine, and every figure."""
    measured = {
        "at": datetime.now(tz=UTC).isoformat(timespec="seconds"),
        "cores": os.cpu_count(),
        "load_before": round(load, 2),
        "figures": {
            figure.name: {"value": round(figure.value, 3), "unit": figure.unit} for figure in figures
        },
    }
    FILE.parent.mkdir(exist_ok=True)
    with FILE.open("a") as file:
        file.write(json.dumps(measured, ensure_ascii=False) + "\n")
