"""Fifty buyers and one carpet: one order, and nobody's money is kept for nothing."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from catalog.models import Hold
from marketplace.kernel.errors import Refusal
from marketplace.orders.models import Order, Purchase
from marketplace.payments.models import Payment
from tests.shop import open_shop, pay, piece_on_sale, ready_to_pay

BUYERS = 50


@pytest.mark.django_db(transaction=True)
def test_fifty_buyers_and_one_carpet():
    shop = open_shop()
    carpet = piece_on_sale(shop.weavers, 1, shop.germany)
    purchases = [
        ready_to_pay(shop.germany, [carpet], email=f"buyer{number}@example.com") for number in range(BUYERS)
    ]
    together = Barrier(BUYERS)

    def try_to_buy(purchase: Purchase) -> str:
        try:
            together.wait(timeout=60)
            return str(pay(purchase).kind)
        except Refusal as refusal:
            return refusal.code
        finally:
            connection.close()

    with ThreadPoolExecutor(BUYERS) as pool:
        outcomes = list(pool.map(try_to_buy, purchases))

    assert outcomes.count("paid") == 1
    assert set(outcomes) <= {"paid", "held", "sold"}
    assert Order.objects.count() == 1
    assert Hold.objects.filter(released_at__isnull=True).count() == 1
    kept = [payment for payment in Payment.objects.all() if payment.is_charged and payment.refundable]
    assert [payment.source_id for payment in kept] == [Order.objects.get().purchase.saleor_checkout_id]
