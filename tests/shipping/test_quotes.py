"""Can it be posted, for how much, with which papers: asked of the data files' own rules."""

import time
from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from shipping.models import Disruption, ServiceLimit, TariffBand
from shipping.operations import load_rules
from shipping.queries import quote, structure_codes, working_day_after
from shipping.types import Item, Quote
from tests.shipping.conftest import TODAY, FixedRates, an_item

pytestmark = pytest.mark.usefixtures("rules")


def ask(*items: Item, to: str = "RU", currency: str = "EUR", on: date = TODAY, origin: str = "IR") -> Quote:
    return quote(list(items), origin=origin, destination=to, currency=currency, on=on, rates=FixedRates())


def services(answer: Quote) -> set[str]:
    return {option.service for option in answer.options}


def refusals(answer: Quote) -> dict[str, str]:
    return {refusal.service: refusal.code for refusal in answer.refusals}


def test_a_second_loading_changes_nothing() -> None:
    again = load_rules()
    assert all(loaded.created == loaded.updated == 0 for loaded in again)
    assert sum(loaded.unchanged for loaded in again) > 3000


def test_a_row_checked_later_by_a_manager_stays() -> None:
    band = TariffBand.objects.get(service_code="ir-ru-ems", up_to_kg=15)
    band.price, band.checked_on = Decimal(99), date(2026, 12, 24)
    band.save()
    load_rules()
    band.refresh_from_db()
    assert band.price == 99


def test_a_kashan_goes_to_moscow_by_parcel_and_by_ems() -> None:
    answer = ask(an_item())
    assert services(answer) == {"ir-ru-parcel", "ir-ru-ems"}
    assert answer.refusals == ()
    assert answer.cheapest is not None
    assert answer.cheapest.service == "ir-ru-parcel"
    ems = answer.option("ir-ru-ems")
    assert ems is not None
    assert (ems.kg, ems.plan.folds, ems.length_cm) == (Decimal("11.020"), 1, Decimal(74))
    assert ems.price == Money.of("105", "EUR")
    assert (ems.days_min, ems.days_max) == (8, 14)


def test_the_landed_price_is_goods_and_postage_and_duty() -> None:
    answer = ask(an_item(value="600"))
    assert answer.duty is not None
    assert answer.duty.low == answer.duty.high == Money.of("168.60", "EUR")
    option = answer.cheapest
    assert option is not None
    assert option.landed_low == Money.of("600", "EUR") + option.price + answer.duty.low
    assert answer.landed_low == option.landed_low


@pytest.mark.parametrize(
    ("on", "expected"),
    [(date(2026, 6, 30), "60.00"), (date(2026, 7, 1), "168.60"), (date(2026, 8, 1), "168.60")],
)
def test_the_duty_of_the_day(on: date, expected: str) -> None:
    answer = ask(an_item(value="600"), on=on)
    assert answer.duty is not None
    assert str(answer.duty.low.amount) == expected


def test_amounts_come_in_the_buyers_currency() -> None:
    answer = ask(an_item(value="600"), currency="RUB")
    assert answer.value == Money.of("57000.00", "RUB")
    option = answer.option("ir-ru-ems")
    assert option is not None
    assert option.price == Money.of("9975.00", "RUB")
    assert option.duty.low == Money.of("16017.00", "RUB")


@pytest.mark.parametrize("structure", ["gelim", "silk", "nain"])
def test_light_carpets_of_two_by_three_go_by_parcel(structure: str) -> None:
    assert "ir-ru-parcel" in services(ask(an_item(structure, "200", "300")))


@pytest.mark.parametrize("structure", ["tabriz", "heriz", "gabbeh"])
def test_heavy_carpets_of_two_by_three_go_by_ems_only(structure: str) -> None:
    answer = ask(an_item(structure, "200", "300"))
    assert services(answer) == {"ir-ru-ems"}
    assert refusals(answer) == {"ir-ru-parcel": "too_heavy"}
    assert "EMS" in str(answer.refusals[0].way_out)


def test_a_bijar_of_two_by_three_cannot_be_posted_and_is_offered_air_cargo() -> None:
    answer = ask(an_item("bijar", "200", "300", value="900"))
    assert services(answer) == {"ir-ru-cargo"}
    assert refusals(answer) == {"ir-ru-parcel": "too_heavy", "ir-ru-ems": "too_heavy"}
    assert all("air cargo" in str(refusal.way_out).lower() for refusal in answer.refusals)
    assert "30.5 kg" in str(answer.refusals[0].reason)
    option = answer.cheapest
    assert option is not None
    assert "air-waybill" in option.papers
    assert "cn23" not in option.papers


def test_silk_that_must_not_be_folded_cannot_be_posted_with_that_reason() -> None:
    answer = ask(an_item("silk", "200", "300", foldable=False))
    assert refusals(answer) == {"ir-ru-parcel": "unfoldable", "ir-ru-ems": "unfoldable"}
    assert "must not be folded" in str(answer.refusals[0].reason)


@pytest.mark.parametrize(("kg", "goes"), [("30.000", True), ("30.001", False)])
def test_thirty_kilos_pass_and_a_gram_more_does_not(kg: str, goes: bool) -> None:
    assert ("ir-ru-ems" in services(ask(an_item(kg=kg)))) == goes


def test_the_least_of_all_legs_is_the_limit() -> None:
    # The Emirates take 105 cm, Iran 110, the service more.
    assert "ir-ae-ems" in services(ask(an_item("gelim", "101", "150", foldable=False), to="AE"))
    answer = ask(an_item("gelim", "102", "150", foldable=False), to="AE")
    assert refusals(answer)["ir-ae-ems"] == "unfoldable"


def test_bahrain_and_britain_take_twenty_kilos_only() -> None:
    for country in ("BH", "GB"):
        assert ask(an_item(kg="20"), to=country).option(f"ir-{country.lower()}-ems")
        assert refusals(ask(an_item(kg="20.001"), to=country))[f"ir-{country.lower()}-ems"] == "too_heavy"


def test_goods_of_iran_are_refused_at_the_american_border() -> None:
    answer = ask(an_item(), to="US")
    assert not answer.is_possible
    assert set(refusals(answer).values()) == {"origin_refused"}
    assert "United States" in str(answer.refusals[0].reason)
    assert ask(an_item(origin="PS"), to="US", origin="PS").is_possible


def test_a_detour_does_not_change_where_goods_come_from() -> None:
    detour = ask(an_item(origin="IR"), to="US", origin="PS")
    assert set(refusals(detour).values()) == {"origin_refused"}
    assert "Iran" in str(detour.refusals[0].reason)


def test_suspended_routes_say_so_and_open_again_when_the_row_ends() -> None:
    answer = ask(an_item(), to="SY")
    assert refusals(answer) == {"ir-sy-ems": "suspended", "ir-sy-parcel": "suspended"}
    Disruption.objects.filter(destination="SY").update(valid_to=date(2026, 10, 31))
    assert ask(an_item(), to="SY").is_possible


def test_mail_from_palestine_is_slow_but_goes() -> None:
    answer = ask(an_item("textile", "60", "60", hs="581092", origin="PS"), to="DE", origin="PS")
    option = answer.option("ps-de-ems")
    assert option is not None
    assert option.days_min == 9 + 4 + 7


def test_an_unknown_country_is_told_apart() -> None:
    answer = ask(an_item(), to="AQ")
    assert refusals(answer) == {"": "no_service"}
    assert "Antarctica" in str(answer.refusals[0].reason)


def test_refusals_speak_the_readers_language() -> None:
    answer = ask(an_item("bijar", "200", "300"))
    with override("fa"):
        assert "پست ایران" in str(answer.refusals[0].reason)
        assert "۳۰" in str(answer.refusals[0].reason)


def test_small_embroidery_goes_as_a_small_packet_with_cn22() -> None:
    answer = ask(an_item("textile", "60", "60", hs="581092", value="90"))
    letter = answer.option("ir-ru-letter")
    assert letter is not None
    assert "cn22" in letter.papers
    assert "cn23" not in letter.papers


@pytest.mark.parametrize(("value", "form"), [("350.99", "cn22"), ("351", "cn23")])
def test_the_form_of_a_letter_turns_at_three_hundred_sdr(value: str, form: str) -> None:
    letter = ask(an_item("textile", "60", "60", hs="581092", value=value)).option("ir-ru-letter")
    assert letter is not None
    assert form in letter.papers


def test_papers_of_a_fine_carpet_to_moscow() -> None:
    option = ask(an_item(raj=35)).option("ir-ru-ems")
    assert option is not None
    assert option.papers[:2] == ("cn23", "cp71")
    assert {"commercial-invoice", "packing-list", "ct-3", "carpet-identity"} <= set(option.papers)
    plain = ask(an_item(raj=29)).option("ir-ru-ems")
    assert plain is not None
    assert "carpet-identity" not in plain.papers


@pytest.mark.parametrize(
    ("age", "value", "paper"),
    [
        (0, "900", "gpsr"),
        (120, "900", "heritage-permit"),
        (251, "900", "eu-2019-880-licence"),
        (201, "18000.01", "eu-2019-880-statement"),
    ],
)
def test_papers_into_the_eu_by_age_and_value(age: int, value: str, paper: str) -> None:
    option = ask(an_item(age_years=age, value=value), to="DE").cheapest
    assert option is not None
    assert paper in option.papers


def test_two_hundred_years_and_a_little_less_money_need_no_statement() -> None:
    option = ask(an_item(age_years=201, value="18000"), to="DE").cheapest
    assert option is not None
    assert "eu-2019-880-statement" not in option.papers
    assert "gpsr" not in option.papers


def test_several_pieces_share_parcels_and_none_is_lost() -> None:
    items = [an_item(ref=f"p{index}", kg="9") for index in range(5)]
    option = ask(*items).option("ir-ru-parcel")
    assert option is not None
    assert [len(parcel.refs) for parcel in option.parcels] == [2, 2, 1]
    assert sorted(ref for parcel in option.parcels for ref in parcel.refs) == [f"p{i}" for i in range(5)]
    assert option.kg == Decimal(45)
    assert option.price == Money.of(65 + 65 + 39, "EUR")


def test_a_quantity_is_that_many_pieces() -> None:
    option = ask(an_item(kg="9", quantity=5)).option("ir-ru-parcel")
    assert option is not None
    assert option.parcels[0].refs == ("piece", "piece")


def test_nothing_and_unknown_structures_are_refused() -> None:
    with pytest.raises(Refusal) as nothing:
        ask()
    assert nothing.value.code == "nothing_to_send"
    with pytest.raises(Refusal) as unknown:
        ask(an_item("moquette"))
    assert unknown.value.field == "structure"
    assert "moquette" in str(unknown.value)


def test_an_edited_rule_is_seen_at_once() -> None:
    assert "ir-ru-ems" in services(ask(an_item(kg="29")))
    ServiceLimit.objects.filter(kind="ems", origin="IR", destination="RU").update(max_kg=25)
    assert refusals(ask(an_item(kg="29")))["ir-ru-ems"] == "too_heavy"


def test_structures_are_listed() -> None:
    assert {"gelim", "felt-8", "felt-15", "textile", "bijar"} <= set(structure_codes(TODAY))


def test_ten_pieces_and_three_countries_are_quick() -> None:
    items = [
        an_item(structure, "120", "180", ref=structure)
        for structure in (
            "gelim",
            "felt-8",
            "silk",
            "nain",
            "felt-15",
            "tabriz",
            "heriz",
            "gabbeh",
            "bijar",
            "textile",
        )
    ]
    for country in ("RU", "DE", "AE"):
        ask(*items, to=country)
    times = []
    for _round in range(20):
        start = time.process_time()
        for country in ("RU", "DE", "AE"):
            ask(*items, to=country)
        times.append(time.process_time() - start)
    assert sorted(times)[10] < 0.05, "a quote that takes long stands in every page's way"


def test_working_days_skip_fridays_and_holidays_in_iran() -> None:
    # Thursday 2026-11-05, then Friday rests.
    assert working_day_after(date(2026, 11, 5), 1, "IR") == date(2026, 11, 7)
    assert working_day_after(date(2026, 3, 19), 1, "IR") == date(2026, 3, 25)
    assert working_day_after(date(2026, 11, 6), 1, "DE") == date(2026, 11, 9)
