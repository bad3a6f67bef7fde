"""Cut the typefaces down to the scripts of the house and keep them as WOFF2."""

import logging
import os
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import fontpkg
from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from fontTools import subset
from fontTools.varLib import instancer

SIGNS = (0x20AC, 0x20BA, 0x20BD, 0x2116, 0x2122, 0x2190, 0x2192, 0x2212, 0x2248, 0x2264, 0x2265)
LATIN = (*range(0x20, 0x180), *range(0x218, 0x21C), *range(0x2010, 0x2040), *SIGNS)
CYRILLIC = (*range(0x400, 0x460), 0x490, 0x491)
ARABIC = (*range(0x600, 0x700), *range(0x200C, 0x2010))
FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum", "case"]
ALL_FEATURES = ("*",)
WEIGHTS = (400, 700)


@dataclass(frozen=True)
class Cut:
    """One file to make: a family's face, the characters kept, and the axes pinned or narrowed."""

    file: str
    family: str
    characters: tuple[int, ...]
    style: str = "normal"
    weight: int = 400
    axes: dict[str, Any] = field(default_factory=dict)
    features: tuple[str, ...] = tuple(FEATURES)


CUTS = (
    Cut("serif-latin.woff2", "literata", LATIN, axes={"wght": WEIGHTS, "opsz": 24}),
    Cut("serif-cyrillic.woff2", "literata", CYRILLIC, axes={"wght": WEIGHTS, "opsz": 24}),
    Cut("serif-italic-latin.woff2", "literata", LATIN, style="italic", axes={"wght": 400, "opsz": 18}),
    Cut("serif-italic-cyrillic.woff2", "literata", CYRILLIC, style="italic", axes={"wght": 400, "opsz": 18}),
    Cut("serif-arabic.woff2", "amiri", ARABIC, features=ALL_FEATURES),
    Cut("serif-arabic-bold.woff2", "amiri", ARABIC, weight=700, features=ALL_FEATURES),
    Cut("sans-latin.woff2", "inter", LATIN, axes={"wght": WEIGHTS, "opsz": 14}),
    Cut("sans-cyrillic.woff2", "inter", CYRILLIC, axes={"wght": WEIGHTS, "opsz": 14}),
    Cut(
        "sans-arabic.woff2",
        "noto-sans-arabic",
        ARABIC,
        axes={"wght": WEIGHTS, "wdth": 100},
        features=ALL_FEATURES,
    ),
)


def quieten() -> None:
    """fontTools tells of every table it touches; keep only its warnings."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)


def make(cut: Cut, folder: Path) -> str:
    """Subset one face; the file appears whole or not at all. Returns its name."""
    options = subset.Options()
    options.layout_features = list(cut.features)
    options.name_IDs = []
    options.hinting = False
    font = subset.load_font(str(fontpkg.path(cut.family, weight=cut.weight, style=cut.style)), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=cut.characters)
    subsetter.subset(font)
    if cut.axes:
        # A copy of the whole font and the last hundred bytes would take as long as all the rest.
        instancer.instantiateVariableFont(font, cut.axes, inplace=True, optimize=False)
    font.flavor = "woff2"
    unfinished = folder / f".{cut.file}.{os.getpid()}"
    font.save(unfinished)
    unfinished.replace(folder / cut.file)
    return cut.file


def missing(folder: Path, cuts: Iterable[Cut] = CUTS) -> list[Cut]:
    """The cuts whose file is not in `folder` yet."""
    return [cut for cut in cuts if not (folder / cut.file).exists()]


class Command(BaseCommand):
    help = "Cut the fonts that the pages use, where they are missing."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--force", action="store_true", help="cut all of them again")

    def handle(self, *_args: object, **options: Any) -> None:
        folder = Path(settings.VAR_DIR) / "fonts"
        folder.mkdir(parents=True, exist_ok=True)
        wanted = list(CUTS) if options["force"] else missing(folder)
        if not wanted:
            return
        with ProcessPoolExecutor(initializer=quieten) as pool:
            for name in pool.map(make, wanted, [folder] * len(wanted)):
                self.stdout.write(f"cut {name}")
