"""The design system keeps its promises: contrast, direction, no inline anything, fonts that exist."""

import re
from pathlib import Path

import pytest

from marketplace.project.management.commands.build_fonts import CUTS, missing

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "marketplace" / "storefront" / "static" / "gereh"
SHEETS = sorted((STATIC / "css").glob("*.css"))
TEMPLATES = sorted(
    path
    for folder in ("marketplace/storefront/templates", "marketplace/project/templates")
    for path in (ROOT / folder).rglob("*.html")
)
TEXT_ON_GROUND = [
    ("ink", "paper"),
    ("ink", "paper-low"),
    ("ink", "paper-high"),
    ("ink-soft", "paper"),
    ("ink-soft", "paper-low"),
    ("ink-soft", "paper-high"),
    ("madder", "paper"),
    ("madder", "paper-high"),
    ("on-madder", "madder"),
    ("on-madder", "madder-deep"),
    ("indigo", "paper"),
    ("indigo", "paper-low"),
    ("indigo", "paper-high"),
    ("on-saffron", "saffron-ground"),
    ("on-henna", "henna-ground"),
    ("on-madder-ground", "madder-ground"),
    ("on-indigo-ground", "indigo-ground"),
]


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block))


def themes() -> dict[str, dict[str, str]]:
    text = (STATIC / "css" / "tokens.css").read_text()
    day, rest = text.split("@media (prefers-color-scheme: dark)")
    device, chosen = rest.split(':root[data-theme="dark"]')
    light = colours(day)
    return {"day": light, "device": {**light, **colours(device)}, "chosen": {**light, **colours(chosen)}}


def luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", ["day", "device", "chosen"])
@pytest.mark.parametrize(("text", "ground"), TEXT_ON_GROUND)
def test_text_can_be_read(theme: str, text: str, ground: str) -> None:
    dyes = themes()[theme]
    assert contrast(dyes[text], dyes[ground]) >= 4.5


@pytest.mark.parametrize("theme", ["day", "device", "chosen"])
def test_edges_can_be_seen(theme: str) -> None:
    dyes = themes()[theme]
    assert contrast(dyes["edge"], dyes["paper"]) >= 3


def test_evening_is_the_same_by_device_and_by_choice() -> None:
    assert themes()["device"] == themes()["chosen"]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_sheets_know_no_left_and_right(sheet: Path) -> None:
    physical = (
        r"\b(margin|padding|border|inset)-(left|right)\b|^\s*(left|right):|text-align: (left|right)|float:"
    )
    assert re.findall(physical, sheet.read_text(), re.MULTILINE) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_carry_no_style_and_no_script_of_their_own(template: Path) -> None:
    text = template.read_text()
    assert not re.search(r"\sstyle=|<style|\son\w+=|javascript:", text)
    assert not re.search(r"<script(?![^>]*\ssrc=)", text)


def test_every_cut_font_is_used_and_every_used_font_is_cut() -> None:
    used = set(re.findall(r"fonts/([\w-]+\.woff2)", (STATIC / "css" / "fonts.css").read_text()))
    assert used == {cut.file for cut in CUTS}


def test_only_missing_fonts_are_cut(tmp_path: Path) -> None:
    (tmp_path / CUTS[0].file).touch()
    assert missing(tmp_path) == list(CUTS[1:])


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: path.name)
def test_sheets_name_files_that_exist(sheet: Path) -> None:
    addresses = re.findall(r'url\("([^"]+)"\)', sheet.read_text())
    wanted = [address for address in addresses if "fonts/" not in address]
    assert [address for address in wanted if not (sheet.parent / address).exists()] == []


def test_a_link_covers_its_card_and_nothing_beyond() -> None:
    """The link's cover needs a positioned card around it, or it lies over the whole page."""
    parts = (STATIC / "css" / "parts.css").read_text()
    covers = re.findall(
        r"^(.*::after) \{ content: \"\"; inset: 0; position: absolute; \}", parts, re.MULTILINE
    )
    assert covers == [".card > .card__title a::after"]
    assert re.search(r"^\.card \{[^}]*position: relative", parts, re.MULTILINE)
