"""Reads of the shipping room: quotes, parcels, their stories and papers."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from shipping.adapters.market_rates import MarketRates
from shipping.exchange import Exchange
from shipping.models import Holiday, IdentifierRange, Paper, Parcel
from shipping.ports import RateSource
from shipping.quoting import Quoting
from shipping.rulebook import BOOK, RuleBook
from shipping.rules import RouteRules
from shipping.s10 import compact
from shipping.sentences import say
from shipping.tracking import timeline_of
from shipping.types import Item, Quote, TimelineEntry

# Where the post rests one day a week: Monday is 0.
WEEKLY_REST = {"IR": frozenset({4}), "PS": frozenset({4, 5}), "SY": frozenset({4, 5})}
USUAL_REST = frozenset({5, 6})


def quote(
    items: Sequence[Item],
    *,
    origin: str,
    destination: str,
    currency: str,
    on: date,
    rates: RateSource | None = None,
    book: RuleBook = BOOK,
) -> Quote:
    """Can these items (all from `origin`) be sent, how, for how much, with what duty?

    Reads local tables only, through `book`. Amounts are in `currency`. Raises Refusal `nothing_to_send`,
    `unknown_structure` (field `structure`), or `no_rate` when a rate of exchange is missing.
    """
    if not items:
        raise Refusal("nothing_to_send", _("There is nothing to send yet."))
    rules = book.route(origin, destination, on)
    unknown = next((item.structure for item in items if item.structure not in rules.structures), None)
    if unknown is not None:
        raise Refusal(
            "unknown_structure",
            say(_("We do not know how “%(structure)s” packs. Choose another structure."), structure=unknown),
            "structure",
        )
    quoting = Quoting(items, rules, currency, Exchange(rates or MarketRates(), on))
    further = {item.origin for item in items} - {origin}
    barred = _barred_origin([rules, *(book.route(other, destination, on) for other in sorted(further))])
    return quoting.refused_at_border(barred) if barred else quoting.answer()


def _barred_origin(routes: Iterable[RouteRules]) -> str:
    """The first country whose goods the destination refuses, from wherever they are posted."""
    return next((route.origin for route in routes if route.is_barred), "")


def structure_codes(on: date) -> list[str]:
    """Codes of the packing table in force on a day."""
    return sorted(BOOK.route("", "", on).structures)


def parcels_of(consignment_ref: str) -> QuerySet[Parcel]:
    """The parcels of a consignment, oldest first."""
    return Parcel.objects.filter(consignment_ref=consignment_ref).select_related("identifier")


def parcels_of_consortium(consortium_ref: str) -> QuerySet[Parcel]:
    """All parcels of a consortium, oldest first: the desk filters them by state."""
    return Parcel.objects.filter(consortium_ref=consortium_ref).select_related("identifier")


def parcel_with_number(number: str, consortium_refs: Collection[str]) -> Parcel | None:
    """The newest parcel of these consortia that carries a number as typed or scanned."""
    wanted = compact(number)
    mine = Parcel.objects.filter(consortium_ref__in=consortium_refs).select_related("identifier")
    found = mine.filter(
        Q(identifier__number=wanted) | Q(waybill__iexact=wanted) | Q(public_id=number.strip())
    )
    return found.order_by("opened_at").last() if wanted else None


def timeline(parcel: Parcel) -> tuple[TimelineEntry, ...]:
    """What happened to a parcel, oldest first, in sentences for buyer and manager."""
    return timeline_of(parcel, list(parcel.scans.all()))


def papers_of(parcel: Parcel) -> list[Paper]:
    """The newest version of each paper, without the files' bytes loaded."""
    newest: dict[str, Paper] = {}
    for paper in parcel.papers.defer("pdf").order_by("kind", "version"):
        newest[paper.kind] = paper
    return list(newest.values())


def identifiers_left(consortium_ref: str, prefix: str) -> int:
    """How many S10 numbers of a pair of letters a consortium still has: order new ones in time."""
    ranges = IdentifierRange.objects.filter(
        consortium_ref=consortium_ref, prefix=prefix, closed_on__isnull=True
    )
    return sum(issued.left for issued in ranges)


def working_day_after(start: date, days: int, country: str) -> date:
    """The day that lies `days` working days of a country's post after `start`: for dispatch deadlines."""
    rest = WEEKLY_REST.get(country, USUAL_REST)
    holidays = list(
        Holiday.objects.filter(country=country, valid_to__gte=start).values_list("valid_from", "valid_to")
    )
    day = start
    while days > 0:
        day += timedelta(days=1)
        if day.weekday() not in rest and not any(first <= day <= (last or first) for first, last in holidays):
            days -= 1
    return day
