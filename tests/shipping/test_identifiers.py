"""Numbers out of ranges that the post issued: each once, also when many ask at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from marketplace.kernel.errors import Refusal
from shipping.models import Identifier, IdentifierRange
from shipping.operations import allot_identifier, issue_range
from shipping.queries import identifiers_left
from shipping.s10 import parse
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
