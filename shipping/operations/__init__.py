"""Everything that changes something in the shipping room."""

from shipping.operations.identifiers import (
    allot_identifier,
    bind_identifier,
    close_range,
    issue_range,
)
from shipping.operations.papers import print_papers
from shipping.operations.parcels import bind_label, book_parcel, hand_over_parcel, weigh_parcel
from shipping.operations.rules import load_rules
from shipping.operations.tracking import record_scan, replay_records, take_in_records

__all__ = [
    "allot_identifier",
    "bind_identifier",
    "bind_label",
    "book_parcel",
    "close_range",
    "hand_over_parcel",
    "issue_range",
    "load_rules",
    "print_papers",
    "record_scan",
    "replay_records",
    "take_in_records",
    "weigh_parcel",
]
