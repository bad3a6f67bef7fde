"""Paying as clients did before transactions: the dummy gateway of test engines."""

import pytest

from embedded_saleor import models
from tests.engine import buyer
from tests.engine.buyer import CHARGED, choose_first, complete, listening_app
from tests.engine.shop import data, error_code, piece, shop, staff_token

pytestmark = pytest.mark.django_db
DUMMY = "mirumee.payments.dummy"
PAY = (
    "mutation($id:ID!,$i:PaymentInput!){checkoutPaymentCreate(id:$id,input:$i)"
    "{payment{id isActive chargeStatus total{amount}} checkout{id} errors{field code}}}"
)
READ = (
    "query($id:ID!){payment(id:$id){isActive chargeStatus capturedAmount{amount}"
    " actions transactions{kind isSuccess amount{amount}}}}"
)
ORDER = "query($id:ID!){order(id:$id){isPaid paymentStatus authorizeStatus chargeStatus events{type}}}"


@pytest.fixture
def gateway(settings):
    settings.EMBEDDED_SALEOR = {**settings.EMBEDDED_SALEOR, "DUMMY_PAYMENTS": True}


@pytest.fixture
def checkout():
    shop()
    models.TaxConfiguration.objects.update(prices_entered_with_tax=False)
    buyer.post_method()
    made = buyer.checkout_of(piece("mat"))
    choose_first(made)
    return made


def pay(checkout, token="fully_charged", gateway=DUMMY, **more):
    asked = {"gateway": gateway, "token": token, **more}
    return data(PAY, id=checkout, i=asked)["checkoutPaymentCreate"]


def refusal(told):
    (error,) = told["errors"]
    assert told["payment"] is None
    assert not models.Payment.objects.exists()
    return error["field"], error["code"]


def order_of(checkout):
    told = complete(checkout)
    assert told["errors"] == []
    return data(ORDER, staff_token("MANAGE_ORDERS"), id=told["order"]["id"])["order"]


def test_no_engine_takes_dummy_payments_unless_it_is_told_to(checkout):
    assert refusal(pay(checkout)) == ("gateway", "NOT_SUPPORTED_GATEWAY")
    told = complete(checkout)
    assert [one["code"] for one in told["errors"]] == ["CHECKOUT_NOT_FULLY_PAID"]


def test_other_gateways_and_part_payments_are_refused(gateway, checkout):
    assert refusal(pay(checkout, gateway="some.bank")) == ("gateway", "NOT_SUPPORTED_GATEWAY")
    assert refusal(pay(checkout, token="")) == ("token", "REQUIRED")
    assert refusal(pay(checkout, amount=1)) == ("amount", "PARTIAL_PAYMENT_NOT_ALLOWED")


def test_a_payment_is_charged_when_the_order_is_made(gateway, checkout):
    payment = pay(checkout, amount=110)["payment"]
    assert (payment["chargeStatus"], payment["total"]["amount"]) == ("NOT_CHARGED", 110)
    order = order_of(checkout)
    assert (order["isPaid"], order["paymentStatus"], order["chargeStatus"]) == (True, "FULLY_CHARGED", "FULL")
    assert {"PAYMENT_CAPTURED", "ORDER_FULLY_PAID"} <= {event["type"] for event in order["events"]}
    read = data(READ, staff_token("MANAGE_ORDERS", "MANAGE_USERS"), id=payment["id"])["payment"]
    assert read == {
        "isActive": True,
        "chargeStatus": "FULLY_CHARGED",
        "capturedAmount": {"amount": 110},
        "actions": ["REFUND"],
        "transactions": [{"kind": "CAPTURE", "isSuccess": True, "amount": {"amount": 110}}],
    }


def test_a_token_may_ask_to_set_money_aside_only(gateway, checkout):
    pay(checkout, token="not-charged")
    order = order_of(checkout)
    assert (order["isPaid"], order["paymentStatus"], order["authorizeStatus"]) == (
        False,
        "NOT_CHARGED",
        "FULL",
    )
    assert "PAYMENT_AUTHORIZED" in {event["type"] for event in order["events"]}


def test_one_payment_takes_the_place_of_another(gateway, checkout):
    pay(checkout)
    pay(checkout)
    assert list(models.Payment.objects.values_list("is_active", flat=True)) == [False, True]
    order_of(checkout)
    order = models.Order.objects.get()
    assert order.total_charged_amount == order.total_gross_amount
    assert order.payments.count() == 2


def test_a_payment_that_became_too_small_does_not_pay(gateway, checkout):
    pay(checkout)
    more = (
        "mutation($id:ID!,$v:ID!){checkoutLinesAdd(id:$id,lines:[{variantId:$v,quantity:1}]){errors{code}}}"
    )
    models.Stock.objects.update(quantity=5)
    product = models.Product.objects.get()
    assert data(more, id=checkout, v=buyer.variant_id(product))["checkoutLinesAdd"]["errors"] == []
    assert [one["code"] for one in complete(checkout)["errors"]] == ["CHECKOUT_NOT_FULLY_PAID"]
    assert models.Payment.objects.get().captured_amount == 0


def test_transactions_and_payments_do_not_mix(gateway, checkout, engine):
    payment = pay(checkout)["payment"]
    listening_app()
    engine.answers["TRANSACTION_INITIALIZE_SESSION"] = (200, CHARGED)
    buyer.pay(checkout)
    token = staff_token("MANAGE_ORDERS")
    assert data(READ, token, id=payment["id"])["payment"]["isActive"] is False
    refused = pay(checkout)["errors"]
    assert [one["code"] for one in refused] == ["CHECKOUT_HAS_TRANSACTION"]
    assert complete(checkout)["errors"] == []
    order = models.Order.objects.get()
    assert order.total_charged_amount == order.total_gross_amount
    assert order.payments.get().captured_amount == 0


def test_strangers_read_no_payments(gateway, checkout):
    payment = pay(checkout)["payment"]
    assert error_code(READ, id=payment["id"]) == "PermissionDenied"
