"""Changing a password, and getting a new one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account import customers
from embedded_saleor.account.errors import AccountError
from embedded_saleor.account.mutations import (
    INVALID_SECRET,
    AccountMutation,
    channel_named,
    needed_channel,
    oneself,
)
from embedded_saleor.account.secrets import PASSWORD, user_behind
from embedded_saleor.core import tokens
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.mutations import BaseMutation
from embedded_saleor.core.permissions import AUTHENTICATED_USER


class PasswordChange(AccountMutation):
    class Arguments:
        old_password = graphene.String()
        new_password = graphene.String(required=True)

    class Meta:
        error_type = AccountError
        permissions = (AUTHENTICATED_USER,)

    @classmethod
    def perform(
        cls, context: Context, *, new_password: str, old_password: str | None = None
    ) -> Mapping[str, Any]:
        user = oneself(context)
        if not user.check_password(old_password or ""):
            raise refuse("old_password", "INVALID_CREDENTIALS", "Old password isn't valid.")
        customers.set_password(user=user, password=new_password, field="new_password")
        return {"user": user}


class RequestPasswordReset(BaseMutation):
    """Answers alike whether the e-mail has an account or not."""

    class Arguments:
        email = graphene.String(required=True)
        redirect_url = graphene.String(required=True)
        channel = graphene.String()

    class Meta:
        error_type = AccountError

    @classmethod
    def perform(
        cls, context: Context, *, email: str, redirect_url: str, channel: str | None = None
    ) -> Mapping[str, Any]:
        user = models.User.objects.filter(email__iexact=email, is_active=True).first()
        place = channel_named(channel) if user and user.is_staff else needed_channel(channel)
        if user is not None:
            customers.ask_to_set_password(
                user=user, channel=place, redirect_url=redirect_url, context=context
            )
        return {}


class SetPassword(AccountMutation):
    class Arguments:
        email = graphene.String(required=True)
        password = graphene.String(required=True)
        token = graphene.String(required=True)

    class Meta:
        error_type = AccountError

    token = graphene.String()
    refresh_token = graphene.String()

    @classmethod
    def perform(cls, context: Context, *, email: str, password: str, token: str) -> Mapping[str, Any]:
        user = user_behind(token, email, PASSWORD)
        if user is None:
            raise refuse("token", "INVALID", INVALID_SECRET)
        customers.set_password(user=user, password=password)
        if not user.is_confirmed:
            customers.confirm(user=user, context=context)
            customers.take_orders(user)
        return {
            "user": user,
            "token": tokens.access_token(user, context.now),
            "refresh_token": tokens.refresh_token(user, context.now, ""),
        }
