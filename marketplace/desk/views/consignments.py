"""Consignments: what leaves, in the order in which it is done, until it has arrived."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from marketplace.desk import tables
from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.forms import (
    InspectionForm,
    PartRefundForm,
    RefundForm,
    ReviewForm,
    ScanForm,
    done,
)
from marketplace.desk.language import language
from marketplace.desk.parcels import hand_over_form, parcel_rows, weigh_form
from marketplace.desk.post.kept import kept_quote_of
from marketplace.desk.sending import STATES, row_of, rows_of, state_label, steps_of, with_pieces
from marketplace.kernel.errors import Refusal
from marketplace.orders import operations
from marketplace.orders.models import Consignment, Inspection
from marketplace.orders.operations.refunding import amount_of
from marketplace.orders.papers import addressee_of
from marketplace.orders.queries import consignment_for, consignments_for
from shipping.models import Paper, Parcel
from shipping.queries import parcels_of


def managed(request: DeskRequest, public_id: str) -> Consignment:
    """A consignment of her consortium; anything else does not exist."""
    try:
        return consignment_for(request.user, public_id)
    except Consignment.DoesNotExist:
        raise Http404 from None


def filtered(request: DeskRequest) -> tuple[str, Any]:
    state = request.GET.get("state", Consignment.State.TO_SEND)
    found = consignments_for(request.user).order_by("due_on", "-order__placed_at", "pk")
    return (state, found.filter(state=state)) if state in Consignment.State.values else ("", found)


@require_safe
@at_desk
def consignments(request: DeskRequest) -> HttpResponse:
    state, found = filtered(request)
    page = tables.page_of(request, with_pieces(found))
    context = {
        "page": "consignments",
        "state": state,
        "states": [(code.value, state_label(code)) for code in STATES],
        "page_obj": page,
        "rows": rows_of(page.object_list, language(), timezone.localdate()),
        "query": tables.rest_of_query(request),
    }
    return render(request, "desk/consignments.html", context)


@require_safe
@at_desk
def consignments_csv(request: DeskRequest) -> HttpResponse:
    head = [_("Order"), _("Status"), _("Family"), _("Pieces"), _("Country")]
    head += [_("Due"), _("Sent"), _("Delivered")]
    _state, found = filtered(request)
    rows = (
        [
            row.order.number,
            state_label(row.state),
            row.workshop.slug,
            " ".join(line.listing.piece_id for line in row.lines.all()),
            row.order.country,
            row.due_on,
            row.sent_at,
            row.delivered_at,
        ]
        for row in found
    )
    return tables.csv_response("orders", head, rows)


@require_safe
@at_desk
def consignment(request: DeskRequest, public_id: str) -> HttpResponse:
    return consignment_page(request, managed(request, public_id))


def consignment_page(request: DeskRequest, consignment: Consignment, **bound: Form) -> HttpResponse:
    """Every step of a consignment; a form that was refused keeps what was typed."""
    last = consignment.inspections.select_related("by").last()
    parcels = parcel_rows(consignment, bound)
    context: dict[str, Any] = {
        "page": "consignments",
        "consignment": consignment,
        "order": consignment.order,
        "row": row_of(consignment, language(), timezone.localdate()),
        "addressee": addressee_of(consignment.order),
        "inspection": last,
        "parcels": parcels,
        "steps": steps_of(consignment, last, parcels, bound),
        "refunds": consignment.refunds.prefetch_related("lines__line__listing"),
        "to_refund": amount_of(consignment),
        "kept_quote": kept_quote_of(consignment),
        **forms_of(consignment, last, [row.parcel for row in parcels]),
        **bound,
    }
    return render(request, "desk/consignment.html", context, status=422 if bound else 200)


def forms_of(consignment: Consignment, last: Inspection | None, parcels: list[Parcel]) -> dict[str, Form]:
    """The forms of all steps, as they are before anything is typed."""
    answers = {point: "yes" if holds else "no" for point, holds in last.answers.items()} if last else {}
    return {
        "review_form": ReviewForm(),
        "inspection_form": InspectionForm(initial={**answers, "note": last.note if last else ""}),
        "weigh_form": weigh_form(None),
        "hand_over_form": hand_over_form(consignment),
        "scan_form": ScanForm(parcels=parcels),
        "refund_form": RefundForm(),
        "part_refund_form": PartRefundForm(consignment=consignment, language=language()),
    }


def finish(request: DeskRequest, consignment: Consignment, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect("desk:consignment", consignment.public_id)


@require_POST
@at_desk
def review(request: DeskRequest, public_id: str) -> HttpResponse:
    found, form = managed(request, public_id), ReviewForm(request.POST)

    def act(typed: dict[str, Any]) -> None:
        operations.review_consignment(
            consignment=found, note=typed["note"], by=request.user, now=timezone.now()
        )

    if not done(form, act):
        return consignment_page(request, found, review_form=form)
    return finish(request, found, _("Your review is kept."))


@require_POST
@at_desk
def inspect(request: DeskRequest, public_id: str) -> HttpResponse:
    found, form = managed(request, public_id), InspectionForm(request.POST)

    def act(typed: dict[str, Any]) -> None:
        operations.record_inspection(
            consignment=found, answers=form.answers(), note=typed["note"], by=request.user, now=timezone.now()
        )

    if not done(form, act):
        return consignment_page(request, found, inspection_form=form)
    return finish(request, found, _("The inspection is kept."))


@require_POST
@at_desk
def weigh(request: DeskRequest, public_id: str, parcel_id: str = "") -> HttpResponse:
    """Weigh one parcel; without an id the first, which books them."""
    found = managed(request, public_id)
    parcel = parcel_of(found, parcel_id) if parcel_id else None
    form = weigh_form(parcel, request.POST)

    def act(typed: dict[str, Any]) -> None:
        operations.weigh_consignment(
            consignment=found,
            kg=typed["kg"],
            sides=form.sides(),
            rolled=typed["rolled"],
            by=request.user,
            now=timezone.now(),
            parcel=parcel,
        )

    if not done(form, act):
        name = f"weigh_{parcel.public_id}" if parcel else "weigh_form"
        return consignment_page(request, found, **{name: form})
    return finish(request, found, _("Weighed. The parcel has its number."))


def parcel_of(consignment: Consignment, parcel_id: str) -> Parcel:
    parcel = parcels_of(consignment.public_id).filter(public_id=parcel_id).first()
    if parcel is None:
        raise Http404
    return parcel


@require_POST
@at_desk
def papers(request: DeskRequest, public_id: str) -> HttpResponse:
    found = managed(request, public_id)
    try:
        operations.print_papers(consignment=found, by=request.user, now=timezone.now())
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("desk:consignment", public_id)
    return finish(request, found, _("The papers are ready to print."))


@require_safe
@at_desk
def paper(request: DeskRequest, public_id: str, paper_id: int) -> HttpResponse:
    """One printed paper, exactly as it was printed."""
    parcels = parcels_of(managed(request, public_id).public_id)
    found = Paper.objects.filter(parcel__in=parcels, pk=paper_id).first()
    if found is None:
        raise Http404
    return HttpResponse(
        bytes(found.pdf),
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{found.file_name}"'},
    )


@require_POST
@at_desk
def give_to_post(request: DeskRequest, public_id: str) -> HttpResponse:
    found = managed(request, public_id)
    form = hand_over_form(found, request.POST)

    def act(typed: dict[str, Any]) -> None:
        operations.hand_over(
            consignment=found,
            by=request.user,
            now=timezone.now(),
            charged=form.charge(),
            duty_charged=form.charge("duty"),
            waybill=typed["waybill"],
        )

    if not done(form, act):
        return consignment_page(request, found, hand_over_form=form)
    return finish(request, found, _("Handed over. The buyer is told the tracking number."))


@require_POST
@at_desk
def scan(request: DeskRequest, public_id: str) -> HttpResponse:
    found = managed(request, public_id)
    form = ScanForm(request.POST, parcels=list(parcels_of(public_id)))

    def act(typed: dict[str, Any]) -> None:
        chosen = typed.pop("parcel", "")
        parcel = parcel_of(found, chosen) if chosen else None
        operations.record_scan(consignment=found, **typed, parcel=parcel, by=request.user, now=timezone.now())

    if not done(form, act):
        return consignment_page(request, found, scan_form=form)
    return finish(request, found, _("The record is kept, and the buyer sees it."))


@require_POST
@at_desk
def refund(request: DeskRequest, public_id: str) -> HttpResponse:
    found, form = managed(request, public_id), RefundForm(request.POST)

    def act(typed: dict[str, Any]) -> None:
        operations.refund_consignment(consignment=found, **typed, by=request.user, now=timezone.now())

    if not done(form, act):
        return consignment_page(request, found, refund_form=form)
    return finish(request, found, _("The refund is on its way."))


@require_POST
@at_desk
def refund_part(request: DeskRequest, public_id: str) -> HttpResponse:
    """Give back a part of the price of some pieces, or of the postage."""
    found = managed(request, public_id)
    form = PartRefundForm(request.POST, consignment=found, language=language())

    def act(typed: dict[str, Any]) -> None:
        operations.refund_part(
            consignment=found,
            amounts=form.amounts(),
            reason=typed["reason"],
            relist=typed["relist"],
            by=request.user,
            now=timezone.now(),
        )

    if not done(form, act):
        return consignment_page(request, found, part_refund_form=form)
    return finish(request, found, _("The refund is on its way."))
