"""Passports of pieces: their page, their QR, and the address that the QR leads to."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from catalog.queries import published_piece
from marketplace.storefront.entrance import in_shop
from marketplace.storefront.passports import code_of, passport_of
from marketplace.storefront.types import Crumb, Shop, ShopRequest
from marketplace.storefront.views.gate import doors

LONGEST_SEAL = 40


@require_safe
@in_shop
def passport(request: ShopRequest, piece_id: str) -> HttpResponse:
    """What a piece is and where it has been; with `?seal=` whether a paper speaks of this piece."""
    seal = request.GET.get("seal", "")[:LONGEST_SEAL].strip()
    found = passport_of(request.shop, piece_id, seal=seal, now=timezone.now())
    if found is None:
        raise Http404
    crumbs = [
        Crumb(_("All pieces"), request.shop.url("pieces")),
        Crumb(found.title, found.address),
        Crumb(_("Passport")),
    ]
    return render(request, "storefront/passport.html", {"passport": found, "crumbs": crumbs})


@require_safe
@cache_control(public=True, max_age=86400)
def passport_code(request: HttpRequest, piece_id: str) -> HttpResponse:
    """The QR of a piece, as it stands on its papers."""
    listing = published_piece(piece_id)
    if listing is None:
        raise Http404
    return HttpResponse(code_of(listing), content_type="image/svg+xml")


def accepted(request: HttpRequest) -> str:
    return request.headers.get("Accept-Language", "")


@require_safe
def piece_code(request: HttpRequest, piece_id: str) -> HttpResponse:
    """From the QR to the passport in the reader's nearest market and language."""
    if published_piece(piece_id) is None:
        raise Http404
    open_doors = doors(request)
    if not open_doors:
        raise Http404
    market = open_doors[0].market
    wished = [tag.partition("-")[0] for tag, _quality in parse_accept_lang_header(accepted(request))]
    language = next((code for code in wished if code in market.languages), market.default_language)
    shop = Shop(market, language, market.default_country, ())
    query = request.GET.urlencode()
    return redirect(shop.url("passport", piece_id=piece_id) + (f"?{query}" if query else ""))
