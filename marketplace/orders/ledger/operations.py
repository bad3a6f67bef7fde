"""Postings. Each has a reference, so that what happened once is posted once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.consortia.models import Person, Workshop
from marketplace.consortia.queries import consortia_for
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money, total
from marketplace.markets.queries import Rate, rate_on
from marketplace.orders.ledger.queries import balance_of
from marketplace.orders.models import Account, Consignment, Entry, Payout, Posting


@dataclass(frozen=True)
class Move:
    """One entry to be."""

    account: Account
    kind: str
    amount: Decimal
    piece_id: str = ""


def post(
    *,
    reference: str,
    kind: Posting.Kind,
    workshop: Workshop,
    currency: str,
    moves: Iterable[Move],
    at: datetime,
    by: Person | None = None,
    consignment: Consignment | None = None,
    original: Money | None = None,
    rate: Rate | None = None,
) -> Posting:
    """Write a posting whose moves add up to nothing; one with the same reference is left as it is."""
    kept = [move for move in moves if move.amount]
    if sum(move.amount for move in kept):
        raise ValueError(f"the moves of {reference} do not add up to nothing")
    posting, is_new = Posting.objects.get_or_create(
        reference=reference,
        defaults={
            "kind": kind,
            "consortium_id": workshop.consortium_id,
            "workshop": workshop,
            "consignment": consignment,
            "at": at,
            "by": by,
            "currency": currency,
            "original_amount": original.amount if original else None,
            "original_currency": original.currency if original else "",
            "rate": rate.rate if rate else None,
            "rate_source": rate.source if rate else "",
        },
    )
    if is_new:
        Entry.objects.bulk_create(
            Entry(posting=posting, account=m.account, kind=m.kind, piece_id=m.piece_id, amount=m.amount)
            for m in kept
        )
    return posting


def post_sale(*, consignment: Consignment, now: datetime) -> Posting:
    """The buyer's money is on the bank: of each piece the family's part and the commission, postage, and
    duty and tax that were paid beforehand.

    In the family's currency at the day's rate, which the posting keeps with its source.
    """
    consortium, order = consignment.consortium, consignment.order
    currency = consortium.family_currency
    rate = rate_on(order.currency, currency, now.date())
    moves: list[Move] = []
    for line in consignment.lines.select_related("listing"):
        price = line.price.converted(rate.rate, currency).rounded()
        commission = (price * consortium.commission).rounded()
        piece = line.listing.piece_id
        moves += [
            Move(Account.FAMILY, "sale", price.amount, piece),
            Move(Account.FAMILY, "commission", -commission.amount, piece),
            Move(Account.COMMISSION, "commission", commission.amount, piece),
        ]
    for account, kind, paid in (
        (Account.POSTAGE, "postage", consignment.carriage),
        (Account.DUTY, "duty", consignment.prepaid),
    ):
        moves.append(Move(account, kind, paid.converted(rate.rate, currency).rounded().amount))
    received = sum((move.amount for move in moves), Decimal(0))
    moves.append(Move(Account.BANK, "sale", -received))
    prices = total((line.price for line in consignment.lines.all()), order.currency)
    return post(
        reference=f"sale-{consignment.public_id}",
        kind=Posting.Kind.SALE,
        workshop=consignment.workshop,
        currency=currency,
        moves=moves,
        at=now,
        consignment=consignment,
        original=prices + consignment.postage,
        rate=rate,
    )


def post_postage(*, consignment: Consignment, charged: Money, by: Person, now: datetime) -> Posting:
    """What the post really took; the difference to what the buyer paid stays with the consortium."""
    return post_cost(Account.POSTAGE, Posting.Kind.POSTAGE, consignment, charged, by, now)


def post_duty(*, consignment: Consignment, charged: Money, by: Person, now: datetime) -> Posting:
    """What customs or the agent really took of the duty and tax that the buyer had paid to us."""
    return post_cost(Account.DUTY, Posting.Kind.DUTY, consignment, charged, by, now)


def post_cost(
    account: Account, kind: Posting.Kind, consignment: Consignment, charged: Money, by: Person, now: datetime
) -> Posting:
    """Money of a consignment that went on to somebody else, once for each kind."""
    currency = consignment.consortium.family_currency
    rate = rate_on(charged.currency, currency, now.date())
    amount = charged.converted(rate.rate, currency).rounded().amount
    return post(
        reference=f"{kind}-{consignment.public_id}",
        kind=kind,
        workshop=consignment.workshop,
        currency=currency,
        moves=[Move(account, str(kind), -amount), Move(Account.BANK, str(kind), amount)],
        at=now,
        by=by,
        consignment=consignment,
        original=charged,
        rate=rate,
    )


@transaction.atomic
def record_payout(
    *, workshop: Workshop, amount: Money, receipt_number: str, by: Person, paid_at: datetime, now: datetime
) -> Payout:
    """A manager paid a family and holds its receipt.

    Workshop.DoesNotExist for a stranger. Refusal `too_much`, `no_receipt`, `receipt_used`, `not_above_zero`.
    """
    workshop = Workshop.objects.select_for_update().get(pk=workshop.pk, consortium__in=consortia_for(by))
    number = receipt_number.strip()
    if not number:
        raise Refusal("no_receipt", _("Write the number of the signed receipt."), "receipt_number")
    if amount.amount <= 0:
        raise Refusal("not_above_zero", _("A payout is above zero."), "amount")
    if Payout.objects.filter(consortium=workshop.consortium_id, receipt_number=number).exists():
        raise Refusal("receipt_used", _("There is a payout with this receipt already."), "receipt_number")
    if balance_of(workshop, amount.currency) < amount:
        raise Refusal("too_much", _("This is more than the family is owed."), "amount")
    posting = post(
        reference=f"payout-{workshop.consortium_id}-{number}",
        kind=Posting.Kind.PAYOUT,
        workshop=workshop,
        currency=amount.currency,
        moves=[Move(Account.FAMILY, "payout", -amount.amount), Move(Account.BANK, "payout", amount.amount)],
        at=paid_at,
        by=by,
    )
    return Payout.objects.create(
        posting=posting,
        consortium_id=workshop.consortium_id,
        workshop=workshop,
        amount=amount.amount,
        currency=amount.currency,
        receipt_number=number,
        paid_at=paid_at,
        by=by,
    )
