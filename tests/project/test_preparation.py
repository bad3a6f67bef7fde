"""Steps are done when their inputs change, and only then; translations are compiled without gettext."""

import dataclasses
import gettext
from pathlib import Path

import pytest

from marketplace.project.launch import messages, places, stamps

PO = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: fa\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Carpet"
msgstr "قالی"

#, fuzzy
msgid "Felt"
msgstr "شاید نمد"
"""


@pytest.fixture
def now(tmp_path: Path) -> stamps.Situation:
    return stamps.Situation(
        var=tmp_path,
        database="2026-11-01",
        public_url="http://127.0.0.1:8000",
        demo=True,
        embedded_saleor=True,
        embedded_search=True,
    )


def due(now: stamps.Situation) -> set[str]:
    return set(stamps.due_steps(now)) - {"messages"}


def test_everything_is_due_once(now: stamps.Situation):
    assert due(now) == set(stamps.DUE)
    for name in stamps.DUE:
        stamps.keep(name, now)
    assert due(now) == set()


def test_another_database_begins_anew(now: stamps.Situation):
    for name in stamps.DUE:
        stamps.keep(name, now)
    assert due(dataclasses.replace(now, database="2026-12-01")) == {"migrations", "demo", "saleor", "search"}


def test_another_address_installs_the_app_again(now: stamps.Situation):
    for name in stamps.DUE:
        stamps.keep(name, now)
    assert due(dataclasses.replace(now, public_url="http://127.0.0.1:8001")) == {"saleor"}


def test_the_demo_world_waits_for_an_outside_saleor_to_be_connected(now: stamps.Situation):
    assert "demo" in due(now)
    assert "demo" not in due(dataclasses.replace(now, embedded_saleor=False))


def test_without_demo_and_with_outside_services_less_is_due(now: stamps.Situation):
    outside = dataclasses.replace(now, demo=False, embedded_saleor=False, embedded_search=False)
    assert due(outside) == {"migrations", "fonts", "static"}


def test_static_files_that_came_with_the_image_are_not_made_again(now: stamps.Situation):
    assert due(dataclasses.replace(now, has_ready_static=True)) == {"migrations", "demo", "saleor", "search"}


def test_new_fonts_are_collected(now: stamps.Situation):
    for name in stamps.DUE:
        stamps.keep(name, now)
    (now.var / "fonts").mkdir()
    (now.var / "fonts" / "new.woff2").touch()
    assert due(now) == {"fonts", "static"}


def test_a_catalog_is_compiled_when_it_is_newer(tmp_path: Path):
    source = tmp_path / "locale" / "fa" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text(PO)
    assert not messages.is_fresh(source)
    messages.compile_catalog(source)
    assert messages.is_fresh(source)
    with source.with_suffix(".mo").open("rb") as compiled:
        texts = gettext.GNUTranslations(compiled)
    assert texts.gettext("Carpet") == "قالی"
    assert texts.gettext("Felt") == "Felt"


def test_every_room_is_a_folder():
    from marketplace.project.launch.rooms import ROOMS

    assert all((places.ROOT / room).is_dir() for room in ROOMS)
