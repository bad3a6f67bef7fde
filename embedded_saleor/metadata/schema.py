"""Changing metadata of any object that has some."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import PermissionDenied, refuse
from embedded_saleor.core.ids import local_id, split_id
from embedded_saleor.core.metadata import pairs_of
from embedded_saleor.core.mutations import BaseMutation, error_type
from embedded_saleor.core.types import (
    TYPES_BY_MODEL,
    TYPES_BY_NAME,
    MetadataInput,
    ObjectWithMetadata,
    listed,
)
from embedded_saleor.webhook.delivery import trigger_async
from embedded_saleor.webhook.events import KINDS

MetadataError = error_type("Metadata", "GRAPHQL_ERROR INVALID NOT_FOUND REQUIRED NOT_UPDATED")
EVENTS = {"User": "CUSTOMER"}


def subject(context: Context, text_id: str, *, private: bool) -> Any:
    """The locked object behind an id, if the requestor may change its metadata."""
    name = (split_id(text_id) or ("", ""))[0]
    kind = TYPES_BY_NAME.get(name)
    if kind is None or not kind.has_metadata:
        raise refuse("id", "NOT_FOUND", f"Couldn't resolve to a node: {text_id}")
    allowed = kind.metadata_permissions if private else kind.public_metadata_permissions
    row = (
        kind.model._default_manager.select_for_update(of=("self",)).filter(pk=local_id(text_id, name)).first()
    )
    is_own = row is not None and row == context.user and not private
    if allowed and not is_own and not context.has(*allowed):
        raise PermissionDenied(*allowed)
    if row is None:
        raise refuse("id", "NOT_FOUND", f"Couldn't resolve to a node: {text_id}")
    return row


def store(context: Context, row: Any, field: str, pairs: dict[str, str]) -> Mapping[str, Any]:
    if getattr(row, field) != pairs:
        setattr(row, field, pairs)
        row.save(update_fields=[field])
        name = TYPES_BY_MODEL[type(row)]._meta.name
        event = (
            EVENTS.get(name)
            or "".join(f"_{one}" if one.isupper() else one for one in name).strip("_").upper()
        )
        for told in (f"{event}_METADATA_UPDATED", f"{event}_UPDATED"):
            if told in KINDS:
                trigger_async(told, row, by=context.requestor)
                break
    return {"item": row}


class ChangeMetadata(BaseMutation):
    class Meta:
        abstract = True

    field = "metadata"

    @classmethod
    def perform(cls, context: Context, id: str, **given: Any) -> Mapping[str, Any]:
        row = subject(context, id, private=cls.field == "private_metadata")
        kept = dict(getattr(row, cls.field))
        if "input" in given:
            kept.update(pairs_of(given["input"], "input"))
        for key in given.get("keys") or []:
            kept.pop(key, None)
        return store(context, row, cls.field, kept)


def change(name: str, field: str, arguments: dict[str, Any]) -> type[BaseMutation]:
    named = type("Arguments", (), {"id": graphene.ID(required=True), **arguments})
    meta = type("Meta", (), {"error_type": MetadataError})
    body = {"field": field, "item": graphene.Field(ObjectWithMetadata), "Arguments": named, "Meta": meta}
    return type(name, (ChangeMetadata,), body)


class Mutations:
    update_metadata = change("UpdateMetadata", "metadata", {"input": listed(MetadataInput)}).Field()
    delete_metadata = change("DeleteMetadata", "metadata", {"keys": listed(graphene.String)}).Field()
    update_private_metadata = change(
        "UpdatePrivateMetadata", "private_metadata", {"input": listed(MetadataInput)}
    ).Field()
    delete_private_metadata = change(
        "DeletePrivateMetadata", "private_metadata", {"keys": listed(graphene.String)}
    ).Field()
