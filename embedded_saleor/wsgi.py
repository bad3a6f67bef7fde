"""The engine alone as a WSGI application, without the site's middleware.

It answers `…/graphql/` and `…/.well-known/jwks.json` under any prefix, and files of `MEDIA_URL`. It is called
by a server, or within a process that already answers another request on the same database connection.
"""

from __future__ import annotations

import mimetypes
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import django
from django.apps import apps

if not apps.ready:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
    django.setup()

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest, HttpResponse
from django.utils._os import safe_join

from embedded_saleor import views
from embedded_saleor.core.connection_care import drop_stale_connections


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    drop_stale_connections()
    try:
        response = routed(WSGIRequest(environ))
    finally:
        drop_stale_connections()
    headers = [*response.items(), ("Content-Length", str(len(response.content)))]
    start_response(f"{response.status_code} {response.reason_phrase}", headers)
    return [response.content]


def routed(request: HttpRequest) -> HttpResponse:
    path = request.path_info
    if path.endswith("/graphql/"):
        return views.graphql(request)
    if path.endswith("/.well-known/jwks.json"):
        return views.public_keys(request)
    media = settings.MEDIA_URL
    return media_file(path.removeprefix(media)) if path.startswith(media) else missing()


def missing() -> HttpResponse:
    return HttpResponse(status=404)


def media_file(name: str) -> HttpResponse:
    """A file of the media, as the site serves them."""
    try:
        path = Path(safe_join(settings.MEDIA_ROOT, name))
    except SuspiciousFileOperation:
        return missing()
    if not path.is_file():
        return missing()
    return HttpResponse(path.read_bytes(), content_type=mimetypes.guess_type(path.name)[0])
