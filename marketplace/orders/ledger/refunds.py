"""Undoing sales in the ledger, whole or in part, without losing a coin.

A refund turns around the same share of each entry of the sale. Shares are counted from the beginning: what
all refunds so far undo is rounded once, and each posts the difference. So ten refunds of a tenth undo a
sale to the last coin, at the sale's own rate, and after the last one nothing of it stands.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from decimal import Decimal

from marketplace.kernel.money import Money
from marketplace.orders.ledger.operations import Move, post
from marketplace.orders.models import Account, Consignment, Entry, Posting, Refund

# A sale's entries by what they are of, and what the entries of a refund that undo them are called.
UNDONE = {"sale": "refund", "commission": "commission-back", "postage": "refund", "duty": "refund"}


def post_refund(*, refund: Refund, now: datetime) -> Posting:
    """Undo as much of a sale as went back; the lines and the consignment count this refund already."""
    consignment = refund.consignment
    sale = Posting.objects.get(reference=f"sale-{consignment.public_id}")
    standing = list(sale.entries.exclude(account=Account.BANK))
    before = list(
        Entry.objects.filter(posting__consignment=consignment, posting__kind=Posting.Kind.REFUND)
        .exclude(account=Account.BANK)
        .select_related("posting")
    )
    moves = list(undoing(consignment, standing, before, sale.currency))
    moves.append(Move(Account.BANK, "refund", -sum((move.amount for move in moves), Decimal(0))))
    return post(
        reference=f"refund-{consignment.public_id}-{refund.pk}",
        kind=Posting.Kind.REFUND,
        workshop=consignment.workshop,
        currency=sale.currency,
        moves=moves,
        at=now,
        by=refund.by,
        consignment=consignment,
        original=refund.money,
    )


def undoing(
    consignment: Consignment, standing: Iterable[Entry], before: Iterable[Entry], currency: str
) -> Iterator[Move]:
    """What is still to be turned around of each entry of a sale."""
    shares = dict(shares_of(consignment))
    done: dict[tuple[str, str, str], Decimal] = {}
    for entry in before:
        key = (entry.account, entry.kind, entry.piece_id)
        done[key] = done.get(key, Decimal(0)) + entry.amount
    for entry in standing:
        kind = UNDONE[entry.kind]
        so_far = -share_of(entry.amount, shares.get(entry.piece_id, Decimal(0)), currency)
        rest = so_far - done.get((entry.account, kind, entry.piece_id), Decimal(0))
        yield Move(Account(entry.account), kind, rest, entry.piece_id)


def shares_of(consignment: Consignment) -> Iterator[tuple[str, Decimal]]:
    """Piece id (of postage: none) → how much of it has gone back, from 0 to 1."""
    for line in consignment.lines.select_related("listing"):
        yield line.listing.piece_id, line.refunded_amount / line.amount
    if consignment.postage_amount:
        yield "", consignment.postage_refunded_amount / consignment.postage_amount


def share_of(amount: Decimal, share: Decimal, currency: str) -> Decimal:
    """A share in whole coins; of everything it is everything, to the last fraction of a coin."""
    return amount if share == 1 else Money(amount * share, currency).rounded().amount
