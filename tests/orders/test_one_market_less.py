"""A price is withdrawn from one market: Saleor, the index and purchases under way hear of it."""

from decimal import Decimal

import pytest

from catalog import operations
from catalog.publication import publish_to_saleor
from catalog.search.sources import published_in
from embedded_saleor import models as engine
from marketplace.kernel.errors import Refusal
from marketplace.orders import purchases
from marketplace.orders.types import StepKind
from tests.shop import now, pay, piece_on_sale, ready_to_pay


@pytest.fixture
def carpet(shop):
    carpet = piece_on_sale(shop.weavers, 21, shop.germany)
    price = {"market": shop.russia, "amount": Decimal(60000), "by": shop.esmat, "now": now()}
    operations.set_price(listing=carpet, **price)
    publish_to_saleor(carpet.pk, index=False)
    return carpet


def withdraw(shop, carpet, market):
    operations.withdraw_price(listing=carpet, market=market, by=shop.esmat, now=now())
    publish_to_saleor(carpet.pk, index=False)


def channels(carpet):
    listings = engine.ProductChannelListing.objects.filter(product__external_reference=carpet.piece_id)
    return set(listings.filter(is_published=True).values_list("channel__slug", flat=True))


def test_saleor_and_the_index_offer_it_in_the_other_market_only(shop, carpet):
    assert channels(carpet) == {"de", "ru"}
    withdraw(shop, carpet, shop.russia)
    assert channels(carpet) == {"de"}
    assert carpet in published_in(shop.germany)
    assert carpet not in published_in(shop.russia)
    assert pay(ready_to_pay(shop.germany, [carpet])).kind is StepKind.PAID


def test_nobody_begins_to_buy_it_there(shop, carpet):
    withdraw(shop, carpet, shop.russia)
    with pytest.raises(Refusal) as refused:
        purchases.begin_purchase(market=shop.russia, language="ru", listings=[carpet], now=now())
    assert (refused.value.code, refused.value.field) == ("not_for_sale", carpet.piece_id)


def test_who_had_begun_is_refused_before_any_money_moves(shop, carpet):
    purchase = ready_to_pay(shop.germany, [carpet])
    operations.withdraw_price(listing=carpet, market=shop.germany, by=shop.esmat, now=now())
    with pytest.raises(Refusal) as refused:
        pay(purchase)
    assert (refused.value.code, refused.value.field) == ("not_for_sale", carpet.piece_id)
    assert not carpet.holds.filter(released_at=None).exists()
    assert not purchase.saleor_transaction_id


def test_it_is_sold_there_again_once_it_has_a_price(shop, carpet):
    withdraw(shop, carpet, shop.russia)
    price = {"market": shop.russia, "amount": Decimal(61000), "by": shop.esmat, "now": now()}
    operations.set_price(listing=carpet, **price)
    publish_to_saleor(carpet.pk, index=False)
    assert channels(carpet) == {"de", "ru"}
    assert carpet in published_in(shop.russia)
