"""From a file to drafts: what is accepted, what is refused and why, and doing it twice."""

import json
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation
from django.utils.translation import gettext

from catalog import operations, vocabulary
from catalog.importing import ImportPlan, apply_import, mapping, plan_import, reading
from catalog.models import Listing
from tests.people import NOW, Cast, make_cast

DATA = Path(__file__).parent.parent / "data"
EXCERPT, OWN = DATA / "textiles-excerpt.csv", DATA / "own-sheet.csv"
WHOLE = Path(__file__).parents[4] / "shared" / "data" / "textiles-cmoa.csv"


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast()


def planned(path: Path) -> ImportPlan:
    table = reading.read(path)
    return plan_import(table.rows, mapping.guess(table))


def imported(path: Path, cast: Cast):
    return apply_import(planned(path), consortium=cast.carpets, workshop=cast.weavers, by=cast.esmat, now=NOW)


def command(*arguments: str) -> dict:
    out = StringIO()
    call_command("import", *arguments, "--json", stdout=out, stderr=StringIO())
    return json.loads(out.getvalue())


def check_the_museum(plan: ImportPlan, fewest: int) -> None:
    assert plan.mapping.unit == "in"
    assert len(plan.rows) >= fewest
    rows = {row.key: row for row in plan.rows}
    border = rows["69.46.19"]
    assert border.craft == "lace"
    assert border.changes["technique"] == "needle-lace"
    assert (border.changes["width_cm"], border.changes["length_cm"]) == (Decimal("23.5"), Decimal("168.3"))
    assert (border.changes["year_from"], border.changes["year_to"]) == (1775, 1799)
    assert "width_cm" not in rows["79.13.12.A-F"].changes
    assert {remark.field for remark in rows["79.13.12.A-F"].remarks} >= {"item_width", "item_height"}
    round_piece = rows["81.98"].changes
    assert round_piece["width_cm"] == round_piece["length_cm"] == Decimal("151.1")
    assert round_piece["shape"] == "round"
    assert all(issue.reason and issue.field and issue.line > 1 for issue in plan.refused)


def test_the_excerpt_is_understood() -> None:
    plan = planned(EXCERPT)
    check_the_museum(plan, 25)
    assert {issue.value for issue in plan.refused} == {
        "fiber, cowrie shells, human hair, reptile skull and other materials",
        "linen, ivory, wood, and paint",
        "assorted fabrics, pearls, silk, wood, mirror, tortoise shell",
    }


def test_the_museums_whole_table_is_understood_where_it_is_at_hand() -> None:
    path = WHOLE if WHOLE.exists() else EXCERPT
    check_the_museum(planned(path), 290 if path == WHOLE else 25)


def test_rows_become_drafts_once(cast: Cast) -> None:
    first = imported(EXCERPT, cast)
    count = Listing.objects.count()
    assert count == len(first.created) >= 25
    border = Listing.objects.get(import_key="69.46.19")
    assert (border.state, border.craft, border.object_kind) == ("draft", "lace", "border")
    assert (border.made_in, border.country_of_origin) == (None, "")
    assert "flax thread, reticella" in border.note
    again = imported(EXCERPT, cast)
    assert (again.created, again.updated) == ([], [])
    assert len(again.unchanged) == count == Listing.objects.count()


def test_a_changed_row_changes_its_draft_only(cast: Cast, tmp_path: Path) -> None:
    imported(EXCERPT, cast)
    changed = tmp_path / "changed.csv"
    changed.write_text(EXCERPT.read_text(encoding="utf-8").replace("9.25,66.25", "33.25,66.25"), "utf-8")
    report = imported(changed, cast)
    assert len(report.updated) == 1
    assert Listing.objects.get(import_key="69.46.19").width_cm == Decimal("84.5")
    assert Listing.objects.exclude(import_key="69.46.19").filter(width_cm=Decimal("84.5")).count() == 0


def test_what_went_further_than_a_draft_is_left_alone(cast: Cast) -> None:
    imported(EXCERPT, cast)
    listing = Listing.objects.get(import_key="69.46.19")
    operations.retire_listing(listing=listing, reason="sold at the fair", by=cast.esmat, now=NOW)
    report = imported(EXCERPT, cast)
    assert listing.piece_id in report.unchanged
    listing.refresh_from_db()
    assert listing.state == Listing.State.RETIRED


def test_a_consortiums_own_sheet_in_its_language(cast: Cast, tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.csv"
    text = OWN.read_text(encoding="utf-8").splitlines()
    crafts = ["رشته", *["carpet"] * (len(text) - 1)]
    sheet.write_text("\n".join(f"{line};{craft}" for line, craft in zip(text, crafts, strict=True)), "utf-8")
    plan = planned(sheet)
    assert [row.key for row in plan.rows] == ["GT-a1", "GT-a2"]
    told = plan.rows[0].changes
    assert told["width_cm"] == Decimal("140.0")
    assert told["materials"] == ["wool", "silk"]
    assert (told["construction"], told["object_kind"], told["knots_across"]) == (
        "knotted-pile",
        "carpet",
        "50",
    )
    assert "=HYPERLINK" not in str(told["note"])
    reasons = {issue.line: (issue.field, issue.value) for issue in plan.refused}
    assert reasons[4] == ("مواد", "unobtainium")
    assert reasons[5] == ("عرض (cm)", "eighty")
    assert reasons[6][0] == reasons[7][0] == "کد"
    report = imported(sheet, cast)
    assert len(report.created) == 2
    assert report.refused_lines == 4
    assert Listing.objects.get(import_key="GT-a2").wish_amount == 450


def test_a_row_is_kept_whole_or_not_at_all(cast: Cast) -> None:
    plan = planned(EXCERPT)
    spoilt = [
        row.changes | {"wish_currency": "12"} if row.key == "71.9" else row.changes for row in plan.rows
    ]
    rows = tuple(
        type(row)(row.line, row.key, row.title, row.craft, changes)
        for row, changes in zip(plan.rows, spoilt, strict=True)
    )
    report = apply_import(
        ImportPlan(rows, (), plan.mapping),
        consortium=cast.carpets, workshop=cast.weavers, by=cast.esmat, now=NOW,
    )  # fmt: skip
    assert [(issue.field) for issue in report.refused] == ["wish_currency"]
    assert not Listing.objects.filter(import_key="71.9").exists()
    assert Listing.objects.count() == len(rows) - 1


def test_the_command_previews_without_writing(cast: Cast) -> None:
    plan = command(str(EXCERPT), "--consortium", "turkmen-carpets", "--preview")
    assert plan["unit"] == "in"
    assert len(plan["rows"]) >= 25
    assert Listing.objects.count() == 0


def test_the_command_imports_and_reports(cast: Cast) -> None:
    report = command(str(EXCERPT), "--consortium", "turkmen-carpets")
    assert len(report["created"]) == report["drafts"] >= 25
    assert {issue["line"] for issue in report["refused"]}
    out = StringIO()
    call_command("import", str(EXCERPT), consortium="turkmen-carpets", stdout=out)
    assert "Drafts made: 0; changed: 0" in " ".join(out.getvalue().split())


@pytest.mark.parametrize("language", ["en", "ru", "fa", "ar", "de", "tr"])
def test_the_command_speaks_the_language_asked(cast: Cast, language: str) -> None:
    """Its sentences go through gettext; the vocabulary shows which language that was."""
    before, out = translation.get_language(), StringIO()
    arguments = {"consortium": "turkmen-carpets", "preview": True, "language": language}
    call_command("import", str(EXCERPT), stdout=out, **arguments)
    assert vocabulary.label("craft", "carpet", language) in out.getvalue()
    assert translation.get_language() == before


def test_the_command_refuses_in_the_language_asked(cast: Cast) -> None:
    with translation.override("de"):
        sentence = gettext("Only a manager of the consortium imports, and there is none such.")
    cast.esmat.is_active = False
    cast.esmat.save()
    with pytest.raises(CommandError) as caught:
        command(str(EXCERPT), "--consortium", "turkmen-carpets", "--language", "de")
    assert str(caught.value) == sentence


def test_a_language_nobody_speaks_here_is_refused(cast: Cast) -> None:
    with pytest.raises(CommandError):
        command(str(EXCERPT), "--consortium", "turkmen-carpets", "--language", "xx")


@pytest.mark.parametrize(
    "arguments",
    [
        ["--consortium", "nobody"],
        ["--consortium", "turkmen-carpets", "--workshop", "nobody"],
        ["--consortium", "turkmen-carpets", "--by", "clara@example.com"],
    ],
)
def test_the_command_says_what_is_wrong(cast: Cast, arguments: list[str]) -> None:
    with pytest.raises(CommandError):
        command(str(EXCERPT), *arguments)
    assert Listing.objects.count() == 0


def test_a_missing_file_is_said_in_a_sentence(cast: Cast) -> None:
    with pytest.raises(CommandError, match="cannot be read"):
        command("/nowhere.csv", "--consortium", "turkmen-carpets")
