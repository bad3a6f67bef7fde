"""Everything that changes something in the shipping room."""

from shipping.operations.allowances import release_allowances
from shipping.operations.appeals import decide_appeal, make_appeal
from shipping.operations.claims import close_claim, make_claim, record_defect
from shipping.operations.holds import answer_hold
from shipping.operations.identifiers import (
    allot_identifier,
    bind_identifier,
    close_range,
    issue_range,
)
from shipping.operations.papers import enclose_paper, prepare_papers, print_jobs, print_papers
from shipping.operations.parcels import bind_label, book_parcel, hand_over_parcel, weigh_parcel
from shipping.operations.rules import confirm_rule, keep_change, load_rules
from shipping.operations.tracking import record_scan, replay_records, take_in_records

__all__ = [
    "allot_identifier",
    "answer_hold",
    "bind_identifier",
    "bind_label",
    "book_parcel",
    "close_claim",
    "close_range",
    "confirm_rule",
    "decide_appeal",
    "enclose_paper",
    "hand_over_parcel",
    "issue_range",
    "keep_change",
    "load_rules",
    "make_appeal",
    "make_claim",
    "prepare_papers",
    "print_jobs",
    "print_papers",
    "record_defect",
    "record_scan",
    "release_allowances",
    "replay_records",
    "take_in_records",
    "weigh_parcel",
]
