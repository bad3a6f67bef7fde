"""What the shipping room tells the others."""

from shipping.types.events import Event, RecordedEvent, TimelineEntry
from shipping.types.papers import Address, CarpetIdentity, Declaration, DeclaredLine, PaperRequest
from shipping.types.quotes import (
    DeliveryTerm,
    DutyEstimate,
    Item,
    Option,
    PackingPlan,
    PlanKind,
    PlannedParcel,
    Prepayment,
    Quote,
    RefusalReason,
    ServiceKind,
    WorkingLine,
)

__all__ = [
    "Address",
    "CarpetIdentity",
    "Declaration",
    "DeclaredLine",
    "DeliveryTerm",
    "DutyEstimate",
    "Event",
    "Item",
    "Option",
    "PackingPlan",
    "PaperRequest",
    "PlanKind",
    "PlannedParcel",
    "Prepayment",
    "Quote",
    "RecordedEvent",
    "RefusalReason",
    "ServiceKind",
    "TimelineEntry",
    "WorkingLine",
]
