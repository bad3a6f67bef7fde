"""What is written down of money, and what never happens to it."""

from datetime import timedelta

import pytest
from django.test import override_settings

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.payments import operations, sessions
from marketplace.payments.adapters.demo_card import ASKS_THE_BANK, IS_DECLINED, SUCCEEDS
from marketplace.payments.models import Payment, ProviderNotice
from marketplace.payments.types import Outcome
from tests.contracts.payment_provider import ASKED, request
from tests.payments.stripe_twin import StripeTwin, signature
from tests.people import NOW

pytestmark = pytest.mark.django_db


def started(number: str = SUCCEEDS, transaction: str = "T1") -> Payment:
    return operations.start_payment(
        transaction_id=transaction,
        source_id="C1",
        method="demo_card",
        request=request(number=number),
        now=NOW,
    )


def test_a_charged_payment_knows_when():
    payment = started()
    assert payment.outcome == Outcome.CHARGED
    assert payment.charged_at == NOW
    assert [event.outcome for event in payment.events.all()] == ["charged"]


def test_the_same_transaction_is_started_once():
    first, second = started(), started(IS_DECLINED)
    assert first.pk == second.pk
    assert second.outcome == Outcome.CHARGED
    assert second.events.count() == 1


def test_an_unknown_method_is_refused():
    with pytest.raises(Refusal) as refused:
        operations.start_payment(
            transaction_id="T1", source_id="C1", method="barter", request=request(), now=NOW
        )
    assert refused.value.code == "no_such_method"


def test_a_charged_payment_is_never_uncharged():
    payment = started(ASKS_THE_BANK)
    payment = operations.proceed_payment(payment=payment, data={"answer": "approve"}, now=NOW)
    payment = operations.proceed_payment(payment=payment, data={"answer": "decline"}, now=NOW)
    payment = operations.cancel_payment(payment=payment, now=NOW)
    assert payment.outcome == Outcome.CHARGED


def test_a_declined_card_may_be_followed_by_another_try():
    payment = started(ASKS_THE_BANK)
    payment = operations.proceed_payment(payment=payment, data={"answer": "decline"}, now=NOW)
    assert payment.outcome == Outcome.FAILED
    assert started(transaction="T2").outcome == Outcome.CHARGED


def test_refunds_never_exceed_what_came():
    payment = started()
    operations.refund_payment(payment=payment, amount=Money.of("600", "EUR"), now=NOW)
    with pytest.raises(Refusal) as refused:
        operations.refund_payment(payment=payment, amount=Money.of("29.01", "EUR"), now=NOW)
    assert refused.value.code == "refund_too_large"
    payment.refresh_from_db()
    assert (payment.refunded_amount, payment.refund_pending_amount) == (600, 0)


def test_nothing_is_refunded_of_what_was_never_charged():
    with pytest.raises(Refusal) as refused:
        operations.refund_payment(payment=started(ASKS_THE_BANK), amount=ASKED, now=NOW)
    assert refused.value.code == "not_charged"


def test_a_refund_is_announced(django_capture_on_commit_callbacks):
    payment = started()
    with django_capture_on_commit_callbacks() as callbacks:
        operations.refund_payment(payment=payment, amount=ASKED, now=NOW)
    assert len(callbacks) == 1


def test_saleor_hears_of_a_refused_refund():
    payment = started()
    asked = {
        "transaction": {"id": payment.saleor_transaction_id},
        "action": {"amount": 9999, "currency": "EUR"},
    }
    answer = sessions.refund(asked)
    assert answer["result"] == "REFUND_FAILURE"
    assert answer["pspReference"]


class TestStripeWebhook:
    SECRET = "whsec_twin"

    @pytest.fixture
    def event(self):
        twin = StripeTwin()
        twin.create_session(
            {
                "line_items[0][price_data][unit_amount]": "62900",
                "line_items[0][price_data][currency]": "eur",
                "client_reference_id": "purchase1",
                "success_url": "http://127.0.0.1:8000/back/",
            }
        )
        return twin.event("checkout.session.completed", "cs_test_1")

    @pytest.fixture(autouse=True)
    def secret(self):
        with override_settings(STRIPE_WEBHOOK_SECRET=self.SECRET):
            yield

    def post(self, client, body, header):
        return client.post(
            "/app/payments/stripe/",
            body,
            content_type="application/json",
            headers={"Stripe-Signature": header},
        )

    def test_is_heard_once(self, client, event):
        for _time in range(2):
            assert self.post(client, event, signature(event, self.SECRET)).status_code == 204
        assert ProviderNotice.objects.count() == 1

    def test_a_wrong_signature_is_not_believed(self, client, event):
        assert self.post(client, event, signature(event, "whsec_other")).status_code == 400
        assert not ProviderNotice.objects.exists()

    def test_an_old_one_is_not_believed(self, client, event):
        long_ago = NOW - timedelta(days=1)
        assert (
            self.post(client, event, signature(event, self.SECRET, long_ago.timestamp())).status_code == 400
        )

    def test_without_a_secret_there_is_no_such_address(self, client, event):
        with override_settings(STRIPE_WEBHOOK_SECRET=""):
            assert self.post(client, event, "t=1,v1=0").status_code == 404
