"""Taxes of orders that may still change: flat rates, tax apps, and one calculation with checkouts."""

from decimal import Decimal

import pytest

from embedded_saleor import models
from embedded_saleor.tax.answers import TaxFault
from embedded_saleor.tax.calculation import Basket, Entered, bill_for
from embedded_saleor.tax.rates import Taxed
from embedded_saleor.tax.rules import TaxRules
from tests.engine import buyer, clerk
from tests.engine.app_double import ORIGIN
from tests.engine.buyer import ADDRESS
from tests.engine.clerk import codes, line_of
from tests.engine.shop import app_token, data, piece

pytestmark = pytest.mark.django_db
TAXES = {
    "shipping_tax_rate": 10,
    "shipping_price_net_amount": 10,
    "shipping_price_gross_amount": 11,
    "lines": [{"tax_rate": 20, "total_net_amount": 100, "total_gross_amount": 120}],
}


def flat(*, entered_with_tax, **rates):
    """Taxed by flat rates in Germany; `None` stands for the country's own rate."""
    models.TaxConfiguration.objects.update(charge_taxes=True, prices_entered_with_tax=entered_with_tax)
    models.TaxClassCountryRate.objects.create(tax_class=None, country="DE", rate=rates.pop("country", 19))
    for name, rate in rates.items():
        tax_class = models.TaxClass.objects.create(name=name)
        models.TaxClassCountryRate.objects.create(tax_class=tax_class, country="DE", rate=rate)


def pair(price):
    return price["net"]["amount"], price["gross"]["amount"]


def test_tax_is_taken_out_of_prices_entered_with_it(staff):
    flat(entered_with_tax=True)
    order = staff.ready(piece("carpet", price="33.33", quantity=9))
    order = staff.ask(clerk.CHANGE, id=order["lines"][0]["id"], n=2)["order"]
    (line,) = order["lines"]
    assert (pair(line["unitPrice"]), pair(line["totalPrice"])) == ((28.01, 33.33), (56.02, 66.66))
    assert (line["taxRate"], pair(order["shippingPrice"])) == (0.19, (8.4, 10))
    assert pair(order["total"]) == (64.42, 76.66)


def test_tax_is_added_to_prices_entered_without_it(staff):
    flat(entered_with_tax=False)
    order = staff.ready(piece("carpet"))
    assert (pair(order["total"]), pair(order["undiscountedTotal"])) == ((110, 130.9), (110, 130.9))
    assert pair(staff.complete(order["id"])["order"]["total"]) == (110, 130.9)


def test_lines_and_shipping_have_rates_of_their_own(staff):
    flat(entered_with_tax=False, books=7, post=5)
    models.ShippingMethod.objects.update(tax_class=models.TaxClass.objects.get(name="post"))
    models.ProductType.objects.update(tax_class=models.TaxClass.objects.get(name="books"))
    order = staff.ready(piece("carpet"))
    assert (pair(order["lines"][0]["totalPrice"]), pair(order["shippingPrice"])) == ((100, 107), (10, 10.5))


def test_a_class_that_is_gone_goes_on_taxing_what_it_taxed(staff):
    flat(entered_with_tax=False, books=7)
    models.ProductType.objects.update(tax_class=models.TaxClass.objects.get(name="books"))
    order = staff.ready(piece("carpet", quantity=9))
    models.TaxClass.objects.all().delete()
    told = staff.ask(clerk.CHANGE, id=order["lines"][0]["id"], n=2)["order"]
    assert pair(told["lines"][0]["totalPrice"]) == (200, 214)
    assert models.OrderLine.objects.get().tax_class_name == "books"


def test_prices_follow_the_address(staff):
    flat(entered_with_tax=False)
    models.TaxClassCountryRate.objects.create(tax_class=None, country="FR", rate=20)
    order = staff.draft(lines=[line_of(piece("carpet"))], billingAddress=ADDRESS)["order"]
    assert pair(order["total"]) == (100, 119)
    paris = {**ADDRESS, "country": "FR", "city": "Paris", "postalCode": "75001"}
    assert pair(staff.update(order["id"], shippingAddress=paris)["order"]["total"]) == (100, 120)


def test_prices_that_hold_tax_stay_where_none_is_charged(staff):
    flat(entered_with_tax=True)
    models.TaxConfiguration.objects.update(charge_taxes=False)
    assert pair(staff.ready(piece("carpet"))["total"]) == (110, 110)


def test_a_checkout_and_a_draft_of_the_same_goods_cost_the_same(staff):
    flat(entered_with_tax=True)
    carpet = piece("carpet", price="33.33", quantity=9)
    order = staff.ready(carpet)
    checkout = buyer.checkout_of(carpet)
    buyer.choose_first(checkout)
    query = "query($id:ID!){checkout(id:$id){totalPrice{net{amount} gross{amount}}}}"
    told = data(query, id=checkout)["checkout"]["totalPrice"]
    assert pair(told) == pair(order["total"])


def taxed_by_app(**fields):
    app, _ = app_token("HANDLE_TAXES", "MANAGE_ORDERS", identifier="taxes")
    models.Webhook.objects.create(
        app=app,
        target_url=f"{ORIGIN}/order_calculate_taxes",
        sync_events=["ORDER_CALCULATE_TAXES"],
        subscription_query=(
            "subscription{event{...on CalculateTaxes{taxBase{shippingPrice{amount} currency"
            " sourceObject{...on Order{id total{gross{amount}}}}"
            " lines{quantity productName unitPrice{amount} sourceLine{...on OrderLine{id}}}}}}}"
        ),
    )
    models.TaxConfiguration.objects.update(
        charge_taxes=True, tax_calculation_strategy="TAX_APP", prices_entered_with_tax=False, **fields
    )
    return app


def test_a_tax_app_tells_what_an_order_costs(staff, engine):
    taxed_by_app()
    engine.answers["ORDER_CALCULATE_TAXES"] = (200, TAXES)
    order = staff.ready(piece("carpet"))
    assert (pair(order["total"]), pair(order["subtotal"])) == ((110, 131), (100, 120))
    assert pair(order["lines"][0]["unitPrice"]) == (100, 120)
    assert staff.complete(order["id"])["errors"] == []


@pytest.mark.parametrize("answer", [(500, {}), (200, {**TAXES, "lines": []})], ids=["fails", "nonsense"])
def test_a_draft_whose_taxes_are_not_known_is_not_placed(staff, engine, answer):
    taxed_by_app(tax_app_id="taxes")
    engine.answers["ORDER_CALCULATE_TAXES"] = answer
    order = staff.ready(piece("carpet"))
    assert pair(order["total"]) == (110, 110)
    told = staff.complete(order["id"])
    assert codes(told) == [(None, "TAX_ERROR")]
    assert told["errors"][0]["message"] == "Configured Tax App returned invalid response."
    engine.answers["ORDER_CALCULATE_TAXES"] = (200, TAXES)
    told = staff.complete(order["id"])
    assert (told["errors"], pair(told["order"]["total"])) == ([], (110, 131))


def test_a_named_tax_app_that_does_not_listen_is_a_fault(staff):
    taxed_by_app(tax_app_id="another")
    order = staff.ready(piece("carpet"))
    assert codes(staff.complete(order["id"])) == [(None, "TAX_ERROR")]


def test_lists_ask_no_tax_app(staff, engine):
    taxed_by_app()
    engine.answers["ORDER_CALCULATE_TAXES"] = (200, TAXES)
    staff.ready(piece("carpet"))
    models.Order.objects.update(prices_are_stale=True)
    engine.arrived.clear()
    data("{draftOrders(first:1){edges{node{total{gross{amount}}}}}}", staff.token)
    assert engine.arrived == []


RULES = TaxRules(
    charge_taxes=True,
    by_app=False,
    tax_app_id=None,
    weighs_shipping=False,
    display_gross_prices=True,
    prices_entered_with_tax=True,
)


def basket(**rules):
    return Basket(
        lines=[Entered(Decimal("119"))],
        shipping=Entered(Decimal("11.90")),
        country="DE",
        currency="EUR",
        rules=TaxRules(**{**vars(RULES), **rules}),
    )


def nobody():
    raise AssertionError("no app is asked")


def test_a_bill_by_flat_rates():
    models.TaxClassCountryRate.objects.create(tax_class=None, country="DE", rate=19)
    bill = bill_for(basket(), nobody)
    assert bill.lines == [Taxed(Decimal("100.00"), Decimal("119.00"), Decimal("0.19"))]
    assert (bill.shipping.net, bill.fault, bill.by_app) == (Decimal("10.00"), None, False)


def test_a_bill_without_taxes_takes_them_out_or_leaves_them_in():
    models.TaxClassCountryRate.objects.create(tax_class=None, country="DE", rate=19)
    untaxed = basket(charge_taxes=False)
    assert bill_for(untaxed, nobody).lines == [Taxed(Decimal("100.00"), Decimal("100.00"))]
    stays = Basket(**{**vars(untaxed), "gross_stays": True})
    assert bill_for(stays, nobody).lines == [Taxed(Decimal("119.00"), Decimal("119.00"))]


def test_shipping_may_weigh_as_the_goods():
    dear, cheap = (models.TaxClass.objects.create(name=name) for name in ("dear", "cheap"))
    for tax_class, rate in ((dear, 20), (cheap, 0), (None, 7)):
        models.TaxClassCountryRate.objects.create(tax_class=tax_class, country="DE", rate=rate)
    goods = [Entered(Decimal(100), dear.pk), Entered(Decimal(300), cheap.pk)]
    weighed = Basket(**{**vars(basket(weighs_shipping=True, prices_entered_with_tax=False)), "lines": goods})
    assert bill_for(weighed, nobody).shipping.rate == Decimal("0.05")


def test_a_fault_of_the_app_leaves_prices_as_entered():
    def fails():
        raise TaxFault("no taxes today")

    bill = bill_for(basket(by_app=True), fails)
    assert (bill.lines[0].gross, bill.fault) == (Decimal("119.00"), "no taxes today")
