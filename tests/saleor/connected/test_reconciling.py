"""Our listings and orders against Saleor's: what differs is told, and repaired where that is safe."""

import json
from datetime import timedelta

import pytest
from django.apps import apps

from catalog import holds
from catalog.models import Hold, Listing, MarketPrice
from catalog.operations import mark_sold
from catalog.publication.reconciling import compare_pieces, put_rest_on_sale
from marketplace.orders import hearing
from marketplace.orders.models import Consignment, Order
from marketplace.orders.reconciling import compare_orders
from marketplace.orders.telling import tell_sent
from marketplace.saleor.generated.input_types import StockInput
from marketplace.saleor.types import Kind
from tests.saleor.connected.test_structure import run
from tests.shop import bought, now, piece_on_sale


def drifts(engine):
    return list(compare_pieces(engine, now()))


def orders_drifts(engine):
    return list(compare_orders(engine, since=now() - timedelta(days=1), now=now()))


def free(engine, listing):
    stocks = engine.variant_to_repair(listing.piece_id).product_variant.stocks
    rows = engine.variants_to_compare(None).product_variants.edges
    found = next(edge.node for edge in rows if edge.node.sku == listing.piece_id)
    assert len(stocks) == len(found.stocks)
    return sum(stock.quantity - stock.quantity_allocated for stock in found.stocks)


def restock(engine, known, listing, quantity):
    warehouse = known.get(Kind.WAREHOUSE, listing.workshop.public_id)
    engine.restock_piece(listing.piece_id, [StockInput(warehouse=warehouse, quantity=quantity)])


def test_nothing_differs(engine, carpet):
    assert drifts(engine) == []
    assert orders_drifts(engine) == []
    assert run("reconcile") == (0, "Nothing differs.\n")


def test_a_price_that_was_changed_here(engine, carpet):
    MarketPrice.objects.filter(listing=carpet).update(amount=777)
    (drift,) = drifts(engine)
    assert (drift.kind, drift.subject) == ("price", carpet.piece_id)
    assert "777" in drift.ours
    assert "600" in drift.theirs
    end, told = run("reconcile", "--repair")
    assert end == 0
    assert "repaired" in told
    assert drifts(engine) == []


def test_a_product_that_is_missing_there(engine, carpet):
    new = piece_on_sale(carpet.workshop, 952, carpet.prices.get().market)
    Listing.objects.filter(pk=new.pk).update(piece_id="CRP-99952")
    kinds = {(drift.kind, drift.subject) for drift in drifts(engine)}
    assert kinds == {("piece_unknown", new.piece_id), ("piece_missing", "CRP-99952")}


def test_what_others_sell_in_the_same_saleor_is_theirs(engine, carpet):
    new = piece_on_sale(carpet.workshop, 953, carpet.prices.get().market)
    variants = apps.get_model("embedded_saleor", "ProductVariant").objects
    variants.filter(sku=new.piece_id).update(sku="TEAPOT-1", external_reference=None)
    Listing.objects.filter(pk=new.pk).update(state=Listing.State.DRAFT)
    assert drifts(engine) == []


def test_a_piece_that_was_withdrawn_here(engine, carpet):
    Listing.objects.filter(pk=carpet.pk).update(state=Listing.State.RETIRED)
    (drift,) = drifts(engine)
    assert (drift.kind, drift.ours) == ("publication", "retired")
    drift.repair()
    assert drifts(engine) == []


def test_stock_that_was_raised_there_is_lowered(engine, known, carpet):
    restock(engine, known, carpet, 5)
    (drift,) = drifts(engine)
    assert (drift.kind, drift.ours, drift.theirs) == ("stock", "1 for sale", "5 for sale")
    drift.repair()
    assert free(engine, carpet) == 1


def test_stock_of_a_sold_piece_is_taken_away(engine, known, carpet):
    mark_sold(listing=carpet, now=now(), reason="7")
    (drift,) = drifts(engine)
    assert (drift.kind, drift.ours) == ("stock", "sold")
    drift.repair()
    assert free(engine, carpet) == 0
    assert drifts(engine) == []


def take(carpet):
    return holds.take_holds(
        listings=[carpet],
        owner=Hold.Owner.SHOWROOM,
        owner_ref="moscow",
        expires_at=now() + timedelta(hours=1),
        now=now(),
    )


def test_a_piece_that_somebody_holds_is_left_alone(engine, known, carpet):
    restock(engine, known, carpet, 0)
    take(carpet)
    (drift,) = drifts(engine)
    assert (drift.kind, drift.repair) == ("stock", None)
    assert run("reconcile", "--repair")[0] == 2
    assert free(engine, carpet) == 0


@pytest.mark.parametrize("how", ["held", "sold"])
def test_stock_is_not_raised_when_somebody_was_quicker(engine, known, carpet, how):
    """Compared while it was free, repaired when it was not."""
    restock(engine, known, carpet, 0)
    (drift,) = drifts(engine)
    if how == "held":
        take(carpet)
    else:
        mark_sold(listing=Listing.objects.get(pk=carpet.pk), now=now(), reason="7")
    drift.repair()
    assert free(engine, carpet) == 0


def test_stock_of_a_free_piece_is_raised(engine, known, carpet):
    restock(engine, known, carpet, 0)
    put_rest_on_sale(engine, carpet)
    assert free(engine, carpet) == 1


@pytest.fixture
def order(shop, carpet):
    return bought(shop.germany, carpet)


def test_an_order_agrees(engine, order):
    assert orders_drifts(engine) == []
    assert drifts(engine) == []


def test_an_order_that_is_unknown_here_is_taken_in(engine, order):
    saleor_id, number = order.saleor_id, order.number
    piece = order.lines.get().listing
    Order.objects.filter(pk=order.pk).update(saleor_id="elsewhere")
    unknown, missing = orders_drifts(engine)
    assert (unknown.kind, unknown.subject, missing.kind) == ("order_unknown", number, "order_missing")
    assert missing.repair is None
    assert unknown.repair.func is hearing.take_in_order
    assert unknown.repair.keywords["saleor_id"] == saleor_id
    assert piece.state == Listing.State.SOLD


def test_a_payment_that_was_not_heard_of(engine, order):
    Order.objects.filter(pk=order.pk).update(state=Order.State.AWAITING_PAYMENT, paid_at=None)
    (drift,) = orders_drifts(engine)
    assert (drift.kind, drift.ours, drift.theirs) == ("payment", "not paid", "full")


def test_a_fulfilment_that_saleor_was_not_told_of(engine, order):
    consignment = order.consignments.get()
    Consignment.objects.filter(pk=consignment.pk).update(state="sent", sent_at=now())
    (drift,) = orders_drifts(engine)
    assert (drift.kind, drift.theirs) == ("fulfilment", "not fulfilled")
    drift.repair()
    assert orders_drifts(engine) == []


def test_a_tracking_number_that_differs(engine, order):
    consignment = order.consignments.get()
    Consignment.objects.filter(pk=consignment.pk).update(state="sent", sent_at=now())
    consignment.refresh_from_db()
    tell_sent(consignment)
    engine.correct_tracking(consignment.saleor_fulfilment_id, "XX1")
    (drift,) = orders_drifts(engine)
    assert (drift.kind, drift.theirs) == ("tracking", "XX1")
    drift.repair()
    assert orders_drifts(engine) == []


def test_for_programs(engine, known, carpet):
    restock(engine, known, carpet, 3)
    end, told = run("reconcile", "--json")
    found = json.loads(told)
    assert end == 2
    assert found["counts"] == {"stock": 1}
    assert found["drift"][0]["is_repairable"] is True
    end, told = run("reconcile", "--json", "--repair")
    assert (end, json.loads(told)["drift"][0]["outcome"]) == (0, "repaired")
