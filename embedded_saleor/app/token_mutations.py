"""Staff give tokens to Apps and take them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.app.mutations import MANAGE_APPS, AppError, installed
from embedded_saleor.app.types import AppToken
from embedded_saleor.core.context import Context
from embedded_saleor.core.mutations import BaseMutation, found


class AppTokenInput(graphene.InputObjectType):
    name = graphene.String()
    app = graphene.ID(required=True)


class AppTokenCreate(BaseMutation):
    auth_token = graphene.String()
    app_token = graphene.Field(AppToken)

    class Arguments:
        input = AppTokenInput(required=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS

    @classmethod
    def perform(cls, context: Context, input: Mapping[str, Any]) -> Mapping[str, Any]:
        token, plain = models.AppToken.issue(installed(input["app"]), input.get("name") or "")
        return {"app_token": token, "auth_token": plain}


class AppTokenDelete(BaseMutation):
    app_token = graphene.Field(AppToken)

    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = AppError
        permissions = MANAGE_APPS

    @classmethod
    def perform(cls, context: Context, id: str) -> Mapping[str, Any]:
        token = found(id, AppToken)
        pk = token.pk
        token.delete()
        token.pk = pk
        return {"app_token": token}
