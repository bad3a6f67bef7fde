"""Forms of pages that everybody shares: they carry no token, so the browser is asked where they stood."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt


def own_pages_only(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Refuse a form that a page of another site sends; in place of Django's token."""

    @csrf_exempt
    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not is_from_own_page(request):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return checked


def is_from_own_page(request: HttpRequest) -> bool:
    """Browsers tell it of each POST and let no page forge it; who tells nothing is no browser.

    `Sec-Fetch-Site` is sent to safe addresses by all of them, `Origin` to every address.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    own = {f"{request.scheme}://{request.get_host()}", *settings.CSRF_TRUSTED_ORIGINS}
    return origin is None or origin in own
