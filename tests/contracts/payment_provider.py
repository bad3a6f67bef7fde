"""What every way to pay must do, whoever moves the money. Inherit, and say how a buyer pays."""

from decimal import Decimal

import pytest

from marketplace.kernel.money import Money
from marketplace.payments.ports import Provider
from marketplace.payments.types import Outcome, PaymentFacts, PaymentRequest, Result

ASKED = Money.of("629.00", "EUR")


def request(key: str = "purchase1", amount: Money = ASKED, **data: object) -> PaymentRequest:
    return PaymentRequest(
        key=key,
        amount=amount,
        description="Pieces GT-00001",
        email="clara@example.com",
        return_url="http://127.0.0.1:8000/back/",
        data=data,
    )


def facts(result: Result, refunded: str = "0", amount: Money = ASKED) -> PaymentFacts:
    return PaymentFacts("purchase1", result.reference, amount, Money.of(refunded, "EUR"), result.outcome)


class ProviderContract:
    """`provider` and `paid` are fixtures of the heir: the way to pay, and a payment that was charged."""

    @pytest.fixture
    def provider(self) -> Provider:
        raise NotImplementedError

    @pytest.fixture
    def paid(self, provider: Provider) -> Result:
        raise NotImplementedError

    def test_ready_for_euros(self, provider):
        assert provider.is_ready("EUR") is True

    def test_a_payment_has_a_reference(self, provider):
        assert provider.start(request()).reference

    def test_the_same_key_begins_once(self, provider):
        assert provider.start(request()).reference == provider.start(request()).reference

    def test_another_key_is_another_payment(self, provider):
        assert provider.start(request()).reference != provider.start(request("purchase2")).reference

    def test_a_charged_payment_stays_charged(self, provider, paid):
        assert provider.proceed(facts(paid), {}).outcome is Outcome.CHARGED

    def test_all_of_it_goes_back(self, provider, paid):
        result = provider.refund(facts(paid), ASKED, "refund1")
        assert result.outcome is Outcome.REFUNDED
        assert result.reference

    def test_a_part_and_then_the_rest_go_back(self, provider, paid):
        first = provider.refund(facts(paid), Money.of("29", "EUR"), "refund1")
        second = provider.refund(facts(paid, "29"), Money.of("600", "EUR"), "refund2")
        assert (first.outcome, second.outcome) == (Outcome.REFUNDED, Outcome.REFUNDED)
        assert first.reference != second.reference

    def test_never_more_goes_back_than_came(self, provider, paid):
        provider.refund(facts(paid), Money.of("629", "EUR"), "refund1")
        result = provider.refund(facts(paid, "629"), Money.of("0.01", "EUR"), "refund2")
        assert result.outcome is Outcome.REFUND_FAILED

    def test_the_same_refund_is_made_once(self, provider, paid):
        first = provider.refund(facts(paid), Money.of("400", "EUR"), "refund1")
        again = provider.refund(facts(paid), Money.of("400", "EUR"), "refund1")
        assert again.reference == first.reference

    def test_what_is_charged_cannot_be_cancelled(self, provider, paid):
        assert provider.cancel(facts(paid)).outcome is Outcome.CHARGED

    def test_what_is_not_charged_can_be_cancelled(self, provider):
        begun = provider.start(request("purchase3", Money.of(Decimal(5), "EUR"), number="4000000000003220"))
        assert begun.outcome in (Outcome.PENDING, Outcome.ACTION_REQUIRED)
        assert provider.cancel(facts(begun)).outcome is Outcome.CANCELLED
