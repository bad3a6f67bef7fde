"""Saleor signs each webhook with a detached JWS over the raw body (RS256, `b64: false`)."""

from typing import Any
from urllib.parse import urljoin

import httpx
import jwt
from django.conf import settings
from jwt.exceptions import InvalidTokenError, PyJWKError

from marketplace.kernel.errors import Outage
from marketplace.saleor.models import Installation
from marketplace.saleor.session import http_client

ALGORITHM = "RS256"


def fetch_keys(api_url: str) -> dict[str, Any]:
    """The key set at `/.well-known/jwks.json` beside the GraphQL address."""
    address = urljoin(api_url, "../.well-known/jwks.json")
    try:
        response = http_client(settings.SALEOR_WSGI).get(address)
        response.raise_for_status()
        keys: dict[str, Any] = response.json()
    except (httpx.HTTPError, ValueError) as trouble:
        raise Outage(f"Saleor's keys could not be fetched: {trouble}") from trouble
    return keys


def is_signed(installation: Installation, signature: str, body: bytes) -> bool:
    """Whether Saleor signed `body`; its keys are fetched anew, once, when the known ones do not fit."""
    if verify(installation.jwks, signature, body):
        return True
    keys = fetch_keys(installation.api_url)
    if keys == installation.jwks or not verify(keys, signature, body):
        return False
    Installation.objects.filter(pk=installation.pk).update(jwks=keys)
    return True


def verify(keys: dict[str, Any], signature: str, body: bytes) -> bool:
    """Whether one of `keys` made the detached `signature` over `body`."""
    try:
        for key in jwt.PyJWKSet.from_dict(keys).keys if keys.get("keys") else ():
            if verify_with(key, signature, body):
                return True
    except PyJWKError:
        return False
    return False


def verify_with(key: jwt.PyJWK, signature: str, body: bytes) -> bool:
    try:
        jwt.api_jws.decode(signature, key=key, algorithms=[ALGORITHM], detached_payload=body)
    except InvalidTokenError:
        return False
    return True
