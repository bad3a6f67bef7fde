"""Consignments as the desk shows them: what is in them, how late they are, what is to be done next."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.forms import Form
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from catalog import composition, photos
from catalog.photos import PhotoSources
from marketplace.desk.language import day_of, number
from marketplace.desk.parcels import ParcelRow
from marketplace.orders.models import Consignment, Inspection, OrderLine

STATES = {
    Consignment.State.TO_SEND: gettext_lazy("To send"),
    Consignment.State.AWAITING_PAYMENT: gettext_lazy("Not paid yet"),
    Consignment.State.SENT: gettext_lazy("On the way"),
    Consignment.State.DELIVERED: gettext_lazy("Delivered"),
    Consignment.State.REFUNDED: gettext_lazy("Refunded"),
    Consignment.State.CANCELLED: gettext_lazy("Cancelled"),
}
CLOSED = (Consignment.State.REFUNDED, Consignment.State.CANCELLED)


@dataclass(frozen=True)
class SoldPiece:
    line: OrderLine
    title: str
    picture: PhotoSources | None


@dataclass(frozen=True)
class ConsignmentRow:
    consignment: Consignment
    state: str
    pieces: tuple[SoldPiece, ...]
    days_late: int


@dataclass(frozen=True)
class Step:
    """One step of sending. `told` says what was recorded; its state is done, now or later."""

    code: str
    title: str
    state: str
    told: str
    is_open: bool

    @property
    def template(self) -> str:
        return f"desk/steps/{self.code}.html"


def state_label(state: str) -> str:
    return str(STATES[Consignment.State(state)])


def with_pieces(consignments: QuerySet[Consignment]) -> QuerySet[Consignment]:
    """Together with all that showing their pieces reads."""
    return consignments.prefetch_related(
        "lines__listing__photos", "lines__listing__workshop__place", "lines__listing__made_in"
    )


def rows_of(consignments: Iterable[Consignment], language: str, today: date) -> list[ConsignmentRow]:
    return [row_of(consignment, language, today) for consignment in consignments]


def row_of(consignment: Consignment, language: str, today: date) -> ConsignmentRow:
    is_late = consignment.is_late(today) and consignment.due_on is not None
    return ConsignmentRow(
        consignment,
        state_label(consignment.state),
        tuple(_sold(line, language) for line in consignment.lines.all()),
        (today - consignment.due_on).days if is_late and consignment.due_on else 0,
    )


def _sold(line: OrderLine, language: str) -> SoldPiece:
    first = next(iter(line.listing.photos.all()), None)
    return SoldPiece(
        line, composition.title(line.listing, language), photos.sources(first, language) if first else None
    )


def steps_of(
    consignment: Consignment,
    inspection: Inspection | None,
    parcels: list[ParcelRow],
    bound: Mapping[str, Form],
) -> list[Step]:
    """The steps in their order: the first that is not done is now, and so is one whose form was refused."""
    told = {
        "review": (_("Review the sale"), _told_review(consignment)),
        "inspection": (_("Inspect the pieces"), _told_inspection(inspection)),
        "weighing": (_("Weigh and measure"), _told_weighing(parcels)),
        "papers": (_("Print the papers"), _told_papers(parcels)),
        "handing_over": (_("Hand over to the post"), _told_hand_over(consignment)),
        "following": (_("Follow it to the buyer"), _told_delivery(consignment)),
    }
    if not (consignment.needs_review or consignment.reviewed_at):
        del told["review"]
    refused = {FORM_STEPS.get(name) or PARCEL_STEPS.get(name.partition("_")[0], "") for name in bound}
    is_running = consignment.state not in (*CLOSED, Consignment.State.AWAITING_PAYMENT)
    steps: list[Step] = []
    for code, (title, sentence) in told.items():
        is_now = is_running and not sentence and all(step.state == "done" for step in steps)
        state = "done" if sentence else "now" if is_now else "later"
        steps.append(Step(code, title, state, sentence, is_now or code in refused))
    return steps


# Forms of one parcel carry its id behind their name.
PARCEL_STEPS = {"weigh": "weighing", "enclose": "papers"}
FORM_STEPS = {
    "review_form": "review",
    "inspection_form": "inspection",
    "hand_over_form": "handing_over",
    "scan_form": "following",
}


def _told_review(consignment: Consignment) -> str:
    if consignment.reviewed_at is None:
        return ""
    return _by_whom(str(consignment.reviewed_by or ""), day_of(consignment.reviewed_at))


def _told_inspection(inspection: Inspection | None) -> str:
    if inspection is None or not inspection.passed:
        return ""
    return _by_whom(str(inspection.by or ""), day_of(inspection.at))


def _by_whom(person: str, when: str) -> str:
    return _("%(person)s, %(when)s") % {"person": person, "when": when} if person else when


def _told_weighing(parcels: list[ParcelRow]) -> str:
    if not parcels or any(row.parcel.weighed_at is None for row in parcels):
        return ""
    return "; ".join(
        _("%(kg)s kg · %(number)s") % {"kg": number(row.parcel.gross_kg, 3), "number": row.parcel}
        for row in parcels
    )


def _told_papers(parcels: list[ParcelRow]) -> str:
    if not parcels or not all(row.papers for row in parcels):
        return ""
    count = sum(len(row.papers) for row in parcels)
    return ngettext("%(count)s paper", "%(count)s papers", count) % {"count": number(count)}


def _told_hand_over(consignment: Consignment) -> str:
    return day_of(consignment.sent_at)


def _told_delivery(consignment: Consignment) -> str:
    return day_of(consignment.delivered_at)
