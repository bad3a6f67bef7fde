"""Duty by each kind of regime, with the worked examples of the rules."""

from datetime import date
from decimal import Decimal

import pydantic
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from marketplace.kernel.money import Money, total
from shipping.duty import declared, estimate_duty
from shipping.duty_parameters import checked_parameters
from shipping.exchange import Exchange
from shipping.rules import DutyRule
from shipping.types import DutyEstimate, Item
from tests.shipping.conftest import FixedRates, an_item

OLD = DutyRule(
    "excess",
    {"free_value": "200", "free_kg": "31", "duty_pct": "15", "per_kg": "2"},
    certain=True,
    source="old",
)
NEW = DutyRule(
    "threshold",
    {"free_value": "200", "duty_pct": "5", "per_kg": "1", "vat_pct": "22"},
    certain=False,
    source="new",
)
EU = DutyRule(
    "tariff",
    {
        "small_up_to": "150",
        "heading_fee": "3",
        "vat_pct": "19",
        "lines": [
            {"hs": "", "pct_low": "0", "pct_high": "12"},
            {"hs": "5701", "pct_low": "8", "pct_high": "8", "most_per_m2": "2.80"},
            {"hs": "570210", "pct_low": "3", "pct_high": "3"},
        ],
    },
    certain=True,
    source="eu",
)


def duty(
    rule: DutyRule, *items: Item, kg: str = "11.0", postage: str = "0", currency: str = "EUR"
) -> DutyEstimate:
    exchange = Exchange(FixedRates(), date(2026, 11, 1))
    return estimate_duty(
        rule,
        declared(rule, items, exchange),
        kg=Decimal(kg),
        postage=Money.of(postage, "EUR"),
        currency=currency,
        exchange=exchange,
    )


def amounts(estimate: DutyEstimate) -> tuple[str, str]:
    return str(estimate.low.rounded().amount), str(estimate.high.rounded().amount)


def test_a_kashan_into_the_union_under_the_old_rule() -> None:
    assert amounts(duty(OLD, an_item(value="600"))) == ("60.00", "60.00")


def test_a_kashan_into_the_union_under_the_new_rule() -> None:
    estimate = duty(NEW, an_item(value="600"))
    assert amounts(estimate) == ("168.60", "168.60")
    assert [str(line.low.amount) for line in estimate.working] == ["30.00", "138.60"]
    assert not estimate.certain


@pytest.mark.parametrize(("kg", "expected"), [("31", "0.00"), ("35", "8.00")])
def test_the_old_rule_counts_kilos_above_its_free_weight(kg: str, expected: str) -> None:
    assert amounts(duty(OLD, an_item(value="150"), kg=kg))[1] == expected


@pytest.mark.parametrize(("value", "expected"), [("200", "0.00"), ("200.01", "56.20")])
def test_the_new_rule_is_free_up_to_its_threshold_inclusive(value: str, expected: str) -> None:
    # Above it 10.00 of duty and 22 % of 210.01.
    estimate = duty(NEW, an_item(value=value), kg="10")
    assert amounts(estimate)[1] == expected


def test_a_heavy_cheap_parcel_pays_by_the_kilo() -> None:
    estimate = duty(NEW, an_item(value="300"), kg="28.5")
    assert str(estimate.working[0].low.amount) == "28.50"


def test_small_parcels_into_the_eu_pay_by_heading() -> None:
    estimate = duty(EU, an_item(value="60"), an_item(value="50", hs="581092"))
    assert str(estimate.working[0].low.amount) == "6"
    assert amounts(estimate) == ("28.04", "28.04")  # 6.00 + 19 % of 116.00


def test_headings_or_subheadings_make_a_range() -> None:
    estimate = duty(EU, an_item(value="60"), an_item(value="50", hs="570190"))
    assert (str(estimate.working[0].low.amount), str(estimate.working[0].high.amount)) == ("3", "6")
    assert not estimate.certain


def test_knotted_carpets_into_the_eu_are_capped_by_area() -> None:
    estimate = duty(EU, an_item(value="600"), postage="100")
    assert str(estimate.working[0].high.amount) == "7.84"  # 2.8 m² × 2.80, below 8 % of 700
    assert amounts(estimate) == ("142.33", "142.33")  # 7.84 + 19 % of 707.84 = 134.49


def test_a_gelim_into_the_eu_pays_three_percent_with_postage() -> None:
    estimate = duty(EU, an_item("gelim", value="300", hs="570210"), postage="50")
    assert str(estimate.working[0].high.amount) == "10.50"


def test_an_unknown_heading_gives_an_honest_range() -> None:
    estimate = duty(EU, an_item(value="300", hs="630790"))
    assert estimate.low < estimate.high
    assert not estimate.certain


def test_percentages_with_free_values() -> None:
    emirates = DutyRule(
        "percent",
        {
            "currency": "AED",
            "duty_free_up_to": "300",
            "vat_free_up_to": "300",
            "duty_low": "5",
            "duty_high": "5",
            "vat_pct": "5",
        },
        certain=True,
        source="gcc",
    )
    assert amounts(duty(emirates, an_item(value="300", currency="AED"), currency="AED")) == ("0.00", "0.00")
    estimate = duty(emirates, an_item(value="1000", currency="AED"), currency="AED")
    assert amounts(estimate) == ("102.50", "102.50")
    assert estimate.certain


def test_british_vat_is_due_from_the_first_pound() -> None:
    britain = DutyRule(
        "percent",
        {"currency": "GBP", "duty_free_up_to": "135", "duty_low": "0", "duty_high": "8", "vat_pct": "20"},
        certain=False,
        source="uk",
    )
    assert amounts(duty(britain, an_item(value="135", currency="GBP"), currency="GBP")) == ("27.00", "27.00")
    assert amounts(duty(britain, an_item(value="200", currency="GBP"), currency="GBP")) == ("40.00", "59.20")


def test_the_total_is_converted_once_and_says_so() -> None:
    estimate = duty(NEW, an_item(value="57000", currency="RUB"), currency="RUB")
    assert amounts(estimate) == ("16017.00", "16017.00")  # 168.60 EUR at 95
    assert estimate.working[-1].code == "converted"
    assert "95" in str(estimate.working[-1].text)


def test_parameters_are_checked() -> None:
    with pytest.raises(pydantic.ValidationError):
        checked_parameters("threshold", {**NEW.parameters, "vat_pct": "122"})
    with pytest.raises(pydantic.ValidationError):
        checked_parameters("threshold", {**NEW.parameters, "vat": "22"})
    with pytest.raises(KeyError):
        checked_parameters("tithe", {})


@settings(max_examples=80, deadline=None)
@given(
    values=st.lists(st.decimals("0.01", "90000", places=2), min_size=1, max_size=6),
    kg=st.decimals("0.1", "60", places=3),
    postage=st.decimals("0", "400", places=2),
    rule=st.sampled_from([OLD, NEW, EU]),
)
def test_no_cent_is_lost_between_the_working_and_the_total(
    values: list[Decimal], kg: Decimal, postage: Decimal, rule: DutyRule
) -> None:
    items = [
        an_item(value=str(value), hs=hs)
        for value, hs in zip(values, ["570110", "570210", "5810"] * 2, strict=False)
    ]
    estimate = duty(rule, *items, kg=str(kg), postage=str(postage))
    assert estimate.low == total((line.low for line in estimate.working), "EUR")
    assert estimate.high == total((line.high for line in estimate.working), "EUR")
    assert estimate.low <= estimate.high
    assert estimate.high == estimate.high.rounded()
