"""Pieces to send and what the posts say of them: plans, quotes, refusals, duty."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from marketplace.kernel.money import Money


class ServiceKind(StrEnum):
    """What a post or a carrier sells. A service's code ends in its kind: `ir-ru-ems`."""

    LETTER = "letter"
    PARCEL = "parcel"
    EMS = "ems"
    CARGO = "cargo"


class PlanKind(StrEnum):
    """How a piece is made ready: rolled flat, folded and then rolled, or laid into a box."""

    ROLLED = "rolled"
    FOLDED = "folded"
    BOXED = "boxed"


@dataclass(frozen=True)
class Item:
    """One piece (or `quantity` equal ones) as the post sees it.

    `ref` is the caller's id. `structure` is a code of the packing table: gelim, felt-8, silk, nain,
    isfahan, felt-15, tabriz, kashan, heriz, hamadan, gabbeh, bijar, textile. `weight_kg` is the measured
    weight of one piece as packed; it always wins over the estimate. `origin` is ISO 3166-1 alpha-2.
    `raj` (knots over 7 cm) and `age_years` decide on papers; None means unknown.
    """

    ref: str
    structure: str
    width_cm: Decimal
    length_cm: Decimal
    weight_kg: Decimal | None
    foldable: bool
    hs_code: str
    value: Money
    origin: str
    quantity: int = 1
    description: str = ""
    raj: int | None = None
    age_years: int | None = None

    @property
    def area_m2(self) -> Decimal:
        """Of one piece, in square metres."""
        return self.width_cm * self.length_cm / Decimal(10000)

    @property
    def total_value(self) -> Money:
        return self.value * self.quantity


@dataclass(frozen=True)
class PackingPlan:
    """How one parcel is packed. `sides` are its outer measures in cm; a roll's are its length and
    twice its diameter, while its girth is the true circumference."""

    kind: PlanKind
    folds: int
    kg: Decimal
    length_cm: Decimal
    girth_cm: Decimal
    sides: tuple[Decimal, Decimal, Decimal]


@dataclass(frozen=True)
class PlannedParcel:
    """A parcel to be: the refs of the pieces in it (a ref stands once a piece) and its plan."""

    refs: tuple[str, ...]
    plan: PackingPlan
    price: Money


@dataclass(frozen=True)
class WorkingLine:
    """One step of a calculation; `text` is a whole (lazily translated) sentence."""

    code: str
    text: object
    low: Money
    high: Money


@dataclass(frozen=True)
class DutyEstimate:
    """Duty, import tax and fees together. `certain` is False when the rule is unconfirmed or a range."""

    low: Money
    high: Money
    working: tuple[WorkingLine, ...]
    certain: bool
    source: str = ""


class DeliveryTerm(StrEnum):
    """Who pays duty and tax, and when: the buyer to her customs (DAP), or with the price."""

    DAP = "dap"
    DDP = "ddp"
    IOSS = "ioss"


@dataclass(frozen=True)
class Prepayment:
    """Duty, tax and fee paid with the price. `amount` is all of it, in the quote's currency; `number` is
    the registration that customs are told."""

    term: DeliveryTerm
    amount: Money
    working: tuple[WorkingLine, ...]
    number: str = ""


@dataclass(frozen=True)
class Option:
    """A service that takes everything asked for, in one parcel or several.

    `plan`, `length_cm` and `girth_cm` are the largest parcel's; `kg` and `price` are of all parcels.
    Days are calendar days from hand-over. `landed_*` = goods + postage + duty, in the quote's currency.
    `prepayments` are the terms besides DAP under which duty and tax may be paid with the price.
    `notes` are sentences on what slows the service down at present; its days already count them.
    """

    service: str
    kind: ServiceKind
    name: object
    plan: PackingPlan
    parcels: tuple[PlannedParcel, ...]
    kg: Decimal
    length_cm: Decimal
    girth_cm: Decimal
    price: Money
    days_min: int
    days_max: int
    papers: tuple[str, ...]
    duty: DutyEstimate
    landed_low: Money
    landed_high: Money
    notes: tuple[object, ...] = ()
    prepayments: tuple[Prepayment, ...] = ()

    def prepaid(self, term: str) -> Prepayment | None:
        """What paying beforehand under a term costs; None where it is not offered, and for DAP."""
        return next((each for each in self.prepayments if each.term == term), None)


@dataclass(frozen=True)
class RefusalReason:
    """Why a service does not take the goods, and what would help; both are sentences for a person."""

    service: str
    code: str
    reason: object
    way_out: object


@dataclass(frozen=True)
class Quote:
    """The answer to “can it be posted there, for how much, with what papers and what duty?”.

    Options are cheapest first. Without options `duty` and `landed_*` are None and `refusals` say why.
    """

    origin: str
    destination: str
    currency: str
    value: Money
    options: tuple[Option, ...]
    refusals: tuple[RefusalReason, ...]
    duty: DutyEstimate | None
    landed_low: Money | None
    landed_high: Money | None

    @property
    def is_possible(self) -> bool:
        return bool(self.options)

    @property
    def cheapest(self) -> Option | None:
        return self.options[0] if self.options else None

    def option(self, service: str) -> Option | None:
        """The option of a service's code, if it takes the goods."""
        return next((option for option in self.options if option.service == service), None)
