"""Our pages inside Saleor's Dashboard: who asks, and who may frame the answer.

The Dashboard posts a token of the signed-in staff member, made for this App and good for five minutes.
No cookie is needed, so none can be misused: these addresses are exempt from CSRF, and everything that
they show is decided by the token alone.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlsplit

from csp.decorators import csp_replace
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from marketplace.kernel.errors import Outage
from marketplace.kernel.languages import is_known
from marketplace.saleor.models import Installation
from marketplace.saleor.signatures import claims_of

P = ParamSpec("P")
THIRD_PARTY = "thirdparty"


@dataclass(frozen=True)
class Visit:
    """A staff member of a Saleor's, looking at one of our pages in its Dashboard."""

    installation: Installation
    email: str


def origin(address: str) -> str:
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def framed_by_dashboard(
    view: Callable[Concatenate[HttpRequest, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """A view that the Dashboard may show in a frame, and no other site."""

    @wraps(view)
    def framed(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        by = {"frame-ancestors": [origin(settings.SALEOR_DASHBOARD_URL)]}
        answer = xframe_options_exempt(csp_replace(by)(view))(request, *args, **kwargs)
        assert isinstance(answer, HttpResponse)
        return answer

    return framed


def from_dashboard(
    permission: str,
) -> Callable[
    [Callable[Concatenate[HttpRequest, Visit, P], HttpResponse]],
    Callable[Concatenate[HttpRequest, P], HttpResponse],
]:
    """A view for staff of a connected Saleor who hold `permission`; everybody else gets 403."""

    def decorate(
        view: Callable[Concatenate[HttpRequest, Visit, P], HttpResponse],
    ) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @csrf_exempt
        @framed_by_dashboard
        @require_POST
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            speak(request)
            try:
                visit = visit_of(request, permission, timezone.now())
            except Outage:
                return render(request, "saleor/dashboard_closed.html", {"is_outage": True}, status=503)
            if visit is None:
                return render(request, "saleor/dashboard_closed.html", status=403)
            return view(request, visit, *args, **kwargs)

        return guarded

    return decorate


def speak(request: HttpRequest) -> None:
    """In the Dashboard's language where it tells one, else in the browser's."""
    language = request.POST.get("locale", "").replace("_", "-").split("-")[0].lower()
    if is_known(language):
        translation.activate(language)


def visit_of(request: HttpRequest, permission: str, now: datetime) -> Visit | None:
    """Whoever the posted token is of; None when it is not this App's, is stale, or lacks the permission."""
    api_url = request.POST.get("saleorApiUrl", "")
    installed = Installation.objects.filter(api_url=api_url, removed_at__isnull=True).first()
    if installed is None:
        return None
    claims = claims_of(installed, request.POST.get("accessToken", ""), now)
    if claims is None:
        return None
    meant_for_us = claims.get("app") == installed.app_id and claims.get("iss") == api_url
    is_staff = claims.get("type") == THIRD_PARTY and claims.get("is_staff") is True
    if not (meant_for_us and is_staff and permission in claims.get("user_permissions", [])):
        return None
    return Visit(installed, str(claims.get("email", "")))
