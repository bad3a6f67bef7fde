"""Saleor signs each webhook with a detached JWS over the raw body (RS256, `b64: false`), and each token
that its Dashboard hands to an App with the same keys.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urljoin

import httpx
import jwt
from django.conf import settings
from django.utils import timezone
from jwt.exceptions import InvalidTokenError, PyJWKError

from marketplace.kernel.errors import Outage
from marketplace.saleor.models import Installation
from marketplace.saleor.session import http_client

ALGORITHM = "RS256"
# Whoever knows our address may send nonsense; it makes us ask Saleor for its keys no oftener than this.
KEYS_STAY = timedelta(seconds=20)


def keys_address(api_url: str) -> str:
    return urljoin(api_url, "../.well-known/jwks.json")


def fetch_keys(api_url: str) -> dict[str, Any]:
    """The key set at `/.well-known/jwks.json` beside the GraphQL address."""
    try:
        response = http_client(settings.SALEOR_WSGI).get(keys_address(api_url))
        response.raise_for_status()
        keys: dict[str, Any] = response.json()
    except (httpx.HTTPError, ValueError) as trouble:
        raise Outage(f"Saleor's keys could not be fetched: {trouble}") from trouble
    return keys


def is_signed(installation: Installation, signature: str, body: bytes, now: datetime) -> bool:
    """Whether Saleor signed `body`.

    Its keys are fetched anew, once, when the known ones do not fit; Outage when they were fetched just
    now, so that a message signed with a key changed in between is sent again.
    """
    return holds_for_its_keys(installation, lambda keys: verify(keys, signature, body), now)


def claims_of(installation: Installation, token: str, now: datetime) -> dict[str, Any] | None:
    """What a JWT of this Saleor says; None when it did not sign it or the token's time is over."""
    found: list[dict[str, Any]] = []

    def decode(keys: dict[str, Any]) -> bool:
        found[:] = [claims for key in keys_in(keys) if (claims := claims_with(key, token)) is not None]
        return bool(found)

    if not is_jwt_of_time(token, now) or not holds_for_its_keys(installation, decode, now):
        return None
    return found[0]


def holds_for_its_keys(
    installation: Installation, check: Callable[[dict[str, Any]], bool], now: datetime
) -> bool:
    if check(installation.jwks):
        return True
    fetched_at = installation.keys_fetched_at
    if fetched_at is not None and now - fetched_at < KEYS_STAY:
        raise Outage("The signature does not fit keys that were fetched just now.")
    keys = fetch_keys(installation.api_url)
    Installation.objects.filter(pk=installation.pk).update(keys_fetched_at=now)
    if keys == installation.jwks or not check(keys):
        return False
    Installation.objects.filter(pk=installation.pk).update(jwks=keys)
    return True


def keys_in(keys: dict[str, Any]) -> list[jwt.PyJWK]:
    try:
        return list(jwt.PyJWKSet.from_dict(keys).keys) if keys.get("keys") else []
    except PyJWKError:
        return []


def verify(keys: dict[str, Any], signature: str, body: bytes) -> bool:
    """Whether one of `keys` made the detached `signature` over `body`."""
    return any(verify_with(key, signature, body) for key in keys_in(keys))


def verify_with(key: jwt.PyJWK, signature: str, body: bytes) -> bool:
    try:
        jwt.api_jws.decode(signature, key=key, algorithms=[ALGORITHM], detached_payload=body)
    except InvalidTokenError:
        return False
    return True


def claims_with(key: jwt.PyJWK, token: str) -> dict[str, Any] | None:
    try:
        return jwt.decode(
            token,
            key=key,
            algorithms=[ALGORITHM],
            options={"require": ["exp", "iss"], "verify_aud": False, "verify_exp": False},
        )
    except InvalidTokenError:
        return None


def is_jwt_of_time(token: str, now: datetime) -> bool:
    """Looked at before the signature: an old token or nonsense is no reason to fetch keys."""
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
        expires_at = datetime.fromtimestamp(float(claims["exp"]), tz=timezone.get_default_timezone())
    except (InvalidTokenError, KeyError, TypeError, ValueError, OverflowError):
        return False
    return expires_at > now
