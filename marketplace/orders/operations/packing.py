"""At the desk: look at each piece, weigh and measure it, print its papers."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal
from marketplace.orders.models import Consignment, Inspection
from marketplace.orders.operations.access import locked, to_send
from marketplace.orders.papers import declaration_of, items_of
from marketplace.orders.postage import choices_of, parts_of
from shipping import operations as shipping
from shipping.models import Enclosure, Identifier, Paper, Parcel
from shipping.operations.papers import Job
from shipping.queries import parcels_of

CHECKLIST = {
    "identity": gettext_lazy("Each piece is the one in the listing and its papers."),
    "moth": gettext_lazy("There is no moth, no odour and no damp."),
    "defects": gettext_lazy("There is no defect that the listing does not tell."),
    "folding": gettext_lazy("It is rolled or folded as its rule says."),
    "photos": gettext_lazy("The open and the closed pack were photographed."),
}


@transaction.atomic
def record_inspection(
    *,
    consignment: Consignment,
    answers: Mapping[str, bool],
    note: str = "",
    by: Person,
    now: datetime,
) -> Inspection:
    """Keep one inspection; it passed when every point of CHECKLIST holds. Refusal `incomplete`."""
    consignment = locked(consignment, by)
    to_send(consignment)
    missing = [point for point in CHECKLIST if point not in answers]
    if missing:
        raise Refusal("incomplete", _("Answer every point of the checklist."), missing[0])
    kept = {point: bool(answers[point]) for point in CHECKLIST}
    if not all(kept.values()) and not note.strip():
        raise Refusal("no_note", _("Say what is wrong with it."), "note")
    return Inspection.objects.create(
        consignment=consignment, by=by, at=now, answers=kept, note=note, passed=all(kept.values())
    )


def has_passed(consignment: Consignment) -> bool:
    """Whether the last inspection found everything in order."""
    last = consignment.inspections.last()
    return last is not None and last.passed


@transaction.atomic
def weigh_consignment(
    *,
    consignment: Consignment,
    kg: Decimal,
    sides: tuple[Decimal, Decimal, Decimal],
    rolled: bool,
    by: Person,
    now: datetime,
    parcel: Parcel | None = None,
) -> Parcel:
    """Enter what a parcel (by default the only one) weighs and measures; it gets its S10 number.

    Parcels are booked on the first call, as many as the post's limits ask for.
    """
    consignment = locked(consignment, by)
    to_send(consignment)
    parcels = book_parcels(consignment, now)
    chosen = parcel or parcels[0]
    if chosen.pk not in {booked.pk for booked in parcels}:
        raise Consignment.DoesNotExist
    return shipping.weigh_parcel(parcel=chosen, kg=kg, sides=sides, rolled=rolled, now=now)


def book_parcels(consignment: Consignment, now: datetime) -> list[Parcel]:
    """The parcels of a consignment, opened as the service the buyer chose would send them."""
    booked = list(parcels_of(consignment.public_id))
    if booked:
        return booked
    items = {item.ref: item for item in items_of(consignment)}
    listings = [
        line.listing
        for line in consignment.lines_to_send.select_related("listing__consortium", "listing__workshop")
    ]
    order = consignment.order
    parts = parts_of(listings, market=order.market, destination=order.country, on=now.date())
    offered = choices_of(parts)
    if not offered:
        reasons = [str(refusal.reason) for part in parts for refusal in part.quote.refusals]
        raise Refusal("cannot_be_posted", reasons[0] if reasons else _("No post takes this any more."))
    with override(order.language):
        choice = next((one for one in offered if one.name == order.delivery_name), None) or offered[0]
    kind = consignment.service_kind or choice.kind
    option = parts[0].option_of(kind)
    assert option is not None
    consignment.service_kind = str(option.kind)
    consignment.save(update_fields=["service_kind"])
    return [
        shipping.book_parcel(
            consignment_ref=consignment.public_id,
            consortium_ref=consignment.consortium.slug,
            workshop_ref=consignment.workshop.slug,
            service_code=option.service,
            destination=order.country,
            items=[items[ref] for ref in dict.fromkeys(planned.refs)],
            now=now,
        )
        for planned in option.parcels
    ]


@transaction.atomic
def assign_identifier(*, consignment: Consignment, by: Person, now: datetime) -> list[Identifier]:
    """The S10 numbers of the weighed parcels, from the ranges that the post issued to the consortium."""
    consignment = locked(consignment, by)
    return [
        shipping.allot_identifier(
            consortium_ref=parcel.consortium_ref,
            prefix=parcel.identifier.range.prefix if parcel.identifier else "",
            parcel_ref=parcel.public_id,
            now=now,
            country=parcel.origin,
        )
        for parcel in parcels_of(consignment.public_id)
        if parcel.weighed_at is not None and parcel.needs_identifier
    ]


def print_papers(*, consignment: Consignment, by: Person, now: datetime) -> list[Paper]:
    """Customs forms, sheets, invoice, packing list and label of every parcel.

    Refusal `not_weighed`, or a fault of the declaration.
    """
    return shipping.print_jobs(prepare_papers(consignment=consignment, by=by, now=now), now=now)


def prepare_papers(*, consignment: Consignment, by: Person, now: datetime) -> list[Job]:
    """What would be printed of a consignment; refusals as of `print_papers`."""
    with transaction.atomic():
        consignment = locked(consignment, by)
        to_send(consignment)
    parcels = list(parcels_of(consignment.public_id))
    if not parcels:
        raise Refusal("not_weighed", _("Weigh and measure the parcel first."), "kg")
    return [
        shipping.prepare_papers(parcel, declaration_of(consignment, parcel, str(by)), now)
        for parcel in parcels
    ]


@transaction.atomic
def enclose_paper(
    *,
    consignment: Consignment,
    parcel: Parcel,
    kind: str,
    number: str,
    issued_on: date,
    by: Person,
    now: datetime,
) -> Enclosure:
    """Note the number of an office's paper that goes with a parcel; refusals as shipping's own."""
    consignment = locked(consignment, by)
    to_send(consignment)
    if parcel.consignment_ref != consignment.public_id:
        raise Consignment.DoesNotExist
    return shipping.enclose_paper(
        parcel=parcel, kind=kind, number=number, issued_on=issued_on, by=str(by), now=now
    )
