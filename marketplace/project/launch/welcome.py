"""The last words of a start: where to go, and who to be."""

import json
from pathlib import Path

from rich.markup import escape
from rich.table import Table

from marketplace.project.environment import Environment
from marketplace.project.launch.places import ROOT, var_folder
from marketplace.project.launch.telling import console, say

SIGN_INS = Path("demo") / "sign_ins.json"
FILLING_SALEOR = {
    False: "`gereh saleor connect`, then `gereh saleor bootstrap`, connect the store with its Saleor.",
    True: "`gereh saleor connect`, then `gereh demo`, bring the demo world into its Saleor.",
}
ADDRESSES = (
    ("Store", "/"),
    ("Families' studio", "/studio/"),
    ("Managers' desk", "/desk/"),
    ("Stories' editor", "/editor/"),
    ("Administration", "/admin/"),
)


def show(environment: Environment, seconds: float) -> None:
    """Addresses, the demo's sign-ins, and how to stop."""
    say(f"\n[bold]Gereh is open[/] [dim]({seconds:.1f} s)[/]\n")
    table = Table.grid(padding=(0, 2))
    for name, path in ADDRESSES:
        table.add_row(f"  {name}", f"{environment.public_url()}{path}")
    console.print(table)
    if environment.flag("DEMO"):
        show_sign_ins(ROOT / SIGN_INS)
    if environment.text("SALEOR_API_URL"):
        say("\n[bold]Saleor[/]\n")
        say(f"  {FILLING_SALEOR[environment.flag('DEMO')]}")
    logs = var_folder(environment) / "log"
    say(f"\n[dim]PostgreSQL writes to {escape(str(logs))}. Ctrl-C stops everything.[/]\n")


def show_sign_ins(file: Path) -> None:
    """Rows of `role`, `sign_in` and `secret`, as the demo world made them."""
    if not file.exists():
        return
    say("\n[bold]Sign in as[/]\n")
    table = Table.grid(padding=(0, 2))
    for person in json.loads(file.read_text()):
        table.add_row(*(f"  {escape(str(person[key]))}" for key in ("role", "sign_in", "secret")))
    console.print(table)
