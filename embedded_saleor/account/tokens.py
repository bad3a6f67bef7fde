"""Signing in: tokens of staff and customers."""

import secrets
from collections.abc import Mapping
from typing import Any

import graphene
import jwt

from embedded_saleor.account.errors import AccountError
from embedded_saleor.account.types import User
from embedded_saleor.core import tokens
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.keys import claims_of
from embedded_saleor.core.mutations import BaseMutation
from embedded_saleor.core.permissions import AUTHENTICATED_USER
from embedded_saleor.core.scalars import GenericScalar
from embedded_saleor.core.standing import kept_shop
from embedded_saleor.models.account import User as UserModel
from embedded_saleor.models.account import new_token_key
from embedded_saleor.models.channel import shop_settings


class CreateToken(BaseMutation):
    token = graphene.String()
    refresh_token = graphene.String()
    csrf_token = graphene.String()
    user = graphene.Field(User)

    class Arguments:
        email = graphene.String(required=True)
        password = graphene.String(required=True)
        audience = graphene.String()

    class Meta:
        error_type = AccountError

    @classmethod
    def perform(
        cls, context: Context, email: str, password: str, audience: str | None = None
    ) -> Mapping[str, Any]:
        check_passwords_are_taken()
        user = UserModel.objects.filter(email__iexact=email, is_active=True).first()
        if user is None or not user.check_password(password):
            raise refuse("email", "INVALID_CREDENTIALS", "Please, enter valid credentials")
        shop = shop_settings()
        must_confirm = shop.enable_account_confirmation_by_email and not shop.allow_login_without_confirmation
        if must_confirm and not user.is_confirmed:
            raise refuse("email", "ACCOUNT_NOT_CONFIRMED", "Account needs to be confirmed via email.")
        user.last_login = context.now
        user.save(update_fields=["last_login", "updated_at"])
        context.user = user
        csrf = secrets.token_urlsafe(32)
        return {
            "token": tokens.access_token(user, context.now),
            "refresh_token": tokens.refresh_token(user, context.now, csrf),
            "csrf_token": csrf,
            "user": user,
        }


class RefreshToken(BaseMutation):
    token = graphene.String()
    user = graphene.Field(User)

    class Arguments:
        csrf_token = graphene.String()
        refresh_token = graphene.String()

    class Meta:
        error_type = AccountError

    @classmethod
    def perform(
        cls, context: Context, refresh_token: str | None = None, csrf_token: str | None = None
    ) -> Mapping[str, Any]:
        if not refresh_token:
            raise refuse("refresh_token", "JWT_MISSING_TOKEN", "Missing refreshToken")
        check_passwords_are_taken()
        user = checked_user(refresh_token, "refresh", field="refresh_token")
        context.user = user
        return {"token": tokens.access_token(user, context.now), "user": user}


class VerifyToken(BaseMutation):
    user = graphene.Field(User)
    is_valid = graphene.Boolean(required=True)
    payload = GenericScalar()

    class Arguments:
        token = graphene.String(required=True)

    class Meta:
        error_type = AccountError

    @classmethod
    def perform(cls, context: Context, token: str) -> Mapping[str, Any]:
        user = checked_user(token, "access", "refresh", field="token")
        return {"user": user, "is_valid": True, "payload": claims_of(token)}

    @classmethod
    def refused(cls, problems: Any, **fields: Any) -> Any:
        return super().refused(problems, is_valid=False, **fields)


class DeactivateAllUserTokens(BaseMutation):
    class Meta:
        error_type = AccountError
        permissions = (AUTHENTICATED_USER,)

    @classmethod
    def perform(cls, context: Context) -> Mapping[str, Any]:
        UserModel.objects.filter(email=context.user.email if context.user else "").update(
            jwt_token_key=new_token_key()
        )
        return {}


def check_passwords_are_taken() -> None:
    if kept_shop().password_login_mode == tokens.DISABLED:
        raise refuse(None, "DISABLED_AUTHENTICATION_METHOD", "Password-based login is disabled.")


def checked_user(token: str, *kinds: str, field: str) -> UserModel:
    try:
        claims_of(token)
    except jwt.ExpiredSignatureError:
        raise refuse(field, "JWT_SIGNATURE_EXPIRED", "Signature has expired")
    except jwt.DecodeError:
        raise refuse(field, "JWT_DECODE_ERROR", "Invalid token")
    except jwt.PyJWTError:
        raise refuse(field, "JWT_INVALID_TOKEN", "Invalid token")
    user = tokens.user_of(token, *kinds)
    if user is None:
        raise refuse(
            field, "JWT_INVALID_TOKEN", "Invalid token. Create new one by using tokenCreate mutation."
        )
    return user
