"""From the desk into the hands of the post, and on to the buyer's."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal
from marketplace.kernel.money import Money
from marketplace.orders.ledger.operations import post_duty, post_postage
from marketplace.orders.legality import ask_for_all, screen_people
from marketplace.orders.mail.tasks import send_mail
from marketplace.orders.models import Consignment
from marketplace.orders.operations.access import locked, to_send
from marketplace.orders.operations.packing import has_passed
from marketplace.orders.papers import addressee_of
from marketplace.orders.saleor_tasks import fulfil_in_saleor
from shipping import operations as shipping
from shipping.models import Parcel
from shipping.queries import parcels_of
from shipping.types import Event

POSTINGS = {"postage": post_postage, "duty": post_duty}


@transaction.atomic
def review_consignment(*, consignment: Consignment, note: str, by: Person, now: datetime) -> Consignment:
    """A manager looked at a sale that the legality gate would not decide alone, and lets it go."""
    consignment = locked(consignment, by)
    if not note.strip():
        raise Refusal("no_note", _("Write down what you checked."), "note")
    consignment.reviewed_by, consignment.reviewed_at, consignment.review_note = by, now, note
    consignment.save(update_fields=["reviewed_by", "reviewed_at", "review_note"])
    return consignment


def hand_over(
    *,
    consignment: Consignment,
    by: Person,
    now: datetime,
    charged: Money | None = None,
    duty_charged: Money | None = None,
    waybill: str = "",
) -> Consignment:
    """The post has every parcel. `charged` is what it took, `duty_charged` what it took for duty and tax that
    the buyer had paid to us; `waybill` the number of air cargo.

    Refusal `not_inspected`, `needs_review`, `not_lawful`, `under_review`, `not_weighed`, `no_papers`.
    Saleor is told in the background. Twice changes nothing.
    """
    screen_addressee(consignment, by, now)
    costs = {"postage": charged, "duty": duty_charged}
    return _hand_over(consignment, by, now, costs, waybill)


def screen_addressee(consignment: Consignment, by: Person, now: datetime) -> None:
    """In a transaction of its own, so that what a refusal found is kept for the person who decides."""
    with transaction.atomic():
        consignment = locked(consignment, by)
        is_leaving = consignment.state == Consignment.State.TO_SEND
    if is_leaving:
        addressee = addressee_of(consignment.order)
        screen_people(
            filter(None, [addressee.name, addressee.business]),
            occasion="handover",
            subject=consignment.public_id,
            country=consignment.order.country,
            consortium_refs=[consignment.consortium.slug],
            now=now,
        )


@transaction.atomic
def _hand_over(
    consignment: Consignment, by: Person, now: datetime, costs: Mapping[str, Money | None], waybill: str
) -> Consignment:
    consignment = locked(consignment, by)
    if consignment.state == Consignment.State.SENT:
        return consignment
    to_send(consignment)
    check_may_leave(consignment, now)
    parcels = list(parcels_of(consignment.public_id))
    if not parcels:
        raise Refusal("not_weighed", _("Weigh and measure the parcel first."), "kg")
    for parcel in parcels:
        shipping.hand_over_parcel(parcel=parcel, now=now, waybill=waybill)
    consignment.state, consignment.sent_at = Consignment.State.SENT, now
    consignment.save(update_fields=["state", "sent_at"])
    for kind, charged in costs.items():
        if charged is not None:
            POSTINGS[kind](consignment=consignment, charged=charged, by=by, now=now)
    fulfil_in_saleor.defer(consignment_id=consignment.pk)
    send_mail.defer(kind="sent", order_id=consignment.order_id, consignment_id=consignment.pk)
    return consignment


def check_may_leave(consignment: Consignment, now: datetime) -> None:
    if not has_passed(consignment):
        raise Refusal("not_inspected", _("Inspect the pieces first; each point must hold."))
    order = consignment.order
    listings = [line.listing for line in consignment.lines_to_send.select_related("listing__consortium")]
    asks_a_person = ask_for_all(
        listings,
        occasion="handover",
        subject=consignment.public_id,
        destination=order.country,
        payment_method=order.payment_method,
        language="en",
        now=now,
    )
    if (asks_a_person or consignment.needs_review) and consignment.reviewed_at is None:
        raise Refusal("needs_review", _("The law asks for a person here: review this sale first."))


def record_scan(
    *,
    consignment: Consignment,
    event: str,
    at: datetime,
    place: str,
    by: Person,
    now: datetime,
    parcel: Parcel | None = None,
    note: str = "",
) -> Consignment:
    """Enter a record of where a parcel (by default every one) is; `event` is an EMSEVT code."""
    with transaction.atomic():
        consignment = locked(consignment, by)
        parcels = list(parcels_of(consignment.public_id))
        chosen = [one for one in parcels if parcel is None or one.pk == parcel.pk]
        if not chosen:
            raise Consignment.DoesNotExist
        for one in chosen:
            shipping.record_scan(
                parcel=one, event=event, at=at, place=place, now=now, note=note, recorded_by=str(by)
            )
        settle_delivery(consignment, now)
    return consignment


def settle_delivery(consignment: Consignment, now: datetime) -> None:
    """A consignment has arrived when each of its parcels has."""
    parcels = list(parcels_of(consignment.public_id))
    if consignment.state != Consignment.State.SENT or not parcels:
        return
    arrived = [parcel.delivered_at for parcel in parcels if parcel.delivered_at is not None]
    if len(arrived) < len(parcels):
        return
    consignment.state, consignment.delivered_at = Consignment.State.DELIVERED, max(arrived)
    consignment.save(update_fields=["state", "delivered_at"])
    send_mail.defer(kind="delivered", order_id=consignment.order_id, consignment_id=consignment.pk)


@transaction.atomic
def hear_of_parcel(*, consignment_ref: str, now: datetime) -> None:
    """A tracker told something new: settle the consignment once every delivery is beyond doubt."""
    consignment = Consignment.objects.select_for_update().filter(public_id=consignment_ref).first()
    if consignment is not None and all(parcel.delivery_confirmed for parcel in parcels_of(consignment_ref)):
        settle_delivery(consignment, now)


def mark_delivered(
    *, consignment: Consignment, at: datetime, place: str, by: Person, now: datetime
) -> Consignment:
    """The buyer has it: record the post's delivery of every parcel."""
    return record_scan(
        consignment=consignment, event=Event.DELIVERED.value, at=at, place=place, by=by, now=now
    )
