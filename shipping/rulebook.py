"""The rules of a route, kept in memory until a rule changes.

Each process keeps the dated rows of the routes it was asked for. Every question compares the tables' tokens
with those it knew: one small query instead of ten. Where a table changed, that table is read again.
"""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from threading import Lock
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Q, QuerySet

from marketplace.markets.dated import DatedRow
from shipping.models import (
    DeliveryTime,
    Disruption,
    DutyRegime,
    PaperRule,
    SdrRate,
    Service,
    ServiceLimit,
    StructureFigures,
    TariffBand,
    TermRule,
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
    TermOffer,
    narrowness,
)
from shipping.types import DeliveryTerm, ServiceKind

MOST_ROUTES = 512
Row = TypeVar("Row", bound=DatedRow)
Key = TypeVar("Key")
Value = TypeVar("Value")


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
    terms: list[TermRule]


Versions = Mapping[str, object]
Reader = Callable[[str, str, RouteRows | None, Collection[str]], RouteRows]
# Which table each part of a route is read from.
TABLES: Mapping[str, str] = {
    "structures": StructureFigures._meta.db_table,
    "services": Service._meta.db_table,
    "limits": ServiceLimit._meta.db_table,
    "bands": TariffBand._meta.db_table,
    "times": DeliveryTime._meta.db_table,
    "regimes": DutyRegime._meta.db_table,
    "papers": PaperRule._meta.db_table,
    "disruptions": Disruption._meta.db_table,
    "sdr": SdrRate._meta.db_table,
    "terms": TermRule._meta.db_table,
}
# What is found by the codes of a route's services goes with them.
BY_SERVICE = frozenset({"bands", "times"})


class RuleBook:
    """Answers with the rules of a route on a day; safe to share between threads.

    `rows` reads a route's rows and `versions` tells a token for each table that changes with it; the
    database's by default. Of a route that is known, only the tables that changed are read again.
    """

    def __init__(self, rows: Reader | None = None, versions: Callable[[], Versions] | None = None) -> None:
        self._read = rows or stored_rows
        self._versions = versions or stored_versions
        self._rows: OrderedDict[tuple[str, str], tuple[Versions, RouteRows]] = OrderedDict()
        self._rules: OrderedDict[tuple[str, str, date], tuple[Versions, RouteRules]] = OrderedDict()
        self._lock = Lock()

    def route(self, origin: str, destination: str, on: date) -> RouteRules:
        """The rules in force; a route nobody serves has none of services."""
        versions, key = self._versions(), (origin, destination, on)
        with self._lock:
            held = self._rules.get(key)
            if held is not None and held[0] == versions:
                self._rules.move_to_end(key)
                return held[1]
            known = self._rows.get((origin, destination))
        rows = self._rows_of(origin, destination, versions, known)
        rules = rules_on(rows, origin, destination, on)
        with self._lock:
            _keep(self._rows, (origin, destination), (versions, rows))
            _keep(self._rules, key, (versions, rules))
        return rules

    def _rows_of(
        self, origin: str, destination: str, versions: Versions, known: tuple[Versions, RouteRows] | None
    ) -> RouteRows:
        if known is None:
            return self._read(origin, destination, None, TABLES)
        before, rows = known
        changed = {part for part, table in TABLES.items() if before.get(table) != versions.get(table)}
        return self._read(origin, destination, rows, changed) if changed else rows


def _keep(shelf: OrderedDict[Key, Value], key: Key, value: Value) -> None:
    """The newest behind; the oldest falls off a full shelf."""
    shelf[key] = value
    shelf.move_to_end(key)
    while len(shelf) > MOST_ROUTES:
        shelf.popitem(last=False)


def stored_versions() -> Versions:
    """The tokens that every edit of a rule renews, by table. Asked before every quote: no model is made."""
    with connection.cursor() as cursor:
        cursor.execute("select rule.table, rule.token from shipping_rulesversion rule")
        return dict(cursor.fetchall())


def _scoped(origin: str, destination: str) -> Q:
    return Q(origin__in=scopes_of(origin), destination__in=scopes_of(destination))


def scopes_of(country: str) -> list[str]:
    """What a row may name to cover a country: everywhere, itself, or a group it belongs to."""
    return ["", country, *(f"@{group}" for group, members in GROUPS.items() if country in members)]


def stored_rows(
    origin: str, destination: str, known: RouteRows | None = None, stale: Collection[str] = TABLES
) -> RouteRows:
    """The route's rows as the database holds them; the parts that are not `stale` are taken as `known`."""
    scoped = _scoped(origin, destination)
    services = (
        list(_services(origin, destination)) if known is None or "services" in stale else known.services
    )
    if "services" in stale:
        stale = {*stale, *BY_SERVICE}
    of_services = Q(service_code__in=[service.code for service in services])
    wanted: Mapping[str, QuerySet[Any]] = {
        "structures": StructureFigures.objects.all(),
        "limits": ServiceLimit.objects.filter(scoped),
        "bands": TariffBand.objects.filter(of_services),
        "times": DeliveryTime.objects.filter(of_services),
        "regimes": DutyRegime.objects.filter(scoped),
        "papers": PaperRule.objects.filter(scoped),
        "disruptions": Disruption.objects.filter(scoped),
        "sdr": SdrRate.objects.all(),
        "terms": TermRule.objects.filter(scoped),
    }
    parts = {
        part: list(rows) if known is None or part in stale else getattr(known, part)
        for part, rows in wanted.items()
    }
    return RouteRows(services=services, **parts)


def _services(origin: str, destination: str) -> QuerySet[Service]:
    return Service.objects.filter(origin=origin, destination=destination)


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
        terms=_terms(_in_force(rows.terms, on)),
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


def _terms(rows: Iterable[TermRule]) -> tuple[TermOffer, ...]:
    """Of each term the narrowest row; one whose registration is not there yet is not offered."""
    narrowest: dict[str, TermRule] = {}
    for row in sorted(rows, key=lambda row: (narrowness(row.destination), narrowness(row.origin))):
        narrowest[row.term] = row
    return tuple(
        TermOffer(
            DeliveryTerm(row.term),
            frozenset(row.kinds),
            row.currency,
            row.max_value,
            row.fee,
            row.fee_pct,
            row.number,
        )
        for row in narrowest.values()
        if row.number or not row.needs_number
    )


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
