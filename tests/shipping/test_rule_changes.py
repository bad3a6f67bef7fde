"""A rule is changed from a day on: looked at before, kept with its history, refused when it overlaps."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from marketplace.kernel.errors import Refusal
from shipping.loading import FILES
from shipping.models import Disruption, DutyRegime, RuleChange, ServiceLimit, TariffBand
from shipping.operations import confirm_rule, keep_change
from shipping.operations.rules import history_of
from shipping.queries import quote
from shipping.rule_changes import TABLES, MeantChange, is_stale, meant_change, meant_row
from shipping.rule_effects import Effect, effects_of, rulings_of
from tests.shipping.conftest import NOW, TODAY, FixedRates, an_item

pytestmark = pytest.mark.usefixtures("rules")
JULY = date(2027, 7, 1)


def band() -> TariffBand:
    return TariffBand.objects.get(service_code="ir-ru-ems", up_to_kg=15)


def meant(row: Any, from_day: date = JULY, **changes: Any) -> MeantChange:
    return meant_change(row, changes, from_day=from_day, source="Circular 12", checked_on=TODAY)


def keep(change: MeantChange, table: str = "tariffs", note: str = "Circular 12") -> RuleChange:
    return keep_change(table=table, change=change, note=note, by="Esmat", now=NOW)


def effects(change: MeantChange, count: int = 1) -> list[Effect]:
    items = [an_item(ref=f"p{index}") for index in range(count)]
    return effects_of(change, items, ["RU", "DE"], currency="EUR", rates=FixedRates())


def price_on(day: date) -> Decimal:
    answer = quote([an_item()], origin="IR", destination="RU", currency="EUR", on=day, rates=FixedRates())
    option = answer.option("ir-ru-ems")
    assert option is not None
    return option.price.amount


def test_forty_pieces_are_looked_at_and_nothing_is_kept() -> None:
    found = effects(meant(band(), price=Decimal(120)), count=40)
    assert len(found) == 80
    changed = [effect for effect in found if effect.is_changed]
    assert {effect.destination for effect in changed} == {"RU"}
    prices = {(effect.before.option("ir-ru-ems"), effect.after.option("ir-ru-ems")) for effect in changed}
    ((before, after),) = {(b.price.amount, a.price.amount) for b, a in prices if b and a}
    assert (before, after) == (105, 120)
    assert price_on(JULY) == 105


def test_a_change_that_takes_a_service_away_is_seen() -> None:
    limit = ServiceLimit.objects.get(kind="parcel", origin="IR", destination="RU")
    changed = [effect for effect in effects(meant(limit, max_kg=Decimal(5))) if effect.is_changed]
    assert [refusal.code for refusal in changed[0].after.refusals] == ["too_heavy"]


def test_a_duty_is_changed_by_its_parameters() -> None:
    regime = DutyRegime.objects.get(destination="RU", valid_to=None)
    parameters = {**regime.parameters, "vat_pct": "24"}
    (changed,) = [effect for effect in effects(meant(regime, parameters=parameters)) if effect.is_changed]
    assert changed.after.duty is not None
    assert changed.after.duty.high.amount == Decimal("181.20")


def test_a_kept_change_holds_from_its_day_on_and_leaves_its_history() -> None:
    kept = keep(meant(band(), price=Decimal(120)))
    assert [price_on(day) for day in (JULY - timedelta(days=1), JULY)] == [105, 120]
    assert kept.before is not None
    assert kept.after is not None
    assert (kept.before["price"], kept.after["price"], kept.by) == ("105.00", "120.00", "Esmat")
    old = TariffBand.objects.get(service_code="ir-ru-ems", up_to_kg=15, price=105)
    assert old.valid_to == JULY - timedelta(days=1)


def test_a_change_from_the_rows_first_day_corrects_the_row() -> None:
    row = band()
    keep(meant(row, from_day=row.valid_from, price=Decimal(99)))
    assert TariffBand.objects.get(pk=row.pk).price == 99


@pytest.mark.parametrize(
    ("from_day", "changes", "note", "code"),
    [
        (JULY, {"price": Decimal(1)}, " ", "no_note"),
        (date(2023, 1, 1), {"price": Decimal(1)}, "Circular", "before_the_row"),
        (JULY, {"price": Decimal(-1)}, "Circular", "bad_rule"),
    ],
)
def test_a_change_that_cannot_be_is_refused(
    from_day: date, changes: dict[str, Any], note: str, code: str
) -> None:
    with pytest.raises(Refusal) as refusal:
        keep(meant(band(), from_day, **changes), note=note)
    assert refusal.value.code == code
    assert band().price == 105
    assert not RuleChange.objects.exists()


def test_a_second_row_for_the_same_days_is_refused() -> None:
    old = band()
    keep(meant(old, price=Decimal(120)))
    old.refresh_from_db()
    with pytest.raises(Refusal) as refusal:
        keep(meant(old, from_day=JULY + timedelta(days=9), price=Decimal(130), valid_to=None))
    assert refusal.value.code == "overlapping"
    assert TariffBand.objects.filter(service_code="ir-ru-ems", up_to_kg=15).count() == 2


def test_a_row_nobody_looked_at_for_a_year_is_stale_until_it_is_confirmed() -> None:
    row = band()
    late = row.checked_on + timedelta(days=366)
    assert is_stale(row, late)
    assert not is_stale(row, late - timedelta(days=1))
    confirm_rule(
        table="tariffs", row=row, note="Tariff book, page 3", by="Esmat", now=NOW + timedelta(days=366)
    )
    assert not is_stale(band(), late)


def test_a_row_that_has_ended_is_not_stale() -> None:
    row = band()
    row.valid_to = TODAY
    assert not is_stale(row, TODAY + timedelta(days=800))


def test_a_change_after_a_rows_end_leaves_that_end() -> None:
    row = band()
    TariffBand.objects.filter(pk=row.pk).update(valid_to=TODAY + timedelta(days=5))
    row.refresh_from_db()
    keep(meant(row, price=Decimal(120), valid_to=None))
    row.refresh_from_db()
    assert row.valid_to == TODAY + timedelta(days=5)


def test_a_row_cannot_end_before_it_begins() -> None:
    with pytest.raises(Refusal) as refusal:
        keep(meant(band(), price=Decimal(120), valid_to=JULY - timedelta(days=1)))
    assert (refusal.value.code, refusal.value.field) == ("ends_before", "until")


def new(table: str, **says: Any) -> MeantChange:
    return meant_row(table, says, from_day=JULY, source="Circular 12", checked_on=TODAY)


@pytest.mark.parametrize(
    ("destination", "changed"), [("DE", {"DE"}), ("@EU", {"DE"}), ("", {"RU", "DE"}), ("CN", set())]
)
def test_a_new_row_changes_the_ways_it_is_about(destination: str, changed: set[str]) -> None:
    closing = new("disruptions", origin="IR", destination=destination, kind="ems", suspended=True)
    found = effects(closing)
    assert {effect.destination for effect in found if effect.is_changed} == changed
    assert not Disruption.objects.filter(source="Circular 12").exists()


def test_a_new_price_is_of_its_service_alone() -> None:
    found = effects(new("tariffs", service_code="ir-ru-ems", up_to_kg=Decimal(3), price=1, currency="EUR"))
    assert {effect.destination for effect in found if effect.is_changed} <= {"RU"}


def test_a_rate_changes_what_is_reckoned_with_it() -> None:
    # A euro that buys half a dirham: the goods come under what may enter free.
    weaker = new("rates", base="EUR", quote="AED", rate=Decimal("0.5"))
    found = effects_of(weaker, [an_item()], ["AE", "DE"], currency="EUR", rates=FixedRates())
    assert {effect.destination for effect in found if effect.is_changed} == {"AE"}


def test_a_policy_changes_what_the_gate_says() -> None:
    says = {"origin": "IR", "destination": "DE", "hs_prefix": "", "payment_method": "stripe"}
    closing = new("policy", **says, decision="refuse", recheck_by=JULY)
    found = rulings_of(closing, [an_item()], ["DE", "RU"], ["bank_transfer", "stripe"])
    assert len(found) == 6
    changed = [(each.destination, each.payment_method, each.after) for each in found if each.is_changed]
    assert changed == [("DE", "stripe", "refuse")]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_says_what_its_rows_are_about(name: str) -> None:
    table = TABLES[name]
    assert set(table.model.KEY) <= set(table.telling)  # type: ignore[attr-defined]
    assert set(FILES) - set(TABLES) == set()


def test_history_follows_a_row_through_its_changes() -> None:
    keep(meant(band(), price=Decimal(120)))
    later = TariffBand.objects.get(service_code="ir-ru-ems", up_to_kg=15, price=120)
    keep(meant(later, from_day=JULY + timedelta(days=60), price=Decimal(130)), note="Circular 13")
    assert [change.note for change in history_of("tariffs", later)] == ["Circular 13", "Circular 12"]
    other = TariffBand.objects.exclude(service_code="ir-ru-ems").first()
    assert other is not None
    assert not history_of("tariffs", other).exists()
