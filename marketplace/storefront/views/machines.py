"""What search machines and other shops read: robots.txt, site maps, feeds of a market's pieces."""

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from marketplace.markets.models import Market
from marketplace.markets.queries import market_by_code, open_markets
from marketplace.storefront.machines import feeds, sitemaps

CLOSED = ("/o/", "/desk/", "/studio/", "/editor/", "/admin/", "/accounts/", "/app/", "/saleor/")
CLOSED_IN_SHOPS = ("/*/checkout/", "/*/pieces/suggest/")
XML = "application/xml; charset=utf-8"
an_hour = cache_control(public=True, max_age=3600)


@require_safe
@an_hour
def robots(request: HttpRequest) -> HttpResponse:
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in (*CLOSED, *CLOSED_IN_SHOPS))]
    for market in open_markets():
        address = reverse("storefront:sitemap", kwargs={"market": market.code})
        lines.append(f"Sitemap: {request.build_absolute_uri(address)}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
@an_hour
def sitemap(request: HttpRequest, market: str) -> StreamingHttpResponse:
    """The index of a market's maps: its pages, and its pieces by stretches."""
    found = opened(market)
    parts = [{"part": part} for part in sitemaps.stretches(found)]
    paths = [
        reverse("storefront:sitemap_pages", kwargs={"market": market}),
        *(reverse("storefront:sitemap_pieces", kwargs={"market": market, **part}) for part in parts),
    ]
    return StreamingHttpResponse(sitemaps.index(paths, origin_of(request)), content_type=XML)


@require_safe
@an_hour
def sitemap_pages(request: HttpRequest, market: str) -> StreamingHttpResponse:
    """Everything of a market but its pieces."""
    entries = sitemaps.pages_of(opened(market))
    return StreamingHttpResponse(sitemaps.site_map(entries, origin_of(request)), content_type=XML)


@require_safe
@an_hour
def sitemap_pieces(request: HttpRequest, market: str, part: int) -> StreamingHttpResponse:
    """One stretch of a market's pieces, in all its languages, with pictures."""
    entries = sitemaps.pieces_of(opened(market), part)
    return StreamingHttpResponse(sitemaps.site_map(entries, origin_of(request)), content_type=XML)


@require_safe
@an_hour
def feed(request: HttpRequest, market: str, language: str, kind: str) -> StreamingHttpResponse:
    """A market's pieces for Google, Facebook or Yandex, in one of its languages."""
    found = opened(market)
    if language not in found.languages:
        raise Http404
    origin, now = origin_of(request), timezone.now()
    if kind == feeds.YANDEX:
        told = feeds.yml(found, language, origin, now)
    else:
        told = feeds.rss(kind, found, language, origin, now.date())
    return StreamingHttpResponse(told, content_type=XML)


def opened(code: str) -> Market:
    found = market_by_code(code)
    if found is None:
        raise Http404
    return found


def origin_of(request: HttpRequest) -> str:
    """Scheme and host, as readers know the store."""
    return request.build_absolute_uri("/").rstrip("/")
