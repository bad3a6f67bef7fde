"""The front door, and how the reader likes to read."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation.trans_real import parse_accept_lang_header
from django.views.decorators.http import require_POST, require_safe

from marketplace.kernel.languages import BY_CODE, Language, is_known
from marketplace.kernel.languages import SESSION_KEY as LANGUAGE_KEY
from marketplace.markets.models import Market
from marketplace.markets.queries import open_markets
from marketplace.storefront.entrance import COOKIE_AGE, SHOP_COOKIE, THEME_COOKIE
from marketplace.storefront.own_pages import own_pages_only

THEMES = ("light", "dark")


@dataclass(frozen=True)
class Door:
    """One market as the front door offers it."""

    market: Market
    languages: tuple[Language, ...]
    is_near: bool
    was_last: bool


def nearness(market: Market, tags: list[str], last: str) -> tuple[bool, bool, int]:
    """Sorts markets: the last visited, then the browser's country, then the browser's languages."""
    countries = {tag.partition("-")[2].upper() for tag in tags}
    spoken = [tag.partition("-")[0] for tag in tags]
    ranks = [spoken.index(language) for language in market.languages if language in spoken]
    return (
        last.split("/")[0] != market.code,
        not countries & set(market.countries),
        min(ranks, default=len(spoken)),
    )


def doors(request: HttpRequest) -> list[Door]:
    """All open markets, the likeliest first; nothing is decided for the reader."""
    tags = [tag for tag, _ in parse_accept_lang_header(request.headers.get("Accept-Language", ""))]
    last = request.COOKIES.get(SHOP_COOKIE, "")
    ordered = sorted(open_markets(), key=lambda market: nearness(market, tags, last))
    return [
        Door(
            market,
            tuple(BY_CODE[code] for code in market.languages),
            is_near=index == 0,
            was_last=last.split("/")[0] == market.code,
        )
        for index, market in enumerate(ordered)
    ]


@require_safe
def gate(request: HttpRequest) -> HttpResponse:
    """`/`: the markets, offered and not forced."""
    return render(request, "storefront/gate.html", {"doors": doors(request)})


@require_POST
@own_pages_only
def preferences(request: HttpRequest) -> HttpResponse:
    """Keep the reader's language (where no address names it) and light; go back."""
    language, theme = request.POST.get("language", ""), request.POST.get("theme", "")
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure()):
        back = "/"
    if is_known(language):
        request.session[LANGUAGE_KEY] = language
    response = redirect(urlsplit(back)._replace(scheme="", netloc="").geturl())
    if theme in THEMES:
        response.set_cookie(THEME_COOKIE, theme, max_age=COOKIE_AGE, samesite="Lax", httponly=True)
    else:
        response.delete_cookie(THEME_COOKIE, samesite="Lax")
    return response
