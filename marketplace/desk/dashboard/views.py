"""Pages in Saleor's Dashboard. Read-only, and no more than Saleor's staff may see there anyway."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from marketplace.desk.dashboard import queries
from marketplace.desk.language import language
from marketplace.saleor.dashboard import Visit, framed_by_dashboard, from_dashboard


@framed_by_dashboard
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """The App's own page: what it does, and where the desk is. It shows nothing of anybody's."""
    return render(request, "desk/dashboard/about.html", {"desk": f"{settings.PUBLIC_URL}/desk/"})


@from_dashboard("MANAGE_ORDERS")
def order(request: HttpRequest, _visit: Visit) -> HttpResponse:
    """An order's consignments and parcels."""
    found = queries.consignments_of(request.POST.get("orderId", ""), language(), timezone.localdate())
    return render(request, "desk/dashboard/order.html", {"consignments": found})


@from_dashboard("MANAGE_PRODUCTS")
def product(request: HttpRequest, _visit: Visit) -> HttpResponse:
    """A product's piece: its family, its stories, who holds it."""
    found = queries.piece_of(request.POST.get("productId", ""), language(), timezone.now())
    return render(request, "desk/dashboard/product.html", {"piece": found})
