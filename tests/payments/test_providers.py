"""Each way to pay keeps the one contract, and has its own stories."""

import pytest
from django.test import override_settings

from marketplace.kernel.errors import Outage
from marketplace.kernel.money import Money
from marketplace.payments.adapters.bank_transfer import BankTransfer
from marketplace.payments.adapters.demo_card import ASKS_THE_BANK, IS_DECLINED, SUCCEEDS, DemoCard
from marketplace.payments.adapters.stripe.connector import Connector
from marketplace.payments.adapters.stripe.provider import Stripe
from marketplace.payments.models import BankAccount
from marketplace.payments.types import Outcome, PaymentFacts, Result
from tests.contracts.payment_provider import ASKED, ProviderContract, facts, request
from tests.payments.stripe_twin import StripeTwin


class TestDemoCard(ProviderContract):
    @pytest.fixture
    def provider(self):
        return DemoCard()

    @pytest.fixture
    def paid(self, provider):
        return provider.start(request(number=SUCCEEDS))

    def test_exists_in_the_demo_only(self, provider):
        with override_settings(DEMO=False):
            assert provider.is_ready("EUR") is False

    @pytest.mark.parametrize("number", [IS_DECLINED, "", "1234 5678 9012 3456"])
    def test_other_numbers_fail_and_say_why(self, provider, number):
        result = provider.start(request(number=number))
        assert result.outcome is Outcome.FAILED
        assert result.message

    def test_numbers_may_be_typed_in_persian_with_spaces(self, provider):
        assert provider.start(request(number="۴۲۴۲ ۴۲۴۲ ۴۲۴۲ ۴۲۴۲")).outcome is Outcome.CHARGED

    @pytest.mark.parametrize(
        ("answer", "outcome"),
        [("approve", Outcome.CHARGED), ("decline", Outcome.FAILED), ("?", Outcome.ACTION_REQUIRED)],
    )
    def test_the_bank_asks(self, provider, answer, outcome):
        begun = provider.start(request(number=ASKS_THE_BANK))
        assert begun.outcome is Outcome.ACTION_REQUIRED
        assert provider.proceed(facts(begun), {"answer": answer}).outcome is outcome


@pytest.mark.django_db
class TestBankTransfer(ProviderContract):
    @pytest.fixture
    def provider(self, db):
        BankAccount.objects.create(
            currency="EUR", holder="Example", iban="DE89370400440532013000", bank="Bank"
        )
        return BankTransfer()

    @pytest.fixture
    def paid(self, provider):
        begun = provider.start(request())
        return Result(Outcome.CHARGED, begun.reference)

    def test_needs_an_account_of_the_currency(self, provider):
        assert provider.is_ready("RUB") is False
        refused = provider.start(request(amount=Money.of(100, "RUB")))
        assert refused.outcome is Outcome.FAILED

    def test_tells_where_to_and_waits(self, provider):
        begun = provider.start(request())
        assert begun.outcome is Outcome.PENDING
        assert begun.data["iban"] == "DE89370400440532013000"
        assert (begun.data["amount"], begun.data["reference"]) == ("629.00", "PURCHASE1")


class TestStripe(ProviderContract):
    @pytest.fixture
    def twin(self):
        return StripeTwin()

    @pytest.fixture
    def provider(self, twin):
        return Stripe(Connector("sk_test_twin", http_client=twin))

    @pytest.fixture
    def paid(self, provider, twin):
        begun = provider.start(request())
        twin.pay(begun.reference)
        return Result(Outcome.CHARGED, begun.reference)

    def test_without_keys_it_is_not_offered(self):
        assert Stripe().is_ready("EUR") is False

    def test_sends_the_buyer_to_its_page(self, provider, twin):
        begun = provider.start(request())
        assert begun.outcome is Outcome.ACTION_REQUIRED
        assert begun.url.startswith("https://checkout.stripe.com/")
        assert twin.sessions[begun.reference]["amount_total"] == 62900

    def test_yen_have_no_decimals(self, provider, twin):
        begun = provider.start(request(amount=Money.of(500, "JPY")))
        assert twin.sessions[begun.reference]["amount_total"] == 500

    @pytest.mark.parametrize(
        ("buyer", "outcome"),
        [
            ("pay", Outcome.CHARGED),
            ("decline", Outcome.ACTION_REQUIRED),
            ("challenge", Outcome.ACTION_REQUIRED),
        ],
    )
    def test_sees_what_the_buyer_did(self, provider, twin, buyer, outcome):
        begun = provider.start(request())
        getattr(twin, buyer)(begun.reference)
        assert provider.proceed(facts(begun), {}).outcome is outcome

    def test_a_declined_card_is_told_of(self, provider, twin):
        begun = provider.start(request())
        twin.decline(begun.reference)
        assert "declined" in provider.proceed(facts(begun), {}).message

    def test_a_page_left_for_too_long_failed(self, provider, twin):
        begun = provider.start(request())
        twin.expire(begun.reference)
        result = provider.proceed(facts(begun), {})
        assert result.outcome is Outcome.FAILED
        assert result.message

    def test_no_answer_is_an_outage(self, provider, twin):
        begun = provider.start(request())
        twin.is_down = True
        with pytest.raises(Outage) as trouble:
            provider.proceed(facts(begun), {})
        assert trouble.value.permanent is False

    def test_the_twin_refuses_too_large_refunds_by_itself(self, provider, twin, paid):
        """The rule is Stripe's: our own facts may be stale."""
        provider.refund(facts(paid), ASKED, "refund1")
        stale = PaymentFacts("purchase1", paid.reference, ASKED, Money.zero("EUR"), Outcome.CHARGED)
        assert provider.refund(stale, ASKED, "refund2").outcome is Outcome.REFUND_FAILED
        assert len(twin.refunds) == 1
