"""A piece as its family sees it: where it stands, checking and sending it, putting it aside."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from catalog import composition, operations
from catalog.models import Listing
from catalog.operations import FAMILY_EDITS
from catalog.validation import InvalidListing
from marketplace.kernel.errors import Refusal
from marketplace.orders.queries import sales_of
from marketplace.studio import steps
from marketplace.studio.access import StudioRequest, about, language, piece_or_404, signed_in
from marketplace.studio.checking import rows_of, shots_taken
from marketplace.studio.queries import history_of, last_word, latest_sales, title_of
from marketplace.studio.statuses import status_of

WITHDRAWABLE = (*FAMILY_EDITS, Listing.State.SUBMITTED)


@require_safe
@signed_in
def piece(request: StudioRequest, piece_id: str) -> HttpResponse:
    """Where a piece stands, what to do next, what it brought."""
    listing = piece_or_404(request.user, piece_id)
    sales = [sale for sale in sales_of(listing.workshop) if sale.listing.pk == listing.pk]
    status = status_of(listing, latest_sales(sales).get(listing.pk))
    context = {
        **about(request.user, listing.workshop),
        "listing": listing,
        "title": title_of(listing, language()),
        "status": status,
        "reason": last_word(listing),
        "sales": sales,
        "history": history_of(listing),
        "shots": shots_taken(listing, language()),
        "may_edit": listing.state in FAMILY_EDITS,
        "may_withdraw": listing.state in WITHDRAWABLE,
        "resume": resume_address(listing),
        "facts": composition.facts(listing, language()) if listing.object_kind else [],
    }
    return render(request, "studio/piece.html", context)


def resume_address(listing: Listing) -> str:
    """Where to go on: the first open question, else the page that checks everything."""
    following = steps.first_open(listing, language())
    if following is None:
        return reverse("studio:check", args=[listing.public_id])
    return reverse("studio:step", args=[listing.public_id, following.name])


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def check(request: StudioRequest, piece_id: str) -> HttpResponse:
    """Everything at a glance, each answer a tap away; then send it."""
    listing = piece_or_404(request.user, piece_id)
    if listing.state not in FAMILY_EDITS:
        return redirect("studio:piece", listing.public_id)
    if request.method == "POST":
        return submit(request, listing)
    return show_check(request, listing)


def show_check(request: StudioRequest, listing: Listing, note: str | None = None) -> HttpResponse:
    found = steps.problems(listing, language())
    context = {
        **about(request.user, listing.workshop),
        "listing": listing,
        "title": title_of(listing, language()),
        "summary": composition.description(listing, language()),
        "rows": rows_of(listing, found, language()),
        "shots": shots_taken(listing, language()),
        "photo_problem": found.get("photos", ""),
        "is_complete": not found,
        "reason": last_word(listing),
        "note": listing.note if note is None else note,
        "knots": steps.knots("check"),
        "resume": resume_address(listing),
        "back": reverse("studio:step", args=[listing.public_id, "price"]),
    }
    return render(request, "studio/check.html", context, status=200 if note is None else 422)


def submit(request: StudioRequest, listing: Listing) -> HttpResponse:
    """Keep the note to the consortium and send the piece, if nothing is missing."""
    now, note = timezone.now(), request.POST.get("note", "")
    try:
        if note.strip() != listing.note:
            listing = operations.save_listing(
                listing=listing, changes={"note": note}, by=request.user, now=now
            )
        operations.submit_listing(listing=listing, by=request.user, now=now, language=language())
    except InvalidListing:
        return show_check(request, listing, note)
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Sent. You will see here what your consortium says."))
    return redirect("studio:piece", listing.public_id)


@require_POST
@signed_in
def withdraw(request: StudioRequest, piece_id: str) -> HttpResponse:
    """Put a piece aside; its page offers to take it up again."""
    listing = piece_or_404(request.user, piece_id)
    try:
        operations.retire_listing(listing=listing, reason="", by=request.user, now=timezone.now())
    except Refusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The piece is put aside."))
    return redirect("studio:piece", listing.public_id)


@require_POST
@signed_in
def restore(request: StudioRequest, piece_id: str) -> HttpResponse:
    """Undo putting aside: a draft again, with every answer."""
    listing = piece_or_404(request.user, piece_id)
    try:
        operations.reopen_listing(listing=listing, by=request.user, now=timezone.now())
    except (Refusal, Listing.DoesNotExist):
        messages.error(request, _("Only your consortium can take this piece up again. Ask there."))
    else:
        messages.success(request, _("Here it is again, with everything you told."))
    return redirect("studio:piece", listing.public_id)
