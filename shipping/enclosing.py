"""Which papers a parcel needs on a day by the dated rules, and which of them it lacks."""

from dataclasses import dataclass
from datetime import date

from marketplace.kernel.money import Money
from shipping.adapters.market_rates import MarketRates
from shipping.contents import item_in
from shipping.exchange import Exchange
from shipping.models import Parcel
from shipping.paper_choice import customs_forms, needs_of
from shipping.ports import RateSource
from shipping.rulebook import BOOK
from shipping.rules import PaperNeed
from shipping.types import CarpetIdentity, Declaration, ServiceKind

# What we print of every parcel, and what we print where a rule asks for it.
ALWAYS = ("commercial-invoice", "packing-list", "address-label")
SHEETS = ("ct-3", "carpet-identity", "gpsr")
# Papers that an office issues with a number: we say which, and enclose them.
ISSUED = ("ct-3", "carpet-identity", "heritage-permit", "eu-2019-880-licence", "eu-2019-880-statement")


@dataclass(frozen=True)
class Needed:
    """A paper of an office that a parcel needs; without it, goods that it `blocks` may not leave."""

    kind: str
    blocks: bool
    number: str = ""

    @property
    def is_missing(self) -> bool:
        return self.blocks and not self.number


def needs_of_parcel(parcel: Parcel, on: date, rates: RateSource | None = None) -> list[PaperNeed]:
    """The dated rules that a parcel's contents fall under."""
    rules = BOOK.route(parcel.origin, parcel.destination, on)
    items = [item_in(kept) for kept in parcel.contents]
    return needs_of(rules, ServiceKind(parcel.kind), items, Exchange(rates or MarketRates(), on))


def papers_needed(parcel: Parcel, on: date) -> list[Needed]:
    """Papers of offices that a parcel needs, with the numbers that it has."""
    numbers = dict(parcel.enclosures.values_list("kind", "number"))
    needs = {need.paper: need.blocks for need in needs_of_parcel(parcel, on) if need.paper in ISSUED}
    return [Needed(kind, blocks, numbers.get(kind, "")) for kind, blocks in needs.items()]


def kinds_to_print(parcel: Parcel, value: Money, on: date, rates: RateSource) -> list[str]:
    """The customs forms that the post wants for this parcel, sheets that rules ask for, and what goes always.

    `value` is the invoice's.
    """
    kind, exchange = ServiceKind(parcel.kind), Exchange(rates, on)
    sdr = BOOK.route(parcel.origin, parcel.destination, on).eur_per_sdr
    # Only letters turn on the value; a parcel needs no rate of exchange for its form.
    euros = exchange.convert(value, "EUR").amount if kind == ServiceKind.LETTER else value.amount
    needed = {need.paper for need in needs_of_parcel(parcel, on, rates)}
    sheets = [sheet for sheet in SHEETS if sheet in needed]
    return [*customs_forms(kind, parcel.gross_kg, euros, sdr), *sheets, *ALWAYS]


def identities_needed(
    parcel: Parcel, declaration: Declaration, on: date, rates: RateSource
) -> tuple[CarpetIdentity, ...]:
    """Of the carpets that are fine enough for an identity by the day's rule."""
    needs = [need for need in needs_of_parcel(parcel, on, rates) if need.paper == "carpet-identity"]
    least = min((need.min_raj or 0 for need in needs), default=None)
    return tuple(each for each in declaration.identities if least is not None and (each.raj or 0) >= least)
