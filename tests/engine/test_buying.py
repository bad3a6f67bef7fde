"""From a basket to an order, through the API."""

import pytest

from embedded_saleor import models
from tests.engine import buyer
from tests.engine.buyer import CHARGED, checkout_of, choose_first, complete, listening_app, pay
from tests.engine.shop import data, piece, shop

pytestmark = pytest.mark.django_db


@pytest.fixture
def carpet(engine):
    shop()
    listening_app()
    buyer.post_method()
    engine.answers["TRANSACTION_INITIALIZE_SESSION"] = (200, CHARGED)
    return piece("carpet", quantity=2)


def ready(product, quantity=1):
    checkout = checkout_of(product, quantity)
    choose_first(checkout)
    return checkout


def stock():
    return models.Stock.objects.values_list("quantity", "quantity_allocated").get()


def test_a_guest_buys(carpet):
    checkout = ready(carpet)
    assert pay(checkout)["transaction"]["chargedAmount"]["amount"] == 110
    told = complete(checkout)
    assert told["errors"] == []
    assert (told["order"]["status"], told["order"]["chargeStatus"]) == ("UNFULFILLED", "FULL")
    assert stock() == (2, 1)


def test_completing_again_answers_the_same_order(carpet):
    checkout = ready(carpet)
    pay(checkout)
    assert complete(checkout) == complete(checkout)
    assert models.Order.objects.count() == 1


def test_what_is_not_paid_becomes_no_order(carpet):
    told = complete(ready(carpet))
    assert told["errors"][0]["code"] == "CHECKOUT_NOT_FULLY_PAID"
    assert models.Order.objects.count() == 0
    assert stock() == (2, 0)


def test_the_email_is_checked_first(carpet):
    told = complete(checkout_of(carpet, email=None))
    assert told["errors"][0]["code"] == "EMAIL_NOT_SET"


def test_a_piece_that_was_sold_meanwhile_is_refused_and_the_money_stays_visible(carpet):
    checkout = ready(carpet, 2)
    pay(checkout)
    models.Stock.objects.update(quantity_allocated=1)
    told = complete(checkout)
    assert told["errors"][0]["code"] == "INSUFFICIENT_STOCK"
    assert told["errors"][0]["variants"] == [buyer.variant_id(carpet)]
    assert models.Order.objects.count() == 0
    assert models.TransactionItem.objects.get().checkout is not None


def test_a_piece_withdrawn_shows_no_problem_and_is_refused_at_the_end(carpet):
    checkout = ready(carpet)
    pay(checkout)
    models.ProductChannelListing.objects.update(available_for_purchase_at=None)
    assert data("query($id:ID!){checkout(id:$id){problems{__typename}}}", id=checkout)["checkout"] == {
        "problems": []
    }
    assert complete(checkout)["errors"][0]["code"] == "UNAVAILABLE_VARIANT_IN_CHANNEL"


def test_more_than_there_is_cannot_be_put_in(carpet):
    lines = [{"variantId": buyer.variant_id(carpet), "quantity": 3}]
    told = data(buyer.CREATE, i={"channel": "world", "lines": lines})["checkoutCreate"]
    assert told["errors"][0]["code"] == "INSUFFICIENT_STOCK"
    assert models.Checkout.objects.count() == 0


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ((500, {}), "Failed to delivery request."),
        ((200, "no JSON"), "Failed to delivery request."),
        ((200, {"result": "CHARGE_SUCCESS"}), "Missing value for field: pspReference."),
    ],
)
def test_a_failing_payment_app_is_no_error_but_a_failure_event(carpet, engine, answer, message):
    engine.answers["TRANSACTION_INITIALIZE_SESSION"] = answer
    told = pay(ready(carpet))
    assert told["errors"] == []
    assert told["transactionEvent"]["type"] == "CHARGE_FAILURE"
    assert told["transactionEvent"]["message"].startswith(message)
    assert told["transaction"]["chargedAmount"]["amount"] == 0


def test_one_key_pays_once_for_one_checkout(carpet):
    checkout, other = ready(carpet), ready(carpet)
    first = pay(checkout, "key")
    assert first["errors"] == []
    assert pay(other, "key")["errors"] == [{"field": "idempotencyKey", "code": "UNIQUE"}]
    assert models.TransactionItem.objects.count() == 1


def test_a_failing_list_of_methods_leaves_the_shops_own(carpet, engine):
    engine.answers["SHIPPING_LIST_METHODS_FOR_CHECKOUT"] = (500, {})
    told = data(buyer.OPTIONS, id=checkout_of(carpet))["deliveryOptionsCalculate"]
    assert [one["shippingMethod"]["price"]["amount"] for one in told["deliveries"]] == [10]


def test_an_apps_method_is_remembered_by_the_order(carpet, engine):
    models.ShippingZone.objects.all().delete()
    engine.answers["SHIPPING_LIST_METHODS_FOR_CHECKOUT"] = (
        200,
        [{"id": "air", "name": "Air", "amount": "7.50", "currency": "EUR"}],
    )
    checkout = ready(carpet)
    pay(checkout)
    complete(checkout)
    order = models.Order.objects.get()
    assert order.private_metadata == {"external_app_shipping_id": "YXBwOmdhdGV3YXk6YWly"}
    assert order.total_gross_amount == 107.5


def test_flat_taxes_are_added_to_net_prices(carpet):
    models.TaxConfiguration.objects.update(charge_taxes=True, prices_entered_with_tax=False)
    models.TaxClassCountryRate.objects.create(tax_class=None, country="DE", rate=19)
    told = data("query($id:ID!){checkout(id:$id){totalPrice{net{amount} gross{amount}}}}", id=ready(carpet))[
        "checkout"
    ]["totalPrice"]
    assert told == {"net": {"amount": 110}, "gross": {"amount": 130.9}}


def test_a_failing_tax_app_leaves_prices_untaxed_and_stops_the_order(carpet, engine):
    models.TaxConfiguration.objects.update(
        charge_taxes=True, tax_calculation_strategy="TAX_APP", tax_app_id="gateway"
    )
    engine.answers["CHECKOUT_CALCULATE_TAXES"] = (500, {})
    checkout = ready(carpet)
    assert pay(checkout)["transaction"]["chargedAmount"]["amount"] == 110
    assert complete(checkout)["errors"][0]["code"] == "TAX_ERROR"


def test_a_tax_app_tells_the_prices(carpet, engine):
    models.TaxConfiguration.objects.update(
        charge_taxes=True, tax_calculation_strategy="TAX_APP", tax_app_id="gateway"
    )
    line = {"tax_rate": 20, "total_gross_amount": "120", "total_net_amount": "100"}
    shipping = {"shipping_tax_rate": 0, "shipping_price_gross_amount": 10, "shipping_price_net_amount": 10}
    engine.answers["CHECKOUT_CALCULATE_TAXES"] = (200, {**shipping, "lines": [line]})
    checkout = ready(carpet)
    pay(checkout)
    assert complete(checkout)["errors"] == []
    assert models.Order.objects.get().total_gross_amount == 130
