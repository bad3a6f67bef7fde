"""People in the schema."""

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.account.tokens import CreateToken, DeactivateAllUserTokens, RefreshToken, VerifyToken
from embedded_saleor.account.types import User


class Queries:
    me = graphene.Field(User)

    @staticmethod
    def resolve_me(root: Any, info: Any) -> models.User | None:
        return info.context.user


class Mutations:
    token_create = CreateToken.Field()
    token_refresh = RefreshToken.Field()
    token_verify = VerifyToken.Field()
    tokens_deactivate_all = DeactivateAllUserTokens.Field()
