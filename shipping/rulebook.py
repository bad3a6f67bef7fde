"""The rules of a route, kept in memory until a rule changes.

Each process keeps the dated rows of the routes it was asked for. Every question compares the rules' token
with the one it knew: one small query instead of ten.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import TypeVar

from django.db.models import Q

from marketplace.markets.models import DatedRow
from shipping.models import (
    DeliveryTime,
    Disruption,
    DutyRegime,
    PaperRule,
    RulesVersion,
    SdrRate,
    Service,
    ServiceLimit,
    StructureFigures,
    TariffBand,
)
from shipping.rules import (
    GROUPS,
    Band,
    DutyRule,
    Interruption,
    Limits,
    PaperNeed,
    RouteRules,
    ServiceRules,
    Structure,
    narrowness,
)
from shipping.types import ServiceKind

MOST_ROUTES = 512
Row = TypeVar("Row", bound=DatedRow)


@dataclass(frozen=True)
class RouteRows:
    """The rows of one route on all days."""

    structures: list[StructureFigures]
    services: list[Service]
    limits: list[ServiceLimit]
    bands: list[TariffBand]
    times: list[DeliveryTime]
    regimes: list[DutyRegime]
    papers: list[PaperRule]
    disruptions: list[Disruption]
    sdr: list[SdrRate]


class RuleBook:
    """Answers with the rules of a route on a day; safe to share between threads.

    `rows` reads a route's rows and `version` the token that changes with them; the database's by default.
    """

    def __init__(
        self,
        rows: Callable[[str, str], RouteRows] | None = None,
        version: Callable[[], object] | None = None,
    ) -> None:
        self._read = rows or stored_rows
        self._version = version or stored_version
        self._token: object = None
        self._rules: OrderedDict[tuple[str, str, date], RouteRules] = OrderedDict()
        self._lock = Lock()

    def route(self, origin: str, destination: str, on: date) -> RouteRules:
        """The rules in force; a route nobody serves has none of services."""
        token = self._version()
        key = (origin, destination, on)
        with self._lock:
            if token != self._token:
                self._rules.clear()
                self._token = token
            if key in self._rules:
                self._rules.move_to_end(key)
                return self._rules[key]
        rules = rules_on(self._read(origin, destination), origin, destination, on)
        with self._lock:
            if token == self._token:
                self._rules[key] = rules
                while len(self._rules) > MOST_ROUTES:
                    self._rules.popitem(last=False)
        return rules


def stored_version() -> object:
    """The token that every edit of a rule renews."""
    return RulesVersion.objects.values_list("token", flat=True).first()


def _scoped(origin: str, destination: str) -> Q:
    return Q(origin__in=scopes_of(origin), destination__in=scopes_of(destination))


def scopes_of(country: str) -> list[str]:
    """What a row may name to cover a country: everywhere, itself, or a group it belongs to."""
    return ["", country, *(f"@{group}" for group, members in GROUPS.items() if country in members)]


def stored_rows(origin: str, destination: str) -> RouteRows:
    """The route's rows as the database holds them."""
    services = list(Service.objects.filter(origin=origin, destination=destination))
    codes = [service.code for service in services]
    scoped = _scoped(origin, destination)
    return RouteRows(
        structures=list(StructureFigures.objects.all()),
        services=services,
        limits=list(ServiceLimit.objects.filter(scoped)),
        bands=list(TariffBand.objects.filter(service_code__in=codes)),
        times=list(DeliveryTime.objects.filter(service_code__in=codes)),
        regimes=list(DutyRegime.objects.filter(scoped)),
        papers=list(PaperRule.objects.filter(scoped)),
        disruptions=list(Disruption.objects.filter(scoped)),
        sdr=list(SdrRate.objects.all()),
    )


def _in_force(rows: Iterable[Row], on: date) -> list[Row]:
    return [row for row in rows if row.valid_from <= on and (row.valid_to is None or on <= row.valid_to)]


def rules_on(rows: RouteRows, origin: str, destination: str, on: date) -> RouteRules:
    """The rows in force on a day, as plain values."""
    sdr = _in_force(rows.sdr, on)
    return RouteRules(
        origin=origin,
        destination=destination,
        on=on,
        structures={row.code: _structure(row) for row in _in_force(rows.structures, on)},
        services=tuple(
            rules for row in _in_force(rows.services, on) if (rules := _service(row, rows, on)) is not None
        ),
        duty=_duty(rows.regimes, on),
        papers=tuple(_paper(row) for row in _in_force(rows.papers, on)),
        eur_per_sdr=sdr[0].eur if sdr else None,
    )


def _structure(row: StructureFigures) -> Structure:
    return Structure(
        row.code, row.kg_per_m2, row.thickness_cm, row.boxed, row.packing_kg, row.packing_kg_per_m2
    )


def _service(service: Service, rows: RouteRows, on: date) -> ServiceRules | None:
    """None while the service has no delivery time: half a service is not offered."""
    times = [row for row in _in_force(rows.times, on) if row.service_code == service.code]
    if not times:
        return None
    bands = [row for row in _in_force(rows.bands, on) if row.service_code == service.code]
    return ServiceRules(
        code=service.code,
        kind=ServiceKind(service.kind),
        carrier=service.carrier,
        name=service.name,
        prefix=service.prefix,
        limits=_limits(service.kind, rows.limits, on),
        bands=tuple(
            Band(row.up_to_kg, row.price, row.per_kg, row.currency)
            for row in sorted(bands, key=lambda band: band.up_to_kg)
        ),
        days_min=times[0].days_min,
        days_max=times[0].days_max,
        interruptions=_interruptions(service.kind, rows.disruptions, on),
    )


def _limits(kind: str, rows: list[ServiceLimit], on: date) -> Limits:
    least = Limits()
    for row in _in_force(rows, on):
        if row.kind == kind:
            leg = Limits(row.max_kg, row.max_side_cm, row.max_length_girth_cm, row.max_sum_cm)
            least = least.least(leg)
    return least


def _interruptions(kind: str, rows: list[Disruption], on: date) -> tuple[Interruption, ...]:
    return tuple(
        Interruption(row.suspended, row.extra_days, row.reason, row.valid_to)
        for row in _in_force(rows, on)
        if row.kind in ("", kind)
    )


def _duty(rows: list[DutyRegime], on: date) -> DutyRule | None:
    """The narrowest scope wins, the destination's before the origin's."""
    regimes = _in_force(rows, on)
    if not regimes:
        return None
    best = max(regimes, key=lambda row: (narrowness(row.destination), narrowness(row.origin)))
    return DutyRule(best.kind, best.parameters, best.certain, best.source)


def _paper(row: PaperRule) -> PaperNeed:
    return PaperNeed(
        paper=row.paper,
        kinds=frozenset(row.kinds),
        hs_prefix=row.hs_prefix,
        min_raj=row.min_raj,
        min_age_years=row.min_age_years,
        max_age_years=row.max_age_years,
        min_value_eur=row.min_value_eur,
        blocks=row.blocks,
    )


BOOK = RuleBook()
