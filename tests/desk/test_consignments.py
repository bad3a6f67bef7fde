"""Esmat sends a consignment: every step on its page, what is refused, the money and its way back."""

from datetime import timedelta
from decimal import Decimal

import pytest

from marketplace.orders import operations
from marketplace.orders.models import Consignment, Order, Refund
from shipping.models import Paper
from shipping.queries import parcels_of
from tests.shop import order_of, pay, piece_on_sale, ready_to_pay

SIDES = (Decimal(104), Decimal(14), Decimal(14))
MEASURES = {"kg": "۳٫۹", "length": "104", "width": "14,0", "height": "14", "rolled": "on"}
ALL_WELL = dict.fromkeys(operations.CHECKLIST, "yes")


@pytest.fixture
def at(desk, consignment):
    """Post to one of the consignment's addresses; the consignment as it is afterwards."""

    def post(action, status=302, **typed):
        answer = desk.post(f"/desk/orders/{consignment.public_id}/{action}/", typed)
        assert answer.status_code == status, answer.content.decode()
        consignment.refresh_from_db()
        return answer.content.decode()

    return post


@pytest.fixture
def page(desk, consignment):
    def read():
        return desk.get(f"/desk/orders/{consignment.public_id}/").content.decode()

    return read


@pytest.fixture
def sent(consignment, at):
    at("inspect", **ALL_WELL)
    at("weigh", **MEASURES)
    at("papers")
    at("hand-over", charged="20")
    return consignment


def states(page):
    """The state of each step, in order."""
    return [part.split('"', 1)[0] for part in page.split('<li data-state="')[1:] if "<details" in part[:120]]


class TestSteps:
    def test_step_by_step(self, consignment, at, page):
        assert states(page()) == ["now", "later", "later", "later", "later"]
        at("inspect", **ALL_WELL)
        assert states(page()) == ["done", "now", "later", "later", "later"]
        at("weigh", **MEASURES)
        parcel = parcels_of(consignment.public_id).get()
        assert (parcel.kg, parcel.rolled) == (Decimal("3.9"), True)
        assert parcel.tracking_number in page()
        at("papers")
        assert states(page()) == ["done", "done", "done", "now", "later"]
        at("hand-over", charged="20")
        assert consignment.state == "sent"
        assert states(page()) == ["done", "done", "done", "done", "now"]
        at("scan", event="EMI", at="2026-11-20T10:00", place="Berlin")
        assert consignment.state == "delivered"
        assert states(page()) == ["done"] * 5

    def test_the_page_says_to_whom_and_what(self, page, carpet):
        shown = page()
        for words in ("Clara Beispiel", "Musterweg 1", "10115", "Germany", carpet.piece_id, "€600"):
            assert words in shown

    def test_every_id_on_the_page_is_one(self, page):
        ids = [part.split('"', 1)[0] for part in page().split(' id="')[1:]]
        assert len(ids) == len(set(ids))

    def test_papers_open_as_they_were_printed(self, desk, consignment, at, page):
        at("inspect", **ALL_WELL)
        at("weigh", **MEASURES)
        at("papers")
        paper = Paper.objects.filter(kind="cn23").get()
        assert f"/papers/{paper.pk}/" in page()
        answer = desk.get(f"/desk/orders/{consignment.public_id}/papers/{paper.pk}/")
        assert answer["Content-Type"] == "application/pdf"
        assert answer.content == bytes(paper.pdf)

    def test_measures_are_corrected_until_it_leaves(self, consignment, at):
        at("weigh", **MEASURES)
        parcel = parcels_of(consignment.public_id).get()
        at(f"weigh/{parcel.public_id}", **{**MEASURES, "kg": "4.1"})
        again = parcels_of(consignment.public_id).get()
        assert (again.kg, again.tracking_number) == (Decimal("4.1"), parcel.tracking_number)

    def test_the_law_wants_a_person(self, consignment, at, page):
        Consignment.objects.update(needs_review=True)
        assert states(page())[0] == "now"
        assert "Write down what you checked" in page()
        at("review", status=422, note="")
        at("review", note="The buyer is a private person.")
        assert "The buyer is a private person." in page()
        assert consignment.reviewed_by.name == "Esmat"


class TestRefusals:
    def test_an_unanswered_point(self, consignment, at):
        shown = at("inspect", status=422, **{**ALL_WELL, "moth": ""})
        assert "This field is required." in shown
        assert not consignment.inspections.exists()

    def test_a_fault_needs_words_and_keeps_the_step(self, at, page):
        assert "Say what is wrong with it." in at("inspect", status=422, **{**ALL_WELL, "moth": "no"})
        at("inspect", **{**ALL_WELL, "moth": "no"}, note="Moth at one edge.")
        assert states(page())[0] == "now"
        assert "The last inspection found something wrong." in page()

    def test_nothing_leaves_uninspected(self, consignment, at):
        assert "Inspect the pieces first" in at("hand-over", status=422)
        assert consignment.state == "to_send"

    def test_what_was_typed_stays(self, consignment, at):
        shown = at("weigh", status=422, **{**MEASURES, "kg": "heavy"})
        assert 'value="heavy"' in shown
        assert not parcels_of(consignment.public_id).exists()

    def test_too_heavy_for_the_post(self, at):
        shown = at("weigh", status=422, **{**MEASURES, "kg": "90"})
        assert 'value="90"' in shown

    def test_no_papers_before_the_scales(self, desk, at):
        at("papers")
        assert "Weigh and measure the parcel first." in desk.get("/desk/").content.decode()


class TestMoney:
    def test_a_refund_is_asked_for(self, consignment, at, page):
        at("refund", status=422, reason=" ")
        at("refund", reason="Moth at one edge.", relist="on")
        refund = Refund.objects.get()
        assert (refund.amount, refund.relist) == (consignment.order.total.amount, True)
        assert "is on its way back to the buyer" in page()
        assert "This refund is under way already." in at("refund", status=422, reason="Again")

    @pytest.fixture
    def order(self, shop):
        purchase = ready_to_pay(shop.germany, [piece_on_sale(shop.weavers, 904, shop.germany)])
        pay(purchase, method="bank_transfer")
        return order_of(purchase)

    def test_a_transfer_is_confirmed(self, desk, order):
        assert order.number in desk.get("/desk/").content.decode()
        assert desk.post(f"/desk/transfers/{order.public_id}/confirm/").url == "/desk/"
        order.refresh_from_db()
        assert order.state == Order.State.PAID
        assert desk.post(f"/desk/transfers/{order.public_id}/confirm/").status_code == 404

    def test_a_transfer_that_never_came(self, desk, order):
        desk.post(f"/desk/transfers/{order.public_id}/cancel/")
        order.refresh_from_db()
        assert order.state == Order.State.CANCELLED


class TestToday:
    def test_the_latest_first_and_marked(self, shop, desk, consignment):
        from django.utils import timezone

        assert "Nothing has to leave today" in desk.get("/desk/").content.decode()
        Consignment.objects.update(due_on=timezone.localdate() - timedelta(days=3))
        today = desk.get("/desk/").content.decode()
        assert consignment.public_id in today
        assert "3 days late" in today

    def test_listed_by_state(self, desk, consignment):
        assert consignment.public_id in desk.get("/desk/orders/").content.decode()
        assert consignment.public_id not in desk.get("/desk/orders/?state=sent").content.decode()
        rows = desk.get("/desk/orders.csv?state=").content.decode().splitlines()
        assert rows[1].startswith(f"{consignment.order.number},To send,{consignment.workshop.slug}")


class TestFamilies:
    def test_paid_with_a_receipt(self, shop, desk, consignment):
        assert "€528" in desk.get("/desk/families/").content.decode()
        address = f"/desk/families/{shop.weavers.slug}/"
        assert 'value="528.00"' in desk.get(address).content.decode()
        refused = desk.post(f"{address}pay/", {"amount": "529", "receipt_number": "R-1"})
        assert refused.status_code == 422
        assert "This is more than the family is owed." in refused.content.decode()
        assert desk.post(f"{address}pay/", {"amount": "528", "receipt_number": "R-1"}).status_code == 302
        shown = desk.get(address).content.decode()
        assert "Nothing is owed." in shown
        assert "receipt <bdi>R-1</bdi>" in shown

    def test_the_statement_as_a_table(self, shop, desk, consignment):
        rows = desk.get(f"/desk/families/{shop.weavers.slug}/statement.csv").content.decode().splitlines()
        assert [row.split(",")[1] for row in rows[1:]] == ["Sale", "Commission of the consortium"]
        assert rows[2].split(",")[4] == "528.000"
        assert "Gonbad" in desk.get("/desk/families.csv").content.decode()

    def test_her_accounts_add_up(self, desk, consignment):
        shown = desk.get("/desk/families/").content.decode()
        assert "Owed to families" in shown
        assert "€72" in shown


class TestAPartBack:
    def post(self, desk, consignment, status=302, **typed):
        answer = desk.post(f"/desk/orders/{consignment.public_id}/refund-part/", typed)
        assert answer.status_code == status, answer.content.decode()
        return answer

    def test_typed_in_her_digits_and_shown(self, desk, consignment):
        line = consignment.lines.get()
        page = desk.get(f"/desk/orders/{consignment.public_id}/").content.decode()
        assert f'name="line-{line.pk}"' in page
        self.post(desk, consignment, **{f"line-{line.pk}": "۱۲٫۵۰", "reason": "A worn edge"})
        refund = consignment.refunds.get()
        assert (refund.amount, refund.lines.get().amount) == (Decimal("12.5"), Decimal("12.5"))
        page = desk.get(f"/desk/orders/{consignment.public_id}/").content.decode()
        assert "A worn edge" in page
        assert "is on its way back to the buyer" in page

    @pytest.mark.parametrize("typed", ["601", "-1", "much", ""])
    def test_what_cannot_be_is_said_and_kept(self, desk, consignment, typed):
        line = consignment.lines.get()
        page = self.post(desk, consignment, status=422, **{f"line-{line.pk}": typed, "reason": "Why"})
        assert "Why" in page.content.decode()
        assert not consignment.refunds.exists()

    def test_another_manager_finds_nothing(self, shop, signed_in, consignment):
        self.post(signed_in(shop.golnar), consignment, status=404, postage="1", reason="Mine")
        assert not consignment.refunds.exists()

    def test_an_advance_stands_on_the_familys_page(self, shop, desk, consignment):
        from marketplace.orders.ledger.operations import Move, post
        from marketplace.orders.models import Account, Posting

        moves = [Move(Account.FAMILY, "payout", Decimal(-600)), Move(Account.BANK, "payout", Decimal(600))]
        post(reference="x", kind=Posting.Kind.PAYOUT, workshop=shop.weavers, currency="EUR", moves=moves,
             at=consignment.order.placed_at)  # fmt: skip
        page = desk.get(f"/desk/families/{shop.weavers.slug}/").content.decode()
        assert "An advance of €72 is open" in page
