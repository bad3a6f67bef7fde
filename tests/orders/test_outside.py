"""What comes from outside our pages: another client of Saleor's, Stripe while the buyer is away, the gate."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import override_settings
from procrastinate.contrib.django.models import ProcrastinateJob

from catalog import holds
from catalog.models import Hold, Listing
from catalog.publication import publish_to_saleor
from marketplace.kernel.errors import Refusal
from marketplace.markets.models import PolicyRule
from marketplace.orders import hearing, hooks
from marketplace.orders.models import Entry, Order
from marketplace.orders.recording import record_order
from marketplace.orders.types import StepKind
from marketplace.payments.adapters.demo_card import SUCCEEDS
from marketplace.payments.adapters.stripe.connector import Connector
from marketplace.payments.adapters.stripe.provider import Stripe
from marketplace.payments.models import Payment
from marketplace.payments.providers import PROVIDERS
from marketplace.saleor.generated.input_types import PaymentGatewayToInitialize
from marketplace.saleor.manifest import APP_IDENTIFIER
from marketplace.saleor.session import client
from tests.payments.stripe_twin import StripeTwin, signature
from tests.shop import bought, now, order_of, pay, piece_on_sale, ready_to_pay


@pytest.fixture
def carpet(shop):
    return piece_on_sale(shop.weavers, 1, shop.germany)


def bought_elsewhere(purchase):
    """The same checkout, paid and completed by a client that knows nothing of our purchases."""
    checkout, total = purchase.saleor_checkout_id, purchase.subtotal_amount + purchase.shipping_amount
    purchase.delete()
    gateway = PaymentGatewayToInitialize(
        id=APP_IDENTIFIER, data={"method": "demo_card", "details": {"number": SUCCEEDS}}
    )
    started = client().start_transaction(checkout, total, gateway, "elsewhere").transaction_initialize
    return started.transaction_event.type_.value, client().complete_checkout(checkout).checkout_complete.order


class TestAnotherClient:
    def test_its_order_is_ours_too(self, shop, carpet):
        result, facts = bought_elsewhere(ready_to_pay(shop.germany, [carpet]))
        assert result == "CHARGE_SUCCESS"
        for _time in range(2):
            hearing.take_in_order(saleor_id=facts.id, now=now())
        order = Order.objects.get()
        assert order.state == "paid"
        assert order.consignments.get().workshop == shop.weavers
        assert holds.availability(Listing.objects.get(pk=carpet.pk), now()) == "sold"

    def test_several_of_an_edition_are_not_kept_as_one(self, shop):
        edition = piece_on_sale(shop.weavers, 2, shop.germany, uniqueness="limited", units=5)
        _result, facts = bought_elsewhere(ready_to_pay(shop.germany, [edition]))
        told = client().order_by_id(facts.id).order
        told.lines[0].quantity = 2
        with pytest.raises(Refusal) as refused:
            record_order(told, purchase=None, now=now())
        assert refused.value.code == "one_each"
        assert not Order.objects.exists()

    def test_it_cannot_pay_for_what_somebody_holds(self, shop, carpet):
        purchase = ready_to_pay(shop.germany, [carpet])
        holds.take_holds(
            listings=[carpet], owner=Hold.Owner.FAIR, owner_ref="fair-1", expires_at=None, now=now()
        )
        result, facts = bought_elsewhere(purchase)
        assert (result, facts) == ("CHARGE_FAILURE", None)
        assert not Payment.objects.exists()


class TestStripeJourney:
    SECRET = "whsec_twin"

    @pytest.fixture
    def twin(self, shop):
        twin, usual = StripeTwin(), PROVIDERS["stripe"]
        PROVIDERS["stripe"] = Stripe(Connector("sk_test_twin", http_client=twin))
        shop.germany.payment_methods = ["stripe"]
        shop.germany.save()
        with override_settings(STRIPE_WEBHOOK_SECRET=self.SECRET):
            yield twin
        PROVIDERS["stripe"] = usual
        shop.germany.payment_methods = ["bank_transfer", "demo_card"]

    def notice(self, http, twin, django_capture_on_commit_callbacks):
        body = twin.event("checkout.session.completed", "cs_test_1")
        with django_capture_on_commit_callbacks(execute=True):
            http.post(
                "/app/payments/stripe/",
                body,
                content_type="application/json",
                headers={"Stripe-Signature": signature(body, self.SECRET)},
            )
        return ProcrastinateJob.objects.filter(task_name="orders.follow_payment")

    def test_the_buyer_closed_the_browser(
        self, shop, carpet, twin, client, django_capture_on_commit_callbacks
    ):
        purchase = ready_to_pay(shop.germany, [carpet])
        step = pay(purchase, method="stripe")
        assert step.kind is StepKind.REDIRECT
        assert step.url.startswith("https://checkout.stripe.com/")
        twin.pay("cs_test_1")
        job = self.notice(client, twin, django_capture_on_commit_callbacks).get()
        hearing.follow_payment(**job.args, now=now())
        assert order_of(purchase).state == "paid"
        again = self.notice(client, twin, django_capture_on_commit_callbacks)
        assert again.count() == 1

    def test_a_notice_alone_pays_nothing(
        self, shop, carpet, twin, client, django_capture_on_commit_callbacks
    ):
        """It is only a hint: Stripe itself says that nobody has paid."""
        purchase = ready_to_pay(shop.germany, [carpet])
        pay(purchase, method="stripe")
        job = self.notice(client, twin, django_capture_on_commit_callbacks).get()
        hearing.follow_payment(**job.args, now=now())
        assert not Order.objects.exists()


class TestHooks:
    def checkout(self, shop, *listings, country="DE"):
        return {
            "id": "C1",
            "languageCode": "DE",
            "channel": {"slug": shop.germany.channel_slug, "currencyCode": "EUR"},
            "shippingAddress": {"country": {"code": country}, "postalCode": "10115"} if country else None,
            "lines": [{"quantity": 1, "variant": {"sku": listing.piece_id}} for listing in listings],
        }

    def test_methods_have_every_field_saleor_asks_for(self, shop, carpet):
        methods = hooks.list_methods({"checkout": self.checkout(shop, carpet)})
        assert [method["id"] for method in methods] == ["parcel", "ems"]
        for method in methods:
            assert method["currency"] == "EUR"
            assert method["amount"] >= 0
            assert len(method["name"]) <= 100
            assert len(method["description"]) <= 255

    @pytest.mark.parametrize("country", ["", "US", "FR"])
    def test_nothing_is_offered_without_a_served_address(self, shop, carpet, country):
        assert hooks.list_methods({"checkout": self.checkout(shop, carpet, country=country)}) == []

    def test_nothing_is_offered_for_what_is_not_ours(self, shop):
        checkout = self.checkout(shop)
        checkout["lines"] = [{"quantity": 1, "variant": {"sku": "OTHER-1"}}]
        assert hooks.list_methods({"checkout": checkout}) == []

    def test_two_families_are_one_choice_at_the_sum(self, shop, carpet):
        felt = piece_on_sale(shop.felters, 2, shop.germany, "200")
        alone, other, both = (
            {m["id"]: m["amount"] for m in hooks.list_methods({"checkout": self.checkout(shop, *pieces)})}
            for pieces in ([carpet], [felt], [carpet, felt])
        )
        assert both["parcel"] == alone["parcel"] + other["parcel"]

    def test_what_the_law_refuses_excludes_every_method(self, shop, carpet):
        payload = {"checkout": self.checkout(shop, carpet), "shippingMethods": [{"id": "M1"}, {"id": "M2"}]}
        assert hooks.filter_methods(payload) == {"excluded_methods": []}
        PolicyRule.objects.filter(destination="DE").update(
            decision="refuse", public_reason={"de": "Das dürfen wir nicht senden."}
        )
        excluded = hooks.filter_methods(payload)["excluded_methods"]
        assert [row["id"] for row in excluded] == ["M1", "M2"]
        assert excluded[0]["reason"] == "Das dürfen wir nicht senden."
        assert hooks.list_methods({"checkout": payload["checkout"]}) == []


class TestPublication:
    def test_again_changes_nothing_but_what_changed(self, shop, carpet):
        carpet.prices.update(amount=Decimal(650))
        publish_to_saleor(carpet.pk, index=False)
        same = Listing.objects.get(pk=carpet.pk)
        assert same.saleor_product_id == carpet.saleor_product_id
        assert ready_to_pay(shop.germany, [same]).subtotal_amount == 650

    def test_cut_short_it_finds_what_it_made(self, shop, carpet):
        before = carpet.saleor_variant_id
        Listing.objects.filter(pk=carpet.pk).update(saleor_product_id="", saleor_variant_id="")
        publish_to_saleor(carpet.pk, index=False)
        assert Listing.objects.get(pk=carpet.pk).saleor_variant_id == before

    def test_a_retired_piece_cannot_be_checked_out(self, shop, carpet):
        purchase = ready_to_pay(shop.germany, [carpet])
        Listing.objects.filter(pk=carpet.pk).update(state=Listing.State.RETIRED)
        publish_to_saleor(carpet.pk, index=False)
        answer = client().complete_checkout(purchase.saleor_checkout_id).checkout_complete
        assert answer.order is None

    def test_it_asks_for_the_index_once_a_new_piece_can_be_bought(self, shop, carpet):
        Listing.objects.filter(pk=carpet.pk).update(saleor_product_id="")
        for _ in range(2):
            publish_to_saleor(carpet.pk)
            job = ProcrastinateJob.objects.filter(task_name="index_listings").get()
            assert job.args == {"listing_ids": [carpet.pk]}


def spoil_the_ledger():
    Entry.objects.filter(account="bank").update(amount=Decimal(-1))
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_the_database_refuses_a_ledger_that_does_not_add_up(shop, carpet):
    bought(shop.germany, carpet)
    with pytest.raises(IntegrityError), transaction.atomic():
        spoil_the_ledger()
