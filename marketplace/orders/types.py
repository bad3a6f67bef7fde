"""What the shop, the studio and the desk are told about buying and selling."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from catalog.models import Listing
from marketplace.kernel.money import Money


class StepKind(StrEnum):
    """What the buyer's page does next."""

    PAID = "paid"
    REDIRECT = "redirect"
    CHALLENGE = "challenge"
    INSTRUCTIONS = "instructions"
    FAILED = "failed"


@dataclass(frozen=True)
class DeliveryOption:
    """A way of sending everything in a purchase. `id` goes back to `choose_delivery`; `way` is our own."""

    id: str
    name: str
    price: Money
    days_min: int | None
    days_max: int | None
    description: str = ""
    way: str = ""


@dataclass(frozen=True)
class DeliveryRefusal:
    """Why a piece cannot be sent to this address, and what would help."""

    piece_id: str
    reason: str
    way_out: str = ""


@dataclass(frozen=True)
class SummaryLine:
    """One piece of a purchase at its price now."""

    listing: Listing
    price: Money


@dataclass(frozen=True)
class PurchaseSummary:
    """What a purchase costs. `shipping` is None before a delivery is chosen; duty is an estimate that
    is paid to the customs, not to us, and is not in `total`. Under another term than DAP it is `prepaid`,
    a part of the shipping, and nothing is left to pay."""

    lines: tuple[SummaryLine, ...]
    subtotal: Money
    shipping: Money | None
    total: Money
    duty_low: Money | None
    duty_high: Money | None
    currency: str
    delivery_name: str = ""
    prepaid: Money | None = None

    @property
    def postage(self) -> Money | None:
        """The shipping without what is prepaid."""
        return self.shipping - self.prepaid if self.shipping and self.prepaid else self.shipping


@dataclass(frozen=True)
class PaymentStep:
    """What came of paying so far. REDIRECT: go to `url`. CHALLENGE: show the bank's question and send
    `{"answer": "approve" | "decline"}` to `continue_payment`. INSTRUCTIONS: the order stands and waits
    for a transfer; `data` says where to. FAILED: `message` says why; the buyer may try again."""

    kind: StepKind
    message: str = ""
    url: str = ""
    data: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Deduction:
    """One line of what happened to a sale's money, in the family's currency; `label` is translated."""

    kind: str
    label: str
    amount: Money

    @property
    def is_given_back(self) -> bool:
        """Whether it adds to the sale: commission that came back with a refund."""
        return self.amount.amount < 0

    @property
    def given_back(self) -> Money:
        return -self.amount


@dataclass(frozen=True)
class Sale:
    """A sale as its family sees it: what came in, every deduction and why, what is to be paid."""

    listing: Listing
    state: str
    price: Money
    deductions: tuple[Deduction, ...]
    to_be_paid: Money
    sold_at: datetime
    paid_at: datetime | None
    receipt_number: str = ""


@dataclass(frozen=True)
class StatementLine:
    """One movement of a family's account; positive is owed to the family."""

    at: datetime
    kind: str
    label: str
    piece_id: str
    amount: Money
    balance: Money


@dataclass(frozen=True)
class Statement:
    """A family's account: its lines, oldest first, and what is owed now, by currency."""

    lines: tuple[StatementLine, ...]
    balances: tuple[Money, ...]
