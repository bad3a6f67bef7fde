"""Reads of the shipping room: quotes, parcels, their stories and papers."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from shipping.adapters.market_rates import MarketRates
from shipping.contents import item_in
from shipping.duty import declared, estimate_duty
from shipping.exchange import Exchange
from shipping.models import CustomsHold, Holiday, IdentifierRange, Paper, Parcel
from shipping.ports import RateSource
from shipping.quoting import Quoting
from shipping.rulebook import BOOK, RuleBook
from shipping.rules import RouteRules
from shipping.s10 import compact
from shipping.sentences import say
from shipping.tracking import timeline_of
from shipping.types import DutyEstimate, Item, Quote, TimelineEntry
from shipping.whereabouts import Whereabouts, whereabouts_of

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
    return asked(
        items, origin=origin, destination=destination, currency=currency, on=on, rates=rates, book=book
    )[1]


def asked(
    items: Sequence[Item],
    *,
    origin: str,
    destination: str,
    currency: str,
    on: date,
    rates: RateSource | None = None,
    book: RuleBook = BOOK,
) -> tuple[Quoting, Quote]:
    """As `quote`, with what it was made of: whoever relies on the answer keeps both (`keep_quote`)."""
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
    return quoting, quoting.refused_at_border(barred) if barred else quoting.answer()


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


def whereabouts(parcel: Parcel, now: datetime) -> Whereabouts:
    """Where a parcel is and what its buyer should know and do, in sentences."""
    scans = list(parcel.scans.all())
    return whereabouts_of(parcel, scans, open_holds(parcel), expected_duty(parcel, now.date()))


def open_holds(parcel: Parcel) -> list[CustomsHold]:
    """For what customs keep the parcel."""
    return list(parcel.holds.filter(released_at__isnull=True))


def holds_of_consortia(consortium_refs: Collection[str]) -> QuerySet[CustomsHold]:
    """Open tasks of these consortia, the most urgent first."""
    mine = CustomsHold.objects.filter(parcel__consortium_ref__in=consortium_refs, released_at__isnull=True)
    return mine.select_related("parcel__identifier").order_by("due_on", "pk")


def expected_duty(parcel: Parcel, on: date) -> DutyEstimate | None:
    """What customs of the destination will take by the rules of the day; None when nobody knows."""
    rule = BOOK.route(parcel.origin, parcel.destination, on).duty
    items = [item_in(kept) for kept in parcel.contents]
    if rule is None or rule.kind == "refused" or not items:
        return None
    nothing = Money.zero(parcel.currency)
    exchange = Exchange(MarketRates(), on)
    try:
        lines = declared(rule, items, exchange)
        return estimate_duty(
            rule, lines, kg=parcel.gross_kg, postage=nothing, currency=parcel.currency, exchange=exchange
        )
    except Refusal:
        return None


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
