"""The rules of one route on one day, taken from dated rows: plain values that the pure engine reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from shipping.duty_parameters import checked_parameters
from shipping.types import DeliveryTerm, ServiceKind

EU = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
EAEU = frozenset({"AM", "BY", "KG", "KZ", "RU"})
GCC = frozenset({"AE", "BH", "KW", "OM", "QA", "SA"})
GROUPS: Mapping[str, frozenset[str]] = {"EU": EU, "EAEU": EAEU, "GCC": GCC}


def covers(scope: str, country: str) -> bool:
    """Does a row's scope (a country, `@EU`-like group or "" for everywhere) cover the country?"""
    if scope.startswith("@"):
        return country in GROUPS[scope[1:]]
    return scope in ("", country)


def narrowness(scope: str) -> int:
    """A country beats a group, a group beats everywhere."""
    if not scope:
        return 0
    return 1 if scope.startswith("@") else 2


@dataclass(frozen=True)
class Structure:
    """What one weave weighs and how thick it lies. `boxed` goods are laid into a box, not rolled."""

    code: str
    kg_per_m2: Decimal
    thickness_cm: Decimal
    boxed: bool
    packing_kg: Decimal
    packing_kg_per_m2: Decimal


@dataclass(frozen=True)
class Limits:
    """The largest that a leg takes, inclusive; None is no limit. `max_sum_cm` is of the three sides."""

    max_kg: Decimal | None = None
    max_side_cm: Decimal | None = None
    max_length_girth_cm: Decimal | None = None
    max_sum_cm: Decimal | None = None

    def least(self, other: "Limits") -> "Limits":
        """The stricter of both in every measure."""
        return Limits(
            _least(self.max_kg, other.max_kg),
            _least(self.max_side_cm, other.max_side_cm),
            _least(self.max_length_girth_cm, other.max_length_girth_cm),
            _least(self.max_sum_cm, other.max_sum_cm),
        )


def _least(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    if one is None or other is None:
        return other if one is None else one
    return min(one, other)


@dataclass(frozen=True)
class Band:
    """Price of a parcel of up to `up_to_kg` (inclusive): `price` + `per_kg` × kg."""

    up_to_kg: Decimal
    price: Decimal
    per_kg: Decimal
    currency: str

    def price_for(self, kg: Decimal) -> Decimal:
        return self.price + self.per_kg * kg


@dataclass(frozen=True)
class Interruption:
    """A disruption in force: suspended, or slower by `extra_days`."""

    suspended: bool
    extra_days: int
    reason: Mapping[str, str]
    valid_to: date | None


@dataclass(frozen=True)
class ServiceRules:
    """One service on one route on one day."""

    code: str
    kind: ServiceKind
    carrier: str
    name: Mapping[str, str]
    prefix: str
    limits: Limits
    bands: tuple[Band, ...]
    days_min: int
    days_max: int
    interruptions: tuple[Interruption, ...] = ()

    def band_for(self, kg: Decimal) -> Band | None:
        """The first band that reaches the weight."""
        return next((band for band in self.bands if kg <= band.up_to_kg), None)


@dataclass(frozen=True)
class DutyRule:
    """A regime in force: its kind, its parameters, and how sure we are."""

    kind: str
    parameters: Mapping[str, Any]
    certain: bool
    source: str

    @cached_property
    def checked(self) -> Any:
        """The parameters typed; raises as `checked_parameters` does."""
        return checked_parameters(self.kind, self.parameters)


@dataclass(frozen=True)
class PaperNeed:
    """A paper that goods of some kind need; empty conditions match everything. Without one that `blocks`
    they may not leave."""

    paper: str
    kinds: frozenset[str] = frozenset()
    hs_prefix: str = ""
    min_raj: int | None = None
    min_age_years: int | None = None
    max_age_years: int | None = None
    min_value_eur: Decimal | None = None
    blocks: bool = False


@dataclass(frozen=True)
class TermOffer:
    """A term under which duty and tax may be paid with the price; `max_value` is of the goods, inclusive."""

    term: DeliveryTerm
    kinds: frozenset[str]
    currency: str
    max_value: Decimal | None
    fee: Decimal
    fee_pct: Decimal
    number: str


@dataclass(frozen=True)
class RouteRules:
    """Everything a quote needs to know, besides rates of exchange."""

    origin: str
    destination: str
    on: date
    structures: Mapping[str, Structure]
    services: tuple[ServiceRules, ...]
    duty: DutyRule | None
    papers: tuple[PaperNeed, ...]
    eur_per_sdr: Decimal | None
    terms: tuple[TermOffer, ...] = ()

    @property
    def is_barred(self) -> bool:
        """Whether the destination lets no goods of this origin in."""
        return self.duty is not None and self.duty.kind == "refused"
