"""A part of a buyer's money goes back: the family's account follows to the last coin."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core import mail
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from catalog.models import Listing
from embedded_saleor import models as engine
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.orders import operations, telling
from marketplace.orders.ledger.operations import record_payout
from marketplace.orders.ledger.queries import balance_of, balances_of, debt_of, sales_of
from marketplace.orders.ledger.refunds import post_refund
from marketplace.orders.mail.letters import send_letter
from marketplace.orders.models import Consignment, OrderLine, Refund
from marketplace.orders.operations.refunding import POSTAGE, amount_of, field_of
from marketplace.orders.papers import items_of
from marketplace.payments.models import Payment
from tests.shop import bought, now, piece_on_sale


def euros(amount):
    return Money.of(amount, "EUR")


@pytest.fixture
def carpets(shop):
    return [piece_on_sale(shop.weavers, serial, shop.germany) for serial in (41, 42)]


@pytest.fixture
def consignment(shop, carpets):
    return bought(shop.germany, *carpets).consignments.get()


@pytest.fixture
def give_back(shop, consignment, django_capture_on_commit_callbacks):
    def act(amounts, relist=False, reason="A worn edge"):
        refund = operations.refund_part(
            consignment=consignment, amounts=amounts, reason=reason, relist=relist, by=shop.esmat, now=now()
        )
        with django_capture_on_commit_callbacks(execute=True):
            telling.ask_refund(refund)
        refund.refresh_from_db()
        consignment.refresh_from_db()
        return refund

    return act


def lines_of(consignment):
    return list(consignment.lines.all())


def test_of_one_piece_some(shop, consignment, give_back):
    first, second = lines_of(consignment)
    refund = give_back({field_of(first): euros("100")})
    assert (refund.state, refund.amount, consignment.state) == ("done", 100, "to_send")
    first.refresh_from_db()
    assert (first.left, second.left) == (euros("500.000"), euros("600.000"))
    # Of 600 the family had 528 and the consortium 72: a sixth of each goes.
    assert balance_of(shop.weavers, "EUR") == euros("968.000")
    assert balances_of(shop.carpets)["commission"]["EUR"] == euros("132.000")
    assert Payment.objects.get().refunded_amount == 100
    assert [line.amount for line in refund.lines.all()] == [100]


def test_saleor_grants_it_before_it_is_paid(shop, consignment, give_back):
    first, second = lines_of(consignment)
    give_back({field_of(first): euros(600), field_of(second): euros("10.50")})
    grant = engine.OrderGrantedRefund.objects.get()
    assert (grant.amount, grant.reason, grant.status) == (Decimal("610.5"), "A worn edge", "SUCCESS")


def test_a_family_sees_what_went_and_what_came_back(shop, consignment, give_back):
    first, _second = lines_of(consignment)
    give_back({field_of(first): euros("100")})
    sale = next(sale for sale in sales_of(shop.weavers) if sale.listing == first.listing)
    told = [(each.kind, each.amount, each.is_given_back) for each in sale.deductions]
    assert told == [
        ("commission", euros("72.000"), False),
        ("refund", euros("100.000"), False),
        ("commission-back", euros("-12.000"), True),
    ]
    assert sale.to_be_paid == euros("440.000")


def test_postage_is_the_consortiums(shop, consignment, give_back):
    before = balance_of(shop.weavers, "EUR")
    give_back({POSTAGE: euros("1.50")})
    assert balance_of(shop.weavers, "EUR") == before
    assert consignment.postage_refunded_amount == Decimal("1.5")


def test_a_piece_that_went_back_whole_stays_here_and_is_for_sale(shop, carpets, consignment, give_back):
    first, second = lines_of(consignment)
    give_back({field_of(first): euros(600)}, relist=True)
    first.listing.refresh_from_db()
    second.listing.refresh_from_db()
    assert (first.listing.state, second.listing.state) == (Listing.State.PUBLISHED, Listing.State.SOLD)
    assert [item.ref for item in items_of(consignment)] == [second.listing.piece_id]
    assert consignment.state == Consignment.State.TO_SEND


def test_when_no_piece_is_kept_it_is_closed(shop, consignment, give_back):
    for line in lines_of(consignment):
        give_back({field_of(line): line.price})
    assert (consignment.state, consignment.order.state) == ("refunded", "refunded")
    assert balance_of(shop.weavers, "EUR").amount == 0
    with pytest.raises(Refusal) as refused:
        give_back({POSTAGE: euros(1)})
    assert refused.value.code == "not_refundable"


def test_everything_after_a_part_is_what_is_left(shop, consignment, give_back):
    give_back({field_of(lines_of(consignment)[0]): euros("33.33")})
    left = amount_of(consignment)
    refund = operations.refund_consignment(
        consignment=consignment, reason="Moth", relist=False, by=shop.esmat, now=now()
    )
    assert refund.money == left == consignment.order.total - euros("33.33")


def test_already_paid_out_is_an_advance(shop, consignment, give_back):
    owed = balance_of(shop.weavers, "EUR")
    payout = {"workshop": shop.weavers, "by": shop.esmat, "paid_at": now(), "now": now()}
    record_payout(amount=owed, receipt_number="R-1", **payout)
    give_back({field_of(lines_of(consignment)[0]): euros("100")})
    assert debt_of(shop.weavers, "EUR") == euros("88.000")
    with pytest.raises(Refusal) as refused:
        record_payout(amount=euros(1), receipt_number="R-2", **payout)
    assert refused.value.code == "too_much"
    bought(shop.germany, piece_on_sale(shop.weavers, 43, shop.germany))
    assert balance_of(shop.weavers, "EUR") == euros("440.000")
    assert debt_of(shop.weavers, "EUR").amount == 0


@pytest.mark.parametrize(
    ("amounts", "code"),
    [
        ({}, "nothing_chosen"),
        ({"line": "0"}, "nothing_chosen"),
        ({"line": "600.01"}, "too_much"),
        ({"line": "-1"}, "too_much"),
        ({"line": "0.001"}, "not_a_coin"),
        ({"line-0": "1"}, "too_much"),
        ({POSTAGE: "1000"}, "too_much"),
    ],
)
def test_what_cannot_go_back(shop, consignment, give_back, amounts, code):
    named = {field_of(lines_of(consignment)[0]) if name == "line" else name: euros(amount)
             for name, amount in amounts.items()}  # fmt: skip
    with pytest.raises(Refusal) as refused:
        give_back(named)
    assert refused.value.code == code
    assert not consignment.refunds.exists()


def test_one_at_a_time_and_with_a_reason(shop, consignment, give_back):
    amounts = {field_of(lines_of(consignment)[0]): euros(1)}
    with pytest.raises(Refusal) as refused:
        give_back(amounts, reason=" ")
    assert refused.value.code == "no_reason"
    asked = {"consignment": consignment, "reason": "?", "relist": False, "by": shop.esmat, "now": now()}
    operations.refund_part(amounts=amounts, **asked)
    for attempt in (lambda: operations.refund_part(amounts=amounts, **asked),
                    lambda: operations.refund_consignment(**asked)):  # fmt: skip
        with pytest.raises(Refusal) as refused:
            attempt()
        assert refused.value.code == "already_refunded"


@pytest.mark.parametrize("who", ["golnar", "anahita", "clara"])
def test_her_manager_only(shop, consignment, who):
    with pytest.raises(Consignment.DoesNotExist):
        operations.refund_part(
            consignment=consignment,
            amounts={POSTAGE: euros(1)},
            reason="Mine now",
            relist=False,
            by=getattr(shop, who),
            now=now(),
        )
    assert not consignment.refunds.exists()


@pytest.mark.parametrize("language", ["en", "ru", "fa", "ar", "de", "tr"])
def test_the_buyer_reads_how_much_of_what_and_why(consignment, give_back, language):
    first, _second = lines_of(consignment)
    refund = give_back({field_of(first): euros("100"), POSTAGE: euros("2")})
    order = consignment.order
    order.language = language
    send_letter(kind="refunded", order=order, consignment=consignment, refund=refund)
    letter = mail.outbox[-1]
    assert "A worn edge" in letter.body
    assert "A worn edge" in letter.alternatives[0][0]
    assert first.title in letter.body
    assert _second.title not in letter.body or _second.title == first.title
    if language == "en":
        assert "€102" in letter.body


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    commission=st.decimals("0", "0.4", places=4),
    rate=st.decimals("0.01", "70000", places=4),
    parts=st.lists(st.integers(1, 59_999), max_size=6),
)
def test_no_coin_is_lost_however_it_is_cut(shop, consignment, commission, rate, parts):
    """Any parts in any order, and then the rest: nothing of the sale stands, in any currency."""
    from django.db import transaction

    from marketplace.markets.models import ExchangeRate
    from marketplace.orders.ledger.operations import post_sale
    from marketplace.orders.models import Posting

    with transaction.atomic():
        Posting.objects.all().delete()
        shop.carpets.commission, shop.carpets.family_currency = commission, "TRY"
        shop.carpets.save()
        ExchangeRate.objects.filter(base="EUR", quote="TRY").update(rate=rate)
        fresh = Consignment.objects.select_related("order", "consortium", "workshop").get(pk=consignment.pk)
        post_sale(consignment=fresh, now=now())
        line = fresh.lines.first()
        for cents in [*parts, None]:
            left = line.left.amount
            amount = left if cents is None else min(left, Decimal(cents) / 100)
            if not amount:
                continue
            line.refunded_amount += amount
            line.save()
            post_refund(refund=asked(fresh, line, amount), now=now() + timedelta(seconds=1))
            assert -1 < of_piece(fresh, line)["family"] <= 600 * rate
        assert of_piece(fresh, line) == {"family": 0, "commission": 0}
        transaction.set_rollback(True)


def asked(consignment, line, amount):
    refund = Refund.objects.create(
        consignment=consignment, amount=amount, currency="EUR", reason="?", relist=False,
        state=Refund.State.DONE, asked_at=now(),
    )  # fmt: skip
    refund.lines.create(line=line, amount=amount)
    return refund


def of_piece(consignment, line):
    sums = {"family": Decimal(0), "commission": Decimal(0)}
    for posting in consignment.postings.prefetch_related("entries"):
        for entry in posting.entries.all():
            if entry.piece_id == line.listing.piece_id:
                sums[entry.account] += entry.amount
    return sums


def test_saleor_is_not_told_to_send_what_stays_here(shop, consignment, give_back):
    first, second = lines_of(consignment)
    give_back({field_of(first): euros(600)})
    assert list(consignment.lines_to_send) == [OrderLine.objects.get(pk=second.pk)]
