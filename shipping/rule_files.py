"""The rules as the data files state them, for questions that no database answers."""

from collections.abc import Callable, Collection
from functools import lru_cache
from typing import TypeVar

from django.db.models import Model

from shipping.loading import FILES, Row, rows_of, typed
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
from shipping.rulebook import RouteRows, RuleBook, scopes_of

Table = TypeVar("Table", bound=Model)


@lru_cache(maxsize=len(FILES))
def _rows(file: str) -> tuple[Row, ...]:
    return tuple(rows_of(file))


def _all(model: type[Table], file: str, wanted: Callable[[Row], bool]) -> list[Table]:
    return [model(**typed(FILES[file], row)) for row in _rows(file) if wanted(row)]


def filed_rows(
    origin: str, destination: str, _known: RouteRows | None = None, _stale: Collection[str] = ()
) -> RouteRows:
    """The route's rows as the files hold them."""
    services = _all(
        Service, "services", lambda row: (row["origin"], row["destination"]) == (origin, destination)
    )
    codes = {service.code for service in services}
    origins, destinations = set(scopes_of(origin)), set(scopes_of(destination))

    def of_service(row: Row) -> bool:
        return row["service_code"] in codes

    def of_route(row: Row) -> bool:
        return row["origin"] in origins and row["destination"] in destinations

    return RouteRows(
        structures=_all(StructureFigures, "structures", _any),
        services=services,
        limits=_all(ServiceLimit, "limits", of_route),
        bands=_all(TariffBand, "tariffs", of_service),
        times=_all(DeliveryTime, "delivery_times", of_service),
        regimes=_all(DutyRegime, "duty", of_route),
        papers=_all(PaperRule, "papers", of_route),
        disruptions=_all(Disruption, "disruptions", of_route),
        sdr=_all(SdrRate, "sdr", _any),
        terms=_all(TermRule, "terms", of_route),
    )


def _any(_row: Row) -> bool:
    return True


FILED_BOOK = RuleBook(rows=filed_rows, versions=dict)
