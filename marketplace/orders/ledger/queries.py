"""Reads of the ledger: what a family is owed, and how it came to that."""

from collections import defaultdict
from decimal import Decimal

from django.db.models import QuerySet, Sum
from django.utils.translation import gettext as _

from marketplace.consortia.models import Consortium, Workshop
from marketplace.kernel.money import Money
from marketplace.orders.models import Account, Entry, Payout
from marketplace.orders.types import Deduction, Sale, Statement, StatementLine


def family_entries(workshop: Workshop) -> QuerySet[Entry]:
    """Movements of a family's account, oldest first."""
    entries = Entry.objects.filter(account=Account.FAMILY, posting__workshop=workshop)
    return entries.select_related("posting__payout").order_by("posting__at", "pk")


def balance_of(workshop: Workshop, currency: str) -> Money:
    """What a family is owed in one currency."""
    owed = family_entries(workshop).filter(posting__currency=currency).aggregate(sum=Sum("amount"))["sum"]
    return Money(owed or Decimal(0), currency)


def debt_of(workshop: Workshop, currency: str) -> Money:
    """What a family was paid beyond what it is owed, as after a refund; its next sales pay it back."""
    balance = balance_of(workshop, currency)
    return -balance if balance.amount < 0 else Money.zero(currency)


def balances_of(consortium: Consortium) -> dict[str, dict[str, Money]]:
    """Account → currency → sum of a consortium’s ledger; over all accounts they add up to nothing."""
    rows = (
        Entry.objects.filter(posting__consortium=consortium)
        .values("account", "posting__currency")
        .annotate(sum=Sum("amount"))
        .order_by("account", "posting__currency")
    )
    balances: dict[str, dict[str, Money]] = defaultdict(dict)
    for row in rows:
        currency = row["posting__currency"]
        balances[row["account"]][currency] = Money(row["sum"], currency)
    return dict(balances)


def label_of(kind: str) -> str:
    """What a movement is called on a statement."""
    labels = {
        "sale": _("Sale"),
        "commission": _("Commission of the consortium"),
        "postage": _("Postage"),
        "duty": _("Duty and tax"),
        "refund": _("Refund to the buyer"),
        "commission-back": _("Commission given back"),
        "payout": _("Paid to you"),
    }
    return labels.get(kind, kind)


def statement(workshop: Workshop) -> Statement:
    """A family's account, oldest line first."""
    balances: dict[str, Money] = {}
    lines = []
    for entry in family_entries(workshop):
        money = entry.money
        balances[money.currency] = balances.get(money.currency, Money.zero(money.currency)) + money
        balance = balances[money.currency]
        line = StatementLine(
            entry.posting.at, entry.kind, label_of(entry.kind), entry.piece_id, money, balance
        )
        lines.append(line)
    return Statement(tuple(lines), tuple(balances.values()))


def sales_of(workshop: Workshop) -> list[Sale]:
    """Every sale of a family, newest first. Payouts pay the oldest sales first."""
    lines = workshop.consignments.order_by("order__placed_at", "pk").prefetch_related("lines__listing")
    by_piece: dict[str, list[Entry]] = defaultdict(list)
    for entry in family_entries(workshop).exclude(piece_id=""):
        by_piece[entry.piece_id].append(entry)
    payouts = list(Payout.objects.filter(workshop=workshop).order_by("paid_at", "pk"))
    sales: list[Sale] = []
    due: dict[str, Decimal] = defaultdict(Decimal)
    for consignment in lines.select_related("order", "consortium"):
        for line in consignment.lines.all():
            entries = [
                entry
                for entry in by_piece[line.listing.piece_id]
                if entry.posting.consignment_id == consignment.pk
            ]
            currency = consignment.consortium.family_currency
            owed = sum((entry.amount for entry in entries), Decimal(0))
            due[currency] += owed
            payout = paid_by(payouts, currency, due[currency]) if owed > 0 else None
            sales.append(
                Sale(
                    listing=line.listing,
                    state=consignment.state,
                    price=Money(sum((e.amount for e in entries if e.kind == "sale"), Decimal(0)), currency),
                    deductions=tuple(
                        Deduction(e.kind, label_of(e.kind), -e.money) for e in entries if e.kind != "sale"
                    ),
                    to_be_paid=Money(owed, currency),
                    sold_at=consignment.order.placed_at,
                    paid_at=payout.paid_at if payout else None,
                    receipt_number=payout.receipt_number if payout else "",
                )
            )
    return sales[::-1]


def paid_by(payouts: list[Payout], currency: str, due: Decimal) -> Payout | None:
    """The payout with which all that was due so far had been paid."""
    paid = Decimal(0)
    for payout in payouts:
        paid += payout.amount if payout.currency == currency else Decimal(0)
        if paid >= due:
            return payout
    return None
