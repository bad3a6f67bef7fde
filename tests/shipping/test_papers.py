"""Declarations are checked, forms chosen by rule, and papers frozen when printed."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from barcode.codex import Code128
from PIL import Image
from pypdf import PdfReader

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from shipping.adapters.typst_papers.printer import TypstPrinter
from shipping.declarations import check_declaration, faults_of
from shipping.models import Paper, Parcel
from shipping.operations import print_papers, weigh_parcel
from shipping.paper_data import paper_request
from shipping.printing import code128_modules, render_pdf
from shipping.queries import papers_of
from shipping.types import Declaration
from tests.shipping.conftest import NOW, TODAY, FixedRates, a_declaration, a_line, an_item


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)


def printed(parcel: Parcel, declaration: Declaration | None = None, days: int = 0) -> dict[str, Paper]:
    papers = print_papers(
        parcel=parcel,
        declaration=declaration or a_declaration(),
        now=NOW + timedelta(days=days),
        rates=FixedRates(),
    )
    return {paper.kind: paper for paper in papers}


def codes(declaration: Declaration) -> set[str]:
    return {fault.code for fault in faults_of(declaration)}


def test_a_good_declaration_has_no_fault() -> None:
    check_declaration(a_declaration())


@pytest.mark.parametrize("words", ["carpet", "Textile goods", "handicraft", "Rug, handmade", "", "wool"])
def test_bare_words_are_refused(words: str) -> None:
    assert "description_too_bare" in codes(a_declaration(lines=(a_line(description=words),)))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"hs_code": "5701"}, "hs_too_short"),
        ({"hs_code": "57.01.10"}, "hs_too_short"),
        ({"origin": ""}, "origin_missing"),
        ({"quantity": 0}, "line_not_above_zero"),
        ({"net_kg": Decimal("11.021")}, "net_above_gross"),
        ({"net_kg": Decimal("8.600")}, "gross_too_far_above_net"),
        ({"value": Money.of("599.99", "EUR")}, "values_differ_from_invoice"),
        ({"value": Money.of("600", "USD")}, "mixed_currencies"),
    ],
)
def test_lines_are_checked(changes: dict[str, object], code: str) -> None:
    assert code in codes(a_declaration(lines=(a_line(**changes),)))


def test_net_may_equal_gross() -> None:
    assert codes(a_declaration(lines=(a_line(net_kg=Decimal("11.020")),))) == set()


def test_a_sale_is_no_gift() -> None:
    assert codes(a_declaration(category="gift")) == {"sale_declared_as_gift"}
    assert codes(a_declaration(category="loan")) == {"category_unknown"}


def test_addresses_and_lines_must_be_there() -> None:
    good = a_declaration()
    assert codes(replace(good, addressee=replace(good.addressee, city=" "))) == {"address_incomplete"}
    assert codes(replace(good, sender=replace(good.sender, country="Iran"))) == {"country_unknown"}
    assert codes(replace(good, lines=())) == {"no_lines"}


def test_an_ems_parcel_gets_cn23_and_cp71_and_commercial_papers(weighed: Parcel) -> None:
    papers = printed(weighed)
    assert set(papers) == {"cn23", "cp71", "ct-3", "commercial-invoice", "packing-list", "address-label"}
    cn23 = text_of(bytes(papers["cn23"].pdf))
    for part in (
        "CUSTOMS DECLARATION",
        "CN 23",
        "EE 000 000 014 IR",
        "Soltan Export Consortium",
        "Дмитрий Соколов",
        "Hand-knotted carpet",
        "570110",
        "600.00 EUR",
        "11.020",
        "T-2026-0042",
        "Iran Post",
    ):
        assert part in cn23, part
    assert "678.00 EUR" in text_of(bytes(papers["commercial-invoice"].pdf))
    assert "DISPATCH NOTE" in text_of(bytes(papers["cp71"].pdf))
    assert all(paper.is_intact for paper in papers.values())


def test_a_small_packet_gets_cn22(booked: Callable[..., Parcel]) -> None:
    item = an_item("textile", "60", "60", hs="581092", value="90")
    parcel = weigh_parcel(
        parcel=booked(item, "ir-ru-letter"),
        kg=Decimal("0.430"),
        sides=(Decimal(34), Decimal(34), Decimal(5)),
        rolled=False,
        now=NOW,
    )
    line = a_line(
        description="Cushion cover, cotton with silk embroidery, new, 60×60 cm",
        net_kg=Decimal("0.300"),
        value=Money.of("90", "EUR"),
        hs_code="581092",
    )
    declaration = a_declaration(lines=(line,), gross_kg=Decimal("0.430"), invoice_total=Money.of("90", "EUR"))
    papers = printed(parcel, declaration)
    assert "cn22" in papers
    assert "cn23" not in papers
    assert "CN 22" in text_of(bytes(papers["cn22"].pdf))
    assert parcel.tracking_number.startswith("RR")


@pytest.mark.parametrize(("lines", "sheets"), [(1, 1), (5, 1), (6, 2), (11, 3)])
def test_five_lines_a_sheet_and_then_a_continuation(weighed: Parcel, lines: int, sheets: int) -> None:
    declaration = a_declaration(
        lines=(a_line(net_kg=Decimal("0.9"), value=Money.of("10", "EUR")),) * lines,
        invoice_total=Money.of(10 * lines, "EUR"),
    )
    request = paper_request("cn23", weighed, declaration, TODAY)
    reader = PdfReader(io.BytesIO(render_pdf(request.template, request.data)))
    assert len(reader.pages) == sheets
    shown = sum(page.extract_text().count("Hand-knotted carpet") for page in reader.pages)
    assert shown == lines


def test_arabic_and_persian_stand_on_the_form(weighed: Parcel) -> None:
    good = a_declaration()
    declaration = replace(good, addressee=replace(good.addressee, name="فاطمة الزهراء", country="AE"))
    request = paper_request("address-label", weighed, declaration, TODAY)
    reader = PdfReader(io.BytesIO(render_pdf(request.template, request.data)))
    fonts = reader.pages[0]["/Resources"]["/Font"].values()
    assert any("NotoSansArabic" in str(font.get_object()["/BaseFont"]) for font in fonts)


def test_papers_are_frozen_and_a_change_makes_a_new_version(weighed: Parcel) -> None:
    first = printed(weighed)
    again = printed(weighed, days=1)
    assert {paper.pk for paper in first.values()} == {paper.pk for paper in again.values()}
    changed = printed(weighed, a_declaration(comments="Fragile fringe"))
    assert {paper.version for paper in changed.values()} == {2}
    assert {paper.version for paper in papers_of(weighed)} == {2}
    kept = Paper.objects.get(pk=first["cn23"].pk)
    assert bytes(kept.pdf) == bytes(first["cn23"].pdf)
    with pytest.raises(TypeError, match="frozen"):
        kept.save()


def test_only_what_was_measured_can_be_declared(weighed: Parcel, booked: Callable[..., Parcel]) -> None:
    with pytest.raises(Refusal) as refusal:
        printed(weighed, a_declaration(gross_kg=Decimal("11.0")))
    assert refusal.value.code == "gross_differs"
    with pytest.raises(Refusal) as refusal:
        printed(booked(consignment="c-2"))
    assert refusal.value.code == "not_weighed"
    assert not Paper.objects.exists()


def bars_in(picture: Image.Image, modules: int) -> set[str]:
    """Every row of pixels read as a bar code of so many modules, where its ends allow."""
    found = set()
    grey = picture.convert("L")
    for y in range(0, grey.height, 4):
        row = [grey.getpixel((x, y)) < 128 for x in range(grey.width)]
        if True in row:
            start, end = row.index(True), len(row) - row[::-1].index(True)
            step = (end - start) / modules
            found.add("".join("1" if row[int(start + (i + 0.5) * step)] else "0" for i in range(modules)))
    return found


def test_the_bar_code_on_the_label_reads_as_the_number(weighed: Parcel) -> None:
    number = weighed.tracking_number
    modules = code128_modules(number)
    assert modules == Code128(number).build()[0]
    request = paper_request("address-label", weighed, a_declaration(), TODAY)
    page = TypstPrinter().render_png(request.template, request.data, ppi=300)[0]
    assert modules in bars_in(Image.open(io.BytesIO(page)), len(modules))


def test_a_document_of_another_room_is_set_in_the_readers_direction() -> None:
    pdf = render_pdf(
        "document",
        {
            "language": "ar",
            "rtl": True,
            "brand": "Soltan",
            "title": "فاتورة أولية",
            "facts": [["الرقم", "P-1001"]],
            "parties": [{"title": "البائع", "lines": ["Soltan", "+98 17 0000"]}],
            "columns": ["الوصف", "القيمة"],
            "widths": [4, 1],
            "numeric": [False, True],
            "rows": [["سجادة", "600.00 EUR"]],
            "totals": [["المجموع", "600.00 EUR"]],
        },
    )
    assert "P-1001" in text_of(pdf)


@pytest.mark.parametrize("name", ["_common", "nothing", "../printer"])
def test_an_unknown_paper_is_refused(name: str) -> None:
    with pytest.raises(LookupError):
        render_pdf(name, {})
