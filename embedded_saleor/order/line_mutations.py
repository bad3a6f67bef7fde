"""Mutations of the lines and the shipping of orders that may still change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import graphene
from django.db import transaction

from embedded_saleor import models
from embedded_saleor.core.context import Context
from embedded_saleor.core.errors import refuse
from embedded_saleor.core.mutations import BaseMutation, found, fresh
from embedded_saleor.core.types import listed
from embedded_saleor.models.base import related
from embedded_saleor.order import draft_inputs, draft_lines, shipping
from embedded_saleor.order.editing import tell_changed
from embedded_saleor.order.errors import OrderError
from embedded_saleor.order.fulfilment import locked_order
from embedded_saleor.order.line_types import OrderLine
from embedded_saleor.order.types import Order

MANAGE = ("MANAGE_ORDERS",)


def check_editable(order: models.Order) -> None:
    if not order.is_editable:
        raise refuse("id", "NOT_EDITABLE", "Only draft and unconfirmed orders can be edited.")


def locked_editable(order: models.Order) -> models.Order:
    order = locked_order(order)
    check_editable(order)
    return order


class OrderLinesCreate(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)
        input = listed(draft_inputs.OrderLineCreateInput)

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    order = graphene.Field(Order)
    order_lines = listed(OrderLine, required=False)

    @classmethod
    def perform(cls, context: Context, *, id: str, input: list[Mapping[str, Any]]) -> Mapping[str, Any]:
        meant = found(id, Order)
        check_editable(meant)
        rows = draft_inputs.with_keys(input)
        variants = draft_lines.variants_meant([row["key"] for row in rows], meant.channel)
        if none := [row["variant_id"] for row in rows if row["quantity"] <= 0]:
            wording = "Variants quantity must be greater than 0."
            raise refuse("quantity", "ZERO_QUANTITY", wording, variants=none)
        draft_lines.check_offered(list(variants.values()), context, field="input")
        with transaction.atomic():
            order = locked_editable(meant)
            wishes = draft_lines.wishes_of(rows, variants, related(order, "lines"))
            added = [line.pk for line in draft_lines.add_lines(order, wishes, context)]
        tell_changed(order, context)
        changed = fresh(order)
        return {"order": changed, "order_lines": lines_by_key(changed, added)}


def lines_by_key(order: models.Order, keys: list[Any]) -> list[models.OrderLine]:
    lines = {line.pk: line for line in related(order, "lines")}
    return [lines[key] for key in keys]


class OrderLineUpdate(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)
        input = draft_inputs.OrderLineInput(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    order = graphene.Field(Order)
    order_line = graphene.Field(OrderLine)

    @classmethod
    def perform(cls, context: Context, *, id: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        meant = found(id, OrderLine)
        with transaction.atomic():
            order = locked_editable(meant.order)
            if input["quantity"] <= 0:
                raise refuse("quantity", "ZERO_QUANTITY", "Ensure this value is greater than 0.")
            line = found(id, OrderLine)
            draft_lines.change_quantity(order, line, input["quantity"], context)
        tell_changed(order, context)
        changed = fresh(order)
        return {"order": changed, "order_line": lines_by_key(changed, [line.pk])[0]}


class OrderLineDelete(BaseMutation):
    class Arguments:
        id = graphene.ID(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    order = graphene.Field(Order)
    order_line = graphene.Field(OrderLine)

    @classmethod
    def perform(cls, context: Context, *, id: str) -> Mapping[str, Any]:
        meant = found(id, OrderLine)
        with transaction.atomic():
            order = locked_editable(meant.order)
            line = found(id, OrderLine)
            key = line.pk
            draft_lines.remove_line(order, line, context)
        tell_changed(order, context)
        line.deleted_pk = key
        return {"order": fresh(order), "order_line": line}


class OrderUpdateShipping(BaseMutation):
    class Arguments:
        order = graphene.ID(required=True)
        input = draft_inputs.OrderUpdateShippingInput(required=True)

    class Meta:
        error_type = OrderError
        permissions = MANAGE
        atomic = False

    order = graphene.Field(Order)

    @classmethod
    def perform(cls, context: Context, *, order: str, input: Mapping[str, Any]) -> Mapping[str, Any]:
        meant = found(order, Order)
        check_editable(meant)
        named = named_method(meant, input)
        method = shipping.method_meant(named, strictly=True)
        if method is not None:
            shipping.check_applicable(meant, method, context)
        with transaction.atomic():
            changed = locked_editable(meant)
            if method is None:
                shipping.clear(changed)
            else:
                shipping.choose(changed, method)
            changed.save(update_fields=[*shipping.FIELDS, "updated_at"])
        tell_changed(changed, context)
        return {"order": fresh(changed)}


def named_method(order: models.Order, input: Mapping[str, Any]) -> str | None:
    """The method asked for, or None to have none. Raises `Refused` where there must be one."""
    code = "SHIPPING_METHOD_REQUIRED"
    if "shipping_method" not in input:
        raise refuse("shipping_method", code, "Shipping method must be provided to perform mutation.")
    named: str | None = input["shipping_method"]
    if not named:
        travels = any(line.is_shipping_required for line in related(order, "lines"))
        if order.status != "DRAFT" and travels:
            raise refuse("shipping_method", code, "Shipping method is required for this order.")
        if named is not None:
            raise refuse("shipping_method", code, "Shipping method cannot be empty.")
    return named
