"""A spreadsheet at the desk: looked at, corrected, imported once however often."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from catalog.models import Listing
from marketplace.desk import imports

TABLE = """Inventory,Title,Medium,Width (cm),Length (cm),Price
A-1,Turkmen rug,wool pile; hand-knotted,100,150,900
A-2,Turkmen rug,wool pile; hand-knotted,wide,150,900
,Turkmen rug,wool pile; hand-knotted,100,150,900
"""


def drafts():
    return Listing.objects.filter(state=Listing.State.DRAFT)


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    settings.VAR_DIR = tmp_path


def upload(client, content=TABLE, name="pieces.csv"):
    return client.post(
        "/desk/import/",
        {"file": SimpleUploadedFile(name, content.encode() if isinstance(content, str) else content)},
    )


@pytest.fixture
def looked_at(desk):
    answer = upload(desk)
    assert answer.status_code == 302, answer.content.decode()
    return answer.url


def test_nothing_is_written_before_she_says_so(desk, looked_at):
    page = desk.get(looked_at).content.decode()
    assert "One row becomes a draft, 2 are refused." in page
    assert "This is no measure we can read." in page
    assert "The row has no number of its own" in page
    assert not drafts().exists()


def test_imported_and_again_changes_nothing(shop, desk, looked_at):
    form = {"do": "apply", "workshop": shop.weavers.pk}
    page = desk.post(looked_at, form).content.decode()
    assert re.search(r"Drafts made</dt><dd>1<", page)
    draft = drafts().get()
    assert (draft.state, draft.workshop, draft.width_cm) == ("draft", shop.weavers, 100)
    assert desk.get(looked_at).status_code == 404
    page = desk.post(upload(desk).url, form).content.decode()
    assert re.search(r"As they were</dt><dd>1<", page)
    assert drafts().count() == 1


def test_her_word_stands_over_the_guess(desk, looked_at):
    page = desk.post(looked_at, {"do": "preview", "column-3": "", "unit": "in"}).content.decode()
    assert "2 rows become drafts, 1 are refused." in page
    assert '<option value="in" selected>' in page


def test_without_a_number_she_is_told(desk, looked_at):
    answer = desk.post(looked_at, {"do": "apply", "column-0": ""})
    assert answer.status_code == 422
    assert "Say which column holds the number" in answer.content.decode()


def test_a_family_must_be_named(desk, looked_at):
    assert desk.post(looked_at, {"do": "apply"}).status_code == 422
    assert not drafts().exists()


def test_only_her_own_families(shop, desk, looked_at):
    assert desk.post(looked_at, {"do": "apply", "workshop": shop.felters.pk}).status_code == 422
    assert not drafts().exists()


def test_another_manager_does_not_find_her_table(shop, signed_in, looked_at):
    golnar = signed_in(shop.golnar)
    assert golnar.get(looked_at).status_code == 404
    assert golnar.post(looked_at, {"do": "apply", "workshop": shop.felters.pk}).status_code == 404
    assert not drafts().exists()


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\x00", b"PK\x03\x04 no workbook", b"only,headings\n"])
def test_what_is_no_table_is_refused(desk, content, tmp_path):
    assert upload(desk, content).status_code == 422
    assert not list(tmp_path.rglob("imports/*/*"))


def test_too_many_rows_for_a_page(desk):
    rows = "\n".join(f"A-{n},Rug" for n in range(imports.MAX_ROWS_HERE + 1))
    assert "more than 2000 rows" in upload(desk, f"key,title\n{rows}".encode()).content.decode()


def test_tables_are_forgotten_after_a_day(shop, desk, looked_at):
    import os

    kept = next(imports.folder_of(shop.esmat).iterdir())
    os.utime(kept, (1, 1))
    upload(desk)
    assert not kept.exists()
