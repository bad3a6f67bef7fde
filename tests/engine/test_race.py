"""Many buyers at once, and one piece."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.db import connection, transaction

from embedded_saleor import models
from embedded_saleor.order.stock import InsufficientStock, locked, set_aside
from tests.engine import buyer
from tests.engine.clerk import Clerk
from tests.engine.shop import piece, shop

pytestmark = pytest.mark.django_db(transaction=True)
BUYERS = 6


def at_once(work: Callable[[Any], Any], items: list[Any]) -> list[Any]:
    """Each item in a thread with a connection of its own, all let go at the same moment."""
    start = Barrier(len(items))

    def run(item: Any) -> Any:
        start.wait(timeout=30)
        try:
            return work(item)
        finally:
            connection.close()

    with ThreadPoolExecutor(len(items)) as threads:
        return list(threads.map(run, items))


@pytest.fixture
def paid_checkouts(engine):
    shop()
    buyer.listening_app()
    buyer.post_method()
    engine.answers["TRANSACTION_INITIALIZE_SESSION"] = (200, buyer.CHARGED)
    carpet = piece("carpet", quantity=1)
    made = []
    for _ in range(BUYERS):
        checkout = buyer.checkout_of(carpet)
        buyer.choose_first(checkout)
        buyer.pay(checkout)
        made.append(checkout)
    return made


def test_of_many_buyers_one_gets_the_piece(paid_checkouts):
    told = at_once(buyer.complete, paid_checkouts)
    assert sorted(len(one["errors"]) for one in told) == [0] + [1] * (BUYERS - 1)
    assert {one["errors"][0]["code"] for one in told if one["errors"]} == {"INSUFFICIENT_STOCK"}
    assert models.Order.objects.count() == 1
    assert models.Stock.objects.get().quantity_allocated == 1
    assert models.TransactionItem.objects.filter(order=None).count() == BUYERS - 1


def test_of_many_drafts_one_gets_the_piece(engine):
    shop()
    buyer.post_method()
    carpet = piece("carpet", quantity=1)
    staff = Clerk()
    drafts = [staff.ready(carpet)["id"] for _ in range(BUYERS)]
    told = at_once(staff.complete, drafts)
    assert sorted(len(one["errors"]) for one in told) == [0] + [1] * (BUYERS - 1)
    assert {one["errors"][0]["code"] for one in told if one["errors"]} == {"INSUFFICIENT_STOCK"}
    assert models.Order.objects.exclude(status="DRAFT").count() == 1
    assert models.Stock.objects.get().quantity_allocated == 1


def test_one_draft_is_placed_once(engine):
    shop()
    buyer.post_method()
    staff = Clerk()
    order = staff.ready(piece("carpet", quantity=9))["id"]
    told = at_once(staff.complete, [order] * BUYERS)
    assert sorted(len(one["errors"]) for one in told) == [0] + [1] * (BUYERS - 1)
    assert models.Stock.objects.get().quantity_allocated == 1


def order_of_one(carpet: models.Product, number: int) -> models.OrderLine:
    """A line of an order to which nothing is set aside yet."""
    order = models.Order.objects.create(number=number, channel=models.Channel.objects.get(), currency="EUR")
    line: models.OrderLine = models.OrderLine.objects.create(
        order=order,
        variant=carpet.variants.get(),
        product_name="Carpet",
        quantity=1,
        is_shipping_required=True,
    )
    return line


def allocated(carpet: models.Product, read: Callable[..., list[models.Stock]]) -> int:
    """How many of the orders got a piece when all ask at once."""
    channel = models.Channel.objects.get()

    def take(line: models.OrderLine) -> int:
        try:
            with transaction.atomic():
                set_aside([line], channel=channel, country="DE", read=read)
        except InsufficientStock:
            return 0
        return 1

    return sum(at_once(take, [order_of_one(carpet, number) for number in range(BUYERS)]))


def test_without_the_lock_the_piece_is_given_to_several():
    """The race is real: those who read the stock together all see the piece."""
    shop()
    together = Barrier(BUYERS)

    def unlocked(stocks: Iterable[models.Stock]) -> list[models.Stock]:
        rows = list(stocks)
        together.wait(timeout=30)
        return rows

    assert allocated(piece("carpet", quantity=1), unlocked) == BUYERS


def test_with_the_lock_it_is_given_to_one():
    shop()
    assert allocated(piece("carpet", quantity=1), locked) == 1
    assert models.Stock.objects.get().quantity_allocated == 1


def test_completing_one_checkout_many_times_at_once_makes_one_order(paid_checkouts):
    told = at_once(buyer.complete, paid_checkouts[:1] * BUYERS)
    assert {one["order"]["id"] for one in told} == {told[0]["order"]["id"]}
    assert models.Order.objects.count() == 1
