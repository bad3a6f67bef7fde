"""Certificates, permits and identities: chosen by dated rule, printed as sheets, enclosed by number."""

import io
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from pypdf import PdfReader

from marketplace.kernel.errors import Refusal
from shipping.enclosing import papers_needed
from shipping.models import Enclosure, Paper, PaperRule, Parcel
from shipping.operations import (
    enclose_paper,
    hand_over_parcel,
    prepare_papers,
    print_jobs,
    print_papers,
    weigh_parcel,
)
from shipping.paper_data import language_of
from shipping.types import Address, CarpetIdentity, Declaration
from tests.shipping.conftest import NOW, TODAY, FixedRates, a_declaration, a_line, an_item

SIDES = (Decimal(74), Decimal("25.6"), Decimal("25.6"))


def a_carpet(raj: int | None = 35, ref: str = "piece") -> CarpetIdentity:
    return CarpetIdentity(
        ref=ref,
        seal="K7QF-3M2P-9XTB-LW4A",
        what=("Kashan carpet", "قالی کاشان"),
        place=("Kashan", "کاشان"),
        maker=("Family Ghorbani", "خانواده قربانی"),
        size="140 × 200",
        raj=raj,
        knots="50 × 52 = 2600",
        knot=("asymmetric", "نامتقارن"),
        pile=("wool", "پشم"),
        dyes=("madder", "روناس"),
        design=("medallion", "ترنج"),
        colours=("red", "قرمز"),
        year="2025",
    )


@pytest.fixture
def send(booked: Callable[..., Parcel]) -> Callable[..., Parcel]:
    """A weighed parcel of one carpet of so many raj."""

    def sent(raj: int | None = 35, service: str = "ir-ru-ems", **more: object) -> Parcel:
        parcel = booked(an_item(raj=raj, **more), service, f"c-{raj}-{service}")
        return weigh_parcel(parcel=parcel, kg=Decimal("11.020"), sides=SIDES, rolled=True, now=NOW)

    return sent


def printed(parcel: Parcel, declaration: Declaration | None = None) -> dict[str, Paper]:
    declaration = declaration or a_declaration(identities=(a_carpet(),))
    papers = print_papers(parcel=parcel, declaration=declaration, now=NOW, rates=FixedRates())
    return {paper.kind: paper for paper in papers}


def text_of(paper: Paper) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(bytes(paper.pdf))).pages)


def test_a_sheet_of_origin_goes_to_the_union_and_nowhere_else(send: Callable[..., Parcel]) -> None:
    sheet = text_of(printed(send())["ct-3"])
    for part in ("CT-3", "СТ-3", "Soltan Export", "Дмитрий Соколов", "570110", "10.200", "T-2026-0042"):
        assert part in sheet, part
    assert "ct-3" not in printed(send(service="ir-de-ems"), german())


def test_the_agreement_began_on_a_day(send: Callable[..., Parcel]) -> None:
    PaperRule.objects.filter(paper="ct-3").update(valid_from=TODAY + timedelta(days=1))
    assert "ct-3" not in printed(send())


@pytest.mark.parametrize(("raj", "is_printed"), [(30, True), (29, False), (None, False)])
def test_an_identity_is_printed_from_thirty_raj(
    send: Callable[..., Parcel], raj: int | None, is_printed: bool
) -> None:
    papers = printed(send(raj), a_declaration(identities=(a_carpet(raj),)))
    assert ("carpet-identity" in papers) == is_printed
    if is_printed:
        sheet = text_of(papers["carpet-identity"])
        assert "K7QF-3M2P-9XTB-LW4A" in sheet
        assert "Kashan carpet" in sheet


def test_only_fine_carpets_of_a_parcel_have_a_page(send: Callable[..., Parcel]) -> None:
    both = a_declaration(identities=(a_carpet(35), a_carpet(20, "coarse")))
    pdf = bytes(printed(send(), both)["carpet-identity"].pdf)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 1


def test_a_fine_carpet_does_not_leave_without_its_number(send: Callable[..., Parcel]) -> None:
    parcel = send()
    printed(parcel)
    with pytest.raises(Refusal) as refusal:
        hand_over_parcel(parcel=parcel, now=NOW)
    assert refusal.value.code == "paper_missing"
    assert "shenasnameh" in str(refusal.value)
    enclose_paper(parcel=parcel, kind="carpet-identity", number=" 98-12 ", issued_on=TODAY, by="E", now=NOW)
    assert hand_over_parcel(parcel=parcel, now=NOW).handed_over_at == NOW
    assert parcel.enclosures.get().number == "98-12"


def test_a_coarse_carpet_leaves_and_a_certificate_is_only_asked_for(send: Callable[..., Parcel]) -> None:
    parcel = send(20)
    printed(parcel)
    (needed,) = papers_needed(parcel, TODAY)
    assert (needed.kind, needed.is_missing) == ("ct-3", False)
    assert hand_over_parcel(parcel=parcel, now=NOW).handed_over_at == NOW


def test_an_old_piece_needs_the_heritage_office(send: Callable[..., Parcel]) -> None:
    parcel = send(None, age_years=120)
    assert [needed.kind for needed in papers_needed(parcel, TODAY) if needed.is_missing] == [
        "heritage-permit"
    ]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "passport"}, "unknown_paper"),
        ({"number": "  "}, "no_number"),
        ({"issued_on": TODAY + timedelta(days=1)}, "not_yet_issued"),
    ],
)
def test_what_cannot_be_enclosed(send: Callable[..., Parcel], changes: dict[str, object], code: str) -> None:
    said = {"kind": "ct-3", "number": "7", "issued_on": TODAY, **changes}
    with pytest.raises(Refusal) as refusal:
        enclose_paper(parcel=send(), by="E", now=NOW, **said)
    assert refusal.value.code == code
    assert not Enclosure.objects.exists()


def test_a_number_can_be_corrected(send: Callable[..., Parcel]) -> None:
    parcel = send()
    for number in ("7", "8"):
        enclose_paper(parcel=parcel, kind="ct-3", number=number, issued_on=TODAY, by="E", now=NOW)
    assert parcel.enclosures.get().number == "8"


def test_many_parcels_are_printed_at_once_and_each_paper_is_its_own(
    booked: Callable[..., Parcel],
) -> None:
    jobs = []
    for number in range(5):
        parcel = booked(consignment=f"c-{number}")
        parcel = weigh_parcel(parcel=parcel, kg=Decimal("11.020"), sides=SIDES, rolled=True, now=NOW)
        said = a_declaration(lines=(a_line(description=f"Hand-knotted carpet number {number}"),))
        jobs.append(prepare_papers(parcel, said, NOW, FixedRates()))
    papers = print_jobs(jobs, now=NOW)
    assert len(papers) == 30
    for paper in papers:
        number = paper.parcel.consignment_ref.removeprefix("c-")
        assert paper.is_intact
        if paper.kind != "address-label" and paper.kind != "cp71":
            assert f"carpet number {number}" in text_of(paper)
    again = print_jobs(jobs, now=NOW + timedelta(hours=1))
    assert [paper.pk for paper in again] == [paper.pk for paper in papers]
    assert Paper.objects.count() == 30


def german(**changes: object) -> Declaration:
    declaration = a_declaration(**changes)
    return replace(declaration, addressee=replace(declaration.addressee, country="DE"))


def test_product_safety_is_told_in_german_to_germany(send: Callable[..., Parcel]) -> None:
    person = Address("Handwerk Import", "Beispielstraße 7", "Hamburg", "DE", email="safety@example.com")
    sheet = text_of(printed(send(service="ir-de-ems"), german(eu_responsible=person))["gpsr"])
    for part in (
        "Produktsicherheit",
        "Hersteller",
        "Handwerk Import",
        "safety@example.com",
        "piece",
        "Feuer",
    ):
        assert part in sheet, part


def test_a_sheet_says_when_nobody_answers_in_the_union(send: Callable[..., Parcel]) -> None:
    assert "noch nicht benannt" in text_of(printed(send(service="ir-de-ems"), german())["gpsr"])


def test_product_safety_is_not_for_russia_nor_for_antiques(send: Callable[..., Parcel]) -> None:
    assert "gpsr" not in printed(send())
    assert "gpsr" not in printed(send(None, service="ir-de-ems", age_years=120), german())


@pytest.mark.parametrize(("country", "language"), [("AT", "de"), ("CY", "tr"), ("PL", "en"), ("RU", "ru")])
def test_a_country_is_told_in_a_language_of_its_own(country: str, language: str) -> None:
    assert language_of(country) == language
