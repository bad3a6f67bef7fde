"""What strangers, customers, Apps and staff may do with orders and payments."""

import pytest
from django.utils import timezone

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.tokens import access_token
from tests.engine import buyer
from tests.engine.shop import app_token, data, error_code, piece, shop, staff_token

pytestmark = pytest.mark.django_db


@pytest.fixture
def order(engine):
    shop()
    buyer.listening_app()
    buyer.post_method()
    engine.answers["TRANSACTION_INITIALIZE_SESSION"] = (200, buyer.CHARGED)
    checkout = buyer.checkout_of(piece("carpet", quantity=3))
    buyer.choose_first(checkout)
    buyer.pay(checkout)
    buyer.complete(checkout)
    return models.Order.objects.get()


def customer_token(email="dmitri@example.com"):
    user = models.User.objects.create(email=email)
    return user, access_token(user, timezone.now())


REFUSED_TO_ALL_BUT_MANAGERS = [
    "mutation($o:ID!){orderCancel(id:$o){order{id} errors{code}}}",
    'mutation($o:ID!){orderNoteAdd(order:$o,input:{message:"x"}){event{id} errors{code}}}',
    'mutation($o:ID!){orderUpdate(id:$o,input:{userEmail:"x@example.com"}){order{id} errors{code}}}',
    "mutation($o:ID!){orderFulfill(order:$o,input:{lines:[]}){order{id} errors{code}}}",
    "query($o:ID!){order(id:$o){events{type}}}",
    "query($o:ID!){order(id:$o){grantedRefunds{id}}}",
    "query($o:ID!){order(id:$o){lines{allocations{quantity}}}}",
    "query($o:ID!){order(id:$o){privateMetadata{key}}}",
]


@pytest.mark.parametrize("query", REFUSED_TO_ALL_BUT_MANAGERS)
def test_only_managers_of_orders(order, query):
    before = models.Order.objects.values().get()
    asked = {"o": global_id("Order", order.pk)}
    others = ["", customer_token()[1], staff_token("MANAGE_SHIPPING"), app_token("HANDLE_PAYMENTS")[1]]
    for token in others:
        assert error_code(query, token, **asked) == "PermissionDenied"
    assert models.Order.objects.values().get() == before
    data(query, staff_token("MANAGE_ORDERS"), **asked)


def test_whoever_knows_the_id_reads_the_order(order):
    told = data("query($o:ID!){order(id:$o){userEmail}}", o=global_id("Order", order.pk))
    assert told["order"] == {"userEmail": "clara@example.com"}


def test_a_customer_sees_his_own_orders_only(order):
    user, token = customer_token("clara@example.com")
    query = "{me{orders(first:5){edges{node{number}}}}}"
    assert data(query, token)["me"]["orders"]["edges"] == []
    models.Order.objects.update(user=user)
    assert len(data(query, token)["me"]["orders"]["edges"]) == 1
    assert error_code("{orders(first:1){edges{node{id}}}}", token) == "PermissionDenied"


def test_an_app_reports_only_on_its_own_transactions(order):
    item = models.TransactionItem.objects.get()
    query = (
        'mutation($t:ID!){transactionEventReport(id:$t,type:REFUND_SUCCESS,amount:1,pspReference:"r")'
        "{transaction{refundedAmount{amount}} errors{code}}}"
    )
    asked = {"t": global_id("TransactionItem", item.pk)}
    for token in ("", customer_token()[1], app_token("HANDLE_PAYMENTS", identifier="other")[1]):
        assert error_code(query, token, **asked) == "PermissionDenied"
    assert models.TransactionEvent.objects.filter(type="REFUND_SUCCESS").count() == 0
    owner = models.AppToken.issue(item.app)[1]
    told = data(query, owner, **asked)["transactionEventReport"]
    assert told["transaction"]["refundedAmount"]["amount"] == 1


def test_a_strange_id_is_nothing(order):
    for text in ("", "nonsense", global_id("Order", 1), global_id("Checkout", order.pk)):
        assert buyer.complete(text)["order"] is None


def test_two_families_get_a_fulfilment_each(order):
    """One call takes from two warehouses: two fulfilments, one tracking number."""
    other = models.Warehouse.objects.create(
        name="Bahram", slug="bahram", address=models.Address.objects.create(country="IR")
    )
    channel = models.Channel.objects.get()
    models.ChannelWarehouse.objects.create(channel=channel, warehouse=other)
    line = order.lines.get()
    models.OrderLine.objects.update(quantity=2)
    models.Stock.objects.create(warehouse=other, product_variant=line.variant, quantity=1)
    query = (
        "mutation($o:ID!,$i:OrderFulfillInput!){orderFulfill(order:$o,input:$i)"
        "{fulfillments{trackingNumber warehouse{slug}} order{status} errors{code}}}"
    )
    here = models.Warehouse.objects.exclude(pk=other.pk).get()
    stocks = [{"warehouse": global_id("Warehouse", one.pk), "quantity": 1} for one in (here, other)]
    lines = [{"orderLineId": global_id("OrderLine", line.pk), "stocks": stocks}]
    told = data(
        query,
        staff_token("MANAGE_ORDERS"),
        o=global_id("Order", order.pk),
        i={"lines": lines, "trackingNumber": "RR123456785IR"},
    )["orderFulfill"]
    assert told["errors"] == []
    assert {one["warehouse"]["slug"] for one in told["fulfillments"]} == {"anahita", "bahram"}
    assert {one["trackingNumber"] for one in told["fulfillments"]} == {"RR123456785IR"}
    assert told["order"]["status"] == "FULFILLED"
