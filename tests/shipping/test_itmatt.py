"""Pre-advice says exactly what the declaration says."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marketplace.kernel.money import Money
from shipping.adapters.itmatt import parse, serialise
from shipping.adapters.itmatt.wire import NATURES, AdvisedItem
from shipping.declarations import CATEGORIES
from shipping.types import Address
from tests.shipping.conftest import NOW, a_declaration, a_line

WORDS = st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=20)
AMOUNTS = st.decimals("0.01", "99999", places=2).map(lambda amount: Money(amount, "EUR"))
ADDRESSES = st.builds(
    Address, name=WORDS, street=WORDS, city=WORDS, country=st.sampled_from(["IR", "RU", "DE"]), phone=WORDS
)
LINES = st.lists(
    st.builds(
        lambda description, quantity, kg, value: a_line(
            description=description, quantity=quantity, net_kg=kg, value=value
        ),
        WORDS,
        st.integers(1, 9),
        st.decimals("0.001", "30", places=3),
        AMOUNTS,
    ),
    max_size=7,
).map(tuple)
DECLARATIONS = st.builds(
    lambda sender, addressee, lines, postage, category, comments, invoice_to: a_declaration(
        sender=sender,
        addressee=addressee,
        lines=lines,
        postage=postage,
        category=category,
        comments=comments,
        invoice_to=invoice_to,
    ),
    ADDRESSES,
    ADDRESSES,
    LINES,
    AMOUNTS,
    st.sampled_from(CATEGORIES),
    WORDS,
    st.none() | ADDRESSES,
)


def message(*items: AdvisedItem) -> str:
    return serialise(items, sender="IRA", recipient="RUA", message_id="1", at=NOW)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(declarations=st.lists(DECLARATIONS, max_size=2))
def test_reading_what_was_written_gives_the_same(declarations: list) -> None:
    items = tuple(AdvisedItem(f"EE{number:09d}IR", "ems", each) for number, each in enumerate(declarations))
    assert parse(message(*items)) == items


def test_every_category_has_its_code() -> None:
    assert set(NATURES) == set(CATEGORIES)
    assert len(set(NATURES.values())) == len(NATURES)


@pytest.mark.parametrize("body", ["", "<a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><ITMATT>&b;</ITMATT>"])
def test_what_is_no_message_is_refused(body: str) -> None:
    with pytest.raises(ValueError, match="this is no"):
        parse(body)


def test_no_gram_and_no_cent_is_lost() -> None:
    item = AdvisedItem("EE000000014IR", "ems", a_declaration(gross_kg=Decimal("11.020")))
    assert "<GrossWeight>11.020</GrossWeight>" in message(item)
    assert '<InvoiceTotal currency="EUR">600</InvoiceTotal>' in message(item)
