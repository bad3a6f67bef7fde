"""What is typed into the studio becomes what was meant."""

from decimal import Decimal

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from catalog.validation import parse_number
from marketplace.kernel.formatting import format_number
from marketplace.studio.answers import changes_of, plain_amount
from marketplace.studio.steps import EVERY
from tests.catalog.pieces import PIECES


@pytest.mark.parametrize(
    ("typed", "currency", "amount"),
    [
        ("12500000", "IRR", "12500000"),
        ("12,500,000", "IRR", "12500000"),
        ("12.500.000", "IRR", "12500000"),
        ("12 500 000", "IRR", "12500000"),
        ("۱۲٬۵۰۰٬۰۰۰", "IRR", "12500000"),
        ("١٢٬٥٠٠٬٠٠٠", "ILS", "12500000"),
        ("12,000", "EUR", "12000"),
        ("1.234,50", "EUR", "1234.50"),
        ("1,234.5", "EUR", "1234.5"),
        ("99,5", "EUR", "99.5"),
        ("۹۹٫۵", "EUR", "99.5"),
        ("12.500", "JOD", "12.500"),
        ("1,200", "JOD", "1200"),
    ],
)
def test_amounts_as_people_write_them(typed: str, currency: str, amount: str):
    assert parse_number(plain_amount(typed, currency)) == Decimal(amount)


@given(st.integers(min_value=1, max_value=10**14), st.sampled_from(["en", "ru", "fa", "ar", "de", "tr"]))
def test_an_amount_is_read_back_as_any_language_writes_it(amount: int, language: str):
    assert parse_number(plain_amount(format_number(amount, language), "IRR")) == amount


@given(st.text(max_size=30))
def test_nothing_typed_breaks_it(typed: str):
    assert isinstance(plain_amount(typed, "EUR"), str)


def test_several_answers_are_a_list_and_none_is_an_empty_one():
    step = next(step for step in EVERY if step.name == "motifs")
    carpet = PIECES["tekke carpet"]
    assert changes_of(step, carpet, QueryDict("motifs=bird&motifs=star")) == {"motifs": ["bird", "star"]}
    assert changes_of(step, carpet, QueryDict("")) == {"motifs": []}
