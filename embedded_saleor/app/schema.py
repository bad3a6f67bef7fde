"""Apps in the schema."""

from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.app.types import App
from embedded_saleor.core.permissions import AUTHENTICATED_APP, AUTHENTICATED_STAFF_USER
from embedded_saleor.core.types import node


class Queries:
    app = graphene.Field(App, id=graphene.ID())

    @staticmethod
    def resolve_app(root: Any, info: Any, id: str | None = None) -> models.App | None:
        info.context.require(AUTHENTICATED_STAFF_USER, AUTHENTICATED_APP)
        found: models.App | None = node(id, App) if id else info.context.app
        return found
