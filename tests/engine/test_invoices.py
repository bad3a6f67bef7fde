"""Invoices: written down by a clerk or an App, asked of an App."""

import pytest

from embedded_saleor import models
from tests.engine.app_double import ORIGIN
from tests.engine.clerk import codes
from tests.engine.shop import app_token, data, error_code, piece, staff_token

pytestmark = pytest.mark.django_db
INVOICE = "invoice{id number url status metadata{key value} privateMetadata{key value}}"
ERRORS = "errors{field code message}"
CREATE = (
    "mutation($id:ID!,$i:InvoiceCreateInput!)"
    f"{{told:invoiceCreate(orderId:$id,input:$i){{{INVOICE} {ERRORS}}}}}"
)
REQUEST = f"mutation($id:ID!){{told:invoiceRequest(orderId:$id){{{INVOICE} order{{id}} {ERRORS}}}}}"
UPDATE = (
    f"mutation($id:ID!,$i:UpdateInvoiceInput!){{told:invoiceUpdate(id:$id,input:$i){{{INVOICE} {ERRORS}}}}}"
)
BILL = {"number": "FV 1", "url": "https://example.com/1.pdf"}


@pytest.fixture
def order(staff):
    placed = staff.ready(piece("carpet", quantity=2))["id"]
    assert staff.complete(placed)["errors"] == []
    return placed


def test_an_invoice_lies_where_it_was_put(staff, order):
    notes = {"metadata": [{"key": "a", "value": "b"}], "privateMetadata": [{"key": "c", "value": "d"}]}
    told = staff.ask(CREATE, id=order, i={**BILL, **notes})
    assert told["errors"] == []
    del told["invoice"]["id"]
    assert told["invoice"] == {**BILL, "status": "SUCCESS", **notes}
    query = "query($id:ID!){order(id:$id){invoices{number} events{type}}}"
    asked = data(query, staff.token, id=order)["order"]
    assert (asked["invoices"], asked["events"][-1]["type"]) == ([{"number": "FV 1"}], "INVOICE_GENERATED")


def test_number_and_address_are_needed(staff, order):
    told = staff.ask(CREATE, id=order, i={"number": "", "url": ""})
    assert codes(told) == [("url", "REQUIRED"), ("number", "REQUIRED")]


def test_an_address_that_is_none_is_refused(staff, order):
    assert codes(staff.ask(CREATE, id=order, i={"number": "1", "url": "nowhere"})) == [("url", "URL_NOT_SET")]
    assert models.Invoice.objects.count() == 0


def test_a_draft_is_not_billed(staff):
    order = staff.ready(piece("felt"))["id"]
    assert codes(staff.ask(CREATE, id=order, i=BILL)) == [("orderId", "INVALID_STATUS")]
    assert codes(staff.ask(REQUEST, id=order)) == [("orderId", "INVALID_STATUS")]


def test_nor_an_order_without_a_billing_address(staff, order):
    models.Order.objects.update(billing_address=None)
    assert codes(staff.ask(CREATE, id=order, i=BILL)) == [("orderId", "NOT_READY")]


def test_asking_for_one_needs_an_app_that_hears_it(staff, order):
    assert codes(staff.ask(REQUEST, id=order)) == [("orderId", "NO_INVOICE_PLUGIN")]
    app, token = app_token("MANAGE_ORDERS")
    models.Webhook.objects.create(
        app=app,
        target_url=f"{ORIGIN}/invoice",
        async_events=["INVOICE_REQUESTED"],
        subscription_query="subscription{event{...on InvoiceRequested{invoice{id} order{number}}}}",
    )
    told = staff.ask(REQUEST, id=order)
    assert (told["errors"], told["invoice"]["status"]) == ([], "PENDING")
    assert models.EventDelivery.objects.get().event == "INVOICE_REQUESTED"
    invoice = told["invoice"]["id"]
    told = data(UPDATE, token, id=invoice, i={})["told"]
    assert codes(told) == [("number", "NUMBER_NOT_SET"), ("url", "URL_NOT_SET")]
    told = data(UPDATE, token, id=invoice, i=BILL)["told"]
    assert (told["errors"], told["invoice"]["status"], told["invoice"]["url"]) == ([], "SUCCESS", BILL["url"])


def test_only_managers_of_orders(order):
    for token in ("", staff_token("MANAGE_PRODUCTS")):
        assert error_code(CREATE, token, id=order, i=BILL) == "PermissionDenied"
        assert error_code(REQUEST, token, id=order) == "PermissionDenied"
    assert models.Invoice.objects.count() == 0
