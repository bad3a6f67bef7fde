"""The engine's own settings (`settings.EMBEDDED_SALEOR`) and the addresses that follow from them."""

from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

from django.conf import settings

VERSION = "3.23.28"
SCHEMA_VERSION = "3.23"


def public_url() -> str:
    """The origin under which others reach the engine."""
    return str(settings.EMBEDDED_SALEOR["PUBLIC_URL"]).rstrip("/")


def api_url() -> str:
    return f"{public_url()}/saleor/graphql/"


def domain() -> str:
    return urlsplit(public_url()).netloc


def media_url(path: str) -> str:
    return f"{public_url()}{settings.MEDIA_URL}{path}"


def media_prefix() -> str:
    return str(settings.EMBEDDED_SALEOR["MEDIA_PREFIX"])


def key_file() -> Path:
    return Path(str(settings.EMBEDDED_SALEOR["KEY_FILE"]))


def wsgi_of(origin: str) -> str | None:
    """Dotted path of the WSGI application that answers at an origin within this process."""
    applications = cast(dict[str, str], settings.EMBEDDED_SALEOR["WEBHOOK_WSGI"])
    return applications.get(origin)
