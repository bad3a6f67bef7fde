"""What customs forms and other papers say."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from marketplace.kernel.money import Money


@dataclass(frozen=True)
class Address:
    """Who sends or receives, as customs forms ask it. `country` is ISO 3166-1 alpha-2."""

    name: str
    street: str
    city: str
    country: str
    business: str = ""
    postcode: str = ""
    phone: str = ""
    email: str = ""
    customs_reference: str = ""


@dataclass(frozen=True)
class DeclaredLine:
    """One line of a customs declaration; `net_kg` and `value` are of all pieces of the line."""

    description: str
    quantity: int
    net_kg: Decimal
    value: Money
    hs_code: str
    origin: str


@dataclass(frozen=True)
class CarpetIdentity:
    """What the identity sheet (shenasnameh) of one carpet says, each text in English and in Persian.

    `raj` counts the knots over 7 cm; `seal` is the word by which the sheet is compared with its carpet.
    """

    ref: str
    seal: str
    what: tuple[str, str]
    place: tuple[str, str]
    maker: tuple[str, str]
    size: str
    raj: int | None
    knots: str
    knot: tuple[str, str]
    pile: tuple[str, str]
    dyes: tuple[str, str]
    design: tuple[str, str]
    colours: tuple[str, str]
    year: str


@dataclass(frozen=True)
class Declaration:
    """What a customs form says. `operations.print_papers` checks it and freezes it.

    `invoice_total` is the sum of the invoice the lines must agree with. `category` is a code of
    `declarations.CATEGORIES`. `brand` heads the commercial invoice,
    which goes to `invoice_to` where that is somebody else than the addressee. `identities` are of the
    carpets in the parcel that need an identity sheet. `duty_paid` is duty and tax that the buyer paid to the
    seller, where the term says so. `eu_responsible` answers for the goods' safety in the EU.
    """

    sender: Address
    addressee: Address
    lines: tuple[DeclaredLine, ...]
    gross_kg: Decimal
    postage: Money
    invoice_number: str
    invoice_total: Money
    category: str = "sale"
    importer_reference: str = ""
    comments: str = ""
    licence_number: str = ""
    certificate_number: str = ""
    brand: str = ""
    signed_by: str = ""
    delivery_term: str = "DAP"
    invoice_to: Address | None = None
    identities: tuple[CarpetIdentity, ...] = ()
    duty_paid: Money | None = None
    eu_responsible: Address | None = None


@dataclass(frozen=True)
class PaperRequest:
    """What a renderer needs: the template's name and plain data (strings, numbers, lists, mappings)."""

    kind: str
    template: str
    data: dict[str, Any]
