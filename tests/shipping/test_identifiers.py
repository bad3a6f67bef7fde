"""Numbers out of ranges that the post issued: each once, also when many ask at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from marketplace.kernel.errors import Refusal
from shipping.models import Identifier, IdentifierRange
from shipping.operations import allot_identifier, bind_identifier, close_range, issue_range
from shipping.operations.identifiers import rested_until
from shipping.queries import identifiers_left
from shipping.s10 import S10, parse
from tests.shipping.conftest import NOW


def issue(
    first: int, last: int, *, prefix: str = "EE", consortium: str = "soltan", day: int = 1
) -> IdentifierRange:
    return issue_range(
        consortium_ref=consortium,
        prefix=prefix,
        country="IR",
        first=first,
        last=last,
        issued_by="Iran Post",
        issued_on=date(2026, 1, day),
    )


def allot(parcel: str, *, prefix: str = "EE", consortium: str = "soltan") -> str:
    return allot_identifier(consortium_ref=consortium, prefix=prefix, parcel_ref=parcel, now=NOW).number


@pytest.mark.django_db
def test_numbers_come_in_order_from_the_oldest_range_and_then_the_next() -> None:
    issue(500, 501, day=2)
    issue(1, 2, day=1)
    numbers = [allot(f"p{index}") for index in range(4)]
    serials = [parsed.serial for number in numbers if (parsed := parse(number))]
    assert serials == [1, 2, 500, 501]
    assert identifiers_left("soltan", "EE") == 0


@pytest.mark.django_db
def test_a_parcel_keeps_its_number() -> None:
    issue(1, 9)
    assert allot("p1") == allot("p1")
    assert identifiers_left("soltan", "EE") == 8


@pytest.mark.django_db
def test_an_exhausted_range_is_refused_in_words_and_gives_nothing() -> None:
    issue(1, 1)
    allot("p1")
    with pytest.raises(Refusal) as refusal:
        allot("p2")
    assert refusal.value.code == "identifiers_exhausted"
    assert "EE" in str(refusal.value)
    assert Identifier.objects.count() == 1


@pytest.mark.django_db
def test_another_consortium_has_no_part_in_the_range() -> None:
    issue(1, 9)
    with pytest.raises(Refusal):
        allot("p1", consortium="namad")
    with pytest.raises(Refusal):
        allot("p1", prefix="CP")


@pytest.mark.django_db
@pytest.mark.parametrize(("first", "last", "code"), [(9, 1, "range_backwards"), (5, 20, "range_taken")])
def test_ranges_are_checked(first: int, last: int, code: str) -> None:
    issue(1, 10)
    with pytest.raises(Refusal) as refusal:
        issue(first, last, consortium="namad")
    assert refusal.value.code == code


@pytest.mark.django_db
def test_the_database_itself_refuses_overlapping_ranges() -> None:
    issue(1, 10)
    with pytest.raises(IntegrityError), transaction.atomic():
        IdentifierRange.objects.create(
            consortium_ref="namad",
            prefix="EE",
            country="IR",
            first=10,
            last=20,
            next_serial=10,
            issued_by="Iran Post",
            issued_on=date(2026, 1, 1),
        )


@pytest.mark.django_db(transaction=True)
def test_many_at_once_get_different_numbers_and_the_last_ones_are_told() -> None:
    issue(1, 10, day=1)
    issue(100, 109, day=2)

    def ask(index: int) -> str:
        try:
            return allot(f"p{index}")
        except Refusal as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(ask, range(24)))
    numbers = [answer for answer in answers if answer != "identifiers_exhausted"]
    assert len(numbers) == len(set(numbers)) == 20
    assert answers.count("identifiers_exhausted") == 4


@pytest.mark.django_db
def test_a_number_rests_two_years_and_may_then_be_issued_again() -> None:
    first = issue(7, 7)
    number = allot("p1")
    close_range(issued=first, on=NOW.date())
    issue(7, 7, consortium="namad")
    with pytest.raises(Refusal) as refusal:
        allot("p2", consortium="namad")
    assert refusal.value.code == "identifiers_exhausted"
    later = rested_until(NOW)
    again = allot_identifier(consortium_ref="namad", prefix="EE", parcel_ref="p2", now=later)
    assert again.number == number


@pytest.mark.django_db
def test_the_database_itself_refuses_a_number_that_rests() -> None:
    issued = issue(7, 7)
    allot("p1")
    with pytest.raises(IntegrityError), transaction.atomic():
        Identifier.objects.create(
            range=issued,
            number=str(S10("EE", 7, "IR")),
            parcel_ref="p2",
            allotted_at=NOW,
            rests_until=rested_until(NOW),
        )


@pytest.mark.parametrize(
    ("start", "end"),
    [("2024-02-29", "2026-02-28"), ("2026-12-31", "2028-12-31"), ("2026-11-01", "2028-11-01")],
)
def test_two_years_end_on_a_day_that_exists(start: str, end: str) -> None:
    moment = datetime.fromisoformat(f"{start}T09:00+00:00")
    assert rested_until(moment).date().isoformat() == end


def bind(number: str, *, parcel: str = "p1", kind: str = "ems") -> str:
    return bind_identifier(
        number=number, consortium_ref="soltan", kind=kind, country="IR", parcel_ref=parcel, now=NOW
    ).number


TYPED = ["EE000000045IR", " ee 0000-0004 5 ir ", "\u200eEE۰۰۰۰۰۰۰۴۵IR", "ＥＥ٠٠٠٠٠٠٠٤٥IR"]


@pytest.mark.django_db
@pytest.mark.parametrize("typed", TYPED)
def test_a_scanned_label_is_bound_however_it_was_typed(typed: str) -> None:
    issue(1, 9)
    assert bind(typed) == "EE000000045IR"


@pytest.mark.django_db
def test_the_next_parcel_passes_over_a_label_bound_out_of_turn() -> None:
    issue(1, 3)
    bind(str(S10("EE", 2, "IR")))
    assert [allot("p2"), allot("p3")] == [str(S10("EE", 1, "IR")), str(S10("EE", 3, "IR"))]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("number", "kind", "code"),
    [
        ("EE000000015IR", "ems", "not_s10"),
        (str(S10("EE", 1, "IR")), "parcel", "wrong_service"),
        (str(S10("EE", 1, "RU")), "ems", "wrong_country"),
        (str(S10("EE", 99, "IR")), "ems", "not_issued"),
        (str(S10("EE", 2, "IR")), "ems", "number_rests"),
    ],
)
def test_a_wrong_label_is_refused_in_words(number: str, kind: str, code: str) -> None:
    issue(1, 9)
    bind(str(S10("EE", 2, "IR")), parcel="another")
    with pytest.raises(Refusal) as refusal:
        bind(number, kind=kind)
    assert refusal.value.code == code
    assert str(refusal.value).endswith(".")
