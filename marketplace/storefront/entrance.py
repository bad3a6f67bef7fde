"""Every shop page's way in: which market, which language, which country to send to."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import translation

from marketplace.markets.models import Market
from marketplace.markets.queries import open_markets
from marketplace.storefront.types import Shop, ShopRequest

COOKIE_AGE = 60 * 60 * 24 * 365
SHOP_COOKIE, COUNTRY_COOKIE = "shop", "send_to"


def chosen_country(request: HttpRequest, market: Market) -> str:
    """The reader's choice where the market serves it (`?to=` now, a cookie from before), else its default."""
    for wish in (request.GET.get("to", ""), request.COOKIES.get(COUNTRY_COOKIE, "")):
        if wish in market.countries:
            return wish
    return market.default_country


def remember(request: HttpRequest, response: HttpResponse, shop: Shop) -> None:
    """Keep shop and country for the next visit, where they changed."""
    kept = {SHOP_COOKIE: f"{shop.market.code}/{shop.language}"}
    if request.GET.get("to") == shop.country:
        kept[COUNTRY_COOKIE] = shop.country
    for name, value in kept.items():
        if request.COOKIES.get(name) != value:
            response.set_cookie(
                name, value, max_age=COOKIE_AGE, samesite="Lax", secure=request.is_secure(), httponly=True
            )


def in_shop(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give the view a request with its `shop`; a language the market does not speak leads to its first."""

    @wraps(view)
    def entered(request: ShopRequest, market: str, language: str, **kwargs: str) -> HttpResponse:
        markets = tuple(open_markets())
        here = next((each for each in markets if each.code == market), None)
        if here is None:
            raise Http404
        if language not in here.languages:
            spoken = request.get_full_path().replace(f"/{language}/", f"/{here.default_language}/", 1)
            return redirect(spoken)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        request.shop = Shop(here, language, chosen_country(request, here), markets)
        response = view(request, **kwargs)
        remember(request, response, request.shop)
        return response

    return entered
