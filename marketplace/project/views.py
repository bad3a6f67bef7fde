"""Pages that belong to no room: the way in after signing in, and the editors' pictures."""

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from marketplace.consortia.models import Person
from marketplace.consortia.queries import roles_of
from marketplace.kernel.languages import SESSION_KEY as LANGUAGE_KEY
from marketplace.kernel.languages import is_known

# Pictures of stories; photos of pieces have their own address, and nothing else in there is public.
PUBLIC_FOLDERS = ("images/", "original_images/")


@require_safe
def welcome(request: HttpRequest) -> HttpResponse:
    """Where each person's work is: the desk, the studio, or the shop."""
    roles = roles_of(request.user)
    if isinstance(request.user, Person) and is_known(request.user.language):
        request.session.setdefault(LANGUAGE_KEY, request.user.language)
    if roles.is_manager:
        return redirect("desk:home")
    if roles.is_supervisor:
        return redirect("desk:post_supervision")
    if roles.is_family or roles.is_mediator:
        return redirect("studio:home")
    return redirect("storefront:gate")


@require_safe
@cache_control(public=True, max_age=31_536_000, immutable=True)
def media(request: HttpRequest, name: str) -> FileResponse:
    """A picture of the editors' library; its name changes when its content does."""
    if not name.startswith(PUBLIC_FOLDERS):
        raise Http404
    try:
        return FileResponse(default_storage.open(name))
    except (FileNotFoundError, IsADirectoryError, SuspiciousFileOperation):
        raise Http404 from None


@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """What this process measured, for Prometheus. Without the token the page does not exist."""
    token = settings.METRICS_TOKEN
    if not token or not constant_time_compare(request.headers.get("Authorization", ""), f"Bearer {token}"):
        raise Http404
    return HttpResponse(generate_latest(), content_type=CONTENT_TYPE_LATEST)
