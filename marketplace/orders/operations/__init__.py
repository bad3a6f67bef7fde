"""What a consortium's desk does with orders. Every operation asks that `by` manages the consignment's
consortium, and raises Consignment.DoesNotExist (or Order.DoesNotExist) for a stranger."""

from marketplace.orders.operations.handing_over import (
    hand_over,
    mark_delivered,
    record_scan,
    review_consignment,
)
from marketplace.orders.operations.packing import (
    CHECKLIST,
    assign_identifier,
    enclose_paper,
    prepare_papers,
    print_papers,
    record_inspection,
    weigh_consignment,
)
from marketplace.orders.operations.refunding import refund_consignment, refund_part
from marketplace.orders.operations.transfers import cancel_unpaid_order, confirm_transfer

__all__ = [
    "CHECKLIST",
    "assign_identifier",
    "cancel_unpaid_order",
    "confirm_transfer",
    "enclose_paper",
    "hand_over",
    "mark_delivered",
    "prepare_papers",
    "print_papers",
    "record_inspection",
    "record_scan",
    "refund_consignment",
    "refund_part",
    "review_consignment",
    "weigh_consignment",
]
