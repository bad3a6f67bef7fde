"""Parcels as the page of a consignment shows them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.utils import timezone

from marketplace.desk.forms import EnclosureForm, HandOverForm, WeighForm
from marketplace.orders.models import Consignment
from shipping.enclosing import Needed, papers_needed
from shipping.models import Enclosure, Paper, Parcel
from shipping.queries import papers_of, parcels_of, timeline
from shipping.types import TimelineEntry


@dataclass(frozen=True)
class ParcelRow:
    parcel: Parcel
    papers: list[Paper]
    timeline: tuple[TimelineEntry, ...]
    weigh_form: Form
    needed: list[Needed]
    enclosures: list[Enclosure]
    enclosure_form: Form

    @property
    def sides(self) -> tuple[Any, Any, Any]:
        return self.parcel.side_a_cm, self.parcel.side_b_cm, self.parcel.side_c_cm


def parcel_rows(consignment: Consignment, bound: Mapping[str, Form]) -> list[ParcelRow]:
    """The parcels booked so far; a weighing that was refused keeps its form."""
    return [
        ParcelRow(
            parcel,
            papers_of(parcel),
            timeline(parcel),
            bound.get(f"weigh_{parcel.public_id}") or weigh_form(parcel),
            papers_needed(parcel, timezone.localdate()) if consignment.is_to_send else [],
            list(parcel.enclosures.all()),
            bound.get(f"enclose_{parcel.public_id}") or EnclosureForm(parcel=parcel),
        )
        for parcel in parcels_of(consignment.public_id)
    ]


def weigh_form(parcel: Parcel | None, typed: Any = None) -> WeighForm:
    """The scales' form of a parcel, which starts with what was measured before."""
    if parcel is None:
        return WeighForm(typed, initial={"rolled": True})
    start = {
        "kg": parcel.kg,
        "length": parcel.side_a_cm,
        "width": parcel.side_b_cm,
        "height": parcel.side_c_cm,
        "rolled": parcel.rolled,
    }
    return WeighForm(typed, initial=start, auto_id=f"weigh-{parcel.public_id}-%s")


def hand_over_form(consignment: Consignment, typed: Any = None) -> HandOverForm:
    """With a place for duty where the buyer paid it to us."""
    is_prepaid = bool(consignment.prepaid_amount)
    return HandOverForm(typed, currency=consignment.consortium.family_currency, is_prepaid=is_prepaid)
