"""Sending to an App: over HTTP, or within this process where its address is one of ours."""

from __future__ import annotations

from contextlib import nullcontext
from contextvars import copy_context
from functools import cache
from typing import Any
from urllib.parse import urlsplit

import httpx
from django.utils.module_loading import import_string

from embedded_saleor import conf
from embedded_saleor.core.connection_care import undisturbed_connections
from embedded_saleor.core.keys import detached_signature

AGENT = {"User-Agent": f"Saleor/{conf.SCHEMA_VERSION}"}


def send(
    url: str, *, body: bytes | None, headers: dict[str, str], timeout: float, redirects: bool = False
) -> httpx.Response:
    """POST `body`, or GET when there is none. Raises `httpx.HTTPError` when nobody answers."""
    parts = urlsplit(url)
    application = conf.wsgi_of(f"{parts.scheme}://{parts.netloc}")
    transport = (
        httpx.WSGITransport(app=wsgi(application), raise_app_exceptions=False) if application else None
    )

    def exchange() -> httpx.Response:
        with (
            undisturbed_connections() if application else nullcontext(),
            httpx.Client(
                transport=transport,
                timeout=timeout,
                follow_redirects=redirects,
                headers=AGENT,
                trust_env=False,
            ) as client,
        ):
            method = "GET" if body is None else "POST"
            return client.request(method, url, content=body, headers=headers)

    # In-process the App's request must not leave its language or address prefix behind in ours.
    return copy_context().run(exchange)


@cache
def wsgi(path: str) -> Any:
    return import_string(path)


def handshake_headers() -> dict[str, str]:
    return {
        "Content-Type": "application/json",
        "Saleor-Api-Url": conf.api_url(),
        "Saleor-Domain": conf.domain(),
        "Saleor-Schema-Version": conf.SCHEMA_VERSION,
    }


def webhook_headers(event: str, body: bytes, custom: dict[str, str] | None = None) -> dict[str, str]:
    return {
        **(custom or {}),
        "Content-Type": "application/json",
        "Saleor-Api-Url": conf.api_url(),
        "Saleor-Domain": conf.domain(),
        "Saleor-Event": event.lower(),
        "X-Saleor-Event": event.lower(),
        "X-Saleor-Domain": conf.domain(),
        "Saleor-Signature": detached_signature(body),
    }
