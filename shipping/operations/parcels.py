"""A parcel's way over the desk: booked, weighed and measured, handed to the post."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import total
from shipping.contents import kept
from shipping.enclosing import papers_needed
from shipping.mailability import Refused, check_measured, pack
from shipping.models import Parcel
from shipping.operations.allowances import commit_allowance, reserve_allowance
from shipping.operations.identifiers import allot_identifier, bind_identifier
from shipping.packing import measured_plan, pieces_of
from shipping.paper_names import PAPER_NAMES
from shipping.rulebook import BOOK
from shipping.rules import RouteRules, ServiceRules
from shipping.s10 import parse
from shipping.sentences import say
from shipping.types import Item, PlanKind


@transaction.atomic
def book_parcel(
    *,
    consignment_ref: str,
    consortium_ref: str,
    workshop_ref: str,
    service_code: str,
    destination: str,
    items: Sequence[Item],
    now: datetime,
) -> Parcel:
    """Open one parcel for items of one origin and one currency, checked against the day's rules again.

    Its weaver's allowance is reserved (see `reserve_allowance`). Raises Refusal with the code of a quote's
    refusal, `no_service`, `nothing_to_send`, `allowance_used_up`, or
    `needs_more_parcels` when the items do not fit one parcel: book one for each of the quote's.
    """
    if not items:
        raise Refusal("nothing_to_send", _("There is nothing to send yet."))
    origin = items[0].origin
    rules = BOOK.route(origin, destination, now.date())
    service = service_in(rules, service_code)
    packed = pack(
        [piece for item in items for piece in pieces_of(item, rules.structures[item.structure])], service
    )
    if isinstance(packed, Refused):
        raise Refusal(packed.code, packed.reason)
    if len(packed) > 1:
        sentence = _("These pieces do not fit one parcel. Send them in %(count)s parcels.")
        raise Refusal("needs_more_parcels", say(sentence, count=len(packed)))
    plan = packed[0][1]
    value = total((item.total_value for item in items), items[0].value.currency)
    parcel = Parcel.objects.create(
        consignment_ref=consignment_ref,
        consortium_ref=consortium_ref,
        workshop_ref=workshop_ref,
        service_code=service.code,
        kind=service.kind,
        carrier=service.carrier,
        origin=origin,
        destination=destination,
        contents=[kept(item) for item in items],
        value=value.amount,
        currency=value.currency,
        estimated_kg=plan.kg,
        rolled=plan.kind != PlanKind.BOXED,
        opened_at=now,
    )
    reserve_allowance(parcel=parcel, items=items, now=now)
    return parcel


def service_in(rules: RouteRules, code: str) -> ServiceRules:
    """The service in force; raises Refusal `no_service`."""
    service = next((service for service in rules.services if service.code == code), None)
    if service is None:
        raise Refusal("no_service", _("This service does not run on this route any more. Choose another."))
    return service


@transaction.atomic
def weigh_parcel(
    *, parcel: Parcel, kg: Decimal, sides: tuple[Decimal, Decimal, Decimal], rolled: bool, now: datetime
) -> Parcel:
    """Enter measured weight (kg) and outer sides (cm); a roll's two smaller sides are its diameter.

    The service's limits are checked again, with what was measured. Raises Refusal `not_measured`, a
    limit's code, or `already_handed_over`.
    """
    parcel = _locked(parcel)
    if parcel.handed_over_at is not None:
        raise Refusal(
            "already_handed_over", _("The post has this parcel already; it cannot be weighed again.")
        )
    if kg <= 0 or any(side <= 0 for side in sides):
        raise Refusal("not_measured", _("Enter the weight and all three sides as measured."), "kg")
    service = service_in(BOOK.route(parcel.origin, parcel.destination, now.date()), parcel.service_code)
    refused = check_measured(measured_plan(kg, sides, rolled=rolled), service)
    if refused is not None:
        raise Refusal(refused.code, refused.reason, "kg" if refused.code == "too_heavy" else "sides")
    parcel.kg, parcel.rolled, parcel.weighed_at = kg, rolled, now
    parcel.side_a_cm, parcel.side_b_cm, parcel.side_c_cm = sorted(sides, reverse=True)
    parcel.state = Parcel.State.WEIGHED
    _bind_identifier(parcel, service, now)
    parcel.save()
    return parcel


def _bind_identifier(parcel: Parcel, service: ServiceRules, now: datetime) -> None:
    """A weighed parcel of the post gets its number, so that its papers can be printed."""
    if parcel.identifier_id is None and parcel.needs_identifier:
        parcel.identifier = allot_identifier(
            consortium_ref=parcel.consortium_ref,
            prefix=service.prefix,
            parcel_ref=parcel.public_id,
            country=parcel.origin,
            now=now,
        )


@transaction.atomic
def bind_label(*, parcel: Parcel, number: str, now: datetime) -> Parcel:
    """The parcel carries the label that was scanned. Raises Refusal `already_handed_over`, `no_label_needed`,
    or a fault of the number (see `bind_identifier`).
    """
    parcel = _locked(parcel)
    if parcel.handed_over_at is not None:
        raise Refusal("already_handed_over", _("The post has this parcel already; its number stays."))
    if not parcel.needs_identifier:
        raise Refusal("no_label_needed", _("Air cargo carries the number of its waybill."), "number")
    if parcel.identifier is not None and parse(number) == parse(parcel.identifier.number):
        return parcel
    parcel.identifier = bind_identifier(
        number=number,
        consortium_ref=parcel.consortium_ref,
        kind=parcel.kind,
        country=parcel.origin,
        parcel_ref=parcel.public_id,
        now=now,
    )
    parcel.save(update_fields=["identifier"])
    return parcel


@transaction.atomic
def hand_over_parcel(*, parcel: Parcel, now: datetime, waybill: str = "") -> Parcel:
    """The carrier has it. A second call changes nothing.

    Raises Refusal `not_weighed`, `no_papers` when nothing was printed yet, `paper_missing` without a paper
    that the goods may not leave without, or `no_waybill` for air cargo without a number.
    """
    parcel = _locked(parcel)
    if parcel.handed_over_at is not None:
        return parcel
    if parcel.weighed_at is None:
        raise Refusal("not_weighed", _("Weigh and measure the parcel first."), "kg")
    if not parcel.papers.exists():
        raise Refusal("no_papers", _("Print the papers first; the post takes no parcel without them."))
    if not parcel.needs_identifier and not (waybill or parcel.waybill):
        raise Refusal("no_waybill", _("Enter the number of the air waybill."), "waybill")
    missing = [needed.kind for needed in papers_needed(parcel, now.date()) if needed.is_missing]
    if missing:
        sentence = _("These goods may not leave without the paper “%(paper)s”: enter its number first.")
        raise Refusal("paper_missing", say(sentence, paper=PAPER_NAMES[missing[0]]))
    parcel.waybill = waybill or parcel.waybill
    parcel.handed_over_at = now
    parcel.state = Parcel.State.HANDED_OVER
    parcel.save()
    commit_allowance(parcel=parcel, now=now)
    return parcel


def _locked(parcel: Parcel) -> Parcel:
    return Parcel.objects.select_for_update(of=("self",)).select_related("identifier").get(pk=parcel.pk)
