"""Names that resemble a listed one: a person decides, with a reason."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.forms import done
from marketplace.desk.post.forms import DecisionForm
from marketplace.desk.post.parcels import consortium_refs
from marketplace.markets.denied.screening import decide_screening, screenings_of
from marketplace.markets.models import DeniedList, Screening
from shipping.splitting import splittings


@dataclass(frozen=True)
class NameRow:
    screening: Screening
    form: DecisionForm


def page(
    request: DeskRequest, bound: dict[int, DecisionForm] | None = None, status: int = 200
) -> HttpResponse:
    refs = consortium_refs(request)
    rows = [
        NameRow(each, (bound or {}).get(each.pk) or DecisionForm(auto_id=f"name-{each.pk}-%s"))
        for each in screenings_of(refs)
    ]
    context = {
        "page": "post",
        "here": "names",
        "rows": rows,
        "lists": DeniedList.objects.all(),
        "splittings": splittings(refs, timezone.now()),
    }
    return render(request, "desk/post/names.html", context, status=status)


@require_safe
@at_desk
def waiting(request: DeskRequest) -> HttpResponse:
    """Buyers and addressees whose names resemble a listed one, and goods split over several weavers."""
    return page(request)


@require_POST
@at_desk
def decide(request: DeskRequest, screening_id: int) -> HttpResponse:
    """`verdict` is `same` or `other`; the reason is kept for whoever asks later."""
    found = screenings_of(consortium_refs(request)).filter(pk=screening_id).first()
    if found is None:
        raise Http404
    form = DecisionForm(request.POST, auto_id=f"name-{found.pk}-%s")
    is_listed = request.POST.get("verdict") == "same"
    person = str(request.user)

    def act(typed: dict[str, str]) -> object:
        return decide_screening(screening=found, is_listed=is_listed, **typed, by=person, now=timezone.now())

    if not done(form, act):
        return page(request, {found.pk: form}, status=422)
    if is_listed:
        messages.success(request, _("Kept: nothing is sold to this name any more."))
    else:
        messages.success(request, _("Kept: it is somebody else. The sale may go on."))
    return redirect("desk:post_names")
