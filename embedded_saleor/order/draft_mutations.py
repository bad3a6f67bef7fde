"""Mutations of drafts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene

from embedded_saleor import models
from embedded_saleor.channel.types import Channel
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.ids import global_id
from embedded_saleor.core.mutations import BaseMutation, found, found_by, found_many, fresh
from embedded_saleor.core.types import listed
from embedded_saleor.order import draft_inputs, drafts
from embedded_saleor.order.draft_completion import complete_draft
from embedded_saleor.order.draft_lines import Wish, check_offered, variants_meant, wishes_of
from embedded_saleor.order.errors import OrderError
from embedded_saleor.order.shipping import method_meant
from embedded_saleor.order.types import Order

MANAGE = ("MANAGE_ORDERS",)


class DraftMutation(BaseMutation):
    """Each stores in a transaction of its own; Apps are asked for taxes after it."""

    class Meta:
        abstract = True

    order = graphene.Field(Order)


class DraftOrderCreate(DraftMutation):
    class Arguments:
        input = draft_inputs.DraftOrderCreateInput(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    @classmethod
    def perform(cls, context: Context, *, input: Mapping[str, Any]) -> Mapping[str, Any]:
        if not input.get("channel_id"):
            raise refuse("channel", "REQUIRED", "Channel id is required.")
        draft_inputs.refuse_vouchers(input)
        channel = found(input["channel_id"], Channel, "channel_id")
        order = drafts.create_draft(
            channel=channel,
            input=input,
            user=draft_inputs.customer_meant(input),
            method=method_meant(input.get("shipping_method")),
            wishes=wishes_in(input, channel, context),
            context=context,
        )
        return {"order": fresh(order)}


def wishes_in(input: Mapping[str, Any], channel: models.Channel, context: Context) -> list[Wish]:
    rows = draft_inputs.with_keys(input.get("lines") or [])
    variants = variants_meant([row["key"] for row in rows], channel)
    check_offered(list(variants.values()), context, field="lines")
    if any(row["quantity"] <= 0 for row in rows):
        raise refuse("quantity", "ZERO_QUANTITY", "Ensure this value is greater than 0.")
    return wishes_of(rows, variants, [])


class DraftOrderUpdate(DraftMutation):
    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()
        input = draft_inputs.DraftOrderInput(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    @classmethod
    def perform(
        cls,
        context: Context,
        *,
        input: Mapping[str, Any],
        id: str | None = None,
        external_reference: str | None = None,
    ) -> Mapping[str, Any]:
        order = found_by(Order, id, external_reference)
        drafts.check_is_draft(order)
        if input.get("channel_id"):
            wording = "Can't update existing order channel id."
            raise refuse("channel_id", "NOT_EDITABLE", wording)
        draft_inputs.refuse_vouchers(input)
        changed = drafts.update_draft(
            order=order,
            input=input,
            user=draft_inputs.customer_meant(input),
            method=method_meant(input.get("shipping_method")),
            context=context,
        )
        return {"order": fresh(changed)}


class DraftOrderComplete(DraftMutation):
    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    @classmethod
    def perform(cls, context: Context, *, id: str) -> Mapping[str, Any]:
        return {"order": fresh(complete_draft(order=found(id, Order), context=context))}


class DraftOrderDelete(DraftMutation):
    class Arguments:
        id = graphene.ID()
        external_reference = graphene.String()

    class Meta:
        error_type = OrderError
        permissions = MANAGE

    @classmethod
    def perform(
        cls, context: Context, *, id: str | None = None, external_reference: str | None = None
    ) -> Mapping[str, Any]:
        order = found_by(Order, id, external_reference)
        return {"order": drafts.delete_draft(order=order, context=context)}


class DraftOrderBulkDelete(BaseMutation):
    class Arguments:
        ids = listed(graphene.ID)

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    count = graphene.Int(required=True)

    @classmethod
    def perform(cls, context: Context, *, ids: list[str]) -> Mapping[str, Any]:
        rows = {global_id("Order", row.pk): row for row in found_many(ids, Order, "id")}
        try:
            count = drafts.delete_drafts(orders=rows)
        except drafts.PartlyRefused as refused:
            return {"count": refused.done, "errors": [cls.error(one) for one in refused.problems]}
        return {"count": count}

    @classmethod
    def refused(cls, problems: Any, **fields: Any) -> Any:
        return super().refused(problems, count=0, **fields)
