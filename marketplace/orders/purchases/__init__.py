"""The façade of buying: everything a shop page may ask for, in the order of the buyer's steps.

begin_purchase → set_contact → delivery_options, choose_delivery → start_payment, continue_payment →
complete. A purchase can be left and resumed at any step. None of this may run in a transaction, as
each step speaks with Saleor.
"""

from marketplace.orders.models import Purchase
from marketplace.orders.purchases.beginning import begin_purchase, purchase_by_id, set_contact
from marketplace.orders.purchases.completing import complete
from marketplace.orders.purchases.delivering import choose_delivery, delivery_options, refusals
from marketplace.orders.purchases.paying import continue_payment, payment_methods, start_payment
from marketplace.orders.purchases.summing import summary

__all__ = [
    "Purchase",
    "begin_purchase",
    "choose_delivery",
    "complete",
    "continue_payment",
    "delivery_options",
    "payment_methods",
    "purchase_by_id",
    "refusals",
    "set_contact",
    "start_payment",
    "summary",
]
