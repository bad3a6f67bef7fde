"""The way in: my pieces, or whose pieces, and beginning a new one."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from catalog import operations, vocabulary
from catalog.schema import OF_CRAFT
from marketplace.consortia.models import Person, Workshop
from marketplace.consortia.queries import roles_of
from marketplace.kernel.errors import Refusal
from marketplace.orders.ledger.queries import debt_of
from marketplace.orders.queries import sales_of
from marketplace.studio.access import StudioRequest, about, family_or_404, language, signed_in
from marketplace.studio.queries import families_for, owed, shelves_of
from marketplace.studio.steps import knots

FAMILIES_A_PAGE = 30


@require_safe
@signed_in
def home(request: StudioRequest) -> HttpResponse:
    """Her own family's pieces; who acts for several families chooses one first."""
    families = families_for(request.user)
    first_two = list(families[:2])
    if len(first_two) == 1:
        return show_family(request, first_two[0])
    if not first_two and not roles_of(request.user).is_mediator:
        raise Http404
    page = Paginator(families, FAMILIES_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "studio/families.html", {"page_obj": page})


@require_safe
@signed_in
def family(request: StudioRequest, family_id: str) -> HttpResponse:
    """One family's pieces."""
    return show_family(request, family_or_404(request.user, family_id))


def show_family(request: StudioRequest, workshop: Workshop) -> HttpResponse:
    sales = sales_of(workshop)
    context = {
        **about(request.user, workshop),
        "shelves": shelves_of(request.user, workshop, sales, language()),
        "owed": owed(workshop, workshop.consortium.family_currency),
        "debt": debt_of(workshop, workshop.consortium.family_currency),
        "has_several_families": families_for(request.user).count() > 1,
    }
    return render(request, "studio/family.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def start(request: StudioRequest, family_id: str) -> HttpResponse:
    """Which craft: the tap that begins a piece."""
    workshop = family_or_404(request.user, family_id)
    if request.method == "POST":
        return begin(request, request.user, workshop)
    brand_craft = workshop.consortium.brand.craft if hasattr(workshop.consortium, "brand") else ""
    crafts = sorted(vocabulary.terms("craft"), key=lambda term: term.slug != brand_craft)
    context = {
        **about(request.user, workshop),
        "crafts": [term for term in crafts if term.slug in OF_CRAFT],
        "knots": knots("craft"),
    }
    return render(request, "studio/start.html", context)


def begin(request: StudioRequest, person: Person, workshop: Workshop) -> HttpResponse:
    craft = request.POST.get("craft", "")
    try:
        listing = operations.start_listing(workshop=workshop, craft=craft, by=person, now=timezone.now())
    except Refusal as refusal:
        messages.error(request, str(refusal))
        return redirect("studio:start", workshop.public_id)
    messages.success(request, _("Every answer is kept at once. You may stop at any time and go on later."))
    return redirect("studio:step", listing.public_id, "kind")
