"""Inputs that subjects share."""

from collections.abc import Mapping
from typing import Any

import graphene


class SeoInput(graphene.InputObjectType):
    title = graphene.String()
    description = graphene.String()


class ReorderInput(graphene.InputObjectType):
    id = graphene.ID(required=True)
    sort_order = graphene.Int()


def assign_seo(instance: Any, input: Mapping[str, Any]) -> None:
    for name in ("title", "description"):
        if name in (input.get("seo") or {}):
            setattr(instance, f"seo_{name}", input["seo"][name])
