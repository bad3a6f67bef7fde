"""Pages that are the same for everybody: made once, kept in the process, and never older than the truth.

A page is shared by those who have no session and no message to read; light and country are theirs by
cookie, so each pair has its copy. Whether a kept page still holds is asked of the database each time, in
one query, which is all that an answer of 304 costs.
"""

import gzip
import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, wraps
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers

from marketplace.storefront.entrance import COUNTRY_COOKIE, FOR_ONE, THEME_COOKIE, remember_shop
from marketplace.storefront.freshness import sources_of
from marketplace.storefront.kept import Kept
from marketplace.storefront.types import ShopRequest

MOST_BYTES = 8_000_000
# A second is how long a price or a sale may stay unseen, so that is how long others may keep a page.
FOR_EVERYBODY = "public, max-age=0, s-maxage=1, must-revalidate"
ACCEPTS_GZIP = re.compile(r"\bgzip\b")
SOURCES = frozenset({".py", ".html", ".mo", ".toml", ".json"})


@dataclass(frozen=True)
class SharedPage:
    """A page compressed as it was made; it holds nothing secret."""

    language: str
    body: bytes


PAGES: Kept[SharedPage] = Kept(MOST_BYTES, lambda page: len(page.body))


def shared(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Around `in_shop`: one copy of the page for everybody to whom it says the same."""

    @wraps(view)
    def shown(request: ShopRequest, market: str, language: str, **kwargs: str) -> HttpResponse:
        def made() -> HttpResponse:
            return view(request, market=market, language=language, **kwargs)

        if not is_for_everybody(request):
            response = made()
            response.headers.setdefault("Cache-Control", FOR_ONE)
            return response
        request.sources = sources_of(market, kwargs.get("piece_id", ""), timezone.now())
        response = answer(request, language, made)
        remember_shop(request, response, market, language)
        if response.cookies:
            response.headers["Cache-Control"] = FOR_ONE
        return response

    return shown


def is_for_everybody(request: HttpRequest) -> bool:
    """Nothing of the page is this reader's own: no basket, no message, no country chosen just now."""
    own = {settings.SESSION_COOKIE_NAME, "messages"} & request.COOKIES.keys()
    return not own and "to" not in request.GET and not settings.DEBUG


def answer(request: ShopRequest, language: str, made: Callable[[], HttpResponse]) -> HttpResponse:
    """That nothing has changed, the page as it was kept, or the page made now and kept."""
    version, address = request.sources.version, address_of(request)
    tag = f'W/"{hashlib.sha256(f"{release()} {version} {address}".encode()).hexdigest()[:32]}"'
    unchanged = get_conditional_response(request, etag=tag)
    if unchanged is not None and unchanged.status_code == 304:
        return with_headers(unchanged, tag)
    page = PAGES.get(address, version)
    if page is None:
        response = made()
        if response.status_code != 200 or response.has_header("Cache-Control"):
            return response
        page = SharedPage(language, gzip.compress(response.content, 6, mtime=0))
        PAGES.put(address, version, page)
    return with_headers(sent(request, page), tag)


def address_of(request: HttpRequest) -> str:
    """All that decides what a shared page says at one version."""
    own = [request.COOKIES.get(name, "") for name in (THEME_COOKIE, COUNTRY_COOKIE)]
    return " ".join([request.build_absolute_uri(), *own])


def sent(request: HttpRequest, page: SharedPage) -> HttpResponse:
    if ACCEPTS_GZIP.search(request.headers.get("Accept-Encoding", "")):
        response = HttpResponse(page.body, headers={"Content-Encoding": "gzip"})
    else:
        response = HttpResponse(gzip.decompress(page.body))
    response.headers["Content-Language"] = page.language
    return response


def with_headers(response: HttpResponse, tag: str) -> HttpResponse:
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = FOR_EVERYBODY
    patch_vary_headers(response, ["Cookie", "Accept-Encoding"])
    return response


@cache
def release() -> str:
    """Another text when the program itself writes pages otherwise: its files, packages and switches."""
    told = hashlib.sha256(f"{settings.DEMO} {settings.STATIC_URL}".encode())
    for path in (*own_sources(), settings.STATIC_ROOT / "staticfiles.json", settings.BASE_DIR / "uv.lock"):
        if path.is_file():
            status = path.stat()
            told.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return told.hexdigest()


def own_sources() -> list[Path]:
    """The code, templates, translations and data of our rooms."""
    rooms = [Path(config.path) for config in apps.get_app_configs()]
    own = [
        room for room in rooms if room.is_relative_to(settings.BASE_DIR) and "site-packages" not in room.parts
    ]
    return sorted(path for room in own for path in room.rglob("*") if path.suffix in SOURCES)
