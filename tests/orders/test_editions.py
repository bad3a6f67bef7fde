"""An edition is bought piece by piece, through Saleor's own stock; a refund gives one back."""

import pytest

from catalog.models import Listing
from catalog.publication import publish_to_saleor
from embedded_saleor import models as engine
from marketplace.kernel.errors import Refusal
from marketplace.orders import operations, telling
from tests.shop import bought, now, pay, piece_on_sale, ready_to_pay


@pytest.fixture
def edition(shop):
    return piece_on_sale(shop.weavers, 31, shop.germany, uniqueness="limited", units=3)


def free_in_saleor(piece):
    publish_to_saleor(piece.pk, index=False)
    stock = engine.Stock.objects.get(product_variant__sku=piece.piece_id)
    return stock.quantity - stock.quantity_allocated


def test_three_buyers_and_no_fourth(shop, edition):
    assert free_in_saleor(edition) == 3
    purchases = [ready_to_pay(shop.germany, [edition]) for _ in range(4)]
    for left, purchase in enumerate(purchases[:3]):
        pay(purchase)
        edition.refresh_from_db()
        assert edition.units_left == 2 - left
        if edition.units_left:
            assert free_in_saleor(edition) == 2 - left
    assert edition.state == Listing.State.SOLD
    with pytest.raises(Refusal) as refused:
        pay(purchases[3])
    assert refused.value.code in {"sold", "not_for_sale"}


def test_a_refund_gives_one_back(shop, edition, django_capture_on_commit_callbacks):
    consignments = [bought(shop.germany, edition).consignments.get() for _ in range(3)]
    refund = operations.refund_consignment(
        consignment=consignments[0], reason="Moth", relist=True, by=shop.esmat, now=now()
    )
    with django_capture_on_commit_callbacks(execute=True):
        telling.ask_refund(refund)
    edition.refresh_from_db()
    assert (edition.state, edition.units_left) == (Listing.State.PUBLISHED, 1)
    assert free_in_saleor(edition) == 1
    bought(shop.germany, edition)
    edition.refresh_from_db()
    assert edition.state == Listing.State.SOLD
