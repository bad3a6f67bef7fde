"""A customer's wish to be forgotten: a secret by e-mail, then the end of the account."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account import customers
from embedded_saleor.account.errors import AccountError
from embedded_saleor.account.mutations import INVALID_SECRET, AccountMutation, needed_channel, oneself
from embedded_saleor.account.secrets import DELETE, user_behind
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.mutations import BaseMutation
from embedded_saleor.core.permissions import AUTHENTICATED_USER


def channel_or_only(slug: str | None) -> models.Channel:
    """The channel named, or the only active one of a shop that has no other."""
    active = list(models.Channel.objects.filter(is_active=True)[:2])
    return active[0] if not slug and len(active) == 1 else needed_channel(slug)


class AccountRequestDeletion(BaseMutation):
    class Arguments:
        redirect_url = graphene.String(required=True)
        channel = graphene.String()

    class Meta:
        error_type = AccountError
        permissions = (AUTHENTICATED_USER,)

    @classmethod
    def perform(cls, context: Context, *, redirect_url: str, channel: str | None = None) -> Mapping[str, Any]:
        customers.ask_to_delete(
            user=oneself(context),
            channel=channel_or_only(channel),
            redirect_url=redirect_url,
            context=context,
        )
        return {}


class AccountDelete(AccountMutation):
    class Arguments:
        token = graphene.String(required=True)

    class Meta:
        error_type = AccountError
        permissions = (AUTHENTICATED_USER,)

    @classmethod
    def perform(cls, context: Context, *, token: str) -> Mapping[str, Any]:
        user = oneself(context)
        if user_behind(token, user.email, DELETE) != user:
            raise refuse("token", "INVALID", INVALID_SECRET)
        return {"user": customers.delete_own_account(user=user, context=context)}
