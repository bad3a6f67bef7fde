"""Duty and tax paid with the price where dated rows allow it, and quotes that can be made again."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from marketplace.kernel.money import Money, total
from shipping.keeping import is_replayed, keep_quote, replay
from shipping.models import DutyRegime, KeptQuote, TariffBand, TermRule
from shipping.queries import asked, quote
from shipping.types import Item, Option, Quote
from tests.shipping.conftest import NOW, TODAY, FixedRates, an_item

pytestmark = pytest.mark.usefixtures("rules")


def ask(*items: Item, to: str = "AE", on: date = TODAY, currency: str = "EUR") -> Quote:
    return quote(list(items), origin="IR", destination=to, currency=currency, on=on, rates=FixedRates())


def ems(answer: Quote) -> Option:
    option = next((option for option in answer.options if option.kind == "ems"), None)
    assert option is not None
    return option


def register(term: str = "ioss") -> None:
    TermRule.objects.filter(term=term).update(number="IM2760000742")


def test_duty_into_the_emirates_can_be_paid_with_the_price() -> None:
    option = ems(ask(an_item(value="600")))
    paid = option.prepaid("ddp")
    assert paid is not None
    assert paid.amount == option.duty.high + Money.of("8.00", "EUR")
    assert [line.code for line in paid.working][-1] == "fee"
    assert option.prepaid("dap") is None


def test_no_row_no_term() -> None:
    assert ems(ask(an_item(), to="RU")).prepayments == ()
    TermRule.objects.filter(destination="AE").update(valid_to=date(2026, 10, 31))
    assert ems(ask(an_item())).prepayments == ()


def test_a_range_cannot_be_paid_beforehand() -> None:
    TermRule.objects.filter(term="ddp", destination="GB").update(max_value=None, number="GB123")
    dear = ems(ask(an_item(value="600"), to="GB"))
    assert dear.duty.low < dear.duty.high
    assert dear.prepayments == ()


def test_ioss_waits_for_its_registration() -> None:
    small = an_item("textile", "60", "60", hs="570110", value="120")
    assert ems(ask(small, to="DE")).prepayments == ()
    register()
    paid = ems(ask(small, to="DE")).prepaid("ioss")
    assert paid is not None
    assert paid.number == "IM2760000742"
    assert paid.amount == ems(ask(small, to="DE")).duty.high


@pytest.mark.parametrize(("value", "is_offered"), [("150.00", True), ("150.01", False)])
def test_ioss_ends_at_a_hundred_and_fifty_euros_inclusive(value: str, is_offered: bool) -> None:
    register()
    option = ems(ask(an_item("textile", "60", "60", hs="570110", value=value), to="DE"))
    assert (option.prepaid("ioss") is not None) == is_offered


def test_a_letter_may_have_what_cargo_has_not() -> None:
    register()
    answer = ask(an_item("textile", "60", "60", hs="570110", value="120"), to="DE")
    assert {option.kind for option in answer.options if option.prepaid("ioss")} == {"letter", "parcel", "ems"}


def kept(*items: Item, to: str = "AE", currency: str = "EUR") -> KeptQuote:
    quoting, answer = asked(
        list(items), origin="IR", destination=to, currency=currency, on=TODAY, rates=FixedRates()
    )
    return keep_quote(quoting, answer, NOW)


def test_a_kept_quote_comes_out_again_whatever_the_rules_say_later() -> None:
    found = kept(an_item(value="600"), currency="AED")
    TariffBand.objects.filter(service_code="ir-ae-ems").update(price=1)
    DutyRegime.objects.filter(destination="AE").update(kind="refused", parameters={})
    found.refresh_from_db()
    assert is_replayed(found)
    assert found.answer["options"][0]["terms"]["ddp"]["amount"].endswith(" AED")


def test_a_kept_quote_that_was_touched_is_found_out() -> None:
    found = kept(an_item(value="600"))
    found.answer["options"][0]["price"] = "1.00 EUR"
    assert not is_replayed(found)


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    pieces=st.lists(
        st.tuples(
            st.sampled_from(["gelim", "kashan", "bijar", "textile"]),
            st.integers(40, 200),
            st.integers(40, 300),
            st.decimals("1", "3000", places=2),
            st.booleans(),
        ),
        min_size=1,
        max_size=4,
    ),
    to=st.sampled_from(["RU", "DE", "AE", "GB", "CN"]),
)
def test_every_quote_replays_and_loses_no_cent(
    pieces: list[tuple[str, int, int, Decimal, bool]], to: str
) -> None:
    items = [
        an_item(structure, str(width), str(length), value=str(value), foldable=foldable, ref=f"p{n}")
        for n, (structure, width, length, value, foldable) in enumerate(pieces)
    ]
    quoting, answer = asked(items, origin="IR", destination=to, currency="EUR", on=TODAY, rates=FixedRates())
    found = keep_quote(quoting, answer, NOW)
    found.refresh_from_db()
    assert replay(found) == found.answer
    for option in answer.options:
        assert sorted(ref for parcel in option.parcels for ref in parcel.refs) == [item.ref for item in items]
        assert option.price == total((parcel.price for parcel in option.parcels), "EUR")
        assert option.landed_low == answer.value + option.price + option.duty.low
        for each in option.prepayments:
            fee = total((line.low for line in each.working if line.code == "fee"), "EUR")
            assert each.amount == option.duty.high + fee
