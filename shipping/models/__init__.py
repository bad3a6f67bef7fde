"""The room's tables, one file a subject."""

from shipping.models.allowances import Allowance, AllowanceRule, AllowanceUse
from shipping.models.appeals import Appeal
from shipping.models.claims import Claim, Defect
from shipping.models.history import RuleChange
from shipping.models.holds import CustomsHold
from shipping.models.identifiers import Identifier, IdentifierRange
from shipping.models.papers import Enclosure, Paper
from shipping.models.parcels import Parcel, ScanEvent
from shipping.models.polling import BatchTicket, Poll
from shipping.models.rules import (
    DeliveryTime,
    Disruption,
    DutyRegime,
    Holiday,
    PaperRule,
    RulesVersion,
    SdrRate,
    Service,
    ServiceLimit,
    StructureFigures,
    TariffBand,
)
from shipping.models.terms import KeptQuote, TermRule

__all__ = [
    "Allowance",
    "AllowanceRule",
    "AllowanceUse",
    "Appeal",
    "BatchTicket",
    "Claim",
    "CustomsHold",
    "Defect",
    "DeliveryTime",
    "Disruption",
    "DutyRegime",
    "Enclosure",
    "Holiday",
    "Identifier",
    "IdentifierRange",
    "KeptQuote",
    "Paper",
    "PaperRule",
    "Parcel",
    "Poll",
    "RuleChange",
    "RulesVersion",
    "ScanEvent",
    "SdrRate",
    "Service",
    "ServiceLimit",
    "StructureFigures",
    "TariffBand",
    "TermRule",
]
