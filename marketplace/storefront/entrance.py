"""Every shop page's way in: which market, which language, which country to send to."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone, translation

from marketplace.markets.models import Market
from marketplace.storefront import known
from marketplace.storefront.freshness import sources_of
from marketplace.storefront.types import Shop, ShopRequest

COOKIE_AGE = 60 * 60 * 24 * 365
SHOP_COOKIE, COUNTRY_COOKIE, THEME_COOKIE = "shop", "send_to", "theme"
FOR_ONE = "private, no-cache"


def chosen_country(request: HttpRequest, market: Market) -> str:
    """The reader's choice where the market serves it (`?to=` now, a cookie from before), else its default."""
    for wish in (request.GET.get("to", ""), request.COOKIES.get(COUNTRY_COOKIE, "")):
        if wish in market.countries:
            return wish
    return market.default_country


def remember(request: HttpRequest, response: HttpResponse, name: str, value: str) -> None:
    """Keep a choice for the next visit, where it changed."""
    if request.COOKIES.get(name) != value:
        response.set_cookie(
            name, value, max_age=COOKIE_AGE, samesite="Lax", secure=request.is_secure(), httponly=True
        )


def goes_on(request: HttpRequest) -> bool:
    """Whether the reader comes from one of our pages, or was here before."""
    own = f"{request.scheme}://{request.get_host()}/"
    return bool(request.COOKIES) or request.headers.get("Referer", "").startswith(own)


def remember_shop(request: HttpRequest, response: HttpResponse, market: str, language: str) -> None:
    """Who goes on from one of our pages, or comes back, has chosen this shop.

    The first page of a visit leaves no cookie, so that it is the same for everybody.
    """
    if goes_on(request):
        remember(request, response, SHOP_COOKIE, f"{market}/{language}")


def in_shop(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view a request with its `shop`; a language the market does not speak leads to its first."""

    @wraps(view)
    def entered(request: ShopRequest, market: str, language: str, **kwargs: str) -> HttpResponse:
        if not hasattr(request, "sources"):
            request.sources = sources_of(market, kwargs.get("piece_id", ""), timezone.now())
        markets = known.markets(request.sources)
        here = next((each for each in markets if each.code == market), None)
        if here is None:
            raise Http404
        if language not in here.languages:
            spoken = request.get_full_path().replace(f"/{language}/", f"/{here.default_language}/", 1)
            return redirect(spoken)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        request.shop = Shop(here, language, chosen_country(request, here), markets, request.sources)
        response = view(request, **kwargs)
        remember_shop(request, response, market, language)
        if request.GET.get("to") == request.shop.country:
            remember(request, response, COUNTRY_COOKIE, request.shop.country)
        if request.shop.makeshift:
            response.headers["Cache-Control"] = FOR_ONE
        return response

    return entered
