"""Finding a parcel by its number, and what customs hold."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from marketplace.desk.access import DeskRequest, at_desk
from marketplace.desk.forms import done
from marketplace.desk.post.forms import AnswerForm, FindForm
from marketplace.desk.post.parcels import consortium_refs, managed_hold
from shipping import operations
from shipping.holds import OWNERS, Owner
from shipping.models import CustomsHold
from shipping.queries import holds_of_consortia, parcel_with_number
from shipping.s10 import NumberKind, compact, detect


@dataclass(frozen=True)
class HoldRow:
    """A hold with its owner in words and how late its answer is."""

    hold: CustomsHold
    owner: object
    days_late: int
    form: AnswerForm


def hold_rows(holds: list[CustomsHold], today: date, bound: dict[int, AnswerForm]) -> list[HoldRow]:
    return [
        HoldRow(
            hold,
            OWNERS[Owner(hold.owner)],
            max(0, (today - hold.due_on).days),
            bound.get(hold.pk) or AnswerForm(initial={"answer": hold.answer}, auto_id=f"hold-{hold.pk}-%s"),
        )
        for hold in holds
    ]


def page(
    request: DeskRequest,
    find_form: FindForm | None = None,
    bound: dict[int, AnswerForm] | None = None,
    status: int = 200,
) -> HttpResponse:
    holds = list(holds_of_consortia(consortium_refs(request)))
    context = {
        "page": "post",
        "find_form": find_form or FindForm(),
        "holds": hold_rows(holds, timezone.localdate(), bound or {}),
    }
    return render(request, "desk/post/home.html", context, status=status)


@require_safe
@at_desk
def post(request: DeskRequest) -> HttpResponse:
    """What customs hold, the most urgent first, and a place to scan a number."""
    return page(request)


@require_safe
@at_desk
def find(request: DeskRequest) -> HttpResponse:
    """The consignment of a number, however it was written; or what is wrong with the number."""
    form = FindForm(request.GET)
    if not form.is_valid():
        return page(request, form, status=400)
    typed = form.cleaned_data["number"]
    parcel = parcel_with_number(typed, consortium_refs(request))
    if parcel is None:
        form.add_error("number", not_found(typed))
        return page(request, form, status=404)
    return redirect("desk:consignment", parcel.consignment_ref)


def not_found(typed: str) -> str:
    number = compact(typed)
    if detect(typed) == NumberKind.UNKNOWN:
        return _("“%(number)s” is no item number: a letter or a digit is wrong. Scan it again.") % {
            "number": number
        }
    return _("No parcel of yours carries %(number)s.") % {"number": number}


@require_POST
@at_desk
def answer(request: DeskRequest, hold_id: int) -> HttpResponse:
    """Keep what was done about a hold."""
    hold = managed_hold(request, hold_id)
    form = AnswerForm(request.POST, auto_id=f"hold-{hold.pk}-%s")
    person = str(request.user)
    if not done(
        form, lambda typed: operations.answer_hold(hold=hold, **typed, by=person, now=timezone.now())
    ):
        return page(request, bound={hold.pk: form}, status=422)
    messages.success(request, _("Kept. The task stays open until customs let the parcel go."))
    return redirect("desk:post")
