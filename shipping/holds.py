"""Why customs hold a parcel, whose task it is, by when, and the exact fix. Codes are RTM34's `24_…`."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

HELD_BY = "24_"


class Owner(StrEnum):
    """Who must act."""

    CONSORTIUM = "consortium"
    MANAGER = "manager"
    BUYER = "buyer"
    PLATFORM = "platform"


@dataclass(frozen=True)
class HoldReason:
    """`what` customs say, `fix` for whoever owns the task, `buyer` for the buyer; days to act in."""

    owner: Owner
    days: int
    what: object
    fix: object
    buyer: object


WAIT = _("The sender answers customs. There is nothing for you to do now.")
INVOICE = HoldReason(
    Owner.CONSORTIUM,
    3,
    _("The invoice is missing or does not agree with the declaration."),
    _("Print the commercial invoice again, signed, and send it to customs with the parcel’s number."),
    WAIT,
)
CERTIFICATE = HoldReason(
    Owner.CONSORTIUM,
    5,
    _("The certificate of origin is missing."),
    _("Send the CT-3 certificate from the chamber; without it the duty is counted at the full rate."),
    WAIT,
)
DECLARATION = HoldReason(
    Owner.CONSORTIUM,
    3,
    _("The declaration CN22 or CN23 is wrong or cannot be read."),
    _("Correct weights, values, HS codes or the description, print a new version, and send it to customs."),
    WAIT,
)
HIGH_VALUE = HoldReason(
    Owner.MANAGER,
    3,
    _("The value is above what may enter by post without a full declaration."),
    _("Decide with the buyer: a full declaration by a customs broker, or the way back."),
    _("The value needs a full customs declaration. The sender will write to you about the way to go."),
)
CONTACT = HoldReason(
    Owner.CONSORTIUM,
    2,
    _("Customs cannot reach the buyer."),
    _("Call or write to the buyer today and give customs a telephone number that is answered."),
    _("Customs could not reach you. Answer the telephone number on the parcel, or write it below."),
)
TAX_NUMBER = HoldReason(
    Owner.BUYER,
    7,
    _("The buyer’s tax number is missing."),
    _("The buyer must give the tax number. Remind the buyer; the page of the order asks for it."),
    _("Customs need your tax number. Write it below, and the sender passes it on today."),
)
PROOF_OF_VALUE = HoldReason(
    Owner.BUYER,
    7,
    _("Customs doubt the value and want proof of what was paid."),
    _("The buyer must send proof of payment. Add the invoice and the receipt, and send both to customs."),
    _(
        "Customs want proof of what you paid. Show them the invoice of this page and your bank’s receipt, "
        "and write below when you have."
    ),
)
PROHIBITED = HoldReason(
    Owner.MANAGER,
    2,
    _("Customs take the goods for prohibited."),
    _("Decide today: object with the piece’s papers, or take the parcel back."),
    _("Customs question whether the piece may be brought in. The sender decides what to do and tells you."),
)
PAPERS = HoldReason(
    Owner.CONSORTIUM,
    5,
    _("A paper is missing."),
    _("Look which paper the list of this parcel asks for, and send it to customs with the parcel’s number."),
    WAIT,
)
NO_REASON = HoldReason(
    Owner.PLATFORM,
    10,
    _("Customs gave no reason."),
    _("Send an inquiry to the post of the destination if nothing has changed by then."),
    _("Customs are keeping the parcel and gave no reason. We ask if nothing has changed in ten days."),
)
REASONS = {
    "1019": PROHIBITED,
    "1020": PROHIBITED,
    "1050": INVOICE,
    "1051": INVOICE,
    "1052": CERTIFICATE,
    "1054": DECLARATION,
    "1055": DECLARATION,
    "1056": HIGH_VALUE,
    "1057": CONTACT,
    "1059": TAX_NUMBER,
    "1062": PAPERS,
    "1064": NO_REASON,
    "1065": PROOF_OF_VALUE,
    "1070": PROHIBITED,
    "1073": PAPERS,
}
# Faults of our own papers, for the KPI of documents.
DOCUMENT_CODES = frozenset({"1050", "1051", "1052", "1054", "1055", "1056", "1057", "1059", "1062"})
OWNERS = {
    Owner.CONSORTIUM: _("the consortium"),
    Owner.MANAGER: _("the manager"),
    Owner.BUYER: _("the buyer"),
    Owner.PLATFORM: _("the platform"),
}


def code_in(raw_code: str) -> str:
    """The reason in a source's code, "" when it names none: `24_1050` → `1050`."""
    code = raw_code.removeprefix(HELD_BY)
    return code if raw_code.startswith(HELD_BY) and code.isdecimal() else ""


def reason_of(code: str) -> HoldReason:
    """What a code means; one that we do not know is like none given."""
    return REASONS.get(code, NO_REASON)


def deadline(code: str, held_at: datetime) -> date:
    """The day by which its owner should have acted, counted from the scan."""
    return (held_at + timedelta(days=reason_of(code).days)).date()
