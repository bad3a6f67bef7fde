"""Money that staff settle by hand, and orders that are cancelled at each stage of payment."""

import pytest

from embedded_saleor import models
from embedded_saleor.core.ids import global_id
from tests.engine.clerk import codes
from tests.engine.shop import app_token, data, error_code, piece, staff_token

pytestmark = pytest.mark.django_db
ORDER = "order{status isPaid paymentStatus totalBalance{amount} payments{gateway} transactions{name}}"
ERRORS = "errors{field code message orderLines variants}"
PAID = (
    f"mutation($id:ID!,$r:String){{told:orderMarkAsPaid(id:$id,transactionReference:$r){{{ORDER} {ERRORS}}}}}"
)
VOID = f"mutation($id:ID!){{told:orderVoid(id:$id){{{ORDER} {ERRORS}}}}}"
CANCEL = f"mutation($id:ID!){{told:orderCancel(id:$id){{{ORDER} {ERRORS}}}}}"


@pytest.fixture
def order(staff):
    """The id of an order that is placed and not paid."""
    placed = staff.ready(piece("carpet", quantity=2))["id"]
    assert staff.complete(placed)["errors"] == []
    return placed


def diary():
    return list(models.OrderEvent.objects.order_by("pk").values_list("type", flat=True))


def test_paid_elsewhere_is_a_payment_by_hand(staff, order):
    told = staff.ask(PAID, id=order, r="receipt 7")
    assert told["order"] == {
        "status": "UNFULFILLED",
        "isPaid": True,
        "paymentStatus": "FULLY_CHARGED",
        "totalBalance": {"amount": 0},
        "payments": [{"gateway": "manual"}],
        "transactions": [],
    }
    assert diary()[-1] == "ORDER_MARKED_AS_PAID"
    assert models.OrderEvent.objects.last().parameters == {"transaction_reference": "receipt 7"}


def test_paid_elsewhere_is_a_transaction_where_the_channel_wants_it(staff, order):
    models.Channel.objects.update(mark_as_paid_strategy="TRANSACTION_FLOW")
    told = staff.ask(PAID, id=order, r="receipt 7")["order"]
    assert (told["isPaid"], told["payments"]) == (True, [])
    assert told["transactions"] == [{"name": "Mark-as-paid transaction"}]
    item = models.TransactionItem.objects.get()
    assert (item.charged, item.psp_reference, item.available_actions) == (110, "receipt 7", ["REFUND"])


@pytest.mark.parametrize(
    ("strategy", "field", "code", "event"),
    [
        ("PAYMENT_FLOW", "payment", "PAYMENT_ERROR", "PAYMENT_FAILED"),
        ("TRANSACTION_FLOW", "transaction", "TRANSACTION_ERROR", "TRANSACTION_MARK_AS_PAID_FAILED"),
    ],
)
def test_what_is_paid_is_not_paid_again(staff, order, strategy, field, code, event):
    models.Channel.objects.update(mark_as_paid_strategy=strategy)
    staff.ask(PAID, id=order)
    assert codes(staff.ask(PAID, id=order)) == [(field, code)]
    assert diary()[-1] == event
    assert models.Payment.objects.count() + models.TransactionItem.objects.count() == 1


def test_nothing_is_paid_without_a_billing_address(staff, order):
    models.Order.objects.update(billing_address=None)
    assert codes(staff.ask(PAID, id=order)) == [(None, "BILLING_ADDRESS_NOT_SET")]


def test_what_was_set_aside_is_let_go_of_once(staff, order):
    payment = models.Payment.objects.create(
        order=models.Order.objects.get(), gateway="dummy", total=110, currency="EUR", token="not-charged"
    )
    models.PaymentStep.objects.create(payment=payment, kind="AUTH", amount=110, currency="EUR")
    told = staff.ask(VOID, id=order)
    assert (told["errors"], told["order"]["status"]) == ([], "UNFULFILLED")
    assert diary()[-1] == "PAYMENT_VOIDED"
    payment.refresh_from_db()
    assert payment.is_active is False
    told = staff.ask(VOID, id=order)
    assert codes(told) == [("payment", "VOID_INACTIVE_PAYMENT")]
    assert told["errors"][0]["message"] == "Only pre-authorized payments can be voided"


def test_nothing_is_let_go_of_where_nothing_was_set_aside(staff, order):
    told = staff.ask(VOID, id=order)
    assert codes(told) == [("payment", "PAYMENT_MISSING")]
    staff.ask(PAID, id=order)
    told = staff.ask(VOID, id=order)
    assert codes(told) == [("payment", "PAYMENT_ERROR")]
    assert told["errors"][0]["message"] == "Cannot find successful auth transaction."
    assert models.Payment.objects.get().is_active is True


@pytest.mark.parametrize(
    ("paid", "status", "balance"),
    [(0, "NOT_CHARGED", -110), (20, "PARTIALLY_CHARGED", -90), (110, "FULLY_CHARGED", 0)],
)
def test_an_order_is_cancelled_whatever_was_paid(staff, order, paid, status, balance):
    if paid:
        _, token = app_token("HANDLE_PAYMENTS", "MANAGE_ORDERS")
        pay = (
            "mutation($id:ID!,$t:TransactionCreateInput!){transactionCreate(id:$id,transaction:$t)"
            "{errors{code}}}"
        )
        data(pay, token, id=order, t={"amountCharged": {"currency": "EUR", "amount": paid}})
    told = staff.ask(CANCEL, id=order)["order"]
    assert (told["status"], told["paymentStatus"], told["isPaid"]) == ("CANCELED", status, paid == 110)
    assert told["totalBalance"]["amount"] == balance
    assert models.Stock.objects.get().quantity_allocated == 0


def test_a_draft_is_not_cancelled(staff):
    order = staff.ready(piece("carpet"))
    assert codes(staff.ask(CANCEL, id=order["id"])) == [("order", "CANNOT_CANCEL_ORDER")]


@pytest.mark.parametrize("query", [PAID, VOID])
def test_only_managers_of_orders(order, query):
    for token in ("", staff_token("HANDLE_PAYMENTS")):
        assert error_code(query, token, id=order) == "PermissionDenied"
    assert models.Payment.objects.count() == 0


def test_an_order_of_an_unknown_id(staff):
    unknown = global_id("Order", "00000000-0000-0000-0000-000000000000")
    assert codes(staff.ask(PAID, id=unknown)) == [("id", "NOT_FOUND")]
    assert codes(staff.ask(VOID, id=global_id("Product", 1))) == [("id", "GRAPHQL_ERROR")]
