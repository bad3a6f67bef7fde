"""Tokens of users, and finding out who sent a bearer."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import jwt
from django.db.models import Subquery, Value
from django.db.models.functions import Coalesce
from django.http import HttpRequest

from embedded_saleor import conf
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import InvalidTokenError
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.keys import claims_of, signed_token
from embedded_saleor.models.account import User
from embedded_saleor.models.app import App, AppToken
from embedded_saleor.models.channel import ShopSettings

ACCESS_FOR = timedelta(minutes=5)
MODE = ShopSettings.objects.values("password_login_mode")[:1]
CUSTOMERS_ONLY, DISABLED = "customers_only", "disabled"
REFRESH_FOR = timedelta(days=30)


def user_claims(user: User, kind: str, now: datetime, lasts: timedelta, **more: Any) -> dict[str, Any]:
    return {
        "iat": int(now.timestamp()),
        "exp": int((now + lasts).timestamp()),
        "owner": "saleor",
        "iss": conf.api_url(),
        "token": user.jwt_token_key,
        "email": user.email,
        "type": kind,
        "user_id": global_id("User", user.pk),
        "is_staff": user.is_staff,
        **more,
    }


def access_token(user: User, now: datetime) -> str:
    return signed_token(user_claims(user, "access", now, ACCESS_FOR))


def refresh_token(user: User, now: datetime, csrf: str) -> str:
    return signed_token(user_claims(user, "refresh", now, REFRESH_FOR, csrf_token=csrf))


def user_of(token: str, *kinds: str) -> User | None:
    """The active user a valid token of one of the kinds was made for.

    Tokens of access come of a password: their user's `login_mode` says what the shop lets passwords do.
    """
    try:
        claims = claims_of(token)
    except jwt.PyJWTError:
        return None
    if claims.get("type") not in kinds or claims.get("owner") != "saleor":
        return None
    rows = User.objects.filter(email=claims.get("email"), is_active=True)
    if claims["type"] == "access":
        rows = rows.annotate(login_mode=Coalesce(Subquery(MODE), Value("enabled")))
    user: User | None = rows.first()
    return user if user and user.jwt_token_key == claims.get("token") else None


def app_of(token: str) -> App | None:
    found = (
        AppToken.objects.select_related("app")
        .filter(token_hash=AppToken.hash_of(token), app__is_active=True, app__removed_at__isnull=True)
        .first()
    )
    return found.app if found else None


def bearer(request: HttpRequest) -> str:
    header = request.headers.get("Authorization-Bearer") or request.headers.get("Authorization", "")
    scheme, _, rest = header.partition(" ")
    if not rest:
        return scheme if "Authorization-Bearer" in request.headers else ""
    return rest.strip() if scheme.lower() in ("bearer", "jwt") else ""


def restrict_password_login(context: Context) -> InvalidTokenError | None:
    """Where the shop restricts passwords, staff who signed in by one are customers, or nobody is let in."""
    context.as_customer = context.login_mode == CUSTOMERS_ONLY
    refused = context.login_mode == DISABLED
    return InvalidTokenError("The authentication method is disabled.") if refused else None


def context_of(request: HttpRequest) -> Context:
    """Whoever the bearer names; garbage makes nobody, as in Saleor."""
    token = bearer(request)
    context = Context(client_ip=request.META.get("REMOTE_ADDR"))
    if token.count(".") == 2:
        context.user = user_of(token, "access", "thirdparty")
        context.login_mode = getattr(context.user, "login_mode", None)
    elif token:
        context.app = app_of(token)
    return context
