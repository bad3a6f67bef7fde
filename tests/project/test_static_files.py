"""Style sheets that always come together are one file once collected, and parts where people edit them."""

from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import StaticFilesStorage
from django.core.files.base import ContentFile

from marketplace.project import static_files
from marketplace.project.static_files import FOLDER, SHEETS, StaticFiles, sheet_addresses


@pytest.fixture
def collected(tmp_path: Path) -> StaticFiles:
    """A storage into which every style sheet, and what these lean on, was collected."""
    storage = StaticFiles(location=str(tmp_path), base_url="/static/")
    names = {f"{FOLDER}{part}.css" for parts in SHEETS.values() for part in parts}
    motifs = {f"gereh/motifs/{name}.svg" for name in ("gul", "horn", "triangles", "cypress")}
    for name in names | motifs:
        found = finders.find(name)
        assert found
        storage.save(name, ContentFile(without_fonts(Path(found).read_text()).encode()))
    paths = {name: (storage, name) for name in names | motifs}
    assert not [name for name, _hashed, done in storage.post_process(paths) if isinstance(done, Exception)]
    return storage


def without_fonts(text: str) -> str:
    """Fonts are made by a step of their own, and are not there in a test."""
    return text.replace("../../fonts/", "https://example.org/")


@pytest.mark.parametrize("bundle", SHEETS)
def test_a_bundle_holds_its_parts_in_order_and_smaller(collected: StaticFiles, bundle: str) -> None:
    name = collected.stored_name(static_files.joined_name(bundle))
    text = Path(collected.path(name)).read_text()
    parts = [collected.text_of(part) for part in SHEETS[bundle]]
    assert len(text) < sum(map(len, parts)) * 0.97
    assert "/*" not in text
    assert text.index("@font-face") < text.index(".masthead") < text.index("@media print{@page")
    assert (".hero" in text) == (bundle == "store")
    assert text.count("{") == text.count("}")


def test_a_bundle_finds_its_pictures_under_their_names_of_content(collected: StaticFiles) -> None:
    name = collected.stored_name(static_files.joined_name("page"))
    motif = Path(collected.stored_name("gereh/motifs/gul.svg")).name
    assert motif != "gul.svg"
    assert motif in Path(collected.path(name)).read_text()


def test_collecting_again_replaces_the_bundle(collected: StaticFiles) -> None:
    first = collected.joined("page")
    assert collected.joined("page") == first == static_files.joined_name("page")


def test_pages_load_one_sheet_where_files_are_collected(
    collected: StaticFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(static_files, "staticfiles_storage", collected)
    ((address, medium),) = sheet_addresses("store")
    assert medium == "all"
    assert address.startswith(f"/static/{FOLDER}all-store.")


def test_pages_load_the_parts_where_people_edit_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(static_files, "staticfiles_storage", StaticFilesStorage(base_url="/static/"))
    assert sheet_addresses("store") == [
        (f"/static/{FOLDER}{part}.css", "print" if part == "print" else "all") for part in SHEETS["store"]
    ]
