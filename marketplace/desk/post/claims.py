"""Defects with pictures, and claims to the post with all that proves them."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.forms import done
from marketplace.desk.post.forms import AnswerForm, ClaimForm, DefectForm
from marketplace.desk.post.parcels import consortium_refs
from marketplace.kernel.errors import Refusal
from shipping import operations
from shipping.models import Claim, Defect, Parcel
from shipping.operations.claims import evidence_pack
from shipping.queries import parcel_with_number

LAST = 50


def page(request: DeskRequest, status: int = 200, **forms: Any) -> HttpResponse:
    refs = consortium_refs(request)
    found = Claim.objects.filter(parcel__consortium_ref__in=refs).select_related("parcel__identifier")
    defects = Defect.objects.filter(parcel__consortium_ref__in=refs).select_related("parcel__identifier")
    context = {
        "page": "post",
        "here": "claims",
        "open": found.filter(closed_at__isnull=True),
        "closed": found.filter(closed_at__isnull=False).order_by("-closed_at")[:LAST],
        "defects": defects.defer("photo").order_by("-found_at")[:LAST],
        "claim_form": ClaimForm(auto_id="claim-%s"),
        "defect_form": DefectForm(auto_id="defect-%s"),
        "answer_form": AnswerForm(),
        **forms,
    }
    return render(request, "desk/post/claims.html", context, status=status)


def parcel_of(request: DeskRequest, number: str) -> Parcel:
    """Her consortium's parcel of a number; Refusal `no_parcel` (field: number)."""
    parcel = parcel_with_number(number, consortium_refs(request))
    if parcel is None:
        raise Refusal("no_parcel", _("No parcel of yours carries this number."), "number")
    return parcel


def claim_of(request: DeskRequest, claim_id: int) -> Claim:
    found = Claim.objects.filter(pk=claim_id, parcel__consortium_ref__in=consortium_refs(request))
    claim = found.select_related("parcel__identifier").first()
    if claim is None:
        raise Http404
    return claim


@require_safe
@at_desk
def claims(request: DeskRequest) -> HttpResponse:
    """Open claims first, then what was answered, and defects."""
    return page(request)


@require_POST
@at_desk
def claim(request: DeskRequest) -> HttpResponse:
    """Ask the post by CN08."""
    form = ClaimForm(request.POST, auto_id="claim-%s")

    def act(typed: dict[str, str]) -> object:
        parcel = parcel_of(request, typed["number"])
        return operations.make_claim(
            parcel=parcel,
            reason=typed["reason"],
            words=typed["words"],
            by=str(request.user),
            now=timezone.now(),
        )

    if not done(form, act):
        return page(request, 422, claim_form=form)
    messages.success(request, _("Kept. Send the evidence to the post."))
    return redirect("desk:post_claims")


@require_POST
@at_desk
def defect(request: DeskRequest) -> HttpResponse:
    """Keep a defect with its picture."""
    form = DefectForm(request.POST, request.FILES, auto_id="defect-%s")

    def act(typed: dict[str, Any]) -> object:
        return operations.record_defect(
            parcel=parcel_of(request, typed["number"]),
            kind=typed["kind"],
            words=typed["words"],
            photo=typed["photo"].read(),
            by=str(request.user),
            now=timezone.now(),
        )

    if not done(form, act):
        return page(request, 422, defect_form=form)
    messages.success(request, _("Kept with its picture."))
    return redirect("desk:post_claims")


@require_POST
@at_desk
def close(request: DeskRequest, claim_id: int) -> HttpResponse:
    """The post answered."""
    found = claim_of(request, claim_id)
    form = AnswerForm(request.POST)
    if not done(form, lambda typed: operations.close_claim(claim=found, **typed, now=timezone.now())):
        return page(request, 422, answer_form=form)
    messages.success(request, _("Kept."))
    return redirect("desk:post_claims")


@require_safe
@at_desk
def evidence(request: DeskRequest, claim_id: int) -> HttpResponse:
    """The claim's form, papers, scans and pictures, in one file."""
    found = claim_of(request, claim_id)
    shown = f'attachment; filename="claim-{found.parcel}.zip"'
    pack = evidence_pack(found)
    return HttpResponse(pack, content_type="application/zip", headers={"Content-Disposition": shown})
