"""One question a screen: asked, kept, and on to the next."""

from collections.abc import Iterable

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from catalog import operations
from catalog.models import Listing
from catalog.operations import FAMILY_EDITS
from catalog.validation import EMPTY
from marketplace.kernel.errors import Refusal
from marketplace.kernel.formatting import native_digits
from marketplace.studio import steps
from marketplace.studio.access import StudioRequest, about, language, piece_or_404, signed_in
from marketplace.studio.answers import changes_of, chosen, errors_by_field, kept, measures_of, told
from marketplace.studio.queries import choices_of, shots_of, similar_wishes
from marketplace.studio.types import Kind, Step
from marketplace.studio.views import photos

TEMPLATES = {kind: f"studio/step_{kind}.html" for kind in Kind}
CHECK = "check"


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def step(request: StudioRequest, piece_id: str, name: str) -> HttpResponse:
    """Ask one question, or keep its answer. `?then=check` returns to the page that checks everything."""
    listing = piece_or_404(request.user, piece_id)
    asked = steps.step_named(listing, name)
    if listing.state not in FAMILY_EDITS:
        return redirect("studio:piece", listing.public_id)
    if asked is None:
        raise Http404
    if request.method != "POST":
        return ask(request, listing, asked)
    if asked.kind == Kind.PHOTO:
        return photos.take(request, listing, asked)
    return keep(request, listing, asked)


def keep(request: StudioRequest, listing: Listing, asked: Step) -> HttpResponse:
    try:
        changes = changes_of(asked, listing, request.POST)
        if not is_complete(asked, listing, changes.values()):
            raise Refusal("missing", _("Choose or write an answer, then go on."), asked.fields[0])
        save(request, listing, changes)
    except Refusal as refusal:
        if refusal.code == "wrong_state":
            messages.error(request, str(refusal))
            return redirect("studio:piece", listing.public_id)
        return ask(request, listing, asked, request.POST, errors_by_field(refusal))
    return redirect(onward(request, listing, asked))


def is_complete(asked: Step, listing: Listing, values: Iterable[object]) -> bool:
    return not steps.is_needed(listing, asked) or all(value not in EMPTY for value in values)


def save(request: StudioRequest, listing: Listing, changes: dict[str, object]) -> None:
    """Keep the answer, and empty those that it makes pointless."""
    now = timezone.now()
    saved = operations.save_listing(
        listing=listing, changes=changes, by=request.user, now=now, language=language()
    )
    pointless = steps.no_longer_asked(saved)
    if pointless:
        saved = operations.save_listing(listing=saved, changes=pointless, by=request.user, now=now)
    for name in ("attributes", "uniqueness", "units", "making_days", "object_kind", "state"):
        setattr(listing, name, getattr(saved, name))


def onward(request: StudioRequest, listing: Listing, asked: Step) -> str:
    """The address after this step."""
    following = steps.neighbours(listing, asked)[1]
    if following is None or request.GET.get("then") == CHECK:
        return reverse("studio:check", args=[listing.public_id])
    return reverse("studio:step", args=[listing.public_id, following.name])


def back(listing: Listing, asked: Step) -> str:
    before = steps.neighbours(listing, asked)[0]
    if before is None:
        return reverse("studio:piece", args=[listing.public_id])
    return reverse("studio:step", args=[listing.public_id, before.name])


def ask(
    request: StudioRequest,
    listing: Listing,
    asked: Step,
    posted: QueryDict | None = None,
    errors: dict[str, str] | None = None,
) -> HttpResponse:
    """The question's page, with what was typed and what was wrong with it."""
    errors = errors or {}
    context = {
        **about(request.user, listing.workshop),
        "listing": listing,
        "step": asked,
        "knots": steps.knots(asked.chapter),
        "chapter": steps.CHAPTERS[asked.chapter],
        "then": CHECK if request.GET.get("then") == CHECK else "",
        "back": back(listing, asked),
        "onward": onward(request, listing, asked),
        "is_needed": steps.is_needed(listing, asked),
        "errors": errors,
        "error": " ".join(errors.values()),
        **particulars(listing, asked, posted, errors),
    }
    return render(request, TEMPLATES[asked.kind], context, status=422 if errors else 200)


def particulars(
    listing: Listing, asked: Step, posted: QueryDict | None, errors: dict[str, str]
) -> dict[str, object]:
    """What each kind of question needs beside."""
    match asked.kind:
        case Kind.PHOTO:
            shots = shots_of(listing, asked.role, language())
            return {"shots": shots, "is_one": asked.role in steps.ONE_PHOTO}
        case Kind.MEASURES:
            return {"measures": measures_of(asked, listing, language(), posted, errors)}
        case Kind.PRICE:
            typed = posted.get("wish_amount", "") if posted is not None else None
            value = native_digits(kept(listing, "wish_amount"), language()) if typed is None else typed
            return {"value": value, "similar": similar_wishes(listing)}
        case _:
            name = asked.fields[0]
            picked = posted.getlist(name) if posted is not None else chosen(asked, listing)
            without = told(listing, name)[:1] if asked.name == "colours" else []
            choices = choices_of(listing, name, picked, without)
            return {"field": name, "chosen": picked, "choices": choices}
