"""Reading what museums and families write: dates, measures, words, tables."""

import io
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from catalog.importing import dates, mapping, measures, reading, words
from marketplace.kernel.errors import Refusal


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("late 18th century", 1775, 1799), ("early 18th century", 1700, 1729), ("mid 18th century", 1740, 1759),  # noqa: E501
        ("17th-19th century", 1600, 1899), ("late 19th - early 20th century", 1875, 1929),
        ("late 19th - 20th century", 1875, 1999), ("18th or 19th century", 1700, 1899),
        ("4th-5th century", 300, 499), ("1827", 1827, 1827), ("1890–1920", 1890, 1920), ("1890-95", 1890, 1895),  # noqa: E501
        ("c. 1525-1550", 1520, 1555), ("c. 1625", 1620, 1630), ("c. 1920s", 1915, 1934), ("ca. ۱۸۰۰", 1795, 1805),  # noqa: E501
        ("1st century", 1, 99),
    ],
)  # fmt: skip
def test_dates(text: str, first: int, last: int) -> None:
    assert dates.parse(text) == dates.Years(first, last)


@pytest.mark.parametrize("text", ["no date", "", "before the war", "19th century?", "1920-1890", "9999", "0"])
def test_uncertain_dates_are_no_dates(text: str) -> None:
    assert dates.parse(text) is None


@given(st.text(max_size=40))
def test_any_text_is_safe_to_parse(text: str) -> None:
    years = dates.parse(text)
    assert years is None or 0 < years.first <= years.last < 2101
    assert isinstance(words.materials(text), list)
    assert "\x00" not in reading.plain(text)
    assert reading.plain(text)[:1] not in tuple("=+@\t\r")


@pytest.mark.parametrize(
    ("text", "unit", "cm"),
    [
        ("9.25", "in", "23.5"), ("66.25", "in", "168.3"), ("5 1/4", "in", "13.3"), ("3/4", "in", "1.9"),
        ("140", "cm", "140.0"), ("80,5", "cm", "80.5"), ("۱۴۰٫۵", "cm", "140.5"), ("1400", "mm", "140.0"),
        ("1.4 m", "cm", "140.0"), ('20"', "cm", "50.8"), ("20 cm", "in", "20.0"), ("۲۰ سانتی‌متر", "in", "20.0"),  # noqa: E501
    ],
)  # fmt: skip
def test_measures(text: str, unit: measures.Unit, cm: str) -> None:
    assert measures.centimetres(text, unit) == Decimal(cm)


@pytest.mark.parametrize("text", ["0", "0.0", "", "  "])
def test_zero_means_not_measured(text: str) -> None:
    assert measures.centimetres(text, "in") is None


@pytest.mark.parametrize("text", ["wide", "1/0", "--", "12..5"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        measures.centimetres(text, "cm")


def test_units_are_guessed_from_how_numbers_divide() -> None:
    assert measures.unit_by_values(["9.25", "66.25", "5.0", "1.875"])[0] == "in"
    assert measures.unit_by_values(["140", "200.5", "81.3", "120"])[0] == "cm"
    assert measures.unit_named("Width (in)") == "in"
    assert measures.unit_named("item_width") is None


def test_only_certain_words_become_materials() -> None:
    assert words.materials("linen and silver metallic thread, cotton") == ["linen", "metal-thread", "cotton"]
    assert words.materials("cotton or linen") == []
    assert words.materials("synthetic (?)") == []
    assert words.materials("flax thread (Quintain ?)") == ["linen"]


@pytest.mark.parametrize(
    ("medium", "title", "craft", "technique"),
    [
        ("flax thread, reticella", "Border", "lace", "needle-lace"),
        ("bobbin lace, hand-made", "Collar", "lace", "bobbin-lace"),
        ("silk cut and uncut velvet", "Textile fragment", "weaving", "cut-and-uncut-velvet"),
        ("taffeta with silk cut pile", "Textile fragment", "weaving", "cut-velvet"),
        ("silk velvet", "Panel", "weaving", "velvet"),
        ("silk damask", "Chasuble", "weaving", "damask"),
        ("tapestry woven wool", "Hanging", "weaving", "tapestry-weave"),
        ("knotted wool", "Carpet Fragment", "carpet", "knotted-pile"),
        ("linen embroidered with silks", "Textile fragment", "embroidery", ""),
        ("cotton appliqued on linen", "Door Hanging", "embroidery", "applique"),
    ],
)
def test_techniques(medium: str, title: str, craft: str, technique: str) -> None:
    assert words.made(medium, title) == words.Made(craft, technique)


def test_a_craft_from_the_title_alone_is_marked() -> None:
    assert words.made("flax thread", "Doily") == words.Made("lace", "", is_certain=False)
    assert words.made("ink and color on silk", "Scroll") is None


def test_several_traditions_are_none() -> None:
    assert words.style("Italian") == "italian"
    assert words.style("Turkish, Brusa") == "turkish"
    assert words.style("Italian; Spanish") == ""
    assert words.style("South American") == ""


def test_cells_that_a_spreadsheet_would_run_are_plain_text() -> None:
    assert reading.plain('=HYPERLINK("x")') == 'HYPERLINK("x")'
    assert reading.plain("\t+1+1\x07") == "1+1"


def test_separators_encodings_and_line_numbers() -> None:
    table = reading.read_bytes('Код;Ширина\n\nА1;80\n"А\n2";90\nА3;70\n'.encode("cp1251"))
    assert table.headers == ("Код", "Ширина")
    assert [(row.line, row.cells["Код"]) for row in table.rows] == [(3, "А1"), (4, "А\n2"), (6, "А3")]


def test_a_workbook_gives_values_never_formulas() -> None:
    book = Workbook()
    book.active.append(["No", "Width (cm)", "No"])
    book.active.append(["a1", 80, "=1+1"])
    out = io.BytesIO()
    book.save(out)
    table = reading.read_bytes(out.getvalue())
    assert table.headers == ("No", "Width (cm)", "No 2")
    assert dict(table.rows[0].cells) == {"No": "a1", "Width (cm)": "80", "No 2": ""}


@pytest.mark.parametrize("data", [b"", b"a,b\n", b"PK\x03\x04rubbish", b"\x89PNG\r\n\x1a\n\x00\x00\x00"])
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal):
        reading.read_bytes(data)


def test_a_persons_mapping_wins_and_is_checked() -> None:
    table = reading.read_bytes(b"Piece,Wide\nx1,80\n")
    guessed = mapping.guess(table)
    assert guessed.columns == {"Piece": "", "Wide": ""}
    fixed = mapping.corrected(guessed, {"columns": {"Piece": "key", "Wide": "width_cm"}, "unit": "in"})
    assert (fixed.headers_of("width_cm"), fixed.unit) == (["Wide"], "in")
    for wrong in ({"columns": {"Tall": "key"}}, {"columns": {"Piece": "colour"}}, {"unit": "ell"}):
        with pytest.raises(Refusal):
            mapping.corrected(guessed, wrong)
