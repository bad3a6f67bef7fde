"""Appeals against figures: a manager says why a parcel should not count, a supervisor decides."""

from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from marketplace.consortia.queries import supervised_by
from marketplace.desk import tables
from marketplace.desk.access import DeskRequest, at_desk, at_supervision
from marketplace.desk.forms import done
from marketplace.desk.post.claims import parcel_of
from marketplace.desk.post.forms import AppealForm, DecideAppealForm
from marketplace.desk.post.parcels import read_refs
from shipping import operations
from shipping.models import Appeal


def appeals_for(request: DeskRequest) -> QuerySet[Appeal]:
    """Of the consortia that she manages or supervises."""
    found = Appeal.objects.filter(parcel__consortium_ref__in=read_refs(request)).defer("evidence")
    shown = found.annotate(has_evidence=Q(evidence__isnull=False))
    return shown.select_related("parcel__identifier")


def page(request: DeskRequest, status: int = 200, **more: Any) -> HttpResponse:
    found = appeals_for(request)
    decided = found.filter(decided_at__isnull=False).order_by("-decided_at")
    context = {
        "page": "post",
        "here": "appeals",
        "open": found.filter(decided_at__isnull=True),
        "page_obj": tables.page_of(request, decided),
        "query": tables.rest_of_query(request),
        "decides_for": set(supervised_by(request.user).values_list("slug", flat=True)),
        "form": AppealForm(),
        "decide_form": DecideAppealForm(),
        **more,
    }
    return render(request, "desk/post/appeals.html", context, status=status)


@require_safe
@at_supervision
def appeals(request: DeskRequest) -> HttpResponse:
    """What waits for a decision, and what was decided."""
    return page(request)


@require_POST
@at_desk
def appeal(request: DeskRequest) -> HttpResponse:
    """Say why a figure should not count a parcel."""
    form = AppealForm(request.POST, request.FILES)

    def act(typed: dict[str, Any]) -> object:
        return operations.make_appeal(
            parcel=parcel_of(request, typed["number"]),
            about=typed["about"],
            words=typed["words"],
            evidence=typed["evidence"].read() if typed["evidence"] else None,
            by=str(request.user),
            now=timezone.now(),
        )

    if not done(form, act):
        return page(request, 422, form=form)
    messages.success(request, _("Kept. A supervisor decides."))
    return redirect("desk:post_appeals")


@require_POST
@at_supervision
def decide(request: DeskRequest, appeal_id: int) -> HttpResponse:
    """Uphold it or not; only for consortia that she supervises and does not manage."""
    refs = supervised_by(request.user).values_list("slug", flat=True)
    found = Appeal.objects.filter(pk=appeal_id, parcel__consortium_ref__in=list(refs)).first()
    if found is None:
        raise Http404
    form = DecideAppealForm(request.POST)

    def act(typed: dict[str, Any]) -> object:
        return operations.decide_appeal(
            appeal=found,
            is_upheld="uphold" in request.POST,
            answer=typed["answer"],
            by=str(request.user),
            now=timezone.now(),
        )

    if not done(form, act):
        return page(request, 422, decide_form=form, tried=found.pk)
    messages.success(request, _("Decided. The figures follow."))
    return redirect("desk:post_appeals")


@require_safe
@at_supervision
def evidence(request: DeskRequest, appeal_id: int) -> HttpResponse:
    """The picture that came with an appeal."""
    found = appeals_for(request).filter(pk=appeal_id, evidence__isnull=False).first()
    if found is None or found.evidence is None:
        raise Http404
    return HttpResponse(bytes(found.evidence), content_type="image/jpeg")
