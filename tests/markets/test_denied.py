"""Public lists of denied parties: each publisher's format, names across scripts, and who decides."""

from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from hypothesis import given
from hypothesis import strategies as st

from marketplace.kernel.errors import Refusal
from marketplace.markets.adapters import READERS
from marketplace.markets.denied.loading import load_list
from marketplace.markets.denied.names import folded, likeness
from marketplace.markets.denied.screening import ALIKE, BOOK, decide_screening, screen, screenings_of
from marketplace.markets.models import DeniedList, Screening

LISTS = Path(__file__).parent / "lists"
NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
ENTITIES = b"<!DOCTYPE a [<!ENTITY b 'c'>]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>"


def content(file: str) -> bytes:
    return (LISTS / file).read_bytes()


@pytest.mark.parametrize(
    ("file", "ref", "kind", "names"),
    [
        ("ofac.xml", "90001", "individual", ["Qasem FERAVANI-ZADEH", "Ghassem FARAVANIZADE", "THE WEAVER"]),
        ("ofac.csv", "90001", "individual", ["Qasem FERAVANI-ZADEH"]),
        ("eu.xml", "EU.9001.1", "individual", ["Ruslan Vymyshlenov", "Руслан Вымышленов", "Rus"]),
        (
            "un.xml",
            "INi.001",
            "individual",
            ["SALEH BADRAN KHAYALI", "Abu Saleh", "Salih Badran Hayali", "صالح بدران خيالي"],
        ),
        ("uk.csv", "7001", "individual", ["Ingrid MADEUP", "Ingrida MADEUPP", "Ингрида Мадеуп"]),
        ("uk.xml", "INV0001", "individual", ["Ingrid MADEUP", "Ingrida MADEUPP", "Ингрида Мадеуп"]),
    ],
)
def test_each_publishers_format_is_read(file: str, ref: str, kind: str, names: list[str]) -> None:
    first = next(iter(READERS[file.split(".")[0]](content(file))))
    assert (first.ref, first.kind, [alias.name for alias in first.names]) == (ref, kind, names)
    assert first.programme.lower().startswith("inv")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qasem FERAVANI-ZADEH", "قاسم فراوانی‌زاده"),
        ("Ghassem Faravanizade", "Qasem FERAVANI-ZADEH"),
        ("Ruslan Vymyshlenov", "Руслан Вымышленов"),
        ("VYMYSHLENOV Ruslan", "Ruslan Vymyshlenov"),
        ("صالح بدران خيالي", "Saleh Badran Khayali"),
        ("Luminous Orchard Trading", "LUMINOUS ORCHARD TRADING LLC"),
        ("Dr. Ingrid Madeup", "Ingrid MADEUP"),
    ],
)
def test_one_name_in_two_spellings_is_alike(one: str, other: str) -> None:
    assert likeness(one, other) >= ALIKE


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Clara Brandt", "Qasem FERAVANI-ZADEH"),
        ("Дмитрий Орлов", "Руслан Вымышленов"),
        ("Ali Reza", "Ali Rezvani Qomi"),
        ("Lee", "Leo"),
        ("Maryam Hosseini", "Saleh Badran Khayali"),
    ],
)
def test_different_names_are_not(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


@given(name=st.text(max_size=40))
def test_folding_is_plain_and_stays(name: str) -> None:
    once = folded(name)
    assert once.isascii()
    assert folded(once) == once


@pytest.fixture
def lists(db: None) -> None:
    for code in READERS:
        load_list(code=code, content=content(f"{code}.{'csv' if code == 'uk' else 'xml'}"), now=NOW)


def ask(*names: str, subject: str = "p1", country: str = "DE") -> str:
    return screen(
        names=names, country=country, occasion="payment", subject=subject, consortium_refs=["soltan"], now=NOW
    )


@pytest.mark.usefixtures("lists")
class TestScreening:
    def test_an_ordinary_buyer_is_clear_and_leaves_no_record(self) -> None:
        assert ask("Clara Brandt", "Brandt Interiors GmbH") == "cleared"
        assert not Screening.objects.exists()

    def test_a_resembling_name_waits_for_a_person(self) -> None:
        assert ask("قاسم فراوانی‌زاده") == "review"
        (record,) = screenings_of(["soltan"])
        assert record.keys == {"ofac:90001"}
        assert not screenings_of(["namad"])

    def test_a_weak_alias_must_be_nearly_the_same(self) -> None:
        assert BOOK.matches("The Weavers") == []
        assert [match.ref for match in BOOK.matches("The Weaver")] == ["90001"]

    def test_the_same_question_is_kept_once(self) -> None:
        ask("Qasem Feravanizadeh")
        ask("Qasem Feravanizadeh")
        assert Screening.objects.count() == 1

    @pytest.mark.parametrize(("is_listed", "decision"), [(False, "cleared"), (True, "confirmed")])
    def test_what_was_decided_holds_for_the_next_sale(self, is_listed: bool, decision: str) -> None:
        ask("Qasem Feravanizadeh")
        record = Screening.objects.get()
        decide_screening(screening=record, is_listed=is_listed, reason="Born in 1990.", by="Esmat", now=NOW)
        assert ask("Qasem Feravanizadeh", subject="p2") == decision

    def test_a_clearing_does_not_reach_to_a_party_listed_later(self) -> None:
        ask("Ingrid Madeup")
        decide_screening(
            screening=Screening.objects.get(), is_listed=False, reason="Passport.", by="Esmat", now=NOW
        )
        entry = b"<sdnEntry><uid>9</uid><lastName>Ingrid Madeup</lastName></sdnEntry>"
        more = content("ofac.xml").replace(b"<sdnEntry>", entry + b"<sdnEntry>", 1)
        load_list(code="ofac", content=more, now=NOW)
        assert ask("Ingrid Madeup", subject="p2") == "review"

    def test_a_decision_needs_a_reason_and_is_made_once(self) -> None:
        ask("Qasem Feravanizadeh")
        record = Screening.objects.get()
        with pytest.raises(Refusal) as refusal:
            decide_screening(screening=record, is_listed=False, reason=" ", by="Esmat", now=NOW)
        assert refusal.value.code == "no_reason"
        decide_screening(screening=record, is_listed=False, reason="Passport.", by="Esmat", now=NOW)
        with pytest.raises(Refusal) as refusal:
            decide_screening(screening=record, is_listed=True, reason="No.", by="Esmat", now=NOW)
        assert refusal.value.code == "already_decided"

    @pytest.mark.parametrize(
        ("code", "body", "refused"),
        [
            ("ofac", b"<html/>", "unreadable_list"),
            ("ofac", b"<sdnList></sdnList>", "empty_list"),
            ("un", ENTITIES, "unreadable_list"),
            ("uk", b"nothing\nat,all\n", "unreadable_list"),
            ("moon", b"", "unknown_list"),
        ],
    )
    def test_a_file_that_is_no_list_replaces_nothing(self, code: str, body: bytes, refused: str) -> None:
        before = DeniedList.objects.count()
        with pytest.raises(Refusal) as refusal:
            load_list(code=code, content=body, now=NOW)
        assert refusal.value.code == refused
        assert DeniedList.objects.count() == before
        assert BOOK.matches("Qasem Feravanizadeh")

    def test_a_list_that_shrank_is_not_believed(self) -> None:
        half = b"<sdnList><sdnEntry><uid>1</uid><lastName>Only One</lastName></sdnEntry></sdnList>"
        with pytest.raises(Refusal) as refusal:
            load_list(code="ofac", content=half, now=NOW)
        assert refusal.value.code == "list_shrank"
        load_list(code="ofac", content=half, now=NOW, even_if_smaller=True)
        assert BOOK.matches("Qasem Feravanizadeh") == []


@pytest.mark.django_db
def test_on_the_command_line() -> None:
    out = StringIO()
    call_command("denied", "load", "ofac", str(LISTS / "ofac.csv"), stdout=out)
    call_command("denied", "check", "Ghasem Feravanizade", stdout=out)
    call_command("denied", "check", "Clara Brandt", stdout=out)
    assert out.getvalue().splitlines()[0] == "ofac: 2 parties, 2 names"
    assert "ofac:90001" in out.getvalue()
    assert "No listed name" in out.getvalue()
    with pytest.raises(CommandError):
        call_command("denied", "load", "ofac", "/nowhere.xml")
