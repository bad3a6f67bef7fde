"""The desk's page of rules: every kind of dated row is read, looked at with a change, added and kept."""

from datetime import date, timedelta
from http import HTTPStatus

import pytest

from marketplace.markets.models import ExchangeRate, PolicyRule
from marketplace.markets.policy import decide
from shipping.models import DeliveryTime, Disruption, Holiday, RuleChange, TariffBand
from shipping.rule_changes import TABLES
from tests.shop import now, piece_on_sale

CHANGE = {"price": "99", "per_kg": "0", "from_day": "2027-07-01", "source": "Circular", "note": "Page 3"}


@pytest.fixture
def address(shop):
    band = TariffBand.objects.get(service_code="ir-de-ems", up_to_kg=30)
    return f"/desk/post/rules/tariffs/{band.pk}/"


def test_the_tables_and_their_rows_are_read(desk, address):
    assert "/desk/post/rules/tariffs/" in desk.get("/desk/post/rules/").content.decode()
    assert address in desk.get("/desk/post/rules/tariffs/?q=ir-de-ems").content.decode()


def test_a_change_is_looked_at_on_pieces_on_sale_and_not_kept(shop, desk):
    piece = piece_on_sale(shop.weavers, 905, shop.germany)
    row = DeliveryTime.objects.get(service_code="ir-de-ems")
    change = {**CHANGE, "days_min": "20", "days_max": "77", "preview": "1"}
    page = desk.post(f"/desk/post/rules/delivery_times/{row.pk}/", change).content.decode()
    assert piece.piece_id in page
    assert "20–77 days" in page
    assert not RuleChange.objects.exists()


def test_a_change_is_kept_with_its_history(desk, address):
    assert desk.post(address, {**CHANGE, "keep": "1"}).status_code == 302
    kept = RuleChange.objects.get()
    assert (kept.note, kept.after["price"]) == ("Page 3", "99.00")


@pytest.mark.parametrize(
    "wrong",
    [{"price": "-1"}, {"note": ""}, {"from_day": "2020-01-01"}, {"until": "2027-06-30"}],
)
def test_a_wrong_change_is_told_and_not_kept(desk, address, wrong):
    assert desk.post(address, {**CHANGE, **wrong, "keep": "1"}).status_code == 422
    assert not RuleChange.objects.exists()


@pytest.mark.parametrize("table", TABLES)
def test_every_kind_of_row_is_read_changed_and_added(desk, table):
    found = TABLES[table].model._default_manager.first()
    assert "Change" in desk.get(f"/desk/post/rules/{table}/").content.decode()
    for address in (f"/desk/post/rules/{table}/{found.pk}/", f"/desk/post/rules/{table}/new/"):
        page = desk.get(address).content.decode()
        assert all(f'name="{name}' in page for name in ("from_day", "until", "source", "note"))


def test_a_kind_of_rows_that_is_none_is_not_found(desk):
    assert desk.get("/desk/post/rules/nothing/new/").status_code == 404


def test_a_route_closes_and_is_seen_to_close_before(shop, desk):
    piece = piece_on_sale(shop.weavers, 905, shop.germany)
    closing = {
        "origin": "IR",
        "destination": "DE",
        "kind": "ems",
        "suspended": "on",
        "extra_days": "0",
        "reason_en": "No flights.",
        "reason_fa": "پروازی نیست.",
        "from_day": now().date().isoformat(),
        "until": (now() + timedelta(days=30)).date().isoformat(),
        "source": "Circular 7",
        "note": "Page 1",
    }
    page = desk.post("/desk/post/rules/disruptions/new/", {**closing, "preview": "1"}).content.decode()
    assert piece.piece_id in page
    assert not Disruption.objects.filter(origin="IR", destination="DE", kind="ems").exists()
    assert (
        desk.post("/desk/post/rules/disruptions/new/", {**closing, "keep": "1"}).status_code
        == HTTPStatus.FOUND
    )
    kept = Disruption.objects.get(origin="IR", destination="DE", kind="ems")
    assert kept.reason == {"en": "No flights.", "fa": "پروازی نیست."}
    again = desk.post("/desk/post/rules/disruptions/new/", {**closing, "keep": "1"})
    assert again.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Another row holds" in again.content.decode()
    assert "No flights." in again.content.decode()


def test_a_holiday_has_its_last_day(desk):
    given = {
        "country": "IR",
        "name_en": "A day",
        "from_day": "2027-05-05",
        "source": "Gazette",
        "note": "p. 1",
    }
    page = desk.post("/desk/post/rules/holidays/new/", {**given, "keep": "1"})
    assert (page.status_code, "A holiday has a last day" in page.content.decode()) == (
        HTTPStatus.UNPROCESSABLE_ENTITY,
        True,
    )
    desk.post("/desk/post/rules/holidays/new/", {**given, "until": "2027-05-05", "keep": "1"})
    assert Holiday.objects.get(country="IR", valid_from=date(2027, 5, 5)).name == {"en": "A day"}


def test_the_gate_closes_for_goods_and_is_seen_to_close_before(shop, desk):
    piece = piece_on_sale(shop.weavers, 905, shop.germany)
    closing = {
        "origin": piece.country_of_origin,
        "destination": "DE",
        "hs_prefix": piece.hs_code[:4],
        "payment_method": "",
        "decision": "refuse",
        "public_reason_en": "Not to Germany.",
        "internal_reason": "",
        "recheck_by": "2028-01-01",
        "from_day": now().date().isoformat(),
        "source": "Regulation 5",
        "note": "Article 2",
    }
    page = desk.post("/desk/post/rules/policy/new/", {**closing, "preview": "1"}).content.decode()
    assert piece.piece_id in page
    assert "Refused" in page
    desk.post("/desk/post/rules/policy/new/", {**closing, "keep": "1"})
    verdict = decide(
        origin=piece.country_of_origin,
        destination="DE",
        hs_code=piece.hs_code,
        payment_method="",
        on=now().date(),
    )
    assert verdict.is_refused
    kept = PolicyRule.objects.get(pk=verdict.rule_id)
    assert "Article 2" in desk.get(f"/desk/post/rules/policy/{kept.pk}/").content.decode()


def test_a_rate_begins_on_its_day(shop, desk):
    piece_on_sale(shop.weavers, 905, shop.germany)
    given = {"base": "EUR", "quote": "AED", "rate": "4.31", "source": "Bank", "note": "Today's"}
    given["from_day"] = (now() + timedelta(days=40)).date().isoformat()
    page = desk.post("/desk/post/rules/rates/new/", {**given, "preview": "1"}).content.decode()
    assert "of your pieces were asked" in page
    assert not ExchangeRate.objects.filter(quote="AED", rate="4.31").exists()
    desk.post("/desk/post/rules/rates/new/", {**given, "keep": "1"})
    assert ExchangeRate.objects.filter(base="EUR", quote="AED", rate="4.31").exists()


def test_a_row_that_still_holds_is_noted_as_looked_at(desk, address):
    assert desk.post(address, {"note": "Tariff book, page 3", "holds": "1"}).status_code == HTTPStatus.FOUND
    kept = RuleChange.objects.get()
    assert (kept.note, kept.after["checked_on"]) == ("Tariff book, page 3", now().date().isoformat())
    assert desk.post(address, {"note": " ", "holds": "1"}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_history_is_of_what_the_row_is_about_whatever_it_said(desk, address):
    desk.post(address, {**CHANGE, "keep": "1"})
    later = TariffBand.objects.get(service_code="ir-de-ems", up_to_kg=30, price=99)
    change = {**CHANGE, "price": "101", "from_day": "2027-09-01", "note": "Page 9", "keep": "1"}
    desk.post(f"/desk/post/rules/tariffs/{later.pk}/", change)
    page = desk.get(f"/desk/post/rules/tariffs/{later.pk}/").content.decode()
    assert "Page 3" in page
    assert "Page 9" in page


def test_only_an_operator_opens_the_gate_wider(shop, desk):
    rule = PolicyRule.objects.get(destination="US")
    opening = {
        "decision": "allow",
        "internal_reason": "",
        "recheck_by": "2028-01-01",
        "from_day": now().date().isoformat(),
        "source": "Regulation 5",
        "note": "Article 2",
        "keep": "1",
    }
    answer = desk.post(f"/desk/post/rules/policy/{rule.pk}/", opening)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Only an operator opens the gate wider" in answer.content.decode()
    about = {"origin": "IR", "destination": "US", "hs_prefix": "57", "payment_method": "stripe"}
    answer = desk.post("/desk/post/rules/policy/new/", {**opening, **about})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not RuleChange.objects.exists()
    shop.esmat.is_superuser = True
    shop.esmat.save()
    assert desk.post(f"/desk/post/rules/policy/{rule.pk}/", opening).status_code == HTTPStatus.FOUND
