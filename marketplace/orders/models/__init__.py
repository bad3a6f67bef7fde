"""Purchases under way, orders, what a workshop sends for them, and whose money it is."""

from marketplace.orders.models.ledger import Account, Entry, Payout, Posting
from marketplace.orders.models.orders import Consignment, Inspection, Order, OrderLine
from marketplace.orders.models.purchases import Purchase, PurchaseLine
from marketplace.orders.models.refunds import Refund, RefundLine

__all__ = [
    "Account",
    "Consignment",
    "Entry",
    "Inspection",
    "Order",
    "OrderLine",
    "Payout",
    "Posting",
    "Purchase",
    "PurchaseLine",
    "Refund",
    "RefundLine",
]
