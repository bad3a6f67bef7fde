"""Item numbers of the Universal Postal Union."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shipping.s10 import S10, NumberKind, check_digit, detect, parse

VALID = [
    "RR473124829GB",
    "EJ000385249RU",
    "CL504882049NL",
    "LE704280574SE",
    "EH036261918US",
    "RK166520145LV",
    "EB000000005CN",
]


@pytest.mark.parametrize("number", VALID)
def test_real_numbers_are_valid(number: str) -> None:
    parsed = parse(number)
    assert parsed is not None
    assert str(parsed) == number
    assert detect(number) == NumberKind.S10


@pytest.mark.parametrize(("serial", "digit"), [(1, 4), (0, 5), (99_999_999, 5), (47312482, 9)])
def test_the_check_digit(serial: int, digit: int) -> None:
    assert check_digit(serial) == digit


@pytest.mark.parametrize("serial", [-1, 100_000_000])
def test_a_serial_has_eight_digits(serial: int) -> None:
    with pytest.raises(ValueError, match="eight digits"):
        check_digit(serial)


@pytest.mark.parametrize(
    "text", ["RR473124828GB", "R1473124829GB", "RR47312482GB", "", "RR473124829G", "۱۲۳"]
)
def test_wrong_numbers_are_no_identifiers(text: str) -> None:
    assert parse(text) is None
    assert detect(text) == NumberKind.UNKNOWN


def test_people_write_blanks_and_small_letters() -> None:
    assert str(parse("rr 473 124 829 gb")) == "RR473124829GB"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("80080012345678", NumberKind.RUSSIAN_DOMESTIC),
        ("12345678901234567890", NumberKind.IRANIAN_DOMESTIC),
        ("123456789012345678901234", NumberKind.IRANIAN_DOMESTIC),
        ("123456789", NumberKind.UNKNOWN),
    ],
)
def test_inland_numbers_are_told_apart(text: str, kind: NumberKind) -> None:
    assert detect(text) == kind


def test_the_first_letter_says_what_is_sent() -> None:
    assert S10("CP", 1, "IR").service == "parcel"
    assert S10("EE", 1, "IR").service == "ems"
    assert not S10("UA", 1, "IR").is_tracked


@given(
    prefix=st.from_regex("[A-Z]{2}", fullmatch=True),
    serial=st.integers(0, 99_999_999),
    country=st.from_regex("[A-Z]{2}", fullmatch=True),
)
def test_parsing_undoes_writing(prefix: str, serial: int, country: str) -> None:
    number = S10(prefix, serial, country)
    assert parse(str(number)) == number
