"""When a piece is sold its family sees what it brought, every deduction, and what was paid."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from marketplace.consortia.models import Person
from marketplace.kernel.money import Money
from marketplace.orders.ledger.operations import record_payout
from tests.orders.conftest import opened, shop
from tests.people import Cast
from tests.shop import bought, now, piece_on_sale

__all__ = ["opened", "shop"]
AsPerson = Callable[[Person | None], Client]


@pytest.fixture
def piece(shop: Cast) -> str:
    listing = piece_on_sale(shop.weavers, 1, shop.germany)
    bought(shop.germany, listing)
    return reverse("studio:piece", args=[listing.public_id])


def test_a_sold_piece_shows_price_deductions_and_what_will_be_paid(
    shop: Cast, as_person: AsPerson, piece: str
):
    page = as_person(shop.anahita).get(piece)
    (sale,) = page.context["sales"]
    assert page.context["status"].code == "sold"
    assert sale.price - sum((each.amount for each in sale.deductions), Money.zero("EUR")) == sale.to_be_paid
    told = page.content.decode()
    for words in ("Sold for", "€600", "Commission of the consortium", "€72", "You will be paid", "€528"):
        assert words in told
    home = as_person(shop.anahita).get(reverse("studio:home"))
    assert home.context["owed"] == Money.of(528, "EUR")


def test_a_payout_shows_its_receipt_and_is_owed_no_more(shop: Cast, as_person: AsPerson, piece: str):
    record_payout(
        workshop=shop.weavers,
        amount=Money.of(528, "EUR"),
        receipt_number="R-1",
        by=shop.esmat,
        paid_at=now(),
        now=now(),
    )
    page = as_person(shop.anahita).get(piece)
    assert page.context["status"].code == "paid"
    assert "receipt <bdi>R-1</bdi>" in page.content.decode()
    assert not as_person(shop.anahita).get(reverse("studio:home")).context["owed"]
