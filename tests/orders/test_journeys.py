"""Where a piece has been: told to anyone, so nothing of it may tell of a buyer."""

from dataclasses import fields

from marketplace.orders import operations
from marketplace.orders.journeys import Stop, journey_of
from tests.orders.test_desk import send
from tests.shop import bought, now, piece_on_sale


def test_from_the_shelf_to_a_home(shop):
    carpet = piece_on_sale(shop.weavers, 51, shop.germany)
    consignment = send(bought(shop.germany, carpet).consignments.get(), shop.esmat)
    operations.mark_delivered(consignment=consignment, at=now(), place="Berlin", by=shop.esmat, now=now())
    carpet.refresh_from_db()
    kinds = [stop.kind for stop in journey_of(carpet)]
    assert kinds == ["sold", "inspected", "sent", "delivered"]
    assert {field.name for field in fields(Stop)} == {"kind", "at"}


def test_a_failed_inspection_is_nobodys_business(shop):
    carpet = piece_on_sale(shop.weavers, 52, shop.germany)
    consignment = bought(shop.germany, carpet).consignments.get()
    answers = {**dict.fromkeys(operations.CHECKLIST, True), "moth": False}
    operations.record_inspection(
        consignment=consignment, answers=answers, note="Moth", by=shop.esmat, now=now()
    )
    carpet.refresh_from_db()
    assert [stop.kind for stop in journey_of(carpet)] == ["sold"]
