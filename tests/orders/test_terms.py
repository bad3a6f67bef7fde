"""Clara pays duty and tax with the price: through checkout, order, papers, ledger and refund."""

from datetime import date
from decimal import Decimal

import pytest

from marketplace.kernel.money import Money
from marketplace.orders import operations, purchases
from marketplace.orders.ledger.queries import balances_of
from marketplace.orders.papers import declaration_of
from marketplace.orders.types import StepKind
from shipping.keeping import is_replayed
from shipping.models import KeptQuote, TermRule
from shipping.queries import parcels_of
from tests.orders.test_desk import inspect, weigh
from tests.shop import now, order_of, pay, piece_on_sale, ready_to_pay


@pytest.fixture
def ddp(shop):
    """Duty into Germany may be paid with the price, for four euros."""
    return TermRule.objects.create(
        term="ddp",
        destination="DE",
        fee=Decimal(4),
        valid_from=date(2024, 1, 1),
        source="test",
        checked_on=date(2026, 1, 1),
    )


def choose(purchase, ending):
    offered = purchases.delivery_options(purchase)
    option = next(each for each in offered if each.way.endswith(ending))
    return purchases.choose_delivery(purchase=purchase, option_id=option.id, now=now())


def prepaid_order(shop, *pieces):
    purchase = choose(ready_to_pay(shop.germany, list(pieces)), "-ddp")
    assert pay(purchase).kind is StepKind.PAID
    return order_of(purchase)


def test_dap_is_the_default_and_says_who_pays(shop, ddp):
    purchase = ready_to_pay(shop.germany, [piece_on_sale(shop.weavers, 1, shop.germany)])
    whole = purchases.summary(purchase)
    assert whole.prepaid is None
    assert whole.duty_high
    assert whole.postage == whole.shipping


def test_the_term_is_in_the_price_and_nothing_is_left_to_pay(shop, ddp):
    piece = piece_on_sale(shop.weavers, 1, shop.germany)
    purchase = choose(ready_to_pay(shop.germany, [piece]), "-ddp")
    whole = purchases.summary(purchase)
    assert whole.prepaid
    assert (whole.duty_low, whole.duty_high) == (None, None)
    assert whole.postage + whole.prepaid == whole.shipping
    assert "DDP" in whole.delivery_name


def test_each_family_keeps_its_own_duty_and_no_cent_is_lost(shop, ddp):
    carpet = piece_on_sale(shop.weavers, 1, shop.germany)
    felt = piece_on_sale(shop.felters, 2, shop.germany, "200")
    order = prepaid_order(shop, carpet, felt)
    consignments = list(order.consignments.all())
    assert order.delivery_term == "ddp"
    assert sum(each.prepaid_amount for each in consignments) == order.prepaid_amount > 0
    assert sum(each.postage_amount for each in consignments) == order.shipping_amount
    for each in consignments:
        assert is_replayed(KeptQuote.objects.get(public_id=each.quote_ref))


def test_papers_say_who_pays(shop, ddp):
    consignment = prepaid_order(shop, piece_on_sale(shop.weavers, 1, shop.germany)).consignments.get()
    inspect(consignment, shop.esmat)
    weigh(consignment, shop.esmat)
    said = declaration_of(consignment, parcels_of(consignment.public_id).get(), "Esmat")
    assert said.delivery_term == "DDP"
    assert said.duty_paid == consignment.prepaid
    assert said.postage == consignment.carriage


def test_the_ledger_holds_the_duty_until_customs_take_it(shop, ddp):
    consignment = prepaid_order(shop, piece_on_sale(shop.weavers, 1, shop.germany)).consignments.get()
    held = balances_of(shop.carpets)["duty"]
    currency = shop.carpets.family_currency
    assert held[currency].amount > 0
    inspect(consignment, shop.esmat)
    weigh(consignment, shop.esmat)
    operations.print_papers(consignment=consignment, by=shop.esmat, now=now())
    taken = Money(held[currency].amount, currency)
    operations.hand_over(
        consignment=consignment, by=shop.esmat, now=now(), charged=Money.of(20, currency), duty_charged=taken
    )
    assert not balances_of(shop.carpets)["duty"][currency]


def test_a_refund_asks_for_all_that_was_paid_with_the_duty(shop, ddp):
    consignment = prepaid_order(shop, piece_on_sale(shop.weavers, 1, shop.germany)).consignments.get()
    before = balances_of(shop.carpets)
    refund = operations.refund_consignment(
        consignment=consignment, reason="It was lost.", relist=False, by=shop.esmat, now=now()
    )
    assert refund.amount == consignment.order.total.amount
    assert before["duty"][shop.carpets.family_currency].amount > 0
