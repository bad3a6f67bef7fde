"""Phone numbers as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marketplace.consortia.phones import e164
from marketplace.kernel.formatting import native_digits

ANAHITA = "+989110000001"


@pytest.mark.parametrize(
    "typed",
    [
        "09110000001",
        "0911 000 0001",
        "۰۹۱۱۰۰۰۰۰۰۱",
        "٠٩١١٠٠٠٠٠٠١",
        "9110000001",
        "+98 911 000 0001",
        "0098-911-000-0001",
        "989110000001",
        " +۹۸۹۱۱۰۰۰۰۰۰۱ ",
    ],
)
def test_every_way_of_writing_an_iranian_mobile_is_the_same_number(typed: str):
    assert e164(typed) == ANAHITA


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0599 123 456", "+970599123456"),
        ("٠٥٩٩١٢٣٤٥٦", "+970599123456"),
        ("00970599123456", "+970599123456"),
        ("+49 30 123456", "+4930123456"),
    ],
)
def test_palestinian_and_foreign_numbers(typed: str, number: str):
    assert e164(typed) == number


@pytest.mark.parametrize("typed", ["", "salam", "12", "+", "00", "+98", "0911", "1' or '1'='1"])
def test_what_is_no_number_is_none(typed: str):
    assert e164(typed) is None


@given(st.text(max_size=40))
def test_nothing_typed_breaks_it(typed: str):
    number = e164(typed)
    assert number is None or (number.startswith("+") and number[1:].isascii() and number[1:].isdigit())


@given(st.integers(min_value=0, max_value=9_999_999))
def test_local_international_and_persian_writing_agree(rest: int):
    number = f"911{rest:07d}"
    assert e164(f"0{number}") == e164(f"+98{number}") == e164(native_digits(f"0{number}", "fa"))
