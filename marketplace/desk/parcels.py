"""Parcels as the page of a consignment shows them."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.forms import Form

from marketplace.desk.forms import WeighForm
from marketplace.orders.models import Consignment
from shipping.models import Paper, Parcel
from shipping.queries import papers_of, parcels_of, timeline
from shipping.types import TimelineEntry


@dataclass(frozen=True)
class ParcelRow:
    parcel: Parcel
    papers: list[Paper]
    timeline: tuple[TimelineEntry, ...]
    weigh_form: Form


def parcel_rows(consignment: Consignment, bound: Mapping[str, Form]) -> list[ParcelRow]:
    """The parcels booked so far; a weighing that was refused keeps its form."""
    return [
        ParcelRow(
            parcel,
            papers_of(parcel),
            timeline(parcel),
            bound.get(f"weigh_{parcel.public_id}") or WeighForm(prefix=None),
        )
        for parcel in parcels_of(consignment.public_id)
    ]
