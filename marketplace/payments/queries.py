"""Reads of payments."""

from marketplace.payments.models import Payment


def payment_of_transaction(saleor_transaction_id: str) -> Payment | None:
    """The payment of a Saleor transaction, if it is one of ours."""
    return Payment.objects.filter(saleor_transaction_id=saleor_transaction_id).first()


def payment_of_source(source_id: str) -> Payment | None:
    """The last payment that was begun for a checkout or an order."""
    return Payment.objects.filter(source_id=source_id).first()
