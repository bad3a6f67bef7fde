"""What the run says at the terminal: a line a step, with its time; plain where nobody watches."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.markup import escape

console = Console(highlight=False, soft_wrap=True)
errors = Console(stderr=True, highlight=False, soft_wrap=True)


@contextmanager
def step(what: str, *, is_quiet: bool = False) -> Iterator[None]:
    """Show that something goes on, then that it is done; `is_quiet` when it shows its own progress."""
    begun = time.monotonic()
    if console.is_terminal and not is_quiet:
        with console.status(f"{escape(what)} …"):
            yield
    else:
        console.print(f"  {escape(what)} …")
        yield
    console.print(f"[green]✓[/] {escape(what)} [dim]{time.monotonic() - begun:.1f} s[/]")


def say(line: str = "") -> None:
    console.print(line)


def complain(sentence: str) -> None:
    errors.print(f"[red]✗[/] {escape(sentence)}")
