"""Esmat's day: inspect, weigh, print, hand over, follow, give back, pay out. Golnar sees none of it."""

from decimal import Decimal

import pytest
from django.core import mail
from procrastinate.contrib.django.models import ProcrastinateJob

from catalog import holds
from catalog.models import Listing
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.markets.models import PolicyRecord, PolicyRule
from marketplace.orders import operations, telling
from marketplace.orders.ledger.operations import record_payout
from marketplace.orders.ledger.queries import balance_of, balances_of, sales_of, statement
from marketplace.orders.mail.letters import send_letter
from marketplace.orders.models import Consignment, Order
from marketplace.orders.queries import consignment_for, consignments_for, due_today, transfers_for
from marketplace.orders.types import StepKind
from marketplace.payments.models import Payment
from shipping.queries import parcels_of
from tests.shop import bought, now, order_of, pay, piece_on_sale, ready_to_pay

SIDES = (Decimal(104), Decimal(14), Decimal(14))


@pytest.fixture
def carpet(shop):
    return piece_on_sale(shop.weavers, 1, shop.germany)


@pytest.fixture
def consignment(shop, carpet):
    return bought(shop.germany, carpet).consignments.get()


def inspect(consignment, by):
    answers = dict.fromkeys(operations.CHECKLIST, True)
    return operations.record_inspection(consignment=consignment, answers=answers, by=by, now=now())


def weigh(consignment, by):
    return operations.weigh_consignment(
        consignment=consignment, kg=Decimal("3.9"), sides=SIDES, rolled=True, by=by, now=now()
    )


def send(consignment, by):
    inspect(consignment, by)
    weigh(consignment, by)
    operations.print_papers(consignment=consignment, by=by, now=now())
    return operations.hand_over(consignment=consignment, by=by, now=now(), charged=Money.of(20, "EUR"))


def jobs(name):
    return ProcrastinateJob.objects.filter(task_name=name).count()


class TestSending:
    def test_from_the_desk_to_the_buyer(self, shop, consignment):
        sent = send(consignment, shop.esmat)
        assert sent.state == Consignment.State.SENT
        parcel = parcels_of(sent.public_id).get()
        assert parcel.tracking_number.startswith("CP")
        assert {paper.kind for paper in parcel.papers.all()} >= {"cn23", "cp71", "commercial-invoice"}
        delivered = operations.mark_delivered(
            consignment=sent, at=now(), place="Berlin", by=shop.esmat, now=now()
        )
        assert delivered.state == Consignment.State.DELIVERED
        assert jobs("orders.send_mail") == 3

    def test_saleor_gets_one_fulfilment_with_its_number(self, shop, consignment):
        sent = send(consignment, shop.esmat)
        telling.tell_sent(sent)
        assert sent.saleor_fulfilment_id
        again = Consignment.objects.get(pk=sent.pk)
        again.saleor_fulfilment_id = ""
        telling.tell_sent(again)
        assert again.saleor_fulfilment_id == ""

    def test_nothing_leaves_uninspected(self, shop, consignment):
        with pytest.raises(Refusal) as refused:
            operations.hand_over(consignment=consignment, by=shop.esmat, now=now())
        assert refused.value.code == "not_inspected"

    def test_a_failed_inspection_needs_words_and_stops_it(self, shop, consignment):
        answers = {**dict.fromkeys(operations.CHECKLIST, True), "moth": False}
        with pytest.raises(Refusal):
            operations.record_inspection(consignment=consignment, answers=answers, by=shop.esmat, now=now())
        operations.record_inspection(
            consignment=consignment, answers=answers, note="Moth at one edge", by=shop.esmat, now=now()
        )
        with pytest.raises(Refusal) as refused:
            operations.hand_over(consignment=consignment, by=shop.esmat, now=now())
        assert refused.value.code == "not_inspected"

    def test_nothing_leaves_unweighed(self, shop, consignment):
        inspect(consignment, shop.esmat)
        with pytest.raises(Refusal) as refused:
            operations.hand_over(consignment=consignment, by=shop.esmat, now=now())
        assert refused.value.code == "not_weighed"

    def test_the_gate_may_ask_for_a_person(self, shop, consignment):
        PolicyRule.objects.filter(destination="DE").update(decision="review")
        with pytest.raises(Refusal) as refused:
            send(consignment, shop.esmat)
        assert refused.value.code == "needs_review"
        operations.review_consignment(consignment=consignment, note="Buyer checked", by=shop.esmat, now=now())
        operations.hand_over(consignment=consignment, by=shop.esmat, now=now())
        assert PolicyRecord.objects.filter(occasion="handover").exists()

    def test_twice_handed_over_is_once(self, shop, consignment):
        send(consignment, shop.esmat)
        operations.hand_over(consignment=consignment, by=shop.esmat, now=now())
        assert jobs("orders.fulfil_in_saleor") == 1


class TestStrangers:
    def test_a_manager_sees_her_consortium_only(self, shop, consignment):
        assert consignment_for(shop.esmat, consignment.public_id) == consignment
        for stranger in (shop.golnar, shop.bahram, shop.clara):
            assert not consignments_for(stranger).exists()
            with pytest.raises(Consignment.DoesNotExist):
                consignment_for(stranger, consignment.public_id)

    def test_a_stranger_changes_nothing(self, shop, consignment):
        for attempt in (
            lambda: inspect(consignment, shop.golnar),
            lambda: weigh(consignment, shop.golnar),
            lambda: operations.print_papers(consignment=consignment, by=shop.golnar, now=now()),
            lambda: operations.hand_over(consignment=consignment, by=shop.golnar, now=now()),
            lambda: operations.refund_consignment(
                consignment=consignment, reason="?", relist=False, by=shop.golnar, now=now()
            ),
        ):
            with pytest.raises(Consignment.DoesNotExist):
                attempt()
        consignment.refresh_from_db()
        assert consignment.state == Consignment.State.TO_SEND
        assert not consignment.inspections.exists()

    def test_due_today(self, shop, consignment):
        assert not due_today(shop.esmat, now()).exists()
        Consignment.objects.update(due_on=now().date())
        assert due_today(shop.esmat, now()).get() == consignment
        assert not due_today(shop.golnar, now()).exists()


class TestRefunds:
    def refund(self, shop, consignment, relist):
        return operations.refund_consignment(
            consignment=consignment, reason="Moth", relist=relist, by=shop.esmat, now=now()
        )

    @pytest.mark.parametrize("relist", [True, False])
    def test_the_money_goes_back(self, shop, carpet, consignment, relist, django_capture_on_commit_callbacks):
        refund = self.refund(shop, consignment, relist)
        with django_capture_on_commit_callbacks(execute=True):
            telling.ask_refund(refund)
        refund.refresh_from_db()
        consignment.refresh_from_db()
        carpet.refresh_from_db()
        assert (refund.state, consignment.state, consignment.order.state) == ("done", "refunded", "refunded")
        assert Payment.objects.get().refunded_amount == consignment.order.total.amount
        assert balance_of(shop.weavers, "EUR") == Money.of("0.000", "EUR")
        assert carpet.state == (Listing.State.PUBLISHED if relist else Listing.State.SOLD)
        assert holds.availability(carpet, now()) == ("free" if relist else "sold")

    def test_asking_twice_is_refused(self, shop, consignment):
        self.refund(shop, consignment, relist=False)
        with pytest.raises(Refusal) as refused:
            self.refund(shop, consignment, relist=False)
        assert refused.value.code == "already_refunded"

    def test_a_relisted_piece_sells_again(
        self, shop, carpet, consignment, django_capture_on_commit_callbacks
    ):
        with django_capture_on_commit_callbacks(execute=True):
            telling.ask_refund(self.refund(shop, consignment, relist=True))
        carpet = piece_again(carpet)
        assert pay(ready_to_pay(shop.germany, [carpet])).kind is StepKind.PAID


def piece_again(listing):
    from catalog.publication import publish_to_saleor

    publish_to_saleor(listing.pk, index=False)
    listing.refresh_from_db()
    return listing


class TestTransfers:
    @pytest.fixture
    def order(self, shop, carpet):
        purchase = ready_to_pay(shop.germany, [carpet])
        step = pay(purchase, method="bank_transfer")
        assert step.kind is StepKind.INSTRUCTIONS
        assert step.data["iban"]
        return order_of(purchase)

    def test_the_order_waits_and_the_piece_is_kept(self, shop, carpet, order):
        assert order.state == Order.State.AWAITING_PAYMENT
        assert holds.availability(carpet, now()) == "sold"
        assert list(transfers_for(shop.esmat)) == [order]
        assert not transfers_for(shop.golnar).exists()
        assert balances_of(shop.carpets) == {}

    def test_a_manager_sees_the_money(self, shop, order):
        with pytest.raises(Order.DoesNotExist):
            operations.confirm_transfer(order=order, by=shop.golnar, now=now())
        paid = operations.confirm_transfer(order=order, by=shop.esmat, now=now())
        assert paid.state == Order.State.PAID
        assert paid.consignments.get().state == Consignment.State.TO_SEND
        telling.tell_charged(Payment.objects.get())

    def test_a_transfer_that_never_comes(self, shop, carpet, order):
        operations.cancel_unpaid_order(order=order, by=shop.esmat, now=now())
        order.refresh_from_db()
        carpet.refresh_from_db()
        assert (order.state, carpet.state) == ("cancelled", Listing.State.PUBLISHED)
        telling.tell_cancelled(order)
        assert pay(ready_to_pay(shop.germany, [piece_again(carpet)])).kind is StepKind.PAID

    def test_the_letter_brings_the_proforma(self, shop, order):
        send_letter(kind="placed", order=order)
        letter = mail.outbox[-1]
        assert letter.to == ["clara@example.com"]
        assert "DE89370400440532013000" in letter.body
        assert letter.attachments[0][1].startswith(b"%PDF")


class TestLedger:
    def test_a_family_sees_every_deduction(self, shop, consignment):
        sale = sales_of(shop.weavers)[0]
        assert sale.price == Money.of("600.000", "EUR")
        assert [(d.kind, d.amount) for d in sale.deductions] == [("commission", Money.of("72.000", "EUR"))]
        assert (sale.to_be_paid, sale.paid_at) == (Money.of("528.000", "EUR"), None)

    def test_a_payout_has_a_receipt(self, shop, consignment):
        payout = {"workshop": shop.weavers, "by": shop.esmat, "paid_at": now(), "now": now()}
        with pytest.raises(Refusal) as refused:
            record_payout(amount=Money.of(529, "EUR"), receipt_number="R-1", **payout)
        assert refused.value.code == "too_much"
        record_payout(amount=Money.of(528, "EUR"), receipt_number="R-1", **payout)
        sale = sales_of(shop.weavers)[0]
        assert sale.receipt_number == "R-1"
        assert sale.paid_at is not None
        assert statement(shop.weavers).balances[0].amount == 0
        with pytest.raises(Refusal) as refused:
            record_payout(amount=Money.of(1, "EUR"), receipt_number="R-1", **payout)
        assert refused.value.code == "receipt_used"

    def test_only_her_own_manager_pays_a_family(self, shop, consignment):
        from marketplace.consortia.models import Workshop

        with pytest.raises(Workshop.DoesNotExist):
            record_payout(
                workshop=shop.weavers,
                amount=Money.of(1, "EUR"),
                receipt_number="R-1",
                by=shop.golnar,
                paid_at=now(),
                now=now(),
            )

    @pytest.mark.parametrize("kind", ["placed", "paid", "sent", "delivered", "cancelled"])
    def test_letters_in_every_language(self, shop, consignment, kind):
        order = consignment.order
        for language in ("en", "ru", "fa", "ar", "de", "tr"):
            order.language = language
            send_letter(kind=kind, order=order, consignment=consignment)
            letter = mail.outbox[-1]
            assert order.secret in letter.body
            assert f'lang="{language}"' in letter.alternatives[0][0]
