"""The engine alone as a WSGI application, without the site's middleware.

It answers `…/graphql/` and `…/.well-known/jwks.json` under any prefix, and files of `MEDIA_URL`. It is called
by a server, or within a process that already answers another request on the same database connection.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

import django
from django.apps import apps

if not apps.ready:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "marketplace.project.settings")
    django.setup()

from django.conf import settings
from django.core.handlers.wsgi import WSGIRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.views.static import serve

from embedded_saleor import views
from embedded_saleor.core.connection_care import drop_stale_connections


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    drop_stale_connections()
    try:
        response = routed(WSGIRequest(environ))
        body = b"".join(response.streaming_content) if response.streaming else response.content  # type: ignore[attr-defined]
    finally:
        drop_stale_connections()
    headers = [*response.items(), ("Content-Length", str(len(body)))]
    start_response(f"{response.status_code} {response.reason_phrase}", headers)
    return [body]


def routed(request: HttpRequest) -> HttpResponseBase:
    path = request.path_info
    if path.endswith("/graphql/"):
        return views.graphql(request)
    if path.endswith("/.well-known/jwks.json"):
        return views.public_keys(request)
    if path.startswith(settings.MEDIA_URL):
        try:
            return serve(
                request, path.removeprefix(settings.MEDIA_URL), document_root=str(settings.MEDIA_ROOT)
            )
        except Http404:
            return HttpResponse(status=404)
    return HttpResponse(status=404)
