"""Translations compiled from .po to .mo with Babel, only where they changed; no gettext tools needed."""

import os
from collections.abc import Iterator
from pathlib import Path

from marketplace.project.launch.places import ROOT
from marketplace.project.launch.rooms import ROOMS


def stale_catalogs() -> list[Path]:
    """The .po files whose .mo is missing or older."""
    return [source for source in catalogs() if not is_fresh(source)]


def catalogs() -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((ROOT / room).glob("locale/*/LC_MESSAGES/*.po"))


def is_fresh(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return compiled.exists() and compiled.stat().st_mtime_ns >= source.stat().st_mtime_ns


def compile_catalog(source: Path) -> None:
    """Write the .mo beside its .po, whole or not at all."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    language = source.parent.parent.name
    with source.open("rb") as text:
        catalog = read_po(text, locale=language, abort_invalid=True)
    unfinished = source.with_suffix(f".{os.getpid()}.tmp")
    with unfinished.open("wb") as compiled:
        write_mo(compiled, catalog)
    unfinished.rename(source.with_suffix(".mo"))


def compile_stale() -> int:
    """Compile what changed; how many were compiled."""
    stale = stale_catalogs()
    for source in stale:
        compile_catalog(source)
    return len(stale)
