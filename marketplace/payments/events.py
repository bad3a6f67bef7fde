"""What the rooms above may hear of payments. `project/wiring.py` subscribes them once."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction

from marketplace.kernel.money import Money


@dataclass(frozen=True)
class PaymentMoved:
    """A provider told that something became of a payment; look it up and go on."""

    payment_id: str
    saleor_transaction_id: str


@dataclass(frozen=True)
class RefundSettled:
    """A provider gave money back, or could not."""

    saleor_transaction_id: str
    amount: Money
    done: bool


_on_moved: list[Callable[[PaymentMoved], None]] = []
_on_refund: list[Callable[[RefundSettled], None]] = []


def on_payment_moved(listener: Callable[[PaymentMoved], None]) -> None:
    _on_moved.append(listener)


def on_refund_settled(listener: Callable[[RefundSettled], None]) -> None:
    _on_refund.append(listener)


def announce_moved(event: PaymentMoved) -> None:
    """Tell everybody once the transaction has been committed."""
    transaction.on_commit(lambda: [listener(event) for listener in _on_moved])


def announce_refund(event: RefundSettled) -> None:
    """Tell everybody once the transaction has been committed."""
    transaction.on_commit(lambda: [listener(event) for listener in _on_refund])
