"""A weaver's year: reserved, committed, released, never overdrawn; splitting is seen."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from marketplace.kernel.errors import Refusal
from shipping.models import Allowance, AllowanceRule, AllowanceUse, Paper, Parcel
from shipping.operations import release_allowances
from shipping.operations.allowances import areas_of, commit_allowance, jalali_year, reserve_allowance
from shipping.operations.rules import load_rules
from shipping.splitting import splittings
from shipping.types import Item
from tests.shipping.conftest import NOW, an_item
from tests.shipping.trackers.test_polling import parcels

CARPET = AllowanceRule(origin="IR", goods="carpet", hs_prefix="5701", m2=Decimal(24))
GELIM = AllowanceRule(origin="IR", goods="gelim", hs_prefix="570210", m2=Decimal(40))


def with_pk(rule: AllowanceRule, pk: int) -> AllowanceRule:
    rule.pk = pk
    return rule


RULES = [with_pk(CARPET, 1), with_pk(GELIM, 2)]


def test_areas_are_counted_by_what_the_goods_are() -> None:
    items = [an_item(quantity=2), an_item("gelim", "100", "200", hs="570210"), an_item(hs="581092")]
    assert areas_of(items, RULES) == {CARPET: Decimal("5.6"), GELIM: Decimal(2)}


@given(counts=st.lists(st.integers(1, 5), max_size=6))
def test_no_area_is_lost(counts: list[int]) -> None:
    items = [an_item(quantity=count) for count in counts]
    assert sum(areas_of(items, RULES).values()) == Decimal("2.8") * sum(counts)


@pytest.mark.parametrize(
    ("moment", "year"),
    [
        (datetime(2026, 3, 20, 20, 29, tzinfo=UTC), 1404),
        (datetime(2026, 3, 20, 20, 30, tzinfo=UTC), 1405),
        (datetime(2026, 11, 1, tzinfo=UTC), 1405),
    ],
)
def test_the_year_begins_at_nowruz_in_tehran(moment: datetime, year: int) -> None:
    assert jalali_year(moment) == year


def taken() -> Decimal:
    return Allowance.objects.get().taken_m2


def reserve(parcel: Parcel, *items: Item) -> list[AllowanceUse]:
    return reserve_allowance(parcel=parcel, items=items or [an_item()], now=NOW)


@pytest.mark.django_db
@pytest.mark.usefixtures("rules")
class TestOneYear:
    def test_a_parcel_takes_its_area_once(self) -> None:
        (parcel,) = parcels(1, workshop_ref="anahita")
        reserve(parcel)
        reserve(parcel)
        assert taken() == Decimal("2.800")

    def test_the_last_square_metre_may_be_taken_and_no_more(self) -> None:
        first, second = parcels(2, workshop_ref="anahita")
        reserve(first, an_item(width="400", length="600"))
        with pytest.raises(Refusal) as refusal:
            reserve(second, an_item(width="10", length="10"))
        assert refusal.value.code == "allowance_used_up"
        assert taken() == 24

    def test_what_stays_is_given_back_and_what_left_is_not(self) -> None:
        first, second = parcels(2, workshop_ref="anahita")
        reserve(first)
        reserve(second)
        commit_allowance(parcel=first, now=NOW)
        assert release_allowances(consignment_ref=first.consignment_ref, now=NOW) == 0
        assert release_allowances(consignment_ref=second.consignment_ref, now=NOW) == Decimal("2.8")
        assert release_allowances(consignment_ref=second.consignment_ref, now=NOW) == 0
        assert taken() == Decimal("2.800")

    def test_a_released_parcel_may_be_reserved_again(self) -> None:
        (parcel,) = parcels(1, workshop_ref="anahita")
        reserve(parcel)
        release_allowances(consignment_ref=parcel.consignment_ref, now=NOW)
        reserve(parcel)
        assert taken() == Decimal("2.800")

    def test_other_goods_and_other_countries_are_free(self) -> None:
        (parcel,) = parcels(1, workshop_ref="anahita", origin="PS")
        assert reserve(parcel) == []
        parcel.origin = "IR"
        assert reserve(parcel, an_item(hs="581092")) == []

    def test_the_database_itself_refuses_an_overdraft(self) -> None:
        (parcel,) = parcels(1, workshop_ref="anahita")
        reserve(parcel)
        for wrong in (Decimal(25), Decimal(-1)):
            with pytest.raises(IntegrityError), transaction.atomic():
                Allowance.objects.update(taken_m2=wrong)

    def test_goods_for_one_addressee_from_several_weavers_are_seen(self) -> None:
        made = parcels(2)
        for parcel, weaver in zip(made, ["anahita", "bibi"], strict=True):
            parcel.workshop_ref = weaver
            reserve(parcel, an_item(width="400", length="400"))
            data = {"addressee": {"name": "Clara Brandt", "street": "Kastanienallee 12"}}
            Paper.objects.create(
                parcel=parcel, kind="cn23", version=1, data=data, pdf=b"", sha256="", printed_at=NOW
            )
        (found,) = splittings(["soltan"], NOW)
        assert (found.m2, found.limit_m2, found.workshop_refs) == (32, 24, ("anahita", "bibi"))
        assert splittings(["namad"], NOW) == []
        assert splittings(["soltan"], NOW + timedelta(days=31)) == []


@pytest.mark.django_db(transaction=True)
def test_many_at_once_never_overdraw_the_year() -> None:
    load_rules()
    made = parcels(12, workshop_ref="anahita")

    def take(parcel: Parcel) -> bool:
        try:
            reserve(parcel)
        except Refusal:
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(6) as pool:
        took = list(pool.map(take, made))
    assert took.count(True) == 8  # of 2.8 m², eight fit into 24
    assert taken() == Decimal("22.400")
