"""What search machines read: robots.txt and one sitemap a market."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from catalog.models import Listing
from marketplace.consortia.models import Brand
from marketplace.markets.models import Market
from marketplace.markets.queries import market_by_code, open_markets
from storytelling.queries import story_cards

MOST = 40_000
CLOSED = ("/o/", "/desk/", "/studio/", "/editor/", "/admin/", "/accounts/", "/app/", "/saleor/")


@require_safe
@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    lines = [
        "User-agent: *",
        *(f"Disallow: {path}" for path in CLOSED),
        "Disallow: /*/checkout/",
        "Disallow: /*/pieces/suggest/",
    ]
    for market in open_markets():
        address = reverse("storefront:sitemap", kwargs={"market": market.code})
        lines.append(f"Sitemap: {request.build_absolute_uri(address)}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


def paths_of(market: Market, language: str) -> list[str]:
    """The pages of a market worth finding, in one language."""
    place = {"market": market.code, "language": language}
    pages = [reverse(f"storefront:{name}", kwargs=place) for name in ("home", "pieces", "brands", "stories")]
    pages += [
        reverse("storefront:brand", kwargs={**place, "slug": slug})
        for slug in Brand.objects.values_list("slug", flat=True)
    ]
    pages += [
        reverse("storefront:story", kwargs={**place, "slug": card.slug}) for card in story_cards(language)
    ]
    pieces = Listing.objects.filter(state=Listing.State.PUBLISHED, prices__market=market)
    pages += [
        reverse("storefront:piece_by_id", kwargs={**place, "piece_id": piece_id})
        for piece_id in pieces.order_by("-published_at").values_list("piece_id", flat=True)[:MOST]
    ]
    return pages


@require_safe
@cache_control(public=True, max_age=3600)
def sitemap(request: HttpRequest, market: str) -> HttpResponse:
    """All languages of a market; a piece's address leads to the one with its words."""
    found = market_by_code(market)
    if found is None:
        raise Http404
    paths = [path for language in found.languages for path in paths_of(found, language)]
    addresses = [request.build_absolute_uri(path) for path in paths]
    return render(request, "storefront/sitemap.xml", {"addresses": addresses}, content_type="application/xml")
