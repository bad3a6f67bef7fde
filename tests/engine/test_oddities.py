"""What surprises in Saleor and must not surprise only here: the engine answers alike."""

import json

import pytest

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from tests.engine import buyer
from tests.engine.app_double import ORIGIN
from tests.engine.asking import ask
from tests.engine.buyer import CHARGED, checkout_of, choose_first, complete, listening_app, pay
from tests.engine.shop import app_token, data, piece, shop, staff_token

pytestmark = pytest.mark.django_db
LIST = "SHIPPING_LIST_METHODS_FOR_CHECKOUT"
FILTER = "CHECKOUT_FILTER_SHIPPING_METHODS"
AIR = {"id": "air", "name": "Air", "amount": "7.50", "currency": "EUR"}
OFFERED = (
    "mutation($id:ID!){deliveryOptionsCalculate(id:$id)"
    "{deliveries{id shippingMethod{name description active message}} errors{code}}}"
)
PROBLEMS = (
    "query($id:ID!){checkout(id:$id){delivery{id shippingMethod{active price{amount}}}"
    " problems{__typename} totalPrice{gross{amount}}}}"
)
REPORT = (
    "mutation($t:ID!,$k:TransactionEventTypeEnum!,$a:PositiveDecimal,$r:String!){transactionEventReport"
    "(id:$t,type:$k,amount:$a,pspReference:$r){alreadyProcessed"
    " transaction{chargedAmount{amount} refundedAmount{amount}} errors{code}}}"
)


@pytest.fixture
def carpet(engine):
    shop()
    listening_app()
    buyer.post_method()
    engine.answers["TRANSACTION_INITIALIZE_SESSION"] = (200, CHARGED)
    return piece("carpet", quantity=2)


def offered(checkout):
    told = data(OFFERED, id=checkout)["deliveryOptionsCalculate"]
    assert told["errors"] == []
    return told["deliveries"]


def names(deliveries):
    return [one["shippingMethod"]["name"] for one in deliveries]


@pytest.mark.parametrize("answer", [(500, {}), (200, {"methods": [AIR]}), (200, "nonsense"), (200, None)])
def test_a_list_hook_that_fails_offers_nothing_and_is_no_error(carpet, engine, answer):
    engine.answers[LIST] = answer
    assert names(offered(checkout_of(carpet))) == ["Parcel"]


@pytest.mark.parametrize(
    "bad",
    [
        {**AIR, "amount": "-1"},
        {name: value for name, value in AIR.items() if name != "amount"},
        {name: value for name, value in AIR.items() if name != "id"},
        {**AIR, "currency": "USD"},
        {**AIR, "name": "x" * 101},
        {**AIR, "description": "x" * 256},
        {**AIR, "minimum_delivery_days": -1},
        "air",
    ],
)
def test_a_bad_row_of_a_list_is_left_out_silently(carpet, engine, bad):
    """Each row by itself, as its schema in Saleor 3.23 has it; a list of bad rows only comes out empty."""
    engine.answers[LIST] = (200, [bad, {**AIR, "id": "sea", "name": "Sea"}])
    assert names(offered(checkout_of(carpet))) == ["Parcel", "Sea"]


def test_a_description_arrives_as_json(carpet, engine):
    engine.answers[LIST] = (200, [{**AIR, "description": "2 parcels"}])
    told = {one["shippingMethod"]["name"]: one["shippingMethod"] for one in offered(checkout_of(carpet))}
    assert told["Air"]["description"] == '"2 parcels"'
    assert json.loads(told["Air"]["description"]) == "2 parcels"


def test_an_apps_methods_are_offered_where_the_shop_sends_nothing(carpet, engine):
    engine.answers[LIST] = (200, [AIR])
    norway = {**buyer.ADDRESS, "country": "NO", "postalCode": "0150", "city": "Oslo"}
    assert names(offered(checkout_of(carpet, shippingAddress=norway))) == ["Air"]
    assert names(offered(checkout_of(carpet, shippingAddress=None))) == ["Air"]


@pytest.mark.parametrize("answer", [(500, {}), (200, []), (200, {"excluded_methods": [{"id": "nothing"}]})])
def test_a_filter_hook_that_fails_excludes_nothing(carpet, engine, answer):
    engine.answers[FILTER] = answer
    (told,) = offered(checkout_of(carpet))
    assert told["shippingMethod"]["active"] is True


def test_a_filter_hook_excludes_with_its_reason(carpet, engine):
    method = global_id("ShippingMethod", models.ShippingMethod.objects.get().pk)
    engine.answers[FILTER] = (200, {"excluded_methods": [{"id": method, "reason": "Too heavy"}]})
    checkout = checkout_of(carpet)
    (told,) = offered(checkout)
    assert (told["shippingMethod"]["active"], told["shippingMethod"]["message"]) == (False, "Too heavy")
    refused = data(buyer.CHOOSE, id=checkout, d=told["id"])["checkoutDeliveryMethodUpdate"]["errors"]
    assert refused == [{"field": "deliveryMethodId", "code": "DELIVERY_METHOD_NOT_APPLICABLE"}]


def test_a_changed_price_makes_a_new_delivery_and_the_chosen_one_invalid(carpet, engine):
    models.ShippingZone.objects.all().delete()
    engine.answers[LIST] = (200, [AIR])
    checkout = checkout_of(carpet)
    choose_first(checkout)
    chosen = data(PROBLEMS, id=checkout)["checkout"]
    engine.answers[LIST] = (200, [{**AIR, "amount": "9"}])
    (anew,) = offered(checkout)
    assert anew["id"] != chosen["delivery"]["id"]
    told = data(PROBLEMS, id=checkout)["checkout"]
    assert told["delivery"]["id"] == chosen["delivery"]["id"]
    assert told["delivery"]["shippingMethod"] == {"active": False, "price": {"amount": 7.5}}
    assert told["problems"] == [{"__typename": "CheckoutProblemDeliveryMethodInvalid"}]
    assert told["totalPrice"] == chosen["totalPrice"]


def test_a_new_address_makes_the_delivery_stale(carpet):
    checkout = checkout_of(carpet)
    choose_first(checkout)
    assert data(PROBLEMS, id=checkout)["checkout"]["problems"] == []
    move = (
        "mutation($id:ID!,$a:AddressInput!){checkoutShippingAddressUpdate(id:$id,shippingAddress:$a)"
        "{errors{code}}}"
    )
    data(move, id=checkout, a={**buyer.ADDRESS, "streetAddress1": "Weg 2"})
    told = data(PROBLEMS, id=checkout)["checkout"]["problems"]
    assert told == [{"__typename": "CheckoutProblemDeliveryMethodStale"}]
    offered(checkout)
    assert data(PROBLEMS, id=checkout)["checkout"]["problems"] == []


def test_gross_below_net_is_accepted(carpet, engine):
    models.TaxConfiguration.objects.update(
        charge_taxes=True, tax_calculation_strategy="TAX_APP", tax_app_id="gateway"
    )
    line = {"tax_rate": 20, "total_gross_amount": "80", "total_net_amount": "100"}
    shipping = {"shipping_tax_rate": 0, "shipping_price_gross_amount": 10, "shipping_price_net_amount": 10}
    engine.answers["CHECKOUT_CALCULATE_TAXES"] = (200, {**shipping, "lines": [line]})
    checkout = checkout_of(carpet)
    choose_first(checkout)
    assert data(PROBLEMS, id=checkout)["checkout"]["totalPrice"]["gross"]["amount"] == 90


def test_stock_below_nothing_is_accepted(carpet):
    update = (
        'mutation($s:[StockInput!]!){productVariantStocksUpdate(sku:"CARPET",stocks:$s)'
        "{productVariant{stocks{quantity}} errors{code}}}"
    )
    warehouse = global_id("Warehouse", models.Warehouse.objects.get().pk)
    told = data(update, staff_token("MANAGE_PRODUCTS"), s=[{"warehouse": warehouse, "quantity": -1}])
    assert told["productVariantStocksUpdate"]["errors"] == []
    assert models.Stock.objects.get().quantity == -1


@pytest.fixture
def order(carpet):
    checkout = checkout_of(carpet)
    choose_first(checkout)
    pay(checkout)
    assert complete(checkout)["errors"] == []
    return models.Order.objects.get()


def fulfil(order):
    query = (
        "mutation($o:ID!,$i:OrderFulfillInput!){orderFulfill(order:$o,input:$i){order{status} errors{code}}}"
    )
    stocks = [{"warehouse": global_id("Warehouse", models.Warehouse.objects.get().pk), "quantity": 1}]
    lines = [{"orderLineId": global_id("OrderLine", order.lines.get().pk), "stocks": stocks}]
    told = data(query, staff_token("MANAGE_ORDERS"), o=global_id("Order", order.pk), i={"lines": lines})
    return told["orderFulfill"]


def test_a_cancelled_order_that_is_paid_can_be_sent(order):
    cancel = "mutation($o:ID!){orderCancel(id:$o){order{status} errors{code}}}"
    told = data(cancel, staff_token("MANAGE_ORDERS", "MANAGE_USERS"), o=global_id("Order", order.pk))
    assert told["orderCancel"]["order"]["status"] == "CANCELED"
    assert fulfil(order) == {"order": {"status": "FULFILLED"}, "errors": []}


def test_what_is_not_paid_cannot_be_sent(order):
    models.Order.objects.update(charge_status="NONE")
    assert [one["code"] for one in fulfil(order)["errors"]] == ["CANNOT_FULFILL_UNPAID_ORDER"]
    assert not models.Fulfillment.objects.exists()


def report(order, kind, amount, reference):
    item = order.transactions.get()
    token = models.AppToken.issue(item.app)[1]
    asked = {"t": global_id("TransactionItem", item.pk), "k": kind, "a": amount, "r": reference}
    told = data(REPORT, token, **asked)["transactionEventReport"]
    assert told["errors"] == []
    sums = told["transaction"]
    return sums["chargedAmount"]["amount"], sums["refundedAmount"]["amount"]


def test_charges_and_refunds_in_parts_add_up(order):
    assert report(order, "REFUND_SUCCESS", 30, "r1") == (80, 30)
    assert report(order, "REFUND_SUCCESS", 20, "r2") == (60, 50)
    assert report(order, "REFUND_SUCCESS", 20, "r2") == (60, 50), "the same report again"
    assert report(order, "REFUND_REVERSE", 20, "r2") == (80, 30)
    order.refresh_from_db()
    assert (order.total_charged_amount, order.charge_status) == (80, "PARTIAL")


def test_a_refund_above_what_was_charged_is_accepted(order):
    charged, refunded = report(order, "REFUND_SUCCESS", 500, "r1")
    assert refunded == 500
    assert charged <= 0


def test_one_reference_may_stand_on_two_transactions(order):
    record = (
        "mutation($o:ID!,$t:TransactionCreateInput!){transactionCreate(id:$o,transaction:$t)"
        "{transaction{id} errors{code}}}"
    )
    token = staff_token("HANDLE_PAYMENTS")
    for _ in range(2):
        told = data(record, token, o=global_id("Order", order.pk), t={"name": "Cash", "pspReference": "same"})
        assert told["transactionCreate"]["errors"] == []
    assert models.TransactionItem.objects.filter(psp_reference="same").count() == 2


def test_a_plain_refund_leaves_what_was_granted_as_it_was(order):
    grant = (
        "mutation($o:ID!,$t:ID!){orderGrantRefundCreate(id:$o,input:{amount:10,transactionId:$t})"
        "{grantedRefund{status} errors{code}}}"
    )
    item = order.transactions.get()
    asked = {"o": global_id("Order", order.pk), "t": global_id("TransactionItem", item.pk)}
    told = data(grant, staff_token("MANAGE_ORDERS", "HANDLE_PAYMENTS"), **asked)["orderGrantRefundCreate"]
    assert told == {"grantedRefund": {"status": "NONE"}, "errors": []}
    report(order, "REFUND_SUCCESS", 10, "r1")
    assert models.OrderGrantedRefund.objects.get().status == "NONE"


def test_an_order_is_told_about_in_the_order_in_which_it_came_about(carpet):
    app, _token = app_token("MANAGE_ORDERS", identifier="listener")
    models.Webhook.objects.create(
        app=app,
        target_url=f"{ORIGIN}/orders",
        async_events=["ANY_EVENTS"],
        subscription_query="subscription{event{version ...on OrderCreated{order{number}}}}",
    )
    checkout = checkout_of(carpet)
    choose_first(checkout)
    pay(checkout)
    complete(checkout)
    about_orders = models.EventDelivery.objects.filter(event__startswith="ORDER").order_by("pk")
    assert list(about_orders.values_list("event", flat=True)) == [
        "ORDER_CREATED",
        "ORDER_PAID",
        "ORDER_FULLY_PAID",
        "ORDER_UPDATED",
        "ORDER_CONFIRMED",
    ]


@pytest.mark.parametrize(
    ("where", "message"),
    [
        ({"name": {"eq": "A"}, "OR": [{"slug": {"eq": "b"}}]}, "Cannot mix operators"),
        ({"AND": [], "OR": []}, "Cannot mix operators"),
        ({"AND": [{"OR": [{"slug": {"eq": "b"}}], "name": {"eq": "A"}}]}, "Cannot mix operators"),
        ({"AND": [{"OR": [{"slug": {"eq": "b"}}]}, {"name": {"eq": "A"}}]}, ""),
    ],
)
def test_where_holds_operators_or_plain_fields(where, message):
    shop()
    query = 'query($w:ProductWhereInput){products(first:1,channel:"world",where:$w){totalCount}}'
    answer = ask(query, {"w": where})
    assert answer.status_code == 200
    errors = answer.json().get("errors", [])
    assert [message in one["message"] for one in errors] == ([True] if message else [])
