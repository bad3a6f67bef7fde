"""Clara buys: from the basket to an order, and everything that may go wrong on the way."""

from datetime import timedelta

import pytest

from catalog import holds
from catalog.models import Hold, Listing
from marketplace.kernel.errors import Refusal
from marketplace.markets.models import PolicyRecord, PolicyRule
from marketplace.orders import purchases
from marketplace.orders.models import Consignment, Order, Purchase
from marketplace.orders.sweeping import finish_paid, let_go_of_unpaid
from marketplace.orders.types import StepKind
from marketplace.payments.adapters.demo_card import ASKS_THE_BANK, IS_DECLINED
from marketplace.payments.models import Payment
from tests.people import ALWAYS
from tests.shop import BERLIN, bought, now, order_of, pay, piece_on_sale, ready_to_pay


@pytest.fixture
def carpet(shop):
    return piece_on_sale(shop.weavers, 1, shop.germany)


def test_a_carpet_is_bought_by_card(shop, carpet):
    purchase = ready_to_pay(shop.germany, [carpet])
    whole = purchases.summary(purchase)
    assert whole.total == whole.subtotal + whole.shipping
    step = pay(purchase)
    assert step.kind is StepKind.PAID
    order = order_of(purchase)
    assert (order.state, order.total) == ("paid", whole.total)
    assert order.shipping_address["postalCode"] == "10115"
    assert step.data["order"] == order.secret
    carpet.refresh_from_db()
    assert carpet.state == Listing.State.SOLD
    assert holds.availability(carpet, now()) == "sold"


def test_completing_again_gives_the_same_order(shop, carpet):
    order = bought(shop.germany, carpet)
    assert purchases.complete(purchase=order.purchase, now=now()) == order
    assert Order.objects.count() == 1


def test_two_families_make_two_consignments(shop, carpet):
    felt = piece_on_sale(shop.felters, 2, shop.germany, "200")
    order = bought(shop.germany, carpet, felt)
    consignments = order.consignments.order_by("pk")
    assert {c.consortium for c in consignments} == {shop.carpets, shop.felt}
    assert sum(c.postage_amount for c in consignments) == order.shipping_amount
    assert all(c.state == Consignment.State.TO_SEND and c.due_on for c in consignments)


def test_a_declined_card_leaves_the_hold_and_no_order(shop, carpet):
    purchase = ready_to_pay(shop.germany, [carpet])
    step = pay(purchase, IS_DECLINED)
    assert step.kind is StepKind.FAILED
    assert step.message
    assert not Order.objects.exists()
    assert holds.availability(carpet, now()) == "held"
    assert pay(purchase).kind is StepKind.PAID


@pytest.mark.parametrize(("answer", "kind"), [("approve", StepKind.PAID), ("decline", StepKind.FAILED)])
def test_the_bank_asks(shop, carpet, answer, kind):
    purchase = ready_to_pay(shop.germany, [carpet])
    assert pay(purchase, ASKS_THE_BANK).kind is StepKind.CHALLENGE
    step = purchases.continue_payment(purchase=purchase, data={"answer": answer}, now=now())
    assert step.kind is kind
    assert Order.objects.exists() is (kind is StepKind.PAID)


def test_what_one_holds_another_cannot_pay(shop, carpet):
    first, second = (ready_to_pay(shop.germany, [carpet]) for _buyer in range(2))
    pay(first, ASKS_THE_BANK)
    with pytest.raises(Refusal) as refused:
        pay(second)
    assert (refused.value.code, refused.value.field) == ("held", carpet.piece_id)
    assert Payment.objects.count() == 1


def test_what_is_sold_cannot_be_begun(shop, carpet):
    bought(shop.germany, carpet)
    carpet.refresh_from_db()
    with pytest.raises(Refusal) as refused:
        purchases.begin_purchase(market=shop.germany, language="de", listings=[carpet], now=now())
    assert refused.value.code == "not_for_sale"


def test_a_hold_that_ran_out_is_taken_again_if_nobody_else_has_it(shop, carpet):
    purchase = ready_to_pay(shop.germany, [carpet])
    pay(purchase, ASKS_THE_BANK)
    Hold.objects.update(expires_at=now() - timedelta(minutes=1))
    step = purchases.continue_payment(purchase=purchase, data={"answer": "approve"}, now=now())
    assert step.kind is StepKind.PAID


def test_money_for_a_lost_hold_goes_back(shop, carpet):
    """The first buyer's bank answers after the second has bought."""
    first, second = (ready_to_pay(shop.germany, [carpet]) for _buyer in range(2))
    pay(first, ASKS_THE_BANK)
    Hold.objects.update(expires_at=now() - timedelta(minutes=1))
    assert pay(second).kind is StepKind.PAID
    with pytest.raises(Refusal) as refused:
        purchases.continue_payment(purchase=first, data={"answer": "approve"}, now=now())
    assert refused.value.code == "piece_lost"
    assert Order.objects.count() == 1
    payment = Payment.objects.get(saleor_transaction_id=first.saleor_transaction_id)
    assert payment.refunded_amount == payment.amount
    first.refresh_from_db()
    assert first.state == Purchase.State.ABANDONED


def test_a_country_that_is_not_served_is_refused(shop, carpet):
    with pytest.raises(Refusal) as refused:
        ready_to_pay(shop.germany, [carpet], address={**BERLIN, "country": "US"})
    assert (refused.value.code, refused.value.field) == ("country_not_served", "country")


def test_a_postal_code_that_cannot_be_is_refused_at_its_field(shop, carpet):
    with pytest.raises(Refusal) as refused:
        ready_to_pay(shop.germany, [carpet], address={**BERLIN, "postalCode": "nowhere"})
    assert (refused.value.code, refused.value.field) == ("invalid", "postalCode")


def test_the_gate_is_asked_on_the_record(shop, carpet):
    bought(shop.germany, carpet)
    occasions = PolicyRecord.objects.order_by("pk").values_list("occasion", flat=True)
    assert list(occasions) == ["checkout", "payment"]


def test_what_the_law_refuses_cannot_be_paid(shop, carpet):
    purchase = ready_to_pay(shop.germany, [carpet])
    PolicyRule.objects.create(
        origin="IR", payment_method="demo_card", decision="refuse", recheck_by="2030-01-01", **ALWAYS
    )
    assert "demo_card" not in {method.code for method in purchases.payment_methods(purchase)}
    with pytest.raises(Refusal):
        pay(purchase)
    assert not Hold.objects.exists()
    assert not Payment.objects.exists()


def test_a_new_price_is_shown_before_it_is_charged(shop, carpet):
    purchase = ready_to_pay(shop.germany, [carpet])
    Purchase.objects.filter(pk=purchase.pk).update(subtotal_amount=500)
    purchase.refresh_from_db()
    with pytest.raises(Refusal) as refused:
        pay(purchase)
    assert refused.value.code == "total_changed"
    purchase.refresh_from_db()
    assert purchase.subtotal_amount == 600
    assert pay(purchase).kind is StepKind.PAID


def test_a_delivery_that_was_never_offered_is_refused(shop, carpet):
    purchase = ready_to_pay(shop.germany, [carpet])
    with pytest.raises(Refusal) as refused:
        purchases.choose_delivery(purchase=purchase, option_id="Q2hlYXA=", now=now())
    assert refused.value.code == "delivery_not_offered"


def test_the_address_may_change_and_delivery_is_chosen_anew(shop, carpet):
    purchase = ready_to_pay(shop.germany, [carpet])
    purchases.set_contact(
        purchase=purchase,
        email="other@example.com",
        phone="+4930123456",
        shipping_address={**BERLIN, "city": "Hamburg", "postalCode": "20095"},
        now=now(),
    )
    assert (purchase.state, purchase.delivery_id) == ("delivery", "")
    option = purchases.delivery_options(purchase)[0]
    purchases.choose_delivery(purchase=purchase, option_id=option.id, now=now())
    pay(purchase)
    assert order_of(purchase).shipping_address["postalCode"] == "20095"
    assert order_of(purchase).email == "other@example.com"


def test_what_cannot_be_posted_says_why(shop):
    heavy = piece_on_sale(shop.weavers, 3, shop.germany)
    Listing.objects.filter(pk=heavy.pk).update(width_cm=400, length_cm=600, packing_structure="bijar")
    purchase = purchases.begin_purchase(market=shop.germany, language="en", listings=[heavy], now=now())
    purchases.set_contact(
        purchase=purchase, email="c@example.com", phone="", shipping_address=BERLIN, now=now()
    )
    options, refusals = purchases.delivery_options(purchase), purchases.refusals(purchase)
    assert not any(option.name == "Parcel post" for option in options)
    assert options or refusals[0].reason


def test_a_browser_closed_after_paying_still_gets_its_order(shop, carpet):
    purchase = ready_to_pay(shop.germany, [carpet])
    pay(purchase, ASKS_THE_BANK)
    Payment.objects.update(outcome="charged", charged_at=now())
    assert finish_paid(now=now() + timedelta(minutes=5)) == 1
    assert order_of(purchase).state == "paid"


def test_what_is_not_paid_in_time_is_let_go(shop, carpet):
    purchase = ready_to_pay(shop.germany, [carpet])
    pay(purchase, ASKS_THE_BANK)
    assert let_go_of_unpaid(now=now() + timedelta(minutes=21)) == 1
    assert holds.availability(carpet, now()) == "free"
    assert Payment.objects.get().outcome == "cancelled"
