"""Searches that a buyer keeps, and the page that stops their e-mails."""

from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from marketplace.consortia.models import Person
from marketplace.kernel.errors import Refusal
from marketplace.storefront.entrance import in_shop
from marketplace.storefront.models import SavedSearch
from marketplace.storefront.own_pages import own_pages_only
from marketplace.storefront.searches import operations
from marketplace.storefront.searches.queries import address_of, searches_of, shop_of
from marketplace.storefront.types import ShopRequest
from marketplace.storefront.views.shortlists import back


@dataclass(frozen=True)
class Line:
    search: SavedSearch
    address: str


@require_safe
@login_required
@in_shop
def searches(request: ShopRequest) -> HttpResponse:
    """Hers, in all markets."""
    person = signed_in(request)
    lines = [Line(search, address_of(search)) for search in searches_of(person)]
    context = {"lines": lines, "is_reachable": bool(person.email and person.email_verified)}
    return render(request, "storefront/searches.html", context)


@require_POST
@own_pages_only
@in_shop
def search_add(request: ShopRequest) -> HttpResponse:
    """Keep the list on which the button stood; a stranger signs in first and comes back to it."""
    if not request.user.is_authenticated:
        messages.info(request, _("Sign in, then touch “Tell me of new ones” again."))
        return redirect_to_login(back(request, "pieces")["Location"])
    try:
        operations.keep_search(
            person=signed_in(request),
            shop=request.shop,
            query=request.POST.get("query", ""),
            scope=request.POST.get("scope", ""),
            now=timezone.now(),
        )
    except Refusal as refusal:
        messages.warning(request, str(refusal.sentence))
        return back(request, "searches")
    messages.success(request, _("It is kept. We write when a new piece fits, once a day at most."))
    return redirect(request.shop.url("searches"))


@require_POST
@login_required
@in_shop
def search_forget(request: ShopRequest, search_id: str) -> HttpResponse:
    operations.let_go(hers(request, search_id))
    messages.success(request, _("The search is gone."))
    return redirect(request.shop.url("searches"))


@require_POST
@login_required
@in_shop
def search_mail(request: ShopRequest, search_id: str) -> HttpResponse:
    """Turn its e-mails on or off."""
    is_mailed = request.POST.get("mail") == "on"
    operations.set_mailed(hers(request, search_id), is_mailed=is_mailed, now=timezone.now())
    sentence = _("We write when a new piece fits.") if is_mailed else _("There will be no e-mails of it.")
    messages.success(request, sentence)
    return redirect(request.shop.url("searches"))


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_exempt
@never_cache
def searches_stop(request: ShopRequest, secret: str) -> HttpResponse:
    """Whoever holds the link of an e-mail stops it, without signing in: one search's, or all of the person's.

    To look changes nothing, for programs look at links, too; mail programs post on their own (RFC 8058).
    """
    found = get_object_or_404(SavedSearch.objects.select_related("market", "person"), secret=secret)
    request.shop = shop_of(found)
    translation.activate(found.language)
    if request.method == "POST":
        if "one" in request.POST:
            operations.set_mailed(found, is_mailed=False, now=timezone.now())
        else:
            operations.stop_all(found.person)
    context = {"search": found, "is_done": request.method == "POST", "address": address_of(found)}
    return render(request, "storefront/searches_stop.html", context)


def signed_in(request: HttpRequest) -> Person:
    assert isinstance(request.user, Person)
    return request.user


def hers(request: HttpRequest, search_id: str) -> SavedSearch:
    """404 for what is another's."""
    return get_object_or_404(searches_of(signed_in(request)), public_id=search_id)
